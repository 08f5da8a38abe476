"""Publishing leaves readers the old site or the new one."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from newsexplainer.publishing import Publisher, PublishError, publisher
from tests.publishing.conftest import words, write_site


def publish(site: Path, word: str = "new", pages: int = 4, **options: bool):
    worker = Publisher(site)
    with worker.staging() as stage:
        write_site(stage, word, pages)
        return worker.publish(stage, **options)


def left(site: Path) -> set[str]:
    """What lies beside the site, without the lock."""
    return {path.name for path in site.parent.iterdir()} - {f".{site.name}-lock"}


def test_the_new_site_takes_the_place_of_the_old(site: Path):
    tree = publish(site)
    assert words(site) == {"new"}
    assert (tree.pages, tree.files) == (4, 5)
    assert left(site) == {"site"}


def test_the_first_site_is_published_where_there_was_none(tmp_path: Path):
    publish(tmp_path / "site")
    assert words(tmp_path / "site") == {"new"}
    assert left(tmp_path / "site") == {"site"}


@pytest.mark.parametrize("mask", [0o000, 0o027, 0o077])
def test_everybody_may_read_the_site_and_nobody_else_write_it_whatever_the_umask(tmp_path: Path, mask: int):
    before = os.umask(mask)
    try:
        publish(tmp_path / "site")
    finally:
        os.umask(before)
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in (tmp_path / "site", *(tmp_path / "site").rglob("*"))}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_an_empty_folder_may_be_published_into(tmp_path: Path):
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site")
    assert words(tmp_path / "site") == {"new"}


def test_equal_trees_have_equal_digests_and_others_not(tmp_path: Path):
    digests = [publish(tmp_path / name, word).digest for name, word in (("a", "new"), ("b", "new"), ("c", "old"))]
    assert digests[0] == digests[1] != digests[2]


def test_without_an_atomic_exchange_the_site_is_published_by_two_renames(site: Path, monkeypatch):
    monkeypatch.setattr(publisher, "exchange", lambda new, old: False)
    publish(site)
    assert words(site) == {"new"}
    assert left(site) == {"site"}


def test_a_site_set_aside_by_a_killed_process_comes_back(site: Path):
    site.rename(site.parent / ".site-aside")
    with Publisher(site).staging():
        assert words(site) == {"old"}


def test_what_killed_builds_left_is_cleared_away(site: Path):
    (site.parent / ".site-build-0badcafe" / "da").mkdir(parents=True)
    with Publisher(site).staging():
        pass
    assert left(site) == {"site"}


def test_a_build_that_fails_leaves_the_old_site_and_nothing_beside_it(site: Path):
    with pytest.raises(ValueError, match="broken story"), Publisher(site).staging() as stage:
        write_site(stage, "new")
        raise ValueError("broken story")
    assert words(site) == {"old"}
    assert left(site) == {"site"}


def republish(site: Path, word: str, names: set[str], **options: bool) -> set[str]:
    """Publish a site that reuses the one before; what the stage held at the beginning."""
    worker = Publisher(site)
    with worker.staging(reuse=True) as stage:
        before = words(stage)
        write_site(stage, word)
        worker.publish(stage, files=names, keep=True, **options)
    return before


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_site_before_waits_beside_the_published_one_and_is_filled_anew(site: Path):
    names = files(site)
    assert republish(site, "new", names) == set()
    assert (words(site), words(site.parent / ".site-before"), left(site)) == ({"new"}, {"old"}, {"site", ".site-before"})
    assert republish(site, "newer", names) == {"old"}
    assert words(site) == words(site.parent / ".site-before") == {"new"}
    assert files(site) == names


def test_a_site_that_shares_nothing_with_the_one_kept_before_leaves_none_beside_it(site: Path):
    republish(site, "new", files(site))
    worker = Publisher(site)
    with worker.staging() as stage:
        write_site(stage, "old")
        worker.publish(stage)
    assert (words(site), left(site)) == ({"old"}, {"site"})


def test_files_that_no_longer_belong_to_the_site_are_gone_with_their_folders(site: Path):
    names = files(site)
    republish(site, "new", names)
    (site.parent / ".site-before" / "da" / "gone").mkdir()
    (site.parent / ".site-before" / "da" / "gone" / "index.html").write_text("old")
    republish(site, "new", names)
    assert files(site) == names
    assert not (site / "da" / "gone").exists()


def test_no_link_in_the_site_before_leads_anywhere(site: Path, tmp_path: Path):
    names = files(site)
    republish(site, "new", names)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "explain.css").write_text("mine")
    before = site.parent / ".site-before"
    for path in (before / "assets").iterdir():
        path.unlink()
    (before / "assets").rmdir()
    (before / "assets").symlink_to(elsewhere)
    republish(site, "new", names)
    assert (elsewhere / "explain.css").read_text() == "mine"
    assert not (site / "assets").is_symlink()
    before.rename(tmp_path / "moved")
    before.symlink_to(elsewhere)
    assert republish(site, "new", names) == set()
    assert (elsewhere / "explain.css").read_text() == "mine"


def test_where_folders_cannot_be_renamed_the_site_is_made_anew_and_nothing_is_kept(site: Path, monkeypatch):
    names = files(site)
    republish(site, "new", names)
    rename = Path.rename

    def refuse(folder: Path, place: Path) -> Path:
        if ".site-before" in (folder.name, place.name):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(folder, place)

    monkeypatch.setattr(Path, "rename", refuse)
    assert republish(site, "newer", names) == set()
    assert (words(site), left(site)) == ({"new"}, {"site"})


def test_a_failed_build_puts_the_site_before_back(site: Path):
    republish(site, "new", files(site))
    with pytest.raises(ValueError, match="broken story"), Publisher(site).staging(reuse=True):
        raise ValueError("broken story")
    assert left(site) == {"site", ".site-before"}
    assert words(site) == {"new"}


def test_a_second_build_at_the_same_time_is_refused(site: Path):
    with Publisher(site).staging(), pytest.raises(PublishError, match=r"another build is running for site/"):
        publish(site)
    assert words(site) == {"old"}


def test_a_site_that_lost_most_of_its_pages_is_refused_unless_asked_for(tmp_path: Path):
    site = tmp_path / "site"
    publish(site, "old", pages=10)
    with pytest.raises(PublishError, match=r"only 4 pages are left of 10"):
        publish(site, "new", pages=4)
    assert words(site) == {"old"}
    publish(site, "new", pages=4, allow_fewer=True)
    assert words(site) == {"new"}


def test_a_folder_with_other_files_is_never_replaced(tmp_path: Path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("years of work")
    with pytest.raises(PublishError, match="no site of ours"):
        publish(tmp_path / "home")
    assert (tmp_path / "home" / "thesis.txt").read_text() == "years of work"


def test_a_link_is_never_published_into(site: Path, tmp_path: Path):
    (tmp_path / "link").symlink_to(site)
    with pytest.raises(PublishError, match="link is not a folder"):
        publish(tmp_path / "link")
    assert words(site) == {"old"}


@pytest.mark.parametrize("code, said", [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "read-only"), (errno.EIO, "input/output error")])
def test_an_error_of_the_disk_is_one_line(site: Path, monkeypatch, code: int, said: str):
    def fail(folder: Path) -> None:
        raise OSError(code, "Input/output error", str(folder))

    monkeypatch.setattr(publisher, "sync_tree", fail)
    with pytest.raises(PublishError, match=said) as caught:
        publish(site)
    assert "\n" not in str(caught.value)
    assert words(site) == {"old"}


KILL = """
import os, signal, sys
from pathlib import Path
from newsexplainer.publishing import publisher
from newsexplainer.publishing.publisher import Publisher
from tests.publishing.conftest import write_site

