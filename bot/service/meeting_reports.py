"""Reports on meetings: how one went, for those who run them; and what a series came to.

They are made from the summaries of meetings, which are rows. Meetings of before get theirs here,
the first time that anybody asks, as far as their journals are still there.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.cards import Card
from bot.errors import NotSaved, Refused
from bot.events import AnyEvent, LookBack, LookBackGiven
from bot.ids import MeetingId, RoomKey, meeting_id, number_of, room_of
from bot.meeting.cards import look_back as cards
from bot.meeting.cards import reports as report_cards
from bot.meeting.meeting import Meeting
from bot.meeting.one_thing import one_thing
from bot.meeting.state import State
from bot.meeting.summary import summary
from bot.people.preferences import Preferences
from bot.ports import Room
from bot.records.meeting_summary import MeetingSummary, MeetingSummaryRecord
from bot.records.model import Standing
from bot.records.poll_replies import PollReply
from bot.records.programme_report import ProgrammeGroup, ProgrammeRoom, programme_report
from bot.records.questionnaire import questionnaire
from bot.records.report_document import ReportDocument
from bot.records.report_figures import ReportedPoll
from bot.records.series_report import FlagCounts, SeriesFigures, series_report
from bot.records.zones import day_in
from bot.rendered_report import RenderedReport
from bot.service.core import Core
from bot.service.report_rendering import rendered_report

AT_ONCE = 10
"""Meetings whose summaries are made in one slice."""
OPEN = (Standing.PARKED, Standing.TABLED)
"""How a point stands that has no outcome."""
Tell = Callable[[int], None]
"""Is told of so many meetings more that are done."""


class MeetingReports:
    """Finds what reports are made from, and makes them."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._store = core.store

    # -- one meeting

    async def look_back(self, room: Room, number: int, at: datetime) -> LookBackGiven:
        """What those who run meetings are told after one.

        Raises:
            NotSaved: the database cannot be reached.
        """
        current = (await self._core.current(room)).state
        state = await self._as_it_ended(room.key, number)
        found = None if state is None else summary(state)
        if state is None or found is None or not found.held:
            return LookBackGiven(at=at, to=())
        # Of all who came, also where only confirmed seats count: they are named here.
        came = state.turns.came
        unheard = [who for who in came if not state.turns.is_heard(who)]
        return LookBackGiven(
            at=at,
            to=tuple(current.facilitators),
            look_back=LookBack(
                meeting=number,
                people=len(came),
                heard=len(came) - len(unheard),
                unheard=tuple(unheard[: cards.MOST_NAMED]),
                unanswered=found.unanswered,
                waiting=found.waiting,
                over=found.over_seconds,
                views=await self._store.views.count_unsettled(room.key),
                replies=await self._waiting_replies(room.key),
                tip=one_thing(await self._up_to(room.key, number)),
            ),
        )

    async def meeting_card(self, room: Room, number: int | None) -> Card:
        """How a meeting went, in full; None: the last one that is over.

        Raises:
            NotSaved: the database cannot be reached.
            Refused: there is no such meeting, or nothing of it is kept that this could be made of.
        """
        if number is None:
            number = await self._last(room.key)
        state = None if number is None else await self._as_it_ended(room.key, number)
        found = None if state is None else summary(state)
        if number is None or state is None or found is None:
            raise Refused("refused-no-report")
        return cards.in_full(
            state,
            found,
            views=await self._store.views.count_unsettled(room.key),
            replies=await self._waiting_replies(room.key),
            tip=one_thing(await self._up_to(room.key, number)),
        )

    async def _last(self, room: RoomKey) -> int | None:
        over = [one for one in await self._store.meetings(room) if one.closed_at is not None]
        return over[-1].number if over else None

    async def read_in(self, room: RoomKey) -> Preferences:
        """How what everybody in a room sees is read."""
        return await self._core.read_in(room)

    async def _up_to(self, room: RoomKey, number: int) -> list[MeetingSummary]:
        return [one for one in await self._held(room) if one.number <= number]

    async def _as_it_ended(self, room: RoomKey, number: int) -> State | None:
        meeting = meeting_id(room, number)
        rows = (await self._store.journals([meeting])).get(meeting)
        if not rows:
            return None
        # A long meeting takes a while, and nobody else should have to wait for it.
        state = (await asyncio.to_thread(Meeting.fold, rows)).state
        return None if state.closed_at is None else state

    async def _waiting_replies(self, room: RoomKey) -> int:
        found = await self._store.poll_replies.of_room(room)
        return sum(one.replied_at is None for one in found)

    # -- a series

    async def series_card(self, room: Room) -> Card:
        """What the series came to, in short, with the whole as a file.

        Raises:
            NotSaved: the database cannot be reached.
        """
        document = await self._series(room)
        return report_cards.series(document, meeting_id(room.key, 1))

    async def series(self, room: Room, tell: Tell | None = None) -> RenderedReport:
        """What the series came to, in words. It can be about no meeting, and says so then.

        Raises:
            NotSaved: the database cannot be reached.
        """
        document = await self._series(room, tell)
        day = day_in(room.zone, self._core.now())
        reader = await self._core.read_in(room.key)
        return await rendered_report(document, self._core.renderer, day, reader)

    async def _series(self, room: Room, tell: Tell | None = None) -> ReportDocument:
        figures = await self.figures(room, tell)
        # Many meetings take a while, and nobody else should have to wait for it.
        return await asyncio.to_thread(series_report, figures)

    async def figures(self, room: Room, tell: Tell | None = None) -> SeriesFigures:
        """What a report on the series is made from.

        Raises:
            NotSaved: the database cannot be reached.
        """
        kept = await self.summaries(room.key, tell)
        over = [one for one in await self._store.meetings(room.key) if one.closed_at is not None]
        held = tuple(one for one in kept if one.held)
        state = await self._state(room)
        goal = None if state is None else state.goal
        return SeriesFigures(
            room=room.key,
            meetings=held,
            polls=await self.polls(room.key, held),
            goal=None if goal is None else goal.words,
            flags=flag_counts(await self._store.poll_replies.of_room(room.key)),
            left_out=max(len(over) - len(kept), 0),
        )

    async def over_many(self, kind: str, meeting: MeetingId) -> RenderedReport | None:
        """A report over the meetings of the room that this is a meeting of, by the kind of its
        file; None if there is none.

        Raises:
            NotSaved: the database cannot be reached.
        """
        room = await self._core.directory.room_by_key(room_of(meeting))
        if room is None:
            return None
        if kind == "programme-report":
            return await self.programme_of(room)
        return await self.series(room)

    # -- several rooms

    async def programme_card(self, room: Room) -> Card:
        """What the report for those who fund or commission the work says, with the whole as a file,
        if this room is in it.

        Raises:
            NotSaved: the database cannot be reached.
        """
        agreed = (await self._core.current(room)).state.settings.programme
        rooms = await self._programme_beside(room) if agreed else ()
        document = await asyncio.to_thread(programme_report, rooms)
        return report_cards.programme(document, meeting_id(room.key, 1), agreed=agreed)

    async def texts_card(self, room: Room, page: int) -> Card:
        """One page of the texts of a room that can be released for it.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return report_cards.texts(await self._store.summaries.programme.texts(room.key), page)

    async def programme_of(self, room: Room) -> RenderedReport | None:
        """The report over the rooms beside this one that agreed; None if this one has not.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not (await self._core.current(room)).state.settings.programme:
            return None
        return await self._in_words(await self._programme_beside(room))

    async def programme(self, rooms: Sequence[Room], tell: Tell | None = None) -> RenderedReport:
        """The report over these rooms, which have to have agreed.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await self._in_words(await self._programme_rooms(rooms, tell))

    async def _in_words(self, rooms: Sequence[ProgrammeRoom]) -> RenderedReport:
        document = await asyncio.to_thread(programme_report, rooms)
        return await rendered_report(document, self._core.renderer, self._core.now().date())

    async def _programme_beside(self, room: Room) -> Sequence[ProgrammeRoom]:
        """The rooms of the same platform and tenant that agreed."""
        where = room.where
        rooms = await self._store.summaries.programme.rooms(where.platform, where.tenant)
        return await self._programme_rooms(rooms)

    async def _programme_rooms(
        self, rooms: Sequence[Room], tell: Tell | None = None
    ) -> Sequence[ProgrammeRoom]:
        found = []
        for room in rooms:
            found.append(await self._programme_room(room))
            if tell is not None:
                tell(1)
        return found

    async def _programme_room(self, room: Room) -> ProgrammeRoom:
        store, key = self._store, room.key
        held = await self._held(key)
        state = await self._state(room)
        groups = () if state is None or not state.settings.uses_groups else await store.groups(key)
        names, figures = await store.words(groups), await store.group_choices.figures(key)
        texts = await store.summaries.programme.texts(key)
        return ProgrammeRoom(
            room=key,
            meetings=tuple(held),
            polls=await self.polls(key, held),
            groups=tuple(
                ProgrammeGroup(
                    name=group,
                    same=names[group].casefold().strip(),
                    there=group in figures and figures[group].there > 0,
                )
                for group in groups
                if group in names
            ),
            released=tuple(one.text for one in texts if one.released),
            open_points=0 if state is None else len(state.standing(*OPEN)),
            open_views=await store.views.count_unsettled(key),
            open_actions=0 if state is None else sum(1 for _ in state.actions.open),
            open_replies=await self._waiting_replies(key),
        )

    async def _held(self, room: RoomKey) -> Sequence[MeetingSummary]:
        return [one for one in await self.summaries(room) if one.held]

    async def _state(self, room: Room) -> State | None:
        """How a room stands; None before its first meeting was planned. Nothing is written."""
        if not await self._store.current([room.key]):
            return None
        return (await self._core.current(room)).state

    async def polls(
        self, room: RoomKey, held: Sequence[MeetingSummary]
    ) -> Mapping[int, ReportedPoll]:
        """What may be told of the polls after these meetings, as far as they are over."""
        found = await self._store.summaries.polls(room)
        numbers = {one.number for one in held}
        return {
            number_of(meeting): ReportedPoll(questionnaire(asked), told)
            for meeting, (asked, told) in found.items()
            if number_of(meeting) in numbers
        }

    async def summaries(self, room: RoomKey, tell: Tell | None = None) -> Sequence[MeetingSummary]:
        """The summaries of a room's meetings that are over, in order. Meetings that have none get
        theirs, as far as their journals are there; where nothing can be written, for this once.

        Raises:
            NotSaved: the database cannot be reached.
        """
        made = await self._made(room, tell)
        kept = await self._store.summaries.of_room(room)
        known = {one.number for one in kept}
        new = [one for one in made if one.number not in known]
        return sorted([*kept, *new], key=lambda one: one.number)

    async def _made(self, room: RoomKey, tell: Tell | None) -> list[MeetingSummary]:
        made: list[MeetingSummary] = []
        tried: set[MeetingId] = set()
        while True:
            # Those that could not be kept are missing still.
            wanted = await self._store.summaries.missing(room, AT_ONCE + len(tried))
            new = [meeting for meeting in wanted if meeting not in tried]
            if not new:
                return made
            tried.update(new)
            records = []
            for meeting in new:
                rows = (await self._store.journals([meeting])).get(meeting)
                found = await asyncio.to_thread(_summed_up, rows) if rows else None
                if found is not None:
                    records.append(MeetingSummaryRecord(meeting=meeting, room=room, summary=found))
            made += [record.summary for record in records]
            with contextlib.suppress(NotSaved):  # a command line may only read
                await self._store.summaries.fill_in(records)
            if tell is not None:
                tell(len(new))


def _summed_up(rows: list[AnyEvent]) -> MeetingSummary | None:
    return summary(Meeting.fold(rows).state)


def flag_counts(found: Sequence[PollReply]) -> FlagCounts:
    """What polls have asked of those who run meetings, and what became of it."""
    return FlagCounts(
        raised=len(found),
        answered=sum(one.replied_at is not None for one in found),
        waiting=sum(one.replied_at is None for one in found),
        again=sum(one.is_unanswered_twice for one in found),
    )
