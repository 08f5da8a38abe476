"""What machines read of the site: one module per format, each with a function from a request to artifacts."""

from generator.exports.listing import EXPORTS
from generator.exports.request import ExportRequest

__all__ = ["EXPORTS", "ExportRequest"]
