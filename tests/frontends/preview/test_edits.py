"""A save shows in the browser, a mistake does too, and the served site is the one that `explain build` makes."""

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from tests.frontends.preview.conftest import ROOT, Running

STORY = "/da/lindeby-pool/"
QUESTION = "Lukker svømmehallen i Lindeby?"


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def alerts(page: str) -> list[str]:
    return [alert.text_content() for alert in html.fromstring(page).xpath("//*[@role='alert']")]


def built(project: Path, target: Path) -> dict[str, bytes]:
    command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "build", "--no-cache", "--project", str(project), "--site-dir", str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return files(target)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_an_edit_of_a_story_shows_first_on_its_page_and_then_everywhere(preview: Running, small_story: Path, tmp_path: Path):
    def save() -> None:
        replace(small_story, QUESTION, "Hvornår lukker hallen?")

    assert QUESTION in preview.page("/da/")
    assert "Hvornår lukker hallen?" in preview.when_told(STORY, save)
    preview.until(lambda: preview.whole() == 2, "the whole site")
    assert "Hvornår lukker hallen?" in preview.page("/da/")
    assert QUESTION not in preview.page("/da/feed.xml")
    live = preview.project / ".cache" / "preview"
    assert files(live / "site") == built(preview.project, tmp_path / "built")
    preview.until(lambda: {path.name for path in live.iterdir()} == {"site", "lock"}, "nothing left over")


@pytest.mark.slow
def test_a_mistake_shows_in_the_terminal_and_on_every_page_until_it_is_mended(preview: Running, small_story: Path):
    good = small_story.read_text(encoding="utf-8")
    shown = preview.when_told(STORY, lambda: replace(small_story, "speaker: karen-holm", "speaker: <b>karen"))
    (alert,) = alerts(shown)
    assert "seeds/stories/lindeby-pool.yaml:31:" in alert and "speaker: <b>karen" in alert
    assert QUESTION in shown
    assert len(alerts(preview.page("/en/"))) == len(alerts(preview.page("/nowhere/"))) == 1
    preview.until(lambda: "speaker: <b>karen" in preview.terminal, "the message")
    assert "Traceback" not in preview.terminal
    mended = preview.when_told(STORY, lambda: small_story.write_text(good, encoding="utf-8"))
    assert alerts(mended) == [] and QUESTION in mended


@pytest.mark.slow
def test_an_edited_template_shows_and_a_broken_one_says_where(preview: Running):
    layout = preview.project / "templates" / "layout.html"
    assert "dv-page edited" in preview.when_told(STORY, lambda: replace(layout, 'class="dv-page"', 'class="dv-page edited"'))
    preview.until(lambda: preview.whole() == 2, "the whole site")
    assert "dv-page edited" in preview.page("/en/method/")
    (alert,) = alerts(preview.when_told(STORY, lambda: replace(layout, "dv-page edited", "dv-page {{ nothing }}")))
    assert "templates/layout.html:" in alert and "nothing" in alert
    assert "dv-page edited" in preview.page(STORY)
    assert alerts(preview.when_told(STORY, lambda: replace(layout, "dv-page {{ nothing }}", "dv-page again"))) == []
    preview.until(lambda: preview.whole() == 3, "the whole site")
    assert "dv-page again" in preview.page("/da/about/")


@pytest.mark.slow
def test_stories_come_and_go(preview: Running, small_story: Path):
    new = small_story.with_name("lindeby-pool-again.yaml")
    text = small_story.read_text(encoding="utf-8").replace("id: lindeby-pool\n", "id: lindeby-pool-again\n")
    assert preview.ask("/da/lindeby-pool-again/")[0] == 404
    shown = preview.when_told("/da/lindeby-pool-again/", lambda: new.write_text(text, encoding="utf-8"))
    assert QUESTION in shown and preview.ask("/da/lindeby-pool-again/")[0] == 200
    preview.when_told("/da/lindeby-pool-again/", new.unlink)
    assert preview.ask("/da/lindeby-pool-again/")[0] == 404
    assert "lindeby-pool-again" not in preview.page("/da/")


