"""The files of a project as they lie there: which there are, and a digest of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from newsexplainer.diagnostics import Diagnostic
from newsexplainer.execution.fingerprints import combined, digest
from newsexplainer.execution.tracking import Reading
from newsexplainer.languages import Languages
from newsexplainer.loading.files import FOLDERS, Kind, list_folder, read_bytes
from newsexplainer.loading.project import no_stories

WORLD: Final[tuple[Kind, ...]] = ("actor", "outlet", "place")
"""What stories share."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a project as they lie there."""

    root: Path
    languages: Languages = field(metadata={"help": "Those of the site."}, repr=False)
    ids: Mapping[Kind, tuple[str, ...]]
    digests: Mapping[Reading, str] = field(metadata={"help": "(kind, id) to the digest of the file."}, repr=False)
    problems: tuple[Diagnostic, ...]
    unread: frozenset[tuple[str, str]]
    every: frozenset[tuple[str, str]] = field(metadata={"help": "(kind, id) of all files that there are or may be: one set for all who read one of them."}, repr=False)

    @property
    def world(self) -> str:
        """One digest for all that stories share, and for what is wrong with the folders."""
        files = combined((f"{kind}/{id}", self.digests[kind, id]) for kind in WORLD for id in self.ids[kind])
        return digest(files, *(f"{kind}/{id}" for kind, id in sorted(self.unread)), *map(repr, self.problems))


def list_sources(root: Path, languages: Languages) -> Sources:
    """Which files there are, and what is in them: on a site of other languages, the same bytes say something else."""
    listed = {kind: list_folder(root, kind) for kind in FOLDERS}
    problems = [problem for listing in listed.values() for problem in listing.problems]
    if not listed["story"].ids and not listed["story"].problems:
        problems.append(no_stories())
    ids = {kind: tuple(sorted(listing.ids)) for kind, listing in listed.items()}
    digests = {(kind, id): _digest(root, languages, kind, id) for kind in FOLDERS for id in ids[kind]}
    unread = frozenset((kind, id) for kind, listing in listed.items() for id in listing.unread)
    found = {(str(kind), id): value for (kind, id), value in digests.items()}
    return Sources(root, languages, ids, found, tuple(problems), unread, unread.union(found))


def _digest(root: Path, languages: Languages, kind: Kind, id: str) -> str:
    try:
        return digest(" ".join(languages), read_bytes(root, f"{FOLDERS[kind]}/{id}.yaml"))
    except OSError as error:
        return f"unreadable: {error.errno}"
