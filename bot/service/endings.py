"""Finds out what is over: of the meeting's own things by its state, of polls and messages to a
contact by asking the store."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from bot.cards import Card, Phrase
from bot.errors import KeyMissing
from bot.ids import MeetingId, PersonId, meeting_id
from bot.meeting import endings, subjects
from bot.meeting.cards.over import as_over
from bot.meeting.posted_clocks import as_clocks_show
from bot.meeting.state import State
from bot.ports import Room, Store
from bot.rendered import RenderedCard
from bot.service.signals import RaisedSignals

WORRY = "worry-"


class Endings:
    """Answers whether the subjects of cards are over. Reads; changes nothing."""

    def __init__(self, store: Store, signals: RaisedSignals | None = None) -> None:
        """`signals`: who has a coloured card up, for what only its owner is shown; without them a
        card counts as up until its meeting is over."""
        self._store = store
        self._signals = signals

    async def as_it_is(
        self, card: Card, room: Room, state: State, to: PersonId | None
    ) -> tuple[Card, bool]:
        """A card as it is true now, and whether all of it is over. `to`: whose it is, if it went to
        one person.

        Raises:
            NotSaved: the database cannot be reached.
        """
        ended = await self._lines(subjects.subjects_of(card), room, state, to)
        if card.about not in ended:
            card = as_clocks_show(card, state)
        return as_over(card, ended) if ended else card, card.about in ended

    async def refuse(self, about: str, room: Room, state: State, who: PersonId) -> None:
        """Make sure that what a button is about is not over.

        Raises:
            Refused: it is; the sentence says so.
            NotSaved: the database cannot be reached.
        """
        if (how := await self._stored(about, room, who, pressed=True)) is not None:
            no = endings.refusal(how) if how else None
        else:
            no = endings.pressed(about, state, who)
        if no is not None:
            raise no

    async def _lines(
        self, abouts: Iterable[str], room: Room, state: State, who: PersonId | None
    ) -> dict[str, Phrase | None]:
        found = {about: await self._line(about, room, state, who) for about in abouts}
        return {
            about: None if line.key in endings.UNSAID else line
            for about, line in found.items()
            if line is not None
        }

    async def _line(
        self, about: str, room: Room, state: State, who: PersonId | None
    ) -> Phrase | None:
        if who is not None and self._signals is not None:
            which = subjects.raised_card(about)
            if which is not None and not self._signals.has_up(state.id, who, which):
                return endings.ended_line("raised")
        how = await self._stored(about, room, who)
        if how is None:
            return endings.over_line(about, state, who)
        return endings.ended_line(how) if how else None

    async def _stored(
        self, about: str, room: Room, who: PersonId | None, *, pressed: bool = False
    ) -> str | None:
        """How something has ended of which only the store knows, "" if it has not; None: it is
        something else."""
        kind, which = subjects.parsed(about)
        if about.startswith(WORRY):
            message = about.removeprefix(WORRY)
            return "" if message in await self._store.worries.read([message]) else "worry"
        if kind == "poll" and which.isascii() and which.isdecimal():
            return await self._poll(meeting_id(room.key, int(which[:9])), who if pressed else None)
        return None

    async def _poll(self, meeting: MeetingId, who: PersonId | None) -> str:
        """Nothing is written down here: that somebody has answered stays in the sealed box. `who`:
        the person who presses a button. What is shown is the same whether they have or not: it
        stays where others may see it."""
        poll = await self._store.poll(meeting)
        if poll is None or poll.closed_at is not None:
            return "poll"
        if who is None or who not in poll.roll:
            return ""
        try:
            return "" if who in await self._store.may_vote(meeting, who) else "poll-answered"
        except KeyMissing:
            return ""


def marked(rendered: RenderedCard, *, over: bool) -> RenderedCard:
    """A rendered card, marked as over if it is."""
    return replace(rendered, over=True) if over else rendered
