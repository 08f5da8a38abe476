"""Where the files of a site go: a folder beside the published one, or memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from newsexplainer.execution.outputs import WrittenFile, digest_of, link, link_as, write


class Sink(Protocol):
    """Takes the files of a site, each once."""

    def write(self, path: str, content: bytes, digest: str = "") -> WrittenFile:
        """Put a new file at a site path; `digest` is the SHA-256 of its content, where it is known."""

    def reuse(self, outputs: Sequence[WrittenFile]) -> bool:
        """Put files that an earlier build wrote where they were; False, and nothing put, if one of them is not as it was written."""

    def reuse_as(self, output: WrittenFile, path: str) -> WrittenFile | None:
        """Put one such file at a site path, which may be another one; None if it is not as it was written."""


@dataclass(frozen=True, slots=True)
class FolderSink:
    """Writes into `stage`; files of an earlier build are hard-linked from `published`."""

    stage: Path = field(metadata={"help": "The folder that is filled."})
    published: Path = field(metadata={"help": "The site whose files may be used again."})

    def write(self, path: str, content: bytes, digest: str = "") -> WrittenFile:
        """As in `Sink`."""
        return write(self.stage, path, content, digest)

    def reuse(self, outputs: Sequence[WrittenFile]) -> bool:
        """As in `Sink`."""
        return link(self.published, self.stage, outputs)

    def reuse_as(self, output: WrittenFile, path: str) -> WrittenFile | None:
        """As in `Sink`."""
        return link_as(self.published, self.stage, output, path)


@dataclass(frozen=True, slots=True)
class MemorySink:
    """Keeps the files in memory, for one process; there is no earlier build to take any from."""

    files: dict[str, bytes] = field(default_factory=dict, repr=False, metadata={"help": "Content by site path."})

    def write(self, path: str, content: bytes, digest: str = "") -> WrittenFile:
        """As in `Sink`."""
        self.files[path] = content
        return WrittenFile(path, digest or digest_of(content), len(content), 0)

    def reuse(self, outputs: Sequence[WrittenFile]) -> bool:
        """As in `Sink`: there is nothing to use again."""
        return not outputs

    def reuse_as(self, output: WrittenFile, path: str) -> WrittenFile | None:
        """As in `Sink`: there is nothing to use again."""
        return None
