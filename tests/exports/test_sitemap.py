"""The sitemap lists what search engines should show, with its versions; robots.txt leads to it."""

from lxml import etree

from generator.exports.request import ExportRequest
from generator.exports.robots import robots
from generator.exports.sitemap import sitemap
from generator.pages.plan import PagePlan

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
TWINS = {"da": "da/a-story/", "en": "en/a-story/"}


def plan(path: str, **changes: object) -> PagePlan:
    return PagePlan(path, "da", "pages/story.html", "t", "d", None, **changes)  # type: ignore[arg-type]


def request(*plans: PagePlan, site_url: str = "https://example.org/repo/") -> ExportRequest:
    return ExportRequest(None, plans, [("da/about/", {"da": "da/about/", "en": "en/about/"})], site_url)  # type: ignore[arg-type]


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
    }


def test_hand_written_pages_are_listed_too():
    assert entries() == {
        "https://example.org/repo/da/about/": {"da": "https://example.org/repo/da/about/", "en": "https://example.org/repo/en/about/"}
    }


def test_pages_that_repeat_others_or_are_for_no_search_engine_are_left_out():
    left_out = (plan("da/a-story/2024-01-01/", canonical="da/a-story/"), plan("da/search/", indexable=False), plan("404.html"))
    assert set(entries(*left_out)) == set(entries())


def test_the_order_follows_from_the_addresses():
    paths = list(entries(plan("en/b/"), plan("da/c/"), plan("da/a/")))
    assert paths == sorted(paths)


def test_an_address_with_an_ampersand_is_still_xml():
    assert "https://example.org/a&b/da/about/" in entries(site_url="https://example.org/a&b/")


def test_robots_allows_everything_and_names_the_sitemap():
    (artifact,) = robots(request())
    assert artifact.content.decode().splitlines() == ["User-agent: *", "Allow: /", "", "Sitemap: https://example.org/repo/sitemap.xml"]
