"""The commands that cancel, move or add one meeting, and how a meeting to come is named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot import events as e
from bot.cards import CommandText, ListOf, Moment
from bot.commands.command_answers import Answer
from bot.commands.datetimes import read_day
from bot.commands.spec import CommandContext, Kind, Param
from bot.errors import BadArgument, Refused
from bot.meeting.next_meeting import to_come
from bot.meeting.state import State
from bot.records import series_exceptions
from bot.records.model import Series
from bot.records.series import moment_of, wall_time
from bot.records.zones import zone_info

MOST_OFFERED = 20
"""Meetings to come that a form offers."""
MOST_NAMED = 3
"""Meetings that are named where there is none on the day that somebody gave."""
JUST_NOW = timedelta(minutes=1)
"""For so long after somebody has changed a meeting, others have to say which one they mean."""
LONGEST_REASON = 300
"""Characters of a reason."""


def next_planned(state: State) -> str:
    """The next meeting that is not running, as a value of its kind; "" if there is none."""
    times = to_come(state, state.idle_from, 1)
    return times[0].isoformat() if times else ""


_meeting = Param(
    "meeting",
    Kind.OCCURRENCE,
    required=False,
    named=True,
    like=("which", "day", "date"),
    current=next_planned,
    form_required=True,
)
_reason = Param("reason", Kind.TEXT, required=False, longest=LONGEST_REASON, long=True)
CANCEL_PARAMS = (Param("reason", Kind.TEXT, longest=LONGEST_REASON, long=True), _meeting)
MOVE_PARAMS = (Param("to", Kind.MOMENT), _reason, _meeting)
EXTRA_PARAMS = (Param("at", Kind.MOMENT), _reason)


def cancel(ask: CommandContext) -> Answer:
    """One meeting is not held."""
    series, due = _series(ask), _due(ask)
    series_exceptions.cancel(series, due, ask.at)
    return e.MeetingCancelled(at=ask.at, actor=ask.actor, due=due, reason=ask.words("reason"))


def move(ask: CommandContext) -> Answer:
    """One meeting is held at another time."""
    series, due, to = _series(ask), _due(ask), _given(ask, "to")
    series_exceptions.move(series, due, to, ask.at)
    return e.MeetingMoved(
        at=ask.at,
        actor=ask.actor,
        due=due,
        to=_moment(to, series),
        reason=ask.words("reason"),
    )


def hold_extra(ask: CommandContext) -> Answer:
    """One more meeting is held."""
    series, to = _series(ask), _given(ask, "at")
    series_exceptions.hold_extra(series, to, ask.at)
    return e.ExtraMeetingPlanned(
        at=ask.at, actor=ask.actor, to=_moment(to, series), reason=ask.words("reason")
    )


def occurrence(given: str, state: State, wall: datetime | None) -> datetime:
    """A meeting to come, by the day it is on or by its value, in UTC. `wall`: what the clock on the
    wall of the room shows.

    Raises:
        BadArgument: there is none then. Its `field` is "".
        Refused: the room does not meet.
    """
    if (value := _value(given)) is not None:
        return value
    if state.series is None:
        raise Refused("refused-no-meetings", typed=CommandText("/series"))
    at = state.idle_from
    if wall is not None:
        at = wall.replace(tzinfo=zone_info(state.series.zone)).astimezone(UTC)
    # "Saturday" on a Saturday is today's meeting while that is still to come.
    for today in (True, False):
        day = read_day(given, wall, weekday_today=today)
        found = series_exceptions.on_day(state.series, day, at)
        if found is not None:
            return found.starts
    times = tuple(Moment(one, state.zone) for one in to_come(state, at, MOST_NAMED))
    if not times:
        raise BadArgument("", "bad-occurrence-none")
    raise BadArgument("", "bad-occurrence", times=ListOf(times))


def _value(given: str) -> datetime | None:
    try:
        value = datetime.fromisoformat(given)
        return None if value.tzinfo is None else value.astimezone(UTC)
    except (ValueError, OverflowError):  # the last day of the calendar is over earlier in UTC
        return None


def _series(ask: CommandContext) -> Series:
    if ask.state.series is None:
        raise Refused("refused-no-meetings", typed=CommandText("/series"))
    return ask.state.series


def _due(ask: CommandContext) -> datetime:
    """Which meeting is meant: if nobody says, the next one. Two who cancel "the next meeting" at
    about the same time mean one meeting, and not two."""
    due = ask.moment("meeting")
    if due is not None:
        return due
    times = to_come(ask.state, ask.at, 1)
    if not times:
        raise Refused("refused-no-next-meeting")
    changed = ask.state.meeting_changed
    if changed is not None and changed.by != ask.actor and ask.at - changed.at < JUST_NOW:
        raise Refused("refused-just-changed", when=Moment(times[0], ask.state.zone))
    return times[0]


def _given(ask: CommandContext, name: str) -> datetime:
    moment = ask.moment(name)
    if moment is None:
        raise BadArgument(name, "bad-missing")
    return moment


def _moment(to: datetime, series: Series) -> datetime:
    found = moment_of(wall_time(to, series.zone), series.zone)
    assert found is not None  # noqa: S101 - it was looked at just now
    return found
