"""What the tests of exports share."""

import os
from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from newsexplainer.loading import Project
from newsexplainer.loading.text import refused
from tests.exports.site import ROOT, example, request_for

PIECES = ("<", ">", "&", "&lt;", "]]>", "</script>", '"', "'", "\\", "\n", ",", ";", "=", "+", "-", "@", "{{", "%s", "é", "漢", "\U0001f4a9", " ", "BEGIN:VEVENT")
HOSTILE = st.one_of(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join), st.text(min_size=1, max_size=60))
TEXTS = HOSTILE.map(str.strip).filter(lambda text: bool(text) and refused(text) is None and "\r" not in text)
"""Texts that an editor's file may hold, and that try to become something else."""


@pytest.fixture(scope="session")
def project() -> Project:
    """The example project."""
    return example()


@pytest.fixture(scope="session")
def request_(project: Project):
    """The example project as a request to export."""
    return request_for(project)


@pytest.fixture(scope="session")
def matches_golden() -> Callable[[str, bytes], None]:
    """Compares with tests/golden/exports/<name>; UPDATE_GOLDEN=1 writes it instead."""

    def check(name: str, content: bytes) -> None:
        path = ROOT / "tests" / "golden" / "exports" / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_bytes(content)
        assert content == path.read_bytes()

    return check
