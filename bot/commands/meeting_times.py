"""The command that says when a room meets, or shows it."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import events as e
from bot.cards import Card
from bot.commands.spec import Answer, CommandContext, FormContext, Kind, Param
from bot.errors import BadArgument
from bot.meeting import cards
from bot.meeting.state import State
from bot.records import series
from bot.records.model import MeetingState, Repeat, Series

RHYTHMS = (
    ("single", Repeat.ONCE),
    ("one-off", Repeat.ONCE),
    ("one time", Repeat.ONCE),
    ("each week", Repeat.WEEKLY),
    ("biweekly", Repeat.FORTNIGHTLY),
    ("every fortnight", Repeat.FORTNIGHTLY),
    ("every other week", Repeat.FORTNIGHTLY),
    ("every second week", Repeat.FORTNIGHTLY),
    ("every 2 weeks", Repeat.FORTNIGHTLY),
    ("every month", Repeat.MONTHLY),
    ("each month", Repeat.MONTHLY),
    ("stop", "never"),
)
"""How people say how often they meet. "Biweekly" can mean twice a week, which no series does here;
the answer says that it is every two weeks."""
USUAL_MINUTES = 60
"""How long a meeting is if nobody says."""
NEVER = "never"
"""Given instead of a rhythm: there is no regular meeting any more."""


def _local_start(state: State) -> str:
    """When the room meets next, as its own clock shows it; "" if it does not."""
    if state.series is None:
        return ""
    if state.starts is None:
        return state.series.first
    local = state.starts.astimezone(ZoneInfo(state.series.zone))
    return local.strftime("%Y-%m-%dT%H:%M")


def _rhythms(form: FormContext) -> tuple[str, ...]:
    """A meeting that is not regular cannot be ended."""
    return (*Repeat, NEVER) if form.state.series is not None else tuple(Repeat)


def _rhythm(state: State) -> str:
    return Repeat.WEEKLY if state.series is None else series.rhythm(state.series)


def _length(state: State) -> str:
    return str(USUAL_MINUTES if state.series is None else state.series.minutes)


MINUTES = Param(
    "minutes",
    Kind.NUMBER,
    required=False,
    most=series.LONGEST_MINUTES,
    minutes=True,
    named=True,
    like=("mins", "duration", "length"),
)
SERIES_PARAMS = (
    Param("first", Kind.MOMENT, required=False, current=_local_start, form_required=True),
    Param("zone", Kind.ZONE, required=False, form_required=True),
    Param(
        "repeat",
        Kind.CHOICE,
        required=False,
        choices=(*Repeat, NEVER),
        terms="repeat",
        aliases=RHYTHMS,
        current=_rhythm,
        offered=_rhythms,
        form_required=True,
    ),
    dataclasses.replace(MINUTES, current=_length, form_required=True),
)


def set_series(ask: CommandContext) -> Answer:
    """Sets when the room meets; without parameters, shows it."""
    if not ask.args:
        return _meets(ask)
    if ask.text("repeat") == NEVER:
        return e.SeriesSet(at=ask.at, actor=ask.actor, series=None)
    first = ask.moment("first")
    if first is None:
        raise BadArgument("first", "bad-missing")
    series.check_first(first, ask.at)
    meets = series.series(
        first,
        ask.text("zone", ask.state.zone),
        Repeat(ask.text("repeat", Repeat.WEEKLY)),
        ask.number("minutes") or USUAL_MINUTES,
    )
    starts = _next_start(meets, ask.at)
    return e.SeriesSet(at=ask.at, actor=ask.actor, series=meets, starts=starts)


def _next_start(meets: Series, after: datetime) -> datetime:
    starts = series.next_start(meets, after)
    if starts is None:
        raise BadArgument("first", "bad-past")
    return starts


def _meets(ask: CommandContext) -> Card:
    state = ask.state
    if state.series is None:
        return cards.note("noted-no-series")
    starts = (
        state.starts
        if state.phase is MeetingState.PLANNED
        else series.next_start(state.series, ask.at)
    )
    if starts is None:
        return cards.note("noted-no-series")
    return cards.meets(state.series, starts)
