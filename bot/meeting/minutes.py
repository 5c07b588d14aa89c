"""Makes the minutes of a meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

from bot.ids import PersonId
from bot.meeting.agenda import AgendaItem, ItemState
from bot.meeting.state import State
from bot.people.thresholds import enough
from bot.records.minutes import Minutes, MinutesContention, MinutesItem, MinutesRound
from bot.records.model import NoteKind


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
    if state.ballots is None or not enough(state.ballots, state.rules.poll_fewest):
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
                title=item.title, goal=item.goal, state=_stood(item, state.closed_at is not None)
            )
            for item in state.agenda.items
        ),
        decisions=state.noted(NoteKind.DECISION),
        # Whatever was parked before was on the table at the opening.
        contentions=tuple(
            MinutesContention(point=point, new=point.tabled == 0)
            for point in state.contentions.values()
        ),
        notes=state.noted(NoteKind.NOTE),
        actions=tuple(state.actions.of_this_meeting),
        missing_groups=state.representation.in_minutes,
        rounds=tuple(
            MinutesRound(question=one.question, words=one.words, held=one.held)
            for one in state.rounds.written
        ),
        ballots=_figures(state),
        next_at=next_at,
        breaks=tuple(state.breaks),
        goal=None if state.goal is None else state.goal.words,
        agreeing=state.agreeing,
    )
