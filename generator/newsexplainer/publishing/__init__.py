"""From a finished folder to the site that readers see, without a moment in between."""

from newsexplainer.publishing.output_check import RefusedError, Tree, check_output
from newsexplainer.publishing.publisher import Publisher
from newsexplainer.publishing.target import PublishError, refuse_target

__all__ = ["PublishError", "Publisher", "RefusedError", "Tree", "check_output", "refuse_target"]
