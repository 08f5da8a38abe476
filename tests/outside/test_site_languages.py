"""`languages:` in mkdocs.yml says in which languages a site is published, to every command alike."""

import json
import os
import re
from pathlib import Path

import pytest

from tests.outside.program import Explain, files_of


def set_languages(project: Path, value: str) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("  - explainer\n", f"  - explainer:\n      languages: {value}\n"), encoding="utf-8")


def keep_only(project: Path, language: str, other: str) -> None:
    """Take the texts of the other language out of every file."""
    for path in sorted((project / "seeds").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        text = re.sub(rf"^( *){other}: .*\n", "", text, flags=re.MULTILINE)
        text = re.sub(rf"\{{{other}: (?:'[^']*'|\"[^\"]*\"|[^,{{}}]*), {language}: ", f"{{{language}: ", text)
        text = re.sub(rf", {other}: (?:'[^']*'|\"[^\"]*\"|[^,{{}}]*)\}}", "}", text)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("language", "other"), [("en", "da"), ("da", "en")])
def test_a_site_may_be_published_in_one_language(explain: Explain, small_project: Path, language: str, other: str):
    set_languages(small_project, f"[{language}]")
    keep_only(small_project, language, other)
    checked, built = explain("check"), explain("build")
    assert (checked.status, built.status) == (0, 0), checked.output + built.output
    files = files_of(small_project / "site")
    assert f"{language}/lindeby-pool/index.html" in files and f"{language}/about/index.html" in files
    assert [path for path in files if path.startswith(f"{other}/")] == []
    page = files[f"{language}/lindeby-pool/index.html"].decode()
    assert set(re.findall(r'hreflang="([\w-]+)"', page)) == {language, "x-default"}
    assert list(json.loads(files["data/lindeby-pool.json"])["title"]) == [language]


def test_the_first_language_is_the_default(explain: Explain, small_project: Path):
    set_languages(small_project, "[en, da]")
    ended = explain("build")
    assert ended.status == 0, ended.output
    page = (small_project / "site" / "da" / "lindeby-pool" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'hreflang="x-default" href="[^"]*/en/lindeby-pool/"', page)
    chooser = (small_project / "site" / "index.html").read_text(encoding="utf-8")
    assert chooser.index('id="h-en"') < chooser.index('id="h-da"')


def test_other_languages_make_what_was_kept_void(explain: Explain, small_project: Path):
    assert explain("build").status == 0
    set_languages(small_project, "[en]")
    ended = explain("build")
    assert ended.status == 1
    assert "error[unknown-key]: the key `da` does not exist here" in ended.stderr


@pytest.mark.parametrize("command", [("check",), ("build",), ("status", "lindeby-pool"), ("verify", "lindeby-pool", "--text", "mkdocs.yml")])
@pytest.mark.parametrize(
    ("value", "code", "place"),
    [
        ("[da, sv]", "unknown-site-language", "23"),
        ("[da, da]", "bad-site-languages", "23"),
        ("da", "bad-site-languages", "18"),
        ("[]", "bad-site-languages", "18"),
        ("[da, [en]]", "bad-site-languages", "18"),
    ],
)
def test_languages_that_cannot_be_are_one_error_for_every_command(
    explain: Explain, small_project: Path, command: tuple[str, ...], value: str, code: str, place: str
):
    set_languages(small_project, value)
    number = (small_project / "mkdocs.yml").read_text(encoding="utf-8").splitlines().index(f"      languages: {value}") + 1
    ended = explain(*command)
    assert ended.status == 1
    assert re.findall(r"^error\[([\w-]+)\]", ended.stderr, re.MULTILINE) == [code], ended.output
    assert f"--> mkdocs.yml:{number}:{place}" in ended.stderr
    assert "Traceback" not in ended.output


@pytest.mark.parametrize("text", ["[" * 5000, "plugins: {", "plugins: \x00"])
def test_settings_that_cannot_be_read_name_no_language(explain: Explain, small_project: Path, text: str):
    (small_project / "mkdocs.yml").write_text(text, encoding="utf-8")
    ended = explain("check")
    assert ended.status == 0 and "Traceback" not in ended.output, ended.output


def test_a_pipe_in_the_place_of_the_settings_makes_nobody_wait(explain: Explain, small_project: Path):
    (small_project / "mkdocs.yml").unlink()
    os.mkfifo(small_project / "mkdocs.yml")
    assert explain("check", timeout=30).status == 0


def test_a_file_that_is_inherited_may_name_them(explain: Explain, small_project: Path):
    settings = small_project / "mkdocs.yml"
    (small_project / "base.yml").write_text(settings.read_text(encoding="utf-8").replace("  - explainer\n", "  - explainer:\n      languages: [da, sv]\n"), encoding="utf-8")
    settings.write_text("INHERIT: base.yml\nsite_name: x\n", encoding="utf-8")
    for command in ("check", "build"):
        ended = explain(command)
        assert ended.status == 1
        assert "error[unknown-site-language]" in ended.stderr and "--> base.yml:" in ended.stderr
