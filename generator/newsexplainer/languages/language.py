"""What a language is to the site: everything that differs from one language to the next, as data.

`Language` is put together in the folder of the language (`languages/<tag>/`). A piece that is left out stays
`LACKING`, and a site in that language is refused with one error (`newsexplainer.languages.site`): there is no
piece that another language could stand in for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from newsexplainer.languages.dates_words import DateForms
from newsexplainer.languages.phrases.types import PhraseRules
from newsexplainer.languages.wording import Wording

LACKING: Final[Any] = None
"""Stands for a piece that a language does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisPatterns:
    """How the ticks of a time axis are labelled: patterns of CLDR, see UTS #35.

    What all ticks of a stretch share stands in the line below them, in the longest of several forms that fits.
    """

    clock: str
    """Minutes and hours."""
    day_of_clock: tuple[str, ...]
    """The day that minutes and hours lie in, longest form first."""
    day: str
    """Days and weeks."""
    month_of_day: tuple[str, ...]
    month: str
    year_of_month: tuple[str, ...]
    year: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Collation:
    """The order of names, where it is not that of the letters without their marks.

    `{`, `|` and `}` follow z in ASCII and stand for letters that follow z in the alphabet.
    """

    letters: Mapping[str, str]
    """A letter to the letters it is sorted as."""
    pairs: Mapping[str, str] = field(default_factory=dict)
    """Two letters to the one they are sorted as."""
    after_z: Mapping[str, str] = field(default_factory=dict)
    """`{`, `|` and `}` to the capital that heads the names filed under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """What search knows of a language: words that say nothing, and endings that hide a word."""

    stop: str
    """The commonest words, parted by spaces. They are neither indexed nor looked for, unless nothing else is asked for."""
    endings: str
    """Endings of nouns and verbs, longest first, parted by spaces, in the letters of the index (`exports/search/folding.py`).

    A query word is looked for without its ending too: as words are found by their beginning, that reaches every form.
    """
    compounds: tuple[str, ...] | None = None
    """The letters that may join the parts of a compound, where compounds are written as one word; None where they are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHabits:
    """Words with which dates are written in letters and notes, as regular expressions without groups; empty for none."""

    before_day: str = ""
    after_day: str = ""
    before_month: str = ""
    at: str = ""
    """Before a time of day."""
    about: str = ""
    """Before an estimate."""
    before: str = ""
    since: str = ""
    to: str = ""
    """Between two ends."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Habits:
    """What people who write the language type by habit for the words of the files: offered in messages, never read as such."""

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A word to the keys it may stand for."""
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A word to the values it may stand for."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """The name of a language to its tag."""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    dates: DateHabits = field(default_factory=DateHabits)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """One language. Two are the same only if they are one object, so that it may be the key of a cache."""

    tag: str
    """BCP 47; the name of its folder in `docs/` and in the site."""
    folder: Path
    """Where its module and its catalog lie."""
    region: str = LACKING
    """CLDR locale whose dates, lists and names of languages it follows, such as `da_DK`: a bare language has another region's habits."""
    name: str = LACKING
    """What it calls itself, with a capital."""
    english_name: str = LACKING
    """What messages call it."""
    dates: DateForms = LACKING
    axis: AxisPatterns = LACKING
    phrases: PhraseRules = LACKING
    collation: Collation = LACKING
    wording: Wording = LACKING
    search: SearchWords = LACKING
    habits: Habits = LACKING

    @property
    def catalog(self) -> Path:
        """The file with its words for everything that pages say (gettext)."""
        return self.folder / "LC_MESSAGES" / "explain.po"
