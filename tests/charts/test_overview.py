"""The overview shows when things happened, exactly as far as that is known."""

import datetime as dt

import pytest

from newsexplainer.charts import marks
from newsexplainer.charts.overview import NARROW, WIDE, OverviewEvent, overview, overview_canvas
from newsexplainer.charts.scale import seconds, time_scale
from newsexplainer.charts.shapes import Circle, Rect, texts
from newsexplainer.languages import all_languages
from newsexplainer.model.dates import parse
from newsexplainer.model.status_codes import Occurrence
from tests.charts.conftest import PHONE, assert_inside, assert_readable, assert_texts_are_apart

NOW = dt.datetime(2023, 9, 5, 9, 40)


def event(title: str, when: str, occurrence: Occurrence = Occurrence.HAPPENED) -> OverviewEvent:
    return OverviewEvent(title, parse(when), occurrence)


VISIT = [
    event("Kim og Putin mødes første gang", "2019-04-25"),
    event("Ministeren besøger Pyongyang", "2023-07"),
    event("En delegation rejser til Rusland", "2023-08-21~/2023-08-31~", Occurrence.ALLEGED),
    event("Avisen skriver om rejseplanen", "2023-09-04"),
    event("Økonomisk forum", "2023-09-10/2023-09-13", Occurrence.PLANNED),
    event("Muligt møde", "[2023-09-10..2023-09-13]", Occurrence.EXPECTED),
    event("Et møde bliver aflyst", "2023-08-15", Occurrence.CANCELLED),
]
FIRE = [
    event("Alarmen går", "2024-04-16T07:30"),
    event("Brandvæsenet når frem", "2024-04-16T07:36~"),
    event("Spiret falder", "2024-04-16T08:29"),
    event("Branden er under kontrol", "2024-04-16T15:30/2024-04-16T16:00"),
    event("Ydermuren styrter sammen", "2024-04-18T16:45"),
    event("Genopførelsen begynder", "2024-09-26"),
    event("Genåbning", "2029", Occurrence.PLANNED),
]
MANY = [event(f"Begivenhed nummer {i} med en temmelig lang titel, som ikke er til at overse", f"2023-09-{i + 1:02}") for i in range(30)]
HOSTILE = [event("<script>alert(1)</script> & \"'{{ 7*7 }}", "2023-09-04"), event("W" * 300, "2023-09-01/..")]
STORIES = {"visit": (VISIT, NOW), "fire": (FIRE, dt.datetime(2024, 10, 1)), "day": (FIRE[:4], dt.datetime(2024, 4, 16, 20)), "many": (MANY, NOW), "hostile": (HOSTILE, NOW)}


@pytest.fixture(params=STORIES)
def story(request):
    return STORIES[request.param]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_nothing_overlaps_leaves_the_box_or_is_too_small(story, language: str, width: int, catalogs) -> None:
    canvas = overview_canvas(*story, all_languages()[language], catalogs[language], width)
    assert_texts_are_apart(canvas.shapes)
    assert_inside(canvas)
    assert_readable(canvas, PHONE if width == NARROW else WIDE)


def test_a_month_is_a_bar_exactly_as_wide_as_the_month() -> None:
    extent = marks.extent(parse("2023-07"))
    scale = time_scale([extent.span, (seconds(NOW), seconds(NOW) + 1)], 0, 600, margin=43_200)
    mark = marks.place(extent, scale)
    assert not mark.dot
    assert mark.left == pytest.approx(scale.x(seconds(dt.datetime(2023, 7, 1))))
    assert mark.right == pytest.approx(scale.x(seconds(dt.datetime(2023, 8, 1))))


def test_an_estimate_has_the_bounds_of_its_date_and_a_dotted_outline() -> None:
    plain, about = marks.extent(parse("2023-07")), marks.extent(parse("2023-07~"))
    assert plain.span == about.span
    (bar,) = marks.draw(marks.Mark(0, 60, False, False, False), Occurrence.HAPPENED, about.time, 10)
    assert isinstance(bar, Rect) and "pic-about" in bar.css


