"""Whatever lies in the place of a folder or file of the program: nothing outside the project is touched, nothing hangs, nothing ends in a traceback."""

import contextlib
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.outside.program import EXPLAIN, Ended, files_of, run_explain

NOBODY = 65534
PATIENCE = 60
NOTE = "note: nothing is kept for the next build: "

pytestmark = pytest.mark.slow

Plant = Callable[[Path, Path], None]
"""Puts something at a path; the second path is a folder outside the project."""


def state(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Mode, time stamp and content of everything below a folder."""
    found = {}
    for path in (folder, *sorted(folder.rglob("*"))):
        status = path.lstat()
        found[str(path)] = (status.st_mode, status.st_mtime_ns, path.read_bytes() if path.is_file() else b"")
    return found


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Path]:
    """Files of somebody, with names that a sweep might look for; they must be as they were after the test."""
    folder = tmp_path / "outside"
    names = ("thesis.txt", ".cards-12345678", "models/.a-12345678", "build/stories", "build/.x-1", "site/index.html", "stage-1/a", "models/lindeby-pool", "da/about.md")
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("mine")
        os.utime(folder / name, (1, 1))
    before = state(folder)
    yield folder
    after = state(folder)
    subprocess.run(["rm", "-rf", str(tmp_path / "project")], check=True)  # pytest itself cannot delete very deep folders
    assert after == before


def a_link_outside(path: Path, outside: Path) -> None:
    path.symlink_to(outside)


def a_relative_link_outside(path: Path, outside: Path) -> None:
    path.symlink_to(os.path.relpath(outside, path.parent))


def a_link_to_nowhere(path: Path, outside: Path) -> None:
    path.symlink_to(outside / "new")


def a_link_to_itself(path: Path, outside: Path) -> None:
    path.symlink_to(path.name)


def a_link_into_the_project(path: Path, outside: Path) -> None:
    project = next(folder for folder in path.parents if (folder / "mkdocs.yml").is_file())
    path.symlink_to(project / "seeds")


def a_pipe(path: Path, outside: Path) -> None:
    os.mkfifo(path)


def a_file(path: Path, outside: Path) -> None:
    path.write_text("no folder")


def a_folder(path: Path, outside: Path) -> None:
    (path / "inner" / "more").mkdir(parents=True)


def a_socket(path: Path, outside: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(path.parent)  # the name of a socket is short
        try:
            made.bind(path.name)
        finally:
            os.chdir(here)


def a_device(path: Path, outside: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 5))  # /dev/zero, which has no end
    except PermissionError:
        pytest.skip("devices cannot be made here")


def a_folder_that_all_can_write(path: Path, outside: Path) -> None:
    path.mkdir()
    path.chmod(0o777)


def a_folder_that_the_group_can_write(path: Path, outside: Path) -> None:
    path.mkdir()
    path.chmod(0o775)


def a_folder_of_another_user(path: Path, outside: Path) -> None:
    path.mkdir()
    try:
        os.chown(path, NOBODY, NOBODY)
    except PermissionError:
        pytest.skip("needs root")


def a_very_deep_folder(path: Path, outside: Path) -> None:
    path.mkdir()
    descriptor = os.open(path, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("d", dir_fd=descriptor)
        deeper = os.open("d", os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = deeper
    os.close(descriptor)


def planted(project: Path, place: str, plant: Plant, outside: Path) -> None:
    """Put something at a place of the project, instead of what is there."""
    path = project / place
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    plant(path, outside)


def fine(ended: Ended) -> None:
    assert ended.status == 0, ended.output
    assert "Traceback" not in ended.output


def refused(ended: Ended) -> None:
    assert ended.status == 1, ended.output
    assert "Traceback" not in ended.output
    assert ended.stderr.lower().startswith("error"), ended.stderr


def digest(ended: Ended) -> str:
    return re.findall(r"sha256:[0-9a-f]{64}", ended.stdout)[0]


# The cache ---------------------------------------------------------------------------------------------------------------------------

UNTRUSTED = [
    (".cache", a_link_outside),
    (".cache", a_relative_link_outside),
    (".cache", a_link_to_nowhere),
    (".cache", a_link_to_itself),
    (".cache", a_link_into_the_project),
    (".cache", a_pipe),
    (".cache", a_file),
    (".cache", a_socket),
    (".cache", a_device),
    (".cache", a_folder_that_all_can_write),
    (".cache", a_folder_of_another_user),
    (".cache/build", a_link_outside),
    (".cache/build", a_link_to_nowhere),
    (".cache/build", a_pipe),
    (".cache/build", a_file),
    (".cache/build", a_socket),
    (".cache/build", a_folder_that_all_can_write),
    (".cache/build", a_folder_that_the_group_can_write),
    (".cache/build", a_folder_of_another_user),
    (".cache/build/models", a_folder_of_another_user),
    (".cache/build/projections", a_folder_that_all_can_write),
]
MENDED = [
    (".cache/build/models", a_link_outside),
    (".cache/build/models", a_pipe),
    (".cache/build/projections", a_link_outside),
    (".cache/build/projections", a_file),
    (".cache/build/templates", a_link_to_itself),
    (".cache/build/setup", a_socket),
    (".cache/build/setup", a_link_to_nowhere),
    (".cache/build/stories", a_pipe),
    (".cache/build/stories", a_folder),
    (".cache/build/entities", a_device),
    (".cache/build/entities", a_link_outside),
    (".cache/build/models/lindeby-pool", a_pipe),
    (".cache/build/models/lindeby-pool", a_folder),
    (".cache/build/models/.lindeby-pool-12345678", a_link_outside),
    (".cache/build/.deep-12345678", a_very_deep_folder),
]


def ids(cases: list[tuple[str, Plant]]) -> list[str]:
    return [f"{place}-{plant.__name__}" for place, plant in cases]


@pytest.mark.sampled(most=8)
@pytest.mark.parametrize(("place", "plant"), UNTRUSTED, ids=ids(UNTRUSTED))
def test_a_cache_that_cannot_be_trusted_is_not_used_and_one_line_says_so(small_project: Path, outside: Path, place: str, plant: Plant):
    planted(small_project, place, plant, outside)
    ended = run_explain("build", project=small_project, timeout=PATIENCE)
    fine(ended)
    assert ended.stderr.count(NOTE) == 1 and ended.stderr.count("\n") == 1, ended.stderr
    assert (small_project / "site" / "da" / "lindeby-pool" / "index.html").is_file()


@pytest.mark.sampled(most=7)
@pytest.mark.parametrize(("place", "plant"), MENDED, ids=ids(MENDED))
def test_what_lies_in_the_cache_and_is_none_of_it_costs_time_and_nothing_else(small_project: Path, outside: Path, place: str, plant: Plant):
    first = run_explain("build", project=small_project)
    planted(small_project, place, plant, outside)
    with (small_project / "seeds" / "stories" / "lindeby-pool.yaml").open("a") as story:
        story.write("# an edit\n")
    second = run_explain("build", project=small_project, timeout=PATIENCE)
    fine(second)
    assert digest(first) == digest(second)


@pytest.mark.parametrize("place", [".cache/build/models", ".cache/build/site", ".cache"])
def test_a_cache_that_vanishes_while_a_site_is_made_does_no_harm(small_project: Path, place: str):
    fine(run_explain("build", project=small_project))
    build = started("build", project=small_project)
    ended = False
    while not ended:
        for path in small_project.glob(f"{place}*"):
            shutil.rmtree(path, ignore_errors=True)
            with contextlib.suppress(OSError):
                path.unlink()
        ended = build.poll() is not None
    output = "".join(build.communicate())
    assert build.returncode == 0, output


# A checkout that cannot be written ---------------------------------------------------------------------------------------------------


@pytest.fixture
def open_project(small_project: Path) -> Iterator[Path]:
    """The small project where every user can reach it; skips where the program itself is out of their reach."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("needs root and setpriv, to run as another user")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "home").mkdir()
        os.chown(folder / "home", NOBODY, NOBODY)
        shutil.copytree(small_project, folder / "project")
        subprocess.run(["chmod", "-R", "a-w,a+rX", str(folder / "project")], check=True)
        if subprocess.run([*as_nobody(), sys.executable, "-c", "import newsexplainer"], cwd=folder / "home", capture_output=True, check=False).returncode:
            pytest.skip("the program cannot be read by other users")
        yield folder / "project"
        subprocess.run(["chmod", "-R", "u+w", name], check=True)


def as_nobody() -> list[str]:
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def as_owner() -> list[str]:
    """Root without the right to pass over the modes of files: for what starts Python anew, which may lie where only root gets to."""
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def started(*arguments: str | Path, project: Path, by: list[str] | None = None, **env: str) -> subprocess.Popen[str]:
    """A run of `explain` that goes on, the head of a process group."""
    command = [*(by or []), str(EXPLAIN), str(arguments[0]), "--project", str(project), *map(str, arguments[1:])]
    settings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **env}
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, cwd=project, env=settings, text=True, start_new_session=True, **pipes)


