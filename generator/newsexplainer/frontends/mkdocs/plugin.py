"""The MkDocs door: an adapter, and nothing but an adapter, over `newsexplainer.site`."""

import hashlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from newsexplainer.diagnostics import InputError, render
from newsexplainer.execution.memo import forget
from newsexplainer.frontends.languages import language_tags
from newsexplainer.frontends.mkdocs.handover import Handover, build_in_memory
from newsexplainer.frontends.mkdocs.live_reload import allowing_live_reload
from newsexplainer.frontends.mkdocs.options import ExplainerConfig, project_root, settings_file
from newsexplainer.languages import load_languages
from newsexplainer.languages.catalogs import own_catalogs
from newsexplainer.loading.sources import source_texts
from newsexplainer.loading.tree import Tree, read_tree
from newsexplainer.model.addresses import check_site_address
from newsexplainer.publishing import PublishError, RefusedError, check_output, refuse_target
from newsexplainer.rendering.loaders import take_from
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site import BuildOptions, Frame, template_fault
from newsexplainer.site.documents import MarkdownPage, is_left_out, missing_frame, theme_words
from newsexplainer.site.irregular import refuse_irregular

WATCHED: Final = ("seeds", "templates", "generator/newsexplainer/languages")

log = logging.getLogger("mkdocs.plugins.explainer")


class MistakeError(PluginError):
    """A mistake in an input, found before MkDocs has touched the folder it builds into."""


class FinishedPage(Page):
    """A page whose HTML is there already: MkDocs reads no file and converts no Markdown for it."""

    def __init__(self, rendered: RenderedPage, file: File, config: MkDocsConfig) -> None:
        super().__init__(rendered.title, file, config)
        self.rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: no front matter from data."""
        self.markdown = ""
        self.meta = {"template": "explainer.html", "lang": self.rendered.language}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over what the renderer made."""
        self.content = self.rendered.body
        self.toc = TableOfContents([])
        self.present_anchor_ids = None


class ExplainerPlugin(BasePlugin[ExplainerConfig]):  # type: ignore[no-untyped-call]  # as above
    """Hands the finished pages to MkDocs, and the frame to hand-written ones.

    MkDocs makes a new instance for every build (there is no `on_startup`, on purpose), so what
    is kept here belongs to one build.
    """

    inspects: bool = True
    """Whether to look at the finished files; the command line does that itself, before it publishes."""

    result: Handover | None = None
    """The site of this build; the command line puts one here, whose pages it has written itself."""

    documents: Tree | None = None
    """What was read of `docs/`, which MkDocs makes the pages from."""

    theme: Tree | None = None
    """What was read of our part of the theme; None lets MkDocs read it."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Leave out MkDocs' own sitemap and 404 page, since ours know every language; refuse an address that browsers read in another way."""
        config.theme.static_templates.clear()
        if config.site_url:
            try:
                config.site_url = check_site_address(config.site_url)
            except ValueError as error:
                raise PluginError(f"site_url: {error}") from None
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Build the site in memory, before MkDocs empties the folder: a mistake leaves the last good site."""
        if self.result is not None:
            return
        root = project_root(config)
        try:
            refuse_target(Path(config.site_dir), root)
        except PublishError as error:
            raise MistakeError(str(error)) from None
        if fault := missing_frame(root):
            raise PluginError(fault)
        forget(own_catalogs)
        try:
            refuse_irregular(root)
            self.documents = read_tree(Path(config.docs_dir))
            languages = load_languages(language_tags(settings_file(config)))
            options = BuildOptions(config.site_url or "/", self.config.feedback_url, self.config.share_cards, languages=languages)
            self.result = build_in_memory(root, options)
        except InputError as error:
            raise MistakeError(render(error.diagnostics, source_texts(root, error.diagnostics))) from None
        except TemplateError as error:
            raise MistakeError(template_fault(error, root)) from error
        if warnings := self.result.built.warnings:
            log.info(render(warnings, source_texts(root, warnings)))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put in our pages and files; take out the theme's, which no page of ours loads, and pages in languages of other sites."""
        result = self._built()
        documents = self.documents or {}
        for file in list(files):
            if file.src_dir == config.docs_dir and file.src_uri in documents and not is_left_out(file.src_uri, result.built.documents):
                file.content_bytes = documents[file.src_uri]
            else:
                files.remove(file)
        for rendered in result.pages:
            files.append(_page_file(rendered, config))
        for path, content in result.files.items():
            files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give MkDocs our part of the theme as it was read before."""
        if self.theme is not None:
            take_from(env, self.theme, Path(config.theme.custom_dir or ""))
        return env

    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
        """Give the templates of the theme what they print: all of it finished HTML of the renderer."""
        values: dict[str, Any] = {}
        if isinstance(page, FinishedPage):
            values = {"language": page.rendered.language, "head": page.rendered.head}
        else:
            frame = self._frame(page)
            page.meta["lang"] = frame.language
            words = theme_words(config.theme.dirs, frame.language)
            values = {"language": frame.language, "head": frame.head, "before": frame.before, "after": frame.after, "words": words}
        context["explain"] = values  # type: ignore[typeddict-unknown-key]  # a theme of our own reads a key of our own
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Check the finished files as the command line does: what must not be published fails the build."""
        if self.inspects:
            try:
                check_output(Path(config.site_dir), scripts=script_digests(self._built()))
            except RefusedError as refusal:
                raise PluginError(f"this site must not be published: {refusal}") from None

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
        """Rebuild on edits of stories, templates and catalogs too, outlive mistakes, and let the script run that the server adds to pages."""
        for folder in WATCHED:
            if (path := project_root(config) / folder).is_dir():
                server.watch(str(path))
        server.builder = keeping_the_last_site(builder)
        server.set_app(allowing_live_reload(server.serve_request))
        return server

    def _built(self) -> Handover:
        if self.result is None:
            raise PluginError("MkDocs asked for pages before the build")
        return self.result

    def _frame(self, page: Page) -> Frame:
        built = self._built().built
        document = next((d for d in built.documents if d.source == page.file.src_uri), None)
        if document is None:
            raise PluginError(f"docs/{page.file.src_uri}: a hand-written page belongs into docs/<language>/, not deeper and not beside")
        return built.frame(document, str(page.title or ""), _description(document, page))


def keeping_the_last_site(builder: Callable[..., Any]) -> Callable[..., Any]:
    """`builder`, without the failure that makes MkDocs' server answer nothing until a mistake is mended."""

    def rebuild(*arguments: Any) -> None:
        try:
            builder(*arguments)
        except Abort as abort:
            if not isinstance(abort.__context__, MistakeError):
                raise
            log.info("The site from before the mistake is still shown.")

    return rebuild


def script_digests(result: Handover) -> dict[str, str]:
    """Our scripts by site path, with the SHA-256 of their content."""
    return {path: hashlib.sha256(content).hexdigest() for path, content in result.files.items() if path.endswith(".js")}


def _page_file(rendered: RenderedPage, config: MkDocsConfig) -> File:
    path = rendered.path
    source = path.removesuffix(".html") + ".md" if path.endswith(".html") else path + "index.md"
    file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    if path.endswith(".html"):
        file.dest_uri = path
        file.url = path
    FinishedPage(rendered, file, config)
    return file


def _description(document: MarkdownPage, page: Page) -> str:
    text = page.meta.get("description")
    if not isinstance(text, str) or not text.strip():
        raise PluginError(f"docs/{document.source}: the page has no `description` at its top; search engines show it")
    return text.strip()
