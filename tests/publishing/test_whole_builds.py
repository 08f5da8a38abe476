"""`explain build` itself, with everything going wrong: the site that readers have stays whole, and one line says why."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = ["env", "--default-signal=INT", sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "build", "--no-cache"]


def start(project: Path, *arguments: str) -> subprocess.Popen[str]:
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen([*COMMAND, *arguments], cwd=project, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def run(project: Path, *arguments: str) -> tuple[int, str]:
    build = start(project, *arguments)
    _, errors = build.communicate()
    return build.returncode, errors


def tree(site: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        digest.update(path.relative_to(site).as_posix().encode() + b"\0" + (path.read_bytes() if path.is_file() else b""))
    return digest.hexdigest()


def beside(site: Path) -> list[str]:
    return [path.name for path in site.parent.iterdir() if path.name.startswith(f".{site.name}-") and not path.name.endswith("-lock")]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A folder to mount a small disk at."""
    folder = tmp_path / "disk"
    folder.mkdir()
    yield folder
    subprocess.run(["umount", str(folder)], capture_output=True, check=False)


def mount(disk: Path, size: int) -> None:
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"mounting is not permitted: {done.stderr.decode().strip()}")


@pytest.mark.slow
def test_a_full_disk(small_project: Path, disk: Path):
    assert run(small_project)[0] == 0
    size = sum(path.stat().st_blocks * 512 for path in (small_project / "site").rglob("*"))
    mount(disk, int(size * 1.5))
    assert run(small_project, "--site-dir", str(disk / "site")) == (0, "")
    before = tree(disk / "site")
    code, errors = run(small_project, "--site-dir", str(disk / "site"))
    assert code == 1 and errors.startswith("Error: not published: the disk is full") and errors.count("\n") == 1
    assert tree(disk / "site") == before
    assert beside(disk / "site") == []


@pytest.mark.slow
def test_a_read_only_disk(small_project: Path, disk: Path):
    mount(disk, 64 * 1024 * 1024)
    assert run(small_project, "--site-dir", str(disk / "site"))[0] == 0
    before = tree(disk / "site")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    code, errors = run(small_project, "--site-dir", str(disk / "site"))
    assert code == 1 and errors.startswith("Error: not published: ") and "read-only" in errors and errors.count("\n") == 1
    assert tree(disk / "site") == before


@pytest.mark.slow
def test_two_builds_at_once(small_project: Path):
    first = start(small_project)
    while not beside(small_project / "site"):
        assert first.poll() is None, first.communicate()[1]
        time.sleep(0.01)
    first.send_signal(signal.SIGSTOP)  # it would be done before the second one has started
    assert run(small_project) == (1, "Error: another build is running for site/\n")
    first.send_signal(signal.SIGCONT)
    first.communicate()
    assert first.returncode == 0
    assert (small_project / "site" / "index.html").is_file()
    assert beside(small_project / "site") == []


@pytest.mark.slow
def test_one_broken_story_among_good_ones(small_project: Path, small_story: Path):
    assert run(small_project)[0] == 0
    before = tree(small_project / "site")
    text = small_story.read_text(encoding="utf-8").replace("id: lindeby-pool", "id: second-story", 1)
    (small_story.parent / "second-story.yaml").write_text(text.replace("speaker: karen-holm", "speaker: karen-hom"), encoding="utf-8")
    code, errors = run(small_project)
    assert code == 1
    assert errors.count("error[") == 1 and "--> seeds/stories/second-story.yaml:" in errors and "Traceback" not in errors
    assert tree(small_project / "site") == before
    assert beside(small_project / "site") == []


@pytest.mark.sampled(most=2)
@pytest.mark.slow
@pytest.mark.parametrize("missing", ["templates/layout.html", "templates/pages/home.html", "templates/theme/base.html", "templates/theme/main.html", "templates/components/text.html"])
def test_a_missing_template(small_project: Path, missing: str):
    assert run(small_project)[0] == 0
    before = tree(small_project / "site")
    (small_project / missing).unlink()
    code, errors = run(small_project)
    assert code == 1
    assert errors.startswith("Error: ") and errors.count("\n") == 1 and Path(missing).name in errors
    assert tree(small_project / "site") == before
    assert beside(small_project / "site") == []


@pytest.mark.slow
def test_a_build_that_is_killed_or_stopped_at_any_time(small_project: Path):
    started = time.monotonic()
    assert run(small_project)[0] == 0
    whole = time.monotonic() - started
    before = tree(small_project / "site")
    for number in range(12):
        build = start(small_project)
        time.sleep(whole * (number + 0.5) / 12)
        how = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[number % 3]
        os.killpg(build.pid, how)
        output, errors = build.communicate()
        assert build.returncode != 0 or "sha256" in output
        assert tree(small_project / "site") == before, (number, how)
        assert "Traceback" not in errors or how is signal.SIGINT
    assert run(small_project)[0] == 0
    assert beside(small_project / "site") == []
