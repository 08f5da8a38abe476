"""Words for pages in one language: texts of the model, dates, lists and catalog entries."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

from newsexplainer.languages import Language, Languages
from newsexplainer.languages.catalogs import load_catalogs
from newsexplainer.languages.dates import html_datetime, render_date
from newsexplainer.model.dates import Point, When
from newsexplainer.model.local_text import LocalText

_DAY_AND_MONTH = re.compile(r"(?<=\d\.) (?=[^\W\d_])|(?<=\b\d) (?=[^\W\d_])|(?<=\b\d\d) (?=[^\W\d_])")
"""The space in `4. september` and `4 September`, at which no line may break."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text for people, and its language where that is not the page's."""

    text: str = field(metadata={"help": "The words, shown literally."})
    lang: str = field(default="", metadata={"help": "BCP 47 tag, or empty for the language of the page."})


@dataclass(frozen=True, slots=True)
class DateText:
    """A date as readers see it."""

    text: str = field(metadata={"help": "The date in words of the page's language."})
    machine: str | None = field(default=None, metadata={"help": "The `datetime` attribute, where HTML has one for it."})


@dataclass(frozen=True, slots=True)
class Words:
    """What page modules need to speak one language."""

    language: str = field(metadata={"help": "BCP 47 tag."})
    languages: Languages = field(repr=False, metadata={"help": "All languages of the site."})
    catalog: NullTranslations = field(repr=False, metadata={"help": "The translations."})

    @property
    def own(self) -> Language:
        """What is known of the language."""
        return self.languages[self.language]

    def gettext(self, message: str, **values: object) -> str:
        """The catalog's wording of `message`, with `values` put in."""
        return _fill(self.catalog.gettext(message), values)

    def pgettext(self, context: str, message: str, **values: object) -> str:
        """The same where `context` tells two meanings of one message apart."""
        return _fill(self.catalog.pgettext(context, message), values)

    def ngettext(self, singular: str, plural: str, number: int, **values: object) -> str:
        """The wording for `number` things; `%(num)d` stands for the number."""
        return _fill(self.catalog.ngettext(singular, plural, number), {"num": number} | values)

    def phrase(self, text: LocalText) -> Phrase:
        """`text` in this language, else in another one, marked as such."""
        own = text.get(self.language)
        if own is not None:
            return Phrase(own)
        other, wording = text.first()
        return Phrase(wording, other)

    def text(self, text: LocalText) -> str:
        """The words of `phrase(text)`."""
        own = text.get(self.language)
        return self.phrase(text).text if own is None else own

    def optional(self, text: LocalText | None) -> Phrase | None:
        """`phrase(text)`, or None where there is nothing."""
        return None if text is None else self.phrase(text)

    def date(self, when: When, form: str = "long") -> DateText:
        """A date in words; `form` as in `render_date`."""
        return _date_text(when, self.own, form)

    def day(self, day: dt.date) -> DateText:
        """A calendar day in words."""
        return self.date(Point(day.year, day.month, day.day))

    def language_name(self, tag: str) -> str:
        """What this language calls another one."""
        try:
            return Locale.parse(tag, sep="-").get_display_name(self.own.region) or tag
        except (ValueError, UnknownLocaleError):
            return tag

    def join(self, items: Sequence[str]) -> str:
        """`a, b og c`."""
        return format_list(list(items), locale=self.own.region)


def words_in(languages: Languages, language: str) -> Words:
    """The words of one of the `languages` of a site; `InputError` if the catalogs are incomplete."""
    return Words(language, languages, load_catalogs(languages)[language])


def _date_text(when: When, language: Language, form: str) -> DateText:
    return DateText(_DAY_AND_MONTH.sub("\u00a0", render_date(when, language, form)), html_datetime(when))


def capitalised(text: str) -> str:
    """`text` with a capital first letter, for the start of a line."""
    return text[:1].upper() + text[1:]


def _fill(text: str, values: dict[str, object]) -> str:
    return text % values if values else text
