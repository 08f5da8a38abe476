"""What the preview needs of MkDocs, as the command line gives it."""

from pathlib import Path
from typing import Protocol

from newsexplainer.execution.cache import Store
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site import BuiltSite


class FaultError(Exception):
    """Why there is no site now, in the words that the terminal and the pages show."""


class Setup(Protocol):
    """What mkdocs.yml says, and the frame its theme gives."""

    @property
    def site_dir(self) -> str:
        """The folder that `explain build` publishes into."""

    @property
    def site_url(self) -> str:
        """Where readers will find the site."""

    @property
    def feedback_url(self) -> str | None:
        """Where readers report errors."""

    @property
    def share_cards(self) -> bool:
        """Whether there are pictures for sharing."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the languages of the site, the default one first."""

    def framed(self, page: RenderedPage) -> bytes:
        """The whole file of a page."""


class Adapter(Protocol):
    """The two things that MkDocs does; both raise `FaultError`. Can be pickled: another process uses it."""

    def setup(self, root: Path, store: Store) -> Setup:
        """The setup of the project in `root`; kept in the store, so that MkDocs starts only after a change."""

    def documents(self, root: Path, built: BuiltSite, stage: Path, published: Path, store: Store) -> None:
        """Write the hand-written pages below the stage."""
