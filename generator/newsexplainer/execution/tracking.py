"""Mappings that remember what was asked of them: what a page depends on is what its making looked up."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar, overload

Value = TypeVar("Value")

ALL: Final = "*"
"""Stands for which ids of a kind there are: whoever goes through a mapping depends on it, and on each value besides."""

DependencyKey = tuple[str, str]
"""Kind and id of something looked up."""


class TrackedMapping(Mapping[str, Value]):
    """`inner`, with every look-up noted in `seen` as (kind, id).

    With `only`, going through it gives these ids alone: a function that makes the pages of all
    stories then makes those of one, and can still look up the others.
    """

    def __init__(self, kind: str, inner: Mapping[str, Value], note: Callable[[DependencyKey], None], only: Collection[str] | None = None) -> None:
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


class TrackedWhole(Mapping[str, Value]):
    """`inner`, with one note as soon as anything is asked of it."""

    def __init__(self, reading: DependencyKey, inner: Mapping[str, Value], note: Callable[[DependencyKey], None]) -> None:
        self._inner = inner
        self._reading = reading
        self._note = note

    def __getitem__(self, id: str) -> Value:
        self._note(self._reading)
        return self._inner[id]

    def __iter__(self) -> Iterator[str]:
        self._note(self._reading)
        return iter(self._inner)

    def __len__(self) -> int:
        self._note(self._reading)
        return len(self._inner)


class Unavailable(Sequence[Any]):
    """What a unit is not given, so that it cannot depend on it unnoticed."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __getitem__(self, place: Any) -> Any:
        raise LookupError(f"{self._what} are not given to this piece")

    def __len__(self) -> int:
        raise LookupError(f"{self._what} are not given to this piece")


class TrackedList(Sequence[Value]):
    """The same for a list."""

    def __init__(self, reading: DependencyKey, inner: Sequence[Value], note: Callable[[DependencyKey], None]) -> None:
        self._inner = inner
        self._reading = reading
        self._note = note

    @overload
    def __getitem__(self, place: int) -> Value: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Value]: ...
    def __getitem__(self, place: int | slice) -> Value | Sequence[Value]:
        self._note(self._reading)
        return self._inner[place]

    def __len__(self) -> int:
        self._note(self._reading)
        return len(self._inner)
