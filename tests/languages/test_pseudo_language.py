"""A language that the product does not know is on every page and in every file once it is handed in, and whole.

Texts of the pseudo-language have no plain letter, so that a word of another language that was left on its pages,
or put there because nobody thought of a third language, is found by looking for plain letters.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import lxml.etree
import lxml.html
import pytest
from babel import Locale
from babel.lists import format_list

from newsexplainer.checks import check_folder
from newsexplainer.diagnostics import InputError
from newsexplainer.frontends.mkdocs.handover import Handover
from newsexplainer.rendering.renderer import RenderedPage
from tests.languages.pseudo import REGION, TAG, marked
from tests.languages.pseudo_site import URL, build_project, with_pseudo, words_of, write_project

STORY = "lindeby-pool"
TAGS = ("da", "en", TAG)
NAMES = {"Jens", "Aagaard"}
"""A name of the project that no language translates."""
PLACES_OF_VALUES = {"number", "words"}
"""What the script of the search page puts values in place of."""
SHOWN = ("alt", "aria-label", "placeholder", "title")
SHOWN_META = ("description", "og:description", "og:site_name", "og:title")
MARKUP = re.compile(r"<[^<>]*>|https?://\S+")
"""Tags in the text of a file, and addresses that are shown as such."""
SVG = "{http://www.w3.org/2000/svg}"


def build_site(folder: Path, *tags: str) -> Handover:
    languages = with_pseudo(folder / "catalogs", *tags)
    write_project(folder / "project", languages)
    return build_project(folder / "project", languages)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Handover:
    return build_site(tmp_path_factory.mktemp("pseudo"), "da", "en")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Handover:
    return build_site(tmp_path_factory.mktemp("alone"))


def tree_of(page: RenderedPage) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(f"<!doctype html><html lang='{page.language}'><head>{page.head}</head><body>{page.body}</body></html>")


def pages(site: Handover) -> list[RenderedPage]:
    return [page for page in site.pages if page.path.startswith(f"{TAG}/")]


def files(site: Handover, pattern: str) -> dict[str, bytes]:
    return {path: content for path, content in site.files.items() if re.fullmatch(pattern, path)}


def file(site: Handover, path: str) -> bytes:
    return site.files[path]


def words_of_region() -> set[str]:
    """The words that CLDR has for the region: months, languages, and what joins a list."""
    locale = Locale.parse(REGION)
    months = [name for width in ("wide", "abbreviated") for name in locale.months["format"][width].values()]
    return set(words_of(" ".join([*months, *filter(None, locale.languages.values()), format_list(["1", "2"], locale=locale)])))


def plain_words(texts: Iterator[str]) -> set[str]:
    return {word for text in texts for word in words_of(MARKUP.sub(" ", text))} - words_of_region() - NAMES - PLACES_OF_VALUES


def texts_shown(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """What readers see or hear of a page that is not marked as being in another language."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        if next((a.get("lang") for a in (element, *element.iterancestors()) if a.get("lang")), TAG) != TAG:
            continue
        yield from (element.text or "", *(child.tail or "" for child in element))
        yield from (value for name, value in element.attrib.items() if name in SHOWN or (name.startswith("data-") and " " in value))
        if element.get("name") in SHOWN_META or element.get("property") in SHOWN_META:
            yield element.get("content", "")


def test_its_pages_are_those_of_the_other_languages(site: Handover):
    paths = {tag: {page.path.removeprefix(f"{tag}/") for page in site.pages if page.path.startswith(f"{tag}/")} for tag in TAGS}
    assert paths[TAG] == paths["da"] == paths["en"]
    assert len(paths[TAG]) > 30


@pytest.mark.parametrize("which", ["site", "alone"])
def test_no_word_of_another_language_is_left_on_its_pages(which: str, request: pytest.FixtureRequest):
    found = {page.path: words for page in pages(request.getfixturevalue(which)) if (words := plain_words(texts_shown(tree_of(page))))}
    assert found == {}


