"""A room's meetings as calendar files (RFC 5545), for people to put into their own calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vRecur

from bot.ports import MeetingStatus, Room
from bot.records.model import MeetingState, Series
from bot.records.series import next_start

CHANGES = 1_000_000
"""More than can happen to one meeting: a room's changes are numbered over all its meetings."""


def calendar_file(room: Room, meeting: MeetingStatus, address: str, now: datetime) -> bytes | None:
    """The meeting that is planned, as one event; None if its time is not set.

    Its UID stays the same while its time is moved, and its SEQUENCE grows: a calendar that has it
    already moves it, too. `address`: the room's page.
    """
    if meeting.starts is None:
        return None
    event = _event(room, address, now, meeting.changes, f"{room.key}.{meeting.number}")
    event.add("dtstart", meeting.starts)
    event.add("dtend", meeting.starts + timedelta(minutes=meeting.minutes))
    return _file([event])


def series_file(room: Room, meeting: MeetingStatus, address: str, now: datetime) -> bytes | None:
    """All meetings of a room, past and to come, as the one recurring event that its series is, with
    what is cancelled, moved and added; None if none is to come. One whose time has come, and that
    has not begun, still is.

    `meeting`: the room's newest one. The file made later has the same UID and a higher SEQUENCE, so
    a calendar that has it already changes what it shows.
    """
    series = meeting.series
    waits = meeting.state is MeetingState.PLANNED and meeting.starts is not None
    if series is None or not (waits or next_start(series, now)):
        return None
    changes = meeting.number * CHANGES + meeting.changes
    zone = ZoneInfo(series.zone)

    def moment(local: str) -> datetime:
        return datetime.fromisoformat(local).replace(tzinfo=zone)

    def event(local: str) -> Event:
        made = _event(room, address, now, changes, room.key)
        starts = moment(local)
        made.add("dtstart", starts)
        # Wall-clock arithmetic would make a meeting over a change of the clocks too long or short.
        ends = starts.astimezone(UTC) + timedelta(minutes=series.minutes)
        made.add("dtend", ends.astimezone(zone))
        return made

    whole = event(series.first)
    if series.rule:
        whole.add("rrule", _rule(series, zone))
    if series.excluded:
        whole.add("exdate", [moment(one) for one in series.excluded])
    if series.extra:
        whole.add("rdate", [moment(one) for one in series.extra])
    events = [whole]
    for one in series.moved:
        moved = event(one.start)
        moved.add("recurrence-id", moment(one.recurrence))
        events.append(moved)
    return _file(events)


def _event(room: Room, address: str, now: datetime, changes: int, uid: str) -> Event:
    event = Event()
    event.add("uid", f"{uid}@{urlsplit(address).hostname or 'heard'}")
    event.add("sequence", changes)
    event.add("dtstamp", now)
    event.add("summary", room.title)
    event.add("url", address)
    return event


def _rule(series: Series, zone: ZoneInfo) -> vRecur:
    """The rule; where times have a zone, RFC 5545 wants its UNTIL in UTC."""
    rule: vRecur = vRecur.from_ical(series.rule)
    if "UNTIL" in rule:
        rule["UNTIL"] = [one.replace(tzinfo=zone).astimezone(UTC) for one in rule["UNTIL"]]
    return rule


def _file(events: list[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Heard//Heard//EN")
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    made: bytes = calendar.to_ical()
    return made
