"""What journals have had added to them since they were read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from bot.events import AnyEvent
from bot.ids import MeetingId


class JournalTail(NamedTuple):
    """The newest events of a meeting, in order."""

    before: int
    """The number of the event before the first of these; 0: there is none."""
    events: Sequence[AnyEvent]


class JournalTails(Protocol):
    """Reads on in journals."""

    async def after(
        self, known: Mapping[MeetingId, int], most: int
    ) -> Mapping[MeetingId, JournalTail]:
        """What follows the events of each meeting that are known, how many of which is given: its
        `most` newest events at most. A meeting is missing if there is none of its journal, or if
        the last event that is known is in it no longer.

        Raises:
            LeftToNewer: some of these events are of a kind that this version does not know.
            NotSaved: the database cannot be reached.
        """
        ...
