"""What an export may look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsexplainer.pages.plan import PagePlan
from newsexplainer.status import SiteModel


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A derived site and the pages planned for it."""

    site: SiteModel = field(metadata={"help": "Stories, statuses and everything they refer to."}, repr=False)
    plans: Sequence[PagePlan] = field(metadata={"help": "The generated pages, in order of path."}, repr=False)
    documents: Sequence[tuple[str, Mapping[str, str]]] = field(
        metadata={"help": "Path of each hand-written page, and language to path of its versions."}
    )
    site_url: str = field(metadata={"help": "Where the site will be, with a trailing slash."})
    fonts: Mapping[str, bytes] | None = field(
        default=None, metadata={"help": "The site's fonts by the name of their files, for share cards; None makes no cards."}, repr=False
    )

    def absolute(self, path: str) -> str:
        """The full address of a site path."""
        return self.site_url.rstrip("/") + "/" + path
