"""Languages for tests: those that exist, with something of them exchanged."""

from dataclasses import replace
from pathlib import Path

from newsexplainer.languages import Languages, all_languages


def with_catalogs_in(folder: Path) -> Languages:
    """The languages that exist, with the catalogs that lie below `folder`."""
    return Languages(replace(language, folder=folder / tag) for tag, language in all_languages().items())
