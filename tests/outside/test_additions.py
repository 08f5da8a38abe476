"""Page types, exports and kinds of entities are added by a module and a line: everything else follows."""

import json
from pathlib import Path

import lxml.html
import pytest

from tests.outside.copies import Copy, make_copy

pytestmark = pytest.mark.slow
STORY = "lindeby-pool"


@pytest.fixture
def copy(tmp_path: Path, small_project: Path) -> Copy:
    return make_copy(tmp_path / "program", small_project)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def page_of(site: dict[str, str], path: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(site[f"{path}index.html"].encode())


def test_a_page_type_over_many_stories(copy: Copy, small_story: Path):
    copy.add("questions.py", "pages/questions.py")
    copy.add_template("questions.html")
    copy.declare("pages/__init__.py", "newsexplainer.pages:questions", "questions.PAGE")
    site = copy.build()
    for language, question in (("da", "Hvad skal der ske med bygningen?"), ("en", "What will happen to the building?")):
        page = page_of(site, f"{language}/questions/")
        assert question in page.text_content()
        assert {link.get("hreflang"): link.get("href").rpartition("/questions/")[0][-2:] for link in page.xpath("//link[@hreflang]")} == {
            "da": "da", "en": "en", "x-default": "da",
        }  # fmt: skip
        assert f"/{language}/questions/</loc>" in site["sitemap.xml"]
        assert page.xpath("//meta[@property='og:image']/@content")[0].endswith(f"/{language}/questions/card.png")
        assert f"{language}/questions/card.png" in site
    edit(small_story, "What will happen to the building?", "What becomes of the building?")
    again = copy.build()
    assert "What becomes of the building?" in page_of(again, "en/questions/").text_content()
    assert again == copy.build("--no-cache")


def test_a_list_is_not_made_again_after_an_edit_that_it_does_not_show(copy: Copy, small_story: Path):
    copy.add("questions.py", "pages/questions.py")
    copy.add_template("questions.html")
    copy.declare("pages/__init__.py", "newsexplainer.pages:questions", "questions.PAGE")
    copy.build()
    page = copy.project / "site" / "en" / "questions" / "index.html"
    before = page.stat()
    edit(small_story, "The mayor says that the pool closes for good.", "The mayor says that the pool closes.")
    assert "The mayor says that the pool closes." in copy.build()[f"en/{STORY}/index.html"]
    assert (page.stat().st_ino, page.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_exports_of_a_story_and_of_all_stories(copy: Copy):
    copy.add("story_text.py", "exports/story_text.py")
    copy.add("story_list.py", "exports/story_list.py")
    copy.declare("exports/listing.py", "newsexplainer.exports:story_text", "story_text.EXPORT")
    copy.declare("exports/listing.py", "newsexplainer.exports:story_list", "story_list.EXPORT")
    site = copy.build()
    assert json.loads(site["data/stories.json"]) == [STORY]
    assert site[f"en/{STORY}/story.txt"] == "The council has decided to close the swimming pool in 2025 (confirmed)\n"
    for language in ("da", "en"):
        page = page_of(site, f"{language}/{STORY}/")
        assert f"{language}/{STORY}/story.txt" in site
        assert page.xpath("//link[@rel='alternate' and @type='text/plain']/@href") == ["story.txt"]
        assert page.xpath("//section[@id='data']//a[@type='text/plain']/@href") == ["story.txt"]
        front = page_of(site, f"{language}/")
        assert front.xpath("//link[@rel='alternate' and @type='application/json']/@href") == ["../data/stories.json"]
        assert not front.xpath("//link[@type='text/plain']")
    assert page_of(site, "en/about/").xpath("//link[@rel='alternate' and @type='application/json']")


@pytest.fixture
def with_laws(copy: Copy) -> Copy:
    """The program with laws, and a project with two of them."""
    copy.add("law.py", "model/law.py")
    copy.declare("model/kinds.py", "newsexplainer.model.law:LAW", "LAW")
    write_law(copy, "pool-act", "Svømmehalsloven", "Swimming Pool Act", "enacted: 1974-05-18")
    write_law(copy, "pool-reform", "Svømmehalsreformen", "Swimming Pool Reform", "amends: pool-act")
    return copy


def write_law(copy: Copy, id: str, danish: str, english: str, more: str) -> Path:
    path = copy.project / "seeds" / "laws" / f"{id}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"id: {id}\nnames: {{da: {danish}, en: {english}}}\n{more}\n", encoding="utf-8")
    return path


def test_files_of_another_kind_are_read_and_counted(with_laws: Copy):
    ended = with_laws.explain("check")
    assert (ended.status, ended.stderr) == (0, "")
    assert "1 outlet, 0 places, 2 laws: no errors" in ended.stdout


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("amends: pool-act", "amends: pool-acts", "error[unknown-law]: `pool-acts` names a law that does not exist"),
        ("amends: pool-act", "holds_in: lindeby", "error[unknown-place]: `lindeby` names a place that does not exist"),
        ("amends: pool-act", "amend: pool-act", "error[unknown-key]: "),
        ("amends: pool-act", "enacted: last year", "error[bad-date]: "),
        ("id: pool-reform", "id: pool-reforms", "error[id-differs-from-file]: "),
        (", en: Swimming Pool Reform}", "}", "error[missing-language]: "),
    ],
)
def test_mistakes_in_them_are_told_where_they_stand(with_laws: Copy, old: str, new: str, message: str):
    edit(with_laws.project / "seeds" / "laws" / "pool-reform.yaml", old, new)
    ended = with_laws.explain("check")
    assert ended.status == 1
    assert message in ended.stderr
    assert "--> seeds/laws/pool-reform.yaml:" in ended.stderr


def test_a_mistake_in_them_halts_a_build(with_laws: Copy):
    with_laws.build()
    edit(with_laws.project / "seeds" / "laws" / "pool-reform.yaml", "amends: pool-act", "amends: pool-acts")
    ended = with_laws.explain("build")
    assert ended.status == 1
    assert "error[unknown-law]" in ended.stderr


def test_they_have_a_schema(with_laws: Copy, tmp_path: Path):
    printed = with_laws.schema("law")
    assert json.loads(printed)["title"] == "Law"
    with_laws.schema("--folder", tmp_path / "schema")
    assert (tmp_path / "schema" / "law.schema.json").read_text(encoding="utf-8") == printed


def test_a_page_for_each_of_them_follows_what_it_shows(with_laws: Copy):
    with_laws.add("law_page.py", "pages/law_page.py")
    with_laws.add_template("law_page.html")
    with_laws.declare("pages/__init__.py", "newsexplainer.pages:law_page", "law_page.PAGE")
    site = with_laws.build()
    for language in ("da", "en"):
        assert {f"{language}/laws/pool-act/index.html", f"{language}/laws/pool-reform/index.html"} <= site.keys()
        assert f"/{language}/laws/pool-act/</loc>" in site["sitemap.xml"]
    assert "May 1974" in page_of(site, "en/laws/pool-act/").text_content()
    assert "Swimming Pool Act" in page_of(site, "en/laws/pool-reform/").text_content()
    write_law(with_laws, "pool-act", "Svømmehalsloven", "Act on Pools", "enacted: 1974-05-18")
    again = with_laws.build()
    assert "Act on Pools" in page_of(again, "en/laws/pool-act/").text_content()
    assert "Act on Pools" in page_of(again, "en/laws/pool-reform/").text_content()
    assert again == with_laws.build("--no-cache")
