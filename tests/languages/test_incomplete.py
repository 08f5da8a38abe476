"""A language that lacks a piece is one clear error at start, placed where a file is meant; no other language stands in for it."""

import shutil
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any

import pytest

import newsexplainer.languages
from newsexplainer.diagnostics import Diagnostic, InputError
from newsexplainer.languages import Language, Languages, all_languages, load_languages
from newsexplainer.languages.catalogs import load_catalogs
from newsexplainer.languages.language import LACKING
from newsexplainer.site.documents import list_documents
from tests.languages.pseudo import TAG, pseudo_language
from tests.languages.pseudo_site import build_project, with_pseudo, write_project

PIECES = [piece.name for piece in fields(Language) if piece.default is not MISSING]
DATES = '''"""Dates."""
from newsexplainer.languages.dates_words import DateForms, DateWords
DATES = DateForms(DateWords(month_width="wide"), None, None)
'''
MODULE = '''"""A language somebody has begun."""
from pathlib import Path
from newsexplainer.languages.language import Language
{imports}
LANGUAGE = Language(tag="qq", folder=Path(__file__).parent, region="nn_NO", name="Qq")
'''


def mistakes(work: Any, *arguments: Any) -> tuple[Diagnostic, ...]:
    with pytest.raises(InputError) as caught:
        work(*arguments)
    return caught.value.diagnostics


@pytest.fixture
def whole(tmp_path: Path) -> Language:
    return pseudo_language(tmp_path / TAG)


def test_the_pseudo_language_is_whole(whole: Language):
    assert Languages([whole]).tags == (TAG,)
    assert len(PIECES) >= 9


@pytest.mark.parametrize("piece", PIECES)
def test_each_piece_is_missed(whole: Language, piece: str):
    (found,) = mistakes(Languages, [*all_languages().values(), replace(whole, **{piece: LACKING})])
    assert (found.code, found.message) == ("incomplete-language", f"the language `{TAG}` has no `{piece}`")
    assert found.span.path == f"{whole.folder}/__init__.py"
    assert "docs/architecture.md" in found.help


def test_too_few_of_a_kind_are_missed(whole: Language):
    short = replace(
        whole,
        region="xx_XX",
        phrases=replace(whole.phrases, months={"x": 1}, weekdays={}, seasons={}),
        wording=replace(whole.wording, months=whole.wording.months[:11], weekdays=(), hedges=whole.wording.hedges[1:]),
    )
    found = [problem.message.removeprefix(f"the language `{TAG}` has no ") for problem in mistakes(Languages, [short])]
    assert sorted(found) == [
        "`phrases.months` for each of the 12: it has 1",
        "`phrases.seasons` for each of the 4: it has 0",
        "`phrases.weekdays` for each of the 7: it has 0",
        "`region` that CLDR knows: `xx_XX`",
        "`wording.months` for each of the 12: it has 11",
        "`wording.weekdays` for each of the 7: it has 0",
        "words in `wording.hedges` for what is `possible`",
    ]


def test_a_catalog_that_is_not_there_is_missed(whole: Language):
    whole.catalog.unlink()
    (found,) = mistakes(load_catalogs, Languages([*all_languages().values(), whole]))
    assert (found.code, found.span.path) == ("catalog-unreadable", f"{whole.folder}/LC_MESSAGES/explain.po")


def test_hand_written_pages_are_missed_once(tmp_path: Path):
    languages = with_pseudo(tmp_path / "catalogs", "da", "en")
    write_project(tmp_path / "project", languages)
    shutil.rmtree(tmp_path / "project" / "docs" / TAG)
    for work in (list_documents, build_project):
        (found,) = mistakes(work, tmp_path / "project", languages)
        assert (found.code, found.span.path) == ("language-without-pages", f"docs/{TAG}")


def begin(folder: Path, monkeypatch: pytest.MonkeyPatch, **modules: str) -> None:
    """Put a language `qq` where languages are looked for."""
    (folder / "qq").mkdir()
    for name, text in modules.items():
        (folder / "qq" / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(newsexplainer.languages, "__path__", [*newsexplainer.languages.__path__, str(folder)])


def test_a_folder_that_is_not_there_is_an_error_in_the_place_of_its_module():
    (found,) = mistakes(load_languages, ("da", "qq"))
    assert (found.code, found.span.path) == ("incomplete-language", "generator/newsexplainer/languages/qq/__init__.py")
    assert found.message.startswith("the language `qq` is not whole: No module named")


def test_a_piece_of_the_wrong_shape_is_an_error_at_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    begin(tmp_path, monkeypatch, __init__=MODULE.format(imports="from newsexplainer.languages.qq.dates import DATES"), dates=DATES)
    (found,) = mistakes(load_languages, ("qq",))
    assert (found.span.path, found.span.line) == ("generator/newsexplainer/languages/qq/dates.py", 3)
    assert "missing" in found.message and "'day'" in found.message


def test_what_was_forgotten_in_a_new_language_is_listed_in_one_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    begin(tmp_path, monkeypatch, __init__=MODULE.format(imports=""))
    found = mistakes(load_languages, ("qq",))
    assert {problem.message.split("`")[3] for problem in found} == set(PIECES) - {"region", "name"}
