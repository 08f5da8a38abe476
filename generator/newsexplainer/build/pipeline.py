"""A site from a project, in six steps, each of them data in and data out:

    load -> check -> derive -> plan -> render -> artifacts

Reads files and nothing else: no clock, no network, no environment. The same files give the same
bytes. Raises `InputError` with every mistake that the step it stopped at could find.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from newsexplainer.artifact import Artifact
from newsexplainer.build.collisions import Output, find_collisions
from newsexplainer.build.documents import Document, list_documents
from newsexplainer.build.heads import Extras, document_extras, extras_of
from newsexplainer.build.result import BuildResult, Counts, Frame
from newsexplainer.checks import check_folder
from newsexplainer.diagnostics import InputError
from newsexplainer.exports import EXPORTS, ExportRequest
from newsexplainer.languages import Languages, all_languages
from newsexplainer.pages import plan_pages
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import RenderedPage, Renderer, SiteSettings

TEMPLATES: Final = "templates"

Progress = Callable[[int, int], None]
"""Told how many pages are done, and of how many."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a door decides."""

    site_url: str = field(metadata={"help": "Where the site will be, with a trailing slash."})
    feedback_url: str | None = field(default=None, metadata={"help": "Where readers report errors."})
    share_cards: bool = field(default=True, metadata={"help": "Whether stories and lists get a picture for sharing."})
    progress: Progress | None = field(default=None, metadata={"help": "Called while pages are rendered."})
    languages: Languages = field(default_factory=all_languages, metadata={"help": "Those of the site, the default one first."})


def build(root: Path, options: BuildOptions) -> BuildResult:
    """The whole site of the project in `root`, in memory."""
    checked = check_folder(root, options.languages)
    site = checked.site
    plans = sorted(plan_pages(site), key=lambda plan: plan.path)
    documents = list_documents(root, options.languages)
    settings = SiteSettings(options.site_url, options.feedback_url)
    renderer = Renderer(root / TEMPLATES, options.languages, settings)
    request = ExportRequest(site, plans, [(d.path, d.counterparts) for d in documents], options.site_url, fonts_of(root, options))
    artifacts = _artifacts(request, renderer)
    refuse_collisions(plans, documents, [(artifact.path, artifact.source) for artifact in artifacts])
    pages = _render(plans, renderer, extras_of(request), options.progress)
    stories = checked.project.stories.values()
    return BuildResult(
        pages=pages,
        artifacts=artifacts,
        documents=documents,
        warnings=checked.warnings,
        counts=Counts(len(pages) + len(documents), sum(len(story.claims) for story in stories), len(stories)),
        frame=lambda document, title, description: frame_of(renderer, document, title, description),
    )


def fonts_of(root: Path, options: BuildOptions) -> Path | None:
    """The folder of fonts that share cards are drawn with; None where there are to be none."""
    return root / TEMPLATES / "assets" / "fonts" if options.share_cards else None


def _render(plans: Sequence[PagePlan], renderer: Renderer, extras: Extras, progress: Progress | None) -> tuple[RenderedPage, ...]:
    pages = []
    for number, plan in enumerate(plans, start=1):
        pages.append(renderer.render(plan, extras(plan)))
        if progress is not None:
            progress(number, len(plans))
    return tuple(pages)


def _artifacts(request: ExportRequest, renderer: Renderer) -> tuple[Artifact, ...]:
    assets = [Artifact(path, content, f"{TEMPLATES}/{path}") for path, content in renderer.assets.items()]
    exported = [artifact for export in EXPORTS for artifact in export(request)]
    return tuple(sorted((*assets, *exported), key=lambda artifact: artifact.path))


def refuse_collisions(plans: Iterable[PagePlan], documents: Iterable[Document], files: Iterable[tuple[str, str]]) -> None:
    """`InputError` where two outputs would be one file; `files` are paths with their sources."""
    outputs = [Output(plan.path, f"{TEMPLATES}/{plan.template}") for plan in plans]
    outputs += [Output(document.path, f"docs/{document.source}") for document in documents]
    outputs += [Output(path, source) for path, source in files]
    if problems := find_collisions(outputs):
        raise InputError(problems)


def frame_of(renderer: Renderer, document: Document, title: str, description: str) -> Frame:
    """The layout of every page around an empty <main>, cut open where the text goes."""
    plan = PagePlan(
        path=document.path,
        language=document.language,
        template="layout.html",
        title=title,
        description=description,
        context=None,
        counterparts=document.counterparts,
    )
    page = renderer.render(plan, document_extras(renderer.languages, document.language))
    before, end, after = page.body.partition("</main>")
    return Frame(document.language, page.head, before, end + after)
