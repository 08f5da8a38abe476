"""Texts are measured and shortened without a browser, and never narrower than in one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.typography.text_metrics import shorten, text_width, wrap
from tests.charts.conftest import ROOT

SAMPLES = ("Amerikanske embedsmænd", "Kim Jong-un på vej til Rusland?", "»Ærø, Ål & Østfold« 10.–13. september 2023", "WWWMMM iiilll", "#1234")


@given(st.text(max_size=80), st.floats(20, 400))
def test_a_shortened_text_fits(text: str, width: float) -> None:
    assert text_width(shorten(text, width, 14), 14) <= max(width, text_width("…", 14))


@given(st.text(alphabet="abc æøå", max_size=200), st.floats(60, 400), st.integers(1, 4))
def test_lines_fit_and_lose_no_word_unless_cut(text: str, width: float, lines: int) -> None:
    made = wrap(text, width, 14, lines=lines)
    assert len(made) <= lines
    assert all(text_width(line, 14) <= width for line in made)
    if not any("…" in line for line in made):
        assert " ".join(made) == " ".join(text.split())


@pytest.mark.slow
@pytest.mark.browser
def test_no_text_is_wider_in_the_browser_than_we_think(chromium: str, tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    fonts = "".join(
        f'@font-face {{ font-family: F; font-weight: {weight}; src: url({(ROOT / f"templates/assets/fonts/explain-sans-{weight}.woff2").as_uri()}) }}'
        for weight in (400, 600)
    )
    spans = "".join(f'<span style="font: {w} 14px F; white-space: pre">{text.replace("&", "&amp;")}</span><br>' for w in (400, 600) for text in SAMPLES)
    page_file = tmp_path / "lettering.html"
    page_file.write_text(f'<meta charset="utf-8"><style>{fonts}</style>{spans}', encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--allow-file-access-from-files"])
        page = browser.new_page()
        page.goto(page_file.as_uri())
        page.evaluate("document.fonts.ready")
        loaded = page.evaluate("[...document.fonts].every(font => font.status === 'loaded')")
        widths = page.evaluate("[...document.querySelectorAll('span')].map(span => span.getBoundingClientRect().width)")
        browser.close()
    assert loaded
    expected = [text_width(text, 14, bold=bold) for bold in (False, True) for text in SAMPLES]
    assert all(real <= ours <= real * 1.12 for real, ours in zip(widths, expected, strict=True))
