"""schema.org descriptions of pages as JSON-LD 1.1; the renderer puts them into the head."""

from newsexplainer.exports.jsonld.page import Described, describe

__all__ = ["Described", "describe"]
