"""The same pages for other site builders, from the views that our own page templates get.

What they get is finished: statuses, dates in words, chains, drawings as SVG. They only fill
templates (Hugo) or convert Markdown (MkDocs, Zensical); none of them reads YAML stories, checks
them, derives a status, words a date or draws. That favours them.
"""

import dataclasses
import html
import json
import re
import shutil
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any

from bench.views import with_every_page
from newsexplainer.pages.plan import PagePlan

HERE = Path(__file__).parent
_DROPPED = ("pictures",)
_OF_A_PROOF = ("anchor", "number", "text", "badge", "said_only", "proof")


def plain(value: Any) -> Any:
    """A view as JSON data."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value) if f.name not in _DROPPED}
    if isinstance(value, (tuple, list, frozenset, set)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)


def view_of(plan: PagePlan) -> Any:
    """The view of a page as data, without what our own template leaves to another page."""
    view = plain(plan.context)
    if plan.template == "pages/story.html":  # the proofs have a page of their own
        _claims(view["box"], lambda claim: {name: value for name, value in claim.items() if name != "proof"})
        view["box"]["rules"] = []
    if plan.template == "pages/story_proofs.html":
        _claims(view["box"], lambda claim: {name: claim[name] for name in _OF_A_PROOF} | dict.fromkeys(("chains", "evidence", "declined", "flags"), ()))
    return view


def _claims(box: dict[str, Any], change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    for group in box["groups"]:
        group["claims"] = [change(claim) for claim in group["claims"]]


def figures(site: Path, plan: PagePlan) -> list[str]:
    """The drawings of a page as they are in our own site."""
    path = site / (plan.path + "index.html")
    if plan.template != "pages/story.html" or not path.is_file():
        return []
    return re.findall(r"<figure.*?</figure>", path.read_text(encoding="utf-8"), re.DOTALL)


def write_hugo(project: Path, site: Path, folder: Path) -> Path:
    """A Hugo project: one content file for each page with its view as JSON front matter."""
    shutil.copytree(HERE / "hugo", folder)
    (folder / "content").mkdir()
    shutil.copytree(site / "assets", folder / "static" / "assets")
    with_every_page(project, lambda plan: _hugo_page(plan, site, folder / "content"))
    return folder


def _hugo_page(plan: PagePlan, site: Path, content: Path) -> list[str]:
    matter = {
        "title": plan.title,
        "description": plan.description,
        "url": "/" + plan.path,
        "params": {"lang": plan.language, "counterparts": dict(plan.counterparts), "view": view_of(plan), "figures": figures(site, plan)},
    }
    path = content / ((plan.path.strip("/").replace("/", "_") or "index_") + ".md")
    path.write_text(json.dumps(matter, ensure_ascii=False) + "\n", encoding="utf-8")
    return []


def write_mkdocs(project: Path, site: Path, folder: Path) -> Path:
    """A plain MkDocs project with Material: one Markdown file for each page, out of the navigation."""
    with_every_page(project, lambda plan: _mkdocs_page(plan, site, folder / "docs"))
    (folder / "mkdocs.yml").write_text(
        "site_name: What we know\nsite_url: https://example.org/\ntheme: {name: material, font: false, features: [navigation.prune]}\n"
        "plugins: []\nnav: [index.md]\nvalidation: {omitted_files: ignore, links: {absolute_links: ignore, unrecognized_links: ignore}}\n",
        encoding="utf-8",
    )
    return folder


def _mkdocs_page(plan: PagePlan, site: Path, docs: Path) -> list[str]:
    path = docs / (plan.path + "index.md" if plan.path.endswith("/") or not plan.path else plan.path.removesuffix(".html") + ".md")
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"# {plan.title}", "", plan.description, "", *_markdown(view_of(plan), 2), *figures(site, plan)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return []


def _markdown(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("text"), str) and len(value) <= 3:
            yield html.escape(value["text"], quote=False)
            return
        yield from _fields(value, depth)
    elif isinstance(value, list):
        for item in value:
            for number, line in enumerate(_markdown(item, depth + 1)):
                yield f"{'- ' if number == 0 else '  '}{line.strip()}" if line.strip() else ""
        yield ""
    elif value is not None:
        yield html.escape(str(value), quote=False)


def _fields(value: dict[str, Any], depth: int) -> Iterator[str]:
    for name, inner in value.items():
        if isinstance(inner, (dict, list)):
            if depth < 4 and inner:
                yield f"\n{'#' * depth} {name.replace('_', ' ')}\n"
            yield from _markdown(inner, depth + 1)
        elif isinstance(inner, (str, int)) and inner not in ("", True, False):
            yield html.escape(str(inner), quote=False)