def ended_nobody(*arguments: str | Path, project: Path, **env: str) -> tuple[int, str, str]:
    run = started(*arguments, project=project, by=as_nobody(), **env)
    out, errors = run.communicate(timeout=PATIENCE)
    return run.returncode, out, errors


@pytest.mark.parametrize("cache", ["none", "of a build before", "unreadable"])
def test_a_checkout_that_cannot_be_written_is_built_elsewhere(open_project: Path, tmp_path: Path, cache: str):
    home = open_project.parent / "home"
    wanted = run_explain("build", "--site-dir", tmp_path / "wanted", "--no-cache", project=open_project)
    if cache != "none":
        open_project.chmod(0o755)
        fine(run_explain("build", "--site-dir", tmp_path / "other", project=open_project))
        subprocess.run(["chmod", "-R", "a-w,go-rwx" if cache == "unreadable" else "a-w,a+rX", str(open_project / ".cache")], check=True)
    before = state(open_project)
    status, out, errors = ended_nobody("build", "--site-dir", home / "site", project=open_project, HOME=str(home))
    assert status == 0, errors
    assert errors.count(NOTE) == 1 and errors.count("\n") == 1, errors
    assert digest(wanted) in out
    assert state(open_project) == before


def test_without_any_place_to_keep_something_a_site_is_built_all_the_same(open_project: Path, tmp_path: Path):
    home = open_project.parent / "home"
    wanted = run_explain("build", "--site-dir", tmp_path / "wanted", "--no-cache", project=open_project)
    status, out, errors = ended_nobody("build", "--site-dir", home / "site", project=open_project, HOME="/nonexistent", TMPDIR="/nonexistent")
    assert status == 0, errors
    assert digest(wanted) in out


