"""What templates may do with values: a short list, everything else of Jinja's is taken away."""

import re
from collections.abc import Callable
from typing import Any

from jinja2 import Environment

from generator.rendering.markup import to_json

ALLOWED_FILTERS = ("count", "first", "join", "last", "length", "lower", "batch")
"""Jinja's own filters that neither bypass escaping nor read attributes by computed name."""

ALLOWED_TESTS = ("defined", "none", "equalto", "eq", "ne", "in", "divisibleby", "odd", "even")

_WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>\\@]+", re.IGNORECASE)


def web_address(value: str) -> str:
    """`value`, once more shown to be an http(s) address without user name or white space.

    Raises ValueError otherwise: the model has refused such addresses long before.
    """
    if not _WEB_ADDRESS.fullmatch(value.replace("/@", "/")):
        raise ValueError("not a public web address")
    return value


FILTERS: tuple[tuple[str, Callable[..., Any]], ...] = (("web_address", web_address), ("json_ld", to_json))


def restrict(environment: Environment) -> None:
    """Leave only the listed filters, tests and no globals in `environment`, and add ours."""
    environment.filters = {name: environment.filters[name] for name in ALLOWED_FILTERS} | dict(FILTERS)
    environment.tests = {name: environment.tests[name] for name in ALLOWED_TESTS}
    environment.globals = {}
