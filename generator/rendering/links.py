"""Addresses inside the site, relative to the page that links, so that any base path works."""

import posixpath
from functools import lru_cache

_FIXED_PAGES = ("404.html",)


def relative_link(source: str, target: str, base_path: str = "/") -> str:
    """The address of `target` (a site-relative path, with or without `#fragment`; a fragment alone is on the page) seen from `source`.

    A page that the server may show at any address (404.html) gets addresses from `base_path`.
    """
    if target.startswith("#"):
        return target
    path, mark, fragment = target.partition("#")
    if source in _FIXED_PAGES:
        return f"{base_path}{path}{mark}{fragment}"
    if path == source and mark:
        return f"#{fragment}"
    folder = source if source.endswith("/") or not source else posixpath.dirname(source)
    return f"{_steps(folder, path)}{mark}{fragment}"


@lru_cache(maxsize=4096)
def _steps(folder: str, path: str) -> str:
    """The way from a folder of the site to a path; kept, because pages link to the same few places."""
    steps = posixpath.relpath("/" + path, "/" + folder) if path or folder else "."
    if path.endswith("/") or not path:
        return steps.rstrip("/") + "/"
    return steps
