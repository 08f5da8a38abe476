"""Whether another builder's pages say the same: every claim, status, speaker and date of ours."""

import html
import re
from pathlib import Path
from typing import Any

from bench.peers import plain
from bench.views import with_every_page
from newsexplainer.pages.plan import PagePlan

_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


def missing_facts(project: Path, site: Path) -> list[str]:
    """What the pages of the peer lack, as `path: fact`; empty when all is there."""
    return with_every_page(project, lambda plan: _missing(plan, site))


def _missing(plan: PagePlan, site: Path) -> list[str]:
    if plan.template not in ("pages/story.html", "pages/as_of.html"):
        return []
    page = next((path for path in (site / plan.path / "index.html", site / plan.path.rstrip("/") / "index.html") if path.is_file()), None)
    text = _text(page.read_text(encoding="utf-8")) if page else ""
    return [f"{plan.path}: {fact}" for fact in sorted(_facts(plain(plan.context))) if _flat(fact) not in text]


def _facts(view: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    for group in view["box"]["groups"]:
        found.add(group["badge"]["word"])
        for claim in group["claims"]:
            found.add(claim["text"]["text"])
            found |= {line["date"]["text"] for line in claim["chains"]}
            found |= {step["text"] for line in claim["chains"] for step in line["steps"]}
    return found


def _text(page: str) -> str:
    return _flat(html.unescape(_TAG.sub("", page)))


def _flat(text: str) -> str:
    return _SPACE.sub("", text)
