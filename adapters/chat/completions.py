"""What is offered while somebody types a parameter: people, items, points, zones, times."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.commands.spec import Kind, Param
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.phrases import catalogue
from bot.records.zones import zone_choices
from bot.rendered import Choice, Form

MOST_MOMENTS: Final = 25
DAYS: Final = 14
USUAL_HOURS: Final = (19, 18, 10, 14)
"""Times of day that are offered before somebody has typed one."""
_WRITTEN: Final = "%Y-%m-%d %H:%M"
_READ: Final = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d", "%H:%M", "%H")


def fitting(choices: Iterable[Choice], typed: str) -> list[Choice]:
    """The choices in which every word stands that was typed: first those that begin with it, then
    those with a word that does."""
    wanted = typed.strip().casefold()

    def rank(choice: Choice) -> int:
        label = choice.label.casefold()
        begins = label.startswith(wanted), any(w.startswith(wanted) for w in label.split())
        return 0 if begins[0] else 1 if begins[1] else 2

    found = [one for one in choices if all(word in _searched(one) for word in wanted.split())]
    return sorted(found, key=rank)


def from_form(form: Form, param: Param, typed: str, now: datetime) -> list[Choice]:
    """What can be offered for one field of a form."""
    if param.kind is Kind.MOMENT:
        return moments(typed, now, _zone_of(form))
    choices = next((field.choices for field in form.fields if field.name == param.name), ())
    return fitting(choices, typed)


def anywhere(param: Param, typed: str, now: datetime) -> list[Choice]:
    """What can be offered in a channel that is no room yet: what is the same everywhere."""
    match param.kind:
        case Kind.MOMENT:
            return moments(typed, now, "UTC")
        case Kind.ZONE:
            zones = (Choice(zone, zone.replace("_", " ")) for zone in zone_choices())
            return fitting(zones, typed)
        case Kind.COMMAND:
            names = (Choice(one.name, catalogue().say(one.key)) for one in ON_CHAT_PLATFORMS)
            return fitting(names, typed)
        case _:
            return []


def moments(typed: str, now: datetime, zone: str) -> list[Choice]:
    """Dates and times that go with what was typed, as the wall clock shows them in a zone."""
    try:
        here = now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        here = now
    wanted = typed.strip()
    days = [here.date() + timedelta(days=n) for n in range(DAYS)]
    found: list[datetime] = []
    for form in _READ:
        try:
            read = datetime.strptime(wanted, form)  # noqa: DTZ007 - a wall clock has no offset
        except ValueError:
            continue
        dated, timed = "%Y" in form, "%H" in form
        dates = [read.date()] if dated else days
        times = [(read.hour, read.minute)] if timed else [(hour, 0) for hour in USUAL_HOURS]
        found = [datetime(d.year, d.month, d.day, *t) for d in dates for t in times]  # noqa: DTZ001 - a wall clock
        break
    else:
        usual = [datetime(d.year, d.month, d.day, h) for d in days for h in USUAL_HOURS[:2]]  # noqa: DTZ001 - a wall clock
        found = [moment for moment in usual if wanted in moment.strftime(_WRITTEN)]
    wall = here.replace(tzinfo=None)
    return [
        Choice(moment.strftime("%Y-%m-%dT%H:%M"), f"{moment:%A} {moment.strftime(_WRITTEN)}")
        for moment in sorted(found)
        if moment > wall
    ][:MOST_MOMENTS]


def _zone_of(form: Form) -> str:
    """The time zone that a form's times are told in, as far as it says so."""
    return next((field.value for field in form.fields if field.name == "zone"), "") or "UTC"


def _searched(choice: Choice) -> str:
    """What is looked through. The id of a person or a thing is nothing that anybody types."""
    value = "" if choice.value.startswith("id:") else choice.value
    return f"{choice.label} {value}".casefold()
