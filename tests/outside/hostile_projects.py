"""Projects that are small to write and could be endless to build: for the tests of bounds and for `bench/bounds.py`.

Every function writes into the `seeds/` of a project that has the files of the editors' guide, and takes
how much of it to write. Only the files matter: nothing of the program is used.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

Write = Callable[[Path, int], None]
Statement = Mapping[str, Any]

FIRST_DAY = dt.date(2020, 1, 1)
STORY = "lindeby-pool"


def both(text: str) -> dict[str, str]:
    """One wording for both languages."""
    return {"da": text, "en": text}


def put(project: Path, folder: str, entity: Mapping[str, Any]) -> None:
    """Write an entity; JSON is YAML, and one value a line keeps a place in an error readable."""
    path = project / "seeds" / folder / f"{entity['id']}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in entity.items()), encoding="utf-8")


def actor(project: Path, id: str, **more: Any) -> None:
    """A person unless `more` says otherwise."""
    put(project, "actors", {"id": id, "kind": "person", "names": both(f"N. {id.title()}"), **more})


def document(id: str = "d", published: dt.date | str = "2020-01-01/2029-12-31", **more: Any) -> dict[str, Any]:
    """A document of the outlet of the guide; a page that is added to unless it has a day, so that words count from when they were said."""
    return {"id": id, "outlet": "lindeby-tidende", "title": both("Hallen"), "published": str(published), "language": "da", **more}


def statement(id: str, said: dt.date = FIRST_DAY, **more: Any) -> dict[str, Any]:
    """Words of the mayor in the document `d`."""
    return {"id": id, "speaker": "karen-holm", "stance": "asserts", "said": str(said), "sources": [{"document": "d"}], **more}


def claim(number: int, statements: Sequence[Statement], **more: Any) -> dict[str, Any]:
    """A claim with a text of its own."""
    return {"id": f"c{number}", "number": number, "text": both(f"Sag {number}"), "statements": list(statements), **more}


def story(project: Path, claims: Sequence[Mapping[str, Any]], id: str = STORY, **more: Any) -> None:
    """A story; without `documents` it has the one that `statement` cites."""
    texts = {"topic": both("Lokalt"), "title": both("Hallen?"), "lead": both("Hvad ved vi?")}
    dates = {"published": str(FIRST_DAY), "updated": "2030-01-01"}
    put(project, "stories", {"id": id, **texts, **dates, "documents": [document()], "claims": list(claims), **more})


def day(number: int) -> dt.date:
    """One day after the other."""
    return FIRST_DAY + dt.timedelta(days=number)


# --- statements that draw on others -------------------------------------------------------------------------------


def levels(project: Path, count: int, width: int = 2) -> None:
    """`count` levels of statements; each draws on all of the level below, so that the ways through double with each."""
    rows = [[f"s{level}-{place}" for place in range(width)] for level in range(count)]
    said = [statement(id, day(level), draws_on=rows[level - 1] if level else []) for level, row in enumerate(rows) for id in row]
    story(project, [claim(1, said)])


def levels_of_three(project: Path, count: int) -> None:
    """Three to a level."""
    levels(project, count, 3)


def levels_over_claims(project: Path, count: int) -> None:
    """Each level belongs to another claim."""
    rows = [[f"s{level}-{place}" for place in range(2)] for level in range(count)]
    story(project, [claim(n + 1, [statement(id, day(n), draws_on=rows[n - 1] if n else []) for id in row]) for n, row in enumerate(rows)])


def denials(project: Path, count: int) -> None:
    """Levels of denials, each repeating all of the level below."""
    rows = [[f"s{level}-{place}" for place in range(2)] for level in range(count)]
    said = [statement(id, day(n), stance="denies", draws_on=rows[n - 1] if n else []) for n, row in enumerate(rows) for id in row]
    story(project, [claim(1, [statement("first"), *said])])


def everything_before(project: Path, count: int) -> None:
    """Each statement draws on all before it."""
    story(project, [claim(1, [statement(f"s{n}", day(n), draws_on=[f"s{m}" for m in range(n)]) for n in range(count)])])


def chain(project: Path, count: int) -> None:
    """Each statement of one claim draws on the one before."""
    story(project, [claim(1, [statement(f"s{n}", draws_on=[f"s{n - 1}"] if n else []) for n in range(count)])])


def chain_over_claims(project: Path, count: int) -> None:
    """A chain that passes through a claim for each hundred statements."""
    said = [statement(f"s{n}", draws_on=[f"s{n - 1}"] if n else []) for n in range(count)]
    story(project, [claim(n // 100 + 1, said[n : n + 100]) for n in range(0, count, 100)])


def chain_from_the_end(project: Path, count: int) -> None:
    """A chain written last statement first."""
    story(project, [claim(1, [statement(f"s{n}", draws_on=[f"s{n - 1}"] if n else []) for n in reversed(range(count))])])


def chain_lost(project: Path, count: int) -> None:
    """A chain whose first statement draws on one that is not there."""
    story(project, [claim(1, [statement(f"s{n}", draws_on=[f"s{n - 1}"]) for n in range(count)])])


def circle(project: Path, count: int) -> None:
    """A chain whose end is its beginning."""
    story(project, [claim(1, [statement(f"s{n}", draws_on=[f"s{(n - 1) % count}"]) for n in range(count)])])


def circles(project: Path, count: int) -> None:
    """A chain in which every statement also draws on the last one: as many circles as statements."""
    story(project, [claim(1, [statement(f"s{n}", draws_on=[f"s{max(n - 1, 0)}", f"s{count - 1}"]) for n in range(count)])])


# --- days ---------------------------------------------------------------------------------------------------------


def turns(count: int, speaker: str = "karen-holm") -> list[dict[str, Any]]:
    """One voice that says the opposite of the day before."""
    return [statement(f"{speaker}-{n}", day(n), speaker=speaker, stance="denies" if n % 2 else "asserts") for n in range(count)]


def days_of_change(project: Path, count: int) -> None:
    """One claim whose status changes every day."""
    story(project, [claim(1, turns(count))])


def days_of_new_claims(project: Path, count: int) -> None:
    """A new claim every day."""
    story(project, [claim(n + 1, [statement(f"s{n}", day(n))]) for n in range(count)])


def days_of_new_speakers(project: Path, count: int) -> None:
    """A new origin every day, and the claim changes with each: the mayor, who could know, takes the other side."""
    for n in range(count):
        actor(project, f"a{n}")
    said = [statement(f"s{n}", day(n), speaker=f"a{n}") for n in range(count)]
    story(project, [claim(1, [*said, *turns(count)], competent=[{"actor": "karen-holm", "because": "decides"}])])


def days_of_events(project: Path, count: int) -> None:
    """Every day an event, a document and a question are new, and one claim changes."""
    documents = [document(), *(document(f"d{n}", day(n)) for n in range(count))]
    states = [[{"known": str(day(n)), "occurrence": "happened", "when": str(day(n))}] for n in range(count)]
    events = [{"id": f"e{n}", "title": both(f"Dag {n}"), "states": states[n], "sources": [{"document": f"d{n}"}]} for n in range(count)]
    raised = [{"id": f"q{n}", "text": both("Hvad nu?"), "raised": str(day(n)), "closes_when": both("Svar")} for n in range(count)]
    story(project, [claim(1, turns(count))], documents=documents, events=events, questions=raised)


def days_by_an_event(project: Path, count: int) -> None:
    """One event that changes its state every day, and as many claims that rest on it."""
    occurrences = ("happened", "expected")
    states = [{"known": str(day(n)), "occurrence": occurrences[n % 2], "when": str(FIRST_DAY)} for n in range(count)]
    event = {"id": "e", "title": both("Mødet"), "states": states, "sources": [{"document": "d"}]}
    proof = [{"id": f"v{n}", "shows": "holds", "event": "e", "known": str(FIRST_DAY), "sources": [{"document": "d"}]} for n in range(count)]
    story(project, [claim(n + 1, [], evidence=[proof[n]]) for n in range(count)], events=[event])


# --- files and mistakes -------------------------------------------------------------------------------------------


def empty_files(project: Path, count: int, folder: str = "actors", content: str = "") -> None:
    """So many files without anything in them."""
    (project / "seeds" / folder).mkdir(exist_ok=True)
    for n in range(count):
        (project / "seeds" / folder / f"x{n}.yaml").write_text(content, encoding="utf-8")


def empty_stories(project: Path, count: int) -> None:
    """The files are stories."""
    empty_files(project, count, "stories")


def broken_files(project: Path, count: int) -> None:
    """Files that are no YAML."""
    empty_files(project, count, "places", "id: [}\n")


def misnamed_files(project: Path, count: int) -> None:
    """Files that cannot be ids."""
    for n in range(count):
        (project / "seeds" / "actors" / f"X {n}.yml").write_text("", encoding="utf-8")


def unknown_names(project: Path, count: int) -> None:
    """Statements by people nobody has described, each nearly named like many who are."""
    for n in range(count):
        actor(project, f"anders-andersen-{n:06}")
    story(project, [claim(1, [statement(f"s{n}", speaker=f"anders-andersem-{n:06}") for n in range(min(count, 900))])])


# --- names, parties and places ------------------------------------------------------------------------------------


def ladder(project: Path, count: int) -> None:
    """Everybody belongs to the next."""
    for n in range(count):
        actor(project, f"a{n}", kind="organisation", **({"belongs_to": [f"a{n + 1}"]} if n + 1 < count else {}))
    story(project, [claim(1, [statement(f"s{n}", day(n), speaker=f"a{n}") for n in range(min(count, 200))])])


def places_within(project: Path, count: int) -> None:
    """Every place lies within the next; the story happens in the first."""
    for n in range(count):
        inside = {"within": f"p{n + 1}"} if n + 1 < count else {}
        put(project, "places", {"id": f"p{n}", "kind": "town", "names": both(f"Sted {n}"), "coordinates": {"lat": 55, "lon": n % 90}, **inside})
    shown = {"title": both("Kort"), "places": [f"p{n}" for n in range(min(count, 100))]}
    story(project, [claim(1, [statement("s1")])], map=shown)


def same_name(project: Path, count: int) -> None:
    """Everybody has one name, which a text says often."""
    for n in range(count):
        actor(project, f"a{n}", names=both("Ole Hansen"))
    text = both(" ".join(["Ole Hansen"] * 300))
    story(project, [claim(n + 1, [statement(f"s{n}", speaker=f"a{n}")], note=text) for n in range(100)])


def same_first_name(project: Path, count: int) -> None:
    """Everybody has one first name, which a text says often."""
    for n in range(count):
        actor(project, f"a{n}", names=both(f"Ole {n} Hansen"))
    text = both(" ".join(["Ole Jensen"] * 300))
    story(project, [claim(n + 1, [statement(f"s{n}", speaker=f"a{n}")], note=text) for n in range(100)])


# --- much in one story --------------------------------------------------------------------------------------------


def many_claims(project: Path, count: int) -> None:
    """Claims that say nearly the same."""
    story(project, [claim(n + 1, [statement(f"s{n}")], text=both("Kommunen lukker svømmehallen i Lindeby til foråret")) for n in range(count)])


def many_origins(project: Path, count: int) -> None:
    """One claim with as many speakers as statements, none of whom has to do with another."""
    for n in range(count):
        actor(project, f"a{n}")
    story(project, [claim(1, [statement(f"s{n}", day(n % 30), speaker=f"a{n}") for n in range(count)])])


def many_events(project: Path, count: int) -> None:
    """Events, each after all the others but the later ones."""
    state = [{"known": str(FIRST_DAY), "occurrence": "happened"}]
    one = {"title": both("Møde"), "states": state, "sources": [{"document": "d"}]}
    story(project, [claim(1, [statement("s1")])], events=[{"id": f"e{n}", **one, "after": [f"e{m}" for m in range(max(0, n - 20), n)]} for n in range(count)])


def many_questions(project: Path, count: int) -> None:
    """Questions that all ask for the same claims."""
    one = {"text": both("Hvad nu?"), "raised": str(FIRST_DAY), "closes_when": both("Svar")}
    claims = [claim(n + 1, [statement(f"s{n}")]) for n in range(100)]
    story(project, claims, questions=[{"id": f"q{n}", **one, "claims": [c["id"] for c in claims]} for n in range(count)])


def long_route(project: Path, count: int) -> None:
    """One document that passed through very many hands."""
    for n in range(count):
        put(project, "outlets", {"id": f"o{n}", "kind": "newspaper", "names": both(f"Avis {n}")})
    routed = document("d", relays=[f"o{n}" for n in range(count)])
    story(project, [claim(1, [statement(f"s{n}", day(n)) for n in range(100)])], documents=[routed])


def long_text(project: Path, count: int) -> None:
    """One text of so many characters."""
    story(project, [claim(1, [statement("s1")], text=both("a" * count))])


def figures(project: Path, count: int) -> None:
    """One text of figures and points, which many patterns begin to match."""
    texts = ("1." * 1999, "kl. " * 999, "12:" * 1300, "is " * 1300, "million " * 490, "(" * 3999, "9" * 3999, "Å\u0301" * 1999)
    story(project, [claim(n + 1, [statement(f"s{n}")], text=both(texts[n % len(texts)])) for n in range(count)])


def clique(project: Path, count: int) -> None:
    """Stories that are each related to all others."""
    for n in range(count):
        related = [f"story-{m}" for m in range(count) if m != n]
        story(project, [claim(1, [statement("s1")])], id=f"story-{n}", related=related)


def nested(project: Path, count: int) -> None:
    """Brackets in brackets."""
    (project / "seeds" / "stories" / "deep.yaml").write_text("id: " + "[" * count + "]" * count, encoding="utf-8")


def harmless(project: Path, size: int) -> None:
    """Stories as they are usually written, until they fill `size` bytes."""
    seeds: Iterable[int] = range(max(1, size // 6000))
    for n in seeds:
        said = [statement(f"s{m}", day(m % 6), sources=[{"document": "d"}]) for m in range(24)]
        story(project, [claim(m + 1, said[2 * m : 2 * m + 2], text=both(f"Sag {m} om hal {n}")) for m in range(12)], id=f"plain-{n}")


KINDS: Mapping[str, tuple[Write, int]] = {
    write.__name__: (write, count)
    for write, count in (
        (levels, 40),
        (levels_of_three, 40),
        (levels_over_claims, 40),
        (denials, 40),
        (everything_before, 150),
        (chain, 900),
        (chain_over_claims, 3000),
        (chain_from_the_end, 990),
        (chain_lost, 5000),
        (circle, 990),
        (circles, 990),
        (days_of_change, 700),
        (days_of_new_claims, 400),
        (days_of_new_speakers, 300),
        (days_of_events, 180),
        (days_by_an_event, 190),
        (empty_files, 20_000),
        (empty_stories, 20_000),
        (broken_files, 5000),
        (misnamed_files, 20_000),
        (unknown_names, 2000),
        (ladder, 3000),
        (places_within, 3000),
        (same_name, 3000),
        (same_first_name, 3000),
        (many_claims, 3000),
        (many_origins, 990),
        (many_events, 490),
        (many_questions, 190),
        (long_route, 2000),
        (long_text, 500_000),
        (figures, 80),
        (clique, 90),
        (nested, 500_000),
    )
}
"""Every kind by its name: what writes it, and how much of it."""
