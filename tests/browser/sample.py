"""Which pages of a site stand for all: at least one of each template, in both languages."""

from dataclasses import dataclass
from pathlib import Path

import pytest

LANGUAGES = ("da", "en")


@dataclass(frozen=True, slots=True)
class Sample:
    """The entities of a site whose pages are looked at."""

    story: str
    """A story of more than thirty claims, with many days of change and a page of its sources."""
    calendar: str
    """A story with a planned event."""
    longest: str
    """The story with most claims, more than 35."""
    day: str
    """A day on which `story` changed."""
    person: str
    organisation: str
    unnamed: str
    outlet: str

    @property
    def types(self) -> dict[str, str]:
        """Page type to the path of the page that stands for it, with a place for the language."""
        return {
            "chooser": "",
            "home": "{}/",
            "story": f"{{}}/{self.story}/",
            "story with a calendar": f"{{}}/{self.calendar}/",
            "longest story": f"{{}}/{self.longest}/",
            "as of a day": f"{{}}/{self.story}/{self.day}/",
            "proofs of a story": f"{{}}/{self.story}/why/",
            "changes of a story": f"{{}}/{self.story}/changes/",
            "sources of a story": f"{{}}/{self.story}/sources/",
            "person": f"{{}}/actors/{self.person}/",
            "organisation": f"{{}}/actors/{self.organisation}/",
            "unnamed group": f"{{}}/actors/{self.unnamed}/",
            "index of actors": "{}/actors/",
            "outlet": f"{{}}/outlets/{self.outlet}/",
            "index of outlets": "{}/outlets/",
            "site timeline": "{}/timeline/",
            "timeline of a status": "{}/timeline/disputed/",
            "stories": "{}/stories/",
            "corrections": "{}/corrections/",
            "method": "{}/method/",
            "search": "{}/search/",
            "about": "{}/about/",
            "accessibility": "{}/accessibility/",
            "editors' guide": "{}/editors-guide/",
            "lost address": "{}/no-such-page/",
        }

    def paths(self, *names: str) -> list[str]:
        """The paths of the named page types, or of all, in both languages, each once."""
        types = self.types
        chosen = [types[name] for name in names or types]
        return list(dict.fromkeys(path.format(language) for path in chosen for language in LANGUAGES))

    def spread(self, metafunc: pytest.Metafunc, *, in_turns: bool = False) -> None:
        """Give a test that takes `path` every path, or those of the page types that its mark names or does not leave out.

        With `in_turns` each page type in one language, the next in the other.
        """
        if "path" in metafunc.fixturenames:
            mark = metafunc.definition.get_closest_marker("page_types") or pytest.mark.page_types().mark
            left_out = mark.kwargs.get("but", ())
            paths = self.paths(*(mark.args or (name for name in self.types if name not in left_out)))
            metafunc.parametrize("path", [path for number, path in enumerate(paths) if number % 4 in (0, 3)] if in_turns else paths)


def all_pages(site: Path) -> list[str]:
    """The path of every page of a built site, sorted."""
    found = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return sorted(name.removesuffix("index.html") for name in found)


def profiles(site: Path) -> list[str]:
    """The pages of single actors and outlets: many, all by the same two templates."""
    return [path for path in all_pages(site) if path.split("/")[1:2] in (["actors"], ["outlets"]) and path.count("/") == 3]


def days(site: Path) -> list[str]:
    """The pages of stories as of a day."""
    return [path for path in all_pages(site) if path.count("/") == 3 and path.split("/")[2][:2] == "20"]


def others(site: Path) -> list[str]:
    """Every page that is neither a profile nor a story as of a day."""
    left_out = {*profiles(site), *days(site)}
    return [path for path in all_pages(site) if path not in left_out]
