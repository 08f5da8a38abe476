"""English, as it is written in Britain."""

from pathlib import Path

from newsexplainer.languages.en.collation import COLLATION
from newsexplainer.languages.en.dates import AXIS, DATES
from newsexplainer.languages.en.habits import HABITS
from newsexplainer.languages.en.phrases import PHRASES
from newsexplainer.languages.en.search import SEARCH
from newsexplainer.languages.en.wording import WORDING
from newsexplainer.languages.language import Language

LANGUAGE = Language(
    tag="en",
    folder=Path(__file__).parent,
    region="en_GB",  # bare `en` writes American dates
    name="English",
    english_name="English",
    dates=DATES,
    axis=AXIS,
    phrases=PHRASES,
    collation=COLLATION,
    wording=WORDING,
    search=SEARCH,
    habits=HABITS,
)
