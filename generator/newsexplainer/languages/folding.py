"""Words as the index knows them: small letters of the basic alphabet, so that spellings meet.

`templates/assets/js/search.js` folds what readers type by the first spelling of these rules; a test
in the browser holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import product
from typing import Final

from newsexplainer.execution.memo import remembered

LONGEST: Final = 32
"""Letters of a word that count; no word of prose is longer."""

SHORTEST_STEM: Final = 4
"""Letters that must be left of a word without its ending."""

_LETTERS: Final = {
    "æ": ("ae",), "ä": ("ae", "a"), "ø": ("oe", "o"), "ö": ("oe", "o"), "å": ("aa", "a"), "ü": ("ue", "u"),
    "œ": ("oe",), "ß": ("ss",), "ł": ("l",), "đ": ("d",), "ð": ("d",), "þ": ("th",), "ı": ("i",),
}  # fmt: skip
"""Spellings of a letter: first the one in which `Aalborg` and `Ålborg` are the same, then its bare form."""

_WORD: Final = re.compile(r"[^\W_]+")

_PLAIN: Final = re.compile("[\x00-\x7f" + "".join(_LETTERS) + "«»“”‘’–—…]*")
"""Text in which no letter needs a look; nearly all of it."""


@remembered(1 << 16)
def spellings(word: str) -> tuple[str, ...]:
    """`word` (in small letters) as it is indexed, the spelling of queries first: `århus` as `aarhus`, `arhus`.

    One letter is spelt alike all through a word, so that there are few. Empty for a single letter
    of an alphabet, which nobody looks for.
    """
    special = [letter for letter in dict.fromkeys(word) if letter in _LETTERS]
    found = []
    for choice in product(*(_LETTERS[letter] for letter in special)):
        table = str.maketrans(dict(zip(special, choice, strict=True)))
        found.append(_bare(word.translate(table))[:LONGEST])
    return tuple(dict.fromkeys(spelling for spelling in found if _counts(spelling)))


def words_of(text: str) -> Iterator[str]:
    """The words of `text` in small letters, in order, not yet folded.

    Other accents than those with spellings of their own are taken off first, since marks that
    stand by themselves would cut a word in two.
    """
    lowered = unicodedata.normalize("NFC", text).lower()
    return iter(_WORD.findall(lowered if _PLAIN.fullmatch(lowered) else "".join(map(_unmarked, lowered))))


@remembered(4096)
def _unmarked(letter: str) -> str:
    return letter if letter in _LETTERS else _bare(letter)


def _bare(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M")).lower()


def _counts(word: str) -> bool:
    return len(word) > 1 or word.isdigit() or ord(word[:1] or "a") > 0x2E80
