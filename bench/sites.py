"""Made-up bilingual sites of any size: the same number and seed give the same bytes.

A story has 15 claims with chains, 12 events, 6 actors shared with other stories and 5 documents.
Everything grows with the number of stories in the same measure: an actor is named in about as many
stories on a large site as on a small one.
"""

import datetime as dt
import os
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench import phrases as text
from bench.cast import Cast

ROOT = Path(__file__).parents[1]
CLAIMS, EVENTS, ACTORS, DOCUMENTS = 15, 12, 6, 5
_FIRST_DAY = dt.date(2020, 1, 6)


def write_site(folder: Path, stories: int, seed: int = 1) -> Path:
    """A whole project in `folder`: seeds for `stories` stories, our templates and documents, and a mkdocs.yml without share cards."""
    folder.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_configuration(share_cards=False), encoding="utf-8")
    shutil.copytree(ROOT / "templates", folder / "templates")
    for language in ("da", "en"):
        shutil.copytree(ROOT / "docs" / language, folder / "docs" / language)
    for kind in ("actors", "outlets", "places", "stories"):
        (folder / "seeds" / kind).mkdir(parents=True)
    cast = Cast(stories)
    for kind, id, content in cast.files():
        (folder / "seeds" / kind / f"{id}.yaml").write_text(content, encoding="utf-8")
    for number in range(stories):
        path = folder / "seeds" / "stories" / f"{story_id(number)}.yaml"
        path.write_text(story(number, cast, random.Random(f"{seed}/{number}")), encoding="utf-8")
    return folder


def with_share_cards(project: Path, folder: Path) -> Path:
    """The same project once more, with share cards; its files are those of `project` as hard links."""
    shutil.copytree(project, folder, copy_function=os.link, ignore=shutil.ignore_patterns(".cache", "mkdocs.yml"))
    (folder / "mkdocs.yml").write_text(_configuration(share_cards=True), encoding="utf-8")
    return folder


def _configuration(*, share_cards: bool) -> str:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    ours = f"plugins:\n  - explainer:\n      share_cards: {str(share_cards).lower()}\n"
    changed = re.sub(r"(?m)^plugins:\n  - explainer\n", ours, text)
    if changed == text:
        raise ValueError("mkdocs.yml does not name the plugin as this program expects it")
    return changed


def story_id(number: int) -> str:
    """The id of the story with this number, from 0."""
    return f"sag-{number:05d}"


def story(number: int, cast: Cast, chance: random.Random) -> str:
    """The YAML of one story."""
    return "\n".join(_Writer(number, cast, chance).lines()) + "\n"


