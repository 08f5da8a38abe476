"""What is wrong with one line, seen by itself and with its neighbours."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from newsexplainer.diagnostics import Diagnostic, Span, nearest
from newsexplainer.loading.recovery.anatomy import Line, above, below, dissect, is_in_block_text, known_keys, lists_only, quoted
from newsexplainer.loading.recovery.braces import trouble_in_braces
from newsexplainer.loading.recovery.mistake import Mistake
from newsexplainer.loading.recovery.values import Trouble, colon_inside, trouble

_NO_SPACE: Final = re.compile(r"(?P<key>[A-Za-z_]+):(?!//)(?P<value>\S.*)\Z")
_NO_HYPHEN_SPACE: Final = re.compile(r"-(?P<rest>[^\s-].*)\Z")
_NO_COLON: Final = re.compile(r"(?P<key>[A-Za-z_]+)(?:(?P<between> *= *| +)(?P<value>\S.*))?\Z")
_ANY_WORD: Final = re.compile(r"[A-Za-z_]+")
_FAR: Final = 400


def value_trouble(path: str, lines: Sequence[str], number: int) -> Mistake | None:
    """A value on line `number` that YAML cannot read as a text, a list or a block."""
    line = dissect(lines[number])
    if not line.value or not (line.key or line.dashes) or line.value.startswith("#"):
        return None
    if line.key and line.value.startswith("- "):
        return _list_behind_key(path, number, line)
    found = trouble_in_braces(line.value) if line.value[0] in "[{" else trouble(line.value)
    if found is None or (found.code == "yaml-syntax" and found.offset == 0 and _goes_on(lines, number, line)):
        return None
    return _mistake(path, lines, number, line, found)


def no_space(path: str, lines: Sequence[str], number: int) -> Mistake | None:
    """A key or a hyphen without the space behind it."""
    line = dissect(lines[number])
    if line.key and not line.dashes:
        return None
    hyphen = None if line.dashes else _NO_HYPHEN_SPACE.match(line.value)
    if hyphen and (_NO_SPACE.match(hyphen["rest"]) or dissect(hyphen["rest"]).key in known_keys()):
        mended = f"{lines[number][: line.value_at]}- {hyphen['rest']}"
        return _plain(path, number, line.value_at, 1, "a space is missing after the hyphen", f"write `- {hyphen['rest'][:60]}`", mended)
    colon = _NO_SPACE.match(line.value)
    if colon and colon["key"] in known_keys():
        written = f"{colon['key']}: {colon['value']}"
        help = f"write `{written[:80]}`"
        return _plain(path, number, line.value_at + colon.end("key"), 1, "a space is missing after the colon", help, lines[number][: line.value_at] + written)
    return None


def no_colon(path: str, lines: Sequence[str], number: int) -> Mistake | None:
    """A line of words where a key belongs."""
    line = dissect(lines[number])
    if line.key or not line.value or is_in_block_text(lines, number):
        return None
    found = _NO_COLON.match(line.value)
    if found and found["key"] in known_keys():
        return _colon_missing(path, lines, number, line, found)
    return _words(path, lines, number, line)


def words_above(path: str, lines: Sequence[str], number: int) -> Mistake | None:
    """A line of words above line `number`, where a key or nothing belongs."""
    before = above(lines, number)
    line = dissect(lines[before]) if before is not None else None
    if before is None or line is None or line.key or not line.value:
        return None
    first, owner = _NO_COLON.match(line.value), above(lines, before)
    is_key = first is not None and first["key"] in known_keys()
    if is_key and line.key_at >= dissect(lines[number]).indent - 2:
        return no_colon(path, lines, before)
    if line.dashes or (owner is not None and (dissect(lines[owner]).value or line.indent > dissect(lines[owner]).key_at)):
        return None
    return no_colon(path, lines, before)


def no_hyphen(path: str, lines: Sequence[str], number: int) -> Mistake | None:
    """The first line of a list without its hyphen, above line `number`, which is indented as if there were one."""
    before = above(lines, number)
    owner = above(lines, before) if before is not None else None
    if before is None or owner is None:
        return None
    line, key = dissect(lines[before]), dissect(lines[owner])
    if line.dashes or not line.key or not line.value or key.value or key.key not in lists_only():
        return None
    if not key.key_at <= line.indent == dissect(lines[number]).indent - 2:
        return None
    written = f"- {lines[before].strip()}"
    mended = " " * line.indent + written
    return _plain(path, before, line.indent, len(line.key), f"a hyphen is missing: `{key.key}:` holds a list", f"write `{written[:80]}`", mended)


def goes_on_with_colon(path: str, lines: Sequence[str], number: int) -> Mistake | None:
    """A text on more than one line that has a colon on a later one."""
    before, line = above(lines, number), dissect(lines[number])
    if before is None or line.dashes or not line.key or line.key in known_keys():
        return None
    first = dissect(lines[before])
    if not first.key or not first.value or line.indent <= first.key_at:
        return None
    whole = f"{first.value} {lines[number].strip()}"
    found = colon_inside(whole)._replace(mended=quoted(whole))
    mended = _mistake(path, lines, before, first, found)
    column = line.value_at - len(lines[number][: line.value_at]) + len(lines[number][: line.value_at].rstrip())
    return replace(mended, diagnostic=replace(mended.diagnostic, span=Span(path, number + 1, column, 1)))


def quote_above(path: str, lines: Sequence[str], number: int) -> Mistake | None:
    """A quote that was opened above, never closed there, and ends at the next one that is found."""
    if '"' not in lines[number] and "'" not in lines[number]:
        return None
    at, steps = above(lines, number), 0
    while at is not None and steps < _FAR:
        line, steps = dissect(lines[at]), steps + 1
        if line.value[:1] in ("'", '"') and (line.key or line.dashes):
            found, after = trouble(line.value), below(lines, at)
            if found and found.offset == 0 and found.length == len(line.value) and after is not None and _starts_afresh(lines[after]):
                return _mistake(path, lines, at, line, found)
        at = above(lines, at)
    return None


LOOKS: Final[tuple[Callable[[str, Sequence[str], int], Mistake | None], ...]] = (value_trouble, no_space)
"""What is looked for on a line by itself."""


def _starts_afresh(text: str) -> bool:
    line = dissect(text)
    return bool(line.dashes) or line.key in known_keys()


def _goes_on(lines: Sequence[str], number: int, line: Line) -> bool:
    """Whether a quoted text or a block in braces goes on below, as it may."""
    after = below(lines, number)
    if line.value[0] not in "\"'[{" or after is None:
        return False
    return not _starts_afresh(lines[after]) and dissect(lines[after]).indent > line.indent


def _list_behind_key(path: str, number: int, line: Line) -> Mistake:
    items = f"[{line.value[2:]}]"
    help = f"put `{line.value[:60]}` on a line of its own below `{line.key}:`, indented"
    mended = " " * line.indent + line.dashes + f"{line.key}: {items if not re.search('[:#]', items) else quoted(items)}"
    return _plain(path, number, line.value_at, 1, "a list cannot start on the line of its key", help, mended)


def _mistake(path: str, lines: Sequence[str], number: int, line: Line, found: Trouble) -> Mistake:
    diagnostic = Diagnostic(
        code=found.code,
        span=Span(path, number + 1, line.value_at + found.offset + 1, max(1, found.length)),
        message=_said(found.code, found.message),
        label=found.label,
        help=found.help,
    )
    mended = {number: lines[number][: line.value_at] + found.mended}
    return Mistake(diagnostic, mended | _swallowed(lines, number, line))


def _swallowed(lines: Sequence[str], number: int, line: Line) -> dict[int, str]:
    """The lines that went on with the text: they are part of what is quoted now."""
    gone: dict[int, str] = {}
    after = below(lines, number)
    while after is not None and dissect(lines[after]).indent > line.indent and not _starts_afresh(lines[after]) and len(gone) < _FAR:
        gone[after] = ""
        after = below(lines, after)
    return gone


def _colon_missing(path: str, lines: Sequence[str], number: int, line: Line, found: re.Match[str]) -> Mistake:
    key, value = found["key"], found["value"] or ""
    after = below(lines, number)
    opens = after is not None and dissect(lines[after]).indent > line.key_at
    mended = lines[number][: line.value_at] + f"{key}:" + (f" {quoted(value)}" if value or not opens else "")
    between = found["between"] or ""
    at = line.value_at + len(key) + (len(between) - len(between.lstrip()) if "=" in between else 0)
    help = f"write `{f'{key}: {value}'.strip()[:80]}`"
    return _plain(path, number, at if value else line.value_at, max(1, len(between.strip())) if value else len(key), f"the colon is missing after `{key}`", help, mended)


def _words(path: str, lines: Sequence[str], number: int, line: Line) -> Mistake:
    first = _ANY_WORD.match(line.value)
    near = nearest(first.group(), known_keys()) if first and len(line.value.split()) == 2 else ()
    before = above(lines, number)
    if near:
        label, help = f"did you mean `{near[0]}:`?", "end each key with `: `"
    elif before is not None and dissect(lines[before]).key:
        label = "does it go on with the text above?"
        key = dissect(lines[before]).key
        help = f"indent it more than `{key}:`, or write the whole text, indented, on the lines below `{key}: >-`"
    else:
        label, help = "", "start each line with a key and `: `, or with `- ` in a list"
    found = _plain(path, number, line.value_at, len(line.value), "this line has no key", help, "", label)
    return Mistake(found.diagnostic, {number: ""}, certain=not near)


def _plain(path: str, number: int, column: int, length: int, message: str, help: str, mended: str, label: str = "") -> Mistake:
    span = Span(path, number + 1, column + 1, length)
    return Mistake(Diagnostic("yaml-syntax", span, _said("yaml-syntax", message), label, help), {number: mended})


def _said(code: str, message: str) -> str:
    return f"this is not valid YAML: {message}" if code == "yaml-syntax" else message