def test_the_search_for_plain_words_finds_one_that_was_left():
    left = lxml.html.document_fromstring(f"<html lang='{TAG}'><body><p>{marked('Some words')} and more</p><p lang='da'>Dansk</p></body></html>")
    assert plain_words(texts_shown(left)) == {"and", "more"}


def test_every_page_names_its_versions_and_its_region(site: Handover):
    for page in pages(site):
        tree = tree_of(page)
        assert tree.xpath("string(//meta[@property='og:locale']/@content)") == REGION, page.path
        versions = {link.get("hreflang"): link.get("href") for link in tree.xpath("//link[@rel='alternate'][@hreflang]")}
        assert set(versions) == {*TAGS, "x-default"}, page.path
        assert versions[TAG] == URL + page.path
        assert {link.get("hreflang") for link in tree.xpath("//header//a[@hreflang]")} == {"da", "en"}, page.path


def test_pages_of_the_other_languages_lead_to_it(site: Handover):
    for page in site.pages:
        if page.path.startswith(("da/", "en/")):
            switch = tree_of(page).xpath(f"//header//a[@hreflang='{TAG}']")
            assert [link.text_content() for link in switch] == [marked("Pseudo")], page.path


def test_the_pages_in_every_language_speak_it(site: Handover):
    for path in ("", "404.html"):
        (page,) = [page for page in site.pages if page.path == path]
        sections = tree_of(page).xpath("//section[@lang]")
        assert [section.get("lang") for section in sections] == [*TAGS]
        assert plain_words(texts_shown(sections[-1])) == set()


def test_what_is_read_by_machines_has_its_texts(site: Handover):
    data = json.loads(file(site, f"data/{STORY}.json"))
    assert data["languages"] == [*TAGS]
    assert list(data["pages"]) == list(data["title"]) == [*TAGS]
    assert data["title"][TAG] == marked(data["title"]["en"])
    schema = json.loads(file(site, "data/story-data.schema.json"))
    assert list(schema["$defs"]["Texts"]["properties"]) == schema["properties"]["language"]["enum"] == [*TAGS]
    for name, column in (("claims", "text"), ("statements", "speaker")):
        rows = list(csv.DictReader(io.StringIO(file(site, f"data/{STORY}-{name}.csv").decode())))
        assert rows and all(row[f"{column}_{TAG}"] == marked(row[f"{column}_en"]) for row in rows)
    graph = json.loads(file(site, f"data/{STORY}.jsonld"))
    assert TAG in json.dumps(graph) and marked(data["title"]["en"]) in json.dumps(graph, ensure_ascii=False)


def test_the_sitemap_lists_it_as_a_version_of_each_page(site: Handover):
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = lxml.etree.fromstring(file(site, "sitemap.xml"))
    listed = {url.findtext("s:loc", namespaces=names): {link.get("hreflang") for link in url.findall("x:link", names)} for url in root.findall("s:url", names)}
    own = {address: versions for address, versions in listed.items() if address and address.startswith(f"{URL}{TAG}/")}
    assert len(own) >= 20
    assert all(versions == {*TAGS, "x-default"} for versions in own.values())


def texts_of_feed(content: bytes) -> Iterator[str]:
    atom = "{http://www.w3.org/2005/Atom}"
    root = lxml.etree.fromstring(content)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == TAG
    for element in root.iter():
        if element.tag in {f"{atom}{name}" for name in ("title", "subtitle", "name", "content")}:
            yield element.text or ""
        if element.tag == f"{atom}category":
            yield element.get("label", "")


def texts_of_drawing(content: bytes) -> Iterator[str]:
    yield from (text for element in lxml.etree.fromstring(content).iter(f"{SVG}text", f"{SVG}title") for text in element.itertext())


def texts_of_records(content: bytes) -> Iterator[str]:
    for record in json.loads(content):
        yield from (record.get(name, "") for name in ("kind", "word", "note", "date", "context", "title"))


def texts_of_ninjs(content: bytes) -> Iterator[str]:
    data = json.loads(content)
    assert data["language"] == TAG
    yield from (data["title"], data["by"], *(part["value"] for part in (*data["headlines"], *data["descriptions"], *data["bodies"])))


