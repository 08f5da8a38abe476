"""Whether the Danish and the English wording of a text say the same with the same certainty."""

from generator.checks.parity.compare import parity

__all__ = ["parity"]
