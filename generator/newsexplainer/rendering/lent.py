"""What components are lent by the page they stand on.

Components are imported without context, so that their macros are made once a build and not anew on each page: that was a
twentieth of its time. What reads differently on each page comes from here.
"""

from collections.abc import Callable, Hashable

from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.links import relative_link
from newsexplainer.rendering.once import Once


class Lent:
    """`link` and `once` of the page that is being rendered."""

    def __init__(self, base_path: str) -> None:
        """`base_path` is the path below which the site lies."""
        self._base = base_path
        self._path = ""
        self._parts = Once()
        self._once: Callable[..., str] = self._parts.of(None)

    def to(self, plan: PagePlan) -> None:
        """From now on, the page of `plan`."""
        self._path = plan.path
        self._once = self._parts.of(plan.canonical and (plan.template, plan.language, plan.canonical))

    def link(self, target: str) -> str:
        """The address of a site path, seen from the page."""
        return relative_link(self._path, target, self._base)

    def once(self, macro: Callable[..., str], *values: Hashable) -> str:
        """What `macro` gives for `values`; made once for all pages of one series."""
        return self._once(macro, *values)
