"""One text in every field of a project, compared with its harmless twin on every page and in every export."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from newsexplainer.loading import Project
from tests.hostile.conftest import Example
from tests.hostile.fields import Data, project_of
from tests.hostile.formats import parse
from tests.hostile.site import Site, make_site
from tests.hostile.skeleton import Token, differences, tokens
from tests.hostile.strings import harmless

_VERSION = re.compile(r"(/search/)[0-9a-f]{12}/(?=records-)")
_WORDS = re.compile(r"/search/(?:index\.json|[0-9a-f]{12}/words-)")
_PLAIN_PATH = re.compile(r"[a-z0-9/.-]+")


@dataclass(slots=True)
class Outcome:
    """What a comparison found."""

    differences: list[str] = field(default_factory=list)
    pages: int = 0
    texts: int = 0
    exports: int = 0


def compare(example: Example, text: str, read: Callable[[Data], Project] = project_of, *, every_page: bool = True) -> Outcome:
    """`text` in every field: what differs from the twin beyond the text itself."""
    plain = harmless(text)
    hostile, twin = (make_site(read(example.saying(said)), example.renderer, every_page=every_page) for said in (text, plain))
    outcome = Outcome()
    _same_paths(outcome, hostile, twin)
    for path, page in hostile.pages.items():
        outcome.pages += 1
        _add(outcome, path, tokens(page), tokens(twin.pages.get(path, "<p>")), text)
    theirs = _files(twin)
    for path, content in _files(hostile).items():
        outcome.exports += 1
        _add(outcome, path, parse(path, content), parse(path, theirs.get(path, b"")), text)
    outcome.differences += [f"{path}: a word of the index" for path in hostile.artifacts if _WORDS.search(path) and not _PLAIN_PATH.fullmatch(path)]
    return outcome


def _files(site: Site) -> dict[str, bytes]:
    """Exports by path; of the search index, whose files are named for its words, what results show."""
    return {_VERSION.sub(r"\1", path): artifact.content for path, artifact in site.artifacts.items() if not _WORDS.search(path)}


def _same_paths(outcome: Outcome, hostile: Site, twin: Site) -> None:
    if odd := (hostile.pages.keys() ^ twin.pages.keys()) | (_files(hostile).keys() ^ _files(twin).keys()):
        outcome.differences.append(f"other files: {sorted(odd)[:3]}")


def _add(outcome: Outcome, path: str, hostile: list[Token], twin: list[Token], text: str) -> None:
    found, compared = differences(hostile, twin, text, harmless(text))
    outcome.differences += [f"{path}: {difference}" for difference in found]
    outcome.texts += compared
