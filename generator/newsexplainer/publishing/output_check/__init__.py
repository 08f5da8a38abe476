"""The output check of a finished site."""

from newsexplainer.publishing.output_check.run import RefusedError, Spread, Written, check_output
from newsexplainer.publishing.output_check.tree import Tree, count_pages

__all__ = ["RefusedError", "Spread", "Tree", "Written", "check_output", "count_pages"]
