"""The files every page shares: one stylesheet, one script, fonts and icons."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from newsexplainer.loading.tree import Tree, below

FOLDER = "assets/"
STYLESHEET = "assets/explain.css"
"""What every page needs, and all that a story needs."""
MORE = "assets/pages.css"
"""What only other pages need: the sheets numbered from 70 to 89."""

_FILE = re.compile(r"url\(([\w./-]+)\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_REMARK = re.compile(r"^\s*/\*.*?\*/\s*$", re.DOTALL | re.MULTILINE)
"""A comment that has its lines to itself: the only kind that can be told from code without reading the code."""
_AROUND = re.compile(r"\s*([{};,>])\s*|(?<=[\w-])(:)\s+")


def collect_assets(templates: Tree) -> dict[str, bytes]:
    """Site path to content of everything in the folder `assets` of the templates, sorted by path.

    The sheets in `css/` are joined in order of their names into `assets/explain.css`, the ones for
    pages other than stories into `assets/pages.css`; other files are named in them as pages do: by
    their fingerprint. Scripts lose what only their authors need.
    """
    found = below(templates, FOLDER)
    files = {}
    for inside, content in found.items():
        if not inside.endswith(".css"):
            folder, _, rest = inside.partition("/")
            name = rest.rpartition("/")[2] if folder in ("js", "icons") else inside
            files[FOLDER + name] = _script(content.decode("utf-8")) if inside.endswith(".js") else content
    versions = fingerprints(files)
    sheets = {name: content.decode("utf-8") for name, content in below(found, "css/").items() if name.endswith(".css") and "/" not in name}
    for target in (STYLESHEET, MORE):
        joined = _join(sheet for name, sheet in sheets.items() if _belongs(name, target))
        files[target] = _with_fingerprints(joined, versions).encode()
    return dict(sorted(files.items()))


def _belongs(sheet: str, path: str) -> bool:
    return (path == MORE) == ("70" <= sheet[:2] < "90")


def fingerprints(assets: Mapping[str, bytes]) -> dict[str, str]:
    """Site path to the first 8 hex digits of the SHA-256 of the content, for cache-proof addresses."""
    return {path: hashlib.sha256(content).hexdigest()[:8] for path, content in assets.items()}


def _with_fingerprints(sheet: str, versions: Mapping[str, str]) -> str:
    # The same address as in a page's preload: with another one, a browser loads the file twice.
    known = {path.removeprefix(FOLDER): version for path, version in versions.items()}
    return _FILE.sub(lambda found: f"url({found[1]}?v={known[found[1]]})" if found[1] in known else found[0], sheet)


def _script(text: str) -> bytes:
    """A script without remarks, indentation and empty lines."""
    return "".join(f"{line.strip()}\n" for line in _REMARK.sub("", text).splitlines() if line.strip()).encode()


def _join(sheets: Iterable[str]) -> str:
    text = _COMMENT.sub("", "\n".join(sheets))
    lines = (line.strip() for line in text.splitlines())
    return _AROUND.sub(r"\1\2", "\n".join(line for line in lines if line)).replace(";}", "}") + "\n"
