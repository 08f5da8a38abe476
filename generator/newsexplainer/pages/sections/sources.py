"""The list of sources: every document the story rests on."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.model.citation import SourceDocument
from newsexplainer.pages.paths import source_anchor, sources_path
from newsexplainer.pages.sections.badges import ClaimRef, claim_refs
from newsexplainer.pages.story_context import Name, StoryContext
from newsexplainer.pages.words import DateText, Phrase


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One document."""

    anchor: str = field(metadata={"help": "HTML id."})
    outlet: Name = field(metadata={"help": "Who published it."})
    relays: tuple[Name, ...] = field(metadata={"help": "Whose copy it carries, innermost first."})
    title: Phrase = field(metadata={"help": "What it is about, in our own words."})
    url: str | None = field(metadata={"help": "Where it can be read."})
    published: DateText = field(metadata={"help": "When it was published."})
    accessed: DateText | None = field(metadata={"help": "When we read it."})
    language: str | None = field(metadata={"help": "Name of its language where that is not the page's."})
    caveat: Phrase | None = field(metadata={"help": "Why it is a weak relay."})
    claims: tuple[ClaimRef, ...] = field(metadata={"help": "The claims that cite it."})


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """The sources in a few lines."""

    path: str = field(metadata={"help": "Site path of the full list."})
    text: str = field(metadata={"help": "How many documents there are, and from how many outlets."})
    outlets: tuple[tuple[Phrase, int], ...] = field(metadata={"help": "Each outlet with the number of its documents, most first."})


def source_summary(context: StoryContext) -> SourceSummary:
    """How many documents the story rests on, and whose they are."""
    words = context.words
    found = Counter(document.outlet for document in context.documents.values())
    documents = words.ngettext("%(num)d document", "%(num)d documents", found.total())
    outlets = words.ngettext("%(num)d outlet", "%(num)d outlets", len(found))
    names = [(context.name(id), count) for id, count in found.items()]
    return SourceSummary(
        path=sources_path(context.language, context.story.id),
        text=words.gettext("This explainer rests on %(documents)s from %(outlets)s, those behind denials, events and evidence included.", documents=documents, outlets=outlets),
        outlets=tuple((Phrase(name.text, name.lang), count) for name, count in sorted(names, key=lambda pair: -pair[1])),
    )


def sources(context: StoryContext) -> tuple[SourceItem, ...]:
    """The documents published by the page's day, oldest first."""
    ordered = sorted(context.documents.values(), key=lambda document: (document.published.instants, document.id))
    citing: defaultdict[str, list[str]] = defaultdict(list)
    for status in context.status.raised:
        for document in context.out(status.claim):
            citing[document].append(status.id)
    return tuple(_item(context, document, citing[document.id]) for document in ordered)


def _item(context: StoryContext, document: SourceDocument, citing: Iterable[str]) -> SourceItem:
    words = context.words
    return SourceItem(
        anchor=source_anchor(document.id),
        outlet=context.name(document.outlet),
        relays=tuple(context.name(outlet) for outlet in document.relays),
        title=words.phrase(document.title),
        url=document.url,
        published=words.date(document.published),
        accessed=words.date(document.accessed) if document.accessed else None,
        language=words.language_name(document.language) if document.language != context.language else None,
        caveat=words.optional(document.caveat),
        claims=claim_refs(context, citing),
    )
