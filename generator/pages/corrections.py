"""Every correction on the site, apart from updates: an error of ours is no news."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.model.base import LANGUAGES
from generator.model.story import Correction
from generator.pages.across.desks import Desks
from generator.pages.across.links import StoryLink, story_link
from generator.pages.across.pager import Part, PartLink, part_links, parts
from generator.pages.parts.log import CorrectionItem, corrections
from generator.pages.paths import corrections_path, home_path
from generator.pages.plan import PagePlan
from generator.pages.words import words_in
from generator.status import SiteModel, StoryModel
from generator.status.rules.r11_as_of import known_day

MOST = 100
"""How many corrections stand on one page."""

Made = tuple[StoryModel, Correction]


@dataclass(frozen=True, slots=True)
class SiteCorrection:
    """One correction with its story."""

    story: StoryLink = field(metadata={"help": "The story it is about."})
    item: CorrectionItem = field(metadata={"help": "What stood there, and what stands there now."})


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """Everything the template `pages/corrections.html` shows."""

    total: str = field(metadata={"help": "How many corrections there have been, or that there have been none."})
    label: str = field(metadata={"help": "The year shown; empty where all is on one page."})
    items: tuple[SiteCorrection, ...] = field(metadata={"help": "Newest first."})
    pager: tuple[PartLink, ...] = field(metadata={"help": "The years; empty where all is on one page."})
    changes: str = field(metadata={"help": "Site path of the latest changes, which are no corrections."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """The list of corrections in `language`."""
    desks = Desks(site, words_in(language))
    made = [
        (model, correction)
        for model in site.stories.values()
        for correction in model.story.corrections
        if known_day(correction.date) <= model.as_of
    ]
    made.sort(key=lambda pair: (known_day(pair[1].date), pair[0].id, pair[1].id), reverse=True)
    found = parts(made, lambda pair: known_day(pair[1].date).year, MOST)
    for part in found:
        yield _plan(desks, found, part, len(made))


def _plan(desks: Desks, found: Sequence[Part[Made]], part: Part[Made], total: int) -> PagePlan:
    words = desks.words
    title = words.gettext("Corrections")
    return PagePlan(
        path=corrections_path(words.language, part.slug),
        language=words.language,
        template="pages/corrections.html",
        title=f"{title} {part.label}" if part.slug else title,
        description=words.gettext("Errors of ours on all stories: what the page said, and what it should say."),
        context=CorrectionsPage(
            total=_total(desks, total),
            label=part.label,
            items=tuple(_item(desks, made) for made in part.items),
            pager=part_links(found, lambda slug: corrections_path(words.language, slug), part.slug),
            changes=f"{home_path(words.language)}#changes",
        ),
        counterparts={language: corrections_path(language, part.slug) for language in LANGUAGES},
    )


def _total(desks: Desks, total: int) -> str:
    words = desks.words
    if not total:
        return words.gettext("We have not had to correct anything yet. When we do, it will stand here.")
    return words.ngettext("%(num)d correction so far.", "%(num)d corrections so far.", total)


def _item(desks: Desks, made: Made) -> SiteCorrection:
    model, correction = made
    desk = desks.of(model.id)
    anchor = f"correction-{correction.id}"
    item = next(item for item in corrections(desk) if item.anchor == anchor)
    return SiteCorrection(story_link(desk.words, desk.story), item)
