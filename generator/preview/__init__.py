"""The site on this machine while somebody writes: what was edited is shown first, the rest follows."""

from generator.preview.doors import Doors, FaultError, Setup
from generator.preview.session import TakenError, preview

__all__ = ["Doors", "FaultError", "Setup", "TakenError", "preview"]
