"""What a reader finds on the page of a long story, in both languages: the words, as built."""

import json
import re
from pathlib import Path

import lxml.html
import pytest

from tests.browser.sample import LANGUAGES, Sample

SITE = "http://localhost:8000/"


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def story(built_site: Path, language: str, sample: Sample) -> lxml.html.HtmlElement:
    return opened(built_site, f"{language}/{sample.story}/")


def opened(site: Path, path: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring((site / path / "index.html").read_text(encoding="utf-8"))


def words(found: list[lxml.html.HtmlElement]) -> str:
    (element,) = found
    return " ".join(element.text_content().split())


def by_class(page: lxml.html.HtmlElement, name: str) -> list[lxml.html.HtmlElement]:
    return page.xpath(f'//*[contains(concat(" ", @class, " "), " {name} ")]')


def test_the_headline_is_a_question_and_the_only_one_of_its_level(story):
    assert words(story.xpath("//h1")).endswith("?")


def test_the_standfirst_says_what_is_not_known(story, language):
    assert re.search({"da": r"vides ikke|uvist|ved vi ikke", "en": r"not known|unknown|do not know"}[language], words(by_class(story, "dv-stand")))


def test_the_summary_has_at_most_three_lines_each_with_its_source_and_claims(story):
    lines = story.xpath('//section[@id="in-brief"]/ul/li')
    assert 1 <= len(lines) <= 3
    for line in lines:
        assert line.xpath('.//a[starts-with(@href, "http")]'), words([line])
        assert line.xpath('.//a[starts-with(@href, "#claim-")]')


def test_the_head_tells_when_it_was_updated_how_long_it_takes_and_how_often_it_changed(story, language):
    (meta,) = by_class(story, "dv-meta")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d.*)?", meta.xpath(".//time/@datetime")[0])
    assert re.search(r"\d+ min\.? " + {"da": "læsning", "en": "read"}[language], words([meta]))
    (changes,) = meta.xpath('.//a[@href="#changes"]')
    assert int(re.findall(r"\d+", words([changes]))[0]) > 0


@pytest.fixture(scope="module")
def all_changes(built_site: Path, language: str, sample: Sample) -> lxml.html.HtmlElement:
    return opened(built_site, f"{language}/{sample.story}/changes/")


def test_the_log_is_dated_and_each_day_leads_to_the_page_as_it_stood(story, all_changes, built_site, language, sample):
    latest = story.xpath('//section[@id="changes"]//ol[@class="dv-log"]/li')
    assert len(latest) == 5 and story.xpath('//section[@id="changes"]//a/@href[. = "changes/"]')
    days = all_changes.xpath('//ol[@class="dv-log"]/li')
    assert [words([day]) for day in days[:5]] == [words([day]) for day in latest]
    assert len(days) >= 15
    assert all(day.xpath(".//time/@datetime") for day in days)
    linked = [link for day in days for link in day.xpath('./p[1]/a/@href')]
    assert len(linked) >= 15
    assert all((built_site / language / sample.story / "changes" / link / "index.html").resolve().is_file() for link in linked)


def test_a_change_of_status_gives_its_cause_in_words(all_changes, language):
    moved = [words([line]) for line in by_class(all_changes, "dv-log__e") if by_class_in(line, "dv-move")]
    assert moved
    word = {"da": "fordi", "en": "because"}[language]
    assert [line for line in moved if word not in line.lower()] == []


def by_class_in(element: lxml.html.HtmlElement, name: str) -> list[lxml.html.HtmlElement]:
    return element.xpath(f'.//*[contains(concat(" ", @class, " "), " {name} ")]')


def test_corrections_stand_apart_and_the_site_has_a_page_of_them(story, built_site, language):
    assert story.xpath('//footer//a[contains(@href, "corrections/")]')
    assert words(opened(built_site, f"{language}/corrections/").xpath("//h1"))
    log = story.xpath('//section[@id="changes"]//ol[@class="dv-log"]')[0]
    assert not by_class_in(log, "dv-correction")


