"""All checks, in two tuples; a new one is a function and a line here."""

from typing import Final

from generator.checks.attribution import attribution
from generator.checks.chronology import chronology
from generator.checks.circles import circles
from generator.checks.findings import Check
from generator.checks.identifiers import identifiers
from generator.checks.languages import languages
from generator.checks.references import references
from generator.checks.support import support

STRUCTURE: Final[tuple[Check, ...]] = (
    references,
    identifiers,
    languages,
    support,
    circles,
)
"""Checks of names and presence; they also see entities whose other values were mended."""

CHECKS: Final[tuple[Check, ...]] = (
    attribution,
    chronology,
)
"""Checks of meaning; they may rely on every id to exist and every value to be the editor's.

`parity` and `lint` are two more: they are handed the names and the statuses (`generator.checks.run`).
"""
