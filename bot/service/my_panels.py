"""People's own panels, with the polls that they have not answered: no meeting knows of those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from bot.cards import Card
from bot.errors import KeyMissing
from bot.ids import PersonId, meeting_id
from bot.meeting.cards import my_panel
from bot.meeting.state import State
from bot.ports import Room
from bot.records.saved_records import PollRecord
from bot.service.core import Core
from bot.service.needs import NeedsDesk

POLLS_OF = 2
"""Of so many meetings before this one a poll may still be open: with two in one week, of both."""


class MyPanels:
    """Makes what one person is shown of how things stand for them."""

    def __init__(self, core: Core, needs: NeedsDesk) -> None:
        self._core = core
        self.needs = needs

    async def card(self, room: Room, who: PersonId, *, certain: bool = True) -> Card:
        """Somebody's own panel. `certain`: see `bot.meeting.cards.my_panel`."""
        state = (await self._core.current(room)).state
        polls = (await self.unanswered_polls(state, [who]))[who]
        beside = await self.needs.on_panels(room, state, [who])
        return my_panel(
            state, who, self._core.now(), polls, certain=certain, needs=beside.get(who, ())
        )

    async def unanswered_polls(
        self, state: State, people: Sequence[PersonId]
    ) -> Mapping[PersonId, Sequence[PollRecord]]:
        """The open polls of a room that each of these people has not answered, oldest first. While
        a poll's key is missing, nobody knows who has answered it and nobody can: it is left out."""
        found: dict[PersonId, list[PollRecord]] = {who: [] for who in people}
        for number in range(max(1, state.number - POLLS_OF), state.number):
            meeting = meeting_id(state.room, number)
            poll = await self._core.store.poll(meeting)
            if poll is None or poll.closed_at is not None:
                continue
            with suppress(KeyMissing):
                for who in await self._core.store.may_vote(meeting, *found):
                    found[who].append(poll)
        return found
