"""Finished sites with a file for each thing to judge, and what `explain check-output` says of them."""

import re
import shutil
from pathlib import Path

from tests.outside.hostile_markup import BODIES, DRAWINGS, SHEETS
from tests.outside.program import Ended

SheetPage = '<!doctype html><link rel="stylesheet" href="/{name}"><p>x</p>'
_MODEL = "en/about/index.html"
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def page_with(site: Path, body: str) -> str:
    """A page of the site that holds `body` and nothing else of its own."""
    page = (site / _MODEL).read_text(encoding="utf-8")
    head = page[: page.index("</head>")]
    return f"{re.sub(r'<link[^>]*>|<script.*?</script>', '', head, flags=re.DOTALL)}</head>\n<body>{body}</body>\n</html>\n"


def policy_of(page: str) -> str:
    """The element of a page that holds its content security policy."""
    found = _POLICY.search(page)
    assert found
    return found.group()


def checked_site(folder: Path, built: Path) -> Path:
    """A copy of a built site with every hostile page, style sheet and drawing as a file below `x/`."""
    site = folder / "site"
    shutil.copytree(built, site)
    for texts, ending in ((BODIES, "html"), (SHEETS, "css"), (DRAWINGS, "svg")):
        for number, text in enumerate(texts):
            add(site, f"x/{number}.{ending}", (page_with(site, text) if ending == "html" else text).encode())
    return site


def add(site: Path, path: str, content: bytes) -> None:
    """Put a file into a site."""
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_bytes(content)


def refused_files(ended: Ended) -> set[str]:
    """The files that `explain check-output` gave a reason for."""
    return {re.split(r":\d+: |: ", line)[0] for line in ended.stderr.splitlines()}