class _Writer:
    def __init__(self, number: int, cast: Cast, chance: random.Random) -> None:
        self.number, self.cast, self.chance = number, cast, chance
        self.actors = [cast.actors[(number // 2 + step * (1 + step)) % len(cast.actors)] for step in range(ACTORS)]
        self.actors = list(dict.fromkeys(self.actors + cast.actors))[:ACTORS]
        self.outlets = [cast.outlets[(number + step) % len(cast.outlets)] for step in range(4)]
        self.places = [cast.places[(number + 5 * step) % len(cast.places)] for step in range(3)]
        self.start = _FIRST_DAY + dt.timedelta(days=number * 7 % 1500)
        self.days = [self.start + dt.timedelta(days=step * 4) for step in range(DOCUMENTS)]
        self.subjects = chance.sample(text.SUBJECTS, CLAIMS + 2)

    def lines(self) -> Iterator[str]:
        yield f"id: {story_id(self.number)}"
        yield from self._pair("topic", text.TOPICS[self.number % len(text.TOPICS)])
        yield from self._pair("title", self._question(0))
        yield from self._pair("lead", self._join(4))
        yield from self._pair("description", self._join(2))
        yield f"published: {self.days[0]}"
        yield f"updated: {self.days[-1]}"
        yield "key_facts:"
        for claim in range(3):
            yield from self._pair("- text", self._sentence(claim), 1)
            yield f"    claims: [claim-{claim + 1}]"
        yield "documents:"
        for number in range(DOCUMENTS):
            yield from self._document(number)
        yield "claims:"
        for number in range(CLAIMS):
            yield from self._claim(number)
        yield "events:"
        for number in range(EVENTS):
            yield from self._event(number)
        yield "questions:"
        for number in range(2):
            yield f"  - id: question-{number + 1}"
            yield from self._pair("text", self._question(number + 1), 2)
            yield f"    raised: {self.days[number]}"
            yield from self._pair("closes_when", self._sentence(CLAIMS + number), 2)
            yield "    sources:"
            yield f"      - {{document: document-{number + 1}, paragraph: 3}}"
        yield from self._beside()

    def _beside(self) -> Iterator[str]:
        """What stands beside the story: words explained, and a map."""
        yield "glossary:"
        for number in range(2):
            yield from self._pair("- term", text.TERMS[(self.number + number) % len(text.TERMS)], 1)
            yield from self._pair("text", self._join(1), 2)
        yield "map:"
        yield from self._pair("title", ("Her skete det", "Where it happened"), 1)
        yield f"  places: [{', '.join(self.places)}]"
        yield f"  route: [{', '.join(self.places[:2])}]"

    def _pair(self, key: str, pair: tuple[str, str], depth: int = 0) -> Iterator[str]:
        inner = "  " * depth + ("    " if key.startswith("- ") else "  ")
        yield f"{'  ' * depth}{key}:"
        yield f"{inner}da: {pair[0]}"
        yield f"{inner}en: {pair[1]}"

    def _sentence(self, subject: int) -> tuple[str, str]:
        parts = [self.subjects[subject % len(self.subjects)], *(self.chance.choice(pool) for pool in (text.VERBS, text.OBJECTS, text.ADVERBIALS))]
        return " ".join(part[0] for part in parts), " ".join(part[1] for part in parts)

    def _join(self, count: int) -> tuple[str, str]:
        made = [self._sentence(self.chance.randrange(CLAIMS)) for _ in range(count)]
        return ". ".join(m[0] for m in made) + ".", ". ".join(m[1] for m in made) + "."

    def _question(self, subject: int) -> tuple[str, str]:
        da, en = self._sentence(subject)
        return f"Er det rigtigt, at {da[0].lower()}{da[1:]}?", f"Is it true that {en[0].lower()}{en[1:]}?"

    def _document(self, number: int) -> Iterator[str]:
        yield f"  - id: document-{number + 1}"
        yield f"    outlet: {self.outlets[number % 4]}"
        if number % 2:
            yield f"    relays: [{self.outlets[(number + 1) % 4]}]"
        yield from self._pair("title", self._sentence(number), 2)
        yield f"    url: https://news.example.org/{story_id(self.number)}/{number + 1}"
        yield f"    published: {self.days[number]}"
        yield "    language: da"

    def _claim(self, number: int) -> Iterator[str]:
        one, other, third = (self.actors[(number + step) % ACTORS] for step in (0, 1, 3))
        day = number % (DOCUMENTS - 1)
        yield f"  - id: claim-{number + 1}"
        yield f"    number: {number + 1}"
        yield f"    kind: {'plan' if number % 7 == 3 else 'fact'}"
        yield from self._pair("text", self._sentence(number), 2)
        yield f"    about: [{other}]"
        if number % 3 != 2:
            yield "    competent:"
            yield f"      - {{actor: {one if number % 3 == 0 else third}, because: {'decides' if number % 2 else 'takes-part'}}}"
        yield "    statements:"
        yield from self._statement(f"s{number}-a", one, "asserts", day)
        if number % 2:
            yield from self._statement(f"s{number}-b", other, "asserts", min(day + 1, 3), commitment="probable" if number % 4 == 1 else "")
        if number % 5 == 4:
            yield from self._statement(f"s{number}-c", third, "denies", 3)
        if number % 4 == 0:
            yield from self._statement(f"s{number}-d", self.outlets[(day + 2) % 4], "asserts", min(day + 2, 3), draws=f"s{number}-a")
        if number % 6 == 1:
            yield "    evidence:"
            yield f"      - id: e{number}"
            yield f"        shows: {'holds' if number % 4 else 'fails'}"
            yield f"        known: {self.days[min(day + 2, 4)]}"
            yield f"        sources: [{{document: document-{min(day + 2, 4) + 1}}}]"

    def _statement(self, id: str, speaker: str, stance: str, day: int, commitment: str = "", draws: str = "") -> Iterator[str]:
        yield f"      - id: {id}"
        yield f"        speaker: {speaker}"
        yield f"        stance: {stance}"
        yield f"        said: {self.days[day]}"
        if commitment:
            yield f"        commitment: {commitment}"
        if draws:
            yield f"        draws_on: [{draws}]"
        yield "        sources:"
        for document in (day, day + 1):
            yield f"          - {{document: document-{document + 1}, paragraph: {self.chance.randint(1, 9)}}}"

    def _event(self, number: int) -> Iterator[str]:
        known = self.days[number % DOCUMENTS]
        happened = known - dt.timedelta(days=number // 5)
        yield f"  - id: event-{number + 1}"
        yield from self._pair("title", self._sentence(number), 2)
        yield from self._pair("text", self._join(1), 2)
        yield f"    place: {self.places[number % 3]}"
        yield f"    actors: [{self.actors[number % ACTORS]}]"
        yield f"    claims: [claim-{number + 1}]"
        yield "    states:"
        if number % 4 == 3:
            yield f"      - {{known: {known}, occurrence: planned, when: {self.days[-1] + dt.timedelta(days=30 + number)}}}"
        else:
            yield f"      - {{known: {known}, occurrence: {'alleged' if number % 4 == 1 else 'happened'}, when: {happened}}}"
        yield "    sources:"
        yield f"      - {{document: document-{number % DOCUMENTS + 1}}}"
