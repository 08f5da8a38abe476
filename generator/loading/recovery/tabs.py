"""How many spaces a tab at the start of a line was meant to be."""

from collections.abc import Sequence
from typing import Final

from generator.loading.recovery.anatomy import above, dissect
from generator.loading.recovery.indentation import levels

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
        if self._looked <= _MOST:
            fitting = _fitting(lines, number, rest)
            if not self._width or len(spaces.expandtabs(self._width)) not in fitting:
                wide = {len(spaces.expandtabs(width)): width for width in reversed(_WIDTHS)}
                self._width = next((wide[column] for column in fitting if column in wide), self._width)
        return spaces.expandtabs(self._width or _WIDTHS[0])


def _fitting(lines: Sequence[str], number: int, rest: str) -> list[int]:
    """The columns at which a line with `rest` may start, the most likely one first."""
    is_item = rest.startswith("- ")
    columns = [level.column for level in levels(lines, number) if level.is_list == is_item]
    before = above(lines, number)
    if before is not None and (line := dissect(lines[before])).key and not line.value:
        columns = [line.key_at + 2, *(column for column in columns if column <= line.key_at)]
    return columns
