"""A room's panel: where it was posted, what it shows, how far up it has scrolled."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Generic

from adapters.chat.platform import Page
from bot.ids import MeetingId, RoomId
from bot.ports import ExternalRefs, OutboxMessage, Room
from bot.rendered import RenderedCard

FAR: Final = 20
"""Messages after which a panel counts as scrolled away."""
LONG: Final = timedelta(minutes=15)
"""The time after which it counts as scrolled away."""
NEWEST: Final = "panel"
"""The reference of a room's newest panel: `meeting|message`."""
OPENED: Final = "panel-opened"
"""The reference that names the meeting whose panel was posted after it had begun."""
OUTDATED: Final = "panel-left:"
"""Prefix of the references of panels that have been replaced."""
STALE: Final = "panel-stale"
"""The reference that names the meeting whose panel is out of date."""
DELETE, RETIRE = "delete", "buttons"
"""What to do with an outdated panel: delete it, or take off its buttons."""

Work = tuple[OutboxMessage, Room, RenderedCard]


@dataclass
class PanelState(Generic[Page]):
    """A room's panel, as far as this process knows it."""

    meeting: MeetingId | None = None
    ref: str = ""
    looks: Page | None = None
    """What was drawn last: the same is not sent again."""
    edited: float = -1e9
    """When it was last edited, by the loop's clock."""
    since: datetime | None = None
    """When the panel was posted, or last linked to."""
    messages: int = 0
    """Messages in the room since then."""
    pinned: bool = False
    opened: bool = False
    """Whether it was posted after its meeting began."""
    waiting: Work | None = None
    """The change that will be shown after the pause."""
    later: asyncio.Task[None] | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    outdated: dict[str, str] | None = None
    """Panels still to be deleted or stripped of their buttons. Loaded once."""

    def far(self, now: datetime) -> bool:
        """Whether it counts as scrolled away by then."""
        return self.messages >= FAR or (self.since is not None and now - self.since >= LONG)

    def drawn(self, meeting: MeetingId, ref: str, page: Page) -> None:
        """Record what it shows now."""
        self.meeting, self.ref, self.looks = meeting, ref, page
        self.edited = asyncio.get_running_loop().time()


class PanelAnchors:
    """The stored references of panels. Every method raises `NotSaved` when the database is away."""

    def __init__(self, external_refs: ExternalRefs) -> None:
        self._external_refs = external_refs

    async def find(self, room: RoomId, meeting: MeetingId) -> str:
        """The message that is a meeting's panel; "" if there is none."""
        if found := await self._external_refs.get(room, _name(meeting)):
            return found
        # Until November 2026, some platforms stored panels under this name alone.
        whose, newest = await self.newest(room)
        return newest if whose == meeting else ""

    async def newest(self, room: RoomId) -> tuple[MeetingId, str]:
        """A room's newest panel: its meeting and its message; both "" if there is none."""
        whose, _, message = (await self._external_refs.get(room, NEWEST) or "").partition("|")
        return MeetingId(whose), message

    async def rooms_with_panels(self, platform: str) -> set[RoomId]:
        """The rooms of a platform in which a panel has been posted."""
        return set(await self._external_refs.get_everywhere(platform, NEWEST))

    async def keep(self, room: RoomId, meeting: MeetingId, ref: str) -> None:
        """Store a meeting's panel, which is also the newest in its room."""
        await self._external_refs.save(room, _name(meeting), ref)
        await self._external_refs.save(room, NEWEST, f"{meeting}|{ref}")

    async def hand_over(self, room: RoomId, whose: MeetingId, to: MeetingId, ref: str) -> None:
        """A meeting's panel becomes another one's."""
        await self.keep(room, to, ref)
        await self._external_refs.delete(room, _name(whose))

    async def opened(self, room: RoomId) -> MeetingId | None:
        """The newest meeting whose panel was posted after it had begun; None if there is none."""
        found = await self._external_refs.get(room, OPENED)
        return MeetingId(found) if found else None

    async def keep_opened(self, room: RoomId, meeting: MeetingId) -> None:
        """Store that a meeting's panel was posted after it had begun."""
        await self._external_refs.save(room, OPENED, meeting)

    async def outdated(self, room: RoomId) -> dict[str, str]:
        """Panels that have been replaced, and what to do with each."""
        kept = await self._external_refs.get_all(room, OUTDATED)
        return {name.removeprefix(OUTDATED): how for name, how in kept.items()}

    async def keep_outdated(self, room: RoomId, ref: str, how: str) -> None:
        """Store what to do with an outdated panel."""
        await self._external_refs.save(room, f"{OUTDATED}{ref}", how)

    async def drop_outdated(self, room: RoomId, ref: str) -> None:
        """That has been done."""
        await self._external_refs.delete(room, f"{OUTDATED}{ref}")

    async def keep_stale(self, room: RoomId, meeting: MeetingId) -> None:
        """Store that a meeting's panel is out of date."""
        await self._external_refs.save(room, STALE, meeting)

    async def take_stale(self, platform: str, place: RoomId) -> dict[RoomId, MeetingId]:
        """Remove and return the out-of-date panels at a place: a room, a tenant, or a platform."""
        found = {}
        for room, meeting in (await self._external_refs.get_everywhere(platform, STALE)).items():
            if place.tenant in ("", room.tenant) and place.channel in ("", room.channel):
                found[room] = MeetingId(meeting)
                await self._external_refs.delete(room, STALE)
        return found


def _name(meeting: MeetingId) -> str:
    return f"panel:{meeting}"
