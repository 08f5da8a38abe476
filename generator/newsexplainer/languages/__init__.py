"""Everything that depends on a language: dates and lists in words, the words of the pages, how names sort, how doubt reads.

A language is a folder below this one, and its tag in `TAGS`.
"""

from typing import Final

from newsexplainer.languages.language import Language
from newsexplainer.languages.site import Languages, load_languages

TAGS: Final = ("da", "en")
"""The languages that exist. A site is published in all of them, in this order, unless its settings say otherwise."""


MESSAGES: Final = "en"
"""The language of the command line, of what it says of mistakes, and of the keys of files."""


def all_languages() -> Languages:
    """Every language that exists."""
    return load_languages(TAGS)


__all__ = ["MESSAGES", "TAGS", "Language", "Languages", "all_languages", "load_languages"]
