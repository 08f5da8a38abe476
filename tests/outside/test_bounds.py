"""Whatever is written, a check or a build ends: with a right site or a placed error, in bounded memory. No time is asserted but the end."""

import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.outside import hostile_projects as hostile
from tests.outside.program import EXPLAIN, Ended, Explain

LIMIT = 1024
"""Megabytes."""
PATIENCE = 300
"""Seconds that a loaded machine never needs, and a program without bounds always does."""
PLACED = re.compile(r"^ *--> seeds/[^\n]*:\d+:\d+$", re.MULTILINE)

CHAINS = [
    (hostile.levels, 40),
    (hostile.levels_of_three, 30),
    (hostile.levels_over_claims, 30),
    (hostile.denials, 40),
    (hostile.everything_before, 60),
    (hostile.chain, 500),
    (hostile.chain, 5000),
    (hostile.chain_over_claims, 3000),
    (hostile.chain_from_the_end, 990),
    (hostile.chain_lost, 5000),
    (hostile.circle, 990),
    (hostile.circles, 990),
]
MANY = [
    (hostile.many_origins, 300),
    (hostile.many_claims, 490),
    (hostile.many_events, 490),
    (hostile.many_questions, 190),
    (hostile.long_route, 1000),
    (hostile.long_text, 500_000),
    (hostile.figures, 80),
    (hostile.nested, 500_000),
    (hostile.ladder, 1000),
    (hostile.places_within, 1000),
    (hostile.same_name, 1000),
    (hostile.same_first_name, 1000),
    (hostile.clique, 60),
    (hostile.unknown_names, 1000),
    (hostile.days_by_an_event, 190),
]
DAYS = [
    (hostile.days_of_change, 120),
    pytest.param(hostile.days_of_change, 700, marks=[pytest.mark.slow, pytest.mark.exhaustive]),
    pytest.param(hostile.days_of_new_claims, 100, marks=pytest.mark.slow),
    pytest.param(hostile.days_of_new_speakers, 80, marks=pytest.mark.slow),
    pytest.param(hostile.days_of_events, 100, marks=pytest.mark.slow),
]
FILES = [
    (hostile.empty_files, 4000),
    (hostile.empty_stories, 4000),
    (hostile.broken_files, 1000),
    (hostile.misnamed_files, 4000),
    pytest.param(hostile.empty_files, 20_000, marks=pytest.mark.slow),
    pytest.param(hostile.empty_files, 200_000, marks=[pytest.mark.slow, pytest.mark.exhaustive]),
]


def ends_well(ended: Ended) -> None:
    """A right site, or an error with its place; never more memory than there is on a small machine."""
    assert "Traceback" not in ended.output
    assert ended.status == 0 or (ended.status == 1 and PLACED.search(ended.stderr)), ended.output[-2000:]
    assert ended.megabytes < LIMIT


@pytest.mark.slow
@pytest.mark.parametrize(("write", "count"), [*CHAINS, *MANY])
def test_a_check_ends(write: hostile.Write, count: int, explain: Explain, small_project: Path):
    write(small_project, count)
    ends_well(explain("check", timeout=PATIENCE))


@pytest.mark.slow
@pytest.mark.parametrize(("write", "count"), DAYS)
def test_a_build_of_many_days_ends(write: hostile.Write, count: int, explain: Explain, small_project: Path):
    write(small_project, count)
    ends_well(explain("build", timeout=2 * PATIENCE))


@pytest.mark.parametrize(("write", "count"), FILES)
def test_mistakes_in_many_files_are_told(write: hostile.Write, count: int, explain: Explain, small_project: Path):
    write(small_project, count)
    ended = explain("check", timeout=2 * PATIENCE)
    ends_well(ended)
    assert re.search(rf"^{count} errors in {count} files$", ended.stderr, re.MULTILINE)


@pytest.mark.slow
def test_the_page_of_an_older_day_does_not_grow_with_the_days_before(explain: Explain, small_project: Path):
    hostile.days_of_change(small_project, 180)
    assert explain("build", timeout=PATIENCE).status == 0
    site = small_project / "site" / "en" / hostile.STORY
    sizes = [len((site / str(hostile.day(number)) / "index.html").read_bytes()) for number in (80, 179)]
    assert sizes[1] < 1.1 * sizes[0]
    late = (site / str(hostile.day(179)) / "index.html").read_text(encoding="utf-8")
    assert 'href="../changes/"' in late
    assert 'href="../why/#claim-1"' in late
    every = (site / "changes" / "index.html").read_text(encoding="utf-8")
    assert all(f'href="../{hostile.day(number)}/"' in every for number in range(180))
    assert (site / "why" / "index.html").read_text(encoding="utf-8").count("<li><b>Karen Holm</b>") == 180


HARMFUL = [(hostile.levels, 40), (hostile.chain, 5000), (hostile.everything_before, 150), (hostile.many_claims, 490), (hostile.days_of_change, 400)]


@contextmanager
def preview(project: Path) -> Iterator[str]:
    """The address of `explain serve` on a project, as long as it runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [str(EXPLAIN), "serve", "--project", str(project), "--port", str(port)], cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def shows(address: str, text: str, seconds: float) -> bool:
    """Whether the page at an address comes to hold a text."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own preview
                if text in answer.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.3)
    return False


@pytest.mark.slow
def test_the_preview_recovers_by_the_next_save(small_project: Path, small_story: Path, tmp_path: Path):
    sound = small_story.read_text(encoding="utf-8")
    harmful = tmp_path / "harmful"
    with preview(small_project) as address:
        page = f"{address}en/{hostile.STORY}/"
        assert shows(page, "closing", PATIENCE)
        for number, (write, count) in enumerate(HARMFUL):
            write(harmful, count)
            shutil.copy(harmful / "seeds" / "stories" / small_story.name, small_story)
            time.sleep(2)  # it is being read
            small_story.write_text(sound.replace("in Lindeby closing?", f"in Lindeby closing now ({number})?"), encoding="utf-8")
            assert shows(page, f"closing now ({number})?", PATIENCE), write.__name__
