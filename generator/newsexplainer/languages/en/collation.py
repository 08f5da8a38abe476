"""The English alphabet: letters that it does not have are sorted as those they are written with in English."""

from newsexplainer.languages.language import Collation

COLLATION = Collation(letters={"æ": "ae", "ø": "o", "å": "a", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "đ": "d", "ł": "l"})
