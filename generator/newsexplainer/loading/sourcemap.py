"""Where every value of the model was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsexplainer.diagnostics import Span
from newsexplainer.execution.memo import remembered
from newsexplainer.loading.nodes import Node, Path, Scalar, inside, locate, span
from newsexplainer.loading.reader import read


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The text of every file, and from it the place of any value.

    Keeps texts, not trees: places are asked for when something is wrong, and a file is read
    again then. `paths` maps (kind, id) to the path of the file, `texts` maps paths to texts.
    """

    paths: Mapping[tuple[str, str], str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def span(self, kind: str, id: str, loc: Path = (), offset: int | None = None, length: int = 1) -> Span:
        """The place of the value at `loc` (keys as written and list indices) in the file of an entity.

        A block or list is marked by its key, a missing value by the block that lacks it. With
        `offset` (characters from the start of a text) only that part of the text is marked.
        """
        path = self.paths.get((kind, id), "")
        root = _tree(self.texts.get(path, ""), path)
        if root is None:
            return Span(path)
        key, node, beyond = locate(root, loc)
        if offset is not None and isinstance(node, Scalar) and not beyond:
            return inside(path, node, offset, length)
        return span(path, node, key)


@remembered(64)
def _tree(text: str, path: str) -> Node | None:
    return read(text.encode(), path).root
