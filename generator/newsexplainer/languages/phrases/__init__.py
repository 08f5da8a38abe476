"""Relative phrases to dates: "i sidste uge" said on 5 September 2023 is a week of days.

A phrase resolves against the day it was said, never the day of the build. Weeks are ISO weeks, days
are those of Europe/Copenhagen. Nothing is guessed silently: the reason says what was assumed.
"""

from newsexplainer.languages.phrases.resolve import resolve_phrase
from newsexplainer.languages.phrases.types import PhraseError, Resolution

__all__ = ["PhraseError", "Resolution", "resolve_phrase"]
