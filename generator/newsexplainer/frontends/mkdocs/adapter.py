"""What `explain build` asks of MkDocs: the frame around finished pages, and the hand-written pages.

MkDocs takes half a second to start, so that it is imported only where something of it has changed.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

import click

from newsexplainer.execution.cache import Store
from newsexplainer.execution.fingerprints import digest, tree_digest
from newsexplainer.execution.outputs import Output, file_of, link, write
from newsexplainer.frontends.languages import SETTINGS, language_tags
from newsexplainer.frontends.mkdocs.handover import Handover
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site import TEMPLATES, BuiltSite
from newsexplainer.site.documents import missing_frame

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_HEAD, _BODY = "\ufdd0head\ufdd0", "\ufdd0body\ufdd0"
"""Stand where a page's own parts go; no input may hold these characters."""

_ENVIRONMENT: Final = re.compile(rb"!ENV\s+\[?([^\]\n]*)")
_NAMED: Final = re.compile(rb"(?:^INHERIT:|^\s*-)\s*[\"']?([^\s\"'#]+)", re.MULTILINE)
_TARGET: Final = re.compile(r"\]\(\s*<?([^)>\s]+)|^\s*\[[^\]]+\]:\s*(\S+)", re.MULTILINE)


class _Plugin(Protocol):
    """What is asked of our MkDocs plugin, which MkDocs has made."""

    result: Handover | None
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
    """The setup of the project in `root`; a click error in one line where mkdocs.yml cannot be used, `InputError` where its languages cannot."""
    if (root / "mkdocs.yml").is_file() and (fault := missing_frame(root)):
        raise click.ClickException(fault)
    name = digest("setup", site_url or "", _mkdocs_key(root))
    kept: Setup | None = store.get("setup/" + name[:16])
    if kept is not None:
        return kept
    config, tags = load_mkdocs(root, site_url), language_tags(root / SETTINGS)
    setup = Setup(config.site_dir, config.site_url or "/", *_plugin_options(config), tags, {tag: _frame(config, tag) for tag in tags})
    store.put("setup/" + name[:16], setup)
    return setup


def load_mkdocs(root: Path, site_url: str | None, site_dir: Path | None = None) -> MkDocsConfig:
    """The configuration of MkDocs, with our changes."""
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    changes = {"site_url": site_url, "site_dir": str(site_dir) if site_dir else None}
    try:
        return load_config(str(root / "mkdocs.yml"), **{name: value for name, value in changes.items() if value})
    except (ConfigurationError, Abort) as error:
        raise click.ClickException(str(error).strip()) from None


def write_documents(root: Path, site_url: str | None, built: BuiltSite, stage: Path, published: Path, store: Store) -> frozenset[str]:
    """Have MkDocs write the hand-written pages below the stage; those that are as they were get a second name. The paths of their files."""
    named = _linked(root, built)
    linked = [plan for plan in built.plans if plan.path in named]
    key = digest(built.manifest.key, _mkdocs_key(root), tree_digest(root / "docs"), *(f"{plan.path} {plan.title}" for plan in linked))
    name = "documents-" + digest(str(published), site_url or "")[:16]
    kept: tuple[str, tuple[Output, ...]] | None = store.get(name)
    if kept is not None and kept[0] == key and link(published, stage, kept[1]):
        return frozenset(output.path for output in kept[1])
    with tempfile.TemporaryDirectory(prefix=".docs-", dir=stage.parent) as folder:
        _build(load_mkdocs(root, site_url, Path(folder) / "site"), built, linked)
        ours = {file_of(plan.path) for plan in linked}
        files = sorted(path for path in (Path(folder) / "site").rglob("*") if path.is_file())
        found = [(path.relative_to(Path(folder) / "site").as_posix(), path.read_bytes()) for path in files]
        outputs = tuple(write(stage, path, content) for path, content in found if path not in ours)
    store.put(name, (key, outputs))
    return frozenset(output.path for output in outputs)


def _build(config: MkDocsConfig, built: BuiltSite, linked: list[PagePlan]) -> None:
    from mkdocs.commands.build import build
    from mkdocs.exceptions import Abort

    pages = tuple(RenderedPage(plan.path, plan.language, plan.title, plan.description, "", "-") for plan in linked)
    plugin = cast("_Plugin", _plugin(config))
    plugin.result = Handover(pages, {}, built)
    plugin.inspects = False
    try:
        build(config)
    except Abort as error:
        raise click.ClickException(f"not published: {error}") from None


def _linked(root: Path, built: BuiltSite) -> set[str]:
    """The generated pages that hand-written ones link to: MkDocs checks that they are there."""
    found = set()
    for document in built.documents:
        text = (root / "docs" / document.source).read_text(encoding="utf-8", errors="replace")
        for match in _TARGET.finditer(text):
            target = (match[1] or match[2]).partition("#")[0].removesuffix("index.md").removesuffix(".md").rstrip("/")
            found.add(os.path.normpath(os.path.join(document.language, target)).replace(os.sep, "/") + "/")  # noqa: PTH118 - addresses
    return found


def _frame(config: MkDocsConfig, language: str) -> tuple[str, str, str]:
    """The theme's frame around a finished page, cut where its head and its body go."""
    values = {"language": language, "head": _HEAD, "preview_sources": ""}
    page = {"content": _BODY}
    whole = config.theme.get_env().get_template("explainer.html").render(explain=values, page=page, config=config)
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


def _mkdocs_key(root: Path) -> str:
    """Stands for mkdocs.yml, the variables it reads, the files it names (as `INHERIT` and `hooks` do), and the theme."""
    try:
        text = (root / "mkdocs.yml").read_bytes()
    except OSError:
        text = b""
    names = sorted({name.strip().strip("\"'") for found in _ENVIRONMENT.findall(text) for name in found.decode("utf-8", "replace").split(",")})
    named = sorted({path for found in _NAMED.findall(text) if (path := root / os.fsdecode(found)).is_file()})
    files = (part for path in named for part in (str(path), path.read_bytes()))
    return digest(str(root.resolve()), text, *(f"{name}={os.environ.get(name)}" for name in names), *files, tree_digest(root / TEMPLATES))
