"""Lists the meetings that a room has had."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import Card
from bot.meeting.cards.past_meetings import ListedMeeting, past_meetings
from bot.ports import PastMeeting, Room
from bot.service.core import Core


class PastMeetings:
    """Reads from the database which meetings a room has had, and which minutes there are."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def of(self, room: Room) -> Sequence[PastMeeting]:
        """The meetings of a room that have begun, the newest first.

        Raises:
            NotSaved: the database cannot be reached.
        """
        store = self._core.store
        begun = [one for one in await store.meetings(room.key) if one.opened_at is not None]
        events = await store.versions([one.id for one in begun])
        zone = (await self._core.current(room)).state.zone
        return [
            PastMeeting(
                id=one.id,
                number=one.number,
                opened_at=one.opened_at,
                closed_at=one.closed_at,
                has_minutes=events.get(one.id, 0) > 0,
                zone=zone,
            )
            for one in reversed(begun)
            if one.opened_at is not None
        ]

    async def card(self, room: Room) -> Card:
        """The same, to be shown to somebody.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return past_meetings(
            [
                ListedMeeting(
                    number=one.number,
                    opened_at=one.opened_at,
                    zone=one.zone,
                    running=one.closed_at is None,
                    has_minutes=one.has_minutes,
                )
                for one in await self.of(room)
            ]
        )
