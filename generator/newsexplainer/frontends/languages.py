"""The languages of a site as mkdocs.yml names them, read without MkDocs, which takes half a second to start.

    plugins:
      - explainer:
          languages: [da, en]     # the first one is the default; all that exist where nothing is said
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

from newsexplainer.diagnostics import Diagnostic, InputError, Span
from newsexplainer.languages import TAGS, Languages, load_languages
from newsexplainer.languages.site import unknown_language

SETTINGS: Final = "mkdocs.yml"
PLUGIN: Final = "explainer"
OPTION: Final = "languages"

_MOST_PARENTS: Final = 8
_HELP: Final = f"write for instance `{OPTION}: [{', '.join(TAGS)}]`; the first one is the default"


def site_languages(root: Path) -> Languages:
    """The languages of the project in `root`; `InputError` where mkdocs.yml names one that does not exist or lacks a piece."""
    return load_languages(language_tags(root / SETTINGS))


def language_tags(settings: Path) -> tuple[str, ...]:
    """The tags that the file `settings` names, in order; `InputError` where they cannot be used.

    A file that is missing or no YAML names none: whoever needs MkDocs is told by it.
    """
    for path in _files(settings):
        option = _option(path)
        if option is not None:
            return _tags(option, path, settings.parent)
    return TAGS


def _files(settings: Path) -> Iterator[Path]:
    """The settings, and the files that they inherit from."""
    path = settings
    for _ in range(_MOST_PARENTS):
        yield path
        parent = _value(_read(path), "INHERIT")
        if not isinstance(parent, yaml.ScalarNode):
            return
        path = path.parent / str(parent.value)


def _read(path: Path) -> yaml.Node | None:
    """The nodes of a file, whatever tags of MkDocs it has; nothing is made of them."""
    if not path.is_file():  # a pipe would make wait, and a device may do anything
        return None
    try:
        return yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return None


def _option(path: Path) -> yaml.Node | None:
    plugins = _value(_read(path), "plugins")
    listed = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    found = (_value(_value(plugin, PLUGIN), OPTION) for plugin in listed)
    return next((option for option in found if option is not None), None)


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in pairs if isinstance(name, yaml.ScalarNode) and name.value == key), None)


def _tags(option: yaml.Node, path: Path, root: Path) -> tuple[str, ...]:
    items = option.value if isinstance(option, yaml.SequenceNode) else []
    tags = [item.value for item in items if isinstance(item, yaml.ScalarNode)]
    if not tags or len(tags) < len(items):
        raise InputError([Diagnostic("bad-site-languages", _span(option, path, root), f"`{OPTION}` must be a list of language tags", help=_HELP)])
    problems = [unknown_language(item.value, TAGS, _span(item, path, root)) for item in items if item.value not in TAGS]
    problems += [_twice(item, path, root) for number, item in enumerate(items) if item.value in tags[:number]]
    if problems:
        raise InputError(problems)
    return tuple(tags)


def _twice(item: yaml.Node, path: Path, root: Path) -> Diagnostic:
    return Diagnostic("bad-site-languages", _span(item, path, root), f"the language `{item.value}` is named twice", help=_HELP)


def _span(node: yaml.Node, path: Path, root: Path) -> Span:
    start, end = node.start_mark, node.end_mark
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    length = end.column - start.column if end.line == start.line else 1
    return Span(name, start.line + 1, start.column + 1, max(1, length))
