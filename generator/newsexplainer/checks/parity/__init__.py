"""Whether the wordings of a text in the languages of the site say the same with the same certainty."""

from newsexplainer.checks.parity.compare import parity, registries
from newsexplainer.checks.parity.names import Registry

__all__ = ["Registry", "parity", "registries"]
