"""A language that nobody speaks: English with a mark on every letter, so that whatever was forgotten stands out as plain ASCII.

Nothing of the product knows it. It has its own dates, order, search words and catalog; its region is that of Basque,
whose names of months are like neither English nor Danish ones.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po, write_po

from newsexplainer.languages import Language, all_languages
from newsexplainer.languages.dates_words import DateForms, DateWords
from newsexplainer.languages.language import AxisPatterns, Collation, Habits, SearchWords

TAG = "en-XA"
REGION = "eu_ES"

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MARKED = "åƀçđéƒĝĥîĵķļɱñöþqŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞQŔŠŢÛṼŴẊÝŽ"
_MARKS = str.maketrans(_PLAIN.replace("q", "").replace("Q", ""), _MARKED.replace("q", "").replace("Q", "")) | str.maketrans("qQ", "ʠɊ")

_KEPT = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}|(?<=\d)[ap]m\b")
"""Where values go, and the halves of the day, which stand behind figures."""


def marked(text: str) -> str:
    """`text` with a mark on every letter; what stands for values stays."""
    return _around(_KEPT, text)


def _around(kept: re.Pattern[str], text: str) -> str:
    plain, found = kept.split(text), kept.findall(text)
    return "".join(part.translate(_MARKS) + value for part, value in zip(plain, [*found, ""], strict=True))


def pseudo_language(folder: Path) -> Language:
    """The language, with its catalog below `folder`."""
    english = all_languages()["en"]
    language = Language(
        tag=TAG,
        folder=folder,
        region=REGION,
        name=marked("Pseudo"),
        english_name="Pseudo",
        dates=DateForms(*(_dates(form) for form in (english.dates.long, english.dates.short, english.dates.sentence))),
        axis=AxisPatterns(
            clock="HH'ĥ'mm", day_of_clock=("d MMMM y", "d MMM"), day="d'đ'", month_of_day=("MMMM y", "MMM"), month="MMM", year_of_month=("y",), year="y"
        ),
        phrases=replace(english.phrases, months=_keys(english.phrases.months), weekdays=_keys(english.phrases.weekdays), examples=()),
        collation=Collation(letters={"å": "{"}, after_z={"{": "Å"}),
        wording=_wording(),
        search=SearchWords(stop=marked("the and of"), endings="es s"),
        habits=Habits(),
    )
    _write_catalog(english.catalog, language.catalog)
    return language


def _keys(table: Mapping[str, int]) -> dict[str, int]:
    return {marked(name): value for name, value in table.items()}


def _dates(words: DateWords) -> DateWords:
    changed: dict[str, Any] = {}
    for name, value in asdict(words).items():
        if name != "month_width" and isinstance(value, str | tuple):
            changed[name] = marked(value) if isinstance(value, str) else tuple(map(marked, value))
    return replace(words, **changed)


def _wording() -> Any:
    words = all_languages()["en"].wording
    pattern = re.compile(r"\\.")
    return replace(
        words,
        months=tuple(map(marked, words.months)),
        weekdays=tuple(map(marked, words.weekdays)),
        numbers=_keys(words.numbers),
        multipliers=_keys(words.multipliers),
        adjective_endings=_around(pattern, words.adjective_endings),
        negations=frozenset(map(marked, words.negations)),
        hedges=tuple(
            replace(hedge, strong=tuple(_around(pattern, word) for word in hedge.strong), weak=tuple(_around(pattern, word) for word in hedge.weak))
            for hedge in words.hedges
        ),
    )


def _write_catalog(source: Path, target: Path) -> None:
    with source.open("rb") as file:
        catalog = read_po(file, locale="en")
    for message in catalog:
        if message.id:
            message.string = marked(message.string) if isinstance(message.string, str) else tuple(map(marked, message.string))
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_po(file, catalog, omit_header=True)
