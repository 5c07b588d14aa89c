"""A meeting's panel as a message in its room: posted, edited in place, pinned, posted anew.

When the meeting begins, a new one is posted: it is what opens the meeting. The one from before is
deleted, at once, or as soon as that is possible, after a restart too.
"""

from __future__ import annotations

from typing import Generic

import structlog

from adapters.chat.facilitators import for_everybody
from adapters.chat.panel_state import DELETE, RETIRE, PanelAnchors, PanelState
from adapters.chat.platform import (
    Ambiguous,
    Denied,
    Destination,
    NotFound,
    Page,
    Platform,
    RenderContext,
    Uneditable,
)
from adapters.chat.posting import Poster
from bot.errors import RetryLater
from bot.ids import MeetingId, RoomId, number_of
from bot.ports import Clock, MeetingService, OutboxMessage, Room
from bot.records.model import MeetingState
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)


class PanelMessage(Generic[Page]):
    """Draws panels. Callers keep to one at a time in a room."""

    def __init__(
        self,
        platform: Platform[Page],
        service: MeetingService,
        external_refs: PanelAnchors,
        poster: Poster[Page],
        clock: Clock,
    ) -> None:
        self._platform = platform
        self._service = service
        self._external_refs = external_refs
        self._poster = poster
        self._clock = clock

    async def show(
        self,
        state: PanelState[Page],
        outbox_message: OutboxMessage,
        room: Room,
        card: RenderedCard,
    ) -> None:
        """Edit a meeting's panel, or post it if there is none.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        where, meeting = room.where, outbox_message.meeting
        whose, before = await self._external_refs.newest(where)
        stands = await self._state(room, meeting)
        done = await self._takes_over(state, meeting, room, card) or await self.edit(
            state, meeting, room, card
        )
        # Then the room has a panel of another meeting's, which may be the very message of this one.
        later = bool(whose) and number_of(meeting) < number_of(whose)
        past = stands is MeetingState.WITHDRAWN or (stands is MeetingState.CLOSED and later)
        if not done and not past:
            page = await self._page(card, room)
            # The key names the message being replaced: an interrupted attempt is shown once.
            key, to = f"panel:{meeting}:{before}", Destination.in_room(where)
            ref = await self._poster.post(
                to, key, [page], outbox_message.at, again=outbox_message.redelivered
            )
            await self._external_refs.keep(where, meeting, ref)
            self._poster.settle(key)
            state.messages, state.since = 0, self._clock.now()
            state.opened = stands is MeetingState.OPEN
            if state.opened:
                await self._external_refs.keep_opened(where, meeting)
            state.drawn(meeting, ref, page)
            if before and before != ref:
                how = DELETE if whose == meeting else RETIRE
                await self._external_refs.keep_outdated(where, before, how)
                (await self._outdated(state, where))[before] = how
            state.pinned = await self._pin(room, ref, pinned=True)
        await self._retire_all(state, where)

    async def _takes_over(
        self, state: PanelState[Page], meeting: MeetingId, room: Room, card: RenderedCard
    ) -> bool:
        """Between two meetings, the panel of the one that is over becomes the next one's: there is
        no new message before that begins. False if there is none, or it cannot be edited.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        where = room.where
        whose, ref = await self._external_refs.newest(where)
        if not ref or not whose or number_of(whose) >= number_of(meeting):
            return False
        if await self._state(room, meeting) is not MeetingState.PLANNED:
            return False
        page = await self._page(card, room)
        try:
            await self._platform.edit(Destination.in_room(where), ref, page)
        except (NotFound, Uneditable) as no:
            log.info("panel_posted_anew", platform=self._platform.name, code=no.code)
            return False
        before = await self._external_refs.find(where, meeting)
        await self._external_refs.hand_over(where, whose, meeting, ref)
        state.opened = False
        state.drawn(meeting, ref, page)
        if before and before != ref:  # The meeting before it went on after all.
            await self._external_refs.keep_outdated(where, before, DELETE)
            (await self._outdated(state, where))[before] = DELETE
        state.pinned = await self._pin(room, ref, pinned=True)
        return True

    async def edit(
        self,
        state: PanelState[Page],
        meeting: MeetingId,
        room: Room,
        card: RenderedCard,
        *,
        again: bool = False,
    ) -> bool:
        """Edit a panel in place; False if there is none, or it has to be posted further down.
        `again`: a redraw of what it should have shown before, which stays where it is.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        # Asked each time: another process may have posted a new one.
        ref = await self._external_refs.find(room.where, meeting)
        if not ref:
            return False
        known = state.meeting == meeting and state.ref == ref
        if not known:  # after a restart
            state.messages, state.since = 0, self._platform.sent_at(ref)
            state.opened = await self._external_refs.opened(room.where) == meeting
            state.pinned = True
        stands = await self._state(room, meeting)
        if stands is MeetingState.OPEN and not state.opened and not again:
            return False  # It was there before its meeting began.
        page = await self._page(card, room)
        if known and state.looks == page:
            return True
        try:
            await self._platform.edit(Destination.in_room(room.where), ref, page)
        except (NotFound, Uneditable) as no:
            log.info("panel_posted_anew", platform=self._platform.name, code=no.code)
            return False
        state.drawn(meeting, ref, page)
        if stands is MeetingState.CLOSED and state.pinned:
            # The meeting is over: no need to keep it pinned.
            state.pinned = False
            await self._pin(room, ref, pinned=False)
        return True

    async def _state(self, room: Room, meeting: MeetingId) -> MeetingState:
        now = await self._service.queries.current_meeting(room.where)
        if now is None or now.number > number_of(meeting):
            return MeetingState.CLOSED
        # The one before it goes on: it was reopened.
        return now.state if now.number == number_of(meeting) else MeetingState.WITHDRAWN

    async def _page(self, card: RenderedCard, room: Room) -> Page:
        """The panel as one message; if it is too long for that, it says so."""
        if self._platform.capabilities.answers_privately:
            card = for_everybody(card)
        (page,) = await self._platform.render(card, RenderContext(room, "panel"))
        return page

    async def _outdated(self, state: PanelState[Page], where: RoomId) -> dict[str, str]:
        if state.outdated is None:
            state.outdated = await self._external_refs.outdated(where)
        return state.outdated

    async def _retire_all(self, state: PanelState[Page], where: RoomId) -> None:
        """Delete outdated panels, or only their buttons if they were another meeting's. What fails
        now is tried again at the panel's next change."""
        outdated = await self._outdated(state, where)
        for ref, how in list(outdated.items()):
            at = Destination.in_room(where)
            try:
                if how == DELETE:
                    await self._platform.delete(at, ref)
                else:
                    await self._platform.retire_buttons(at, ref)
            except (RetryLater, Ambiguous) as wrong:
                log.info("old_panel_stays", error=type(wrong).__name__)
                continue
            except Denied as no:
                log.info("old_panel_stays", code=no.code)
            outdated.pop(ref, None)
            await self._external_refs.drop_outdated(where, ref)

    async def _pin(self, room: Room, ref: str, *, pinned: bool) -> bool:
        try:
            await self._platform.pin(Destination.in_room(room.where), ref, pinned=pinned)
        except (RetryLater, Denied, Ambiguous) as wrong:
            # A convenience: without the permission there simply is no pin.
            log.info("not_pinned", error=type(wrong).__name__, code=str(wrong))
            return False
        return True
