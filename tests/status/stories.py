"""Hypothesis strategies for stories, as wild as the model allows."""

from typing import Any

from hypothesis import strategies as st

from newsexplainer.model.story import Story
from tests.status.builders import DOCUMENTS, SPEAKERS, claim, event, says, shows, story, text_of

DAYS = st.integers(1, 28)
_STANCES = st.sampled_from(("asserts", "asserts", "asserts", "denies", "disputes", "declines", "withdraws"))
_KINDS = st.sampled_from(("fact", "fact", "plan", "intention", "assessment", "utterance"))
_CITED = st.lists(st.sampled_from([d["id"] for d in DOCUMENTS]), min_size=1, max_size=2, unique=True)
_SAID = st.one_of(DAYS.map(text_of), st.sampled_from(("2023-09", "2023-09-10/2023-09-13", "2023-09-05T10:00", "2023-09-05T09:00", "../2023-09-09")))
_OCCURRENCES = st.sampled_from(("planned", "expected", "alleged", "happened", "cancelled", "did-not-happen"))


@st.composite
def statements(draw: st.DrawFn, id: str, earlier: tuple[str, ...]) -> dict[str, Any]:
    """One statement, which may repeat earlier ones."""
    more: dict[str, Any] = {
        "commitment": draw(st.sampled_from(("certain", "certain", "probable", "possible"))),
        "on_record": draw(st.sampled_from((None, None, None, True, False))),
        "sources": draw(_CITED),
    }
    if earlier and draw(st.integers(0, 2)) == 0:
        more["draws_on"] = draw(st.lists(st.sampled_from(earlier), min_size=1, max_size=2, unique=True))
    return says(id, draw(st.sampled_from(SPEAKERS)), draw(_SAID), draw(_STANCES), **more)


@st.composite
def _claims(draw: st.DrawFn, number: int, earlier: tuple[str, ...]) -> dict[str, Any]:
    made: list[dict[str, Any]] = []
    for index in range(draw(st.integers(0, 6))):
        known = (*earlier, *(s["id"] for s in made))
        made.append(draw(statements(f"s{number}-{index}", known)))
    evidence = [
        shows(f"e{number}-{index}", draw(DAYS), draw(st.sampled_from(("holds", "fails"))), draw(st.sampled_from((None, "the-event"))))
        for index in range(draw(st.sampled_from((0, 0, 0, 1, 2))))
    ]
    more: dict[str, Any] = {
        "kind": draw(_KINDS),
        "competent": draw(st.lists(st.sampled_from(("norland", "sudland", "palace", "professor")), max_size=2, unique=True)),
        "holder": draw(st.sampled_from((None, "norland", "sudland"))),
        "about": draw(st.lists(st.sampled_from(("norland", "sudland")), max_size=2, unique=True)),
        "evidence": evidence,
    }
    if draw(st.integers(0, 9)) == 0:
        more["override"] = {"status": "reported", "by": "An Editor", "date": text_of(draw(DAYS)), "because": {"da": "x", "en": "x"}}
    return claim(*made, id=f"claim-{number}", number=number, **more)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A story of one or two claims with up to six statements each, and one event."""
    first = draw(_claims(1, ()))
    made = [first]
    if draw(st.booleans()):
        made.append(draw(_claims(2, tuple(s["id"] for s in first["statements"]))))
    days = draw(st.lists(DAYS, min_size=1, max_size=3, unique=True))
    states = [(number, draw(_OCCURRENCES)) for number in sorted(days)]
    return story(*made, events=[event("the-event", *states)])
