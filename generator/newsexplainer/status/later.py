"""What voices have said later: whether a statement still stands."""

from newsexplainer.model.status_codes import Stance
from newsexplainer.status.record import Record
from newsexplainer.status.rules.r04_declining import takes_side


class Later:
    """What was said after a statement, gathered from the last one backwards.

    A statement is ended by a later one of the same voice that withdraws it or changes sides, and by
    an outlet that takes back what it alone had heard from people it did not name.
    """

    def __init__(self) -> None:
        self._withdrawn: set[str] = set()
        self._withdrawers: set[str] = set()
        self._for: dict[str, int] = {}
        self._against: dict[str, tuple[int, Stance]] = {}
        self._heard = 0

    def hear(self, record: Record) -> None:
        """Take in a statement; it is earlier than all others taken in."""
        self._heard += 1
        if record.stance is Stance.WITHDRAWS:
            self._withdrawn |= record.voice
            self._withdrawers.add(record.statement.speaker)
        elif record.stance is Stance.ASSERTS:
            self._for |= dict.fromkeys(record.voice, self._heard)
        elif takes_side(record.stance):
            self._against |= dict.fromkeys(record.voice, (self._heard, record.stance))

    def ends(self, record: Record) -> Stance | None:
        """The stance of the first later statement that has ended this one, None if it stands.

        A withdrawal tells more than a change of mind, so it is named where both have happened.
        """
        if record.stance is Stance.WITHDRAWS:
            return None
        if not record.voice.isdisjoint(self._withdrawn) or (record.unnamed and self._took_back(record)):
            return Stance.WITHDRAWS
        turned = [self._against[id] for id in record.voice if id in self._against] if record.stance in (Stance.ASSERTS, Stance.DECLINES) else []
        if record.stance is not Stance.ASSERTS:
            turned += [(self._for[id], Stance.ASSERTS) for id in record.voice if id in self._for]
        return max(turned, key=lambda said: said[0])[1] if turned else None

    def _took_back(self, record: Record) -> bool:
        return len(record.heard_by) == 1 and record.heard_by <= self._withdrawers
