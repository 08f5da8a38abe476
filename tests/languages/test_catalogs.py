"""Catalogs: whatever a page could show untranslated fails the build, at its line."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from newsexplainer.diagnostics import InputError
from newsexplainer.languages import TAGS, all_languages
from newsexplainer.languages.catalogs import load_catalogs, messages
from tests.languages.made import with_catalogs_in

ROOT = Path(__file__).parents[2]

GOOD = """\
msgid "Sources"
msgstr "{sources}"

msgctxt "verb"
msgid "Read"
msgstr "{read}"

msgid "%(num)s story"
msgid_plural "%(num)s stories"
msgstr[0] "{one}"
msgstr[1] "{many}"
"""
DA = {"sources": "Kilder", "read": "Læs", "one": "%(num)s historie", "many": "%(num)s historier"}
EN = {"sources": "Sources", "read": "Read", "one": "%(num)s story", "many": "%(num)s stories"}


def write(folder: Path, language: str, text: str) -> None:
    path = folder / language / "LC_MESSAGES" / "explain.po"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def problems(tmp_path: Path):
    """Codes and lines found in a Danish catalog beside a good English one."""

    def found(danish: str, english: str = GOOD.format(**EN)) -> list[tuple[str, str, int]]:
        write(tmp_path, "da", danish)
        write(tmp_path, "en", english)
        with pytest.raises(InputError) as caught:
            load_catalogs(with_catalogs_in(tmp_path))
        return [(d.code, d.span.path.split("/")[-3], d.span.line) for d in caught.value.diagnostics]

    return found


def test_a_good_catalog_translates_plain_text_context_and_plural(tmp_path: Path):
    write(tmp_path, "da", GOOD.format(**DA))
    write(tmp_path, "en", GOOD.format(**EN))
    danish = load_catalogs(with_catalogs_in(tmp_path))["da"]
    assert danish.gettext("Sources") == "Kilder"
    assert danish.pgettext("verb", "Read") == "Læs"
    assert danish.ngettext("%(num)s story", "%(num)s stories", 2) == "%(num)s historier"
    assert danish.ngettext("%(num)s story", "%(num)s stories", 1) == "%(num)s historie"


def test_an_empty_translation_is_an_error_at_its_line(problems):
    assert problems(GOOD.format(**DA | {"read": ""})) == [("translation-empty", "da", 5)]


def test_a_translation_of_spaces_is_empty(problems):
    assert problems(GOOD.format(**DA | {"sources": "  "})) == [("translation-empty", "da", 1)]


def test_an_empty_plural_form_is_an_error(problems):
    assert problems(GOOD.format(**DA | {"many": ""})) == [("translation-empty", "da", 8)]


def test_a_plural_form_left_out_is_an_error(problems):
    assert problems(GOOD.format(**DA).rsplit("msgstr[1]", 1)[0]) == [("translation-empty", "da", 8)]


def test_a_fuzzy_entry_is_an_error(problems):
    assert problems("#, fuzzy\n" + GOOD.format(**DA)) == [("translation-fuzzy", "da", 2)]


def test_a_placeholder_that_differs_is_an_error(problems):
    assert problems(GOOD.format(**DA | {"many": "%(number)s historier"})) == [("translation-placeholder", "da", 8)]


def test_a_singular_may_leave_out_the_number(tmp_path: Path):
    write(tmp_path, "da", GOOD.format(**DA | {"one": "én historie"}))
    write(tmp_path, "en", GOOD.format(**EN))
    assert load_catalogs(with_catalogs_in(tmp_path))["da"].ngettext("%(num)s story", "%(num)s stories", 1) == "én historie"


def test_a_message_missing_in_one_language_is_an_error_there(problems):
    assert problems(GOOD.format(**DA) + '\nmsgid "Map"\nmsgstr "Kort"\n') == [("translation-missing", "en", 1)]


def test_a_message_that_stands_twice_is_an_error_at_the_second(problems):
    assert problems(GOOD.format(**DA) + '\nmsgid "Sources"\nmsgstr "Kildeliste"\n') == [("translation-twice", "da", 13)]


def test_a_broken_catalog_is_an_error_and_no_traceback(problems):
    assert problems('msgid "Sources"\nmsgstring "Kilder"\n') == [("catalog-syntax", "da", 2)]


def test_a_catalog_that_is_not_there_is_an_error(tmp_path: Path):
    write(tmp_path, "en", GOOD.format(**EN))
    with pytest.raises(InputError) as caught:
        load_catalogs(with_catalogs_in(tmp_path))
    assert [d.code for d in caught.value.diagnostics] == ["catalog-unreadable"]


def test_every_mistake_of_both_languages_is_reported_at_once(problems):
    found = problems(GOOD.format(**DA | {"sources": "", "read": ""}), GOOD.format(**EN | {"one": ""}))
    assert [code for code, _, _ in found] == ["translation-empty"] * 3


def extracted() -> set[tuple[str | None, str]]:
    methods = [("generator/**.py", "python"), ("templates/**.html", "jinja2")]
    found = set()
    for top in ("generator", "templates"):
        mapping = [(pattern.removeprefix(f"{top}/"), method) for pattern, method in methods if pattern.startswith(top)]
        for _, _, text, _, context in extract_from_dir(ROOT / top, mapping, options_map={"**": {"silent": "false"}}):
            found.add((context, text if isinstance(text, str) else text[0]))
    return found


@pytest.mark.parametrize("language", TAGS)
def test_the_catalog_holds_exactly_the_words_of_code_and_templates(language: str):
    path = ROOT / "generator" / "newsexplainer" / "languages" / language / "LC_MESSAGES" / "explain.po"
    with path.open("rb") as file:
        known = set(messages(read_po(file, locale=language)))
    used = extracted()
    assert used, "nothing was extracted"
    assert sorted(used - known, key=str) == []
    assert sorted(known - used, key=str) == []


def test_the_catalogs_of_the_project_load():
    assert set(load_catalogs(all_languages())) == set(TAGS)
