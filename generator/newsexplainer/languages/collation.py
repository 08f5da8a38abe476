"""The order of names in each language: Danish puts æ, ø and å after z."""

import unicodedata
from typing import Final

_OUTSIDE: Final = "#"

_DANISH: Final = {
    "æ": "{",
    "ä": "{",
    "ø": "|",
    "ö": "|",
    "ő": "|",
    "å": "}",
    "ü": "y",
    "ű": "y",
    "ð": "d",
    "þ": "th",
    "œ": "|",
    "ß": "ss",
    "đ": "d",
    "ł": "l",
}
"""Letters after z stand for the three that follow it (Retskrivningsordbogen § 4; ISO 14651 tailoring of CLDR `da`)."""

_NO_BRACES: Final = str.maketrans("{|}", "   ")

_ENGLISH: Final = {"æ": "ae", "ø": "o", "å": "a", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "đ": "d", "ł": "l"}

_SHOWN: Final = {"{": "Æ", "|": "Ø", "}": "Å"}


def collation_key(text: str, language: str) -> tuple[str, str]:
    """A key that sorts names as readers of `language` (`da` or `en`) expect; capitals and accents count last.

    In Danish `aa` sorts as `å`, as in names of people and places; punctuation is passed over.
    """
    return _folded(text, language), text


def initial(text: str, language: str) -> str:
    """The letter to file `text` under: `A` … `Å` in Danish; `#` for what begins with no letter."""
    first = _folded(text, language)[:1]
    shown = _SHOWN.get(first, first.upper())
    return shown if shown.isalpha() else _OUTSIDE


def initial_key(letter: str, language: str) -> str:
    """A key that sorts what `initial` gives; `#` last."""
    return "\U0010ffff" if letter == _OUTSIDE else _folded(letter, language)


def _folded(text: str, language: str) -> str:
    own = _DANISH if language == "da" else _ENGLISH
    lowered = unicodedata.normalize("NFC", text).lower().translate(_NO_BRACES)
    if language == "da":
        lowered = lowered.replace("aa", "å")
    letters = "".join(own.get(letter) or _plain(letter) for letter in lowered)
    return " ".join("".join(c if c.isalnum() or c in "{|}" else " " for c in letters).split())


def _plain(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
