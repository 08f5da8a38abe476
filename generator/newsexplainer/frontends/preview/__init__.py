"""The site on this machine while somebody writes: what was edited is shown first, the rest follows."""

from newsexplainer.frontends.preview.folder import PreviewError
from newsexplainer.frontends.preview.session import preview

__all__ = ["PreviewError", "preview"]
