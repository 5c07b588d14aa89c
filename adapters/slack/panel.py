"""The live panel: one message for each meeting, edited in place, and found again.

Between two edits some time passes; what changes meanwhile is shown together. After a restart every
running meeting's panel is drawn anew, so that none stays behind.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog

from adapters.chat.platform import Ambiguous, Denied
from adapters.slack.cards import permalink
from adapters.slack.picture import Pictures, Shown, name_of
from adapters.slack.rooms import TROUBLES
from adapters.slack.text import link
from adapters.slack.translate import PLATFORM
from adapters.slack.web_api import WebApi
from bot.errors import Later, NotSaved
from bot.ids import MeetingId, RoomId, meeting_id
from bot.phrases import catalogue
from bot.ports import Anchors, Clock, Desk, Parcel, Room
from bot.spoken import Spoken

log = structlog.get_logger(__name__)

GOODBYE = 5.0
"""Seconds for edits that are still to be made when we stop."""
TRIES = 5
"""How often a delayed edit is tried: the next change is drawn anew anyway."""


STALE = "panel-stale"
"""The anchor that says which meeting's panel does not show how things stand."""

Refused = Callable[[Room, Denied, RoomId], Awaitable[object]]


async def _ignored(room: Room, no: Denied, where: RoomId) -> None:
    """Nobody is told."""


class Panels:
    """Shows the panels, not too often, and leads back to them."""

    def __init__(
        self,
        desk: Desk,
        anchors: Anchors,
        calls: WebApi,
        pictures: Pictures,
        clock: Clock,
        pause: float,
    ) -> None:
        self._desk = desk
        self._anchors = anchors
        self._calls = calls
        self._pictures = pictures
        self._clock = clock
        self._pause = pause
        self._shown: dict[RoomId, Shown] = {}
        self._stopping = asyncio.Event()
        self.on_refused: Refused = _ignored
        """Told when an edit was refused that no parcel stands for any more."""

    async def show(self, parcel: Parcel, room: Room, spoken: Spoken) -> None:
        """Show a meeting's panel as it is now, or in a moment if it was edited just before.

        Raises:
            Later, Denied, Ambiguous, NotSaved: not now, or not at all.
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
                try:
                    await self._pictures.show(shown, *waiting)
                except Denied as no:
                    await self._stale(*waiting, no)
        wait = shown.edited + self._pause - asyncio.get_running_loop().time()
        if wait > 0 and shown.meeting == parcel.meeting:
            shown.waiting = (parcel, room, spoken)
            shown.later = asyncio.create_task(self._show_later(shown, wait), name="panel")
            return
        async with shown.lock:
            await self._pictures.show(shown, parcel, room, spoken)

    def message(self, where: RoomId) -> None:
        """Something was said in a channel after its panel."""
        shown = self._shown.get(where)
        if shown is not None:
            shown.messages += 1

    async def way_back(self, room: Room) -> tuple[str, ...]:
        """A line that leads back to a panel that has scrolled away; nothing if it has not."""
        shown = self._of(room)
        if not shown.ts or not shown.far(self._clock.now()):
            return ()
        try:
            base = (await self._calls.workspace(room.where.tenant)).url
        except (Denied, Ambiguous):
            return ()
        url = permalink(base, room.where.channel, shown.ts)
        shown.messages, shown.since = 0, self._clock.now()
        return (link(url, catalogue().say("slack-panel")),) if url else ()

    async def redraw_all(self) -> None:
        """Draw the panels of all running meetings anew."""
        try:
            for running in await self._desk.running(PLATFORM):
                await self._redraw(running.room)
            await self.redraw_stale(RoomId(PLATFORM, "", ""))
        except NotSaved:
            log.warning("slack.panels_not_redrawn")

    async def stop(self) -> None:
        """Show what is to be shown in a moment, now."""
        waiting = [s.later for s in self._shown.values() if s.later and not s.later.done()]
        self._stopping.set()
        if waiting:
            await asyncio.wait(waiting, timeout=GOODBYE)

    def _of(self, room: Room) -> Shown:
        return self._shown.setdefault(room.where, Shown())

    async def _redraw(self, room: Room, meeting: MeetingId | None = None) -> None:
        if meeting is None:
            now = await self._desk.meeting(room.where)
            if now is None:
                return
            meeting = meeting_id(room.key, now.number)
        shown = self._of(room)
        if await self._anchors.anchor(room.where, name_of(meeting)) is None:
            return  # Its first parcel has not been carried yet: that will post it.
        try:
            async with shown.lock:
                spoken = await self._desk.panel(room.where, meeting)
                await self._pictures.edit(shown, meeting, room, spoken, again=True)
        except Denied as no:
            await self._stale(_parcel(meeting, room, self._clock.now()), room, spoken, no)
        except TROUBLES as wrong:
            log.warning("slack.panel_not_redrawn", error=type(wrong).__name__)

    async def _show_later(self, shown: Shown, wait: float) -> None:
        """Show the newest picture there is then, however much has changed until then."""
        for _ in range(TRIES):
            await self._rest(wait)
            async with shown.lock:
                waiting = shown.waiting
                if waiting is None:
                    return
                try:
                    await self._pictures.show(shown, *waiting)
                except Later as later:
                    wait = later.seconds
                except (Ambiguous, NotSaved):
                    wait = max(1.0, 2 * wait)
                except Denied as no:
                    await self._stale(*waiting, no)
                    break
                else:
                    if shown.waiting is waiting:
                        break
                    wait = self._pause  # Something newer has come in the meantime.
        shown.waiting = None

    async def _stale(self, parcel: Parcel, room: Room, spoken: Spoken, no: Denied) -> None:
        """A change could not be shown, and its parcel is struck off: draw it when that is mended,
        after a restart too."""
        log.warning("slack.panel_not_shown", code=no.code)
        try:
            await self._anchors.keep_anchor(room.where, STALE, parcel.meeting)
            await self.on_refused(room, no, room.where)
        except NotSaved:
            log.warning("slack.panel_not_noted")

    async def redraw_stale(self, where: RoomId) -> None:
        """Draw the panels at a place that could not be drawn when they changed. Never fails."""
        try:
            for place, meeting in (await self._anchors.anchors_named(PLATFORM, STALE)).items():
                room = await self._desk.room(place) if _in(place, where) else None
                if room is not None:
                    await self._anchors.drop_anchor(place, STALE)
                    await self._redraw(room, MeetingId(meeting))
        except NotSaved:
            log.warning("slack.panels_not_redrawn")

    async def _rest(self, seconds: float) -> None:
        """Wait so long, or until we stop."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()


def _in(place: RoomId, where: RoomId) -> bool:
    """Whether a channel belongs to a place, which may be a workspace or all of Slack."""
    return where.tenant in ("", place.tenant) and where.channel in ("", place.channel)


def _parcel(meeting: MeetingId, room: Room, now: datetime) -> Parcel:
    return Parcel(meeting=meeting, number=0, index=0, room=room.key, kind="panel", at=now)
