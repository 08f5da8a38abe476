"""No two things may be written to one file, on any file system."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.diagnostics import Diagnostic, InputError, Span
from newsexplainer.pages.plan import PagePlan
from newsexplainer.site.documents import MarkdownPage
from newsexplainer.site.settings import TEMPLATES


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file that will be written, and what it is made from."""

    path: str = field(metadata={"help": "Site path or page address: `sv/about/` is the file `sv/about/index.html`."})
    source: str = field(metadata={"help": "What made it, as an editor knows it."})

    @property
    def file(self) -> str:
        """The file that is written."""
        return self.path + "index.html" if self.path.endswith("/") or not self.path else self.path


def refuse_collisions(plans: Iterable[PagePlan], documents: Iterable[MarkdownPage], files: Iterable[tuple[str, str]]) -> None:
    """`InputError` where two outputs would be one file; `files` are paths with their sources."""
    outputs = [PlannedFile(plan.path, f"{TEMPLATES}/{plan.template}") for plan in plans]
    outputs += [PlannedFile(document.path, f"docs/{document.source}") for document in documents]
    outputs += [PlannedFile(path, source) for path, source in files]
    if problems := find_collisions(outputs):
        raise InputError(problems)


def find_collisions(outputs: Iterable[PlannedFile]) -> list[Diagnostic]:
    """One diagnostic for each file that two outputs would write, or that another needs as a folder.

    Paths count as equal when they differ in case or in Unicode normal form only, since some
    file systems keep but one of them.
    """
    ordered = sorted(outputs, key=lambda output: (output.file, output.source))
    taken: dict[str, PlannedFile] = {}
    problems = []
    for output in ordered:
        earlier = taken.setdefault(_folded(output.file), output)
        if earlier is not output:
            problems.append(_problem(output, earlier, "both would be written to the same file"))
    for output in ordered:
        parts = _folded(output.file).split("/")
        for depth in range(1, len(parts)):
            if file := taken.get("/".join(parts[:depth])):
                problems.append(_problem(output, file, f"`{file.file}` would have to be a file and a folder"))
    return problems


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _problem(output: PlannedFile, earlier: PlannedFile, why: str) -> Diagnostic:
    return Diagnostic(
        code="output-collision",
        span=Span(output.source),
        message=f"`{output.file}` from {output.source} and `{earlier.file}` from {earlier.source}: {why}",
        help="rename one of the two",
    )
