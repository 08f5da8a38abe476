"""What every answer of the reader must be, whatever the bytes are."""

import unicodedata

from newsexplainer.diagnostics import render
from newsexplainer.loading.project import load_bytes
from newsexplainer.model import kinds

KINDS = sorted(kinds.KINDS)


def check(data: bytes, kind: str) -> tuple[str, ...]:
    """The codes of the problems in a file; AssertionError for an answer that helps nobody."""
    loaded = load_bytes(data, kind, "x")  # type: ignore[arg-type]
    assert loaded.problems or loaded.sound, "neither sound nor a problem"
    lines = loaded.text.count("\n") + 1
    for problem in loaded.problems:
        assert problem.message and problem.code
        assert 1 <= problem.span.line <= max(1, lines) or problem.code == "not-utf-8", problem
        assert problem.span.column >= 1 and problem.span.length >= 1, problem
    shown = render(loaded.problems, {loaded.path: loaded.text})
    assert all(char == "\n" or char.isprintable() or unicodedata.category(char) == "Zs" for char in shown), "a message with a character that cannot be seen"
    return tuple(problem.code for problem in loaded.problems)
