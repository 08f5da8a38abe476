"""The words of the files that are meant by what somebody typed by habit: for messages, never to be read as such."""

from collections.abc import Iterable, Mapping
from typing import Final

from newsexplainer.languages import Languages

_YES: Final = ("on", "1")
_NO: Final = ("off", "0")


def key_meant(written: str, languages: Languages, keys: Iterable[str]) -> str:
    """The one of `keys` that a word of one of the languages stands for; empty if none does."""
    return _meant(written, [(language.habits.keys, language.habits.languages) for language in languages.values()], keys)


def value_meant(written: str, languages: Languages, values: Iterable[str]) -> str:
    """The one of `values` that a word stands for; empty if none does."""
    return _meant(written, [(language.habits.values, language.habits.languages) for language in languages.values()], values)


def language_meant(written: str, languages: Languages) -> str:
    """The tag of the language that a word names; empty if it names none."""
    word = _plain(written)
    return next((tag for language in languages.values() if (tag := language.habits.languages.get(word, ""))), "")


def boolean_meant(written: str, languages: Languages) -> str:
    """`true` or `false`, whichever a word stands for; empty if it stands for neither."""
    word, habits = written.casefold(), [language.habits for language in languages.values()]
    if word in _YES or any(word in habit.yes for habit in habits):
        return "true"
    return "false" if word in _NO or any(word in habit.no for habit in habits) else ""


def _meant(written: str, tables: Iterable[tuple[Mapping[str, tuple[str, ...]], Mapping[str, str]]], choices: Iterable[str]) -> str:
    word, known = _plain(written), frozenset(choices)
    for words, languages in tables:
        meant = (*words.get(word, ()), *filter(None, (languages.get(word),)))
        if found := next((choice for choice in meant if choice in known), ""):
            return found
    return ""


def _plain(written: str) -> str:
    return written.strip(" .,;").casefold()
