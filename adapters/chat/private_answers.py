"""Answers that one person has been given, and that can still be changed: what is over in them goes.

What Heard posts or sends is shown again once it is over (`adapters.chat.retiring`), which the
outbox remembers. An answer to what somebody has just done is remembered nowhere but here, in the
memory of this process: it can say whose a coloured card is. It is looked at whenever something has
happened in its room. One that cannot be changed any more stays as it is, and a press on its button
is answered.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from adapters.chat.answering import answering_person
from adapters.chat.platform import Ambiguous, Denied, Destination, Page, Platform
from adapters.chat.tasks import BackgroundTasks, PerKeyWorker
from bot.bounded import BoundedDict
from bot.errors import RetryLater
from bot.ids import PersonId, RoomId
from bot.ports import Account, Clock, CommandResult, MeetingService, OpenAnswer
from bot.rendered import RenderedCard
from bot.service.time_slice import BEHIND, TimeSlice, loop_time

ROOMS: Final = 1_000
IN_A_ROOM: Final = 200
"""So many of a room's newest answers are kept."""
KEPT_FOR: Final = timedelta(hours=1)
"""For so long an answer is looked at, unless the platform lets it be changed for less."""

FEW: Final = 20
"""So many answers of a room are looked at after each thing that happens in it."""
REST: Final = 0.005
"""Seconds for each answer above those, before they are looked at again. One takes 5 us: a look at
two hundred costs as much as what has happened, and in a lively room nobody would notice most of
them."""
SOON: Final = 1.0
"""Seconds after which an answer that is over by then at the latest is looked at."""

Show = Callable[[RenderedCard], Awaitable[bool]]
"""Shows an answer as it is now, in place of what it was; False if it cannot be changed any more."""


class _Answer(msgspec.Struct, eq=False):
    """An answer, what it was made of, and how to change it."""

    person: Account
    made_of: OpenAnswer
    show: Show
    until: datetime
    """It is kept until then."""
    good_until: datetime
    """The platform lets it be changed until then."""
    shown: RenderedCard | None = None
    """As it was shown last, if it has changed."""


class PrivateAnswers:
    """Keeps answers that offer something, and takes away what is over."""

    def __init__(self, service: MeetingService, clock: Clock, tasks: BackgroundTasks) -> None:
        self._service = service
        self._clock = clock
        self._rooms: BoundedDict[RoomId, deque[_Answer]] = BoundedDict(ROOMS)
        self._worker = PerKeyWorker(self._look, tasks, (RetryLater, Ambiguous))
        service.personal.on_forgotten(self._forget)

    def keep(
        self,
        room: RoomId,
        person: Account,
        result: CommandResult,
        show: Show,
        good_for: timedelta = KEPT_FOR,
    ) -> None:
        """Somebody has been shown what came of something. `show` is called with what takes its
        place, within `good_for`."""
        made_of = result.answer
        if made_of is None:
            return
        answers = self._rooms.get(room)
        if answers is None:
            answers = self._rooms[room] = deque(maxlen=IN_A_ROOM)
        now, longest = self._clock.now(), made_of.within or KEPT_FOR
        until, good_until = now + min(longest, good_for), now + good_for
        answers.append(_Answer(person, made_of, show, until, good_until))
        if made_of.within is not None:
            later = made_of.within.total_seconds() + SOON
            asyncio.get_running_loop().call_later(later, self.changed, room)

    def changed(self, room: RoomId) -> None:
        """Something has happened in a room: what is over now goes, in the background."""
        if room in self._rooms:
            self._worker.run(room)

    async def _look(self, room: RoomId) -> None:
        now, time_slice = self._clock.now(), TimeSlice(loop_time, BEHIND)
        time_slice.restart()
        answers = tuple(self._rooms.get(room, ()))
        for answer in answers:
            await time_slice.pause_if_over()
            stays = answer.good_until > now and await self._stays(room, answer)
            if not stays or answer.until <= now:
                self._drop(room, answer)
        if len(answers) > FEW:
            # Whatever happens meanwhile is looked at once, afterwards.
            await asyncio.sleep((len(answers) - FEW) * REST)

    async def _stays(self, room: RoomId, answer: _Answer) -> bool:
        """Whether there can still be something to change in an answer, which is as it should be
        now."""
        card = await self._service.queries.answer_now(room, answer.person, answer.made_of)
        if card is None or card == answer.shown:
            return True
        async with answering_person(self._service, answer.person):
            try:
                shown = await answer.show(card)
            except Denied:
                return False
        answer.shown = card
        return shown and not card.over

    def _drop(self, room: RoomId, answer: _Answer) -> None:
        answers = self._rooms.get(room)
        if answers is None:
            return
        if answer in answers:
            answers.remove(answer)
        if not answers:
            self._rooms.pop(room, None)

    def _forget(self, _: PersonId, account: Account | None) -> None:
        """Somebody is forgotten: nothing that was said to them is kept."""
        for room, answers in list(self._rooms.items()):
            for answer in [each for each in answers if _is_same(each.person, account)]:
                self._drop(room, answer)


def _is_same(one: Account, other: Account | None) -> bool:
    """Whether two accounts are the same, by whatever names."""
    if other is None:
        return False
    return (one.platform, one.tenant, one.id) == (other.platform, other.tenant, other.id)


def in_place(
    platform: Platform[Page],
    to: Destination,
    refs: Mapping[int, str],
    render: Callable[[RenderedCard], Awaitable[Sequence[Page]]],
) -> Show:
    """Shows an answer that stands somewhere as messages, by their numbers, in their place."""

    async def show(card: RenderedCard) -> bool:
        pages = await render(card)
        for number, ref in refs.items():
            if number < len(pages):
                await platform.edit(to, ref, pages[number])
            else:
                await platform.retire_buttons(to, ref)
        return True

    return show
