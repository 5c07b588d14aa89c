"""The next meeting as a calendar file (RFC 5545), for people to put into their own calendar."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from bot.ports import MeetingStatus, Room


def calendar_file(room: Room, meeting: MeetingStatus, address: str, now: datetime) -> bytes | None:
    """The meeting that is planned, as one event; None if its time is not set.

    Its UID stays the same while its time is moved, and its SEQUENCE grows: a calendar that has it
    already moves it, too. `address`: the room's page.
    """
    if meeting.starts is None:
        return None
    event = Event()
    event.add("uid", f"{room.key}.{meeting.number}@{urlsplit(address).hostname or 'heard'}")
    event.add("sequence", meeting.changes)
    event.add("dtstamp", now)
    event.add("dtstart", meeting.starts)
    event.add("dtend", meeting.starts + timedelta(minutes=meeting.minutes))
    event.add("summary", room.title)
    event.add("url", address)
    calendar = Calendar()
    calendar.add("prodid", "-//Heard//Heard//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made
