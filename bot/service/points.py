"""Finds points: a list of them, or one with everything that belongs to it."""

from __future__ import annotations

from functools import partial

from bot.cards import Card
from bot.commands.command_answers import LookUp
from bot.errors import Refused
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.cards import point as point_cards
from bot.meeting.cards import point_list as list_cards
from bot.meeting.cards.point import HistoryLine, PointPage
from bot.meeting.cards.point_list import ListedPoints
from bot.meeting.next_meeting import next_meeting
from bot.meeting.points_due import has_date, raisers_who_left
from bot.meeting.state import State
from bot.ports import Room
from bot.records.point_list import PointFilter, chosen
from bot.service.core import Core


class PointLookUp:
    """Reads points from the database."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def card(self, room: Room, who: PersonId, wanted: LookUp) -> Card:
        """What somebody asked for: one point, or a page of the list.

        Raises:
            NotSaved: the database cannot be reached.
            Refused: there is no such point (any more).
        """
        state = (await self._core.current(room)).state
        if wanted.what == "point":
            return await self._point(room.key, state, who, wanted)
        return await self._list(room.key, state, who, wanted)

    async def _point(self, room: RoomKey, state: State, who: PersonId, wanted: LookUp) -> Card:
        number = wanted.point or 0
        found = await self._core.store.points.file(
            room,
            number,
            limit=point_cards.ON_A_PAGE,
            page=wanted.page,
            steps_page=wanted.steps_page,
        )
        if found is None:
            raise Refused("refused-no-point", number=number)
        shown = PointPage(
            point=found.contention,
            steps=tuple(
                HistoryLine(one.step, one.at, one.meeting, one.before) for one in found.steps
            ),
            all_steps=found.all_steps,
            steps_page=wanted.steps_page,
            entries=found.entries,
            all_entries=found.all_entries,
            page=wanted.page,
            gone=found.gone,
        )
        return point_cards.point_page(state, shown, who)

    async def _list(self, room: RoomKey, state: State, who: PersonId, wanted: LookUp) -> Card:
        points = await self._core.store.contentions(room)
        looked_for = wanted.points or PointFilter()
        item = None if looked_for.item is None else state.agenda.get(looked_for.item)
        if looked_for.item is not None and item is None:
            raise Refused("refused-item-gone")
        title = None if item is None else item.title
        ids: set[WordsId] = {point.wording for point in points} if looked_for.search else set()
        if title is not None:
            ids |= {title, *(point.item for point in points if point.item is not None)}
        found = chosen(
            points,
            looked_for,
            who,
            self._core.now(),
            await self._core.store.words(ids) if ids else {},
            title=title,
            has_date=partial(has_date, state),
        )
        size = list_cards.ON_A_PAGE
        last = max(1, -(-len(found) // size))
        page = min(wanted.page, last)
        leads = who in state.facilitators
        return list_cards.point_list(
            ListedPoints(
                points=found[(page - 1) * size : page * size],
                total=len(found),
                page=page,
                title=title,
            ),
            looked_for,
            next_meeting=next_meeting(state),
            leads=leads,
            left=raisers_who_left(state) if leads else (),
        )
