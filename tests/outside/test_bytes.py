"""The site follows from the files as they are: from no edit in between, no line ends, no surroundings and no cache."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.outside.program import Explain, files_of

EDITS_IN_BETWEEN = '''
"""Loaded by Python at its start: one opening of one file finds other content there, and the next ones find the old content again."""
import builtins, io, os

TARGET, OTHER, TURN = os.path.realpath(os.environ["EDIT"]), os.environ["EDIT_AS"], int(os.environ["EDIT_AT"])
opened = os_opened = None
count = 0

def put(content):
    status = os.stat(TARGET)
    aside = f"{TARGET}.{os.getpid()}~"
    handle = os_opened(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.write(handle, content)
    os.close(handle)
    os.utime(aside, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))
    os.rename(aside, TARGET)

def edited(open_it):
    def wrapper(path, *arguments, **options):
        global count
        try:
            same = not isinstance(path, int) and os.path.realpath(os.fsdecode(path)) == TARGET
        except (TypeError, ValueError):
            same = False
        count += same
        if not same or count != TURN:
            return open_it(path, *arguments, **options)
        handle = os_opened(TARGET, os.O_RDONLY)
        before = os.read(handle, 1 << 24)
        os.close(handle)
        handle = os_opened(OTHER, os.O_RDONLY)
        put(os.read(handle, 1 << 24))
        os.close(handle)
        try:
            return open_it(path, *arguments, **options)
        finally:
            put(before)
    return wrapper

opened, os_opened = io.open, os.open
os.open = edited(os_opened)
io.open = builtins.open = edited(opened)
'''

EDITS = {
    "seeds/stories/lindeby-pool.yaml": ("Lukker svømmehallen i Lindeby?", "Hvad sker der i Lindeby?"),
    "seeds/actors/karen-holm.yaml": ("en: mayor", "en: head of the council"),
    "seeds/outlets/lindeby-tidende.yaml": ("da: Lindeby Tidende", "da: Avisen"),
    "templates/components/footer.html": ("</footer>", "<p>edited</p></footer>"),
    "templates/pages/story.html": ("<h1", '<h1 data-edited="1"'),
    "templates/theme/explainer.html": ("{%- block", "<!-- edited -->{%- block"),
    "templates/assets/css/10-base.css": ("body", ".edited,body"),
    "templates/assets/js/explain.js": ('"use strict";', '"use strict"; void "edited";'),
    "docs/en/about.md": ("# ", "# Edited "),
    "mkdocs.yml": ("site_name: Det", "site_name: Edited, det"),
}
"""File to a text in it and another one in its place."""


def edited_while_building(explain: Explain, project: Path, path: str, turn: int) -> None:
    """Build while the opening of a file for the `turn`-th time finds another text there; afterwards it is as before."""
    target, hook = project / path, project.parent / "hook"
    good = target.read_bytes()
    old, new = (text.encode() for text in EDITS[path])
    changed = good.replace(old, new, 1) if old in good else good.replace(b"{%", b"<!-- edited -->{%", 1)
    assert changed != good
    hook.mkdir(exist_ok=True)
    (hook / "sitecustomize.py").write_text(EDITS_IN_BETWEEN, encoding="utf-8")
    (hook / "other").write_bytes(changed)
    explain("build", env={"PYTHONPATH": str(hook), "EDIT": str(target), "EDIT_AS": str(hook / "other"), "EDIT_AT": str(turn)})
    assert target.read_bytes() == good


THIRDS = {"first": 0, "second": 1, "third": 2}


@pytest.mark.slow
@pytest.mark.sampled
@pytest.mark.parametrize(("turn", "third"), [(1, "first"), (2, "second"), (3, "third"), (1, "second"), (2, "third"), (3, "first"), (1, "third"), (2, "first"), (3, "second")])
def test_an_edit_undone_while_a_build_runs_is_in_no_later_site(explain: Explain, small_project: Path, tmp_path: Path, turn: int, third: str):
    assert explain("build", "--no-cache", "--site-dir", tmp_path / "anew").status == 0
    differing = []
    for path in [*EDITS][THIRDS[third] :: 3]:
        shutil.rmtree(small_project / ".cache", ignore_errors=True)
        edited_while_building(explain, small_project, path, turn)
        cached = explain("build")
        assert cached.status == 0, cached.output
        differing += [path] if files_of(small_project / "site") != files_of(tmp_path / "anew") else []
    assert differing == []


@pytest.mark.slow
@pytest.mark.sampled(most=1)
@pytest.mark.parametrize("third", THIRDS)
def test_an_edit_made_for_good_while_a_build_runs_is_in_the_next_site(explain: Explain, small_project: Path, small_story: Path, tmp_path: Path, third: str):
    assert explain("build").status == 0
    for path, (old, new) in [*EDITS.items()][THIRDS[third] :: 3]:
        edited_while_building(explain, small_project, path, 2)
        text = (small_project / path).read_text(encoding="utf-8")
        (small_project / path).write_text(text.replace(old, new, 1) + "\n", encoding="utf-8")
        assert explain("build").status == 0
    assert explain("build", "--no-cache", "--site-dir", tmp_path / "anew").status == 0
    assert files_of(small_project / "site") == files_of(tmp_path / "anew")


@pytest.mark.slow
def test_what_mkdocs_reads_by_itself_is_kept_by_no_cache(explain: Explain, small_project: Path, tmp_path: Path):
    """`INHERIT`, and an extension that takes lines from other files."""
    settings, snippet = small_project / "mkdocs.yml", small_project / "snippet.md"
    (small_project / "base.yml").write_text(settings.read_text(encoding="utf-8").replace("  - pymdownx.superfences", "  - pymdownx.superfences\n  - pymdownx.snippets"), encoding="utf-8")
    settings.write_text("INHERIT: base.yml\n", encoding="utf-8")
    page = small_project / "docs" / "en" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + '\n--8<-- "snippet.md"\n', encoding="utf-8")
    for text in ("Before.", "After."):
        snippet.write_text(f"{text}\n", encoding="utf-8")
        ended = explain("build")
        assert ended.status == 0, ended.output
        assert text in (small_project / "site" / "en" / "about" / "index.html").read_text(encoding="utf-8")


SURROUNDINGS = {
    "-OO": ({}, ("-OO",)),
    "PYTHONOPTIMIZE=2, another seed and zone": ({"PYTHONOPTIMIZE": "2", "PYTHONHASHSEED": "7", "TZ": "Pacific/Apia"}, ()),
    "C, no UTF-8 mode": ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, ()),
    "Latin-1 at the terminal, Turkish words": ({"PYTHONIOENCODING": "latin-1", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}, ()),
    "an epoch, no bytecode, developer's checks": ({"SOURCE_DATE_EPOCH": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONDEVMODE": "1"}, ()),
    "safe path, no positions, another allocator": ({"PYTHONSAFEPATH": "1", "PYTHONNODEBUGRANGES": "1", "PYTHONMALLOC": "malloc"}, ()),
    "narrow terminal, colours, no home": ({"COLUMNS": "20", "FORCE_COLOR": "1", "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"}, ()),
    "warnings are shown, a log of imports": ({"PYTHONWARNINGS": "default", "PYTHONVERBOSE": "1"}, ()),
}
"""Variables and options of the interpreter."""


@pytest.mark.sampled(most=5)
@pytest.mark.slow
@pytest.mark.parametrize("name", SURROUNDINGS)
def test_the_same_site_in_other_surroundings(explain: Explain, small_project: Path, tmp_path: Path, name: str):
    env, python = SURROUNDINGS[name]
    assert explain("build", "--no-cache").status == 0
    ended = explain("build", "--no-cache", "--site-dir", tmp_path / "other", env=env, python=python)
    assert ended.status == 0, ended.output[-3000:]
    assert files_of(tmp_path / "other") == files_of(small_project / "site")


@pytest.mark.sampled(most=2)
@pytest.mark.slow
@pytest.mark.parametrize("umask", [0o077, 0o000, 0o027, 0o177 & 0o077 | 0o007])
def test_the_same_site_and_modes_under_any_umask(explain: Explain, small_project: Path, tmp_path: Path, umask: int):
    assert explain("build", "--no-cache").status == 0
    before = os.umask(umask)
    try:
        ended = explain("build", "--no-cache", "--site-dir", tmp_path / "other")
    finally:
        os.umask(before)
    assert ended.status == 0, ended.output
    assert files_of(tmp_path / "other") == files_of(small_project / "site")
    modes = [{path.relative_to(site).as_posix(): path.stat().st_mode for path in site.rglob("*")} for site in (small_project / "site", tmp_path / "other")]
    assert modes[0] == modes[1]


@pytest.mark.sampled(most=2)
@pytest.mark.parametrize("kind", ["story", "actor", "outlet", "place"])
def test_the_schema_and_the_help_are_the_same_without_docstrings(small_project: Path, kind: str):
    command = str(Path(sys.executable).with_name("explain"))
    for arguments in (["schema", kind], [kind and "--help"], ["schema", "--help"]):
        plain, bare = (subprocess.run([sys.executable, *options, command, *arguments], cwd=small_project, capture_output=True, check=True).stdout for options in ([], ["-OO"]))
        assert bare == plain


CRLF = {"everything": "**/*", "stories and who they name": "seeds/**/*", "templates and assets": "templates/**/*", "hand-written pages": "docs/**/*", "settings": "mkdocs.yml", "one drawing": "**/*.svg"}


@pytest.mark.sampled(most=5)
@pytest.mark.slow
@pytest.mark.parametrize("which", CRLF)
@pytest.mark.parametrize("program", ["explain", "mkdocs"])
def test_a_checkout_with_cr_lf_gives_the_same_site(explain: Explain, small_project: Path, tmp_path: Path, which: str, program: str):
    assert explain("build", "--no-cache", "--site-dir", tmp_path / "plain").status == 0
    with_cr_lf(small_project, CRLF[which])
    if program == "explain":
        ended = explain("build", "--no-cache")
        assert ended.status == 0, ended.output
    else:
        done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=small_project, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert files_of(small_project / "site") == files_of(tmp_path / "plain")


def with_cr_lf(folder: Path, pattern: str) -> None:
    """End every line of the texts in a folder as Windows does."""
    changed = 0
    for path in folder.glob(pattern):
        if path.is_file() and b"\0" not in (content := path.read_bytes()):
            path.write_bytes(content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
            changed += 1
    assert changed


@pytest.mark.slow
def test_a_program_with_cr_lf_gives_the_same_site(explain: Explain, small_project: Path, tmp_path: Path, root: Path):
    """Its catalogs, outlines, style sheets and code, as an archive unpacked on Windows has them."""
    assert explain("build", "--no-cache", "--site-dir", tmp_path / "plain").status == 0
    listed = subprocess.run(["git", "ls-files", "-z", "--", "*.py", "*.po", "*.css", "*.json", "*.html", "*.js", "*.txt"], cwd=root, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = [name for name in listed.stdout.decode().split("\0") if name and (root / name).with_name("__init__.py").exists() | ("/LC_MESSAGES/" in name) | ("/world/" in name) | ("/parts/" in name)]
    for name in names:
        (tmp_path / "program" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "program" / name).write_bytes((root / name).read_bytes())
    with_cr_lf(tmp_path / "program", "**/*")
    ended = explain("build", "--no-cache", env={"PYTHONPATH": str(tmp_path / "program"), "PYTHONDONTWRITEBYTECODE": "1"})
    assert ended.status == 0, ended.output
    assert files_of(small_project / "site") == files_of(tmp_path / "plain")


def test_a_clone_has_lf_whatever_git_is_set_to(root: Path, tmp_path: Path):
    done = subprocess.run(["git", "-c", "core.autocrlf=true", "clone", "-q", "--depth=1", f"file://{root}", str(tmp_path / "clone")], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    subprocess.run(["git", "-C", str(tmp_path / "clone"), "-c", "core.autocrlf=true", "checkout", "-q", "-f"], check=True)
    odd = [path.relative_to(tmp_path).as_posix() for path in (tmp_path / "clone").rglob("*") if path.is_file() and ".git" not in path.parts and b"\r\n" in path.read_bytes() and b"\0" not in path.read_bytes()]
    assert {path for path in odd if not path.endswith(".csv")} == set()
