"""The one module that may call a string safe HTML; what it returns is escaped."""

from collections.abc import Mapping
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup


def to_json(data: Mapping[str, Any] | list[Any]) -> Markup:
    """JSON for a `<script type="application/ld+json">`: `<`, `>`, `&` and `'` are escaped."""
    return htmlsafe_json_dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
