"""Coverage-guided fuzzing of the reader: see README.md beside this file."""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newsexplainer.loading", "newsexplainer.diagnostics", "newsexplainer.model.dates"]):
    from tests.loading.answers import KINDS, check


def one(data: bytes) -> None:
    """The first byte chooses what the file should hold; the rest is the file."""
    if data:
        check(data[1:], KINDS[data[0] % len(KINDS)])


def seed_corpus(folders: list[Path], target: Path) -> None:
    """Files of a project as inputs, each with the byte that names its kind in front."""
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(path for folder in folders for path in folder.rglob("*.yaml")):
        kind = "story" if path.parent.name == "stories" else path.parent.name.removesuffix("s")
        (target / f"{kind}-{path.stem}").write_bytes(bytes([list(map(str, KINDS)).index(kind)]) + path.read_bytes())


if __name__ == "__main__":
    options = [argument for argument in sys.argv[1:] if argument.startswith("-")]
    corpus, *seeds = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    seed_corpus(seeds, corpus)
    atheris.Setup([sys.argv[0], str(corpus), *options], one)
    atheris.Fuzz()