@pytest.mark.parametrize(
    ("when", "time"),
    [
        ("2023-09-04", marks.Time.LASTS),
        ("2023-09-10/2023-09-13", marks.Time.LASTS),
        ("2023-07", marks.Time.WITHIN),
        ("[2023-09-10..2023-09-13]", marks.Time.WITHIN),
        ("2023-07~", marks.Time.ABOUT),
        ("2023-09-04?", marks.Time.ABOUT),
        ("2023-07-27/..", marks.Time.LASTS),
    ],
)
def test_how_a_time_is_known_decides_the_look(when: str, time: marks.Time) -> None:
    assert marks.extent(parse(when)).time is time


def test_an_open_end_is_an_arrow_and_not_a_longer_bar() -> None:
    extent = marks.extent(parse("2023-07-27/.."))
    assert extent.end is None and extent.span[0] == extent.span[1]
    shapes = marks.draw(marks.Mark(10, 21, True, False, True), Occurrence.HAPPENED, extent.time, 8)
    assert shapes[0].css == "pic-open"


def test_what_did_not_happen_is_crossed_out_and_plans_are_hollow(catalogs) -> None:
    for occurrence, css in ((Occurrence.DID_NOT_HAPPEN, "pic-cross"), (Occurrence.PLANNED, "pic-planned")):
        canvas = overview_canvas([event("x", "2023-09-04", occurrence)], NOW, all_languages()["da"], catalogs["da"], WIDE)
        assert any(css in shape.css.split() for shape in canvas.shapes)


def test_the_text_says_what_the_drawing_shows(catalogs) -> None:
    picture = overview(VISIT, NOW, all_languages()["da"], catalogs["da"])
    assert len(picture.facts) == len(VISIT)
    assert picture.facts[0].text == "25. april 2019: Kim og Putin mødes første gang (sket)"
    assert any("(aflyst)" in fact.text for fact in picture.facts)
    assert {text.text for text in texts(picture.wide.shapes)} >= {e.title for e in VISIT}


def test_only_marks_that_occur_are_in_the_legend(catalogs) -> None:
    picture = overview(FIRE[:1], NOW, all_languages()["en"], catalogs["en"])
    assert [key.text for key in picture.legend] == ["happened"]


def test_a_changed_scale_is_said_in_the_caption(catalogs) -> None:
    assert overview(FIRE, dt.datetime(2024, 10, 1), all_languages()["en"], catalogs["en"]).notes
    assert not overview(FIRE[:4], dt.datetime(2024, 4, 16, 20), all_languages()["en"], catalogs["en"]).notes


def test_without_events_there_is_no_picture(catalogs) -> None:
    assert overview([], NOW, all_languages()["da"], catalogs["da"]) is None


def test_with_many_events_marks_stay_and_titles_move_to_the_text(catalogs) -> None:
    picture = overview(MANY, NOW, all_languages()["da"], catalogs["da"])
    assert sum(isinstance(shape, Circle | Rect) for shape in picture.narrow.shapes) >= len(MANY)
    assert not any("Begivenhed" in text.text for text in texts(picture.narrow.shapes))
    assert len(picture.facts) == len(MANY)


def test_hostile_titles_are_printed_literally(render, catalogs) -> None:
    html = render(overview(HOSTILE, NOW, all_languages()["da"], catalogs["da"]))
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"'{{ 7*7 }}" in html
    assert " style=" not in html


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", ["visit", "fire"])
def test_the_drawing_is_the_golden_one(name: str, language: str, render, catalogs, matches_golden) -> None:
    picture = overview(*STORIES[name], all_languages()[language], catalogs[language])
    matches_golden(f"overview-{name}.{language}.svg.txt", render(picture))
