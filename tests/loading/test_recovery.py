"""Reading on after a mistake of grammar: what is further down is told, and nothing that only follows from it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsexplainer.diagnostics import Diagnostic
from newsexplainer.languages import all_languages
from newsexplainer.loading.nodes import Mapping, Scalar
from newsexplainer.loading.project import load_bytes
from newsexplainer.loading.reader import read
from newsexplainer.loading.recovery.anatomy import known_keys
from newsexplainer.loading.recovery.mistake import HIDDEN
from newsexplainer.loading.sourcemap import SourceMap

STORY = Path(__file__).parents[1] / "golden" / "mistakes" / "base" / "seeds" / "stories" / "lindeby-pool.yaml"
LINES = STORY.read_text(encoding="utf-8").replace("raised: 2024-03-04", "raised: 2024-13-04").split("\n")
Change = Callable[[str, int], str]
CHANGES: dict[str, Change] = {
    "one space more": lambda line, indent: " " + line,
    "two spaces more": lambda line, indent: "  " + line,
    "one space less": lambda line, indent: line.removeprefix(" "),
    "two spaces less": lambda line, indent: line.removeprefix("  "),
    "tabs of two": lambda line, indent: "\t" * (indent // 2) + line.lstrip(),
    "tabs of four": lambda line, indent: "\t" * (indent // 4) + " " * (indent % 4) + line.lstrip(),
    "a no-break space": lambda line, indent: line.replace(" ", "\u00a0", 1) if indent else line,
    "no colon": lambda line, indent: line.replace(":", "", 1) if ": " in line else line,
    "no space after the colon": lambda line, indent: line.replace(": ", ":", 1),
    "no value": lambda line, indent: line.partition(":")[0],
    "a quote": lambda line, indent: line.replace(": ", ': "', 1) if '"' not in line else line,
    "a single quote": lambda line, indent: line.replace(": ", ": '", 1),
    "an at sign": lambda line, indent: line.replace(": ", ": @", 1),
    "an asterisk": lambda line, indent: line.replace(": ", ": *", 1),
    "a percent sign": lambda line, indent: line.replace(": ", ": %", 1),
    "a colon": lambda line, indent: line + ": x" if ": " in line else line,
    "a quoted word": lambda line, indent: line.replace(": ", ': "a" ', 1),
    "a bracket": lambda line, indent: line.replace(": ", ": [", 1),
    "a brace": lambda line, indent: line.replace(": ", ": {", 1),
    "no closing brace": lambda line, indent: line.replace("}", ""),
    "a dash": lambda line, indent: line.replace("- ", "– ", 1) if line.lstrip().startswith("- ") else line,
    "no hyphen": lambda line, indent: line.replace("- ", "", 1) if line.lstrip().startswith("- ") else line,
    "no space after the hyphen": lambda line, indent: line.replace("- ", "-", 1) if line.lstrip().startswith("- ") else line,
    "words below": lambda line, indent: line + "\nsome words here",
    "words below, indented": lambda line, indent: line + "\n" + " " * indent + "some words here",
}


def problems(lines: list[str]) -> tuple[Diagnostic, ...]:
    return load_bytes("\n".join(lines).encode(), "story", "lindeby-pool").problems


@pytest.mark.parametrize("name", CHANGES)
def test_one_mistake_on_any_line_neither_hides_the_later_one_nor_makes_up_others(name: str) -> None:
    changed = 0
    for number, line in enumerate(LINES):
        new = CHANGES[name](line, len(line) - len(line.lstrip()))
        if new == line or not line or "2024-13-04" in line:
            continue
        changed += 1
        lines = "\n".join([*LINES[:number], new, *LINES[number + 1 :]]).split("\n")
        found = problems(lines)
        later = next(n for n, text in enumerate(lines, 1) if "2024-13-04" in text)
        is_open = any(HIDDEN in problem.help for problem in found)
        assert is_open or later in {problem.span.line for problem in found}, (number, new)
        near = range(number - 1, number + 5)
        far = [problem for problem in found if problem.span.line not in (*near, later) and problem.code != "missing-field"]
        assert is_open or not far, (number, new, far)
    assert changed > 3


def test_where_it_is_not_certain_what_was_meant_the_message_says_so() -> None:
    found = problems([*LINES[:33], "      note: {da: a, en: b}", *LINES[33:]])
    assert HIDDEN in found[0].help
    assert {problem.code for problem in found} == {"bad-indentation", "bad-date"}


def test_places_are_those_of_the_lines_as_they_were_written() -> None:
    text = "id: x\ntitle:\n\tda: »\n\t\u200ben: b\nclaims:\n   - id: c\n     kind: fax\n"
    reading = read(text.encode(), "seeds/stories/x.yaml")
    assert isinstance(reading.root, Mapping)
    assert {problem.code for problem in reading.problems} == {"tab-character", "invisible-character"}
    sources = SourceMap({("story", "x"): "seeds/stories/x.yaml"}, {"seeds/stories/x.yaml": text})
    assert sources.span("story", "x", ("title", "da")).column == 6
    assert sources.span("story", "x", ("claims", 0, "kind")).column == 12


def test_a_line_that_is_moved_keeps_its_column() -> None:
    found = problems([line.replace("        stance: asserts", "         stance: afviser") for line in LINES])
    assert [(problem.code, problem.span.column) for problem in found if problem.span.line == 32] == [("bad-indentation", 10)]
    found = problems([" " + line if line.startswith(("      da: Hvad", "      en: What will")) else line for line in LINES])
    assert [problem.code for problem in found] == ["bad-date"]


def test_dashes_and_odd_spaces_inside_texts_are_left_alone() -> None:
    texts = ["a: |\n  – one\n  \u00a0two\n", "a: >-\n  * one\n", "a: one\n  – two\n", "a: one\u00a0two – three\n", 'a: "“b”"\n', "a: “b” og “c”\n", "a: »b«\n"]
    assert [read(text.encode(), "f").problems for text in texts] == [()] * len(texts)


def test_the_text_that_was_meant_is_read() -> None:
    reading = read(b'a: @b: "c"\nd: C:\\e\nf: "g" h\n', "f")
    assert isinstance(reading.root, Mapping)
    assert [value.value for _, value in reading.root.entries.values() if isinstance(value, Scalar)] == ['@b: "c"', "C:\\e", '"g" h']


def test_every_word_that_is_offered_for_a_habitual_one_exists() -> None:
    habits = [language.habits for language in all_languages().values()]
    assert {key for habit in habits for keys in habit.keys.values() for key in keys} <= known_keys()
    schema = {word for habit in habits for words in habit.values.values() for word in words}
    source = "".join(path.read_text(encoding="utf-8") for path in (Path(__file__).parents[2] / "generator" / "newsexplainer" / "model").rglob("*.py"))
    assert [word for word in sorted(schema) if f'"{word}"' not in source] == []
