"""Story models by id, read from the store when asked for."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from newsexplainer.execution.cache import Store
from newsexplainer.status import StoryModel

_KEPT: Final = 512
"""How many models stay in memory while pages are made."""


class DamagedError(Exception):
    """A value vanished from the cache while it was used, or a file changed that it was made from: build again without it."""


def _lost(id: str) -> StoryModel:
    raise DamagedError(id)


class Models(Mapping[str, StoryModel]):
    """The models of all stories; the ones used last stay in memory."""

    def __init__(self, store: Store, versions: Mapping[str, str], remake: Callable[[str], StoryModel] = _lost, kept: int = _KEPT) -> None:
        """`versions` gives the digest of all that each model was made from; `remake` makes one that the store has lost."""
        self._store = store
        self._remake = remake
        self._versions = versions
        self._kept = kept
        self._made: OrderedDict[str, StoryModel] = OrderedDict()

    def __getitem__(self, id: str) -> StoryModel:
        if id in self._made:
            self._made.move_to_end(id)
            return self._made[id]
        kept: StoryModel | None = self._store.get(place_of(id), self._versions[id])
        model = self._made[id] = self._remake(id) if kept is None else kept
        if len(self._made) > self._kept:
            self._made.popitem(last=False)
        return model

    def __contains__(self, id: object) -> bool:
        return id in self._versions

    def __iter__(self) -> Iterator[str]:
        return iter(self._versions)

    def __len__(self) -> int:
        return len(self._versions)


def place_of(id: str) -> str:
    """The name that the model of a story is kept under."""
    return f"models/{id}"
