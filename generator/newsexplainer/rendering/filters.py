"""What templates may do with values: a short list, everything else of Jinja's is taken away."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment

from newsexplainer.model.addresses import check_contact_address, check_web_address
from newsexplainer.rendering.markup import to_json

ALLOWED_FILTERS = ("count", "first", "join", "last", "length", "lower", "batch")
"""Jinja's own filters that neither bypass escaping nor read attributes by computed name."""

ALLOWED_TESTS = ("defined", "none", "equalto", "eq", "ne", "in", "divisibleby", "odd", "even")

FILTERS: tuple[tuple[str, Callable[..., Any]], ...] = (
    ("web_address", check_web_address),
    ("contact_address", check_contact_address),
    ("json_ld", to_json),
)
"""Ours. The two for addresses refuse, once more and by the same rule, what has been refused long before."""


def restrict(environment: Environment) -> None:
    """Leave only the listed filters, tests and no globals in `environment`, and add ours."""
    environment.filters = {name: environment.filters[name] for name in ALLOWED_FILTERS} | dict(FILTERS)
    environment.tests = {name: environment.tests[name] for name in ALLOWED_TESTS}
    environment.globals = {}
