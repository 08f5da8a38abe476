"""The site on this machine while somebody writes: what was edited is shown first, the rest follows."""

from newsexplainer.frontends.preview.adapter import Adapter, FaultError, Setup
from newsexplainer.frontends.preview.place import TakenError
from newsexplainer.frontends.preview.session import preview

__all__ = ["Adapter", "FaultError", "Setup", "TakenError", "preview"]
