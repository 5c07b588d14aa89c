"""A meeting's panel as a message in its channel: posted, edited in place, pinned, put further down.

A panel from before the meeting may be far away when it begins. Then there is a new one, and the old
one is taken away.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from adapters.chat.platform import Denied
from adapters.slack.cards import Cards
from adapters.slack.posting import Poster
from adapters.slack.render import Page
from adapters.slack.rooms import TROUBLES
from adapters.slack.translate import at
from adapters.slack.web_api import WebApi
from bot.ids import MeetingId, number_of
from bot.lasting.records import MeetingState
from bot.ports import Anchors, Clock, Desk, Parcel, Room
from bot.spoken import Spoken

log = structlog.get_logger(__name__)

FAR = 20
"""Messages after which a panel has scrolled away."""
LONG = timedelta(minutes=15)
"""The time after which it has scrolled away."""
GONE = frozenset({"cant_update_message", "edit_window_closed", "message_not_found"})
"""Codes for a panel that cannot be edited any more: there has to be a new one."""

Work = tuple[Parcel, Room, Spoken]


@dataclass
class Shown:
    """A channel's panel, as far as this process knows it."""

    meeting: MeetingId | None = None
    ts: str = ""
    looks: object = None
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

    def far(self, now: datetime) -> bool:
        """Whether it has scrolled away."""
        return self.messages >= FAR or (self.since is not None and now - self.since >= LONG)


class Pictures:
    """Draws panels. Only one at a time in a channel."""

    def __init__(
        self,
        desk: Desk,
        anchors: Anchors,
        calls: WebApi,
        poster: Poster,
        cards: Cards,
        clock: Clock,
    ) -> None:
        self._desk = desk
        self._anchors = anchors
        self._calls = calls
        self._poster = poster
        self._cards = cards
        self._clock = clock

    async def show(self, shown: Shown, parcel: Parcel, room: Room, spoken: Spoken) -> None:
        """Edit a meeting's panel, or post it if there is none.

        Raises:
            Later, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        if await self.edit(shown, parcel.meeting, room, spoken):
            return
        team, channel, key = room.where.tenant, room.where.channel, name_of(parcel.meeting)
        page = await self._page(spoken, room)
        ts = await self._poster.post(team, channel, key, parcel.at, [page], again=parcel.again)
        await self._anchors.keep_anchor(room.where, key, ts)
        self._poster.settled(key)
        shown.messages, shown.since = 0, self._clock.now()
        shown.opened = await self._state(room, parcel.meeting) is not MeetingState.PLANNED
        self._drawn(shown, parcel.meeting, ts, page)
        shown.pinned = await self._pin(room, ts, "pins.add")

    async def edit(
        self,
        shown: Shown,
        meeting: MeetingId,
        room: Room,
        spoken: Spoken,
        *,
        again: bool = False,
    ) -> bool:
        """Edit a panel in place; False if there is none, or it should be posted further down.
        `again`: it only shows what it should have shown before, and stays where it is.

        Raises:
            Later, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        known = shown.meeting == meeting
        ts = (shown.ts if known else "") or await self._anchors.anchor(room.where, name_of(meeting))
        if not ts:
            return False
        if not known:  # after a restart
            shown.messages, shown.since, shown.opened, shown.pinned = 0, at(ts), False, True
        state = await self._state(room, meeting)
        page = await self._page(spoken, room)
        if known and shown.looks == page:
            return True
        begins = state is MeetingState.OPEN and not shown.opened and not again
        shown.opened = shown.opened or state is MeetingState.OPEN
        if begins and await self._far(shown, room):
            await self._take_away(shown, room, meeting, ts)
            return False
        try:
            await self._poster.edit(room.where.tenant, room.where.channel, ts, page)
        except Denied as no:
            if no.code not in GONE:
                raise
            await self._anchors.drop_anchor(room.where, name_of(meeting))
            shown.ts = ""
            return False
        self._drawn(shown, meeting, ts, page)
        if state is MeetingState.CLOSED and shown.pinned:
            # It is in nobody's way any longer.
            shown.pinned = False
            await self._pin(room, ts, "pins.remove")
        return True

    def _drawn(self, shown: Shown, meeting: MeetingId, ts: str, page: Page) -> None:
        shown.meeting, shown.ts, shown.looks = meeting, ts, page
        shown.edited = asyncio.get_running_loop().time()

    async def _far(self, shown: Shown, room: Room) -> bool:
        """Whether a panel was already far away when its meeting began."""
        now = await self._desk.meeting(room.where)
        begun = now.opened_at if now is not None else None
        if begun is None or shown.since is None:
            return False
        return shown.messages >= FAR or begun - shown.since >= LONG

    async def _take_away(self, shown: Shown, room: Room, meeting: MeetingId, ts: str) -> None:
        await self._anchors.drop_anchor(room.where, name_of(meeting))
        shown.ts = ""
        team, channel = room.where.tenant, room.where.channel
        try:
            await self._calls.call(team, "chat.delete", channel=channel, ts=ts)
        except TROUBLES as wrong:
            log.info("slack.panel_left", error=type(wrong).__name__, code=str(wrong))

    async def _state(self, room: Room, meeting: MeetingId) -> MeetingState:
        now = await self._desk.meeting(room.where)
        if now is None or now.number > number_of(meeting):
            return MeetingState.CLOSED
        return now.state

    async def _page(self, spoken: Spoken, room: Room) -> Page:
        """The panel as one message: if it is too long for that, it says so."""
        return await self._cards.single(spoken, room.where.tenant, room.where.channel)

    async def _pin(self, room: Room, ts: str, method: str) -> bool:
        team, channel = room.where.tenant, room.where.channel
        try:
            await self._calls.call(team, method, channel=channel, timestamp=ts)
            return True
        except TROUBLES as wrong:
            # It is a convenience: without the scope there simply is no pin.
            log.info("slack.not_pinned", error=type(wrong).__name__, code=str(wrong))
            return False


def name_of(meeting: MeetingId) -> str:
    """The anchor of a meeting's panel."""
    return f"panel:{meeting}"
