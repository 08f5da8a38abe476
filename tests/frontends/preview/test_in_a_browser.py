"""In a real browser, under the policy of the site: the page loads itself again, and a mistake lies over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.visits import FLAGS
from tests.frontends.preview.conftest import PATIENCE, Running

QUESTION, OTHER = "Lukker svømmehallen i Lindeby?", "Hvornår lukker hallen?"


@pytest.fixture
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.mark.slow
@pytest.mark.browser
def test_a_page_follows_the_file_without_a_hand(preview: Running, small_story: Path, browser: Browser):
    expect.set_options(timeout=PATIENCE * 1000)
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"http://localhost:{preview.port}/da/lindeby-pool/")
    heading, alert = page.locator("h1"), page.get_by_role("alert")
    expect(heading).to_contain_text(QUESTION)
    good = small_story.read_text(encoding="utf-8")

    small_story.write_text(good.replace(QUESTION, OTHER), encoding="utf-8")
    expect(heading).to_contain_text(OTHER)

    small_story.write_text(good.replace("speaker: karen-holm", "speaker: <b>karen"), encoding="utf-8")
    expect(alert).to_contain_text("speaker: <b>karen")
    expect(alert).to_be_focused()
    expect(alert).to_have_css("position", "fixed")
    expect(heading).to_contain_text(OTHER)

    small_story.write_text(good, encoding="utf-8")
    expect(heading).to_contain_text(QUESTION)
    expect(alert).to_have_count(0)
    assert complaints == []
