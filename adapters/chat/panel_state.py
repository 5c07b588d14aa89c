"""What is known of a room's panel: where it stands, what it shows, how far up it has scrolled."""

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
"""Messages after which a panel has scrolled away."""
LONG: Final = timedelta(minutes=15)
"""The time after which it has scrolled away."""
NEWEST: Final = "panel"
"""The anchor of a room's newest panel: `meeting|message`."""
OUTDATED: Final = "panel-left:"
"""How the anchors of panels begin that something else has taken the place of."""
STALE: Final = "panel-stale"
"""The anchor that says which meeting's panel does not show how things stand."""
DELETE, RETIRE = "delete", "buttons"
"""What is to become of an outdated panel: it goes, or its buttons do."""

Work = tuple[OutboxMessage, Room, RenderedCard]


@dataclass
class PanelState(Generic[Page]):
    """A room's panel, as far as this process knows it."""

    meeting: MeetingId | None = None
    ref: str = ""
    looks: Page | None = None
    """What it was drawn as last: the same is not sent again."""
    edited: float = -1e9
    """When, by the loop's clock."""
    since: datetime | None = None
    """When the panel was posted, or last linked to."""
    messages: int = 0
    """How many came after that."""
    pinned: bool = False
    opened: bool = False
    """It was drawn since its meeting began."""
    waiting: Work | None = None
    """What is to be shown in a moment."""
    later: asyncio.Task[None] | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    outdated: dict[str, str] | None = None
    """Panels that are still to be deleted, or to lose their buttons. Read once, and kept."""

    def far(self, now: datetime) -> bool:
        """Whether it has scrolled away by then."""
        return self.messages >= FAR or (self.since is not None and now - self.since >= LONG)

    def drawn(self, meeting: MeetingId, ref: str, page: Page) -> None:
        """It shows this now."""
        self.meeting, self.ref, self.looks = meeting, ref, page
        self.edited = asyncio.get_running_loop().time()


class PanelAnchors:
    """Where panels stand, kept. Every method raises `NotSaved` when the database is away."""

    def __init__(self, external_refs: ExternalRefs) -> None:
        self._external_refs = external_refs

    async def find(self, room: RoomId, meeting: MeetingId) -> str:
        """The message that is a meeting's panel; "" if there is none."""
        if found := await self._external_refs.get(room, _name(meeting)):
            return found
        # On Discord, panels were kept under this name alone until November 2026.
        whose, newest = await self.newest(room)
        return newest if whose == meeting else ""

    async def newest(self, room: RoomId) -> tuple[str, str]:
        """A room's newest panel: its meeting and its message; two times "" if there is none."""
        whose, _, message = (await self._external_refs.get(room, NEWEST) or "").partition("|")
        return whose, message

    async def keep(self, room: RoomId, meeting: MeetingId, ref: str) -> None:
        """This is a meeting's panel now, and the newest one of its room."""
        await self._external_refs.save(room, _name(meeting), ref)
        await self._external_refs.save(room, NEWEST, f"{meeting}|{ref}")

    async def outdated(self, room: RoomId) -> dict[str, str]:
        """Panels that something else has taken the place of, and what is to become of each."""
        kept = await self._external_refs.get_all(room, OUTDATED)
        return {name.removeprefix(OUTDATED): how for name, how in kept.items()}

    async def keep_outdated(self, room: RoomId, ref: str, how: str) -> None:
        """This is to become of an outdated panel."""
        await self._external_refs.save(room, f"{OUTDATED}{ref}", how)

    async def drop_outdated(self, room: RoomId, ref: str) -> None:
        """It is done."""
        await self._external_refs.delete(room, f"{OUTDATED}{ref}")

    async def keep_stale(self, room: RoomId, meeting: MeetingId) -> None:
        """A meeting's panel does not show how things stand."""
        await self._external_refs.save(room, STALE, meeting)

    async def take_stale(self, platform: str, place: RoomId) -> dict[RoomId, MeetingId]:
        """The meetings whose panels do not, at a place: a room, a tenant or all of a platform."""
        found = {}
        for room, meeting in (await self._external_refs.get_everywhere(platform, STALE)).items():
            if place.tenant in ("", room.tenant) and place.channel in ("", room.channel):
                found[room] = MeetingId(meeting)
                await self._external_refs.delete(room, STALE)
        return found


def _name(meeting: MeetingId) -> str:
    return f"panel:{meeting}"
