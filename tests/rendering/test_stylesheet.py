"""The look of statuses: contrast, and one rule of each kind for every one of them."""

import re
from pathlib import Path

import pytest

from newsexplainer.loading.tree import read_tree
from newsexplainer.model.status_codes import Status
from newsexplainer.rendering.assets import MORE, STYLESHEET, collect_assets

TEMPLATES = Path(__file__).parents[2] / "templates"
TOKENS = (TEMPLATES / "assets" / "css" / "00-tokens.css").read_text(encoding="utf-8")
CSS = collect_assets(read_tree(TEMPLATES))[STYLESHEET].decode()


def palette(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9A-Fa-f]{3,6});", block))


LIGHT = palette(TOKENS.split("@media", 1)[0])
DARK_SYSTEM = palette(TOKENS.split("@media", 1)[1].split(":root[data-theme=light]", 1)[0])
DARK_BUTTON = palette(TOKENS.rsplit(":root[data-theme=dark]", 1)[1])


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK_SYSTEM], ids=["light", "dark"])
@pytest.mark.parametrize("status", Status)
def test_a_status_is_readable_on_its_tint_and_on_the_page(status, theme):
    for ground in (f"{status}-b", "surface", "bg"):
        assert contrast(theme[str(status)], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK_SYSTEM], ids=["light", "dark"])
@pytest.mark.parametrize(("token", "least"), [("ink", 7), ("muted", 4.5), ("link", 4.5), ("brand", 4.5), ("ctrl", 3)])
def test_text_and_borders_stand_out(token, least, theme):
    assert all(contrast(theme[token], theme[ground]) >= least for ground in ("bg", "surface"))


def test_the_button_and_the_system_give_the_same_dark():
    assert DARK_SYSTEM == DARK_BUTTON


@pytest.mark.parametrize("status", Status)
def test_every_status_has_colour_icon_and_pattern(status):
    assert re.search(rf"\.dv-s--{status}[^{{}}]*{{--i:url\(\"data:image/svg\+xml,<svg [^{{}}]*</svg>\"\)}}", CSS)
    assert f".dv-s--{status}{{--c:var(--{status});--cb:var(--{status}-b)}}" in CSS
    if status is not Status.CONFIRMED:
        assert f".dv-bar .dv-s--{status} i{{background" in CSS


def test_the_stylesheet_asks_nobody_else_for_anything():
    files = [f"fonts/explain-{name}.woff2" for name in ("serif-600", "sans-400", "sans-600")]
    assert re.findall(r"url\(([^)?]+)\?v=[0-9a-f]{8}\)", CSS) == files
    assert CSS.count("url(") == len(files) + CSS.count('url("data:image/svg+xml,<svg ')
    assert "@import" not in CSS


def test_a_story_needs_one_stylesheet_and_other_pages_one_more():
    more = collect_assets(read_tree(TEMPLATES))[MORE].decode()
    assert ".dv-doors" in more and ".dv-doors" not in CSS
    assert ".dv-claim{" in CSS and ".dv-claim{" not in more
    story = (TEMPLATES.parent / "tests" / "golden" / "pages" / "story-lindeby-pool.da.html").read_text(encoding="utf-8")
    used = {name for found in re.findall(r'class="([^"]*)"', story) for name in found.split()}
    named = {sheet: set(re.findall(r"\.((?:dv|is)-[\w-]+)", sheet)) for sheet in (CSS, more)}
    assert used & named[more] - named[CSS] == set()


def test_the_sheets_are_joined_in_the_order_of_their_names():
    assert CSS.index("--brand:") < CSS.index(".dv-mast{") < CSS.index(".dv-claim{") < CSS.index("@media print")


def test_scripts_are_served_without_remarks_and_can_be_cut_by_the_line():
    assets = collect_assets(read_tree(TEMPLATES))
    for path in sorted((TEMPLATES / "assets" / "js").glob("*.js")):
        served = assets[f"assets/{path.name}"].decode()
        assert "`" not in served, "a text over several lines would lose its indentation"
        assert not re.search(r"^\s|^/\*|^$", served.rstrip("\n"), re.MULTILINE)
        assert len(served) < path.stat().st_size
