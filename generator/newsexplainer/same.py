"""Keys by identity, to remember what was made of things that are too large to compare."""

from typing import Any


class Same:
    """Equal to another for the same objects in the same order; it keeps them, so that no other object can take their place."""

    __slots__ = ("things",)

    def __init__(self, *things: object) -> None:
        """`things` are what something is made of."""
        self.things: tuple[Any, ...] = things

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Same)
            and len(self.things) == len(other.things)
            and all(mine is its for mine, its in zip(self.things, other.things, strict=True))
        )

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.things)))
