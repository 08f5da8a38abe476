"""From a finished folder to the site that readers see, without a moment in between."""

from generator.publish.gate import RefusedError, Tree, inspect
from generator.publish.publisher import Publisher, PublishError

__all__ = ["PublishError", "Publisher", "RefusedError", "Tree", "inspect"]
