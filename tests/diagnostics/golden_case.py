"""Reads the golden cases of `tests/golden/messages` (see the README there) and runs them."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from newsexplainer.checks import check_reading
from newsexplainer.checks.findings import located
from newsexplainer.checks.source_text import verify
from newsexplainer.diagnostics import Diagnostic, InputError, render
from newsexplainer.frontends.languages import site_languages
from newsexplainer.languages.catalogs import load_catalogs
from newsexplainer.loading import read_project
from newsexplainer.loading.sources import source_texts
from tests.languages.made import with_catalogs_in

FOLDER = Path(__file__).parents[1] / "golden" / "messages"
_HEADER = re.compile(r"^=== (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One golden file: what is done to the base project, and the message that must follow."""

    path: Path
    sections: tuple[tuple[str, str], ...]

    @property
    def expected(self) -> str:
        return dict(self.sections).get("output", "")

    def with_output(self, output: str) -> str:
        parts = [(head, body) for head, body in self.sections if head != "output"]
        return "".join(f"=== {head}\n{body}" for head, body in [*parts, ("output", output)])


def read_case(path: Path) -> Case:
    pieces = _HEADER.split(path.read_text(encoding="utf-8"))
    assert not pieces[0].strip(), f"{path.name} must start with a line `=== …`"
    heads, bodies = pieces[1::2], [body.removeprefix("\n") for body in pieces[2::2]]
    return Case(path, tuple(zip(heads, bodies, strict=True)))


def run_case(case: Case, root: Path, base: Path = FOLDER / "base") -> str:
    """The whole output of a check of the changed project, which `base` is copied from into `root`."""
    shutil.copytree(base, root, dirs_exist_ok=True)
    text = None
    for head, body in case.sections:
        if head == "text":
            text = body
        elif head != "output":
            _apply(head, body, root)
    diagnostics = _diagnostics(root, text)
    return render(diagnostics, source_texts(root, diagnostics))


def _diagnostics(root: Path, text: str | None) -> list[Diagnostic]:
    if (root / "generator").exists():
        try:
            load_catalogs(with_catalogs_in(root / "generator" / "newsexplainer" / "languages"))
        except InputError as error:
            return list(error.diagnostics)
        return []
    try:
        reading = read_project(root, site_languages(root))
    except InputError as error:
        return list(error.diagnostics)
    found = check_reading(reading)
    if found or text is None:
        return found
    story = reading.project.stories["budget"]
    coverage = verify(story, story.documents[0], text)
    return [located(finding, reading.project.sources) for finding in coverage.findings]


def _apply(head: str, body: str, root: Path) -> None:
    words = head.split()
    target = root / words[-1]
    if words[0] == "remove":
        shutil.rmtree(target) if target.is_dir() else target.unlink()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if words[0] == "link":
        target.symlink_to(body.strip())
    elif words[0] == "change":
        target.write_text(_changed(target.read_text(encoding="utf-8"), body), encoding="utf-8")
    elif words[0] == "escape":
        target.write_text(_changed(target.read_text(encoding="utf-8"), _unescaped(body)), encoding="utf-8", newline="")
    elif words[0] == "encode":
        target.write_bytes(target.read_text(encoding="utf-8").encode(words[1]))
    elif words[0] == "bytes":
        target.write_bytes(_escaped(body))
    elif words[0] == "repeat":
        target.write_text(body * int(words[1]), encoding="utf-8")
    else:
        target.write_text(body, encoding="utf-8")


def _changed(text: str, change: str) -> str:
    """Apply blocks of `- old` and `+ new` lines, each old block standing once."""
    for block in re.findall(r"(?:^-.*\n)+(?:^\+.*\n)*", change, re.MULTILINE):
        lines = block.splitlines()
        old = "".join(line[2:] + "\n" for line in lines if line.startswith("-"))
        new = "".join(line[2:] + "\n" for line in lines if line.startswith("+"))
        assert text.count(old) == 1, f"stands {text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def _unescaped(body: str) -> str:
    r"""Signs that nobody can see are written as `\t`, `\r` and `\u00a0`."""
    return re.sub(r"\\(?:[tr]|u[0-9a-f]{4})", lambda found: found.group().encode().decode("unicode_escape"), body)


def _escaped(body: str) -> bytes:
    """Python's escapes: `\\xff` is a byte, everything else the UTF-8 of a character."""
    pieces = re.split(r"\\x([0-9a-f]{2})", body)
    plain = [piece.encode().decode("unicode_escape").encode() if "\\" in piece else piece.encode() for piece in pieces[::2]]
    return plain[0] + b"".join(bytes.fromhex(byte) + rest for byte, rest in zip(pieces[1::2], plain[1:], strict=True))
