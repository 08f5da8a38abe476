"""Every rule, in the order of its number: what the method page lists and a proof names.

A rule is a module of this package called `r` and its number, with a `RULE`.
"""

import re
from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from newsexplainer.status import rules
from newsexplainer.status.rule import Rule

_MODULES: Final = sorted(module.name for module in iter_modules(rules.__path__) if re.match(r"r\d\d_", module.name))

RULES: Final[tuple[Rule, ...]] = tuple(import_module(f"{rules.__name__}.{name}").RULE for name in _MODULES)

RULES_BY_ID: Final[Mapping[str, Rule]] = {rule.id: rule for rule in RULES}