def texts_of_slides(content: bytes) -> Iterator[str]:
    for slide in json.loads(content)["events"]:
        yield from (slide.get("display_date", ""), *slide["text"].values(), slide.get("group", ""))


def texts_of_calendar(content: bytes) -> Iterator[str]:
    lines = content.decode().replace("\r\n ", "").splitlines()
    yield from (line.partition(":")[2] for line in lines if line.startswith(("SUMMARY", "X-WR-CALNAME", "LOCATION")))


@pytest.mark.parametrize(
    ("pattern", "texts", "least"),
    [
        (rf"{TAG}/(?:{STORY}/)?feed\.xml", texts_of_feed, 2),
        (rf"{TAG}/{STORY}/[\w-]+\.svg", texts_of_drawing, 8),
        (rf"{TAG}/search/\w+/records-\d+\.json", texts_of_records, 3),
        (rf"{TAG}/{STORY}/ninjs\.json", texts_of_ninjs, 1),
        (rf"{TAG}/{STORY}/timeline\.json", texts_of_slides, 1),
        (rf"{TAG}/{STORY}/calendar\.ics", texts_of_calendar, 1),
    ],
)
@pytest.mark.parametrize("which", ["site", "alone"])
def test_no_word_of_another_language_is_left_in_its_files(
    which: str, pattern: str, texts: Callable[[bytes], Iterator[str]], least: int, request: pytest.FixtureRequest
):
    found = files(request.getfixturevalue(which), pattern)
    assert len(found) >= least
    assert {path: words for path, content in found.items() if (words := plain_words(texts(content)))} == {}
    assert all(any(not text.isascii() for text in texts(content)) for content in found.values())


def test_its_search_passes_over_its_own_words_and_its_cards_are_drawn(site: Handover):
    listing = json.loads(file(site, f"{TAG}/search/index.json"))
    assert listing["endings"] == "es s"
    assert listing["stop"].split() == ["the", "aand", "oeƒ"]  # folded, as a reader's words are
    cards = {tag: [path.removeprefix(f"{tag}/") for path in files(site, rf"{tag}/.*card\.png")] for tag in TAGS}
    assert cards[TAG] == cards["da"] != []


def test_names_are_filed_in_its_own_order(site: Handover):
    (index,) = [page for page in site.pages if page.path == f"{TAG}/actors/"]
    letters = [heading.text_content().strip() for heading in tree_of(index).xpath("//h2")]
    assert letters == sorted(letters) and letters[0] == "J", "`å` is filed as a letter of its own, after z"


def test_a_site_in_this_language_alone_has_no_other(alone: Handover):
    assert {page.language for page in alone.pages} == {TAG}
    assert [path for path in alone.files if path.startswith(("da/", "en/"))] == []
    for page in alone.pages:
        versions = {link.get("hreflang") for link in tree_of(page).xpath("//*[@hreflang]")}
        assert versions <= {TAG, "x-default"}, page.path


def test_each_two_wordings_are_compared(tmp_path: Path):
    languages = with_pseudo(tmp_path / "catalogs", "da", "en")
    write_project(tmp_path / "project", languages)
    assert [d.code for d in check_folder(tmp_path / "project", languages).warnings if d.code.startswith("parity")] == []
    path = tmp_path / "project" / "seeds" / "stories" / f"{STORY}.yaml"
    data = json.loads(path.read_text(encoding="utf-8"))
    data["key_facts"][2]["text"][TAG] = data["key_facts"][2]["text"][TAG].replace("2.4", "2.5")
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        check_folder(tmp_path / "project", languages)
    assert [(d.code, d.message) for d in caught.value.diagnostics if d.severity == "error"] == [
        ("parity-numbers", "the two wordings differ in their numbers: only in Danish: 2400000; only in Pseudo: 2500000"),
        ("parity-numbers", "the two wordings differ in their numbers: only in English: 2400000; only in Pseudo: 2500000"),
    ]
