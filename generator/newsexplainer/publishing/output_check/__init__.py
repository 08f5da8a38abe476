"""The output check of a finished site."""

from newsexplainer.publishing.output_check.run import RefusedError, Spread, Written, inspect
from newsexplainer.publishing.output_check.tree import Tree, count_pages

__all__ = ["RefusedError", "Spread", "Tree", "Written", "count_pages", "inspect"]
