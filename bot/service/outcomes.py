"""What became of what people raised: looked up, told, and answered.

Whose words are that were said without a name is asked of the store alone, for the author alone. An
answer has no event: an event says who did it, and would join the two once more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import structlog

from bot.cards import Card
from bot.commands.command_answers import AnswerView
from bot.commands.outcomes import numbers
from bot.errors import BadArgument, NotSaved, Refused, Uncertain
from bot.events import ViewNews, ViewsCounted, ViewsReported, WakeReason
from bot.ids import PersonId, WordsId
from bot.meeting.cards import outcomes as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.next_meeting import next_meeting
from bot.meeting.state import State
from bot.ports import Room, Store, WordsRow
from bot.ports.recorded_views import Recorded
from bot.records.recorded_views import ViewAnswerRecord, standing
from bot.service import confirmed_commit
from bot.service.core import Core
from bot.service.jobs import Done
from bot.service.time_slice import loop_time

log = structlog.get_logger(__name__)

REASONS = frozenset({WakeReason.VIEWS_OPEN, WakeReason.VIEWS_NEWS})
"""Appointments whose event has to have what only the store knows."""
LISTED = 3
"""So many views stand in what one person is told; the others are counted."""
AT_ONCE = 100
"""So many people are told in one event."""


class ViewOutcomes:
    """Reads what is recorded of views, and takes in what their authors answer."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def event(
        self, room: Room, why: WakeReason, at: datetime
    ) -> ViewsCounted | ViewsReported:
        """What has become of an appointment about views."""
        views = self._core.store.views
        if why is WakeReason.VIEWS_OPEN:
            return ViewsCounted(at=at, open=await views.count_unsettled(room.key))
        news = await views.news(room.key)
        state = (await self._core.current(room)).state
        return reported(news, state, at)

    # -- facilitators

    async def open_page(self, room: Room, page: int) -> tuple[Sequence[Recorded], int]:
        """One page of what is open, and how much there is."""
        views = self._core.store.views
        count = await views.count_unsettled(room.key)
        return await views.unsettled(room.key, cards.PAGE, (page - 1) * cards.PAGE), count

    async def open_card(self, room: Room, page: int) -> Card:
        """What is open, as a list."""
        found, count = await self.open_page(room, page)
        state = (await self._core.current(room)).state
        shown = [(it.number, it.view) for it in found]
        return cards.to_be_decided(shown, page=page, count=count, zone=state.zone)

    async def find_views(
        self, room: Room, args: dict[str, str | int], state: State
    ) -> Refused | None:
        """Look for the views whose outcome is given, and for the decision that they changed.

        Returns a refusal if one of them has an outcome. It is for the caller to raise once it is
        known that this is no repetition: the outcome would be the one that was given then.

        Raises:
            BadArgument: there is no such view, or nothing was said of which.
            Refused: there is no such decision.
        """
        decided = None
        if args.get("views"):
            args["since"] = state.version
            found = await self._chosen(room, numbers(str(args["views"])))
            args["views"] = ",".join(f"id:{each.view.words}" for each in found)
            if any(each.view.outcome is not None and not each.view.is_disputed for each in found):
                decided = Refused("refused-views-decided")
        if args.get("decision"):
            args["decision"] = str(args["decision"]).removeprefix("id:")
            await find_decision(self._core.store, room, args, "decision")
        return decided

    async def _chosen(self, room: Room, numbers: Sequence[int]) -> Sequence[Recorded]:
        """The views that a facilitator says the outcome of.

        Raises:
            BadArgument: this room has no view of such a number.
        """
        found = await self._core.store.views.find(room.key, numbers)
        if not found or len(found) < len(set(numbers)):
            raise BadArgument("views", "bad-views")
        return found

    # -- everybody, of their own

    async def raised(self, room: Room, who: PersonId, page: int) -> Card:
        """What somebody has raised in a room, and where it stands."""
        state = (await self._core.current(room)).state
        size = cards.RAISED_PAGE
        mine, count = await self._core.store.views.raised_in(room.key, who, size, (page - 1) * size)
        points = [
            point
            for point in await self._core.store.contentions(room.key)
            if point.held_by == who and not point.erased
        ]
        return cards.raised(
            [(it.number, it.view) for it in mine],
            points[-cards.RAISED_PAGE :],
            count=count,
            page=page,
            next_meeting=next_meeting(state),
        )

    async def answer(self, room: Room, who: PersonId, given: AnswerView, at: datetime) -> Done:
        """Take in what somebody says to what became of something that they raised.

        Raises:
            Refused: it is not theirs, or is no longer there, or has another outcome by now.
            NotSaved: what they had said before stands.
            Uncertain: nobody knows whether it does. To answer again is harmless.
        """
        views = self._core.store.views
        found = await views.find(room.key, [given.view])
        if not found or not await views.is_author(who, room.key, found[0].view.words):
            raise Refused("refused-view-gone")
        view = found[0].view
        if given.stands not in (None, standing(view)):
            raise Refused("refused-view-changed")
        record = ViewAnswerRecord(
            room=room.key,
            words=view.words,
            answer=given.answer,
            at=at,
            named=given.named and view.is_signed,
            meant=given.meant,
        )
        words = None
        if given.meant is not None:
            words = WordsRow(
                id=given.meant,
                room=room.key,
                by=who,
                use="raised answer.meant",
                text=given.text,
                at=at,
            )
        await self._stored(record, words)
        named = "-named" if record.named else ""
        return Done(reply=note(f"noted-view-{given.answer.value}{named}"), changed=True)

    async def _stored(self, record: ViewAnswerRecord, words: WordsRow | None) -> None:
        """If the connection breaks in the middle, once more: the same again is harmless."""
        views = self._core.store.views
        try:
            return await views.answer(record, words)
        except Uncertain:
            log.warning("view_answer_uncertain")
        deadline = loop_time() + confirmed_commit.CONFIRM_TIMEOUT
        while True:
            try:
                return await views.answer(record, words)
            except NotSaved as away:
                question = "nobody knows whether the answer was stored"
                await confirmed_commit.wait_to_confirm(deadline, question, away)


async def find_decision(store: Store, room: Room, args: dict[str, str | int], name: str) -> None:
    """Look for a decision that is meant: the id is kept as it comes, so it has to be one.

    Raises:
        Refused: this room has no such decision (any more). What was written can be sent again.
    """
    if not args.get(name):
        return
    words = WordsId(str(args[name]))
    if not await store.views.has_decision(room.key, words):
        args.pop(name)
        raise Refused("refused-decision-gone")


def reported(
    news: Mapping[PersonId, Sequence[Recorded]], state: State, at: datetime
) -> ViewsReported:
    """What people are told of what is new. Who has left is told when they are back."""
    there = [who for who in news if state.turns.belongs(who)]
    people = []
    for who in there[:AT_ONCE]:
        signed = [it for it in news[who] if it.view.is_signed]
        # What has an outcome comes first, and of that the newest.
        signed.sort(key=lambda it: (it.view.outcome is not None, it.number), reverse=True)
        people.append(
            ViewNews(
                who=who,
                signed=tuple(it.line for it in signed[:LISTED]),
                more=len(signed[LISTED:]),
                unsigned=len(news[who]) - len(signed),
            )
        )
    return ViewsReported(at=at, people=tuple(people), more=len(there) > AT_ONCE)
