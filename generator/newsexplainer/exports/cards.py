"""Share cards: the picture that stands for a page when somebody passes its address on."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from newsexplainer.artifact import Artifact
from newsexplainer.exports.card_drawing import Card, Fonts, draw_card
from newsexplainer.exports.request import ExportRequest
from newsexplainer.model.status_codes import Status
from newsexplainer.pages.card_paths import CARD, card_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import Words, words_in
from newsexplainer.status import StoryModel
from newsexplainer.status.texts import STATUS_LABELS


def fonts_in(folder: Path) -> Fonts:
    """The fonts in the project's folder of fonts."""
    return Fonts(folder / "explain-serif-600.woff2", folder / "explain-sans-400.woff2", folder / "explain-sans-600.woff2")


def story_cards(request: ExportRequest) -> Iterable[Artifact]:
    """The card of every story: its question, its topic, its date and how its claims stand."""
    for plan in _with_cards(request):
        id = _story(plan, request)
        if id is not None:
            model, words = request.site.stories[id], words_in(request.site.languages, plan.language)
            yield _card(request, plan, story_card(model, words, words.gettext("What we know")), f"seeds/stories/{id}.yaml")


def site_cards(request: ExportRequest) -> Iterable[Artifact]:
    """The card of every other page that has one of its own: its title."""
    for plan in _with_cards(request):
        if _story(plan, request) is None:
            name = words_in(request.site.languages, plan.language).gettext("What we know")
            yield _card(request, plan, Card(plan.title, name, "", ""), "generator/newsexplainer/exports/cards.py")


def _with_cards(request: ExportRequest) -> Iterable[PagePlan]:
    if request.fonts is None:
        return ()
    return (plan for plan in request.plans if card_path(plan) == plan.path + CARD)


def _story(plan: PagePlan, request: ExportRequest) -> str | None:
    """The id of the story that the page is the front of."""
    parts = plan.path.split("/")
    return parts[1] if len(parts) == 3 and parts[1] in request.site.stories else None


def _card(request: ExportRequest, plan: PagePlan, card: Card, source: str) -> Artifact:
    assert request.fonts is not None  # noqa: S101 - `_with_cards` gives no page without fonts
    return Artifact(plan.path + CARD, draw_card(card, fonts_in(request.fonts)), source)


def story_card(model: StoryModel, words: Words, site: str) -> Card:
    """The card of a story in one language."""
    story = model.story
    found = Counter(claim.status for claim in model.status.raised)
    counts = tuple((s, found[s], words.gettext(STATUS_LABELS[s])) for s in Status if found[s])
    return Card(words.text(story.title), site, words.text(story.topic), words.date(story.updated).text, counts)
