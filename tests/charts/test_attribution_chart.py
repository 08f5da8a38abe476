"""Who says what about whom: every speaker with its claims, unnamed ones dashed, a no crossed."""

import pytest

from newsexplainer.charts.attribution_chart import MOST_SPEAKERS, WIDE, Talk, Voice, attribution_chart
from newsexplainer.charts.shapes import texts
from newsexplainer.model.status_codes import Stance, Status
from tests.charts.conftest import PHONE, assert_inside, assert_readable, assert_texts_are_apart

NAMES = {status: status.value for status in Status}
KIM, PUTIN = Voice("kim", "Kim"), Voice("putin", "Putin")
UNNAMED = Voice("officials", "Unavngivne amerikanske embedsmænd og deres kolleger i allierede lande", True)
PESKOV = Voice("peskov", "Peskov")
TALKS = [
    Talk(4, Status.REPORTED, ((UNNAMED, Stance.ASSERTS), (PESKOV, Stance.DECLINES)), (KIM, PUTIN)),
    Talk(5, Status.DISPUTED, ((UNNAMED, Stance.ASSERTS), (PESKOV, Stance.DENIES)), (KIM,)),
    Talk(6, Status.WITHDRAWN, ((PESKOV, Stance.WITHDRAWS),), ()),
    Talk(7, Status.UNKNOWN, (), (KIM,)),
    *(Talk(100 + i, Status.CONFIRMED, ((KIM, Stance.ASSERTS),), (PUTIN,)) for i in range(9)),
]


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_overlaps_leaves_the_box_or_is_too_small(language: str, catalogs) -> None:
    picture = attribution_chart(TALKS, NAMES, catalogs[language])
    for canvas, width in ((picture.narrow, PHONE), (picture.wide, WIDE)):
        assert_texts_are_apart(canvas.shapes)
        assert_inside(canvas)
        assert_readable(canvas, width)


def test_an_unnamed_speaker_has_a_dashed_box_and_dashed_lines(catalogs) -> None:
    picture = attribution_chart(TALKS[:1], NAMES, catalogs["da"])
    classes = [shape.css for shape in picture.wide.shapes]
    assert classes.count("pic-voice pic-unnamed") == 1
    assert any("pic-edge-unnamed" in css for css in classes)


def test_a_denial_is_a_bar_and_no_comment_a_ring(catalogs) -> None:
    picture = attribution_chart(TALKS[:2], NAMES, catalogs["da"])
    classes = [shape.css for shape in picture.narrow.shapes]
    assert classes.count("pic-edge-bar") == 1 and classes.count("pic-edge-ring") == 1


def test_the_text_says_who_says_what_about_whom(catalogs) -> None:
    picture = attribution_chart(TALKS, NAMES, catalogs["en"])
    said = {fact.text: fact.parts for fact in picture.facts}
    assert said[f"{UNNAMED.name} (unnamed source)"] == ("says so: #4 (reported), about Kim, Putin", "says so: #5 (disputed), about Kim")
    assert said["Peskov"][1:] == ("denies or disputes it: #5 (disputed), about Kim", "takes it back: #6 (withdrawn)")


def test_those_with_most_claims_come_first_and_the_rest_is_in_the_text(catalogs) -> None:
    crowd = [Talk(200 + i, Status.REPORTED, ((Voice(f"v{i:02}", f"Kilde {i}"), Stance.ASSERTS),), ()) for i in range(MOST_SPEAKERS + 3)]
    picture = attribution_chart([*crowd, *TALKS[4:]], NAMES, catalogs["en"])
    drawn = [text.text for text in texts(picture.narrow.shapes)]
    assert drawn[0] == "Kim"
    assert picture.notes == ("4 speakers with fewer claims are in the text only.",)
    assert len(picture.facts) == len(crowd) + 1


def test_the_order_does_not_depend_on_anything_but_the_story(catalogs) -> None:
    assert attribution_chart(TALKS, NAMES, catalogs["da"]) == attribution_chart(list(TALKS), NAMES, catalogs["da"])


def test_where_nobody_speaks_there_is_no_picture(catalogs) -> None:
    assert attribution_chart(TALKS[3:4], NAMES, catalogs["da"]) is None


def test_hostile_names_are_printed_literally(render, catalogs) -> None:
    bad = Talk(1, Status.REPORTED, ((Voice("a", "<img src=x onerror=1>"), Stance.ASSERTS),), ())
    html = render(attribution_chart([bad], NAMES, catalogs["da"]))
    assert "<img" not in html
    assert "&lt;img src=x onerror=1&gt;" in html


def test_the_drawing_is_the_golden_one(render, catalogs, matches_golden) -> None:
    matches_golden("who-says.da.svg.txt", render(attribution_chart(TALKS[:4], NAMES, catalogs["da"])))
