"""A build after an edit equals a build from nothing, and makes only what the edit touches."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.sites import write_site
from newsexplainer.checks import check_folder
from newsexplainer.diagnostics import InputError
from newsexplainer.execution.sinks import FolderSink
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site import BuildOptions, BuiltSite, Request
from newsexplainer.site import build as build_site
from newsexplainer.site.cache import store_at
from newsexplainer.site.pipeline import render_key
from tests.site.oracle import all_at_once

OPTIONS = BuildOptions("https://example.org/repo/")


def framed(page: RenderedPage) -> bytes:
    return f"{page.language}\n{page.head}\n{page.body}".encode()


class Newsroom:
    """A project with a cache and a site that is exchanged after every build, as the publisher does."""

    def __init__(self, root: Path, workers: int = 1) -> None:
        self.root, self.workers = root, workers
        self.site = root / "site"
        self.key = "key"
        self.last: BuiltSite | None = None

    def build(self, *, fresh: bool = False) -> BuiltSite:
        stage = self.root / "stage"
        stage.mkdir()
        store = store_at(self.root / ".cache", self.key)
        before = None if fresh or self.last is None else self.last.manifest
        try:
            self.last = build_site(Request(self.root, OPTIONS, FolderSink(stage, self.site), store, before, workers=self.workers), framed)
        except InputError:
            shutil.rmtree(stage)
            raise
        shutil.rmtree(self.site, ignore_errors=True)
        stage.rename(self.site)
        return self.last

    def tree(self) -> dict[str, bytes]:
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in self.site.rglob("*") if path.is_file()}

    def files(self) -> dict[str, int]:
        """Site path to what the file system calls the file: another number, another file."""
        return {path.relative_to(self.site).as_posix(): path.stat().st_ino for path in self.site.rglob("*") if path.is_file()}


def from_nothing(root: Path) -> dict[str, bytes]:
    """The site made in the plainest way, without units and without a cache."""
    return all_at_once(root, OPTIONS, framed)


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(write_site(tmp_path / "project", 3))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def story(newsroom: Newsroom, number: int) -> Path:
    return newsroom.root / "seeds" / "stories" / f"sag-{number:05d}.yaml"


@pytest.mark.slow
def test_pieces_make_the_same_bytes_as_the_whole_site_at_once(newsroom: Newsroom):
    newsroom.build()
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
def test_the_number_of_processes_does_not_show(newsroom: Newsroom, tmp_path: Path):
    newsroom.build()
    for workers in (2, 3):
        other = Newsroom(shutil.copytree(newsroom.root, tmp_path / str(workers), ignore=shutil.ignore_patterns("site", ".cache")), workers)
        other.build()
        assert other.tree() == newsroom.tree()


@pytest.mark.slow
def test_without_an_edit_nothing_is_made_and_every_file_stays_the_same_file(newsroom: Newsroom):
    newsroom.build()
    before = {path: file for path, file in newsroom.files().items() if path.endswith(".html")}
    assert newsroom.build().fresh == 0
    assert {path: file for path, file in newsroom.files().items() if path.endswith(".html")} == before


@pytest.mark.slow
def test_an_edit_of_one_story_makes_no_page_of_another(newsroom: Newsroom):
    newsroom.build()
    before, files = newsroom.tree(), newsroom.files()
    edit(story(newsroom, 1), "  da: Trafik\n  en: Traffic", "  da: Havne\n  en: Ports")
    built = newsroom.build()
    assert {"da/sag-00001/index.html", "en/sag-00001/index.html"} <= changed(before, newsroom.tree())
    made = {path for path, file in newsroom.files().items() if files.get(path) != file and path.endswith(".html")}
    assert not [path for path in made if "sag-00000" in path or "sag-00002" in path]
    assert changed(before, newsroom.tree()) & {path for path in before if path.endswith(".html")} <= made
    assert built.fresh == len(made)
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
def test_an_edit_of_an_actor_reaches_every_page_that_names_it_and_no_other(newsroom: Newsroom):
    newsroom.build()
    before = newsroom.tree()
    file = newsroom.root / "seeds" / "actors" / "actor-0001.yaml"
    edit(file, "kind: person\n", "kind: person\ndescription: {da: en ny beskrivelse, en: a new description}\n")
    newsroom.build()
    assert {"da/actors/actor-0001/index.html", "en/actors/actor-0001/index.html"} <= changed(before, newsroom.tree())
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
@pytest.mark.parametrize("file", ["pages/story.html", "assets/css/10-base.css"])
def test_an_edit_of_a_template_or_stylesheet_reaches_every_page_that_uses_it(newsroom: Newsroom, file: str):
    newsroom.build()
    path = newsroom.root / "templates" / file
    path.write_text(path.read_text(encoding="utf-8").replace("<header class=", "<header data-x class=", 1) + "\n", encoding="utf-8")
    if file.endswith(".css"):
        path.write_text(path.read_text(encoding="utf-8") + ".x{color:red}\n", encoding="utf-8")
    newsroom.build()
    assert newsroom.tree() == from_nothing(newsroom.root)


def test_another_frame_is_another_key(tmp_path: Path):
    key = render_key({}, OPTIONS, framed)
    assert key == render_key({}, OPTIONS, framed)
    assert key != render_key({}, OPTIONS, lambda page: framed(page) + b"\n")


@pytest.mark.slow
def test_another_version_of_the_program_takes_nothing_from_the_cache(newsroom: Newsroom):
    newsroom.build()
    newsroom.key = "another"
    store = store_at(newsroom.root / ".cache", newsroom.key)
    assert store.get("stories") is None
    newsroom.build(fresh=True)
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-7], lambda data: data[:-1] + bytes([data[-1] ^ 1])])
def test_a_damaged_cache_costs_time_and_nothing_else(newsroom: Newsroom, damage: Callable[[bytes], bytes]):
    newsroom.build()
    for path in [path for path in (newsroom.root / ".cache").rglob("*") if path.is_file() and path.parent.name != "models"]:
        path.write_bytes(damage(path.read_bytes()))
    edit(story(newsroom, 0), "da: Byudvikling", "da: Byer og gader")
    edit(story(newsroom, 0), "en: Urban development", "en: Towns and streets")
    newsroom.build()
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
def test_a_model_that_vanished_from_the_cache_is_worked_out_again(newsroom: Newsroom):
    newsroom.build()
    for path in (newsroom.root / ".cache" / "models").iterdir():
        path.write_bytes(b"x")
    newsroom.build(fresh=True)
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
def test_what_a_build_with_a_mistake_left_in_the_cache_is_not_taken_for_what_the_files_say(newsroom: Newsroom):
    newsroom.build()
    edited, broken, third = (story(newsroom, number) for number in range(3))
    good = edited.read_text(encoding="utf-8"), broken.read_text(encoding="utf-8")
    edited.write_text(good[0].replace("stance: asserts", "stance: denies"), encoding="utf-8")
    broken.write_text(good[1].replace("speaker: actor-", "speaker: nobody-", 1), encoding="utf-8")
    with pytest.raises(InputError):
        newsroom.build()
    edited.write_text(good[0], encoding="utf-8")
    broken.write_text(good[1], encoding="utf-8")
    edit(third, "da: Energi", "da: Strøm")
    edit(third, "en: Energy", "en: Power")
    newsroom.build()
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
def test_an_edit_of_an_outlet_reaches_every_page_that_names_it(newsroom: Newsroom):
    newsroom.build()
    before = newsroom.tree()
    file = newsroom.root / "seeds" / "outlets" / "avis-001.yaml"
    edit(file, "names: {da: ", "names: {da: Nye ")
    edit(file, ", en: ", ", en: New ")
    newsroom.build()
    assert {"da/outlets/avis-001/index.html", "en/outlets/avis-001/index.html", "da/outlets/index.html"} <= changed(before, newsroom.tree())
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
def test_an_edit_of_an_actor_reads_only_the_stories_that_name_it(newsroom: Newsroom):
    newsroom.build()
    models = newsroom.root / ".cache" / "models"
    before = {path.name: path.stat().st_ino for path in models.iterdir()}
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (newsroom.root / "seeds" / "stories").iterdir()}
    actors = sorted(path.stem for path in (newsroom.root / "seeds" / "actors").iterdir())
    actor, named = min(((id, {name for name, text in texts.items() if id in text}) for id in actors), key=lambda pair: (len(pair[1]), pair[0]))
    assert len(named) < len(texts)
    edit(newsroom.root / "seeds" / "actors" / f"{actor}.yaml", "kind: person\n", "kind: person\ndescription: {da: en anden, en: somebody else}\n")
    newsroom.build()
    assert {path.name for path in models.iterdir() if path.stat().st_ino != before[path.name]} == named


@pytest.mark.slow
def test_a_name_that_comes_up_is_looked_for_in_stories_that_do_not_refer_to_it(newsroom: Newsroom):
    newsroom.build()
    edit(newsroom.root / "seeds" / "actors" / "actor-0011.yaml", "kind: person\n", "kind: person\naliases: [Energi]\n")
    with pytest.raises(InputError) as found:
        newsroom.build()
    with pytest.raises(InputError) as whole:
        check_folder(newsroom.root)
    assert found.value.diagnostics == whole.value.diagnostics
    assert {problem.code for problem in whole.value.diagnostics if problem.severity == "error"} == {"parity-names"}


@pytest.mark.slow
def test_a_story_that_is_gone_leaves_nothing_behind(newsroom: Newsroom):
    newsroom.build()
    story(newsroom, 1).unlink()
    newsroom.build()
    assert not [path for path in (newsroom.root / ".cache").rglob("*") if path.name == "sag-00001"]
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
def test_a_projection_of_another_story_is_none(newsroom: Newsroom):
    newsroom.build()
    folder = newsroom.root / ".cache" / "projections"
    shutil.copy(folder / "sag-00000", folder / "sag-00002")
    edit(story(newsroom, 1), "  da: Trafik\n  en: Traffic", "  da: Havne\n  en: Ports")
    newsroom.build()
    assert newsroom.tree() == from_nothing(newsroom.root)


@pytest.mark.slow
def test_a_file_of_the_site_that_somebody_changed_is_made_anew(newsroom: Newsroom):
    newsroom.build()
    before = newsroom.tree()
    page = newsroom.site / "da" / "sag-00000" / "index.html"
    page.write_text("something else", encoding="utf-8")
    (newsroom.site / "en" / "sag-00000" / "index.html").unlink()
    newsroom.build()
    assert newsroom.tree() == before


@pytest.mark.slow
def test_a_new_build_never_writes_into_a_file_of_the_old_site(newsroom: Newsroom, tmp_path: Path):
    newsroom.build()
    kept = tmp_path / "kept"
    shutil.copytree(newsroom.site, kept, copy_function=lambda source, target: Path(target).hardlink_to(source))
    old = newsroom.tree()
    edit(story(newsroom, 2), "da: Energi", "da: Strøm")
    edit(story(newsroom, 2), "en: Energy", "en: Power")
    newsroom.build()
    assert {path.relative_to(kept).as_posix(): path.read_bytes() for path in kept.rglob("*") if path.is_file()} == old



def _retitle(newsroom: Newsroom, chance: random.Random) -> None:
    path = chance.choice(sorted((newsroom.root / "seeds" / "stories").glob("*.yaml")))
    lines = path.read_text(encoding="utf-8").split("\n")
    place = chance.choice([number for number, line in enumerate(lines) if line.lstrip().startswith("da: ") and line.endswith(("?", "."))])
    lines[place], lines[place + 1] = lines[place][:-1] + " nu" + lines[place][-1], lines[place + 1][:-1] + " now" + lines[place + 1][-1]
    path.write_text("\n".join(lines), encoding="utf-8")


def _drop(newsroom: Newsroom, chance: random.Random) -> None:
    found = sorted((newsroom.root / "seeds" / "stories").glob("*.yaml"))
    if len(found) > 2:
        chance.choice(found).unlink()


def _restatement(newsroom: Newsroom, chance: random.Random) -> None:
    path = chance.choice(sorted((newsroom.root / "seeds" / "stories").glob("*.yaml")))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("stance: asserts", "stance: denies", chance.randint(1, 3)), encoding="utf-8")


def _rename_actor(newsroom: Newsroom, chance: random.Random) -> None:
    path = chance.choice(sorted((newsroom.root / "seeds" / "actors").glob("*.yaml")))
    path.write_text(path.read_text(encoding="utf-8").replace("names: {da: ", "names: {da: Ny ").replace(", en: ", ", en: Ny ", 1), encoding="utf-8")


def _break(newsroom: Newsroom, chance: random.Random) -> None:
    path = chance.choice(sorted((newsroom.root / "seeds" / "stories").glob("*.yaml")))
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("speaker: actor-", "speaker: nobody-", 1), encoding="utf-8")
    with pytest.raises(InputError):
        newsroom.build()
    path.write_text(good, encoding="utf-8")


EDITS = (_retitle, _retitle, _restatement, _rename_actor, _drop, _break)


def differs_after_edits(folder: Path, seed: int, edits: int = 4) -> bool:
    """Whether a site is another one than from nothing, after one of several edits at random."""
    chance = random.Random(seed)  # noqa: S311 - the same edits every time
    newsroom = Newsroom(write_site(folder, 3, seed), workers=1 + seed % 2)
    newsroom.build()
    for _ in range(edits):
        chance.choice(EDITS)(newsroom, chance)
        newsroom.build()
        if newsroom.tree() != from_nothing(newsroom.root):
            return True
    return False


@pytest.mark.slow
def test_after_any_edits_the_site_equals_one_built_from_nothing(tmp_path: Path):
    assert not differs_after_edits(tmp_path / "project", seed=0)  # `python -m bench.edits` goes through many seeds
