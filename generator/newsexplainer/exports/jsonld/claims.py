"""Claims, who made them and where they appeared; `ClaimReview` for what a named editor has refuted."""

from newsexplainer.exports.jsonld.ids import Node, Scope, filled, link
from newsexplainer.exports.jsonld.parties import named
from newsexplainer.exports.machine_dates import iso_date
from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.status_codes import Stance, Status
from newsexplainer.pages.paths import claim_anchor
from newsexplainer.pages.words import Phrase, capitalised
from newsexplainer.status import ClaimStatus, StoryModel
from newsexplainer.status.texts import STATUS_LABELS


def spoken(status: ClaimStatus) -> list[str]:
    """Whoever asserts the claim by the day of `status`, in the order of the story."""
    known = {entry.statement.id for entry in status.counted} | {entry.statement.id for entry in status.not_counted}
    return list(dict.fromkeys(s.speaker for s in status.claim.statements if s.id in known and s.stance is Stance.ASSERTS))


def claim(scope: Scope, model: StoryModel, status: ClaimStatus) -> Node:
    """A claim with its status, the named who assert it, and the documents it appears in."""
    found = status.claim
    documents = _documents(model, status)
    first = _first(documents)
    return filled(
        {
            "@id": scope.part(model.id, "claim", str(found.number)),
            "@type": "Claim",
            "text": scope.text(scope.words.phrase(found.text)),
            "position": found.number,
            "url": _address(scope, model, status),
            "creativeWorkStatus": scope.word(STATUS_LABELS[status.status]),
            "author": [link(scope.party(id)) for id in spoken(status) if named(scope, id)],
            "firstAppearance": link(scope.part(model.id, "source", first.id)) if first else None,
            "appearance": [link(scope.part(model.id, "source", document.id)) for document in documents if document is not first],
        }
    )


def claim_review(scope: Scope, model: StoryModel, status: ClaimStatus) -> Node | None:
    """The review of a claim that an editor has set to *refuted*, in the editor's name; None for all others.

    What the rules alone refute has no named reviewer, and so no review.
    """
    override = status.override
    if override is None or status.status is not Status.REFUTED:
        return None
    word = capitalised(scope.words.gettext(STATUS_LABELS[status.status]))
    return filled(
        {
            "@id": scope.part(model.id, "review", f"{status.claim.number}-{scope.words.language}"),
            "@type": "ClaimReview",
            "url": _address(scope, model, status),
            "claimReviewed": scope.text(scope.words.phrase(status.claim.text)),
            "itemReviewed": link(scope.part(model.id, "claim", str(status.claim.number))),
            "reviewBody": scope.text(scope.words.phrase(override.because)),
            "reviewRating": {"@type": "Rating", "alternateName": scope.text(Phrase(word))},
            "author": {"@type": "Person", "name": override.by},
            "publisher": link(scope.publisher),
            "datePublished": iso_date(override.date),
            "inLanguage": scope.words.language,
        }
    )


def _address(scope: Scope, model: StoryModel, status: ClaimStatus) -> str:
    return f"{scope.article(model.id, scope.words.language)}#{claim_anchor(status.claim.number)}"


def _documents(model: StoryModel, status: ClaimStatus) -> list[SourceDocument]:
    """The documents that carry an assertion known by the day, in order of time."""
    records = [r for r in model.replay.records(status.id) if r.day <= model.as_of and r.stance is Stance.ASSERTS]
    known = {document.id: document for record in records for document in record.documents}
    return sorted(known.values(), key=lambda document: (document.published.instants[::-1], document.id))


def _first(documents: list[SourceDocument]) -> SourceDocument | None:
    """The document that was surely out before all others; one that relays others cannot be it. None where it is not known."""
    originals = [document for document in documents if not document.relays] or documents
    surely = [d for d in originals if all(d is o or d.published.instants[1] <= o.published.instants[0] for o in originals)]
    return surely[0] if surely else None
