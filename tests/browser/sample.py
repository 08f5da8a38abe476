"""Which pages of the real site stand for all: at least one of each template, in both languages."""

from pathlib import Path

STORY = "kim-putin-2023"
LANGUAGES = ("da", "en")

TYPES = {
    "chooser": "",
    "home": "{}/",
    "story": f"{{}}/{STORY}/",
    "story with a calendar": "{}/boersen-branden/",
    "longest story": "{}/nord-stream-sabotage/",
    "as of a day": f"{{}}/{STORY}/2023-09-11/",
    "proofs of a story": f"{{}}/{STORY}/why/",
    "changes of a story": f"{{}}/{STORY}/changes/",
    "person": "{}/actors/dmitry-peskov/",
    "organisation": "{}/actors/white-house/",
    "unnamed group": "{}/actors/us-and-allied-officials-nyt/",
    "register of actors": "{}/actors/",
    "outlet": "{}/outlets/ritzau/",
    "register of outlets": "{}/outlets/",
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
"""Page type to the path of the page that stands for it, with a place for the language."""


def paths(*names: str) -> list[str]:
    """The paths of the named page types, or of all, in both languages, each once."""
    chosen = [TYPES[name] for name in names or TYPES]
    return list(dict.fromkeys(path.format(language) for path in chosen for language in LANGUAGES))


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
