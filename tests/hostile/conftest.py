"""The example project with a text in every field."""

from dataclasses import dataclass, field

import pytest

from newsexplainer.loading import load_project
from newsexplainer.rendering.renderer import Renderer
from tests.hostile.fields import Data, Slot, project_data, slots, with_texts
from tests.hostile.site import ROOT, make_renderer
from tests.hostile.skeleton import marked


@dataclass(frozen=True, slots=True)
class Example:
    """The example project as data, and every free text in it."""

    data: Data = field(repr=False)
    slots: list[Slot] = field(repr=False)
    renderer: Renderer = field(repr=False)

    @property
    def fields(self) -> set[str]:
        """The places of the schema that the texts stand in."""
        return {slot.field for slot in self.slots}

    def saying(self, text: str) -> Data:
        """The project with `text` in every field, each with its sign."""
        return with_texts(self.data, {slot: marked(number, text) for number, slot in enumerate(self.slots)})


def make_example() -> Example:
    """The example project, read from its files."""
    data = project_data(load_project(ROOT / "tests" / "fixtures" / "project"))
    return Example(data, slots(data), make_renderer())


@pytest.fixture(scope="session")
def example() -> Example:
    """The example project."""
    return make_example()
