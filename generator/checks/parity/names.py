"""Names of actors, outlets and places in running text, found through the shared registry."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.parity.lexicon import LEXICONS
from generator.loading import Project
from generator.model.actor import Actor, Party
from generator.model.place import Place


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a text, and every entity it can mean, their owners included."""

    text: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Registry:
    """All names of one language in one pattern, longest first so that `Kim Yo-jong` is not `Kim`."""

    pattern: re.Pattern[str] | None
    ids: Mapping[str, frozenset[str]]

    def mentions(self, text: str) -> list[Mention]:
        """Every name in `text`, in order."""
        if self.pattern is None:
            return []
        return [Mention(m["name"], self.ids[m["name"]]) for m in self.pattern.finditer(text)]


def registry(project: Project, language: str) -> Registry:
    """The names that `language` knows: of every named party and place, with their adjectives."""
    names: dict[str, set[str]] = {}
    adjectives: set[str] = set()
    for party in _named(project):
        ids = {party.id, *_owners(project, party)}
        for name in _names(party, language):
            names.setdefault(name, set()).update(ids)
        word = party.adjective.get(language) if party.adjective else None
        if word:
            names.setdefault(word, set()).update(ids)
            adjectives.add(word)
    return Registry(_pattern(names, adjectives, language), {name: frozenset(ids) for name, ids in names.items()})


def _pattern(names: Mapping[str, set[str]], adjectives: set[str], language: str) -> re.Pattern[str] | None:
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    full = "|".join(re.escape(name) for name in longest_first)
    endings = LEXICONS[language].adjective_endings if adjectives else ""
    return re.compile(rf"(?<!\w)(?P<name>{full})(?:{endings}|'s|’s|['’]|s)(?!\w)")


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
    while waiting:
        id = waiting.pop()
        current = project.actors.get(id) or project.outlets.get(id)
        above = list(current.belongs_to) if current else []
        if isinstance(current, Actor):
            above += [role.speaks_for for role in current.roles if role.speaks_for]
        waiting += [owner for owner in above if owner not in found]
        found.update(above)
    return found
