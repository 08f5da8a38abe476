"""What a line of a file is made of, for lines that YAML cannot read: a guess, good enough for a message."""

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from newsexplainer.execution.memo import remembered
from newsexplainer.languages import TAGS
from newsexplainer.model.actor import Actor, Outlet
from newsexplainer.model.local_text import PARITY, LocalText, ParityException
from newsexplainer.model.place import Place
from newsexplainer.model.story import Story

_PARTS: Final = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:(?P<key>(?!-)[\w-]+|\"[\w-]+\"|'[\w-]+'):(?= |\Z) *)?")
_BLOCK_TEXT: Final = re.compile(r" *(?>(?:- +)*)(?:[^\s#'\"\[{][^#]*:)? *[|>][-+1-9]{0,2} *\Z")
_BLOCK_ENDS: Final = frozenset("|>+-123456789")
_FAR: Final = 400
"""How many lines are looked back at: a mistake is explained from its surroundings, and a file may have a million lines."""


class Line(NamedTuple):
    """Columns count from 0. `key` is empty on a line without one; `value` is the text from `value_at` on."""

    indent: int
    dashes: str
    key: str
    value_at: int
    value: str

    @property
    def key_at(self) -> int:
        """Where the key, or the text of an item, begins."""
        return self.indent + len(self.dashes)

    @property
    def is_blank(self) -> bool:
        """Nothing, or a comment."""
        return not self.dashes and not self.key and (not self.value or self.value.startswith("#"))


def dissect(text: str) -> Line:
    """The parts of a line without its line break."""
    text = text.rstrip(" \r")
    match = next(_PARTS.finditer(text))  # which matches every text, if only with nothing
    key = (match["key"] or "").strip("\"'")
    return Line(len(match["indent"]), match["dashes"], key, match.end(), text[match.end() :])


def above(lines: Sequence[str], number: int) -> int | None:
    """The next line above that is neither blank nor a comment."""
    return next((n for n in range(number - 1, max(-1, number - _FAR), -1) if not dissect(lines[n]).is_blank), None)


def below(lines: Sequence[str], number: int) -> int | None:
    """The next line below that is neither blank nor a comment."""
    return next((n for n in range(number + 1, min(len(lines), number + _FAR)) if not dissect(lines[n]).is_blank), None)


def is_in_block_text(lines: Sequence[str], number: int) -> bool:
    """Whether a line belongs to a text below `key: |` or `key: >`."""
    indent = dissect(lines[number]).indent
    while indent and (number := _shallower(lines, number, indent)) >= 0:
        if opens_block_text(lines[number]):
            return True
        indent = dissect(lines[number]).indent
    return False


def opens_block_text(text: str) -> bool:
    """Whether a line ends with `|` or `>`, so that a text follows below it."""
    text = text.rstrip("\r ")
    return text[-1:] in _BLOCK_ENDS and _BLOCK_TEXT.match(text) is not None


def _shallower(lines: Sequence[str], number: int, indent: int) -> int:
    """The next line above with a smaller indentation; -1 where there is none."""
    for n in range(number - 1, max(-1, number - _FAR), -1):
        text = lines[n]
        if text.strip() and len(text) - len(text.lstrip(" ")) < indent:
            return n
    return -1


def quoted(text: str) -> str:
    """`text` as an editor would best quote it, in double quotes if it has none itself."""
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@remembered(1024)
def _blocks() -> tuple[dict[str, Any], ...]:
    """The keys of each kind of block in the model, with what they hold."""
    found: list[dict[str, Any]] = []
    seen: set[Any] = set()
    waiting: list[Any] = [Story, Actor, Outlet, Place]
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        if kind is LocalText:
            found.append({**dict.fromkeys(TAGS, str), PARITY: ParityException})
            waiting.append(ParityException)
        elif isinstance(kind, type) and issubclass(kind, BaseModel):
            found.append({field.alias or name: field.annotation for name, field in kind.model_fields.items()})
            waiting += found[-1].values()
        else:
            waiting += [getattr(kind, "__origin__", None), *get_args(kind)]
    return tuple(found)


@remembered(1024)
def known_keys() -> frozenset[str]:
    """Every key of the model, whatever block it belongs to."""
    return frozenset(key for block in _blocks() for key in block)


def stand_together(key: str, other: str) -> bool:
    """Whether two keys can stand in one block; keys that are not known can stand anywhere."""
    known = known_keys()
    return key not in known or other not in known or any(key in block and other in block for block in _blocks())


@remembered(1024)
def lists_only() -> frozenset[str]:
    """The keys that hold a list in every block that has them."""
    kinds = [(key, get_origin(kind) is list) for block in _blocks() for key, kind in block.items()]
    return frozenset(key for key, _ in kinds) - frozenset(key for key, is_list in kinds if not is_list)
