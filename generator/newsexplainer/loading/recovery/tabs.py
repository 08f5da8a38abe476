"""How many spaces a tab at the start of a line was meant to be."""

from collections.abc import Sequence
from typing import Final

from newsexplainer.loading.recovery.anatomy import above, dissect, stand_together
from newsexplainer.loading.recovery.indentation import levels

_WIDTHS: Final = (2, 4, 8)
_MOST: Final = 100
"""Lines that are looked at closely; those below them get tabs of the same width."""


class Tabs:
    """Remembers the width that fitted last."""

    __slots__ = ("_looked", "_width")

    def __init__(self) -> None:
        self._width = 0
        self._looked = 0

    def expanded(self, lines: Sequence[str], number: int, spaces: str, rest: str) -> str:
        """`spaces` without tabs, as wide as fits the lines above line `number`, which goes on with `rest`."""
        self._looked += 1
        inside, beside = _fitting(lines, number, rest) if self._looked <= _MOST else ([], [])
        fitting = [*inside, *beside]
        if self._width and (len(spaces.expandtabs(self._width)) in fitting or not fitting):
            return spaces.expandtabs(self._width)
        for columns in (inside, beside):
            for width in _WIDTHS:
                if len(spaces.expandtabs(width)) in columns:
                    self._width = width
                    return spaces.expandtabs(width)
        return " " * fitting[0] if fitting else spaces.expandtabs(_WIDTHS[0])


def _fitting(lines: Sequence[str], number: int, rest: str) -> tuple[list[int], list[int]]:
    """The columns at which a line with `rest` may start inside the line above, and beside those above it."""
    written = dissect(rest)
    is_item = bool(written.dashes)
    found = [level for level in levels(lines, number) if level.is_list == is_item]
    columns = [level.column for level in found if stand_together(written.key, dissect(lines[level.line]).key)]
    before = above(lines, number)
    if before is not None and (line := dissect(lines[before])).key and not line.value:
        return [line.key_at + 2, *([line.key_at] if is_item else ())], [column for column in columns if column < line.key_at]
    return [], columns
