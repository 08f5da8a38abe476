"""One text in every field of a project, compared with its harmless twin on every page and in every export."""

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.loading import Project
from tests.hostile.conftest import Example
from tests.hostile.fields import Data, project_of
from tests.hostile.formats import parse
from tests.hostile.site import Site, make_site
from tests.hostile.skeleton import Token, differences, tokens
from tests.hostile.strings import harmless

CARD = ".png"


@dataclass(slots=True)
class Outcome:
    """What a comparison found."""

    differences: list[str] = field(default_factory=list)
    pages: int = 0
    texts: int = 0
    exports: int = 0


def compare(example: Example, text: str, read: Callable[[Data], Project] = project_of) -> Outcome:
    """`text` in every field: what differs from the twin beyond the text itself."""
    plain = harmless(text)
    hostile, twin = (make_site(read(example.saying(said)), example.renderer) for said in (text, plain))
    outcome = Outcome()
    _same_paths(outcome, hostile, twin)
    for path, page in hostile.pages.items():
        outcome.pages += 1
        _add(outcome, path, tokens(page), tokens(twin.pages.get(path, "<p>")), text)
    for path, artifact in hostile.artifacts.items():
        if path in twin.artifacts:
            outcome.exports += 1
            _add(outcome, path, parse(path, artifact.content), parse(path, twin.artifacts[path].content), text)
    return outcome


def _same_paths(outcome: Outcome, hostile: Site, twin: Site) -> None:
    if odd := (hostile.pages.keys() ^ twin.pages.keys()) | (hostile.artifacts.keys() ^ twin.artifacts.keys()):
        outcome.differences.append(f"other files: {sorted(odd)[:3]}")


def _add(outcome: Outcome, path: str, hostile: list[Token], twin: list[Token], text: str) -> None:
    found, compared = differences(hostile, twin, text, harmless(text))
    outcome.differences += [f"{path}: {difference}" for difference in found]
    outcome.texts += compared
