"""One mistake of grammar: what the editor is told, and what is read instead of the lines concerned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from newsexplainer.diagnostics import Diagnostic

HIDDEN: Final = "further mistakes in this file may show only when this one is mended"


@dataclass(frozen=True, slots=True)
class Mistake:
    """`lines` maps numbers from 0 to the text read instead.

    `moved` maps lines that are right but for their indentation to the columns they were moved by.
    `certain` is false where the rest of the file may now mean something else than was meant.
    """

    diagnostic: Diagnostic
    lines: Mapping[int, str]
    moved: Mapping[int, int] = field(default_factory=dict)
    certain: bool = True
