"""A made-up site as rich as a real one: the short story of `tests/fixtures/project`, two of the benchmark, and a long one that is written here.

The long story has every status and more claims, documents and days of change than fit a screen, so that
folds, lists over several pages, drawings and searches have something to show. All names and texts are invented.
"""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from bench import phrases
from bench.sites import write_site

FIXTURE = Path(__file__).parent / "fixtures" / "project"
SHORT = "lindeby-pool"
LONG = "fjord-bridge"
CLAIMS, DOCUMENTS, EVENTS, EXTRA_PEOPLE = 40, 60, 18, 9
UPDATED = dt.date(2025, 9, 30)
OUTLETS = ("lindeby-tidende", "nordnyt", "kystens-radio", "byens-blad", "lindeby-council-news")
PEOPLE = tuple(f"person-{number}" for number in range(1, EXTRA_PEOPLE + 1))
UNNAMED = ("town-hall-sources", "bridge-engineers")
Data = dict[str, Any]


def write_made_up_site(folder: Path) -> Path:
    """The whole project in `folder`, with our templates and hand-written pages."""
    write_site(folder, 2)
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("share_cards: false", "share_cards: true"), encoding="utf-8")
    shutil.copytree(FIXTURE / "seeds", folder / "seeds", dirs_exist_ok=True)
    for kind, entity in (*(("actors", actor) for actor in _actors()), *(("places", place) for place in _places()), ("stories", _story())):
        path = folder / "seeds" / kind / f"{entity['id']}.yaml"
        path.write_text(yaml.safe_dump(entity, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder


def _pair(da: str, en: str) -> Data:
    return {"da": da, "en": en}


def _sentence(number: int) -> Data:
    """One of some thousand sentences, the same in both languages."""
    pools = (phrases.SUBJECTS, phrases.VERBS, phrases.OBJECTS, phrases.ADVERBIALS)
    parts = [pool[(number * (3 + 2 * place) + number // 7) % len(pool)] for place, pool in enumerate(pools)]
    return _pair(*(" ".join(part[language] for part in parts) + "." for language in (0, 1)))


def _text(first: int, count: int) -> Data:
    made = [_sentence(number) for number in range(first, first + count)]
    return _pair(*(" ".join(sentence[language] for sentence in made) for language in ("da", "en")))


def _actors() -> Iterator[Data]:
    yield {
        "id": "olga-sjtjerbak",
        "kind": "person",
        "names": _pair("Olga Sjtjerbak", "Olga Shcherbak"),
        "original": {"text": "Ольга Щербак", "lang": "uk"},
        "aliases": ["Chtcherbak"],
        "roles": [{"title": _pair("brobygger i firmaet Spændvidde", "bridge builder at the firm Spændvidde"), "from": "2020"}],
    }
    for number, id in enumerate(PEOPLE, 1):
        name = f"{phrases.GIVEN[number % len(phrases.GIVEN)]} {phrases.syllables(number + 500)}sen"
        title = _pair(*phrases.OFFICES[number % len(phrases.OFFICES)])
        yield {"id": id, "kind": "person", "names": _pair(name, name), "roles": [{"title": title, "from": "2019"}]}
    unnamed = _pair("ingeniører ved Østbroen", "engineers at the East Bridge")
    yield {"id": "bridge-engineers", "kind": "unnamed-group", "names": unnamed, "description": _pair("Nordnyt kender dem.", "They are known to Nordnyt.")}


def _places() -> Iterator[Data]:
    for id, name, lat, lon in (("broby", "Broby", 56.8, 9.1), ("vigsted", "Vigsted", 56.6, 8.9)):
        yield {"id": id, "kind": "town", "names": _pair(name, name), "coordinates": {"lat": lat, "lon": lon}, "within": "denmark"}


def _day(document: int) -> dt.date:
    """The day on which a document of the long story was published: two or three a day."""
    return dt.date(2025, 8, 1) + dt.timedelta(days=document * 2 // 5)


def _story() -> Data:
    return {
        "id": LONG,
        "topic": _pair("Trafik", "Traffic"),
        "title": _pair("Hvorfor lukkede Østbroen?", "Why did the East Bridge close?"),
        "lead": _pair("Det er uvist, hvorfor broen lukkede.", "It is not known why the bridge closed."),
        "published": "2025-08-01",
        "updated": str(UPDATED),
        "key_facts": [{"text": _sentence(first), "claims": [f"claim-{number}" for number in (first, *more)]} for first, *more in ((1, 9), (2, 12), (3,))],
        "documents": [_document(number) for number in range(1, DOCUMENTS + 1)],
        "claims": [_claim(number) for number in range(1, CLAIMS + 1)],
        "events": [_event(number) for number in range(1, EVENTS + 1)],
        "questions": [
            {"id": f"question-{number}", "text": _question(number), "raised": str(_day(number)), "closes_when": _sentence(200 + number), "claims": ["claim-7"]}
            for number in (1, 2, 3)
        ],
        "corrections": [{"id": "length", "date": "2025-09-06", "was": _pair("Broen er kort.", "The bridge is short."), "now": _pair("Broen er lang.", "The bridge is long.")}],
        "glossary": [{"term": _pair(*term), "text": _text(300 + number, 2)} for number, term in enumerate(phrases.TERMS)],
        "map": {"title": _pair("Hvor er broen?", "Where is the bridge?"), "places": ["lindeby", "broby", "vigsted"], "route": ["broby", "vigsted"]},
        "related": [SHORT],
        "editor": "Test",
    }


def _question(number: int) -> Data:
    return {language: text.removesuffix(".") + "?" for language, text in _sentence(100 + number).items()}


def _document(number: int) -> Data:
    document = {
        "id": f"document-{number}",
        "outlet": OUTLETS[number % len(OUTLETS)],
        "title": _sentence(400 + number),
        "url": f"https://news.example/fjord-bridge/{number}",
        "published": str(_day(number)),
        "language": "da",
    }
    if number % 5 in (2, 3):  # the radio and the wire pass on the newspaper
        document["relays"] = ["lindeby-tidende"]
    return document


def _claim(number: int) -> Data:
    shape = (_confirmed, _corroborated, _one_origin, _disputed, _denied, _withdrawn, _unknown, _assessed)[number % 8]
    return {"id": f"claim-{number}", "number": number, "text": _sentence(number), "about": ["lindeby-council"]} | shape(number)


def _said(number: int, who: str, stance: str = "asserts", later: int = 0, documents: int = 1, **more: object) -> Data:
    first = number + later
    sources = [{"document": f"document-{first + step}"} for step in range(documents)]
    return {"id": f"s{number}-{who}-{stance}", "speaker": who, "stance": stance, "said": str(_day(first)), "sources": sources} | more


def _confirmed(number: int) -> Data:
    competent = [{"actor": "lindeby-council", "because": "decides"}]
    return {"competent": competent, "statements": [_said(number, "karen-holm", basis="first-hand"), _said(number, PEOPLE[number % len(PEOPLE)], later=3)]}


def _corroborated(number: int) -> Data:
    return {"statements": [_said(number, "jens-aagaard", basis="first-hand"), _said(number, "mirela-ionescu", later=4, basis="document")]}


def _one_origin(number: int) -> Data:
    """Heard from the unnamed by one outlet, which others pass on; a note leads to the claim after the next."""
    return {"statements": [_said(number, UNNAMED[number // 8 % 2], documents=4, note=_text(500 + number, 1), see=[f"claim-{number % CLAIMS + 2}"])]}


def _disputed(number: int) -> Data:
    """Denied by somebody who must know; two of them are denied or doubted by others only, which leaves them reported."""
    denial = {11: _said(number, "person-1", "denies", later=6), 27: _said(number, "person-1", "disputes", later=6)}
    competent = [{"actor": "lindeby-council", "because": "decides"}]
    return {"competent": competent, "statements": [_said(number, "olga-sjtjerbak", basis="first-hand"), denial.get(number, _said(number, "karen-holm", "denies", later=6))]}


def _denied(number: int) -> Data:
    competent = [{"actor": "lindeby-council", "because": "decides"}]
    return {"competent": competent, "statements": [_said(number, "karen-holm", "denies", basis="first-hand")], "note": _text(600 + number, 1)}


def _withdrawn(number: int) -> Data:
    return {"statements": [_said(number, "person-4"), _said(number, "person-4", "withdraws", later=6)]}


def _unknown(number: int) -> Data:
    return {"statements": [], "nobody_says": _text(700 + number, 1)}


def _assessed(number: int) -> Data:
    evidence = [{"id": f"e{number}", "shows": "fails", "known": str(_day(number + 8)), "sources": [{"document": f"document-{number + 8}"}]}]
    text = {"da": f"Sandsynligvis holder dette: {_sentence(number)['da']}", "en": f"This probably holds: {_sentence(number)['en']}"}
    return {"kind": "assessment", "text": text, "statements": [_said(number, "mirela-ionescu", commitment="probable")], "evidence": evidence if number > 20 else []}


def _event(number: int) -> Data:
    known, when, occurrence = str(_day(number)), str(_day(number) - dt.timedelta(days=1)), ("happened", "alleged")[number % 2]
    if number <= 4:
        when = f"{1930 + 20 * number}~" if number % 2 else str(1930 + 20 * number)
    elif number > EVENTS - 4:
        when, occurrence = str(UPDATED + dt.timedelta(days=20 * (number - EVENTS + 5))), ("planned", "expected")[number % 2]
    return {
        "id": f"event-{number}",
        "title": _sentence(800 + number),
        "text": _text(850 + number, 1),
        "states": [{"known": known, "occurrence": occurrence, "when": when}],
        "place": ("lindeby", "broby", "vigsted")[number % 3],
        "actors": [PEOPLE[number % len(PEOPLE)]],
        "claims": [f"claim-{number}"],
        "sources": [{"document": f"document-{number}"}],
    }
