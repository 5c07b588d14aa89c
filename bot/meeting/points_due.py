"""Which points come back at a meeting.

A point is due at the first meeting on or after its date, unless it has been put off from there.
All that are due come back, as agenda items of their own; where they are more than
`bot.rules.MOST_POINTS`, facilitators say which, and otherwise those that were taken up least often.
"""

from __future__ import annotations

from datetime import datetime

from bot.ids import PersonId
from bot.meeting.next_meeting import EARLY, has_next, next_time, returns_at
from bot.meeting.state import State
from bot.records.model import Contention, MeetingState, Postponed, Standing
from bot.records.series import has_end
from bot.rules import MOST_POINTS


def begins(state: State, at: datetime) -> datetime:
    """The time that dates of points are compared with, in a meeting that begins now: the planned
    time, where it begins a little before that."""
    starts = state.starts
    return at if starts is None or not at < starts <= at + EARLY else starts


def raisers_who_left(state: State) -> tuple[PersonId, ...]:
    """Who has raised a point that is not settled, and has left."""
    open_points = state.standing(Standing.PARKED, Standing.TABLED)
    raisers = dict.fromkeys(point.raised_by for point in open_points)
    return tuple(who for who in raisers if not state.turns.belongs(who))


def due(state: State, begins: datetime | None = None) -> tuple[Contention, ...]:
    """The points that are due at a meeting that has not begun, in order of their numbers.

    `begins`: when it begins, if that is now. Where nobody knows when it does, points with a date
    are not due.
    """
    if not state.point_agenda.has_items:
        return ()
    moment = begins or state.starts
    return tuple(
        point
        for point in state.standing(Standing.PARKED)
        if point.postponed_in != state.number
        and (point.not_before is None or (moment is not None and point.not_before <= moment))
    )


def has_meeting(state: State, point: Contention) -> bool:
    """Whether a meeting is to come at which a point is due. A day on which nobody meets is none."""
    if not state.point_agenda.has_items:
        return has_next(state)
    if state.series is not None and not has_end(state.series):
        return has_next(state)
    return returns_at(state, point) is not None


def has_date(state: State, point: Contention) -> bool:
    """Whether it is known when an open point is talked about: now, at a meeting to come, or, where
    no meeting is planned at all, on the day that somebody has chosen for it."""
    if point.standing is Standing.TABLED or has_meeting(state, point):
        return True
    return point.not_before is not None and not has_next(state)


def left_out(state: State) -> tuple[Contention, ...]:
    """The points that would be due, and are put off because there are too many."""
    return tuple(
        point
        for point in state.standing(Standing.PARKED)
        if point.postponed_in == state.number and point.postponed is Postponed.TOO_MANY
    )


def coming(state: State, begins: datetime | None = None) -> tuple[Contention, ...]:
    """Those of the points due that come back, in order of their numbers: the ones that were chosen,
    and where nobody has, or there is room left, those that were taken up least often, the oldest
    first."""
    found = due(state, begins)
    if len(found) <= MOST_POINTS:
        return found
    chosen = {point.number for point in found} & set(state.point_agenda.chosen)
    first = sorted(found, key=lambda one: (one.number not in chosen, one.tabled, one.number))
    come = {point.number for point in first[: max(MOST_POINTS, len(chosen))]}
    return tuple(point for point in found if point.number in come)


def to_choose(state: State) -> tuple[Contention, ...]:
    """The points that a facilitator can choose from: those due, and those that were put off because
    there were too many. None once the meeting has begun."""
    if state.phase is not MeetingState.PLANNED:
        return ()
    found = {point.number: point for point in (*due(state), *left_out(state))}
    return tuple(found[number] for number in sorted(found))


def after_this(state: State, at: datetime | None = None) -> datetime | None:
    """When what does not come back at this meeting can: at the one after it. `at`: now, in a
    meeting that is running. None: nobody knows."""
    moment = at if state.is_open or state.closed_at is not None else state.starts
    return None if moment is None else next_time(state, moment)
