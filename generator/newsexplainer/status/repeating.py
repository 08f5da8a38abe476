"""What statements repeat of each other, followed to the end of every chain in one pass (R1)."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsexplainer.model.claim import Claim
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance
from newsexplainer.model.story import Story

_AGAINST = (Stance.DENIES, Stance.DISPUTES)


@dataclass(frozen=True, slots=True)
class Source:
    """A statement of the story and the claim it is about."""

    claim: Claim
    statement: Statement

    @property
    def id(self) -> str:
        """The id of the statement."""
        return self.statement.id


@dataclass(frozen=True)
class Repeating:
    """Which statements of a story repeat which others; ids are those of statements.

    Time and memory grow with the number of statements and of references between them, however long
    the chains are and however many ways lead through them.
    """

    sources: Mapping[str, Source] = field(metadata={"help": "Every statement by id."})
    direct: Mapping[str, Sequence[Source] | None] = field(
        metadata={"help": "What each repeats directly; None where it draws on something that is not in the story."}
    )

    @cached_property
    def order(self) -> tuple[Source, ...]:
        """Every statement after all that it repeats; without those whose chains are lost or go in a circle."""
        repeaters: defaultdict[str, list[str]] = defaultdict(list)
        open_ends = {id: len(repeated) for id, repeated in self.direct.items() if repeated is not None}
        for id in open_ends:
            for source in self.direct[id] or ():
                repeaters[source.id].append(id)
        ready, found = deque(id for id, count in open_ends.items() if not count), []
        while ready:
            id = ready.popleft()
            found.append(self.sources[id])
            for repeater in repeaters[id]:
                open_ends[repeater] -= 1
                if not open_ends[repeater]:
                    ready.append(repeater)
        return tuple(found)

    def within_claim(self, id: str) -> Iterator[Source]:
        """What the statement repeats directly about the claim that it is itself about."""
        claim = self.sources[id].claim
        return (source for source in self.direct[id] or () if source.claim is claim)


def repeating(story: Story) -> Repeating:
    """What the statements of `story` repeat."""
    sources = {s.id: Source(claim, s) for claim in story.claims for s in claim.statements}
    return Repeating(sources, {id: _repeated(source, sources) for id, source in sources.items()})


def _repeated(source: Source, sources: Mapping[str, Source]) -> tuple[Source, ...] | None:
    """The statements this one repeats; None where one of them is not in the story.

    An assertion repeats assertions about the claim, and whatever it draws on about other claims. A
    denial repeats denials of the claim; drawing on anything else it is the speaker's own word.
    """
    claim, statement = source.claim, source.statement
    known = [sources[id] for id in statement.draws_on if id in sources]
    if statement.stance is not Stance.ASSERTS:
        return tuple(s for s in known if s.claim is claim and s.statement.stance in _AGAINST)
    if len(known) < len(statement.draws_on):
        return None
    return tuple(s for s in known if s.claim is not claim or s.statement.stance is Stance.ASSERTS)
