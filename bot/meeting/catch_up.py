"""Who was not at a meeting and is still to be told what it came to, once.

They are told in the morning: on the same day if the meeting was over before, otherwise on the next
one. So it is within a day, and together with whatever else they are told then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.events import MeetingPlanned, MissedBy
from bot.ids import PersonId, WordsId

MOST_DECISIONS = 5
"""So many decisions are told, the newest; the minutes have all."""
MOST_MEETINGS = 3
"""Of so many meetings people are told at most, if one follows another before the morning."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A meeting, and who missed it."""

    meeting: int
    who: tuple[PersonId, ...]
    decisions: tuple[WordsId, ...] = ()
    more: int = 0
    """How many decisions it made before those."""


class CatchUp:
    """What a room's people missed and have not been told."""

    __slots__ = ("since", "told", "waiting")

    def __init__(self, planned: MeetingPlanned) -> None:
        self.told = planned.caught_up
        """The newest meeting of which those who missed it have been told."""
        self.since = planned.at
        """When the last meeting was over."""
        roster = planned.roster
        self.waiting: tuple[Missed, ...] = tuple(
            Missed(
                one.meeting,
                tuple(roster[place] for place in one.who if 0 <= place < len(roster)),
                one.decisions,
                one.more,
            )
            for one in planned.missed_by
        )

    def of(self, who: PersonId) -> tuple[Missed, ...]:
        """What somebody missed, oldest first."""
        return tuple(one for one in self.waiting if who in one.who)

    def everybody(self) -> Iterator[PersonId]:
        """Who is to be told anything; somebody may come twice."""
        return (who for one in self.waiting for who in one.who)

    def done(self) -> None:
        """They have been told."""
        self.told = max((self.told, *(one.meeting for one in self.waiting)))
        self.waiting = ()

    def with_this(
        self, meeting: int, away: Collection[PersonId], decisions: Sequence[WordsId]
    ) -> tuple[Missed, ...]:
        """What waits, and what this meeting adds to it, which has just ended. One that was reopened
        takes the place of itself; of one that people have been told of, nothing is added."""
        before = tuple(one for one in self.waiting if one.meeting != meeting)
        if not away or meeting <= self.told:
            return before[-MOST_MEETINGS:]
        newest = tuple(decisions[-MOST_DECISIONS:])
        mine = Missed(meeting, tuple(away), newest, len(decisions) - len(newest))
        return (*before, mine)[-MOST_MEETINGS:]


def packed(missed: Sequence[Missed], roster: Sequence[PersonId]) -> tuple[MissedBy, ...]:
    """The same with people by their places on a roster, without those who are not on it."""
    places = {who: place for place, who in enumerate(roster)}
    return tuple(
        MissedBy(
            one.meeting,
            tuple(places[who] for who in one.who if who in places),
            one.decisions,
            one.more,
        )
        for one in missed
        if any(who in places for who in one.who)
    )
