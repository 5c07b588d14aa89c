"""What meetings came to, in figures: for reports over many of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.ids import MeetingId, RoomKey
from bot.ports.programme import Programme
from bot.records.meeting_summary import MeetingSummary, MeetingSummaryRecord
from bot.records.published_poll import PublishedPoll


class Summaries(Protocol):
    """Keeps the summaries of meetings. Raises `NotSaved` when the database cannot be reached."""

    programme: Programme
    """What rooms give to the report for those who fund or commission the work."""

    async def of_room(self, room: RoomKey) -> Sequence[MeetingSummary]:
        """The summaries of a room's meetings that are over, in order of their numbers."""
        ...

    async def polls(self, room: RoomKey) -> Mapping[MeetingId, tuple[str | None, PublishedPoll]]:
        """What may be told of the polls after a room's meetings, as far as they are over, with the
        ids of their questionnaires."""
        ...

    async def missing(self, room: RoomKey, limit: int) -> Sequence[MeetingId]:
        """Meetings of a room that are over and have no summary, but a journal to make it from; the
        newest first."""
        ...

    async def fill_in(self, records: Sequence[MeetingSummaryRecord]) -> None:
        """Keep the summaries of meetings that have none. One that is there stays as it is."""
        ...
