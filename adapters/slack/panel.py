"""The live panel: one message for each meeting, edited in place, pinned, and found again.

Between two edits some time passes; what changes meanwhile is shown together. After a restart every
running meeting's panel is drawn anew, so that none stays behind.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from adapters.slack.blocks import MOST_BLOCKS, section
from adapters.slack.calls import Calls, Closed, Unclear
from adapters.slack.cards import Cards, permalink
from adapters.slack.posting import Poster
from adapters.slack.render import Page
from adapters.slack.rooms import TROUBLES
from adapters.slack.text import escape, link
from adapters.slack.translate import PLATFORM
from bot.errors import Later, NotSaved
from bot.ids import MeetingId, meeting_id, number_of
from bot.lasting.records import MeetingState
from bot.phrases import catalogue
from bot.ports import Anchors, Clock, Desk, Parcel, Room
from bot.spoken import Spoken

log = structlog.get_logger(__name__)

FAR = 20
"""Messages after which a panel has scrolled away."""
LONG = timedelta(minutes=15)
"""The time after which it has scrolled away."""
GOODBYE = 5.0
"""Seconds for edits that are still to be made when we stop."""
TRIES = 5
"""How often a delayed edit is tried: the next change is drawn anew anyway."""
GONE = frozenset({"cant_update_message", "edit_window_closed", "message_not_found"})
"""Codes for a panel that cannot be edited any more: there has to be a new one."""


@dataclass
class _Shown:
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
    waiting: tuple[Parcel, Room, Spoken] | None = None
    """What is to be shown in a moment."""
    later: asyncio.Task[None] | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Panels:
    """Shows the panels, and leads back to them."""

    def __init__(
        self,
        desk: Desk,
        anchors: Anchors,
        calls: Calls,
        poster: Poster,
        cards: Cards,
        clock: Clock,
        pause: float,
    ) -> None:
        self._desk = desk
        self._anchors = anchors
        self._calls = calls
        self._poster = poster
        self._cards = cards
        self._clock = clock
        self._pause = pause
        self._shown: dict[str, _Shown] = {}
        self._stopping = asyncio.Event()

    async def show(self, parcel: Parcel, room: Room, spoken: Spoken) -> None:
        """Show a meeting's panel as it is now, or in a moment if it was edited just before.

        Raises:
            Later, Closed, Unclear, NotSaved: not now, or not at all.
        """
        shown = self._of(room)
        waiting = shown.waiting
        if waiting is not None and waiting[0].meeting == parcel.meeting:
            shown.waiting = (parcel, room, spoken)
            return
        if waiting is not None:
            # The last picture of a meeting that is over must not be lost to the next one's.
            shown.waiting = None
            async with shown.lock:
                await self._show(*waiting)
        wait = shown.edited + self._pause - asyncio.get_running_loop().time()
        if wait > 0 and shown.meeting == parcel.meeting:
            shown.waiting = (parcel, room, spoken)
            shown.later = asyncio.create_task(self._show_later(shown, wait), name="panel")
            return
        async with shown.lock:
            await self._show(parcel, room, spoken)

    def message(self, channel: str, count: int = 1) -> None:
        """Something was said in a channel after its panel."""
        shown = self._shown.get(channel)
        if shown is not None:
            shown.messages += count

    async def way_back(self, room: Room) -> tuple[str, ...]:
        """A line that leads back to a panel that has scrolled away; nothing if it has not."""
        shown = self._of(room)
        if not shown.ts or shown.since is None:
            return ()
        if shown.messages < FAR and self._clock.now() - shown.since < LONG:
            return ()
        try:
            base = (await self._calls.workspace(room.where.tenant)).url
        except (Closed, Unclear):
            return ()
        url = permalink(base, room.where.channel, shown.ts)
        shown.messages, shown.since = 0, self._clock.now()
        return (link(url, catalogue().say("slack-panel")),) if url else ()

    async def redraw_all(self) -> None:
        """Draw the panels of all running meetings anew."""
        try:
            running = await self._desk.running(PLATFORM)
            for each in running:
                await self._redraw(each.room)
        except NotSaved:
            log.warning("slack.panels_not_redrawn")

    async def stop(self) -> None:
        """Show what is to be shown in a moment, now."""
        waiting = [s.later for s in self._shown.values() if s.later and not s.later.done()]
        self._stopping.set()
        if waiting:
            await asyncio.wait(waiting, timeout=GOODBYE)

    def _of(self, room: Room) -> _Shown:
        return self._shown.setdefault(room.where.channel, _Shown())

    async def _redraw(self, room: Room) -> None:
        now = await self._desk.meeting(room.where)
        if now is None:
            return
        meeting = meeting_id(room.key, now.number)
        if await self._anchors.anchor(room.where, _name(meeting)) is None:
            return  # Its first parcel has not been carried yet: that will post it.
        try:
            await self._draw(meeting, room, await self._desk.panel(room.where))
        except TROUBLES as wrong:
            log.warning("slack.panel_not_redrawn", error=type(wrong).__name__)

    async def _show_later(self, shown: _Shown, wait: float) -> None:
        """Show the newest picture there is then, however much has changed until then."""
        for _ in range(TRIES):
            await self._rest(wait)
            async with shown.lock:
                waiting = shown.waiting
                if waiting is None:
                    return
                try:
                    await self._show(*waiting)
                except Later as later:
                    wait = later.seconds
                except (Unclear, NotSaved):
                    wait = max(1.0, 2 * wait)
                except Closed as no:
                    log.warning("slack.panel_not_shown", code=no.code)
                    break
                else:
                    if shown.waiting is waiting:
                        break
                    wait = self._pause  # Something newer has come in the meantime.
        shown.waiting = None

    async def _rest(self, seconds: float) -> None:
        """Wait so long, or until we stop."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()

    async def _show(self, parcel: Parcel, room: Room, spoken: Spoken) -> None:
        if await self._draw(parcel.meeting, room, spoken):
            return
        team, channel = room.where.tenant, room.where.channel
        page = await self._page(spoken, room)
        shown = self._of(room)
        ts = await self._poster.post(
            team, channel, f"panel:{parcel.meeting}", parcel.at, [page], again=parcel.again
        )
        await self._anchors.keep_anchor(room.where, _name(parcel.meeting), ts)
        self._poster.settled(f"panel:{parcel.meeting}")
        shown.meeting, shown.ts, shown.looks = parcel.meeting, ts, page
        shown.edited = asyncio.get_running_loop().time()
        shown.messages, shown.since = 0, self._clock.now()
        shown.pinned = await self._pin(team, channel, ts, "pins.add")

    async def _draw(self, meeting: MeetingId, room: Room, spoken: Spoken) -> bool:
        """Edit the panel in place; False if there is none to edit."""
        team, channel, shown = room.where.tenant, room.where.channel, self._of(room)
        ts = shown.ts if shown.meeting == meeting else ""
        ts = ts or await self._anchors.anchor(room.where, _name(meeting)) or ""
        if not ts:
            return False
        page = await self._page(spoken, room)
        if shown.meeting == meeting and shown.looks == page:
            return True
        try:
            await self._poster.edit(team, channel, ts, page)
        except Closed as no:
            if no.code not in GONE:
                raise
            await self._anchors.drop_anchor(room.where, _name(meeting))
            shown.ts = ""
            return False
        if shown.meeting != meeting:  # after a restart
            shown.messages, shown.since, shown.pinned = 0, self._clock.now(), True
        shown.meeting, shown.ts, shown.looks = meeting, ts, page
        shown.edited = asyncio.get_running_loop().time()
        await self._unpin(room, meeting, ts)
        return True

    async def _page(self, spoken: Spoken, room: Room) -> Page:
        """The panel as one message: if it is too long for that, it says so."""
        pages = await self._cards.pages(spoken, room.where.tenant, room.where.channel)
        if len(pages) == 1:
            return pages[0]
        more = escape(catalogue().say("slack-panel-more"))
        blocks = (*pages[0].blocks[: MOST_BLOCKS - 1], section(more))
        return Page(f"{pages[0].text}\n{more}", blocks)

    async def _unpin(self, room: Room, meeting: MeetingId, ts: str) -> None:
        """The panel of a meeting that is over is in nobody's way any longer."""
        now = await self._desk.meeting(room.where)
        over = now is None or now.number > number_of(meeting) or now.state is MeetingState.CLOSED
        if over and self._of(room).pinned:
            self._of(room).pinned = False
            await self._pin(room.where.tenant, room.where.channel, ts, "pins.remove")

    async def _pin(self, team: str, channel: str, ts: str, method: str) -> bool:
        try:
            await self._calls.call(team, method, channel=channel, timestamp=ts)
            return True
        except TROUBLES as wrong:
            # It is a convenience: without the scope there simply is no pin.
            log.info("slack.not_pinned", error=type(wrong).__name__, code=str(wrong))
            return False


def _name(meeting: MeetingId) -> str:
    return f"panel:{meeting}"
