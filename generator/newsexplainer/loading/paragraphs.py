"""Paragraphs and sentences of a source text, and the digests that stand for them in the model.

A paragraph is a block between blank lines; a line that is only `/name/` is a sign-off and does
not count. A digest is the start of the SHA-256 of the span in NFC with white space collapsed.
"""

import hashlib
import re
import unicodedata
from typing import Final

_BLANK: Final = re.compile(r"\n[^\S\n]*\n")
_SIGN_OFF: Final = re.compile(r"/[^/\s]+/")
_SENTENCE_END: Final = re.compile(r"""(?:(?<=[.!?…])|(?<=[.!?…][»«”"']))\s+(?=[»«“"'–]?[A-ZÆØÅ0-9])""")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(])(?:bl\.a|f\.eks|dvs|ca|kl|nr|dr|hr|fr|jf|pct|mio|mia|mr|mrs|ms|st|no|vs|[A-ZÆØÅ])\.$", re.IGNORECASE
)
_DIGITS: Final = 16


def normalised(text: str) -> str:
    """`text` in NFC with every run of white space as one space, and none around it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def digest(text: str) -> str:
    """`sha256:` and the first 16 hexadecimal digits of the normalised text's hash."""
    return "sha256:" + hashlib.sha256(normalised(text).encode()).hexdigest()[:_DIGITS]


def paragraphs(text: str) -> tuple[str, ...]:
    """The normalised paragraphs of a source text, without sign-off lines."""
    lines = text.replace("\r\n", "\n").split("\n")
    kept = "\n".join("" if _SIGN_OFF.fullmatch(line.strip()) else line for line in lines)
    blocks = (normalised(block) for block in _BLANK.split(kept))
    return tuple(block for block in blocks if block)


def sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences of a paragraph; dates, abbreviations and initials do not end one."""
    found: list[str] = []
    for part in _SENTENCE_END.split(normalised(paragraph)):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += f" {part}"
        elif part:
            found.append(part)
    return tuple(found)


def whole_digest(text: str) -> str:
    """The digest of all paragraphs joined by one space."""
    return digest(" ".join(paragraphs(text)))
