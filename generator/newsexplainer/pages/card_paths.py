"""Which share card stands for a page."""

from newsexplainer.pages.plan import PagePlan

CARD = "card.png"


def card_path(plan: PagePlan) -> str:
    """Site path of the card: a page's own, else that of the page above it.

    Older states of a story and further parts of a list share the card of the page they belong to;
    profiles, of which there are many, share that of the front page.
    """
    parts = [part for part in plan.path.split("/") if part]
    if not plan.path.endswith("/") or parts[1:2] in (["actors"], ["outlets"]):
        return f"{plan.language}/{CARD}"
    return "/".join([*parts[:2], CARD])
