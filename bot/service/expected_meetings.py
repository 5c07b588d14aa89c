"""Loads meetings in which something is about to be decided."""

from __future__ import annotations

import asyncio

from bot.ids import MeetingId
from bot.ports import Room
from bot.service.meeting_cache import MeetingCache


class ExpectedMeetings:
    """Loads all that are expected in one turn of the event loop together, as when very many
    appointments are overdue.

    It is done before the committer is asked, which would load them as well: whatever else is said
    meanwhile would have to wait for that.
    """

    def __init__(self, meetings: MeetingCache) -> None:
        self._meetings = meetings
        self._wanted: dict[MeetingId, Room] = {}
        self._loading: asyncio.Task[None] | None = None

    async def load(self, meeting: MeetingId, room: Room) -> None:
        """Load a meeting, if it is not in memory and can be read.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if self._meetings.has(meeting):
            return
        self._wanted[meeting] = room
        if self._loading is None:
            self._loading = asyncio.create_task(self._load_wanted(), name="expected-meetings")
        # Shielded: the others wait for it, too.
        await asyncio.shield(self._loading)

    async def _load_wanted(self) -> None:
        wanted, self._wanted, self._loading = self._wanted, {}, None
        await self._meetings.load_meetings(wanted)
