"""The sitemap lists what search engines should show, with its versions; robots.txt leads to it."""

from lxml import etree

from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.robots import robots
from newsexplainer.exports.sitemap import sitemap
from newsexplainer.loading import Project
from newsexplainer.pages.plan import PagePlan
from newsexplainer.status import SiteModel

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
TWINS = {"da": "da/a-story/", "en": "en/a-story/"}


def plan(path: str, **changes: object) -> PagePlan:
    return PagePlan(path, "da", "pages/story.html", "t", "d", None, **changes)  # type: ignore[arg-type]


def request(*plans: PagePlan, site_url: str = "https://example.org/repo/") -> ExportRequest:
    return ExportRequest(SiteModel(Project({}, {}, {}, {})), plans, [("da/about/", {"da": "da/about/", "en": "en/about/"})], site_url)


def entries(*plans: PagePlan, **options: str) -> dict[str, dict[str, str]]:
    (artifact,) = sitemap(request(*plans, **options))
    assert artifact.path == "sitemap.xml"
    root = etree.fromstring(artifact.content)
    return {
        url.findtext("s:loc", namespaces=NAMES): {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}
        for url in root.findall("s:url", NAMES)
    }


def test_each_page_stands_with_its_language_versions():
    found = entries(plan("da/a-story/", counterparts=TWINS))
    assert found["https://example.org/repo/da/a-story/"] == {
        "da": "https://example.org/repo/da/a-story/",
        "en": "https://example.org/repo/en/a-story/",
        "x-default": "https://example.org/repo/da/a-story/",
    }


def test_readers_of_other_languages_go_to_the_only_version_there_is():
    found = entries(plan("en/a-story/", counterparts={"en": "en/a-story/"}))
    assert found["https://example.org/repo/en/a-story/"]["x-default"] == "https://example.org/repo/en/a-story/"
    assert entries(plan("en/a-story/"))["https://example.org/repo/en/a-story/"] == {}


def test_hand_written_pages_are_listed_too():
    (address, versions), *others = entries().items()
    assert (address, others) == ("https://example.org/repo/da/about/", [])
    assert versions == {"da": address, "en": "https://example.org/repo/en/about/", "x-default": address}


def test_pages_that_repeat_others_or_are_for_no_search_engine_are_left_out():
    left_out = (plan("da/a-story/2024-01-01/", canonical="da/a-story/"), plan("da/search/", indexable=False), plan("404.html", indexable=False))
    assert set(entries(*left_out)) == set(entries())


def test_the_order_follows_from_the_addresses():
    paths = list(entries(plan("en/b/"), plan("da/c/"), plan("da/a/")))
    assert paths == sorted(paths)


def test_more_pages_than_the_protocol_allows_go_into_several_files():
    index, *parts = sitemap(request(*(plan(f"da/s{number}/") for number in range(5))), most=2)
    root = etree.fromstring(index.content)
    assert root.tag == f"{{{NAMES['s']}}}sitemapindex"
    assert [part.path for part in parts] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [loc.text for loc in root.iterfind(".//s:loc", NAMES)] == [f"https://example.org/repo/{part.path}" for part in parts]
    pages = [loc.text for part in parts for loc in etree.fromstring(part.content).iterfind(".//s:loc", NAMES)]
    assert len(pages) == 6
    assert pages == sorted(pages)


def test_the_elements_stand_as_the_schema_of_the_protocol_has_them():
    (artifact,) = sitemap(request(plan("da/a-story/", counterparts=TWINS)))
    root = etree.fromstring(artifact.content)
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    for url in root:
        assert [etree.QName(child).localname for child in url] == ["loc", "link", "link", "link"]
        assert all(12 <= len(loc.text) <= 2048 for loc in url.iterfind("s:loc", NAMES))
        assert all(set(found.keys()) == {"rel", "hreflang", "href"} for found in url.iterfind("x:link", NAMES))


def test_an_address_with_an_ampersand_is_still_xml():
    assert "https://example.org/a&b/da/about/" in entries(site_url="https://example.org/a&b/")


def test_robots_allows_everything_and_names_the_sitemap():
    (artifact,) = robots(request())
    assert artifact.content.decode().splitlines() == ["User-agent: *", "Allow: /", "", "Sitemap: https://example.org/repo/sitemap.xml"]
