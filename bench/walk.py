"""How far a claim walks from its YAML to its page: functions that are called, and types that hold its text.

    python bench/walk.py            # in a checkout, with its own environment; two checkouts give two lines to compare

Builds a project of one story with one claim from nothing, in one process, and watches it. Functions are
those defined in the package (not lambdas and comprehensions) that are called after the story's file has been
opened and before the story's page exists as bytes. Types are the classes of our package, and the ones of
Python and of libraries, of the objects that hold the claim's text and that these functions take or return.
"""

import gc
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CLAIM = "Kommunen har besluttet at lukke qvækhallen i 2025"
"""A wording that stands nowhere else."""
PAGE = b"</html>"


def write_project(folder: Path) -> None:
    """The small project of the editors' guide, its one claim worded so that it can be followed."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "templates", folder / "templates")
    for language in ("da", "en"):
        shutil.copytree(ROOT / "docs" / language, folder / "docs" / language)
    guide = (ROOT / "docs" / "en" / "editors-guide.md").read_text(encoding="utf-8")
    for path, content in re.findall(r'```yaml title="([^"]+)"\n(.*?)```', guide, re.DOTALL):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        changed = re.sub(r"(?m)^(  - id: [^\n]+\n(?:    [^\n]+\n)*?      da: )[^\n]+$", rf"\g<1>{CLAIM}", content, count=1) if "/stories/" in path else content
        (folder / path).write_text(changed, encoding="utf-8")


class Watch:
    """Counts between the opening of the story's file and the first page that holds the claim."""

    def __init__(self, package: Path) -> None:
        self._package = str(package)
        self._ours: dict[CodeType, str | None] = {}
        self.functions: set[str] = set()
        self.types: set[str] = set()
        self.reading = self.done = False

    def __call__(self, frame: FrameType, event: str, value: Any) -> None:
        """A profile function (`sys.setprofile`)."""
        if self.done or event not in ("call", "return"):
            return
        name = self._name(frame.f_code)
        if name is None:
            return
        if event == "call":
            held = list(frame.f_locals.values())
            self.reading = self.reading or any(str(one).endswith("lindeby-pool.yaml") for one in held if isinstance(one, str | Path))
            if self.reading:
                self.functions.add(name)
        else:
            held = [value]
        if self.reading:
            self.types.update(found for one in held for found in holders(one))
        if event == "return" and isinstance(value, bytes) and PAGE in value and CLAIM.encode() in value:
            self.done = True

    def _name(self, code: CodeType) -> str | None:
        if code not in self._ours:
            inside = code.co_filename.startswith(self._package) and not code.co_name.startswith("<")
            self._ours[code] = f"{code.co_filename[len(self._package) :]}:{code.co_qualname}" if inside else None
        return self._ours[code]


def holders(value: object) -> Iterator[str]:
    """The type of `value`, where it holds the claim's text itself: as its text, or as one of its fields."""
    kind = type(value)
    if isinstance(value, str):
        if CLAIM in value:
            yield kind.__name__ if value == CLAIM else f"{kind.__name__} around it"
    elif isinstance(value, bytes):
        if CLAIM.encode() in value:
            yield "bytes"
    elif kind.__module__.split(".")[0] in sys.modules and any(isinstance(one, str) and CLAIM in one for one in fields(value)):
        yield f"{kind.__module__}.{kind.__qualname__}"
    for one in fields(value):
        if not isinstance(one, str | bytes) and any(isinstance(text, str) and CLAIM in text for text in fields(one)):
            yield f"{type(one).__module__}.{type(one).__qualname__}"


def fields(value: object) -> list[object]:
    """What an object holds directly; nothing for what has no end in sight."""
    if isinstance(value, dict):
        return list(value.values())[:64]
    if isinstance(value, list | tuple | set | frozenset):
        return list(value)[:64]
    if type(value).__module__ in ("builtins", "types"):
        return []
    return [one for one in gc.get_referents(value) if not isinstance(one, type)][:64]


def main() -> None:
    """Print the two counts; with `-v` the names too."""
    package = next((path.parent for path in sorted((ROOT / "generator").rglob("frontends"))), ROOT / "generator")
    top = ".".join(package.relative_to(ROOT / "generator").parts) or "generator"
    cli = "frontends.cli" if (package / "frontends").is_dir() else "cli"
    sys.path[:0] = [str(ROOT), str(ROOT / "generator")]
    run = __import__(f"{top}.{cli}.commands", fromlist=["main"]).main
    with tempfile.TemporaryDirectory(prefix="walk-") as folder:
        write_project(Path(folder))
        watch = Watch(package)
        sys.setprofile(watch)
        try:
            run(["build", "--no-cache", "--project", folder, "--site-dir", f"{folder}/site"], standalone_mode=False)
        finally:
            sys.setprofile(None)
    if "-v" in sys.argv:
        print("\n".join([*sorted(watch.functions), *sorted(watch.types)]))
    print(f"{len(watch.functions)} functions, {len(watch.types)} types that hold the claim's text ({'whole' if watch.done else 'the page was never seen'})")


if __name__ == "__main__":
    main()
