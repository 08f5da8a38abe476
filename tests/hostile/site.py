"""A whole site in memory: every page inside the frame that readers get it in, and every export."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader

from newsexplainer.artifact import Artifact
from newsexplainer.exports import EXPORTS, ExportRequest
from newsexplainer.exports.head_metadata import HeadMetadata, head_metadata
from newsexplainer.languages import all_languages
from newsexplainer.loading import Project
from newsexplainer.pages import plan_pages
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import HeadExtras, RenderedPage, Renderer, SiteSettings
from newsexplainer.status import derive_site

ROOT = Path(__file__).parents[2]
URL = "https://example.org/repo/"


@dataclass(frozen=True, slots=True)
class Site:
    """What a project becomes."""

    plans: Mapping[str, PagePlan]
    pages: Mapping[str, str] = field(repr=False)
    artifacts: Mapping[str, Artifact] = field(repr=False)


def make_renderer() -> Renderer:
    """A renderer with our own templates."""
    return Renderer(ROOT / "templates", all_languages(), SiteSettings(URL, "https://example.org/feedback"))


def planned(project: Project) -> dict[str, PagePlan]:
    """Every page of the project by its path."""
    return {plan.path: plan for plan in plan_pages(derive_site(project))}


def make_site(project: Project, renderer: Renderer, *, exports: bool = True, every_page: bool = True) -> Site:
    """The pages of a project in their frame, all of them or one of each type and language, and its exports."""
    site = derive_site(project)
    plans = sorted(plan_pages(site), key=lambda plan: plan.path)
    plans = plans if every_page else list({(plan.template, plan.language): plan for plan in plans}.values())
    request = ExportRequest(site, plans, [], URL)
    made = [artifact for export in EXPORTS for artifact in export.write(request)] if exports else []
    head = head_metadata(request)
    pages = {plan.path: framed(renderer.render(plan, _extras(head(plan)))) for plan in plans}
    return Site({plan.path: plan for plan in plans}, pages, {artifact.path: artifact for artifact in made})


def _extras(head: HeadMetadata) -> HeadExtras:
    return HeadExtras(head.json_ld, head.share_image, head.alternates, head.data)


def framed(page: RenderedPage) -> str:
    """The page in the frame of the theme, as MkDocs fills it (it escapes nothing)."""
    explain = {"language": page.language, "head": page.head}
    return _FRAME.get_template("explainer.html").render(explain=explain, page=SimpleNamespace(content=page.body))


_FRAME = Environment(loader=FileSystemLoader(ROOT / "templates" / "theme"), autoescape=False)  # noqa: S701 - as MkDocs does
