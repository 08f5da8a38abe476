"""The profile of an outlet: what it heard itself, what it passed on, and its documents in our stories."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from newsexplainer.model.actor import Outlet
from newsexplainer.pages.lists.claims import MOST as MOST_CLAIMS
from newsexplainer.pages.lists.claims import ClaimGroup, claim_groups
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.facts import OtherName, PartyLink, headline_name, other_names, outlet_word, party_link
from newsexplainer.pages.lists.links import StoryLink, story_link
from newsexplainer.pages.lists.pager import left_out
from newsexplainer.pages.lists.statements import MOST as MOST_STATEMENTS
from newsexplainer.pages.lists.statements import StatementGroup, statement_groups
from newsexplainer.pages.page_type import PageScope, PageType, ShareCard
from newsexplainer.pages.paths import method_path, outlet_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import DateText, Phrase, capitalised, words_in
from newsexplainer.status import ClaimStatus, SiteModel
from newsexplainer.status.index import DocumentEntry

MOST = 200
"""How many documents of one sort a profile lists, the newest; the stories have the rest."""

Sighting = tuple[str, ClaimStatus]
"""A claim by the id of its story."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document."""

    outlet: PartyLink = field(metadata={"help": "Who published it."})
    title: Phrase = field(metadata={"help": "What it is about, in our own words."})
    url: str | None = field(metadata={"help": "Where it can be read."})
    published: DateText = field(metadata={"help": "When it was published."})
    relays: tuple[PartyLink, ...] = field(metadata={"help": "Whose copy it carries, innermost first."})
    caveat: Phrase | None = field(metadata={"help": "Why it is a weak relay."})
    story: StoryLink = field(metadata={"help": "The story that rests on it."})


@dataclass(frozen=True, slots=True)
class OutletPage:
    """Everything the template `pages/outlet.html` shows."""

    kind: str = field(metadata={"help": "Newspaper, news agency …"})
    name: Phrase = field(metadata={"help": "The name."})
    names: tuple[OtherName, ...] = field(metadata={"help": "Other names, each marked with its language."})
    country: Phrase | None = field(metadata={"help": "Where it is published."})
    url: str | None = field(metadata={"help": "Its own site."})
    description: Phrase | None = field(metadata={"help": "What it is, in a sentence."})
    belongs_to: tuple[PartyLink, ...] = field(metadata={"help": "Whose organ it is: it is no source independent of them."})
    rule: str = field(metadata={"help": "Site path of the rule on origins."})
    heard: tuple[ClaimGroup, ...] = field(metadata={"help": "Claims about which it heard a source itself."})
    passed_on: tuple[ClaimGroup, ...] = field(metadata={"help": "Claims about which it only passed on what others heard."})
    statements: tuple[StatementGroup, ...] = field(metadata={"help": "What it says in its own voice."})
    documents: tuple[DocumentRow, ...] = field(metadata={"help": "Its documents, newest first."})
    carried: tuple[DocumentRow, ...] = field(metadata={"help": "Documents of others that carry its copy, newest first."})
    left_out: str = field(metadata={"help": "How much more the page leaves to the stories; may be empty."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One profile for each outlet."""
    contexts = StoryContexts(site, words_in(site.languages, language))
    heard, passed = _sightings(site)
    for outlet in site.project.outlets.values():
        yield _plan(contexts, outlet, heard.get(outlet.id, []), passed.get(outlet.id, []))


def outlet_page(contexts: StoryContexts, outlet: Outlet, heard: list[Sighting], passed: list[Sighting]) -> OutletPage:
    """The view of one outlet; `heard` and `passed` are claims as `_sightings` finds them."""
    words, site = contexts.words, contexts.site
    country = site.project.places.get(outlet.country) if outlet.country else None
    own, carried = site.index.documents.get(outlet.id, ()), site.index.relays.get(outlet.id, ())
    first_hand = {(story, status.id) for story, status in heard}
    second_hand = {(story, status.id) for story, status in passed} - first_hand
    said = site.index.statements.get(outlet.id, ())
    shown = ((own, MOST), (carried, MOST), (said, MOST_STATEMENTS), (first_hand, MOST_CLAIMS), (second_hand, MOST_CLAIMS))
    return OutletPage(
        kind=outlet_word(words, outlet.kind),
        name=headline_name(words, outlet),
        names=other_names(words, outlet),
        country=words.phrase(country.names) if country else None,
        url=outlet.url,
        description=words.optional(outlet.description),
        belongs_to=tuple(party_link(contexts, id) for id in outlet.belongs_to),
        rule=method_path(words.language, "R1"),
        heard=claim_groups(contexts, heard),
        passed_on=claim_groups(contexts, (pair for pair in passed if (pair[0], pair[1].id) in second_hand)),
        statements=statement_groups(contexts, said, roles=False),
        documents=_documents(contexts, own),
        carried=_documents(contexts, carried),
        left_out=left_out(words, sum(max(len(found) - most, 0) for found, most in shown), 0),
    )


def _plan(contexts: StoryContexts, outlet: Outlet, heard: list[Sighting], passed: list[Sighting]) -> PagePlan:
    words, page = contexts.words, outlet_page(contexts, outlet, heard, passed)
    return PagePlan(
        path=outlet_path(words.language, outlet.id),
        language=words.language,
        template=PAGE.template,
        page_type=PAGE.name,
        about=outlet.id,
        title=page.name.text,
        description=words.gettext(
            "%(name)s: what the outlet heard itself, what it passed on from others, and its documents in our stories.", name=page.name.text
        ),
        context=page,
        counterparts={language: outlet_path(language, outlet.id) for language in words.languages},
    )


def _sightings(site: SiteModel) -> tuple[dict[str, list[Sighting]], dict[str, list[Sighting]]]:
    """For each outlet the claims about which it heard a source itself, and those it passed on."""
    heard: dict[str, list[Sighting]] = {}
    passed: dict[str, list[Sighting]] = {}
    for story, status, first, chain in _ways(site):
        for outlet in first:
            heard.setdefault(outlet, []).append((story, status))
        for outlet in chain - first:
            passed.setdefault(outlet, []).append((story, status))
    return heard, passed


def _ways(site: SiteModel) -> Iterator[tuple[str, ClaimStatus, frozenset[str], frozenset[str]]]:
    for model in site.stories.values():
        for status in model.status.raised:
            for record in model.replay.records(status.id):
                if record.day <= model.as_of:
                    carried = {id for document in record.documents for id in (document.outlet, *document.relays)}
                    yield model.id, status, record.heard_by, frozenset(carried | set(record.chain))


def _documents(contexts: StoryContexts, entries: tuple[DocumentEntry, ...]) -> tuple[DocumentRow, ...]:
    return tuple(_document(contexts, entry) for entry in list(reversed(entries))[:MOST])


def _document(contexts: StoryContexts, entry: DocumentEntry) -> DocumentRow:
    words, document = contexts.words, entry.document
    date = words.date(document.published)
    return DocumentRow(
        outlet=party_link(contexts, document.outlet),
        title=words.phrase(document.title),
        url=document.url,
        published=DateText(capitalised(date.text), date.machine),
        relays=tuple(party_link(contexts, id) for id in document.relays),
        caveat=words.optional(document.caveat),
        story=story_link(words, entry.story),
    )


PAGE = PageType("outlet", PageScope.PROFILE, "pages/outlet.html", plan, of="outlet", card=ShareCard.FRONT)
