"""Templates for Jinja from files that were read already, so that what is rendered is what was digested."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, FunctionLoader, TemplateNotFound

from newsexplainer.loading.tree import Tree


def tree_loader(tree: Tree, folder: Path) -> BaseLoader:
    """Gives the templates in `tree`; mistakes name them as files below `folder`, which is not read."""

    def load(name: str) -> tuple[str, str, Callable[[], bool]]:
        if name not in tree:
            raise TemplateNotFound(name, f"'{name}' not found in {folder.name}/")
        return tree[name].decode("utf-8"), str(folder / name), lambda: True

    return FunctionLoader(load)


def take_from(environment: Environment, tree: Tree, folder: Path) -> None:
    """Let an environment of MkDocs' have what lies in `folder` from `tree`; the files of the theme's package stay where they are."""
    known = environment.loader
    others = [path for path in known.searchpath if Path(path) != folder] if isinstance(known, FileSystemLoader) else []
    environment.loader = ChoiceLoader([tree_loader(tree, folder), FileSystemLoader(others)])
