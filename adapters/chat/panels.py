"""The live panels: throttled, redrawn after a restart, and found again.

Some time passes between two edits; changes in between are shown together. After a restart every
running meeting's panel is redrawn, so that none stays out of date.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Final, Generic

import structlog

from adapters.chat.panel_message import PanelMessage
from adapters.chat.panel_state import PanelAnchors, PanelState
from adapters.chat.platform import Ambiguous, Denied, Destination, Page, Platform
from adapters.chat.posting import Poster
from bot.errors import NotSaved, RetryLater
from bot.ids import MeetingId, RoomId, meeting_id
from bot.phrases.reading import answering
from bot.ports import Clock, ExternalRefs, MeetingService, OutboxMessage, Room
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

GOODBYE: Final = 5.0
"""Seconds for edits that are pending when Heard stops."""
TRIES: Final = 5
"""How often a delayed edit is tried: the next change redraws the panel anyway."""

READ_TOGETHER: Final = 50
"""Running meetings that are read together, before their panels are redrawn one by one."""

OnRefused = Callable[[Room, Denied, RoomId], Awaitable[object]]


class Panels(Generic[Page]):
    """Shows panels, throttled, and links back to them."""

    def __init__(
        self,
        platform: Platform[Page],
        service: MeetingService,
        external_refs: ExternalRefs,
        poster: Poster[Page],
        clock: Clock,
        pause: float,
        on_refused: OnRefused,
    ) -> None:
        """`pause`: seconds between two edits. `on_refused`: called when an edit is refused whose
        outbox message has been completed already."""
        self._platform = platform
        self._service = service
        self._external_refs = PanelAnchors(external_refs)
        self._message = PanelMessage(platform, service, self._external_refs, poster, clock)
        self._clock = clock
        self._pause = pause
        self._on_refused = on_refused
        self._states: dict[RoomId, PanelState[Page]] = {}
        self._stopping = asyncio.Event()

    async def show(self, outbox_message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        """Show a meeting's panel as it is now, or in a moment if it was edited just before.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        state = self._of(room)
        waiting = state.waiting
        if waiting is not None and waiting[0].meeting == outbox_message.meeting:
            state.waiting = (outbox_message, room, card)
            return
        if waiting is not None:
            # The final panel of a meeting that is over must not be lost to the next one's.
            state.waiting = None
            async with state.lock:
                try:
                    await self._message.show(state, *waiting)
                except Denied as no:
                    await self._stale(*waiting, no)
        wait = state.edited + self._pause - asyncio.get_running_loop().time()
        if wait > 0 and state.meeting == outbox_message.meeting:
            state.waiting = (outbox_message, room, card)
            state.later = asyncio.create_task(self._show_later(state, wait), name="panel")
            return
        async with state.lock:
            await self._message.show(state, outbox_message, room, card)

    def count_message(self, where: RoomId) -> None:
        """Something was said in a room after its panel."""
        state = self._states.get(where)
        if state is not None:
            state.messages += 1

    async def way_back(self, room: Room) -> str:
        """The link to a panel that has scrolled away; "" if it has not, or has no link."""
        state = self._of(room)
        if not state.ref or not state.far(self._clock.now()):
            return ""
        try:
            url = await self._platform.link(Destination.in_room(room.where), state.ref)
        except (RetryLater, Denied, Ambiguous):
            return ""
        state.messages, state.since = 0, self._clock.now()
        return url

    async def redraw_all(self, mine: Callable[[RoomId], bool] = lambda room: True) -> None:
        """Redraw the panels of all running meetings in these rooms, in place. Never fails.

        Some meetings at a time are read together; where no panel has been posted, none is read.
        """
        platform = self._platform.name
        try:
            posted = await self._external_refs.rooms_with_panels(platform)
            running = await self._service.messages.running_meetings(platform)
            rooms = [one.room for one in running if one.room.where in posted]
            rooms = [room for room in rooms if mine(room.where)]
            for start in range(0, len(rooms), READ_TOGETHER):
                some = rooms[start : start + READ_TOGETHER]
                look = self._service.queries.current_meeting
                # What cannot be read now is asked for again below, and says why.
                await asyncio.gather(*(look(room.where) for room in some), return_exceptions=True)
                for room in some:
                    await self._redraw(room)
            await self.redraw_stale(RoomId(self._platform.name, "", ""))
        except NotSaved:
            log.warning("panels_not_redrawn", platform=self._platform.name)

    async def redraw_stale(self, place: RoomId) -> None:
        """Draw the panels at a place that could not be updated when they changed. Never fails."""
        try:
            for where, meeting in (
                await self._external_refs.take_stale(self._platform.name, place)
            ).items():
                room = await self._service.directory.room(where)
                if room is not None:
                    await self._redraw(room, meeting)
        except NotSaved:
            log.warning("panels_not_redrawn", platform=self._platform.name)

    async def stop(self) -> None:
        """Make pending edits now."""
        waiting = [s.later for s in self._states.values() if s.later and not s.later.done()]
        self._stopping.set()
        if waiting:
            await asyncio.wait(waiting, timeout=GOODBYE)

    def _of(self, room: Room) -> PanelState[Page]:
        return self._states.setdefault(room.where, PanelState())

    async def _redraw(self, room: Room, meeting: MeetingId | None = None) -> None:
        if meeting is None:
            now = await self._service.queries.current_meeting(room.where)
            if now is None:
                return
            meeting = meeting_id(room.key, now.number)
        state = self._of(room)
        if not await self._external_refs.find(room.where, meeting):
            return  # Its first outbox message is still to come: that will post it.
        try:
            async with state.lock:
                card = await self._service.queries.panel(room.where, meeting)
                with answering(card.language):
                    await self._message.edit(state, meeting, room, card, again=True)
        except Denied as no:
            at = self._clock.now()
            outbox_message = OutboxMessage(
                meeting=meeting, number=0, index=0, room=room.key, kind="panel", at=at
            )
            await self._stale(outbox_message, room, card, no)
        except (RetryLater, Ambiguous) as wrong:
            log.warning("panel_not_redrawn", error=type(wrong).__name__)

    async def _show_later(self, state: PanelState[Page], wait: float) -> None:
        """Show the latest state after the wait, however much has changed meanwhile."""
        for _ in range(TRIES):
            await self._rest(wait)
            async with state.lock:
                waiting = state.waiting
                if waiting is None:
                    return
                try:
                    await self._message.show(state, *waiting)
                except RetryLater as later:
                    wait = later.seconds
                except (Ambiguous, NotSaved):
                    wait = max(1.0, 2 * wait)
                except Denied as no:
                    await self._stale(*waiting, no)
                    break
                else:
                    if state.waiting is waiting:
                        break
                    wait = self._pause  # Something newer has come in the meantime.
        state.waiting = None

    async def _stale(
        self, outbox_message: OutboxMessage, room: Room, card: RenderedCard, no: Denied
    ) -> None:
        """A change could not be shown, and its outbox message is completed: draw it once the place
        is open again, after a restart too."""
        log.warning("panel_not_shown", platform=self._platform.name, code=no.code)
        try:
            await self._external_refs.keep_stale(room.where, outbox_message.meeting)
            await self._on_refused(room, no, room.where)
        except NotSaved:
            log.warning("panel_not_noted", platform=self._platform.name)

    async def _rest(self, seconds: float) -> None:
        """Sleep, or return early when Heard stops."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
