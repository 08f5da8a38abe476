"""The key of this program in the cache."""

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

from newsexplainer.execution.fingerprints import combined, digest, tree_digest
from newsexplainer.execution.memo import remembered
from newsexplainer.languages.catalogs import own_catalogs
from newsexplainer.loading.tree import read_tree

_PACKAGES: Final = ("babel", "icalendar", "jinja2", "markupsafe", "pillow", "pydantic", "pyyaml", "mkdocs", "mkdocs-material", "markdown", "pymdown-extensions")
"""What has a say in the bytes of the site."""

_CODE: Final = Path(__file__).parents[1]


@remembered(1024)
def code_key() -> str:
    """Stands for this program: its files, the catalogs as they are used, its packages and the version of Python."""
    words = digest(*(repr(content) for content in own_catalogs().values()))
    packages = [(name, _version(name)) for name in _PACKAGES]
    return combined([*packages, ("python", sys.version), ("code", tree_digest(read_tree(_CODE))), ("words", words)])


def _version(package: str) -> str:
    try:
        return version(package)
    except ModuleNotFoundError:
        return "-"
