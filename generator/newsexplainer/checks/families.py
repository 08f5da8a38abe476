"""All checks, in two tuples; a new one is a function and a line here."""

from typing import Final

from newsexplainer.checks.attribution import attribution
from newsexplainer.checks.chronology import chronology
from newsexplainer.checks.circles import circles
from newsexplainer.checks.findings import Check
from newsexplainer.checks.history import derivable
from newsexplainer.checks.identifiers import identifiers
from newsexplainer.checks.languages import languages
from newsexplainer.checks.owners import owners
from newsexplainer.checks.references import references
from newsexplainer.checks.support import support

STRUCTURE: Final[tuple[Check, ...]] = (
    references,
    identifiers,
    languages,
    support,
    circles,
    owners,
    derivable,
)
"""Checks of names, presence and amounts; they also see entities whose other values were mended."""

CHECKS: Final[tuple[Check, ...]] = (
    attribution,
    chronology,
)
"""Checks of meaning; they may rely on every id to exist and every value to be the editor's.

`parity` and `lint` are two more: they are handed the names and the statuses (`newsexplainer.checks.run`).
"""
