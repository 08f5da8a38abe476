"""The printed drawings are well-formed, named, and say in text what they show."""

import datetime as dt

import pytest
from lxml import etree

from generator.drawing.overview import overview
from tests.drawing.test_overview import STORIES

SVG = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def figure(render, catalogs):
    return etree.fromstring(render("overview_svg", overview(*STORIES["hostile"], "da", catalogs["da"])))


def test_each_drawing_has_a_role_a_title_and_a_description(figure) -> None:
    drawings = figure.xpath("svg[@role='img']")
    assert len(drawings) == 2
    for drawing in drawings:
        for id in drawing.get("aria-labelledby").split():
            assert drawing.xpath(f"*[@id='{id}']")[0].text


def test_ids_are_unique(figure) -> None:
    ids = figure.xpath("//@id")
    assert len(ids) == len(set(ids)) > 0


def test_there_is_no_style_no_event_handler_and_no_script(figure) -> None:
    names = {name for element in figure.iter() for name in element.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on") or name == "href"}
    assert not figure.xpath("//script|//style|//foreignObject")


def test_samples_of_the_legend_are_hidden_from_screen_readers(figure) -> None:
    samples = figure.xpath(".//ul[@class='pic-legend']//svg")
    assert samples and all(sample.get("aria-hidden") == "true" for sample in samples)


def test_the_same_input_gives_the_same_text(render, catalogs) -> None:
    events, now = STORIES["visit"]
    once, again = (render("overview_svg", overview(order, now, "en", catalogs["en"]), "en") for order in (events, events[::-1]))
    assert once == again
    assert now == dt.datetime(2023, 9, 5, 9, 40)
