"""Addresses inside the site, relative to the page that links, so that any base path works."""

import posixpath

_FIXED_PAGES = ("404.html",)


def relative_link(source: str, target: str, base_path: str = "/") -> str:
    """The address of `target` (a site-relative path, with or without `#fragment`) seen from `source`.

    A page that the server may show at any address (404.html) gets addresses from `base_path`.
    """
    path, mark, fragment = target.partition("#")
    if source in _FIXED_PAGES:
        return f"{base_path}{path}{mark}{fragment}"
    if path == source and mark:
        return f"#{fragment}"
    folder = source if source.endswith("/") or not source else posixpath.dirname(source)
    steps = posixpath.relpath("/" + path, "/" + folder) if path or folder else "."
    if path.endswith("/") or not path:
        steps = steps.rstrip("/") + "/"
    return f"{steps}{mark}{fragment}"
