"""Whether the Danish and the English wording of a text say the same with the same certainty."""

from newsexplainer.checks.parity.compare import parity, registries
from newsexplainer.checks.parity.names import Registry

__all__ = ["Registry", "parity", "registries"]
