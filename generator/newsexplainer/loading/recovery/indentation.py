"""A line whose spaces before it fit no block above it: which line it should line up with."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsexplainer.diagnostics import Diagnostic, Span, plural
from newsexplainer.loading.recovery.anatomy import Line, above, below, dissect, known_keys, stand_together
from newsexplainer.loading.recovery.mistake import HIDDEN, Mistake

_DEEPEST: Final = 10_000
_FAR: Final = 5_000
"""How many lines are looked at, up and down."""


class Level(NamedTuple):
    """A block that is open: the column of its keys or hyphens, and the last line with one."""

    column: int
    line: int
    is_list: bool


def misplaced(path: str, lines: Sequence[str], number: int) -> Mistake | None:
    """The mistake of line `number`, if it has a key or a hyphen in a column of its own."""
    line = dissect(lines[number])
    if not line.dashes and line.key not in known_keys():
        return None
    alike = [level for level in levels(lines, number) if level.is_list == bool(line.dashes)]
    if not alike or any(level.column == line.indent for level in alike):
        return None
    alike = [level for level in alike if stand_together(line.key, dissect(lines[level.line]).key)] or alike
    distances = sorted(abs(level.column - line.indent) for level in alike)
    target = next(level for level in alike if abs(level.column - line.indent) == distances[0])
    certain = len(distances) == 1 or distances[0] < distances[1]
    moved = _moved(lines, number, target.column)
    texts = {n: " " * delta + lines[n] if delta > 0 else lines[n][-delta:] for n, delta in moved.items()}
    return Mistake(_diagnostic(path, lines, number, target, certain), texts, moved, certain)


def levels(lines: Sequence[str], number: int) -> Iterator[Level]:
    """The blocks that are open before line `number`, innermost first."""
    least = _DEEPEST
    for at in range(number - 1, max(-1, number - _FAR), -1):
        text = lines[at]
        if len(text) - len(text.lstrip(" ")) >= least or (line := dissect(text)).is_blank or not (line.key or line.dashes):
            continue
        if line.key and line.key_at < least:
            yield Level(line.key_at, at, is_list=False)
        if line.dashes:
            yield Level(line.indent, at, is_list=True)
        least = line.indent
        if not least:
            return


def _moved(lines: Sequence[str], number: int, target: int) -> dict[int, int]:
    """Line `number` and those that stand wrong with it, with the columns each is moved by."""
    first = dissect(lines[number])
    moved = {number: target - first.indent}
    follows = below(lines, number)
    if follows is None or not _moves_along(first, dissect(lines[follows]), target):
        return moved
    inner = dissect(lines[follows]).indent if not first.value else None
    for n in range(follows, min(len(lines), number + _FAR)):
        line = dissect(lines[n])
        if line.is_blank:
            continue
        is_child = inner is not None and line.indent >= inner > first.indent
        if line.indent < first.indent or (not is_child and _is_back(line, first, target)):
            break
        moved[n] = target - first.indent
        if line.indent == first.indent:
            after = below(lines, n)
            inner = dissect(lines[after]).indent if not line.value and after is not None else None
    return moved


def _moves_along(first: Line, after: Line, target: int) -> bool:
    """Whether the lines below stand where they do because of the `first` one."""
    if first.dashes:
        return after.indent == first.key_at or after.indent == first.indent
    if not first.value and target < first.indent:
        return after.indent > first.indent
    return True


def _is_back(line: Line, first: Line, target: int) -> bool:
    return line.indent == target and bool(line.dashes) == bool(first.dashes)


def _stands_oddly(lines: Sequence[str], level: Level) -> bool:
    """Whether the first line of a block is not two spaces inside it, so that it may be the one that stands wrong."""
    before = above(lines, level.line)
    outer, first = dissect(lines[before]) if before is not None else None, dissect(lines[level.line])
    if outer is None or outer.value or not outer.key:
        return False
    return first.indent - outer.key_at not in ((0, 2) if first.dashes else (2,))


def _diagnostic(path: str, lines: Sequence[str], number: int, target: Level, certain: bool) -> Diagnostic:
    line, beside = dissect(lines[number]), dissect(lines[target.line])
    what = "hyphen" if target.is_list else f"`{line.key}:`"
    other = "- " if target.is_list else f"{beside.key}:"
    at = target.column if target.is_list else beside.key_at
    help = f"put {plural(target.column, 'space')} before it" if target.column else "take the spaces before it away"
    help += f", so that it lines up with `{other.strip()}` on line {target.line + 1}"
    if target.line == above(lines, number) and _stands_oddly(lines, target):
        help += "; or move that line instead"
    return Diagnostic(
        code="bad-indentation",
        span=Span(path, number + 1, line.indent + 1, 1 if target.is_list else len(line.key) or 1),
        message=f"this {what} has {plural(line.indent, 'space')} before it, and fits no block above",
        label="which one does it belong to?" if not certain else "",
        help=help if certain else f"{help}; or with the block it belongs to\n{HIDDEN}",
        related=((Span(path, target.line + 1, at + 1, 1 if target.is_list else len(beside.key)), "should line up with this"),),
    )
