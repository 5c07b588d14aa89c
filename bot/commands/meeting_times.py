"""The command that says when a room meets, or shows it."""

from __future__ import annotations

import dataclasses
from zoneinfo import ZoneInfo

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.datetimes import WEEKDAYS
from bot.commands.spec import CommandContext, FormContext, Kind, Param
from bot.errors import BadArgument
from bot.meeting.cards import series as cards
from bot.meeting.next_meeting import start_after
from bot.meeting.state import State
from bot.records import series, series_rules
from bot.records.model import Repeat
from bot.records.series_exceptions import carried_over

RHYTHMS = (
    ("last weekday", Repeat.MONTHLY_LAST),
    ("monthly on the last weekday", Repeat.MONTHLY_LAST),
    ("last weekday of the month", Repeat.MONTHLY_LAST),
    ("the last weekday of the month", Repeat.MONTHLY_LAST),
    *((f"last {day}", Repeat.MONTHLY_LAST) for day in WEEKDAYS),
    *((f"every last {day}", Repeat.MONTHLY_LAST) for day in WEEKDAYS),
    *((f"last {day} of the month", Repeat.MONTHLY_LAST) for day in WEEKDAYS),
    *((f"the last {day} of the month", Repeat.MONTHLY_LAST) for day in WEEKDAYS),
    ("day of the month", Repeat.MONTHLY_DATE),
    ("monthly by date", Repeat.MONTHLY_DATE),
    ("monthly on the same day", Repeat.MONTHLY_DATE),
    ("monthly on the same date", Repeat.MONTHLY_DATE),
    ("same day of the month", Repeat.MONTHLY_DATE),
    *((f"every {weeks} weeks", choice) for choice, weeks in series_rules.EVERY.items()),
    *((f"each {weeks} weeks", choice) for choice, weeks in series_rules.EVERY.items()),
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
    rhythms = series_rules.RHYTHMS
    return (*rhythms, NEVER) if form.state.series is not None else rhythms


def _rhythm(state: State) -> str:
    return Repeat.WEEKLY if state.series is None else series_rules.rhythm(state.series.rule)


def _length(state: State) -> str:
    return str(USUAL_MINUTES if state.series is None else state.series.minutes)


def _end(state: State) -> str:
    end = None if state.series is None else series_rules.end_of(state.series.rule)
    return "" if end is None else str(end)


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
        choices=(*series_rules.RHYTHMS, NEVER),
        terms="repeat",
        aliases=RHYTHMS,
        current=_rhythm,
        offered=_rhythms,
        form_required=True,
    ),
    dataclasses.replace(MINUTES, current=_length, form_required=True),
    Param(
        "ends",
        Kind.END,
        required=False,
        longest=40,
        named=True,
        like=("until", "end", "count", "times"),
        current=_end,
    ),
)


def set_series(ask: CommandContext) -> Answer:
    """Sets when the room meets; without parameters, shows it."""
    if not ask.args:
        return cards.shown(ask.state, ask.at)
    if ask.text("repeat") == NEVER:
        return e.SeriesSet(at=ask.at, actor=ask.actor, series=None)
    first = ask.moment("first")
    if first is None:
        raise BadArgument("first", "bad-missing")
    series.check_first(first, ask.at)
    meets = series.series(
        first,
        ask.text("zone", ask.state.zone),
        ask.text("repeat", Repeat.WEEKLY),
        ask.number("minutes") or USUAL_MINUTES,
        ask.end("ends"),
    )
    before = ask.state.series
    if before is not None:
        meets = carried_over(before, meets, ask.at).series or meets
    starts = start_after(ask.state, meets, ask.at)
    if starts is None:
        raise BadArgument("first", "bad-past")
    return e.SeriesSet(at=ask.at, actor=ask.actor, series=meets, starts=starts)
