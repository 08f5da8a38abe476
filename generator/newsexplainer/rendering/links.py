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
    return f"{_steps(source, path)}{mark}{fragment}"


def _steps(source: str, path: str) -> str:
    """The way from the folder of `source` to a path; `posixpath.relpath` takes ten times as long, and a page has a hundred links."""
    here, there = source.split("/")[:-1], path.split("/")
    same = 0
    while same < len(here) and same < len(there) - 1 and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:]) or "./"
