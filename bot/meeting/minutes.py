"""Makes the minutes of a meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

from bot.ids import PersonId
from bot.meeting.agenda import AgendaItem, ItemState
from bot.meeting.state import State
from bot.people.thresholds import enough, poll_fewest
from bot.records.minutes import Minutes, MinutesContention, MinutesItem, MinutesRound
from bot.records.model import NoteKind, Standing


def _is_settled(state: State, item: AgendaItem) -> bool:
    """Whether it was for a point that has an outcome: nobody need move on for it to be done."""
    point = None if item.point is None else state.contentions.get(item.point)
    return point is not None and point.standing is Standing.SETTLED


def _stood(item: AgendaItem, over: bool) -> Literal["done", "closed", "current", "waiting"]:
    """Where an item stood. One that was up when the meeting ended, and on which nothing was said,
    counts as not reached."""
    if item.state is ItemState.DONE:
        return "done" if item.said else "closed"
    if item.state is ItemState.CURRENT and (item.said or not over):
        return "current"
    return "waiting"


def _figures(state: State) -> int | None:
    """How many have answered the poll; None where its figures may not be shown."""
    numbers = poll_fewest(state.rules.poll_fewest)
    if state.ballots is None or not enough(state.ballots, numbers.sides):
        return None
    return state.ballots


def minutes(
    state: State, next_at: datetime | None, order: Callable[[PersonId], Any] | None = None
) -> Minutes | None:
    """The minutes of a meeting, as it stands; None if it has not begun.

    `order` is what those present are sorted by: their names, so that it tells nothing about them.
    """
    if state.opened_at is None:
        return None
    return Minutes(
        meeting=state.id,
        room=state.room,
        number=state.number,
        zone=state.zone,
        opened_at=state.opened_at,
        closed_at=state.closed_at,
        present=tuple(sorted(state.turns.came, key=order)),
        heard=state.turns.heard_of_all,
        items=tuple(
            MinutesItem(
                title=item.title,
                goal=item.goal,
                state="done"
                if _is_settled(state, item)
                else _stood(item, state.closed_at is not None),
                point=item.point,
            )
            for item in state.agenda.items
        ),
        decisions=state.noted(NoteKind.DECISION),
        contentions=_contentions(state),
        notes=state.noted(NoteKind.NOTE),
        actions=tuple(state.actions.of_this_meeting),
        missing_groups=state.representation.in_minutes,
        rounds=tuple(
            MinutesRound(question=one.question, words=one.words, held=one.held)
            for one in state.rounds.written
        ),
        asked=state.poll.asked,
        ballots=_figures(state),
        next_at=next_at,
        breaks=tuple(state.breaks),
        goal=None if state.goal is None else state.goal.words,
        agreeing=state.agreeing,
    )


def _contentions(state: State) -> tuple[MinutesContention, ...]:
    """The points that were parked, settled, on the table or put off at this meeting. A point that
    comes back later is not about this meeting."""
    if not state.point_agenda.has_items:
        # Whatever was parked before was on the table at the opening.
        return tuple(
            MinutesContention(point=point, new=point.tabled == 0, taken_up=point.tabled > 0)
            for point in state.contentions.values()
        )
    return tuple(
        MinutesContention(
            point=point,
            new=point.raised_in == state.number,
            taken_up=point.number in state.point_agenda.taken_up,
        )
        for point in state.contentions.values()
        if point.standing is not Standing.PARKED
        or state.number in (point.raised_in, point.postponed_in)
        or point.number in state.point_agenda.taken_up
        or point.number in state.point_agenda.on_table
    )
