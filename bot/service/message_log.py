"""Answers what is known of the messages that were taken in. Their text is never kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.ids import MeetingId, RoomId
from bot.ports import MessageRef, RunningMeeting
from bot.service.core import Core
from bot.service.jobs import tenant_of
from bot.service.message_history import NewestMessages


class MessageLog:
    """Implements `bot.ports.MessageLogPort`."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._history = NewestMessages(core.store)

    async def quoted_messages(self, platform: str) -> Sequence[tuple[RoomId, str]]:
        """The messages of a platform from which recorded words were copied."""
        return await self._core.store.quoted_messages(platform)

    async def running_meetings(self, platform: str) -> Sequence[RunningMeeting]:
        """The meetings that are running on a platform."""
        found = await self._core.store.open_meetings(platform)
        return [
            RunningMeeting(room=room, opened_at=record.opened_at)
            for room, record in found
            if record.opened_at is not None
        ]

    async def recent_messages(self, room: RoomId, limit: int) -> Sequence[MessageRef]:
        """The newest messages of the current and the previous meeting, oldest first."""
        state = (await self._core.current(await self._core.directory.ensure_room(room))).state
        numbers = [n for n in (state.number - 1, state.number) if n > 0]
        ids = [MeetingId(f"{state.room}.{n}") for n in numbers]
        found = await self._history.newest(ids, limit)
        names = await self._core.store.names({said.actor for said, _ in found})
        return [
            MessageRef(
                ref=said.ref,
                who=names.get(said.actor, ""),
                at=said.at,
                heard_by=heard_by,
                place=said.place,
            )
            for said, heard_by in found
        ]

    async def known_sources(self, room: RoomId, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted in this room before."""
        return await self._core.store.known_sources(
            tenant_of(await self._core.directory.ensure_room(room)), sources
        )
