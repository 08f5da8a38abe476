"""Reading on after a mistake of YAML's grammar, so that one run reports the mistakes below it too.

The text is mended line by line for finding further mistakes only; what is mended is never published.
"""

from newsexplainer.loading.recovery.loop import Recovery, recover
from newsexplainer.loading.recovery.pasted import unpasted

__all__ = ["Recovery", "recover", "unpasted"]
