"""Writes the pages of a project in a bare shell, to look at while working on templates.

    python -m tests.bare_pages PROJECT FOLDER [PART]   # PART: only pages whose address contains it
"""

import sys
from pathlib import Path

from newsexplainer.languages import all_languages
from newsexplainer.loading import load_project
from newsexplainer.pages import plan_pages
from newsexplainer.rendering.renderer import Renderer, SiteSettings
from newsexplainer.status import derive_site

ROOT = Path(__file__).parents[1]


def write_preview(project: Path, folder: Path, part: str = "") -> None:
    """The pages of `project` with `part` in their address, and the assets, as files in `folder`."""
    renderer = Renderer(ROOT / "templates", all_languages(), SiteSettings("https://example.org/"))
    for path, content in renderer.assets.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    plans = [plan for plan in plan_pages(derive_site(load_project(project))) if part in plan.path]
    for plan in plans:
        page = renderer.render(plan)
        file = folder / plan.path / "index.html" if plan.path.endswith("/") or not plan.path else folder / plan.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f'<!doctype html>\n<html lang="{page.language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{page.head}\n</head>\n<body>\n{page.body}\n</body>\n</html>\n',
            encoding="utf-8",
        )


if __name__ == "__main__":
    write_preview(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:4])
