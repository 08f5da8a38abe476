"""Fragments of pages that several pages have in common, rendered once for all of them."""

from collections.abc import Callable, Hashable
from typing import Final

_LARGEST: Final = 20_000
"""How many fragments are kept, several times those of a long story: the preview shows one story again and again."""


class FragmentCache:
    """What macros rendered from some values, for pages that stand side by side and repeat the same page.

    The older states of a story are most of a site, and most of each is as on the day before. Such pages
    lie in folders of the same depth below one parent, so that links to anywhere else read the same on
    all of them; a fragment that depends on its page in another way gets that as a value.
    """

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self._series: Hashable = None
        self._rendered: dict[Hashable, str] = {}

    def turn_to(self, series: Hashable) -> None:
        """The next fragments are for a page of `series`; what was kept for another series is forgotten. A page without a series keeps nothing."""
        if series != self._series or len(self._rendered) > _LARGEST:
            self._series, self._rendered = series, {}

    def render(self, macro: Callable[..., str], *values: Hashable) -> str:
        """What `macro` gives for `values`: markup, since macros of templates escape."""
        if not self._series:
            return macro(*values)
        key = (macro, *values)
        fragment = self._rendered.get(key)
        if fragment is None:
            fragment = self._rendered[key] = macro(*values)
        return fragment
