"""What `explain build` asks of MkDocs: the frame around finished pages, and the hand-written pages.

MkDocs takes half a second to start, so that it is imported only where something of it has changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

import click

from newsexplainer.disk.removal import remove
from newsexplainer.execution.cache import Store
from newsexplainer.execution.fingerprints import digest
from newsexplainer.execution.outputs import WrittenFile, file_of, link, write
from newsexplainer.frontends.languages import SETTINGS, language_tags
from newsexplainer.frontends.mkdocs.handover import Handover
from newsexplainer.frontends.mkdocs.settings import MkDocsSettings, load_mkdocs, read_settings, reads_nothing_else
from newsexplainer.loading.tree import Tree
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.loaders import take_from
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site import BuiltSite
from newsexplainer.site.documents import missing_frame
from newsexplainer.site.irregular import refuse_irregular

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_HEAD, _BODY = "\ufdd0head\ufdd0", "\ufdd0body\ufdd0"
"""Stand where a page's own parts go; no input may hold these characters."""

_TARGET: Final = re.compile(r"\]\(\s*<?([^)>\s]+)|^\s*\[[^\]]+\]:\s*(\S+)", re.MULTILINE)


class _Plugin(Protocol):
    """What is asked of our MkDocs plugin, which MkDocs has made."""

    result: Handover | None
    documents: Tree | None
    theme: Tree | None
    inspects: bool


@dataclass(frozen=True, slots=True)
class Setup:
    """What mkdocs.yml says, and the frame its theme gives."""

    site_dir: str
    site_url: str
    feedback_url: str | None
    share_cards: bool
    languages: tuple[str, ...] = field(metadata={"help": "The tags of the languages of the site, the default one first."})
    frames: Mapping[str, tuple[str, str, str]] = field(metadata={"help": "Language to what stands before, between and after head and body."}, repr=False)

    def framed(self, page: RenderedPage) -> bytes:
        """The whole file of a page."""
        start, middle, end = self.frames[page.language]
        return f"{start}{page.head}{middle}{page.body}{end}".encode("utf-8", "xmlcharrefreplace")


def setup_of(root: Path, site_url: str | None, store: Store) -> Setup:
    """The setup of the project in `root`; a click error in one line where mkdocs.yml cannot be used.

    `InputError` where its languages cannot, or where files that people write by hand are links, pipes and the like, before any of them is opened.
    """
    refuse_irregular(root)
    if (root / "mkdocs.yml").is_file() and (fault := missing_frame(root)):
        raise click.ClickException(fault)
    given = read_settings(root, documents=False)
    name, version = "setup/" + digest(site_url or "")[:16], given.key(root, "setup")
    kept: Setup | None = store.get(name, version)
    if kept is not None:
        return kept
    config, tags = load_mkdocs(root, given, site_url), language_tags(root / SETTINGS)
    frames = {tag: _frame(config, given.theme, tag) for tag in tags}
    setup = Setup(config.site_dir, config.site_url or "/", *_plugin_options(config), tags, frames)
    if reads_nothing_else(config, given, root):
        store.put(name, setup, version)
    return setup


def write_documents(root: Path, site_url: str | None, built: BuiltSite, stage: Path, published: Path, store: Store) -> frozenset[str]:
    """Have MkDocs write the hand-written pages below the stage; those that are as they were are hard-linked. The paths of their files."""
    given = read_settings(root, documents=True)
    _refuse_others(given, built)
    named = _linked(given, built)
    linked = [plan for plan in built.plans if plan.path in named]
    key = given.key(root, built.manifest.key, *(f"{plan.path} {plan.title}" for plan in linked))
    name = "documents-" + digest(str(published), site_url or "")[:16]
    kept: tuple[str, tuple[WrittenFile, ...]] | None = store.get(name)
    if kept is not None and kept[0] == key and link(published, stage, kept[1]):
        return frozenset(output.path for output in kept[1])
    folder = stage.with_name(f"{stage.name}-docs")  # whoever deletes what a killed build left of the stage knows it by its name
    try:
        folder.mkdir()
        config = load_mkdocs(root, given, site_url, folder)
        _build(config, given, built, linked)
        ours = {file_of(plan.path) for plan in linked}
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        found = [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in files]
        outputs = tuple(write(stage, path, content) for path, content in found if path not in ours)
    finally:
        remove(folder)
    if reads_nothing_else(config, given, root):
        store.put(name, (key, outputs))
    return frozenset(output.path for output in outputs)


def _refuse_others(given: MkDocsSettings, built: BuiltSite) -> None:
    """Other pages than those that were listed before are refused: the lists of the site name the first ones."""
    listed = {document.source for document in built.documents}
    languages = {plan.language for plan in built.plans}
    found = {path for path in given.documents if re.fullmatch(r"[^/]+/[^/]+\.md", path) and path.partition("/")[0] in languages}
    if odd := sorted(listed ^ found):
        raise click.ClickException(f"not published: docs/{odd[0]} came or went while the site was built; build again")


def _build(config: MkDocsConfig, given: MkDocsSettings, built: BuiltSite, linked: list[PagePlan]) -> None:
    from mkdocs.commands.build import build
    from mkdocs.exceptions import Abort

    pages = tuple(RenderedPage(plan.path, plan.language, plan.title, plan.description, "", "-") for plan in linked)
    plugin = cast("_Plugin", _plugin(config))
    plugin.result = Handover(pages, {}, built)
    plugin.documents, plugin.theme = given.documents, given.theme
    plugin.inspects = False
    try:
        build(config)
    except Abort as error:
        raise click.ClickException(f"not published: {error}") from None


def _linked(given: MkDocsSettings, built: BuiltSite) -> set[str]:
    """The generated pages that hand-written ones link to: MkDocs checks that they are there."""
    found = set()
    for document in built.documents:
        text = given.documents[document.source].decode("utf-8")
        for match in _TARGET.finditer(text):
            target = (match[1] or match[2]).partition("#")[0].removesuffix("index.md").removesuffix(".md").rstrip("/")
            found.add(os.path.normpath(os.path.join(document.language, target)).replace(os.sep, "/") + "/")  # noqa: PTH118 - addresses
    return found


def _frame(config: MkDocsConfig, theme: Tree, language: str) -> tuple[str, str, str]:
    """The theme's frame around a finished page, cut where its head and its body go."""
    values = {"language": language, "head": _HEAD}
    page = {"content": _BODY}
    environment = config.theme.get_env()
    take_from(environment, theme, Path(config.theme.custom_dir or ""))
    whole = environment.get_template("explainer.html").render(explain=values, page=page, config=config)
    start, _, rest = whole.partition(_HEAD)
    middle, _, end = rest.partition(_BODY)
    return start, middle, end


def _plugin(config: MkDocsConfig) -> object:
    plugin = config.plugins.get("explainer")
    if plugin is None:
        raise click.ClickException("mkdocs.yml does not list the plugin `explainer`")
    return plugin


def _plugin_options(config: MkDocsConfig) -> tuple[str | None, bool]:
    options = _plugin(config).config  # type: ignore[attr-defined]
    return options.feedback_url, options.share_cards
