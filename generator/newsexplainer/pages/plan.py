"""A page to be rendered: where it goes, in what language, from which template and data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Everything the renderer needs to make one page; holds no HTML."""

    path: str = field(
        metadata={"help": "Site-relative address without a leading slash: `sv/a-story/`, ``, `404.html`."}
    )
    language: str = field(metadata={"help": "BCP 47 tag of the page."})
    template: str = field(metadata={"help": "Template below `templates/`, such as `pages/story.html`."})
    title: str = field(metadata={"help": "Text of <title>, without the name of the site."})
    description: str = field(metadata={"help": "One or two plain sentences for search results and shares."})
    context: object = field(metadata={"help": "A frozen dataclass; the template sees it as `page`."})
    counterparts: Mapping[str, str] = field(
        default_factory=dict, metadata={"help": "Language to path of the same page, its own language included."}
    )
    notices: Mapping[str, str] = field(
        default_factory=dict, metadata={"help": "Language to where its readers go if the page does not exist in it: a page that says so, else the nearest one."}
    )
    indexable: bool = field(default=True, metadata={"help": "False asks search engines to leave the page out."})
    canonical: str | None = field(
        default=None, metadata={"help": "Path of the page that this one repeats; None where it is its own."}
    )
    page_type: str = field(default="", metadata={"help": "Name of its page type; empty for hand-written pages."})
    about: str = field(default="", metadata={"help": "Id of the story or entity that it is about; empty for lists."})
