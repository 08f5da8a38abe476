"""What the process that makes pages and the one that serves them tell each other."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Scan:
    """To the maker: something may have been edited."""

    open: frozenset[str] = field(metadata={"help": "Site files of the pages that browsers show now."})


@dataclass(frozen=True, slots=True)
class PageRebuilt:
    """A page of an edited story is new; the rest of the site follows."""

    file: str = field(metadata={"help": "Its site file; empty when no page differs."})
    warnings: str = field(metadata={"help": "What the checks found in these stories, as the terminal shows it; may be empty."})
    seconds: float


@dataclass(frozen=True, slots=True)
class SiteRebuilt:
    """The whole site is up to date."""

    files: frozenset[str] = field(metadata={"help": "Site files of pages whose bytes changed or that are gone."})
    base: str = field(metadata={"help": "The path the site lies below, such as `/` or `/repository/`."})
    pages: int
    warnings: int = field(metadata={"help": "How many the checks have."})
    seconds: float


@dataclass(frozen=True, slots=True)
class Fault:
    """There is no new site, and why."""

    text: str


@dataclass(frozen=True, slots=True)
class ProgramChanged:
    """The program itself was edited: the maker ends, and must be started again."""


News = PageRebuilt | SiteRebuilt | Fault | ProgramChanged
