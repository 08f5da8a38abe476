"""Names of actors, outlets and places in running text, found through the shared registry."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsexplainer.loading import Project
from newsexplainer.model.actor import Actor, Party
from newsexplainer.model.place import Place
from newsexplainer.status.parties import MOST_BEHIND


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a text, and every entity it can mean, their owners included."""

    text: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Registry:
    """All names of one language, by their first word: finding them takes no longer the more there are."""

    openings: frozenset[str]
    """The first two letters of every first word: few words of a text begin like that."""
    by_first_word: Mapping[str, tuple[str, ...]]
    """Names longest first."""
    lengths: Mapping[str, tuple[int, ...]]
    """By the same word how long its names are, longest first, so that `Kim Yo-jong` is not `Kim`: few, however many names there are."""
    ids: Mapping[str, frozenset[str]]
    ending: str
    """A regular expression for what may follow a name: a genitive or the ending of an adjective, and then no letter."""

    def mentions(self, text: str) -> list[Mention]:
        """Every name in `text`, in order."""
        found: list[Mention] = []
        end = 0
        for word in _WORD.finditer(text):
            if word.group()[:_OPENING] not in self.openings or word.start() < end:
                continue
            name = self._name_at(text, word)
            if name is not None:
                found.append(Mention(name, self.ids[name]))
                end = word.start() + len(name)
        return found

    def _name_at(self, text: str, word: re.Match[str]) -> str | None:
        token, start = word.group(), word.start()
        for length in range(len(token), max(len(token) - _LONGEST_ENDING, 1) - 1, -1):
            for size in self.lengths.get(token[:length], ()):
                name = text[start : start + size]
                if name in self.ids and _begins_with(name, length) and re.compile(self.ending).match(text, start + size):
                    return name
        return None


def _begins_with(name: str, length: int) -> bool:
    """Whether the first word of `name` is that long."""
    first = _WORD.match(name)
    return first is not None and first.end() == length


_WORD = re.compile(r"\w+")
_LONGEST_ENDING = 2
_OPENING = 2


def registry(project: Project, language: str) -> Registry:
    """The names that `language` knows: of every named party and place, with their adjectives."""
    names: dict[str, set[str]] = {}
    for party in _named(project):
        ids = {party.id, *_owners(project, party)}
        for name in (*_names(party, language), *_adjectives(party, language)):
            names.setdefault(name, set()).update(ids)
    by_first_word: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if first := _WORD.match(name):
            by_first_word.setdefault(first.group(), []).append(name)
    return Registry(
        frozenset(word[:_OPENING] for word in by_first_word),
        {word: tuple(found) for word, found in by_first_word.items()},
        {word: tuple(sorted({len(name) for name in found}, reverse=True)) for word, found in by_first_word.items()},
        {name: frozenset(ids) for name, ids in names.items()},
        rf"(?:{project.languages[language].wording.adjective_endings}|'s|’s|['’]|s)(?!\w)",
    )


def _adjectives(party: Party | Place, language: str) -> Iterator[str]:
    word = party.adjective.get(language) if party.adjective else None
    if word:
        yield from {word, word[0].upper() + word[1:]}


def _named(project: Project) -> Iterator[Party | Place]:
    for actor in project.actors.values():
        if not actor.is_unnamed:
            yield actor
    yield from project.outlets.values()
    yield from project.places.values()


def _names(party: Party | Place, language: str) -> Iterator[str]:
    short = party.short if isinstance(party, Party) else None
    written = [text.get(language) for text in (party.names, short) if text is not None]
    # a short form such as "the forum" is a common noun and proves nothing
    yield from (name for name in (*written, *party.aliases) if name and len(name) > 1 and name[0].isupper())


def _owners(project: Project, party: Party | Place) -> set[str]:
    """Those a party belongs to or speaks for: one language may name the ministry, the other the state."""
    found: set[str] = set()
    waiting = [party.id]
    while waiting and len(found) <= MOST_BEHIND:  # more are refused elsewhere
        id = waiting.pop()
        current = project.actors.get(id) or project.outlets.get(id)
        above = list(current.belongs_to) if current else []
        if isinstance(current, Actor):
            above += [role.speaks_for for role in current.roles if role.speaks_for]
        waiting += [owner for owner in above if owner not in found]
        found.update(above)
    return found
