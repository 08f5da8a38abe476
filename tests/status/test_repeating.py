"""Chains of statements followed in one pass give what following every way by itself gives."""

import random
from collections.abc import Iterator

import pytest

from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance
from newsexplainer.model.story import Story
from newsexplainer.status import Replay
from newsexplainer.status.parties import Parties
from newsexplainer.status.record import Record, RelayKind
from newsexplainer.status.rules.r04_declining import takes_side
from tests.status.builders import SPEAKERS, WORLD, claim, says, story

AGAINST = (Stance.DENIES, Stance.DISPUTES)


def made_up(seed: int) -> Story:
    """A story of up to twelve statements about up to three claims, which draw on earlier ones at random."""
    chance = random.Random(seed)  # noqa: S311 - the same stories in every run
    claims: list[list[dict]] = [[] for _ in range(chance.randint(1, 3))]
    for number in range(chance.randint(1, 12)):
        earlier = [f"s{n}" for n in range(number)] + ["nowhere"] * (chance.random() < 0.05)
        stance = chance.choice(["asserts"] * 4 + ["denies", "disputes", "declines", "withdraws"])
        drawn = chance.sample(earlier, min(len(earlier), chance.choice([0, 0, 1, 1, 2, 3])))
        chance.choice(claims).append(says(f"s{number}", chance.choice(SPEAKERS), chance.randint(1, 20), stance, draws_on=drawn))
    return story(*(claim(*said, id=f"c{n}", number=n + 1) for n, said in enumerate(claims)))


class EveryWay:
    """What a statement repeats, by way of every chain of its own: slow, and plainly right."""

    def __init__(self, story: Story) -> None:
        self.claims = {s.id: claim for claim in story.claims for s in claim.statements}
        self.statements = {s.id: s for claim in story.claims for s in claim.statements}

    def direct(self, statement: Statement) -> list[Statement] | None:
        claim, known = self.claims[statement.id], [self.statements[id] for id in statement.draws_on if id in self.statements]
        if statement.stance is not Stance.ASSERTS:
            return [s for s in known if self.claims[s.id] is claim and s.stance in AGAINST]
        if len(known) < len(statement.draws_on):
            return None
        return [s for s in known if self.claims[s.id] is not claim or s.stance is Stance.ASSERTS]

    def ends(self, statement: Statement) -> list[Statement]:
        """The far ends of all chains; none where one is lost."""
        direct = self.direct(statement)
        if not direct:
            return [statement] if direct is not None else []
        below = [self.ends(source) for source in direct]
        return [end for ends in below for end in ends] if all(below) else []

    def repeated(self, statement: Statement) -> Iterator[Statement]:
        """Everything about the same claim that it repeats."""
        for source in self.direct(statement) or ():
            if self.claims[source.id] is self.claims[statement.id]:
                yield source
                yield from self.repeated(source)


def agrees(record: Record, records: dict[str, Record], ways: EveryWay, parties: Parties) -> bool:
    ends, direct = ways.ends(record.statement), ways.direct(record.statement)
    if record.relay is RelayKind.NONE:  # it repeats nothing, takes no side, or its speaker vouches
        return direct == [] or not takes_side(record.stance) or record.standing
    if record.relay is RelayKind.LOST:
        return not ends
    days = [records[source.id].day for source in ways.repeated(record.statement)]
    behind = frozenset().union(*(parties.of(end.speaker, end.said) for end in ends))
    unnamed = all(parties.is_unnamed(end.speaker) for end in ends)
    return bool(ends) and record.parties == behind and record.unnamed == unnamed and record.repeats_since == (min(days) if days else None)


@pytest.mark.parametrize("seed", range(0, 1000, 100))
def test_one_pass_gives_what_every_way_by_itself_gives(seed: int):
    for number in range(seed, seed + 100):
        made, parties = made_up(number), Parties(WORLD)
        replay, ways = Replay(made, WORLD), EveryWay(made)
        records = {record.id: record for claim in made.claims for record in replay.records(claim.id)}
        assert all(agrees(record, records, ways, parties) for record in records.values()), number


def test_a_chain_may_be_as_long_as_a_claim_can_hold():
    said = [says(f"s{n}", "professor" if n else "minister", 1, draws_on=[f"s{n - 1}"] if n else []) for n in range(1000)]
    last = Replay(story(claim(*said)), WORLD).records("it-is-so")
    assert all(record.parties == {"minister", "norland"} for record in last)
