"""Tells a room which of its meetings did not take place, as soon as somebody is there."""

from __future__ import annotations

from datetime import datetime

from bot.events import MissedMeetingsTold
from bot.ids import RoomId
from bot.service.core import Core
from bot.service.jobs import Decision
from bot.service.meeting_cache import LoadedMeeting


async def tell_missed(core: Core, where: RoomId, at: datetime) -> None:
    """Somebody is in a room, between its meetings. Nearly always there is nothing to tell, and
    nothing is read for it. Who is there is not recorded.

    Raises:
        NotSaved: the database did not take it; the room is told the next time.
    """
    room = await core.directory.room(where)
    loaded = None if room is None else core.meetings.current(room.key)
    if room is None or loaded is None or not loaded.state.missed:
        return

    def decide(loaded: LoadedMeeting) -> Decision:
        return Decision(event=MissedMeetingsTold(at=at) if loaded.state.missed else None)

    await core.submit(room, None, at, decide)
