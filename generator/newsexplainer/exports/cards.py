"""Share cards: the picture that stands for a page when somebody passes its address on."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from newsexplainer.artifact import Artifact
from newsexplainer.diagnostics import Diagnostic, InputError, Span
from newsexplainer.exports.card_drawing import Card, Fonts, draw_card
from newsexplainer.exports.export import LANGUAGE, STORY, Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.model.status_codes import Status
from newsexplainer.pages import page_type_of
from newsexplainer.pages.card_paths import CARD, card_path
from newsexplainer.pages.page_type import PageScope
from newsexplainer.pages.paths import home_path, story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import Words, words_in
from newsexplainer.status import StoryModel
from newsexplainer.status.texts import STATUS_LABELS

_FONTS: Final = ("explain-serif-600.woff2", "explain-sans-400.woff2", "explain-sans-600.woff2")


def fonts_in(files: Mapping[str, bytes]) -> Fonts:
    """The fonts among the files of the project's folder of fonts; `InputError` names those that are not there."""
    if lost := [name for name in _FONTS if name not in files]:
        raise InputError([_no_font(name) for name in lost])
    return Fonts(*(files[name] for name in _FONTS))


def _no_font(name: str) -> Diagnostic:
    return Diagnostic(
        code="unreadable-file",
        span=Span(f"templates/assets/fonts/{name}"),
        message="the font is not there",
        help="put it back, or write `share_cards: false` into mkdocs.yml: it is needed for the pictures for sharing",
    )


def story_cards(request: ExportRequest) -> Iterable[Artifact]:
    """The card of every story: its question, its topic, its date and how its claims stand."""
    for plan in _with_cards(request):
        if _is_of_story(plan):
            model, words = request.site.stories[plan.about], words_in(request.site.languages, plan.language)
            yield _card(request, plan, story_card(model, words, words.gettext("What we know")), f"seeds/stories/{plan.about}.yaml")


def list_cards(request: ExportRequest) -> Iterable[Artifact]:
    """The card of every other page that has one of its own: its title."""
    for plan in _with_cards(request):
        if not _is_of_story(plan):
            name = words_in(request.site.languages, plan.language).gettext("What we know")
            yield _card(request, plan, Card(plan.title, name, "", ""), "generator/newsexplainer/exports/cards.py")


def _with_cards(request: ExportRequest) -> Iterable[PagePlan]:
    if request.fonts is None:
        return ()
    return (plan for plan in request.plans if card_path(plan) == plan.path + CARD)


def _is_of_story(plan: PagePlan) -> bool:
    page = page_type_of(plan)
    return page is not None and page.scope is PageScope.STORY


def _card(request: ExportRequest, plan: PagePlan, card: Card, source: str) -> Artifact:
    assert request.fonts is not None  # noqa: S101 - `_with_cards` gives no page without fonts
    return Artifact(plan.path + CARD, draw_card(card, fonts_in(request.fonts)), source)


def story_card(model: StoryModel, words: Words, site: str) -> Card:
    """The card of a story in one language."""
    story = model.story
    found = Counter(claim.status for claim in model.status.raised)
    counts = tuple((s, found[s], words.gettext(STATUS_LABELS[s])) for s in Status if found[s])
    return Card(words.text(story.title), site, words.text(story.topic), words.date(story.updated).text, counts)


STORY_CARDS = Export("story-cards", "image/png", ExportScope.STORY, f"{story_path(LANGUAGE, STORY)}{CARD}", story_cards)

LIST_CARDS = Export("list-cards", "image/png", ExportScope.LISTS, f"{home_path(LANGUAGE)}*{CARD}", list_cards)
