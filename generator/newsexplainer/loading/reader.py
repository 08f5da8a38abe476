"""From the bytes of a file to a tree of texts with their places, and what is wrong with it.

Whatever the bytes are, the result is a tree, a list of problems, or both; never an exception.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from newsexplainer.diagnostics import Diagnostic, Span
from newsexplainer.execution.memo import remembered
from newsexplainer.loading import nodes
from newsexplainer.loading.nodes import Node
from newsexplainer.loading.recovery import Recovery, recover, unpasted
from newsexplainer.loading.text import Text, decode
from newsexplainer.loading.walk import Walk

_OF_STRUCTURE: Final = frozenset({"duplicate-key", "yaml-complex-key"})
"""What may follow from a wrong guess about which line belongs where."""


@dataclass(frozen=True, slots=True)
class ParseResult:
    """What one file gave: its text, the tree (None if there is none) and what is wrong with it.

    After a mistake of grammar the tree is that of a mended text: `touched` has the lines (from 1) whose values
    are not what was written, and `certain` is false where the structure may be another than was meant.
    """

    text: Text
    root: Node | None
    problems: tuple[Diagnostic, ...]
    touched: frozenset[int] = frozenset()
    certain: bool = True


@remembered(4)
def read(data: bytes, path: str) -> ParseResult:
    """Read the `data` of the file that diagnostics call `path`; kept, because the places of findings in it are looked up next."""
    text = decode(data, path)
    if text.problems and not text.value:
        return ParseResult(text, None, text.problems)
    pasted = unpasted(path, text.value)
    reported = [*text.problems, *pasted.problems]
    walk = Walk(path, pasted.lines)
    root = walk.document()
    mended = Recovery(pasted.lines, complete=True)
    if walk.failure is not None:
        mended = recover(path, pasted.lines, walk.failure)
        reported += _further(_moved_back(mended.problems, pasted.moved), {problem.span.line for problem in reported})
        if mended.complete:
            walk = Walk(path, mended.lines)
            root = walk.document()
    elif walk.second_document is not None:
        walk, root, mended.certain = _through(walk, root)
    moved = _sum(pasted.moved, mended.moved)
    touched = frozenset(number + 1 for number in mended.touched - mended.moved.keys())
    further = _further(walk.problems, {problem.span.line for problem in reported} | touched, mended.certain)
    if root is not None and moved:
        root = nodes.moved_back(root, moved)
    return ParseResult(text, root, (*reported, *_moved_back(further, moved)), touched, mended.certain)


def _through(walk: Walk, root: Node | None) -> tuple[Walk, Node | None, bool]:
    """What the lines give without the `---` of `walk` in the middle, if they are one document then."""
    lines = [*walk.lines]
    lines[walk.second_document or 0] = ""
    whole = Walk(walk.path, lines)
    found = whole.document()
    if found is None or whole.second_document is not None or any(problem.code in _OF_STRUCTURE for problem in whole.problems):
        return walk, root, False
    whole.problems += [problem for problem in walk.problems if problem.code == "yaml-second-document"]
    return whole, found, True


def _further(problems: Iterable[Diagnostic], spoiled: AbstractSet[int], certain: bool = True) -> list[Diagnostic]:
    """Problems on lines that nothing was said about yet."""
    return [p for p in problems if p.span.line not in spoiled and (certain or p.code not in _OF_STRUCTURE)]


def _moved_back(problems: Iterable[Diagnostic], moved: Mapping[int, int]) -> list[Diagnostic]:
    """The problems at the columns of the lines as they were written."""

    def back(span: Span) -> Span:
        return replace(span, column=max(1, span.column - moved.get(span.line - 1, 0)))

    if not moved:
        return list(problems)
    return [replace(p, span=back(p.span), related=tuple((back(span), label) for span, label in p.related)) for p in problems]


def _sum(one: Mapping[int, int], other: Mapping[int, int]) -> dict[int, int]:
    return {line: one.get(line, 0) + other.get(line, 0) for line in {**one, **other}}
