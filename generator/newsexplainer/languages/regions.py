"""The region whose habits each language of the site follows."""

from typing import Final

REGIONS: Final = {"da": "da_DK", "en": "en_GB"}
"""Language to locale of Babel: bare `da` counts ISO weeks one too high, and bare `en` writes American dates."""
