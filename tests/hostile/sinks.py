"""Every place of a template that prints a value, so that one of them at a time can be robbed of its escaping."""

from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, nodes
from markupsafe import Markup

from newsexplainer.rendering.renderer import Renderer
from tests.hostile.skeleton import START


@dataclass(slots=True)
class Sinks:
    """The printing places of all templates; numbers are theirs, in order of compilation."""

    robbed: int | None = None
    places: dict[int, str] = field(default_factory=dict)
    numbers: dict[tuple[str, int, str], int] = field(default_factory=dict)
    reached: dict[int, str] = field(default_factory=dict)
    page: str = ""

    def print(self, number: int, value: Any) -> Any:
        """What the place prints; notes on which page text of a project first came through it."""
        if isinstance(value, Markup) or not START.search(str(value)):
            return value
        self.reached.setdefault(number, self.page)
        return Markup(value) if number == self.robbed else value  # noqa: S704 - the hole that must be noticed

    def number(self, template: str, node: nodes.Node) -> int:
        """The number of a printing place, the same in both languages."""
        key = (template, node.lineno, repr(node))
        number = self.numbers.setdefault(key, len(self.numbers))
        self.places[number] = f"{template}:{node.lineno}"
        return number


def watch(renderer: Renderer) -> Sinks:
    """Make every printing place of the renderer's templates go through the `Sinks` that is returned."""
    sinks = Sinks()
    for environment in renderer._environments.values():
        _wrap(environment, sinks)
    return sinks


def _wrap(environment: Environment, sinks: Sinks) -> None:
    parse = environment._parse

    def parsed(source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = parse(source, name, filename)
        for output in list(tree.find_all(nodes.Output)):
            output.nodes = [node if isinstance(node, nodes.TemplateData) else _through(environment, sinks, name or "", node) for node in output.nodes]
        return tree

    environment._parse = parsed  # type: ignore[method-assign]
    environment.globals["sink_"] = sinks.print
    if environment.cache is not None:
        environment.cache.clear()


def _through(environment: Environment, sinks: Sinks, template: str, node: nodes.Expr) -> nodes.Expr:
    number = sinks.number(template, node)
    call = nodes.Call(nodes.Name("sink_", "load"), [nodes.Const(number), node], [], None, None)
    return call.set_lineno(node.lineno).set_environment(environment)
