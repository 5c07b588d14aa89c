"""When the room meets next, and whether a meeting that was planned can still begin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.meeting.state import State
from bot.records.model import Contention, MeetingState, Series
from bot.records.room_end import EndReason
from bot.records.series import has_end, next_start, occurrences, upcoming

EARLY = timedelta(hours=3)
"""A meeting that begins at most this long before the planned time is the planned one."""
MOST_MISSED = 60
"""Missed meetings that are dealt with at once: the next one that was missed follows by itself."""
USUAL_MINUTES = 60
"""How long a meeting is meant to take where that was not said."""


def next_time(state: State, at: datetime) -> datetime | None:
    """When the series meets after the meeting that is running; None if it does not."""
    if state.series is None or is_lost(state):
        return None
    # It began and ended a little early, so the next one is the one after it.
    held = planned_start(state, at)
    return start_after(state, state.series, at if held is None else max(at, held))


def planned_start(state: State, at: datetime) -> datetime | None:
    """When the meeting that is running was to begin; None if it is not the one that was planned,
    but was held long before it, or no time was set."""
    if state.starts is None or state.starts - (state.opened_at or at) > EARLY:
        return None
    return state.starts


def start_after(state: State, series: Series, at: datetime) -> datetime | None:
    """When a series meets next after a moment, without the meeting that was held or missed last: a
    clock that is set back does not bring it again."""
    if is_lost(state):
        return None
    found = next_start(series, at)
    return next_start(series, found) if found is not None and found == state.held else found


def to_come(state: State, at: datetime, count: int) -> tuple[datetime, ...]:
    """When the room meets next, and after that, at most `count` meetings in order: for whoever
    chooses a later one."""
    if state.series is None:
        planned = state.starts if state.phase is MeetingState.PLANNED else None
        return () if planned is None else (planned,)
    first = state.starts if state.phase is MeetingState.PLANNED else next_time(state, at)
    if first is None:
        return ()
    return (first, *upcoming(state.series, first, count - 1))


def has_next(state: State) -> bool:
    """Whether a meeting is planned at which something can come back: this one, if it has not begun,
    else the one after it."""
    if state.phase is MeetingState.PLANNED:
        return state.starts is not None
    if state.series is None or is_lost(state):
        return False
    if not has_end(state.series):
        return True
    return next_time(state, state.opened_at or state.idle_from) is not None


def is_lost(state: State) -> bool:
    """Whether the place where the room meets is gone: no meeting can be held there."""
    return state.ended is not None and state.ended.why.is_loss


def is_deleted(state: State) -> bool:
    """Whether that place was deleted, so that nobody can see it any more."""
    return state.ended is not None and state.ended.why is EndReason.DELETED


class NextMeeting(NamedTuple):
    """Whether there is a meeting at which something comes back."""

    is_planned: bool
    ended: EndReason | None = None
    """Why there is none, if it is known."""
    zone: str = "UTC"
    number: int = 0
    """Its number, if it stands on the list of meetings already."""
    starts: datetime | None = None
    """When it is to begin, if that is known then."""
    too_late: frozenset[int] = frozenset()
    """The points whose day comes after the last meeting that is planned, by their numbers."""

    def passes_over(self, point: Contention) -> bool:
        """Whether a point was put off from it that would be due there by its date."""
        return self.number != 0 and passes_over(point, self.number, self.starts)


def passes_over(point: Contention, number: int, starts: datetime | None) -> bool:
    """Whether a point was put off from the planned meeting with that number, at which it would be
    due by its date."""
    off = point.not_before
    return point.postponed_in == number and (off is None or starts is None or off <= starts)


def next_meeting(state: State) -> NextMeeting:
    """Whether there is a meeting at which something comes back, as things stand."""
    planned = has_next(state)
    ended = None if planned or state.ended is None else state.ended.why
    late = frozenset(_dated_too_late(state)) if planned else frozenset()
    if state.phase is not MeetingState.PLANNED:
        return NextMeeting(planned, ended, state.zone, too_late=late)
    return NextMeeting(planned, ended, state.zone, state.number, state.starts, late)


def _dated_too_late(state: State) -> Iterator[int]:
    if state.series is not None and not has_end(state.series):
        return
    for point in state.contentions.values():
        if point.not_before is not None and point.is_open and not returns_at(state, point):
            yield point.number


def returns_at(state: State, point: Contention) -> datetime | None:
    """When the meeting begins at which a point is due that is not on an agenda yet: the first that
    is planned, on or after its day. None: none is planned so far, or nobody knows when."""
    off, after = point.not_before, state.opened_at or state.idle_from
    if state.phase is MeetingState.PLANNED:
        if state.starts is None:
            return None
        put_off = point.postponed_in == state.number
        if not put_off and (off is None or off <= state.starts):
            return state.starts
        after = state.starts
    elif (held := planned_start(state, after)) is not None:
        after = max(after, held)
    if state.series is None:
        return None
    if off is not None:
        after = max(after, off - timedelta.resolution)
    return start_after(state, state.series, after)


def missed_starts(state: State, due: datetime, at: datetime) -> tuple[datetime, ...]:
    """When the meetings were to begin that have not taken place by then: the one that was `due`,
    and those after it. One whose time is not over yet can still begin."""
    found = [due]
    for one in () if state.series is None else occurrences(state.series, due):
        if len(found) == MOST_MISSED or not is_over(state, one.starts, at):
            break
        found.append(one.starts)
    return tuple(found)


def is_over(state: State, due: datetime, at: datetime) -> bool:
    """Whether the time that was planned for a meeting has passed before it could begin."""
    minutes = state.series.minutes if state.series is not None else USUAL_MINUTES
    return at >= due + timedelta(minutes=minutes)
