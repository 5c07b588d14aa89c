"""Where it is kept what polls ask of those who run meetings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.ids import MeetingId, RoomKey
from bot.records.poll_replies import PollReply


class PollReplyStore(Protocol):
    """Reads replies to polls. They are written by `bot.ports.Store.commit`, as records. Raises
    `NotSaved` when the database cannot be reached."""

    async def of_room(self, room: RoomKey) -> Sequence[PollReply]:
        """Every poll of a room that wanted a reply, the oldest meeting first."""
        ...

    async def of_meeting(self, meeting: MeetingId) -> PollReply | None:
        """What the poll about this meeting asks; None: nothing."""
        ...
