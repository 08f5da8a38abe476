"""What exports add to a page: its description, its share card, and the links to its files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from newsexplainer.exports.jsonld import describe
from newsexplainer.exports.links import data_links, head_links
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.card_paths import card_path
from newsexplainer.pages.file_link import FileLink
from newsexplainer.pages.plan import PagePlan


@dataclass(frozen=True, slots=True)
class HeadMetadata:
    """What exports add to one page."""

    json_ld: dict[str, Any] | None = field(metadata={"help": "schema.org graph of the page."})
    share_image: str | None = field(metadata={"help": "Site path of the picture shown when shared."})
    alternates: tuple[FileLink, ...] = field(metadata={"help": "What its head links: feeds."})
    data: tuple[FileLink, ...] = field(metadata={"help": "What it lists under *Data*."})


def head_metadata(request: ExportRequest, share_image: Callable[[PagePlan], str | None] = card_path) -> Callable[[PagePlan], HeadMetadata]:
    """A function from the pages of the site to what exports add to them; `share_image` gives the path of a card."""

    def image(plan: PagePlan) -> str | None:
        path = share_image(plan)
        return None if path is None else request.absolute(path)

    described = describe(request, image)
    return lambda plan: HeadMetadata(described(plan), share_image(plan), head_links(request, plan), data_links(request, plan))
