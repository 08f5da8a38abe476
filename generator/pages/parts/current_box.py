"""The box of a story as it stands now, which the story and the page of its proofs both show."""

from functools import lru_cache

from generator.pages.desk import Desk
from generator.pages.parts.claims import StatusBox, status_box
from generator.status import StoryModel


def current_box(desk: Desk, model: StoryModel) -> StatusBox:
    """The box of a desk that stands as of the update; the last ones are kept."""
    return _made(_Order(desk, model))


class _Order:
    """What is to be put together; equal where site, story and language are the same."""

    def __init__(self, desk: Desk, model: StoryModel) -> None:
        self.desk, self.model = desk, model
        self._key = (id(desk.world), id(desk.places), id(model), id(desk.status), desk.language, desk.sources)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Order) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=4)
def _made(order: _Order) -> StatusBox:
    return status_box(order.desk, order.model)
