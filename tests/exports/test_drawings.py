"""The drawings as files: well-formed, in the colours of the site, sized as the page says, and safe to publish."""

import re
from pathlib import Path

import pytest
from lxml import etree

from newsexplainer.charts.shapes import Canvas, Text
from newsexplainer.exports.drawing_colours import DARK, LIGHT, stylesheet
from newsexplainer.exports.drawings import drawings, to_svg
from newsexplainer.exports.request import ExportRequest
from newsexplainer.loading import load_project
from newsexplainer.pages import story
from newsexplainer.publishing.output_check.drawings import drawing_faults
from newsexplainer.status import derive_site
from newsexplainer.typography.text_metrics import SLACK, text_width
from tests.pages.conftest import PROJECT

TOKENS = (Path(__file__).parents[2] / "templates" / "assets" / "css" / "00-tokens.css").read_text(encoding="utf-8")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def site():
    return derive_site(load_project(PROJECT))


@pytest.fixture(scope="module")
def made(site) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in drawings(ExportRequest(site, (), (), "https://example.org/"))}


def test_each_drawing_has_a_file_for_narrow_and_one_for_wide_screens_in_each_language(made):
    names = ("events", "map", "statuses", "who-says-what")
    wanted = [f"{lang}/lindeby-pool/{name}{wide}.svg" for lang in ("da", "en") for name in names for wide in ("", "-wide")]
    assert sorted(made) == sorted(wanted)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_names_these_files_with_their_size_so_that_nothing_moves(site, made, language):
    (planned,) = story.plan(site, language)
    views = planned.context.pictures
    for view in (views.overview, views.status_chart, views.attribution, views.locator):
        for file in (view.narrow, view.wide):
            root = etree.fromstring(made[file.path])
            assert (root.get("width"), root.get("height")) == (str(file.width), str(file.height))


def test_every_drawing_passes_the_output_check(made):
    assert [fault for content in made.values() for fault in drawing_faults(content)] == []


def test_a_drawing_holds_shapes_and_one_style_and_nothing_that_loads_or_runs(made):
    for content in made.values():
        root = etree.fromstring(content)
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {"svg", "style", "g", "rect", "circle", "path", "text"}
        assert not [name for element in root.iter() for name in element.attrib if name == "style" or name.startswith("on") or "href" in name]
        assert len(root.findall(f"{SVG}style")) == 1


@pytest.mark.parametrize(("colours", "block"), [(LIGHT, TOKENS.split("@media", 1)[0]), (DARK, TOKENS.rsplit(":root[data-theme=dark]", 1)[1])])
def test_the_colours_are_those_of_the_pages(colours, block):
    assert dict(re.findall(r"--([\w-]+): (#[0-9A-Fa-f]{3,6});", block)) == dict(colours)


def test_the_address_of_a_drawing_can_choose_its_scheme():
    rules = stylesheet()
    assert rules.index("@media (prefers-color-scheme:dark)") < rules.index("#dark:target{") < rules.index("#light:target #dark{")
    assert rules.split("#light:target #dark{")[1].startswith("--bg:#FBFAF7")


def test_every_class_of_a_shape_has_a_rule(made):
    used = {name for content in made.values() for e in etree.fromstring(content).iter() for name in e.get("class", "").split()}
    inherited = {"pic-label", "pic-phone", "pic-desk", "pic-happened", "pic-town"}
    assert sorted(name for name in used - inherited if f".{name}" not in stylesheet()) == []


def test_a_name_is_drawn_as_wide_as_it_was_measured_whatever_font_the_reader_has():
    (text,) = etree.fromstring(to_svg(Canvas(100, 20, (Text(0, 10, "Aalborg", 14, "pic-label"),)))).iter(f"{SVG}text")
    assert float(text.get("textLength")) == pytest.approx(text_width("Aalborg", 14) / SLACK, abs=0.06)
    (strange,) = etree.fromstring(to_svg(Canvas(100, 20, (Text(0, 10, "平壤", 14, "pic-label"),)))).iter(f"{SVG}text")
    assert strange.get("textLength") is None


def test_hostile_names_stay_text():
    text = "</text><script>alert(1)</script>&'\""
    root = etree.fromstring(to_svg(Canvas(100, 20, (Text(0, 10, text, 14, "pic-label"),))))
    assert [element.text for element in root.iter(f"{SVG}text")] == [text]
