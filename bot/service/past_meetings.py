"""Lists the meetings that a room has had."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import Card
from bot.meeting.cards.past_meetings import MOST_MISSED, ListedMeeting, past_meetings
from bot.ports import PastMeeting, Room, UnheldMeeting
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

    async def missed(self, room: Room) -> Sequence[UnheldMeeting]:
        """The newest planned meetings of a room that did not take place, the newest first.

        Raises:
            NotSaved: the database cannot be reached.
        """
        store = self._core.store
        found = await store.times.missed(room.key, MOST_MISSED)
        words = await store.words([one.reason for one in found if one.reason is not None])
        zone = (await self._core.current(room)).state.zone
        return [
            UnheldMeeting(
                due=one.due,
                why=one.why,
                reason="" if one.reason is None else words.get(one.reason, ""),
                zone=zone,
            )
            for one in found
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
            ],
            await self._core.store.times.missed(room.key, MOST_MISSED),
            (await self._core.current(room)).state.zone,
        )
