"""The one module that may call a string safe HTML.

It has two doors, for JSON and for the values of templates; both escape what they let through.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape

_special: Final = re.compile(r"[&<>\"']").search


def to_json(data: Mapping[str, Any] | list[Any]) -> Markup:
    """JSON for a `<script type="application/ld+json">`: `<`, `>`, `&` and `'` are escaped."""
    return htmlsafe_json_dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def escaped(value: Any) -> str:
    """`value` as HTML; what `escape` does, without a wrapper around each piece of a page that has nothing to escape."""
    if type(value) is str:
        return value if _special(value) is None else escape(value)
    return value if type(value) is Markup else escape(value)
