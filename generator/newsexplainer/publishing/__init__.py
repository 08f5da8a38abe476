"""From a finished folder to the site that readers see, without a moment in between."""

from newsexplainer.publishing.gate import RefusedError, Tree, inspect
from newsexplainer.publishing.publisher import Publisher, PublishError

__all__ = ["PublishError", "Publisher", "RefusedError", "Tree", "inspect"]
