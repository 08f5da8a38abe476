"""data/<story>.jsonld: a story in schema.org terms, one graph for all its languages.

Nodes are the same in every language; texts say which one they are in. The pages carry the head of
this graph only, see `newsexplainer.exports.jsonld.story`.
"""

from collections.abc import Iterable
from typing import Any

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import STORY, Export, ExportScope
from newsexplainer.exports.jsonld.ids import Node, Scope, graph
from newsexplainer.exports.jsonld.story import story_graph
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.serial import to_json
from newsexplainer.pages.data_paths import linked_data_path
from newsexplainer.pages.words import words_in
from newsexplainer.status.rule import N_


def linked_data(request: ExportRequest) -> Iterable[Artifact]:
    """A file for each story."""
    for model in request.site.stories.values():
        nodes: list[Node] = []
        for language in sorted(model.story.languages):
            nodes = merged(nodes, story_graph(Scope(request, words_in(request.site.languages, language), marked=True), model))
        yield Artifact(linked_data_path(model.id), to_json(graph(nodes)), f"seeds/stories/{model.id}.yaml")


def merged(nodes: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """All values of two lists, equal ones once; nodes with the same `@id` become one."""
    result: list[Any] = []
    places: dict[str, int] = {}
    for value in (*nodes, *others):
        id = value.get("@id") if isinstance(value, dict) else None
        if id in places:
            result[places[id]] = _joined(result[places[id]], value)
        elif id is not None:
            places[id] = len(result)
            result.append(value)
        elif value not in result:
            result.append(value)
    return result


def _joined(node: Node, other: Node) -> Node:
    """One node with the properties of both."""
    return {name: _both(node, other, name) for name in dict.fromkeys((*node, *other))}


def _both(node: Node, other: Node, name: str) -> Any:
    if name not in node or name not in other or node[name] == other[name]:
        return node.get(name, other.get(name))
    left, right = (value if isinstance(value, list) else [value] for value in (node[name], other[name]))
    values = merged(left, right)
    return values[0] if len(values) == 1 else values


EXPORT = Export(
    "linked-data", "application/ld+json", ExportScope.STORY, linked_data_path(STORY), linked_data, N_("The story as linked data (schema.org)"), in_data=True
)
