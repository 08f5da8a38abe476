"""What MkDocs is given to make its pages from, read once, and its configuration from that."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from newsexplainer.diagnostics import InputError, render
from newsexplainer.diagnostics.display import visible
from newsexplainer.disk.regular import kind_of
from newsexplainer.execution.fingerprints import digest, tree_digest
from newsexplainer.loading.tree import Tree, below, read_tree
from newsexplainer.model.addresses import check_site_address
from newsexplainer.site.settings import TEMPLATES

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_ENVIRONMENT: Final = re.compile(rb"!ENV\s+\[?([^\]\n]*)")
_NAMED: Final = re.compile(rb"(?:^INHERIT:|^\s*-)\s*[\"']?([^\s\"'#]+)", re.MULTILINE)
_INHERITS: Final = re.compile(rb"^[\"']?INHERIT\b", re.MULTILINE)
_EXTENSION: Final = re.compile(r"markdown\.extensions\.\w+|pymdownx\.(?!snippets|b64)[\w.]+")
_OWN_EXTENSIONS: Final = frozenset(
    {"abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "legacy_attrs", "legacy_em", "md_in_html"}
    | {"meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"}
)
"""Markdown's own extensions; like most of pymdownx they read no file."""


@dataclass(frozen=True, slots=True)
class MkDocsSettings:
    """What MkDocs is given, read once: what the keys of the cache are made from is what it uses."""

    settings: bytes = field(metadata={"help": "The content of mkdocs.yml."})
    templates: Tree = field(repr=False)
    documents: Tree = field(default_factory=dict, repr=False)

    @property
    def theme(self) -> Tree:
        """Our files among the theme's."""
        return below(self.templates, "theme/")

    def key(self, root: Path, *more: str) -> str:
        """Stands for all of it, the environment variables that mkdocs.yml reads, and `more`."""
        found = (name.strip().strip("\"'") for names in _ENVIRONMENT.findall(self.settings) for name in names.decode("utf-8", "replace").split(","))
        variables = (f"{name}={os.environ.get(name)}" for name in sorted(set(found)))
        return digest(str(root.resolve()), self.settings, *variables, tree_digest(self.templates), tree_digest(self.documents), *more)


class _Settings(BytesIO):
    """The content of mkdocs.yml as an open file; MkDocs looks for what it inherits beside the name."""

    def __init__(self, content: bytes, root: Path) -> None:
        super().__init__(content)
        self.name = str(root / "mkdocs.yml")


def read_settings(root: Path, documents: bool) -> MkDocsSettings:
    """What lies there now, with the hand-written pages or without; a click error that says what cannot be read."""
    _refuse_odd(root)
    try:
        templates, pages = read_tree(root / TEMPLATES), read_tree(root / "docs") if documents else {}
        return MkDocsSettings((root / "mkdocs.yml").read_bytes(), templates, pages)
    except InputError as error:
        raise click.ClickException(render(error.diagnostics, {}).rstrip()) from None
    except OSError as error:
        raise click.ClickException(f"mkdocs.yml cannot be read: {(error.strerror or str(error)).lower()}") from None


def _refuse_odd(root: Path) -> None:
    """A click error where mkdocs.yml, or a file that it names, is a pipe or a device: MkDocs would open it."""
    settings = root / "mkdocs.yml"
    named = {root / os.fsdecode(found) for found in _NAMED.findall(settings.read_bytes())} if settings.is_file() else set()
    for path in sorted(named):
        if path.exists() and not path.is_file() and not path.is_dir():
            raise click.ClickException(f"mkdocs.yml names {visible(os.path.relpath(path, root))}, which is {kind_of(path.stat().st_mode)} and no file")


def load_mkdocs(root: Path, given: MkDocsSettings, site_url: str | None, site_dir: Path | None = None) -> MkDocsConfig:
    """The configuration of MkDocs, with our changes."""
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    changes = {"site_url": site_url, "site_dir": str(site_dir) if site_dir else None}
    named = {name: value for name, value in changes.items() if value}
    try:
        config = load_config(_Settings(given.settings, root), config_file_path=str(root / "mkdocs.yml"), **named)
        if config.site_url:
            config.site_url = check_site_address(config.site_url)
    except (ConfigurationError, Abort) as error:
        raise click.ClickException(str(error).strip()) from None
    except ValueError as error:
        raise click.ClickException(f"site_url: {error}") from None
    return config


def reads_nothing_else(config: MkDocsConfig, given: MkDocsSettings, root: Path) -> bool:
    """Whether MkDocs reads no further file of the project: what it makes then follows from what it was given, and can be kept."""
    extensions = [name for name in config.markdown_extensions if name not in _OWN_EXTENSIONS and not _EXTENSION.fullmatch(name)]
    own_theme = config.theme.name == "material" and Path(config.theme.custom_dir or "") == (root / TEMPLATES / "theme").absolute()
    return own_theme and not extensions and not config.hooks and list(config.plugins) == ["explainer"] and _INHERITS.search(given.settings) is None
