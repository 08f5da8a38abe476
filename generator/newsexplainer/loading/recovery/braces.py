"""What is wrong with a list in brackets or a block in braces that stands on one line."""

import re
from typing import Final

from newsexplainer.loading.recovery.anatomy import known_keys, quoted
from newsexplainer.loading.recovery.values import Trouble, cure, trouble

_CLOSING: Final = {"{": "}", "[": "]"}
_ENTRY: Final = re.compile(r"(?P<before>\s*)(?P<key>[\w-]+|\"[\w-]+\"|'[\w-]+')(?P<colon>\s*:\s+)(?P<value>.*)\Z")
_BREAK: Final = re.compile(r",\s+(?=(?P<key>[\w-]+):(?:\s|\Z))")
_SPECIAL: Final = re.compile(r"[\[\]{}]|,")


def trouble_in_braces(value: str) -> Trouble | None:
    """What keeps YAML from reading `value`, which starts with `{` or `[`; None where it cannot be told."""
    closing = _CLOSING[value[0]]
    inner, is_closed = (value[1:-1], True) if value.endswith(closing) else (value[1:], False)
    if not is_closed and closing in inner:
        return _text_behind(value, closing)
    if any(sign in inner for sign in "[]{}"):
        return None
    if value[0] == "[":
        return None if is_closed else _unclosed(value, "list", closing)
    return _in_block(value, inner, is_closed)


def _in_block(value: str, inner: str, is_closed: bool) -> Trouble | None:
    at, mended, first = 1, [], None
    for piece in _pieces(inner):
        entry = _ENTRY.match(piece)
        if entry is None:
            return None
        found = trouble(entry["value"].rstrip()) or _special(entry["value"].rstrip())
        if found is not None and first is None:
            first = found._replace(offset=at + entry.start("value") + found.offset, help=found.help.split("\n")[0])
        mended.append(piece[: entry.start("value")] + (found.mended if found else entry["value"]))
        at += len(piece) + 1
    if first is None:
        return None if is_closed else _unclosed(value, "block", "}")
    return first._replace(mended="{" + ",".join(mended) + "}")


def _pieces(inner: str) -> list[str]:
    """The entries: a comma ends one only where a key of the model follows, so that texts may have commas."""
    pieces, start = [], 0
    for found in _BREAK.finditer(inner):
        if found["key"] in known_keys():
            pieces.append(inner[start : found.start()])
            start = found.start() + 1
    return [*pieces, inner[start:]]


def _special(value: str) -> Trouble | None:
    """A sign that has a meaning in braces only."""
    found = _SPECIAL.search(value) if value[:1] not in ("'", '"') else None
    if found is None:
        return None
    return Trouble(f"`{found.group()}` inside braces needs a quoted text", found.start(), 1, cure(value), quoted(value))


def _unclosed(value: str, what: str, closing: str) -> Trouble | None:
    if value.rstrip().endswith((",", value[0])):
        return None
    help = f"close it with `{closing}`, or quote the value if it is a text that starts with `{value[0]}`"
    return Trouble(f"the {what} that starts here is never closed", 0, 1, help, value + closing)


def _text_behind(value: str, closing: str) -> Trouble | None:
    """A text that starts with a bracket, such as `[red.] Ministeren …`."""
    offset = value.index(closing) + 1
    rest = value[offset:]
    if not rest[:1].isspace() and rest[:1] not in ".;:!?,":
        return None
    start = offset + len(rest) - len(rest.lstrip())
    return Trouble(f"the text goes on after `{closing}`", start, len(value) - start, cure(value), quoted(value))
