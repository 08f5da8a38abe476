"""What a build hands over: files of the site, in memory."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site that is not a page in MkDocs' hands."""

    path: str = field(metadata={"help": "Where it goes, relative to the site, such as `assets/explain.css`."})
    content: bytes = field(metadata={"help": "The whole file."}, repr=False)
    source: str = field(metadata={"help": "What it was made from, for messages: a path of the project or a phase."})
