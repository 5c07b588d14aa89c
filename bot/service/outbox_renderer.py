"""Renders what is in the outbox, as it is true at the moment of delivery."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

import msgspec

from bot.cards import Card
from bot.errors import LeftToNewer, NotSaved
from bot.ids import RoomId, number_of
from bot.meeting import cards
from bot.meeting.appointments import reopens_until
from bot.meeting.cards.care import returned
from bot.meeting.state import State
from bot.people.preferences import Preferences
from bot.phrase_renderer import RenderInputs
from bot.ports import OutboxMessage, Room
from bot.records import poll_cards
from bot.render import render
from bot.rendered import RenderedCard
from bot.service.card_renderer import CardToRender
from bot.service.core import Core, for_everybody
from bot.service.endings import Endings, marked
from bot.service.reports import Reports
from bot.service.time_slice import BEHIND, TimeSlice

READ_TOGETHER: Final = 50
"""Outbox messages for which meetings, names and words are read together: after a start, very many
rooms are told something at once. Of that many, nobody waits long for the first."""

Worded = tuple[OutboxMessage, Room, RenderedCard]


class _Told(NamedTuple):
    """What an outbox message is to say now, before it is put into words."""

    to_render: CardToRender
    over: bool


class OutboxRenderer:
    """Implements `bot.ports.OutboxPort`, and renders messages for their delivery."""

    def __init__(self, core: Core, reports: Reports) -> None:
        self._core = core
        self._endings = Endings(core.store)
        self._reports = reports

    async def resume_delivery(self, where: RoomId) -> None:
        """Release what was held for a place; see `bot.ports.OutboxPort`."""
        if await self._core.store.release_messages(where):
            self._core.outbox_filled.send()

    async def render(self, outbox_messages: Sequence[OutboxMessage]) -> list[Worded]:
        """Outbox messages in words, as they are to be delivered now. Those that bring minutes are
        tied to the words in them, so that they are delivered again when words are erased.

        Where one cannot be put into words, a sentence stands in its place. Some are left out
        instead: a panel, which is drawn again with the next change, what is over, which stays as it
        was, and a message to a contact, which is handed back to whoever wrote it.

        Raises:
            LeftToNewer: some of it was written by a newer version of Heard.
            NotSaved: the database cannot be reached.
        """
        out: list[Worded] = []
        time = TimeSlice(self._core.ticks, BEHIND)
        for first in range(0, len(outbox_messages), READ_TOGETHER):
            out += await self._in_words(outbox_messages[first : first + READ_TOGETHER], time)
        return out

    async def _in_words(self, some: Sequence[OutboxMessage], time: TimeSlice) -> list[Worded]:
        """Some outbox messages in words; what they need is read together."""
        rooms = await self._core.directory.rooms_by_key({message.room for message in some})
        await self._core.meetings.load(rooms.values())
        time.restart()
        told: list[tuple[OutboxMessage, Room, _Told | Exception]] = []
        for message in some:
            await time.pause_if_over()
            if (room := rooms.get(message.room)) is not None:
                told.append((message, room, await self._told_or_problem(message, room)))
        found = await self._looked_up([one for _, _, one in told if isinstance(one, _Told)], time)
        out: list[Worded] = []
        for message, room, one in told:
            await time.pause_if_over()
            try:
                if isinstance(one, Exception):
                    raise one
                shown = one.to_render
                fits = self._core.renderer.fits(shown.platform)
                rendered = marked(render(shown.card, next(found), fits), over=one.over)
            except Exception as problem:
                rendered = self._core.renderer.not_said(problem, room.where.platform)
                if _is_left_out(message):
                    continue
            out.append((message, room, rendered))
        return out

    async def _looked_up(self, told: Sequence[_Told], time: TimeSlice) -> Iterator[RenderInputs]:
        found = await self._core.renderer.look_up_each([one.to_render for one in told])
        time.restart()
        return iter(found)

    async def _told_or_problem(self, message: OutboxMessage, room: Room) -> _Told | Exception:
        try:
            return await self._told(message, room)
        except NotSaved:
            raise
        except Exception as problem:
            return problem

    async def _told(self, outbox_message: OutboxMessage, room: Room) -> _Told:
        if outbox_message.unreadable:
            raise LeftToNewer([outbox_message.meeting])
        for meeting in {file.meeting for file in outbox_message.files if file.kind == "minutes"}:
            words = await self._reports.words_in_minutes(meeting)
            await self._core.store.record_quotes(outbox_message, words)
        loaded = await self._core.current(room)
        # What has just ended may have ended in another worker.
        if outbox_message.retires or not self._is_read(outbox_message, room, loaded.state):
            # Another worker has decided this, and perhaps more: the panel is to show it, and what
            # has only begun must not be taken for over.
            loaded = await self._core.refreshed(room)
        state = loaded.state
        if outbox_message.card is None and outbox_message.meeting != state.id:
            state = await self._core.earlier_state(room, outbox_message.meeting) or state
        card = outbox_message.card or cards.panel(state)
        reader = state.wishes.of(outbox_message.to) if outbox_message.to else for_everybody(state)
        return await self._in_time(outbox_message, card, state, room, reader)

    def _is_read(self, message: OutboxMessage, room: Room, current: State) -> bool:
        """Whether what a message came of is known here: its event is in memory, or its meeting is
        over, as far as a card needs that, and cannot go on any more."""
        if message.meeting != current.id:
            if message.card is None:
                return False
            if reopens_until(current) is None:
                return number_of(message.meeting) < current.number
        known = self._core.meetings.versions_of([room.key])
        return message.number <= known.get(message.meeting, 0)

    async def _in_time(
        self,
        outbox_message: OutboxMessage,
        card: Card,
        state: State,
        room: Room,
        reader: Preferences,
    ) -> _Told:
        """A card as it is true now. It may have been held for days until a channel was open."""
        card, over = await self._endings.as_it_is(card, room, state, outbox_message.to)
        age = self._core.now() - outbox_message.at
        if card.kind == "poll" and outbox_message.card is not None and age > timedelta(minutes=1):
            late = poll_cards.delayed(card, state.rules, age)
            # Nobody is asked to answer a poll that is over: it is dropped like a late invitation.
            card = msgspec.structs.replace(card, expires=True) if late is None else late
        if card.kind == "poll-reminder" and over:
            card = msgspec.structs.replace(card, expires=True)  # nor reminded of one
        return _Told(CardToRender(card, room.where.platform, reader), over)


def _is_left_out(outbox_message: OutboxMessage) -> bool:
    card = outbox_message.card
    return card is None or outbox_message.retires or returned(card) is not None