def test_a_site_that_cannot_be_written_is_one_line(open_project: Path):
    status, _, errors = ended_nobody("build", project=open_project, HOME=str(open_project.parent / "home"))
    assert status == 1
    assert re.search(r"^Error: not published: no permission to write here", errors, re.MULTILINE), errors
    assert "Traceback" not in errors


@pytest.mark.parametrize("path", ["templates/pages/story.html", "docs/da/about.md", "docs/en", "mkdocs.yml", "seeds/actors", "templates/assets/css"])
def test_what_cannot_be_read_is_a_placed_error(open_project: Path, path: str):
    (open_project / path).chmod(0)
    home = open_project.parent / "home"
    status, _, errors = ended_nobody("build", "--site-dir", home / "site", project=open_project, HOME=str(home))
    (open_project / path).chmod(0o755)
    assert status == 1, errors
    assert "error[unreadable-file]" in errors and f"--> {path}" in errors and "Traceback" not in errors


# The preview -------------------------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def preview(project: Path, by: list[str] | None = None, **env: str) -> Iterator[str]:
    """The address of a running preview."""
    run = started("serve", "--port", "0", project=project, by=by, PYTHONUNBUFFERED="1", **env)
    try:
        line = (run.stdout.readline() if run.stdout else "").strip()
        assert line.startswith("http://"), line + run.communicate()[1]
        yield line.partition(" ")[0]
    finally:
        os.killpg(run.pid, signal.SIGINT)
        try:
            run.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            raise


