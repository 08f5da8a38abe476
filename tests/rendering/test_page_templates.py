"""Templates of pages: what they may hold."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "templates"


FILLED_FOR_EACH_PAGE = sorted((*TEMPLATES.glob("*.html"), *(TEMPLATES / "pages").glob("*.html")))


@pytest.mark.parametrize("path", FILLED_FOR_EACH_PAGE, ids=lambda path: path.name)
def test_a_page_defines_no_macros(path: Path) -> None:
    # A macro of a page and its context refer to each other: with all that stands on the page, they stay in memory until
    # Python collects cyclic garbage, which a build seldom does. Macros of components are made once.
    assert not re.search(r"{%-?\s*macro\b", path.read_text(encoding="utf-8"))
