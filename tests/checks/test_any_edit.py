"""Whatever an editor does to a sound story, the answer is a project or mistakes with a place."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newsexplainer.checks import check_reading
from newsexplainer.diagnostics import render
from newsexplainer.loading.project import assemble, load_bytes, load_file

BASE = Path(__file__).parents[1] / "golden" / "messages" / "base"
SHARED = [load_file(BASE, kind, id) for kind, id in (("actor", "minister"), ("actor", "officials"), ("outlet", "gazette"), ("place", "capital"))]
LINES = (BASE / "seeds/stories/budget.yaml").read_text(encoding="utf-8").split("\n")
SNIPPETS = ['"', "'", ": ", " #", "- ", "{", "}", "[", "]", "&a", "*a", "!", "\t", "\u202e", "2023-13", "2023/..", "no", "", "-1", "  ", "e\u0301", "|", ">", "x"]

places = st.integers(0, len(LINES) - 1)
edits = st.one_of(
    st.tuples(st.just("delete"), places, st.just("")),
    st.tuples(st.just("repeat"), places, st.just("")),
    st.tuples(st.just("indent"), places, st.sampled_from(["", " ", "  ", "    "])),
    st.tuples(st.just("replace"), places, st.sampled_from(SNIPPETS)),
    st.tuples(st.just("append"), places, st.sampled_from(SNIPPETS)),
)


def edited(changes: list[tuple[str, int, str]]) -> str:
    lines = [[line] for line in LINES]
    for what, place, snippet in changes:
        line = LINES[place]
        lines[place] = {
            "delete": [],
            "repeat": [line, line],
            "indent": [snippet + line.lstrip(" ")],
            "replace": [f"{line.split(':')[0]}: {snippet}"],
            "append": [line + snippet],
        }[what]
    return "\n".join(line for group in lines for line in group)


@settings(max_examples=200, deadline=None)
@given(st.lists(edits, min_size=1, max_size=3))
def test_any_edit_is_answered(changes: list[tuple[str, int, str]]) -> None:
    loaded = load_bytes(edited(changes).encode(), "story", "budget")
    reading = assemble([*SHARED, loaded])
    found = check_reading(reading)
    assert loaded.sound or found
    for diagnostic in found:
        assert f"{diagnostic.span.path}:{diagnostic.span.line}:{diagnostic.span.column}" in render([diagnostic], reading.project.sources.texts)
