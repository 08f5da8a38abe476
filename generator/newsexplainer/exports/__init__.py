"""What machines read of the site: one module per format, which declares its files as `Export`s."""

from newsexplainer.exports.export import Export, ExportScope
from newsexplainer.exports.listing import EXPORTS
from newsexplainer.exports.request import ExportRequest

__all__ = ["EXPORTS", "Export", "ExportRequest", "ExportScope"]
