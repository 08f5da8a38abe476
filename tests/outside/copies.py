"""A copy of the program that a test may add to, run on the small project as the installed one is."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.outside.program import EXPLAIN, Ended, run_explain

ROOT = Path(__file__).parents[2]
ADDITIONS = ROOT / "tests" / "additions"


@dataclass(frozen=True)
class Copy:
    """The package in a folder of its own, and a project."""

    package: Path
    project: Path

    def add(self, addition: str, target: str) -> None:
        """Put a file of `tests/additions` into the package."""
        shutil.copy(ADDITIONS / addition, self.package / target)

    def add_template(self, addition: str) -> None:
        """Put a file of `tests/additions` among the page templates."""
        shutil.copy(ADDITIONS / addition, self.project / "templates" / "pages" / addition)

    def declare(self, registry: str, module: str, entry: str) -> None:
        """Add an entry to the list in a registry: the line that imports its module (`package:module`), and its own."""
        path = self.package / registry
        source, _, name = module.partition(":")
        docstring, blank, code = path.read_text(encoding="utf-8").partition("\n\n")
        start = code.index(": Final[tuple[")
        end = code.index("\n)", start)
        path.write_text(f"{docstring}{blank}from {source} import {name}\n{code[:end]}\n    {entry},{code[end:]}", encoding="utf-8")

    def explain(self, *arguments: str | Path) -> Ended:
        """Run `explain` of the copy."""
        return run_explain(*arguments, project=self.project, env=self._environment)

    def schema(self, *arguments: str | Path) -> str:
        """What `explain schema` prints, which asks for no project."""
        environment = {**os.environ, **self._environment}
        return subprocess.run([EXPLAIN, "schema", *arguments], env=environment, check=True, capture_output=True, text=True).stdout

    @property
    def _environment(self) -> dict[str, str]:
        return {"PYTHONPATH": os.fspath(self.package.parent)}

    def build(self, *options: str | Path) -> dict[str, str]:
        """Build the site: every text file of it by its path."""
        ended = self.explain("build", *options)
        assert ended.status == 0, ended.output
        site = self.project / "site"
        return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8", errors="replace") for path in site.rglob("*") if path.is_file()}


def make_copy(folder: Path, project: Path) -> Copy:
    """Copy the package into a folder."""
    package = folder / "newsexplainer"
    shutil.copytree(ROOT / "generator" / "newsexplainer", package, ignore=shutil.ignore_patterns("__pycache__"))
    return Copy(package, project)
