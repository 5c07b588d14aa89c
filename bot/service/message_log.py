"""Answers what is known of the messages that were taken in. Their text is never kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.events import MessageDeleted, MessagePosted, Reacted
from bot.ids import MeetingId, PersonId, RoomId, number_of
from bot.ports import MessageRef, RunningMeeting
from bot.service.core import Core
from bot.service.jobs import tenant_of


class MessageLog:
    """Implements `bot.ports.MessageLogPort`."""

    def __init__(self, core: Core) -> None:
        self._core = core

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
        journals = await self._core.store.journals(ids)
        deleted = {e.ref for m in ids for e in journals.get(m, []) if isinstance(e, MessageDeleted)}
        said = [
            (e, (number_of(m), place))
            for m in ids
            for place, e in enumerate(journals.get(m, []), start=1)
            if isinstance(e, MessagePosted) and e.ref not in deleted
        ][-limit:]
        names = await self._core.store.names({e.actor for e, _ in said if e.actor})
        heard: dict[str, dict[PersonId, None]] = {e.ref: {} for e, _ in said}
        for row in (e for m in ids for e in journals.get(m, []) if isinstance(e, Reacted)):
            if row.actor is not None and row.ref in heard:
                heard[row.ref][row.actor] = None
        return [
            MessageRef(
                ref=e.ref,
                who=names.get(e.actor, ""),
                at=e.at,
                heard_by=tuple(heard[e.ref]),
                place=place,
            )
            for e, place in said
            if e.actor is not None
        ]

    async def known_sources(self, room: RoomId, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted in this room before."""
        return await self._core.store.known_sources(
            tenant_of(await self._core.directory.ensure_room(room)), sources
        )