@pytest.mark.slow
def test_hand_written_pages_and_settings_are_followed(preview: Running):
    about = preview.project / "docs" / "en" / "about.md"
    assert "A sentence of the test" in preview.when_told("/en/about/", lambda: about.write_text(about.read_text(encoding="utf-8") + "\nA sentence of the test.\n", encoding="utf-8"))
    (alert,) = alerts(preview.when_told("/en/about/", lambda: replace(about, "A sentence of the test.", "[lost](nowhere.md)")))
    assert "nowhere.md" in alert
    replace(about, "[lost](nowhere.md)", "")
    settings = preview.project / "mkdocs.yml"
    moved = settings.read_text(encoding="utf-8").replace("http://localhost:8000/", "https://news.example/repo/")
    preview.when_told("/en/about/", lambda: settings.write_text(moved, encoding="utf-8"))
    preview.until(lambda: preview.ask("/repo" + STORY)[0] == 200, "the site at its new path")
    assert "https://news.example/repo/da/lindeby-pool/" in preview.page("/repo" + STORY)
    assert preview.ask("/")[0] == 302


@pytest.mark.slow
def test_ctrl_c_ends_it_cleanly_and_the_next_start_makes_nothing_anew(preview: Running):
    assert preview.end() == 0
    assert "Traceback" not in preview.terminal and "Error" not in preview.terminal
    again = Running(preview.project)
    again.until(again.whole, "the site")
    assert "none changed" in again.terminal
    assert again.end() == 0


@pytest.mark.slow
def test_a_taken_port_or_project_is_one_line(preview: Running, tmp_path: Path, small_project: Path):
    other = Running(small_project, "--port", "0")
    assert (other.process.wait(60), other.terminal) == (1, "Error: another preview of this project is running\n")
    (tmp_path / "other").mkdir()
    taken = Running(tmp_path / "other", "--address", f"127.0.0.1:{preview.port}")
    assert (taken.process.wait(60), taken.terminal) == (1, f"Error: cannot listen on 127.0.0.1:{preview.port}: address already in use\n")


@pytest.mark.slow
def test_a_mistake_from_the_start_is_shown_and_mending_it_gives_the_site(small_project: Path, small_story: Path):
    good = small_story.read_text(encoding="utf-8")
    replace(small_story, "speaker: karen-holm", "speaker: karen-hom")
    running = Running(small_project)
    try:
        running.until(lambda: alerts(running.page(STORY)), "the mistake")
        assert running.ask(STORY)[0] == 503
        assert QUESTION in running.when_told(STORY, lambda: small_story.write_text(good, encoding="utf-8"))
    finally:
        running.end()


@pytest.mark.slow
def test_with_poll_an_edit_shows_although_nothing_tells_of_it(small_project: Path, small_story: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    no_events(monkeypatch, tmp_path)
    running = Running(small_project, "--port", "0", "--poll")
    try:
        running.until(running.whole, "the first site")
        assert "Hvornår lukker hallen?" in running.when_told(STORY, lambda: replace(small_story, QUESTION, "Hvornår lukker hallen?"))
        assert "--poll" not in running.terminal
    finally:
        running.end()


@pytest.mark.slow
def test_a_file_system_that_tells_of_no_edits_is_noticed(small_project: Path, small_story: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    no_events(monkeypatch, tmp_path)
    running = Running(small_project)
    try:
        running.until(running.whole, "the first site")
        assert "Hvornår lukker hallen?" in running.when_told(STORY, lambda: replace(small_story, QUESTION, "Hvornår lukker hallen?"))
        running.until(lambda: "looked at twice a second from now on" in running.terminal, "the note")
        assert "Hvem lukker den?" in running.when_told(STORY, lambda: replace(small_story, "Hvornår lukker hallen?", "Hvem lukker den?"))
        assert running.terminal.count("twice a second") == 1
    finally:
        running.end()


def no_events(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Have the program that is started next hear of no event of the file system, as on many network drives."""
    (folder / "deaf").mkdir()
    patch = "from watchdog.observers.api import BaseObserver\nBaseObserver.dispatch_events = lambda self, events: events.get(block=True)\n"
    (folder / "deaf" / "sitecustomize.py").write_text(patch, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder / "deaf"))
