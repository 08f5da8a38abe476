"""Addresses inside the site, relative to the page that links, so that any base path works."""

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
    return f"{_way(source[: source.rfind('/') + 1], path)}{mark}{fragment}"


def _way(folder: str, path: str) -> str:
    """The way from a folder to a path; `posixpath.relpath` takes ten times as long, and a page has a hundred links."""
    ups = 0
    while not path.startswith(folder):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
        ups += 1
    return "../" * ups + path[len(folder) :] or "./"
