import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.rendering.links import relative_link


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("", "da/", "da/"),
        ("", "", "./"),
        ("da/", "da/", "./"),
        ("da/", "", "../"),
        ("da/budget/", "en/budget/", "../../en/budget/"),
        ("da/budget/", "da/actors/mayor/", "../actors/mayor/"),
        ("da/budget/", "da/actors/mayor/#claim-4", "../actors/mayor/#claim-4"),
        ("da/budget/", "da/budget/#claim-4", "#claim-4"),
        ("da/budget/", "assets/explain.css", "../../assets/explain.css"),
        ("da/budget/", "da/budget/story.json", "story.json"),
    ],
)
def test_a_link_is_relative_to_the_page_it_stands_on(source: str, target: str, expected: str) -> None:
    assert relative_link(source, target) == expected


def test_the_error_page_links_from_the_base_path_because_it_shows_at_any_address() -> None:
    assert relative_link("404.html", "da/#top", "/repo/") == "/repo/da/#top"


FOLDERS = st.lists(st.sampled_from(["da", "en", "actors", "x", "data", "1"]), max_size=4).map(lambda steps: "".join(f"{step}/" for step in steps))
FILES = st.sampled_from(["", "404.html", "story.json", "x"])


@given(FOLDERS, FOLDERS, FILES)
def test_a_link_leads_from_the_page_to_its_target(source: str, folder: str, file: str) -> None:
    link = relative_link(source, folder + file)
    assert posixpath.normpath(posixpath.join("/", source, link)) == posixpath.normpath("/" + folder + file)
    assert link.endswith("/") == (file == "")
