"""The chart shows each change of status on its day, in the pattern of the status."""

import datetime as dt

import pytest

from newsexplainer.charts.hatching import status_bar
from newsexplainer.charts.shapes import Rect, texts
from newsexplainer.charts.status_chart import NARROW, WIDE, ClaimStrip, status_chart
from newsexplainer.languages import all_languages
from newsexplainer.model.status_codes import Status
from tests.charts.conftest import PHONE, assert_inside, assert_readable, assert_texts_are_apart

NAMES = {status: status.value.capitalize() for status in Status}
AS_OF = dt.date(2023, 9, 20)


def day(month: int, number: int, year: int = 2023) -> dt.date:
    return dt.date(year, month, number)


LONG = "Omkring 20 nordkoreanske embedsfolk var i Rusland sidst i august for at forberede et muligt besøg af landets leder"
STRIPS = [
    ClaimStrip(4, "Kim planlægger at rejse til Rusland", ((day(9, 4), Status.REPORTED), (day(9, 11), Status.CONFIRMED))),
    ClaimStrip(6, LONG, ((day(9, 4), Status.UNKNOWN), (day(9, 5), Status.REPORTED), (day(9, 6), Status.DISPUTED), (day(9, 19), Status.REFUTED))),
    ClaimStrip(7, "<b>&\"' {{ 7*7 }}", ((day(9, 4, 2022), Status.DENIED), (day(9, 12), Status.WITHDRAWN))),
    ClaimStrip(8, "Er sagt én gang", ((day(9, 4), Status.REPORTED),)),
]


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_overlaps_leaves_the_box_or_is_too_small(language: str, catalogs) -> None:
    picture = status_chart(STRIPS, AS_OF, NAMES, all_languages()[language], catalogs[language])
    for canvas, width in ((picture.narrow, PHONE), (picture.wide, WIDE)):
        assert_texts_are_apart(canvas.shapes)
        assert_inside(canvas)
        assert_readable(canvas, width)


def test_claims_that_never_changed_are_in_the_text_and_counted_in_the_caption(catalogs) -> None:
    picture = status_chart(STRIPS, AS_OF, NAMES, all_languages()["en"], catalogs["en"])
    assert not any("#8" in text.text for text in texts(picture.narrow.shapes))
    assert "#8 from 4 September 2023: Reported" in [fact.text for fact in picture.facts]
    assert "1 more claim has had one status" in picture.notes[-1]


def test_the_text_gives_every_change_with_its_day(catalogs) -> None:
    picture = status_chart(STRIPS[:1], AS_OF, NAMES, all_languages()["da"], catalogs["da"])
    assert picture.facts[0].parts == ("fra 4. september 2023: Reported", "fra 11. september 2023: Confirmed")


def test_a_status_ends_where_the_next_begins(catalogs) -> None:
    picture = status_chart(STRIPS[:1], AS_OF, NAMES, all_languages()["da"], catalogs["da"])
    confirmed = next(s for s in picture.wide.shapes if isinstance(s, Rect) and "pic-full" in s.css)
    right = max(s.x + s.width for s in picture.wide.shapes if isinstance(s, Rect))
    assert confirmed.x > 312 and confirmed.x + confirmed.width == right


def test_without_a_change_there_is_no_chart(catalogs) -> None:
    assert status_chart(STRIPS[3:], AS_OF, NAMES, all_languages()["da"], catalogs["da"]) is None


def test_every_status_has_a_pattern_of_its_own() -> None:
    looks = {tuple((s.kind, s.css.replace(f"dv-s--{status}", ""), tuple(s.attributes.items())) for s in status_bar(status, 0, 0, 60, 12)) for status in Status}
    assert len(looks) == len(Status)


@pytest.mark.parametrize("status", Status)
def test_a_pattern_stays_in_its_bar(status: Status) -> None:
    for shape in status_bar(status, 10, 20, 60, 12):
        if shape.kind == "path":
            x = y = 0.0
            for dx, dy in (map(float, step.split()) for step in shape.d.replace("l", "m").split("m")[1:]):
                x, y = x + dx, y + dy
                assert 9.9 <= x <= 70.1 and 19.9 <= y <= 32.1


def test_hostile_texts_are_printed_literally(render, catalogs) -> None:
    html = render(status_chart(STRIPS, AS_OF, NAMES, all_languages()["da"], catalogs["da"]))
    assert "#7 &lt;b&gt;&amp;\"' {{ 7*7 }}" in html and "<b>" not in html


def test_the_chart_is_the_golden_one(render, catalogs, matches_golden) -> None:
    matches_golden("status-chart.da.svg.txt", render(status_chart(STRIPS, AS_OF, NAMES, all_languages()["da"], catalogs["da"])))


def test_widths_of_both_drawings_are_those_of_the_page(catalogs) -> None:
    picture = status_chart(STRIPS, AS_OF, NAMES, all_languages()["da"], catalogs["da"])
    assert (picture.narrow.width, picture.wide.width) == (NARROW, WIDE)