def page_of(address: str, path: str) -> str:
    """A page of the preview, as soon as there is one."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), urllib.request.urlopen(address + path, timeout=10) as answer:  # noqa: S310 - our own preview
            return str(answer.read().decode())
        time.sleep(0.1)
    return pytest.fail(f"{path} does not come")


PREVIEWED = [
    (".cache", a_link_outside),
    (".cache", a_pipe),
    (".cache", a_link_to_itself),
    (".cache/preview", a_link_outside),
    (".cache/preview", a_file),
    (".cache/preview", a_folder_of_another_user),
    (".cache/preview/site", a_link_outside),
    (".cache/preview/site", a_pipe),
    (".cache/preview/site", a_file),
    (".cache/preview/stage-1", a_link_outside),
    (".cache/preview/.put-1", a_link_outside),
    (".cache/build", a_link_outside),
    (".cache/build", a_file),
]


@pytest.mark.sampled(most=5)
@pytest.mark.parametrize(("place", "plant"), PREVIEWED, ids=ids(PREVIEWED))
def test_a_preview_comes_whatever_lies_in_the_place_of_its_folders(small_project: Path, outside: Path, place: str, plant: Plant):
    planted(small_project, place, plant, outside)
    with preview(small_project) as address:
        assert "Lindeby" in page_of(address, "da/lindeby-pool/")
        assert "mine" not in page_of(address, "")


@pytest.mark.parametrize("plant", [a_pipe, a_link_to_nowhere, a_folder], ids=lambda plant: plant.__name__)
def test_a_lock_of_the_preview_that_is_no_file_is_one_line(small_project: Path, outside: Path, plant: Plant):
    planted(small_project, ".cache/preview/lock", plant, outside)
    (small_project / ".cache").chmod(0o755)
    ended = run_explain("serve", "--port", "0", project=small_project, timeout=PATIENCE)
    refused(ended)
    assert ended.stderr.count("\n") == 1


def test_a_preview_of_a_checkout_that_cannot_be_written(open_project: Path):
    home = open_project.parent / "home"
    before = state(open_project)
    with preview(open_project, as_owner(), HOME=str(home), TMPDIR=str(home)) as address:
        assert "Lindeby" in page_of(address, "da/lindeby-pool/")
    assert state(open_project) == before
    assert not [path.name for path in home.iterdir() if path.name != ".cache"]


# Beside the site ---------------------------------------------------------------------------------------------------------------------

BESIDE = [
    (".site-before", a_link_outside),
    (".site-before", a_pipe),
    (".site-before", a_socket),
    (".site-before", a_very_deep_folder),
    (".site-before", a_folder),
    (".site-aside", a_link_outside),
    (".site-aside", a_pipe),
    (".site-aside", a_file),
    (".site-build-00000000", a_link_outside),
    (".site-build-00000000", a_pipe),
    (".site-build-[0]*", a_folder),
    (".site-build-\n", a_link_to_nowhere),
    (".site-build-1-docs", a_very_deep_folder),
]


@pytest.mark.sampled(most=7)
@pytest.mark.parametrize(("place", "plant"), BESIDE, ids=ids(BESIDE))
@pytest.mark.parametrize("published", [True, False], ids=["again", "first"])
def test_what_lies_beside_the_site_under_a_name_of_ours_is_not_followed(small_project: Path, outside: Path, place: str, plant: Plant, published: bool):
    if published:
        fine(run_explain("build", project=small_project))
    planted(small_project, place, plant, outside)
    for _ in range(2):
        fine(run_explain("build", project=small_project, timeout=PATIENCE))
    assert not (small_project / "site").is_symlink()
    assert {path.name for path in small_project.iterdir() if path.name.startswith(".site-")} <= {".site-lock", ".site-before"}
    assert not os.path.lexists(small_project / place) or (place == ".site-before" and (small_project / place).is_dir())


TARGETS = [
    (".site-lock", a_link_outside),
    (".site-lock", a_link_to_nowhere),
    (".site-lock", a_pipe),
    (".site-lock", a_folder),
    (".site-lock", a_device),
    (".site-lock", a_socket),
    ("site", a_link_outside),
    ("site", a_link_to_nowhere),
    ("site", a_link_to_itself),
    ("site", a_pipe),
    ("site", a_file),
    ("site", a_device),
    ("site", a_folder),
]


@pytest.mark.sampled(most=5)
@pytest.mark.parametrize(("place", "plant"), TARGETS, ids=ids(TARGETS))
def test_a_site_or_lock_that_is_something_else_is_one_line(small_project: Path, outside: Path, place: str, plant: Plant):
    planted(small_project, place, plant, outside)
    ended = run_explain("build", project=small_project, timeout=PATIENCE)
    refused(ended)
    assert ended.stderr.count("\n") == 1, ended.stderr


# What people write by hand -----------------------------------------------------------------------------------------------------------

WRITTEN = [
    ("mkdocs.yml", a_pipe),
    ("mkdocs.yml", a_link_outside),
    ("mkdocs.yml", a_link_to_itself),
    ("docs/da/about.md", a_pipe),
    ("docs/da/about.md", a_device),
    ("docs/da/about.md", a_socket),
    ("docs/da", a_link_outside),
    ("docs", a_link_outside),
    ("docs", a_pipe),
    ("docs/picture.png", a_pipe),
    ("docs/da/line\nbreak.md", a_file),
    ("docs/" + os.fsdecode(b"caf\xe9.md"), a_file),
    ("docs/.hidden", a_link_into_the_project),
    ("templates", a_link_outside),
    ("templates", a_pipe),
    ("templates/pages/story.html", a_pipe),
    ("templates/pages/story.html", a_link_outside),
    ("templates/theme/base.html", a_device),
    ("templates/assets/js", a_link_outside),
    ("templates/assets/css/10-base.css", a_socket),
    ("seeds", a_link_outside),
    ("seeds", a_pipe),
    ("seeds/stories", a_link_outside),
    ("seeds/stories", a_pipe),
    ("seeds/stories/lindeby-pool.yaml", a_pipe),
    ("seeds/stories/lindeby-pool.yaml", a_device),
    ("seeds/stories/lindeby-pool.yaml", a_folder),
    ("seeds/actors/[a]*.yaml", a_file),
    ("seeds/actors/x\ny.yaml", a_file),
    ("seeds/" + os.fsdecode(b"places/\xff.yaml"), a_file),
]


@pytest.mark.sampled(most=12)
@pytest.mark.parametrize(("place", "plant"), WRITTEN, ids=[repr(name) for name in ids(WRITTEN)])
def test_what_people_write_by_hand_is_files_and_folders(small_project: Path, outside: Path, place: str, plant: Plant):
    planted(small_project, place, plant, outside)
    ended = run_explain("build", "--no-cache", project=small_project, timeout=PATIENCE)
    refused(ended)
    assert ended.stderr.startswith("error["), ended.stderr
    assert "\n --> " in ended.stderr.replace("\n  -->", "\n -->")
    assert not (small_project / "site").exists()


@pytest.mark.parametrize(("place", "plant"), [("docs/da/about.md", a_pipe), ("templates/pages/story.html", a_pipe), ("templates/layout.html", a_link_outside)])
def test_mkdocs_opens_no_pipe_either(small_project: Path, outside: Path, place: str, plant: Plant):
    planted(small_project, place, plant, outside)
    ended = mkdocs(small_project)
    assert ended.returncode == 1 and f"--> {place}" in ended.stderr and "Traceback" not in ended.stderr, ended.stderr


def mkdocs(project: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [str(EXPLAIN.with_name("mkdocs")), "build", *map(str, arguments)]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, timeout=PATIENCE, check=False)


# Whose site it is --------------------------------------------------------------------------------------------------------------------

STRANGE = '<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Mine</title></head><body>years of work</body></html>'
POLICED = STRANGE.replace("<title>", """<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>""")
ALIKE = STRANGE.replace(
    "<title>", """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"><title>"""
)


