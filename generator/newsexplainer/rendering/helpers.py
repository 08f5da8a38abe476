"""Functions that components of templates call by name, and whose result depends on the page."""

from collections.abc import Callable, Hashable

from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.fragments import FragmentCache
from newsexplainer.rendering.links import relative_link


class PageHelpers:
    """`link` and `cached` for the page that is being rendered.

    Components are imported without context, so that their macros are made once and not for each page;
    what they need to know of the page comes from here.
    """

    def __init__(self, base_path: str) -> None:
        """`base_path` is the path below which the site lies."""
        self._base_path = base_path
        self._path = ""
        self._fragments = FragmentCache()

    @property
    def functions(self) -> dict[str, Callable[..., str]]:
        """The functions by the name they have in templates."""
        return {"link": self.link, "cached": self.cached}

    def turn_to(self, plan: PagePlan) -> None:
        """From now on, answer for the page of `plan`."""
        self._path = plan.path
        self._fragments.turn_to(plan.canonical and (plan.template, plan.language, plan.canonical))

    def link(self, target: str, fragment: str = "") -> str:
        """The address of a site path, and of the element with the id `fragment` on it, seen from the page."""
        if fragment:
            target = f"{target}#{fragment}"
        return relative_link(self._path, target, self._base_path)

    def cached(self, macro: Callable[..., str], *values: Hashable) -> str:
        """What `macro` renders from `values`; rendered once for all pages of one series."""
        return self._fragments.render(macro, *values)
