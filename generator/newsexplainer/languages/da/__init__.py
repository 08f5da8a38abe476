"""Danish, as it is written in Denmark."""

from pathlib import Path

from newsexplainer.languages.da.collation import COLLATION
from newsexplainer.languages.da.dates import AXIS, DATES
from newsexplainer.languages.da.habits import HABITS
from newsexplainer.languages.da.phrases import PHRASES
from newsexplainer.languages.da.search import SEARCH
from newsexplainer.languages.da.wording import WORDING
from newsexplainer.languages.language import Language

LANGUAGE = Language(
    tag="da",
    folder=Path(__file__).parent,
    region="da_DK",  # bare `da` counts ISO weeks one too high
    name="Dansk",
    english_name="Danish",
    dates=DATES,
    axis=AXIS,
    phrases=PHRASES,
    collation=COLLATION,
    wording=WORDING,
    search=SEARCH,
    habits=HABITS,
)