def a_foreign_site(folder: Path, page: str = STRANGE) -> None:
    for name in ("index.html", "404.html", "assets/explain.css", "assets/explain.js", "sitemap.xml", "da/index.html", "thesis.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(page)


@pytest.mark.sampled(most=5)
@pytest.mark.parametrize("page", [STRANGE, POLICED, ALIKE, "", "<html>"], ids=["other", "with a policy", "with a policy like ours", "empty", "short"])
@pytest.mark.parametrize("builder", ["explain", "mkdocs"])
def test_a_folder_of_somebody_else_is_never_taken_for_our_site(small_project: Path, tmp_path: Path, page: str, builder: str):
    home = tmp_path / "foreign"
    a_foreign_site(home, page)
    before = state(home)
    if builder == "explain":
        refused(run_explain("build", "--site-dir", home, project=small_project))
    else:
        assert mkdocs(small_project, "--site-dir", home).returncode == 1
    assert state(home) == before


@pytest.mark.sampled(most=8)
@pytest.mark.parametrize("place", [".", "..", "seeds", "seeds/new", "docs", "docs/da", "templates/new", ".cache/build", "../outer", "~", "/"])
@pytest.mark.parametrize("builder", ["explain", "mkdocs"])
def test_no_site_takes_the_place_of_the_project_or_of_what_it_is_made_from(small_project: Path, tmp_path: Path, place: str, builder: str):
    home = tmp_path / "home"
    (home / "letters").mkdir(parents=True)
    (small_project.parent / "outer" / ".git").mkdir(parents=True)
    target = {"~": str(home)}.get(place, place)
    above = {path.name for path in (*tmp_path.iterdir(), *Path("/").iterdir())}
    before = files_of(small_project)
    if builder == "explain":
        ended = run_explain("build", "--site-dir", target, project=small_project, env={"HOME": str(home)})
        refused(ended)
        assert ended.stderr.count("\n") == 1
    else:
        command = [str(EXPLAIN.with_name("mkdocs")), "build", "--site-dir", target]
        ran = subprocess.run(command, cwd=small_project, env={**os.environ, "HOME": str(home)}, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert ran.returncode == 1 and "Traceback" not in ran.stderr, ran.stderr
    after = {name: content for name, content in files_of(small_project).items() if not name.startswith(".cache/")}
    assert after == {name: content for name, content in before.items() if not name.startswith(".cache/")}
    assert {path.name for path in (*tmp_path.iterdir(), *Path("/").iterdir())} == above


def test_a_link_in_the_project_leads_no_site_out_of_it(small_project: Path, outside: Path):
    (small_project / "public").symlink_to(outside)
    refused(run_explain("build", "--site-dir", "public/new", project=small_project))
    refused(run_explain("build", "--site-dir", small_project / "public" / "new", project=small_project))


@pytest.mark.sampled(most=3)
@pytest.mark.parametrize("name", ["public", "s[1]", "s*", "two words", os.fsdecode(b"caf\xe9"), "line\nbreak"], ids=repr)
def test_a_site_of_ours_is_replaced_whatever_its_name(small_project: Path, small_story: Path, name: str):
    fine(run_explain("build", "--site-dir", small_project / name, project=small_project))
    (small_project / f".{name}-build-12345678").mkdir()
    small_story.write_text(small_story.read_text(encoding="utf-8") + "# an edit\n", encoding="utf-8")
    fine(run_explain("build", "--site-dir", small_project / name, project=small_project))
    assert [path.name for path in small_project.iterdir() if path.name.startswith(f".{name}-build-")] == []


def test_mkdocs_builds_over_its_own_site(small_project: Path):
    for _ in range(2):
        ended = mkdocs(small_project)
        assert ended.returncode == 0, ended.stderr


# Left-overs --------------------------------------------------------------------------------------------------------------------------


def killed_when(run: subprocess.Popen[str], seen: Callable[[], bool]) -> None:
    while not seen():
        assert run.poll() is None, run.communicate()[1]
        time.sleep(0.002)
    os.killpg(run.pid, signal.SIGKILL)
    run.communicate()


@pytest.mark.parametrize("name", ["site", "s[1]", "s*?"])
def test_what_a_killed_build_left_is_gone_after_the_next_one(small_project: Path, tmp_path: Path, name: str):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    before = {path.name for path in small_project.iterdir()}

    def beside() -> set[str]:
        return {path.name for path in small_project.iterdir()} - before - {name, f".{name}-lock", f".{name}-before", ".cache"}

    for seen in (lambda: any(temporary.iterdir()), lambda: bool(beside()), lambda: any("docs" in path for path in beside())):
        killed_when(started("build", "--no-cache", "--site-dir", small_project / name, project=small_project, TMPDIR=str(temporary)), seen)
    fine(run_explain("build", "--no-cache", "--site-dir", small_project / name, project=small_project, env={"TMPDIR": str(temporary)}))
    assert beside() == set()
    assert list(temporary.iterdir()) == []


def test_two_builds_at_once_leave_each_other_alone(small_project: Path, tmp_path: Path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    first = started("build", "--no-cache", "--site-dir", tmp_path / "one", project=small_project, TMPDIR=str(temporary))
    while not any(path.is_dir() and any(path.iterdir()) for path in temporary.iterdir()):
        assert first.poll() is None, first.communicate()[1]
        time.sleep(0.002)
    os.killpg(first.pid, signal.SIGSTOP)
    held = set(temporary.iterdir())
    fine(run_explain("build", "--no-cache", "--site-dir", tmp_path / "two", project=small_project, env={"TMPDIR": str(temporary)}))
    assert set(temporary.iterdir()) == held
    os.killpg(first.pid, signal.SIGCONT)
    _, errors = first.communicate(timeout=PATIENCE)
    assert first.returncode == 0, errors
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("leftover", [".cache/build/.cards-00000000", ".cache/build/models/.lindeby-pool-00000000", ".cache/build/projections/.x[1]-0"])
def test_what_was_half_kept_is_gone_after_the_next_build(small_project: Path, leftover: str):
    fine(run_explain("build", project=small_project))
    (small_project / leftover).write_bytes(b"half")
    fine(run_explain("build", project=small_project))
    assert not (small_project / leftover).exists()


def test_what_another_version_kept_is_gone(small_project: Path):
    folder = small_project / ".cache" / "build"
    for name in ("setup/0123456789abcdef", "site-0123456789abcdef", "excerpts/gone", "models/gone"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"of another version")
    fine(run_explain("build", project=small_project))
    assert not [path for path in folder.rglob("*") if path.is_file() and path.read_bytes() == b"of another version"]


# The key -----------------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The key of a user, as a build makes it."""
    return tmp_path / "xdg" / "det-ved-vi" / "key"


def a_key(key: Path, mode: int = 0o600) -> None:
    key.parent.mkdir(parents=True, exist_ok=True)
    key.parent.chmod(0o700)
    key.write_bytes(bytes(range(32)))
    key.chmod(mode)


def others_can_read(key: Path, outside: Path) -> None:
    a_key(key, 0o644)


def others_can_write(key: Path, outside: Path) -> None:
    a_key(key, 0o622)


def another_owns(key: Path, outside: Path) -> None:
    a_key(key)
    os.chown(key, NOBODY, NOBODY)


def another_owns_the_folder(key: Path, outside: Path) -> None:
    a_key(key)
    os.chown(key.parent, NOBODY, NOBODY)


def others_can_write_the_folder(key: Path, outside: Path) -> None:
    a_key(key)
    key.parent.chmod(0o777)


def the_key_is_a_pipe(key: Path, outside: Path) -> None:
    a_key(key)
    key.unlink()
    os.mkfifo(key, 0o600)


def the_key_is_a_link(key: Path, outside: Path) -> None:
    a_key(key)
    key.rename(key.with_name("other"))
    key.symlink_to("other")


def the_key_is_a_link_to_nowhere(key: Path, outside: Path) -> None:
    key.parent.mkdir(parents=True)
    key.symlink_to(outside / "new")


def the_key_is_a_folder(key: Path, outside: Path) -> None:
    key.mkdir(parents=True)


def the_folder_is_a_link(key: Path, outside: Path) -> None:
    key.parent.parent.mkdir(parents=True)
    key.parent.symlink_to(outside)


KEYS = [
    others_can_read,
    others_can_write,
    another_owns,
    another_owns_the_folder,
    others_can_write_the_folder,
    the_key_is_a_pipe,
    the_key_is_a_link,
    the_key_is_a_link_to_nowhere,
    the_key_is_a_folder,
    the_folder_is_a_link,
]


@pytest.mark.sampled(most=4)
@pytest.mark.parametrize("make", KEYS, ids=lambda make: make.__name__)
def test_a_key_that_is_not_this_users_alone_seals_nothing(small_project: Path, outside: Path, key: Path, make: Plant):
    if make.__name__.startswith("another") and os.geteuid() != 0:
        pytest.skip("needs root")
    make(key, outside)
    ended = run_explain("build", project=small_project, env={"XDG_CACHE_HOME": str(key.parent.parent)}, timeout=PATIENCE)
    fine(ended)
    assert ended.stderr.count(NOTE) == 1 and ended.stderr.count("\n") == 1, ended.stderr
    assert not list((small_project / ".cache").rglob("stories"))


@pytest.mark.sampled(most=4)
@pytest.mark.parametrize("home", [".", ".cache", "seeds", "{project}", "{project}/.cache", "{project}/../project/x", "{project}/link"])
def test_a_key_in_the_checkout_is_never_used(small_project: Path, tmp_path: Path, home: str):
    (small_project / ".git").mkdir()
    a_key(tmp_path / "own" / ".cache" / "det-ved-vi" / "key")
    (small_project / "other").mkdir()
    (small_project / "link").symlink_to(small_project / "other")
    named = home.format(project=small_project)
    planted_key = Path(os.path.normpath(small_project / named)) / "det-ved-vi" / "key"
    a_key(planted_key)
    before = state(planted_key.parent)
    ended = run_explain("build", project=small_project, env={"XDG_CACHE_HOME": named, "HOME": str(tmp_path / "own")})
    fine(ended)
    assert state(planted_key.parent) == before
    assert (NOTE in ended.stderr) == Path(named).is_absolute(), ended.stderr


def test_a_key_that_is_not_whole_is_made_again(small_project: Path, key: Path):
    a_key(key)
    key.write_bytes(b"half")
    for _ in range(2):
        ended = run_explain("build", project=small_project, env={"XDG_CACHE_HOME": str(key.parent.parent)})
        fine(ended)
        assert NOTE not in ended.stderr
    assert len(key.read_bytes()) == 32 and stat.S_IMODE(key.stat().st_mode) == 0o600


# The schemas -------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("place", "plant"), [("schema", a_link_outside), ("schema", a_link_to_nowhere), ("schema", a_pipe), ("schema", a_file)])
def test_schemas_are_written_into_a_folder_only(small_project: Path, outside: Path, place: str, plant: Plant):
    planted(small_project, place, plant, outside)
    ended = subprocess.run([str(EXPLAIN), "schema"], cwd=small_project, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode in (1, 2) and "Traceback" not in ended.stderr, ended.stderr


@pytest.mark.parametrize("plant", [a_link_outside, a_link_to_nowhere, a_pipe, a_socket], ids=lambda plant: plant.__name__)
def test_a_schema_takes_the_place_of_a_link_and_never_goes_through_it(small_project: Path, outside: Path, plant: Plant):
    planted(small_project, "schema/story.schema.json", plant, outside / "thesis.txt" if plant is a_link_outside else outside)
    ended = subprocess.run([str(EXPLAIN), "schema"], cwd=small_project, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode == 0, ended.stderr
    assert not (small_project / "schema" / "story.schema.json").is_symlink()
