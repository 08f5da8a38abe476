"""The indexes: every actor and every outlet under its letter, in the order of the page's language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol

from newsexplainer.languages.collation import collation_key, initial, initial_key
from newsexplainer.model.actor import Actor, Outlet
from newsexplainer.pages.lists.facts import headline_name, kind_word, outlet_word
from newsexplainer.pages.page_type import PageScope, PageType, ShareCard
from newsexplainer.pages.paths import actor_path, actors_path, outlet_path, outlets_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import Phrase, Words, capitalised, words_in
from newsexplainer.status import SiteModel

MOST = 600
"""How many names stand on one page; longer indexes get a page a letter."""

_SLUGS = {"Æ": "ae", "Ø": "oe", "Å": "aa", "#": "other"}


class _Address(Protocol):
    def __call__(self, language: str, part: str = "") -> str: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One name."""

    name: Phrase = field(metadata={"help": "The name, with a capital."})
    path: str = field(metadata={"help": "Site path of the profile."})
    what: Phrase = field(metadata={"help": "The latest office, or what sort of actor or outlet it is."})
    unnamed: bool = field(metadata={"help": "Whether nobody but the outlet knows who it is: drawn dashed."})
    stories: str = field(metadata={"help": "In how many stories it appears; empty when in none."})


@dataclass(frozen=True, slots=True)
class Letter:
    """The names under one letter."""

    letter: str = field(metadata={"help": "The letter; `#` for what begins with none."})
    anchor: str = field(metadata={"help": "HTML id."})
    path: str = field(metadata={"help": "Site path of the letter, on this page or its own."})
    current: bool = field(metadata={"help": "Whether its entries are on this page."})
    entries: tuple[Entry, ...] = field(metadata={"help": "In the order of the language; empty on another letter's page."})


@dataclass(frozen=True, slots=True)
class IndexPage:
    """Everything the template `pages/index_page.html` shows."""

    title: str = field(metadata={"help": "The headline."})
    intro: str = field(metadata={"help": "How many names there are and what they are."})
    letters: tuple[Letter, ...] = field(metadata={"help": "All letters that have names."})
    other: tuple[str, str] = field(metadata={"help": "Text and site path of the other index."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """The index of actors and the index of outlets, each in as many pages as it needs."""
    words = words_in(site.languages, language)
    to_actors, to_outlets = words.gettext("People, organisations and states"), words.gettext("Outlets")
    actors = [_actor(site, words, actor) for actor in site.project.actors.values()]
    outlets = [_outlet(site, words, outlet) for outlet in site.project.outlets.values()]
    intro = words.ngettext(
        "%(num)d name. A dashed line marks those who have none: only the outlet knows who they are.",
        "%(num)d names. A dashed line marks those who have none: only the outlet knows who they are.",
        len(actors),
    )
    yield from _pages(words, actors_path, actors, (to_actors, intro), (to_outlets, outlets_path(language)))
    intro = words.ngettext("%(num)d outlet that a story rests on.", "%(num)d outlets that the stories rest on.", len(outlets))
    yield from _pages(words, outlets_path, outlets, (to_outlets, intro), (to_actors, actors_path(language)))


def _pages(words: Words, address: _Address, entries: Sequence[Entry], head: tuple[str, str], other: tuple[str, str]) -> Iterable[PagePlan]:
    language, order, (title, intro) = words.language, words.own.collation, head
    ordered = sorted(
        entries,
        key=lambda entry: (initial_key(initial(entry.name.text, order), order), collation_key(entry.name.text, order), entry.path),
    )
    groups = [(letter, tuple(found)) for letter, found in groupby(ordered, key=lambda entry: initial(entry.name.text, order))]
    split = len(entries) > MOST
    for only in [letter for letter, _ in groups] if split else [None]:
        first = not split or only == groups[0][0]
        yield PagePlan(
            path=address(language, "" if first else _slug(only or "")),
            language=language,
            template=PAGE.template,
            page_type=PAGE.name,
            title=f"{title}: {only}" if only and not first else title,
            description=intro,
            context=IndexPage(title, intro, tuple(_letter(address, language, group, only, groups[0][0]) for group in groups), other),
            counterparts={lang: address(lang) for lang in words.languages} if first else {language: address(language, _slug(only or ""))},
            notices={lang: address(lang) for lang in words.languages},
        )


def _letter(address: _Address, language: str, group: tuple[str, tuple[Entry, ...]], only: str | None, first: str) -> Letter:
    letter, entries = group
    anchor = f"letter-{_slug(letter)}"
    current = only is None or only == letter
    page = address(language, "" if only is None or letter == first else _slug(letter))
    return Letter(letter, anchor, f"{page}#{anchor}", current, entries if current else ())


def _slug(letter: str) -> str:
    return _SLUGS.get(letter) or (letter.lower() if letter.isascii() else f"u{ord(letter):x}")


def _actor(site: SiteModel, words: Words, actor: Actor) -> Entry:
    role = words.phrase(actor.roles[-1].title) if actor.roles and not actor.is_unnamed else None
    what = Phrase(capitalised(role.text), role.lang) if role else Phrase(kind_word(words, actor.kind))
    return Entry(headline_name(words, actor), actor_path(words.language, actor.id), what, actor.is_unnamed, _stories(site, words, actor.id))


def _outlet(site: SiteModel, words: Words, outlet: Outlet) -> Entry:
    what = Phrase(outlet_word(words, outlet.kind))
    return Entry(headline_name(words, outlet), outlet_path(words.language, outlet.id), what, False, _stories(site, words, outlet.id))


def _stories(site: SiteModel, words: Words, id: str) -> str:
    count = site.appearances.get(id, 0)
    return words.ngettext("%(num)d story", "%(num)d stories", count) if count else ""


PAGE = PageType("index_page", PageScope.LIST, "pages/index_page.html", plan, card=ShareCard.FRONT)
