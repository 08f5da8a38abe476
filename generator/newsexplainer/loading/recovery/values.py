"""What is wrong with the text of one value, as it stands behind its key on one line."""

import re
from typing import Final, NamedTuple

from newsexplainer.loading.recovery.anatomy import quoted

SHOWN: Final = 90
"""A cure longer than this is described, not written out."""

BLOCK_TEXT: Final = "or write it, indented, on the lines below `>-`, where nothing needs quotes"
CURLY: Final = "“”„‟‘’‚‛"
"""Quotes that word processors put where straight ones were typed. »…« are left out: texts begin and end with them."""

_CLOSED: Final = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_BAD_ESCAPE: Final = re.compile(r"(?:[^\\]|\\[0abt\tnvfre \"/\\N_LP]|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8})*+(?P<bad>\\)")
_COLON: Final = re.compile(r":(?= |\Z)")
_OPENERS: Final = {"@": "`@`", "`": "a backtick", "%": "`%`", "*": "`*`", "&": "`&`", "!": "`!`", "|": "`|`", ">": "`>`", ",": "a comma"}


class Trouble(NamedTuple):
    """`offset` and `length` mark a part of the value; `mended` is the value as YAML can read it."""

    message: str
    offset: int
    length: int
    help: str
    mended: str
    code: str = "yaml-syntax"
    label: str = ""


def trouble(value: str) -> Trouble | None:
    """What keeps YAML from reading `value`; None where it is sound or cannot be told."""
    if not value:
        return None
    if is_curly(value):
        return curly(value)
    if value[0] in _CLOSED:
        return _of_quoted(value)
    if value[0] in _OPENERS or value[:2] in ("? ", "- "):
        what = _OPENERS.get(value[0], f"`{value[0]} `")
        return Trouble(f"an unquoted text cannot start with {what}", 0, 1, cure(value), quoted(value))
    return colon_inside(value) if _COLON.search(value) else None


def colon_inside(value: str) -> Trouble:
    """A text with `: ` in it."""
    found = next(_COLON.finditer(value), None)
    message = "a colon followed by a space stands inside an unquoted text"
    return Trouble(message, found.start() if found else 0, 1, cure(value), quoted(value), label="such a colon ends a key")


def is_curly(value: str) -> bool:
    """Whether typographic quotes stand around all of `value`."""
    return len(value) > 2 and value[0] in CURLY and value[-1] in CURLY and not any(char in "“”„‟" for char in value[1:-1])


def curly(value: str) -> Trouble:
    """Typographic quotes where straight ones were meant."""
    straight = quoted(value[1:-1])
    help = _short(f"write straight quotes: {straight}", "write straight quotes around the text")
    help += _short(f"\nquotes that the text shall have stand inside them: {quoted(value)}", "\nquotes that the text shall have stand inside them")
    message = f"{value[0]} and {value[-1]} are no quotes for YAML, so they would become part of the text"
    return Trouble(message, 0, len(value), help, straight, "curly-quotes")


def cure(value: str) -> str:
    """How to quote the whole of `value`."""
    return _cure(quoted(value))


def _cure(whole: str) -> str:
    kind = "single" if whole[0] == "'" else "double"
    return _short(f"put the whole text in {kind} quotes: {whole}", f"put the whole text in {kind} quotes") + f"\n{BLOCK_TEXT}"


def _short(help: str, otherwise: str) -> str:
    return help if len(help) <= SHOWN + 40 else otherwise


def _of_quoted(value: str) -> Trouble | None:
    mark = value[0]
    closed = _CLOSED[mark].match(value)
    if closed is None:
        return _unclosed(value, mark)
    if mark == '"' and (bad := _BAD_ESCAPE.match(closed.group())) and bad.start("bad") < len(closed.group()) - 1:
        doubled = value.replace("\\", "\\\\")
        help = _short(f"write \\\\ for a backslash: {doubled}", "write \\\\ for a backslash")
        return Trouble("a backslash in double quotes starts an escape, and this one does not exist", bad.start("bad"), 2, help, doubled)
    rest = value[closed.end() :]
    if not rest.strip() or rest.lstrip().startswith("#"):
        return None
    return _after_quote(value, closed.end() + len(rest) - len(rest.lstrip()))


def _unclosed(value: str, mark: str) -> Trouble:
    help = _short(f"add the closing quote: {value}{mark}", "add the closing quote")
    mended = f"{mark}{value[1:].replace(mark, '')}{mark}" if mark == "'" else f"{value}{mark}"
    return Trouble("the quoted text that starts here is never closed", 0, len(value), help, mended)


def _after_quote(value: str, offset: int) -> Trouble:
    message = "the text goes on after its closing quote"
    rest = value[offset:]
    if rest == ",":
        return Trouble("a comma follows the closing quote", offset, 1, "remove the comma: each line holds one key", value[:offset])
    if value[0] == value[-1] and len(rest) > 1:
        inner = value[1:-1]
        whole = f"'{inner}'" if "'" not in inner else '"' + inner.replace("''", "'").replace('"', '\\"') + '"'
        return Trouble(message, offset, len(rest), _cure(whole), whole)
    return Trouble(message, offset, len(rest), cure(value), quoted(value))
