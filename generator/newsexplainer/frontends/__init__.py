"""Thin layers over the product: the command line, MkDocs, and the preview."""
