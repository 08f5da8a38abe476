"""Hand-written pages: one file for each language, and nothing but files."""

from pathlib import Path

import pytest

from newsexplainer.diagnostics import InputError
from newsexplainer.languages import all_languages
from newsexplainer.site.documents import list_documents


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text("# x", encoding="utf-8")


def codes(root: Path) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as caught:
        list_documents(root, all_languages())
    return [(problem.code, problem.span.path) for problem in caught.value.diagnostics]


def test_a_page_knows_its_address_and_its_twin(tmp_path: Path):
    write(tmp_path, "da/about.md", "en/about.md", "architecture.md")
    danish, english = list_documents(tmp_path, all_languages())
    assert (danish.path, danish.language, danish.source) == ("da/about/", "da", "da/about.md")
    assert danish.counterparts == english.counterparts == {"da": "da/about/", "en": "en/about/"}


def test_a_page_in_one_language_only_is_an_error(tmp_path: Path):
    write(tmp_path, "da/about.md", "da/only.md", "en/about.md")
    assert codes(tmp_path) == [("page-without-twin", "docs/en/only.md")]


def test_a_link_below_docs_is_an_error_wherever_it_leads(tmp_path: Path):
    write(tmp_path, "da/about.md", "en/about.md")
    (tmp_path / "docs" / "da" / "secret.png").symlink_to("/etc/hostname")
    (tmp_path / "docs" / "all").symlink_to("/etc")
    assert codes(tmp_path) == [("symbolic-link", "docs/all"), ("symbolic-link", "docs/da/secret.png")]
