"""Where a site may be published: a folder of its own, never one of somebody else's files.

A folder that holds anything is taken for a site of ours by what stands in it: its front page and its page for lost addresses
are regular files, both begin as each of our pages does, with our content security policy word for word, and our stylesheet lies beside them.
Names of files are no proof, and neither is a policy like ours.
"""

import os
import re
from pathlib import Path
from typing import Final

from newsexplainer.disk.folders import is_folder
from newsexplainer.disk.regular import kind_of, read_regular
from newsexplainer.publishing.output_check.html_head import POLICY

_PAGES: Final = ("index.html", "404.html")
_SHEET: Final = "assets/explain.css"
_POLICY: Final = re.escape(POLICY).replace(re.escape("script-src 'self'"), "script-src 'self'(?: 'unsafe-inline')?", 1)
_START: Final = re.compile(
    (
        r'<!doctype html>\s*<html lang="[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*">\s*<head>\s*(?:<meta (?:charset|name)="[^"<>]*"(?: content="[^"<>]*")?>\s*)*'
        rf'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    ).encode()
)
"""How the pages of every version of this program begin; earlier ones let MkDocs' preview weaken the policy by one word."""

_REPOSITORY: Final = ".git"
_INPUTS: Final = ("seeds", "docs", "templates", "generator", ".git", ".cache/build", ".cache/preview")
"""Folders of a project that no site may lie in."""


class PublishError(Exception):
    """The site could not be published, in one line; what readers have is untouched."""


def place_for(target: Path, root: Path | None) -> Path:
    """The absolute place of a target: links on the way to it are followed, and the target itself is not.

    `PublishError` for a place where a site would take the place of a project, of its input, or of all that a user has,
    and for one that a link in the project leads out of it to.
    """
    whole = Path.cwd() / target
    place = Path(os.path.realpath(whole)) if whole.name in ("", "..") else Path(os.path.realpath(whole.parent)) / whole.name
    _refuse_place(place, root)
    if root is not None and _holds(_written(root), _written(target)) and not _holds(Path(os.path.realpath(root)), place):
        raise PublishError(f"not published: a symbolic link on the way to {target} leads out of the project")
    return place


def _written(path: Path) -> Path:
    """A path as it is written, made absolute; links are not followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - pathlib leaves `..` in its place


def _refuse_place(target: Path, root: Path | None) -> None:
    home = Path(os.path.realpath(os.path.expanduser("~")))  # noqa: PTH111 - Path has an error for a user without a home folder
    if _holds(target, home) or target == Path(target.anchor):
        raise PublishError(f"not published: {target} holds the files of this user; choose another folder")
    if root is None:
        return
    project = Path(os.path.realpath(root))
    if _holds(target, project):
        raise PublishError(f"not published: {target} holds the project; choose another folder")
    if any(_holds(project / name, target) for name in _INPUTS):
        raise PublishError(f"not published: {target.relative_to(project)} belongs to what the site is made from; choose another folder")


def refuse_target(target: Path, root: Path | None = None) -> None:
    """`PublishError` for a place as above, and for a folder that exists, is not empty and holds no site of ours."""
    if root is not None:
        target = place_for(target, root)
    if not os.path.lexists(target):
        return
    if not is_folder(target):
        raise PublishError(f"not published: {target.name} is not a folder but {kind_of(target.lstat().st_mode)}; delete it or choose another folder")
    if os.path.lexists(target / _REPOSITORY):
        raise PublishError(f"not published: {target.name}/ is under version control; choose another folder")
    if any(target.iterdir()) and not is_ours(target):
        raise PublishError(f"not published: {target.name}/ holds files, and they are no site of ours; empty it or choose another folder")


def is_ours(folder: Path) -> bool:
    """Whether a folder holds a site that this program made."""
    try:
        return all(_START.match(read_regular(folder / name)) for name in _PAGES) and bool(read_regular(folder / _SHEET))
    except OSError:
        return False


def _holds(outer: Path, inner: Path) -> bool:
    return inner.is_relative_to(outer)
