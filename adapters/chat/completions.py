"""What is offered while somebody types a parameter: people, items, points, zones, times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.commands.datetimes import MONTHS, NEAR, WEEKDAYS, Typed, day_of, read_moment, read_words
from bot.commands.spec import Kind, Param
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.errors import BadArgument
from bot.phrases.reading import readers_catalogue
from bot.records.zones import wall_clock, zone_choices
from bot.rendered import FieldOption, Form

MOST_MOMENTS: Final = 25
DAYS: Final = 14
USUAL_HOURS: Final = (19, 18, 10, 14)
"""Times of day that are offered before somebody has typed one."""
_WRITTEN: Final = "%Y-%m-%d %H:%M"


def fitting(choices: Iterable[FieldOption], typed: str) -> list[FieldOption]:
    """The choices in which every word stands that was typed: first those that begin with it, then
    those with a word that does."""
    wanted = typed.strip().casefold()

    def rank(choice: FieldOption) -> int:
        label = choice.label.casefold()
        begins = label.startswith(wanted), any(w.startswith(wanted) for w in label.split())
        return 0 if begins[0] else 1 if begins[1] else 2

    found = [one for one in choices if all(word in _searched(one) for word in wanted.split())]
    return sorted(found, key=rank)


def from_form(form: Form, param: Param, typed: str, now: datetime) -> list[FieldOption]:
    """What can be offered for one field of a form."""
    if param.kind is Kind.MOMENT:
        return moments(typed, now, _zone_of(form))
    choices = next((field.choices for field in form.fields if field.name == param.name), ())
    return one_more(choices, typed) if param.kind is Kind.CHOICES else fitting(choices, typed)


def one_more(choices: Sequence[FieldOption], typed: str) -> list[FieldOption]:
    """The choices for the last one of a list with commas between, each with those before it. One
    that the list has already is not offered again."""
    before, _, last = typed.rpartition(",")
    named = {one.strip().casefold() for one in before.split(",")}
    had = [one for one in choices if named & {one.value.casefold(), one.label.casefold()}]
    values, labels = [one.value for one in had], [one.label for one in had]
    return [
        FieldOption(",".join([*values, one.value]), ", ".join([*labels, one.label]))
        for one in fitting(choices, last)
        if one not in had
    ]


def anywhere(param: Param, typed: str, now: datetime) -> list[FieldOption]:
    """What can be offered in a channel that is no room yet: what is the same everywhere."""
    match param.kind:
        case Kind.MOMENT:
            return moments(typed, now, "UTC")
        case Kind.ZONE:
            zones = (FieldOption(zone, zone.replace("_", " ")) for zone in zone_choices())
            return fitting(zones, typed)
        case Kind.COMMAND:
            names = (
                FieldOption(one.name, readers_catalogue().say(one.key)) for one in ON_CHAT_PLATFORMS
            )
            return fitting(names, typed)
        case _:
            return []


def moments(typed: str, now: datetime, zone: str) -> list[FieldOption]:
    """Dates and times that go with what was typed so far, as a zone's wall clock shows them."""
    wall = wall_clock(now, zone)
    wanted = " ".join(typed.casefold().split())
    found = [day_and_time for each in _readings(wanted) for day_and_time in _meant(each, wall)]
    if not found:
        days = [wall.date() + timedelta(days=n) for n in range(DAYS)]
        usual = [datetime.combine(d, time(h)) for d in days for h in USUAL_HOURS[:2]]
        found = [moment for moment in usual if wanted in _label(moment).casefold()]
    return [
        FieldOption(moment.strftime("%Y-%m-%dT%H:%M"), f"{_label(moment)} ({_city(zone)})")
        for moment in sorted(set(found))
        if moment > wall
    ][:MOST_MOMENTS]


def _readings(typed: str) -> list[str]:
    """What somebody may be about to type: its last word is completed, a bare hour is one."""
    before, _, last = typed.rpartition(" ")
    words = [
        word for word in (*NEAR, *WEEKDAYS, *MONTHS) if len(last) > 1 and word.startswith(last)
    ]
    found = [typed, *(f"{before} {word}".strip() for word in words)]
    if last.isdecimal() and len(last) <= 2:
        found.append(f"{before} {last}:00".strip())
    return found


def _meant(typed: str, wall: datetime) -> list[datetime]:
    try:
        return [read_moment(typed, wall).replace(tzinfo=None)]
    except BadArgument:
        pass
    read = read_words(typed)
    if read is None or read.problem:
        return []
    times = [time(hour) for hour in USUAL_HOURS] if read.at is None else [read.at]
    try:
        if read.dated:
            # With each of the times: a weekday of today's name is today for those still to come.
            return [datetime.combine(_day(read, at, wall), at) for at in times]
    except (BadArgument, OverflowError):
        return []
    days = [wall.date() + timedelta(days=n) for n in range(DAYS)]
    return [datetime.combine(day, at) for day in days for at in times]


def _day(read: Typed, at: time, wall: datetime) -> date:
    timed = replace(read, at=at) if read.day is None else read
    return day_of(timed, wall.date(), wall.time())


def _label(moment: datetime) -> str:
    return f"{moment:%A} {moment.strftime(_WRITTEN)}"


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _zone_of(form: Form) -> str:
    """The time zone that a form's times are told in, as far as it says so."""
    return next((field.value for field in form.fields if field.name == "zone"), "") or "UTC"


def _searched(choice: FieldOption) -> str:
    """What is looked through. The id of a person or a thing is nothing that anybody types."""
    value = "" if choice.value.startswith("id:") else choice.value
    return f"{choice.label} {value}".casefold()
