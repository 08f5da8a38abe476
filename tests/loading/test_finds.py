"""Inputs that a fuzzer (bench/fuzz) found to reach new places of the reader: each is answered.

One for each different set of problems; bytes are written as Latin-1, the first field is the kind.
"""

import json
from pathlib import Path

import pytest

from tests.loading.answers import KINDS, check

FINDS = json.loads((Path(__file__).parent / "finds.json").read_text(encoding="utf-8"))


def test_there_are_finds_of_every_kind_of_file():
    assert len(FINDS) > 30
    assert {kind for kind, _, _ in FINDS} == set(KINDS)


@pytest.mark.parametrize("number", range(len(FINDS)))
def test_what_the_fuzzer_found_is_answered(number: int):
    kind, data, is_sound = FINDS[number]
    assert (check(data.encode("latin-1"), kind) == ()) == is_sound