step, when, site, fallback = sys.argv[1], sys.argv[2], Path(sys.argv[3]), sys.argv[4] == "fallback"
real = {name: getattr(publisher, name) for name in ("check_output", "sync_tree", "exchange", "sync_folder", "_remove", "write")  if hasattr(publisher, name)}
real["write"] = write_site
real["rename"] = Path.rename

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def armed(name):
    def call(*args, **options):
        if step == name and when == "before":
            die()
        result = real[name](*args, **options)
        if step == name and when == "after":
            die()
        return result
    return call

def half(stage, word):
    write_site(stage, word)
    if step == "half":
        die()

for name in ("check_output", "sync_tree", "sync_folder", "_remove"):
    setattr(publisher, name, armed(name))
publisher.exchange = (lambda new, old: False) if fallback else armed("exchange")
if step.startswith("rename"):
    calls = []
    def counted(self, target):
        calls.append(target)
        if len(calls) == int(step[-1]) and when == "before":
            die()
        result = real["rename"](self, target)
        if len(calls) == int(step[-1]) and when == "after":
            die()
        return result
    Path.rename = counted

worker = Publisher(site)
with worker.staging() as stage:
    armed("write")(stage, "new") if step == "write" else half(stage, "new")
    worker.publish(stage)
"""

POINTS = [(step, when, "exchange") for step in ("check_output", "sync_tree", "exchange", "sync_folder", "_remove") for when in ("before", "after")]
POINTS += [("write", "before", "exchange"), ("half", "after", "exchange")]
POINTS += [(f"rename{number}", when, "fallback") for number in (1, 2) for when in ("before", "after")]


def run(site: Path, *arguments: str) -> int:
    root = Path(__file__).parents[2]
    return subprocess.run([sys.executable, "-c", KILL, *arguments[:2], str(site), arguments[2]], cwd=root, check=False).returncode


@pytest.mark.parametrize("point", POINTS, ids="-".join)
def test_a_killed_build_leaves_one_whole_site_and_the_next_one_clears_up(site: Path, point: tuple[str, str, str]):
    assert run(site, *point) == -9
    if point[2] == "exchange":
        assert words(site) in ({"old"}, {"new"})
        assert len(list(site.rglob("*.html"))) == 4
    publish(site)
    assert words(site) == {"new"}
    assert left(site) == {"site"}


def test_between_the_two_renames_of_the_fallback_the_old_site_lies_beside(site: Path):
    assert run(site, "rename1", "after", "fallback") == -9
    assert not site.exists()
    assert words(site.parent / ".site-aside") == {"old"}


def test_a_full_disk_leaves_the_old_site(tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"mounting is not permitted: {mounted.stderr.decode().strip()}")
    try:
        publish(disk / "site", "old")
        worker = Publisher(disk / "site")
        with pytest.raises(PublishError, match="the disk is full"), worker.staging() as stage:
            write_site(stage, "new")
            (stage / "big.html").write_bytes(b"x" * 1_000_000)
        assert words(disk / "site") == {"old"}
        assert left(disk / "site") == {"site"}
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_read_only_disk_leaves_the_old_site(tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"mounting is not permitted: {mounted.stderr.decode().strip()}")
    try:
        publish(disk / "site", "old")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(PublishError, match="read-only"):
            publish(disk / "site")
        assert words(disk / "site") == {"old"}
    finally:
        subprocess.run(["umount", str(disk)], check=True)