def test_the_box_counts_each_status_and_the_counts_add_up(story):
    claims = by_class(story, "dv-claim")
    counts = [int(text) for text in story.xpath('//ul[@class="dv-sum"]//b/text()')]
    assert sum(counts) == len(claims) == len(story.xpath('//div[@class="dv-bar"]/span/i')) > 30
    groups = by_class(story, "dv-g")
    assert [len(by_class_in(group, "dv-claim")) for group in groups] == counts


def test_every_status_is_icon_and_word(story, built_site):
    drawn = set(re.findall(r"\.(dv-[si]--\w+)[^{}]*\{--i:url", (built_site / "assets" / "explain.css").read_text(encoding="utf-8")))
    badges = by_class(story, "dv-st")
    assert len(badges) > 50
    for badge in badges:
        named = " ".join(badge.xpath("ancestor-or-self::*[contains(@class, 'dv-s--')][1]/@class")).split()
        assert drawn.intersection(named), words([badge])
        assert words([badge])


def test_every_claim_that_somebody_makes_has_a_chain_to_a_document(story):
    for claim in by_class(story, "dv-claim"):
        told = by_class_in(claim, "dv-chain") or by_class_in(claim, "dv-claim__n") or by_class_in(claim, "dv-line")
        assert told, words([claim])
        if "dv-s--unknown" not in claim.get("class"):
            assert claim.xpath('.//p[@class="dv-chain"]//a[starts-with(@href, "http") or contains(@href, "#source-")]'), words([claim])


def test_several_outlets_of_one_origin_are_said_to_be_one(story, language):
    tags = [words([tag]) for tag in by_class(story, "dv-tag")]
    assert any(re.search({"da": r"\d+ medier, én kilde", "en": r"\d+ outlets, one (origin|source)"}[language], tag) for tag in tags)


def test_claim_links_are_numbers_of_the_model_the_same_in_both_languages(story, built_site, sample):
    anchors = {language: sorted(opened(built_site, f"{language}/{sample.story}/").xpath('//@id[starts-with(., "claim-")]')) for language in LANGUAGES}
    assert anchors["da"] == anchors["en"]
    for claim in by_class(story, "dv-claim"):
        assert claim.xpath('.//a[@class="dv-no"]/@href') == [f"#{claim.get('id')}"]
        assert claim.xpath('.//a[@class="dv-no"]/@aria-label')


def test_every_claim_leads_to_its_proof_without_a_script(story, built_site, language, sample):
    page = opened(built_site, f"{language}/{sample.story}/why/")
    for claim in by_class(story, "dv-claim"):
        assert claim.xpath('.//a[contains(@class, "dv-why")]/@href') == [f"why/#{claim.get('id')}"]
        (proof,) = page.xpath(f'//article[@id="{claim.get("id")}"]/div[@class="dv-proof"]')
        (rule, *_) = proof.xpath('./p/a/@href[contains(., "rule-")]')
        assert page.xpath(f'//dt[@id="{rule[1:]}"]')


def test_every_document_is_listed_with_its_date(built_site, language, story, sample):
    pages = [story, *(opened(built_site, f"{language}/{sample.story}/{name}/") for name in ("sources",) if (built_site / language / sample.story / name).is_dir())]
    listed = [item for page in pages for item in page.xpath('//ol[@class="dv-src"]/li')]
    assert len(listed) > 50
    assert all(item.xpath(".//time") or re.search(r"\d{4}", words([item])) for item in listed)


def nodes(page: lxml.html.HtmlElement) -> list[str]:
    (line,) = page.xpath('//ol[contains(@class, "dv-tl")]')
    return [re.search(r"dv-(ev--\w+|gap|now)", item.get("class"))[1] for item in line.xpath("./li")]  # type: ignore[index]


def test_the_timeline_has_a_node_of_its_own_for_each_kind_and_the_day_of_the_page(story):
    assert {"now", "ev--happened", "ev--alleged"} <= set(nodes(story))
    assert nodes(story).count("now") == 1
    assert len(set(nodes(story))) >= 4


def test_years_without_an_event_are_a_row_and_plans_stand_below_the_day_of_the_page(built_site, language, sample):
    found = nodes(opened(built_site, f"{language}/{sample.calendar}/"))
    assert "gap" in found
    assert "ev--planned" in found[found.index("now") :]


