"""The pseudo-language goes the other ways too: piece by piece to disk as `explain build` makes it, and through MkDocs with its hand-written pages."""

from pathlib import Path
from typing import Any

import lxml.html
import pytest
from mkdocs.commands.build import build as mkdocs_build

from newsexplainer.execution.cache import Store
from newsexplainer.execution.outputs import file_of
from newsexplainer.execution.sinks import FolderSink
from newsexplainer.frontends.mkdocs.adapter import load_mkdocs, read_settings
from newsexplainer.languages import Languages
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site import BuildOptions, Request
from newsexplainer.site import build as build_site
from newsexplainer.site.cache import store_at
from tests.languages.pseudo import TAG
from tests.languages.pseudo_site import URL, build_project, with_pseudo, words_of, write_project


@pytest.fixture
def project(tmp_path: Path) -> tuple[Path, Languages]:
    languages = with_pseudo(tmp_path / "catalogs", "da", "en")
    write_project(tmp_path / "project", languages)
    return tmp_path / "project", languages


def framed(page: RenderedPage) -> bytes:
    return f"{page.head}\0{page.body}".encode()


def written(project: Path, languages: Languages, stage: Path, store: Store) -> dict[str, bytes]:
    stage.mkdir()
    options = BuildOptions(URL, "https://example.org/feedback", languages=languages)
    build_site(Request(project, options, FolderSink(stage, stage.with_name("site")), store, workers=2), framed)
    return {path.relative_to(stage).as_posix(): path.read_bytes() for path in stage.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_piece_by_piece_gives_the_site_that_is_made_in_memory(project: tuple[Path, Languages], tmp_path: Path):
    root, languages = project
    result = build_project(root, languages)
    expected = {file_of(page.path): framed(page) for page in result.pages} | dict(result.files)
    store = store_at(tmp_path / "store", "key")
    assert written(root, languages, tmp_path / "stage", store) == expected
    assert written(root, languages, tmp_path / "again", store) == expected, "with what was kept of the first build"


@pytest.mark.slow
def test_what_was_kept_for_other_languages_is_not_used(project: tuple[Path, Languages], tmp_path: Path):
    root, languages = project
    store = store_at(tmp_path / "store", "key")
    both = Languages([languages["da"], languages["en"]])
    other = tmp_path / "other"
    write_project(other, both)
    before = written(other, both, tmp_path / "before", store)
    assert not any(path.startswith(TAG) for path in before)
    after = written(root, languages, tmp_path / "after", store)
    assert f"{TAG}/lindeby-pool/index.html" in after


@pytest.mark.slow
def test_mkdocs_publishes_every_page_of_it(project: tuple[Path, Languages], tmp_path: Path):
    root, languages = project
    given = read_settings(root, documents=True)
    config = load_mkdocs(root, given, URL, tmp_path / "site")
    plugin: Any = config.plugins["explainer"]
    plugin.documents = given.documents
    plugin.result = result = build_project(root, languages)
    mkdocs_build(config)
    pages = {path.relative_to(tmp_path / "site").as_posix(): path.read_text(encoding="utf-8") for path in (tmp_path / "site" / TAG).rglob("index.html")}
    documents = {file_of(document.path) for document in result.built.documents if document.language == TAG}
    assert documents < set(pages) and len(documents) >= 3
    for path, text in pages.items():
        assert lxml.html.document_fromstring(text).get("lang") == TAG, path
    for path in documents:
        tree = lxml.html.document_fromstring(pages[path])
        assert {link.get("hreflang") for link in tree.xpath("//link[@rel='alternate'][@hreflang]")} == {*languages, "x-default"}
        own = tree.xpath("//text()[not(ancestor::script) and ancestor::*[@lang][1]/@lang=$tag]", tag=TAG)
        assert list(words_of(" ".join(own))) == [], path
