"""One Jinja environment per language: escaping always on, undefined names an error."""

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, StrictUndefined

from newsexplainer.loading.tree import Tree, read_tree
from newsexplainer.rendering.compiled import CompiledTemplates
from newsexplainer.rendering.filters import restrict
from newsexplainer.rendering.loaders import tree_loader


def make_environment(
    templates: Path,
    translations: NullTranslations,
    compiled: CompiledTemplates | None = None,
    helpers: Mapping[str, Callable[..., str]] = MappingProxyType({}),
    tree: Tree | None = None,
) -> Environment:
    """The environment for pages in the language of `translations`, with the templates in a folder as they are now, or as they are in `tree`.

    `helpers` are functions that templates call by name.

    `_`, `ngettext` and `pgettext` give plain text, so a translation is escaped like any other
    value. There is no `{% trans %}`, which would trust the catalog.
    """
    environment = Environment(
        loader=tree_loader(read_tree(templates) if tree is None else tree, templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=compiled,
        cache_size=-1,
    )
    restrict(environment)
    environment.globals.update(_translators(translations), **helpers)
    return environment


def _translators(translations: NullTranslations) -> dict[str, Callable[..., str]]:
    def gettext(message: str, **values: Any) -> str:
        return _fill(translations.gettext(message), values)

    def ngettext(singular: str, plural: str, number: int, **values: Any) -> str:
        return _fill(translations.ngettext(singular, plural, number), {"num": number} | values)

    def pgettext(context: str, message: str, **values: Any) -> str:
        return _fill(translations.pgettext(context, message), values)

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}


def _fill(text: str, values: dict[str, Any]) -> str:
    return text % values if values else text