def test_a_vague_date_is_said_and_marked_up_no_more_precisely_than_it_is_known(story):
    for stamp in story.xpath("//time/@datetime"):
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?", stamp)
    vague = [words([date]) for date in by_class(story, "dv-ev__d") if not date.xpath(".//time")]
    assert vague


def test_what_is_planned_is_offered_as_a_calendar_file(built_site, language, sample):
    page = opened(built_site, f"{language}/{sample.calendar}/")
    (calendar,) = set(page.xpath('//a[contains(@href, ".ics")]/@href'))
    assert (built_site / language / sample.calendar / calendar).read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert by_class(page, "dv-ev--planned")


def test_every_picture_has_words_that_say_the_same(story):
    figures = story.xpath("//figure")
    assert len(figures) >= 4
    for figure in figures:
        assert figure.xpath('.//svg[@role="img"]/title') or (all(figure.xpath(".//img/@alt")) and figure.xpath(".//img")), words([figure])
        assert figure.xpath('.//details') or figure.xpath('.//figcaption//a'), words([figure])


def test_people_have_cards_with_their_office_and_the_unnamed_are_drawn_otherwise(story):
    cards = by_class(story, "dv-actor")
    assert len(cards) >= 8
    unnamed = [*by_class(story, "dv-av--unnamed"), *story.xpath('//ul[@class="dv-others"]/li[@class="dv-i--unnamed"]')]
    assert 0 < len(unnamed) < len(cards)
    assert sum(bool(by_class_in(card, "dv-actor__r")) for card in cards) >= 3 or len(cards)


def test_words_are_explained_in_folds_that_work_on_touch(story):
    folds = story.xpath('//section[@id="words"]//details')
    assert folds
    assert all(fold.xpath("./summary") and fold.xpath("./p") for fold in folds)


def test_the_contents_list_names_sections_of_the_page(story):
    links = story.xpath('//nav[contains(@class, "dv-toc")]//a/@href')
    assert len(links) >= 6
    assert all(story.xpath(f'//section[@id="{link[1:]}"]') for link in links)


def test_the_page_names_its_language_and_its_counterparts(story, language, sample):
    assert story.xpath("/html/@lang") == [language]
    alternates = {link.get("hreflang"): link.get("href") for link in story.xpath('//link[@rel="alternate" and @hreflang]')}
    assert alternates == {"da": f"{SITE}da/{sample.story}/", "en": f"{SITE}en/{sample.story}/", "x-default": f"{SITE}da/{sample.story}/"}
    assert story.xpath('//link[@rel="canonical"]/@href') == [f"{SITE}{language}/{sample.story}/"]
    other = {"da": "en", "en": "da"}[language]
    assert story.xpath(f'//header//a[@hreflang="{other}"]/@lang') == [other]


def test_the_story_is_there_as_json(built_site, story, language, sample):
    links = {link for link in story.xpath("//main//a/@href | //footer//a/@href | //link/@href") if link.endswith(".json")}
    found = [json.loads((built_site / language / sample.story / link).resolve().read_text(encoding="utf-8")) for link in links if not link.startswith("http")]
    assert any(len(data.get("claims", ())) > 30 for data in found if isinstance(data, dict))


def test_the_foot_leads_to_method_accessibility_and_feedback(story, built_site, language):
    links = story.xpath("//footer//a/@href")
    for name in ("method", "accessibility", "about", "corrections"):
        assert any(link.endswith(f"{name}/") for link in links), name


def test_the_head_names_a_picture_for_sharing_that_exists(story, built_site, language):
    (image,) = story.xpath('//meta[@property="og:image"]/@content')
    assert (built_site / image.removeprefix(SITE)).read_bytes().startswith(b"\x89PNG")


def test_the_search_engines_get_one_graph(story):
    (graph,) = story.xpath('//script[@type="application/ld+json"]/text()')
    kinds = json.dumps(json.loads(graph))
    assert "BackgroundNewsArticle" in kinds
    assert '"Claim"' in kinds


def test_stories_that_share_people_lead_to_each_other(built_site, language, sample):
    found = [story for story in (sample.calendar, sample.longest, sample.story) if opened(built_site, f"{language}/{story}/").xpath('//section[@id="related"]//a/@href')]
    assert found
