"""Share cards: the right size, small, the same bytes every time, whatever stands in the title."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from newsexplainer import pages
from newsexplainer.checks import check_folder
from newsexplainer.exports.card_colours import COLOURS, INK, PALETTE, PAPER, full
from newsexplainer.exports.card_drawing import HEIGHT, MARGIN, WIDTH, Card, draw_card, fit
from newsexplainer.exports.cards import fonts_in, list_cards, story_cards
from newsexplainer.exports.request import ExportRequest
from newsexplainer.model.status_codes import Status
from newsexplainer.pages.card_paths import card_path
from newsexplainer.pages.page_type import PageType
from newsexplainer.pages.plan import PagePlan
from newsexplainer.status import derive_site
from newsexplainer.typography.letters import width_of, write

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "templates" / "assets" / "fonts"
CONTENTS = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
FONTS = fonts_in(CONTENTS)
FIXTURE = ROOT / "tests" / "fixtures" / "project"
COUNTS = tuple((status, number, status.value) for number, status in enumerate(Status, 1))
CARDS = [
    Card("Er Kim Jong-un på vej til Rusland?", "Det ved vi", "Rusland og Nordkorea", "5. september 2023", COUNTS),
    Card("Hvad ved vi? " * 60, "Det ved vi", "", "", COUNTS),
    Card("X" * 400, "Det ved vi", "", ""),
    Card("김정은 \u202e <script>&amp;\n\t", "What we know", "", ""),
]


def read(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("card", CARDS, ids=range(len(CARDS)))
def test_a_card_has_the_size_platforms_want_and_stays_small(card: Card) -> None:
    content = draw_card(card, FONTS)
    assert read(content).size == (1200, 630)
    assert len(content) <= 30_000


def test_the_same_card_has_the_same_bytes() -> None:
    assert draw_card(CARDS[0], FONTS) == draw_card(CARDS[0], FONTS)
    assert draw_card(CARDS[0], FONTS) != draw_card(CARDS[2], FONTS)


@pytest.mark.parametrize("card", CARDS, ids=range(len(CARDS)))
def test_the_title_stays_inside_the_margins(card: Card) -> None:
    size, lines = fit(card.title, FONTS.serif, WIDTH - 2 * MARGIN)
    font = ImageFont.truetype(BytesIO(FONTS.serif), size, layout_engine=ImageFont.Layout.BASIC)
    assert 1 <= len(lines) <= 4
    assert all(font.getlength(line) <= WIDTH - 2 * MARGIN for line in lines)


@pytest.mark.parametrize("size", [84, 76, 68, 60, 54, 38, 30, 28])
@pytest.mark.parametrize("font", [FONTS.serif, FONTS.sans, FONTS.sans_bold], ids=["serif", "sans", "sans-bold"])
def test_copied_letters_stand_where_a_line_drawn_at_once_has_them(font: bytes, size: int) -> None:
    text = "Mødtes »Åge« & Vladimir AVATAR To. i fjor? 김"
    image = Image.new("P", (WIDTH * 2, 120))
    image.putpalette(PALETTE)
    write(image, (20, 0), text, font, size, full(INK))
    whole, sized = Image.new("RGB", image.size, PAPER), ImageFont.truetype(BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)
    ImageDraw.Draw(whole).text((20, 0), text, font=sized, fill=INK)
    assert width_of(text, font, size) == sized.getlength(text)
    step = (PAPER[0] - INK[0]) / 7  # of one shade; letters that touch share a column of pixels
    off = sorted(abs(a - b) for a, b in zip(image.convert("L").tobytes(), whole.convert("L").tobytes(), strict=True))
    assert off[-20] <= step


@pytest.mark.parametrize("words", range(1, 30))
def test_the_title_leaves_room_for_the_bar(words: int) -> None:
    bare = Card("Hvorpå " * words, "Det ved vi", "Emne", "")
    assert len(read(draw_card(bare, FONTS)).convert("RGB").crop((0, 458, WIDTH, 468)).getcolors()) == 1


def test_nothing_is_drawn_in_the_margins() -> None:
    for card in CARDS:
        image = read(draw_card(card, FONTS)).convert("RGB")
        for box in ((0, 20, MARGIN - 4, HEIGHT), (WIDTH - MARGIN + 4, 20, WIDTH, HEIGHT)):
            assert len(image.crop(box).getcolors()) == 1


def test_every_status_of_the_counts_is_in_the_picture_in_its_colour() -> None:
    image = read(draw_card(CARDS[0], FONTS)).convert("RGB")
    bar = {colour for _, colour in image.crop((MARGIN, 468, WIDTH - MARGIN, 496)).getcolors(10_000)}
    assert set(COLOURS.values()) <= bar


def test_the_colours_are_those_of_the_stylesheet() -> None:
    tokens = (ROOT / "templates" / "assets" / "css" / "00-tokens.css").read_text(encoding="utf-8")
    for status, colour in COLOURS.items():
        found = re.search(rf"--{status.value}: #([0-9A-F]{{6}})", tokens)
        assert found and tuple(bytes.fromhex(found[1])) == colour


@pytest.fixture(scope="module")
def site():
    return derive_site(check_folder(FIXTURE).project)


def plan(path: str, page: PageType, language: str = "en", about: str = "") -> PagePlan:
    return PagePlan(path, language, page.template, "A title", "A description", None, page_type=page.name, about=about)


def test_each_story_and_list_gets_a_card_and_the_rest_share_them(site) -> None:
    (id,) = site.stories
    of_story = [plan(f"en/{id}/", pages.story.PAGE, about=id), plan(f"en/{id}/2025-09-01/", pages.as_of.PAGE, about=id)]
    lists = [plan("en/", pages.home.PAGE), plan("en/timeline/", pages.timeline.PAGE), plan("en/timeline/2/", pages.timeline.PAGE)]
    plans = [*of_story, *lists, plan("en/actors/", pages.index_page.PAGE), plan("en/actors/a/", pages.actor.PAGE, about="a")]
    request = ExportRequest(site, plans, [], "https://example.org/", CONTENTS)
    made = {file.path: file.content for export in (list_cards, story_cards) for file in export(request)}
    assert sorted(made) == ["en/card.png", f"en/{id}/card.png", "en/timeline/card.png"]
    assert all(card_path(p) in made for p in plans)


def test_a_page_outside_the_languages_has_the_card_of_its_language() -> None:
    assert card_path(plan("404.html", pages.not_found.PAGE, "da")) == "da/card.png"
    assert card_path(plan("", pages.chooser.PAGE, "da")) == "da/card.png"


def test_the_card_of_a_story_is_in_the_language_of_the_page(site) -> None:
    (id,) = site.stories
    both = [plan(f"{language}/{id}/", pages.story.PAGE, language, id) for language in ("da", "en")]
    danish, english = (f.content for f in story_cards(ExportRequest(site, both, [], "https://example.org/", CONTENTS)))
    assert danish != english


def test_a_site_without_share_cards_makes_none(site) -> None:
    (id,) = site.stories
    plans = [plan("en/", pages.home.PAGE), plan(f"en/{id}/", pages.story.PAGE, about=id)]
    request = ExportRequest(site, plans, [], "https://example.org/")
    assert [*list_cards(request), *story_cards(request)] == []
