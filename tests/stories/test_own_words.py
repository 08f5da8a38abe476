"""No sentence of a licensed text is republished: nothing in the repository repeats six of its words in a row."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.projects import ROOT

RUN = 6


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def tracked_texts() -> dict[str, str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    texts = {}
    for name in filter(None, listed.split("\0")):
        try:
            texts[name] = (ROOT / name).read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    return texts


@pytest.fixture(scope="module")
def licensed() -> list[str]:
    folder = os.environ.get("DVV_SHARED")
    texts = [path.read_text("utf-8") for path in sorted(Path(folder).glob("sources/*.txt"))] if folder else []
    if not texts:
        pytest.skip("the licensed text is not at hand: set DVV_SHARED to the folder that has sources/*.txt")
    return texts


def test_no_run_of_six_words_of_a_licensed_text_is_in_the_repository(licensed: list[str]) -> None:
    theirs = set().union(*map(runs, licensed))
    texts = tracked_texts()
    assert len(texts) > 100
    repeated = {name: sorted(found) for name, text in texts.items() if (found := runs(text) & theirs)}
    assert repeated == {}


def test_a_repeated_sentence_would_be_found() -> None:
    sentence = "En sætning på syv ord står her."
    assert runs(f"Før. {sentence.upper()} Efter.") & runs(sentence)
    assert not runs("En sætning på seks ord her.") & runs(sentence)
