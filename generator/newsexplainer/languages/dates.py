"""Dates as readers meet them: in words, and in the machine-readable form HTML allows."""

from __future__ import annotations

from newsexplainer.execution.memo import remembered
from newsexplainer.languages.dates_points import style_of
from newsexplainer.languages.dates_spans import when_text
from newsexplainer.languages.language import Language
from newsexplainer.model.dates import Point, Unspecified, When
from newsexplainer.model.dates import format as edtf_text


@remembered(8192)
def render_date(when: When, language: Language, form: str = "long") -> str:
    """A date in words that claim no more than it says.

    `form` is `long` (headings and lists), `short` (abbreviated months, for narrow places) or
    `sentence` (with its preposition, to stand in running text). Times are those of Copenhagen.
    """
    return when_text(when, style_of(language, form))


def html_datetime(when: When) -> str | None:
    """The `datetime` attribute of `<time>`, or None where HTML has no way to say it.

    HTML knows years, months, days and times, local or with an offset. Estimates, doubts, left-out
    digits, intervals and choices have no valid value and get none.
    """
    if not isinstance(when, Point) or when.qualifier or when.unspecified is not Unspecified.NOTHING:
        return None
    return edtf_text(when)
