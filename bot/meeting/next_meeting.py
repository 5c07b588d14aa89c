"""When the room meets next, and whether a meeting that was planned can still begin."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.meeting.state import State
from bot.records.model import MeetingState
from bot.records.series import next_start

EARLY = timedelta(hours=3)
"""A meeting that begins at most this long before the planned time is the planned one."""
USUAL_MINUTES = 60
"""How long a meeting is meant to take where that was not said."""


def next_time(state: State, at: datetime) -> datetime | None:
    """When the series meets after the meeting that is running; None if it does not."""
    if state.series is None:
        return None
    opened = state.opened_at or at
    # It began and ended a little early, so the next one is the one after it.
    was_it = state.starts is not None and state.starts - opened <= EARLY
    after = max(at, state.starts) if state.starts is not None and was_it else at
    return next_start(state.series, after)


def has_next(state: State) -> bool:
    """Whether a meeting is planned at which something can come back: this one, if it has not begun,
    else the one after it."""
    if state.phase is MeetingState.PLANNED:
        return state.starts is not None
    if state.series is None:
        return False
    # Series that repeat never end.
    return (
        bool(state.series.rule) or next_time(state, state.opened_at or state.idle_from) is not None
    )


def is_over(state: State, due: datetime, at: datetime) -> bool:
    """Whether the time that was planned for a meeting has passed before it could begin."""
    minutes = state.series.minutes if state.series is not None else USUAL_MINUTES
    return at >= due + timedelta(minutes=minutes)
