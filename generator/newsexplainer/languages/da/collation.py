"""The Danish alphabet: æ, ø and å follow z, and `aa` is sorted as `å`, as in names of people and places."""

from newsexplainer.languages.language import Collation

COLLATION = Collation(
    letters={
        "æ": "{", "ä": "{", "ø": "|", "ö": "|", "ő": "|", "å": "}", "ü": "y", "ű": "y",
        "ð": "d", "þ": "th", "œ": "|", "ß": "ss", "đ": "d", "ł": "l",
    },  # Retskrivningsordbogen § 4; the ISO 14651 tailoring of CLDR
    pairs={"aa": "å"},
    after_z={"{": "Æ", "|": "Ø", "}": "Å"},
)  # fmt: skip
