"""What a kind of entity is: what editors write in files of their own, declared once by the module of its model.

The list of kinds is `newsexplainer.model.kinds.KINDS`. Reading, checks, `explain schema` and what a page depends on
follow from the declarations.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsexplainer.model.base import Model


@dataclass(frozen=True, slots=True)
class EntityKind:
    """One kind of entity; each entity is a file `<folder>/<id>.yaml`."""

    name: str = field(metadata={"help": "Unique, a word in lower case, such as `place`; stands in messages too."})
    folder: str = field(metadata={"help": "Where its files lie, relative to the project, such as `seeds/places`."})
    model: type[Model] = field(metadata={"help": "What a file holds; it has an `id`, which is the name of the file."})
    references: Mapping[str, str] = field(
        default_factory=dict,
        metadata={"help": "Fields that hold ids (as written, with `*` for each item of a list) to the kind, or the part of a story, that they name."},
    )
    includes: tuple[str, ...] = field(default=(), metadata={"help": "Kinds that may stand where one of this kind is asked for; they share its ids."})
    is_party: bool = field(default=False, metadata={"help": "Whether it speaks, acts or is concerned in stories (`StoryHead.involved`)."})

    @property
    def plural(self) -> str:
        """The word for several, which is the name of the folder."""
        return self.folder.rpartition("/")[2]
