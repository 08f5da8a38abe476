"""Lets the script run that MkDocs' preview server adds to each page it serves.

Pages on disk have the policy of the published site, whatever made them. The server's own script is
named by its digest (CSP 3, hash sources) in the policy of the served copy alone.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from newsexplainer.publishing.output_check.html_head import POLICY

_SCRIPTS: Final = b"script-src 'self'"
_BEGIN, _END = b"<script>", b"</script>"


def allowing_live_reload(app: WSGIApplication) -> WSGIApplication:
    """`app`, whose pages may run the script that MkDocs has put before their end."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        began: list[Any] = []

        def begin(status: str, headers: list[tuple[str, str]], *rest: Any) -> Callable[[bytes], object]:
            began[:] = [status, headers]
            return lambda data: None

        body = app(environ, begin)
        status, headers = began
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start_response(status, headers)
            return body
        page = with_script_allowed(_read(body))
        start_response(status, [(name, value) for name, value in headers if name != "Content-Length"] + [("Content-Length", str(len(page)))])
        return [page]

    return answer


def with_script_allowed(page: bytes) -> bytes:
    """The page with the digest of the script right before its end in its policy; as it was where there is no such script."""
    end = page.rfind(_END + b"</body>")
    start = page.rfind(_BEGIN, 0, max(end, 0))
    if end < 0 or start < 0:
        return page
    digest = base64.b64encode(hashlib.sha256(page[start + len(_BEGIN) : end]).digest())
    allowed = POLICY.encode().replace(_SCRIPTS, _SCRIPTS + b" 'sha256-" + digest + b"'", 1)
    return page.replace(POLICY.encode(), allowed, 1)


def _read(body: Iterable[bytes]) -> bytes:
    try:
        return b"".join(body)
    finally:
        if close := getattr(body, "close", None):
            close()
