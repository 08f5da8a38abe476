"""Docstrings where they are part of what the program gives: schemas and the help of commands.

`python -OO` takes them away; they still stand in the source.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from newsexplainer.execution.memo import remembered


def restore_docstrings(package: str) -> None:
    """Give the classes of a module, or of the loaded modules of a package, the docstrings they were written with."""
    for name, module in list(sys.modules.items()):
        if name == package or name.startswith(f"{package}."):
            for thing in list(vars(module).values()):
                if inspect.isclass(thing) and thing.__module__ == name and _has_none(thing):
                    thing.__doc__ = _written(name).get(thing.__qualname__)


def _has_none(thing: type) -> bool:
    """Whether a class has no docstring, or the one that `dataclass` puts in the place of none."""
    return thing.__doc__ is None or thing.__doc__.startswith(f"{thing.__name__}(")


def docstring_of(function: Any) -> str | None:
    """What a function of ours was documented with."""
    text: str | None = function.__doc__
    return text if text is not None else _written(function.__module__).get(function.__qualname__)


@remembered(1024)
def _written(module: str) -> Mapping[str, str]:
    """Docstrings of the classes and functions of a module, as they are written, by name; none where the source is not there."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except OSError:
        return {}
    return dict(_docstrings(tree))


def _docstrings(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and (text := ast.get_docstring(node, clean=False)) is not None:
            yield node.name, text
