"""The order of names: that of the letters without their marks, except where the language has an order of its own."""

import unicodedata
from typing import Final

from newsexplainer.languages.language import Collation

_OUTSIDE: Final = "#"
_AFTER_Z: Final = "{|}"
"""What letters after z are sorted as; such signs in a name itself are punctuation."""
_NO_BRACES: Final = str.maketrans(_AFTER_Z, "   ")


def collation_key(text: str, collation: Collation) -> tuple[str, str]:
    """A key that sorts names as readers of the language expect; capitals and accents count last, punctuation is passed over."""
    return _folded(text, collation), text


def initial(text: str, collation: Collation) -> str:
    """The letter to file `text` under: `A` to the last of the alphabet; `#` for what begins with no letter."""
    first = _folded(text, collation)[:1]
    shown = collation.after_z.get(first, first.upper())
    return shown if shown.isalpha() else _OUTSIDE


def initial_key(letter: str, collation: Collation) -> str:
    """A key that sorts what `initial` gives; `#` last."""
    return "\U0010ffff" if letter == _OUTSIDE else _folded(letter, collation)


def _folded(text: str, collation: Collation) -> str:
    lowered = unicodedata.normalize("NFC", text).lower().translate(_NO_BRACES)
    for pair, letter in collation.pairs.items():
        lowered = lowered.replace(pair, letter)
    letters = "".join(collation.letters.get(letter) or _plain(letter) for letter in lowered)
    return " ".join("".join(c if c.isalnum() or c in _AFTER_Z else " " for c in letters).split())


def _plain(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
