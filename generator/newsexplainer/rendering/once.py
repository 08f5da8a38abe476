"""Parts that several pages have in common, rendered once for all of them."""

from collections.abc import Callable, Hashable
from typing import Any, Final

from newsexplainer.same import Same

Macro = Callable[..., str]
"""A macro of a template; what it gives is marked as safe by Jinja, and handed on as it is."""

_MOST: Final = 20_000
"""Values that are kept, several times those of a long story: the preview shows one story again and again."""


class Once:
    """What macros made of some values, for pages that stand side by side and repeat the same page.

    The older states of a story are most of a site, and most of each is as on the day before. Such pages
    lie in folders of the same depth below one parent, so that links to anywhere else read the same on
    all of them; a part that depends on its page in another way gets that as a value.
    """

    def __init__(self) -> None:
        self._series: Hashable = None
        self._made: dict[Hashable, str] = {}
        self._met: dict[Same, str] = {}

    def of(self, series: Hashable) -> Callable[..., str]:
        """The function for the pages of one series, which templates know as `once(macro, values …)`; without a series it keeps nothing."""
        if not series:
            return _each_time
        if series != self._series or len(self._met) > _MOST:
            self._series, self._made, self._met = series, {}, {}
        made, met = self._made, self._met

        def once(macro: Any, *values: Hashable) -> str:
            same = Same(macro, *values)  # to compare large values takes long, and most are the very same
            text = met.get(same)
            if text is None:
                key = (macro, *values)
                if key not in made:
                    made[key] = macro(*values)
                text = met[same] = made[key]
            return text

        return once


def _each_time(macro: Macro, *values: Any) -> str:
    return macro(*values)
