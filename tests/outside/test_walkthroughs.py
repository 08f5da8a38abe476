"""The four additions that CONTRIBUTING.md walks through: its own diffs, applied to a copy of the project, give the site that it promises."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import lxml.html
import pytest

from tests.outside.copies import Copy
from tests.projects import ROOT, write_small_project

pytestmark = pytest.mark.slow
STORY = "lindeby-pool"
PACKAGE = "generator/newsexplainer/"


def section(title: str) -> str:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def diff_of(title: str) -> str:
    """All diffs of a section as one."""
    found = re.findall(r"```diff\n(.*?)```", section(title), re.DOTALL)
    assert found
    return "".join(found)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The small project with the package and its documents beside it, as in a checkout."""
    root = write_small_project(tmp_path / "checkout")
    shutil.copytree(ROOT / PACKAGE, root / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "docs" / "exports.md", root / "docs")
    return root


def walked(root: Path, title: str) -> Copy:
    """The checkout after what a section says to do."""
    for source, target in re.findall(r"^\$ cp -r (\S+) (\S+)$", section(title), re.MULTILINE):
        shutil.copytree(root / source, root / target)
    outside = {**os.environ, "GIT_CEILING_DIRECTORIES": str(root.parent)}  # no repository around it has a say
    subprocess.run(["git", "apply", "-"], input=diff_of(title), cwd=root, env=outside, text=True, check=True, capture_output=True)
    (root / "docs" / "exports.md").unlink()  # belongs to this repository, not to a site
    return Copy(root / PACKAGE, root)


def page_of(site: dict[str, str], path: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(site[f"{path}index.html"].encode())


def test_a_rule_decides_and_explains_itself(checkout: Path):
    site = walked(checkout, "Add a rule").build()
    for language, title in (("en", "One voice alone does not confirm"), ("da", "Én stemme alene bekræfter ikke")):
        assert title in page_of(site, f"{language}/{STORY}/why/").text_content()
        assert title in page_of(site, f"{language}/method/").text_content()
    (claim,) = json.loads(site[f"data/{STORY}.json"])["claims"]
    assert (claim["status"], claim["rule"]) == ("reported", "R17")


def test_a_language_is_published_like_the_others(checkout: Path):
    for path in (checkout / "seeds").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"^( *(?:- )?)en: (.*)$", r"\1en: \2\n\1sv: \2", text, flags=re.MULTILINE)
        path.write_text(re.sub(r"\ben: ([^,}\n]+)(?=[,}])", r"en: \1, sv: \1", text), encoding="utf-8")
    site = walked(checkout, "Add a language").build()
    page = page_of(site, f"sv/{STORY}/")
    assert page.get("lang") == "sv"
    assert page.xpath("//a[@hreflang='sv' or @hreflang='da']")
    assert page_of(site, f"da/{STORY}/").xpath("//link[@hreflang='sv']")
    assert "Svenska" in page_of(site, "").text_content()
    assert f"/sv/{STORY}/</loc>" in site["sitemap.xml"]
    assert {"sv/feed.xml", "sv/about/index.html", "sv/search/index.html"} <= site.keys()


def test_an_export_is_written_and_linked(checkout: Path):
    site = walked(checkout, "Add an export").build()
    for language in ("da", "en"):
        page = page_of(site, f"{language}/{STORY}/")
        assert page.xpath("//link[@rel='alternate' and @type='text/plain']/@href") == ["story.txt"]
        assert page.xpath("//section[@id='data']//a[@type='text/plain']/@href") == ["story.txt"]
    assert site[f"en/{STORY}/story.txt"] == "The council has decided to close the swimming pool in 2025 (confirmed)\n"


def test_a_page_type_is_made_in_each_language_and_listed(checkout: Path):
    site = walked(checkout, "Add a page type").build()
    for language in ("da", "en"):
        page = page_of(site, f"{language}/numbers/")
        assert next(number.text for number in page.xpath("//main//dd")) == "1"
        assert f"/{language}/numbers/</loc>" in site["sitemap.xml"]
        assert page.xpath("//link[@hreflang='en']")


WORDS = re.compile(r"^docs/|/LC_MESSAGES/|^templates/")
"""What says the same to people: documents, translations, and the template of a page."""


@pytest.mark.parametrize("title", ["Add a rule", "Add a language", "Add an export", "Add a page type"])
def test_an_addition_is_one_new_module_or_folder_and_its_entry_in_one_list(title: str):
    files = re.split(r"^--- ", diff_of(title), flags=re.MULTILINE)[1:]
    copied = re.findall(rf"^\$ cp -r \S+ ({PACKAGE}\S+)$", section(title), re.MULTILINE)
    new, changed = [], {}
    for part in files:
        path = re.findall(r"^\+\+\+ b/(.*)$", part, re.MULTILINE)[0]
        if part.startswith("/dev/null") or any(path.startswith(folder) for folder in copied):
            new.append(path)
        elif not WORDS.search(path):
            changed[path] = [line[1:].strip() for line in part.splitlines() if line.startswith("+") and not line.startswith("+++")]
    assert len([path for path in new if not WORDS.search(path)]) == 1
    assert len(changed) == 1
    entries = next(iter(changed.values()))
    imports = [line for line in entries if re.fullmatch(r"\w+,", line)]
    assert len(entries) - len(imports) == 1 and len(imports) <= 1
