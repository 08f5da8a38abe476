"""Numbers, clock times, months and weekdays in running text, whatever the language."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from newsexplainer.execution.memo import remembered
from newsexplainer.languages import Languages
from newsexplainer.languages.wording import Wording

_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Quantities:
    """What a text counts and dates; each as sorted, printable values, equal across languages."""

    numbers: tuple[str, ...]
    dates: tuple[str, ...]


def quantities(text: str, language: str, languages: Languages) -> Quantities:
    """The numbers and calendar words of `text` in one of `languages`; figures and words for a number are the same."""
    lexicon = languages[language].wording
    times: list[str] = []
    if _DIGIT.search(text):  # most texts have no figure, and then no time of day
        times = [_clock(match) for match in re.finditer(lexicon.clock, text)]
        text = re.sub(lexicon.clock, " ; ", text)
    tokens, calendar = _TOKEN.findall(text), _calendar(languages)
    days = [calendar[token] for token in tokens if token in calendar]
    return Quantities(tuple(sorted(_numbers(tokens, lexicon))), tuple(sorted({*times, *days})))


def _clock(match: re.Match[str]) -> str:
    found = match.groupdict()
    hour = int(found["hour"] or found.get("hour24") or 0)
    minute = int(found["minute"] or found.get("minute24") or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    return f"{hour:02}:{minute:02}"


@remembered(4)
def _calendar(languages: Languages) -> dict[str, str]:
    """Months and weekdays of all languages by the word, capitals as the language writes them: `May` is a month, `may` a verb."""
    words: dict[str, str] = {}
    for lexicon in (language.wording for language in languages.values()):
        words |= {month: f"month {n}" for n, month in enumerate(lexicon.months, 1)}
        words |= {day: f"weekday {n}" for n, day in enumerate(lexicon.weekdays, 1)}
    return words


def _numbers(tokens: Iterable[str], lexicon: Wording) -> Iterator[str]:
    pending: Decimal | None = None
    for token in tokens:
        word = token.lower()
        if word in lexicon.multipliers:
            # "a million" names the number one without a figure
            pending = (pending if pending is not None else Decimal(1)) * lexicon.multipliers[word]
            continue
        if pending is not None:
            yield _plain(pending)
            pending = None
        if word[0].isdigit():
            pending = _figure(word, lexicon)
        elif word in lexicon.numbers:
            pending = Decimal(lexicon.numbers[word])
    if pending is not None:
        yield _plain(pending)


def _figure(token: str, lexicon: Wording) -> Decimal:
    decimal = "," if lexicon.thousands == "." else "."
    if re.fullmatch(rf"\d{{1,3}}(?:\{lexicon.thousands}\d{{3}})+(?:\{decimal}\d+)?|\d+(?:\{decimal}\d+)?", token):
        return Decimal(token.replace(lexicon.thousands, "").replace(decimal, "."))
    return Decimal(re.sub(r"\D", "", token))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
