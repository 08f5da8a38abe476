"""Coverage-guided fuzzing of the reader: see README.md beside this file."""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator.loading", "generator.diagnostics", "generator.model.dates"]):
    from generator.diagnostics import render
    from generator.loading.project import MODELS, load_bytes

KINDS = sorted(MODELS)


def one(data: bytes) -> None:
    """The first byte chooses what the file should hold; the rest is the file."""
    if not data:
        return
    kind = KINDS[data[0] % len(KINDS)]
    check(data[1:], kind)


def check(data: bytes, kind: str) -> None:
    """Read a file and its mistakes; raises AssertionError for an answer that helps nobody."""
    loaded = load_bytes(data, kind, "x")
    assert loaded.problems or loaded.sound, "neither sound nor a problem"
    lines = loaded.text.count("\n") + 1
    for problem in loaded.problems:
        assert problem.message and problem.code
        assert 1 <= problem.span.line <= max(1, lines) or problem.code == "not-utf-8", problem
        assert problem.span.column >= 1 and problem.span.length >= 1, problem
    shown = render(loaded.problems, {loaded.path: loaded.text})
    assert all(char == "\n" or char.isprintable() for char in shown), "a message with a character that cannot be seen"


def seed_corpus(folders: list[Path], target: Path) -> None:
    """Files of a project as inputs, each with the byte that names its kind in front."""
    target.mkdir(parents=True, exist_ok=True)
    for folder in folders:
        for path in sorted(folder.rglob("*.yaml")):
            kind = {"stories": "story"}.get(path.parent.name, path.parent.name.removesuffix("s"))
            first = KINDS.index(kind) if kind in KINDS else 0
            (target / f"{kind}-{path.stem}").write_bytes(bytes([first]) + path.read_bytes())


if __name__ == "__main__":
    options = [argument for argument in sys.argv[1:] if argument.startswith("-")]
    corpus, *seeds = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    seed_corpus(seeds, corpus)
    atheris.Setup([sys.argv[0], str(corpus), *options], one)
    atheris.Fuzz()
