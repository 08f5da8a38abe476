"""Long lists in parts: all on one page while it is short, then a page a year."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Generic, TypeVar

from newsexplainer.pages.words import Words

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """One page of a list."""

    slug: str = field(metadata={"help": "End of its address: empty for the first page, `2023`, `2023/2`."})
    label: str = field(metadata={"help": "Its name for readers: the year, with the number of the part."})
    items: tuple[Item, ...] = field(metadata={"help": "What stands on it, in the order of the list."})


@dataclass(frozen=True, slots=True)
class PartLink:
    """A part as the others link to it."""

    label: str = field(metadata={"help": "The year, with the number of the part."})
    path: str = field(metadata={"help": "Site path."})
    current: bool = field(metadata={"help": "Whether the reader is on it."})


def parts(items: Sequence[Item], year: Callable[[Item], int], most: int) -> tuple[Part[Item], ...]:
    """`items` (newest year first or last) on one page if there are at most `most`, else by year.

    The first part has the list's own address; a year with more than `most` is cut further.
    """
    if len(items) <= most:
        return (Part("", "", tuple(items)),)
    found: list[Part[Item]] = []
    for number, group in groupby(sorted(items, key=year, reverse=True), key=year):
        found += _cut(number, tuple(group), most)
    return (Part("", found[0].label, found[0].items), *found[1:])


def part_links(found: Iterable[Part[Item]], path: Callable[[str], str], current: str) -> tuple[PartLink, ...]:
    """Links to all parts, the one with the slug `current` marked; none where there is one part only."""
    links = tuple(PartLink(part.label, path(part.slug), part.slug == current) for part in found)
    return links if len(links) > 1 else ()


def left_out(words: Words, total: int, most: int) -> str:
    """How many of `total` a profile that shows `most` leaves to the stories; empty when none."""
    rest = total - most
    if rest <= 0:
        return ""
    return words.ngettext("%(num)d more stands in its story.", "%(num)d more stand in their stories.", rest)


def _cut(year: int, items: tuple[Item, ...], most: int) -> Iterable[Part[Item]]:
    pieces = [items[start : start + most] for start in range(0, len(items), most)]
    for number, piece in enumerate(pieces, start=1):
        yield Part(f"{year}/{number}" if number > 1 else str(year), f"{year} ({number})" if len(pieces) > 1 else str(year), piece)
