"""Whether the Danish and the English wording of a text say the same with the same certainty."""

from generator.checks.parity.compare import parity, registries
from generator.checks.parity.names import Registry

__all__ = ["Registry", "parity", "registries"]
