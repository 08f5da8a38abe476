"""Mappings that remember what was asked of them: what a page depends on is what its making looked up."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final, TypeVar

Value = TypeVar("Value")

ALL: Final = "*"
"""Stands for every id of a kind: whoever goes through a mapping depends on all of it."""

Reading = tuple[str, str]
"""Kind and id of something looked up."""


class Watched(Mapping[str, Value]):
    """`inner`, with every look-up noted in `seen` as (kind, id).

    With `only`, going through it gives these ids alone: a function that makes the pages of all
    stories then makes those of one, and can still look up the others.
    """

    def __init__(self, kind: str, inner: Mapping[str, Value], note: Callable[[Reading], None], only: Collection[str] | None = None) -> None:
        self._kind = kind
        self._inner = inner
        self._note = note
        self._only = only

    def __getitem__(self, id: str) -> Value:
        self._note((self._kind, id))
        return self._inner[id]

    def __contains__(self, id: object) -> bool:
        self._note((self._kind, str(id)))
        return id in self._inner

    def get(self, id: str, default: Value | None = None) -> Value | None:  # type: ignore[override]
        """The value, or the default; noted either way, since a value may come to be."""
        self._note((self._kind, id))
        return self._inner.get(id, default)

    def __iter__(self) -> Iterator[str]:
        if self._only is not None:
            return iter(self._only)
        self._note((self._kind, ALL))
        return iter(self._inner)

    def __len__(self) -> int:
        if self._only is not None:
            return len(self._only)
        self._note((self._kind, ALL))
        return len(self._inner)
