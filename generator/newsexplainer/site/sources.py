"""The files of a project as they lie there: which there are, and a digest of each.

What stories share is kept as it was read, since all of it is used. Stories are read again when their turn comes, and known by the digest
of what was read then: a project may have more of them than fit into memory.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsexplainer.diagnostics import Diagnostic
from newsexplainer.execution.fingerprints import combined, digest
from newsexplainer.execution.tracking import DependencyKey
from newsexplainer.languages import Languages
from newsexplainer.loading.files import list_folder, read_bytes
from newsexplainer.loading.project import Loaded, load_bytes, no_stories, unreadable_file
from newsexplainer.model.kinds import KINDS, SHARED


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a project as they lie there."""

    root: Path
    languages: Languages = field(metadata={"help": "Those of the site."}, repr=False)
    ids: Mapping[str, tuple[str, ...]]
    digests: Mapping[DependencyKey, str] = field(metadata={"help": "(kind, id) to the digest of the file."}, repr=False)
    contents: Mapping[DependencyKey, bytes | OSError] = field(metadata={"help": "What was read of what stories share."}, repr=False)
    problems: tuple[Diagnostic, ...]
    unread: frozenset[tuple[str, str]]
    every: frozenset[tuple[str, str]] = field(metadata={"help": "(kind, id) of all files that there are or may be: one set for all who read one of them."}, repr=False)

    @property
    def entities(self) -> str:
        """One digest for all that stories share, and for what is wrong with the folders."""
        files = combined((f"{kind}/{id}", self.digests[kind, id]) for kind in SHARED for id in self.ids[kind])
        return digest(files, *(f"{kind}/{id}" for kind, id in sorted(self.unread)), *map(repr, self.problems))


def list_sources(root: Path, languages: Languages) -> Sources:
    """Which files there are, and what is in them: on a site of other languages, the same bytes say something else."""
    listed = {kind: list_folder(root, kind) for kind in KINDS}
    problems = [problem for listing in listed.values() for problem in listing.problems]
    if not listed["story"].ids and not listed["story"].problems:
        problems.append(no_stories())
    ids = {kind: tuple(sorted(listing.ids)) for kind, listing in listed.items()}
    contents: dict[DependencyKey, bytes | OSError] = {(kind, id): _content(root, kind, id) for kind in SHARED for id in ids[kind]}
    digests = {reading: _digest(content, languages) for reading, content in contents.items()}
    digests |= {("story", id): _digest(_content(root, "story", id), languages) for id in ids["story"]}
    unread = frozenset((kind, id) for kind, listing in listed.items() for id in listing.unread)
    return Sources(root, languages, ids, digests, contents, tuple(problems), unread, unread.union(digests))


def load_shared(sources: Sources, kind: str, id: str) -> Loaded:
    """The actor, outlet or place in a file, as it was read when the files were listed."""
    return _loaded(sources.contents[kind, id], kind, id, sources.languages)


def load_story(sources: Sources, id: str) -> tuple[Loaded, str]:
    """The story in a file as it is now, and the digest of what was read for it."""
    content = _content(sources.root, "story", id)
    return _loaded(content, "story", id, sources.languages), _digest(content, sources.languages)


def story_bytes(sources: Sources, id: str, expected: str) -> bytes | None:
    """The content of the file of a story; None where it has not the digest that is expected."""
    content = _content(sources.root, "story", id)
    return content if isinstance(content, bytes) and _digest(content, sources.languages) == expected else None


def _loaded(content: bytes | OSError, kind: str, id: str, languages: Languages) -> Loaded:
    return load_bytes(content, kind, id, languages) if isinstance(content, bytes) else unreadable_file(kind, id, content)


def _content(root: Path, kind: str, id: str) -> bytes | OSError:
    try:
        return read_bytes(root, f"{KINDS[kind].folder}/{id}.yaml")
    except OSError as error:
        return error


def _digest(content: bytes | OSError, languages: Languages) -> str:
    return digest(" ".join(languages), content) if isinstance(content, bytes) else f"unreadable: {content.errno}"
