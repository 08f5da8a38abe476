"""The site made in the plainest way: everything at once, in one process, with no cache, no units and no projections."""

from collections.abc import Callable
from pathlib import Path

from newsexplainer.checks import check_folder
from newsexplainer.execution.outputs import file_of
from newsexplainer.exports import EXPORTS, ExportRequest
from newsexplainer.loading.tree import read_tree
from newsexplainer.pages import plan_pages
from newsexplainer.rendering.renderer import RenderedPage, Renderer, SiteSettings
from newsexplainer.site import TEMPLATES, BuildOptions
from newsexplainer.site.documents import list_documents
from newsexplainer.site.head_metadata import extras_of


def all_at_once(root: Path, options: BuildOptions, framed: Callable[[RenderedPage], bytes]) -> dict[str, bytes]:
    """Content of every generated file by its path."""
    site = check_folder(root).site
    plans = sorted(plan_pages(site), key=lambda plan: plan.path)
    documents = [(document.path, document.counterparts) for document in list_documents(root, options.languages)]
    renderer = Renderer(root / TEMPLATES, options.languages, SiteSettings(options.site_url, options.feedback_url))
    request = ExportRequest(site, plans, documents, options.site_url, options.fonts(read_tree(root / TEMPLATES)))
    extras = extras_of(request)
    pages = {file_of(plan.path): framed(renderer.render(plan, extras(plan))) for plan in plans}
    exported = {artifact.path: artifact.content for export in EXPORTS for artifact in export.write(request)}
    return pages | dict(renderer.assets) | exported
