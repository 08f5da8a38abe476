"""The options of a build."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from newsexplainer.languages import Languages, all_languages
from newsexplainer.loading.tree import Tree, below

TEMPLATES: Final = "templates"
"""The folder of the project that holds templates and assets."""

Progress = Callable[[int, int], None]
"""Told how many units are made, and of how many."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """The options of a build."""

    site_url: str = field(metadata={"help": "Where the site will be, with a trailing slash."})
    feedback_url: str | None = field(default=None, metadata={"help": "Where readers report errors."})
    share_cards: bool = field(default=True, metadata={"help": "Whether stories and lists get a picture for sharing."})
    progress: Progress | None = field(default=None, metadata={"help": "Called while pages are rendered."})
    languages: Languages = field(default_factory=all_languages, metadata={"help": "Those of the site, the default one first."})

    def fonts(self, templates: Tree) -> Tree | None:
        """The fonts among the templates that share cards are drawn with, by name; None where there are to be none."""
        return below(templates, "assets/fonts/") if self.share_cards else None
