"""Which share card stands for a page."""

from newsexplainer.pages import page_type_of
from newsexplainer.pages.page_type import ShareCard
from newsexplainer.pages.paths import home_path
from newsexplainer.pages.plan import PagePlan

CARD = "card.png"


def card_path(plan: PagePlan) -> str:
    """Site path of the card: a page's own, else that of the page above it.

    Older states of a story and further parts of a list share the card of the page they belong to. Page types
    of which there are many pages share that of the front page.
    """
    page = page_type_of(plan)
    if page is None or page.card is ShareCard.FRONT:
        return f"{home_path(plan.language)}{CARD}"
    parts = [part for part in plan.path.split("/") if part]
    return "/".join([*parts[:2], CARD])
