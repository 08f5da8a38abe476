"""The tree that a strict YAML file is read into: text only, each value with its place.

Lines and columns count from 0 here, as libyaml gives them; `Span`s made from them count from 1.
Named tuples, because a large newsroom's files hold a million of them.
"""

from collections.abc import Mapping as AbstractMapping
from typing import NamedTuple, TypeAlias

from newsexplainer.diagnostics import Span

Path: TypeAlias = tuple[str | int, ...]


class Scalar(NamedTuple):
    """One text in NFC. `style` is YAML's: empty for plain, else one of `'`, `"`, `|`, `>`."""

    value: str
    line: int
    column: int
    length: int
    style: str = ""

    @property
    def is_missing(self) -> bool:
        """Nothing was written: `title:` with no value at all, which is not the same as `""`."""
        return not self.value and not self.style


class Sequence(NamedTuple):
    """A list, placed at its first character."""

    items: tuple["Node", ...]
    line: int
    column: int
    length: int = 1


class Mapping(NamedTuple):
    """Keys with values in the order written, placed at the first key."""

    entries: dict[str, tuple[Scalar, "Node"]]
    line: int
    column: int
    length: int = 1


Node: TypeAlias = Scalar | Sequence | Mapping


def span(path: str, node: Node, key: Scalar | None = None) -> Span:
    """Where `node` stands in the file `path`: a text itself, a block or list by its key or first word."""
    if key is not None and (not isinstance(node, Scalar) or node.is_missing):
        node = key
    elif isinstance(node, Mapping) and node.entries:
        node = next(iter(node.entries.values()))[0]
    return Span(path, node.line + 1, node.column + 1, node.length)


def inside(path: str, scalar: Scalar, offset: int, length: int) -> Span:
    """A part of a text written on one line; the whole text where it spans several."""
    if scalar.style in ("|", ">") or offset + length > scalar.length:
        return span(path, scalar)
    quote = 1 if scalar.style else 0
    return Span(path, scalar.line + 1, scalar.column + 1 + quote + offset, max(1, length))


def locate(root: Node, loc: Path) -> tuple[Scalar | None, Node, Path]:
    """The node at `loc`, the key it stands under, and the part of `loc` that leads nowhere.

    Walks as far as the tree goes, so that a place is always found.
    """
    key: Scalar | None = None
    node = root
    for depth, step in enumerate(loc):
        match node, step:
            case Mapping(), str() if step in node.entries:
                key, node = node.entries[step]
            case Sequence(), int() if 0 <= step < len(node.items):
                key, node = None, node.items[step]
            case _:
                return key, node, loc[depth:]
    return key, node, ()


def moved_back(node: Node, moved: AbstractMapping[int, int]) -> Node:
    """The tree with the columns of some lines (from 0) smaller by so many: they were moved to be read."""
    column = max(0, node.column - moved.get(node.line, 0))
    if isinstance(node, Scalar):
        return node._replace(column=column)
    if isinstance(node, Sequence):
        return node._replace(column=column, items=tuple(moved_back(item, moved) for item in node.items))
    entries = {name: (_moved_key(key, moved), moved_back(value, moved)) for name, (key, value) in node.entries.items()}
    return node._replace(column=column, entries=entries)


def _moved_key(key: Scalar, moved: AbstractMapping[int, int]) -> Scalar:
    return key._replace(column=max(0, key.column - moved.get(key.line, 0)))
