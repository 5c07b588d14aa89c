"""Everything that Heard gives to calendars (RFC 5545): the next meeting, all meetings, the dates in
the minutes of one, and a room's feed.

An entry keeps its UID for as long as it exists, and a file made later has a higher SEQUENCE, so
that a calendar that has it already changes what it shows. What was called off stays for a while
with the status CANCELLED: a calendar would otherwise keep it.

The library makes the components that have time zones and recurrences. Entries of a day are written
line by line, with its escaping and folding: a feed has hundreds of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vRecur, vText
from icalendar.parser import Contentline

from bot.ids import RoomKey
from bot.phrases.reading import readers_catalogue
from bot.ports import MeetingStatus, Room
from bot.ports.minutes_document import MinutesDocument
from bot.ports.room_calendar import CalendarEntry, RoomCalendar, changes_of
from bot.records.actions import ActionState
from bot.records.model import MeetingState, Series
from bot.records.series import next_start
from bot.rules import CALLED_OFF_SHOWN
from bot.text import clean_line

PRODUCT = "-//Heard//Heard//EN"
_GAP = "\ufdd5"
"""Stands in a sentence for the words that go there. No text has it."""


def calendar_file(room: Room, meeting: MeetingStatus, address: str, now: datetime) -> bytes | None:
    """The meeting that is planned, as one event; None if its time is not set.

    `address`: the room's page.
    """
    if meeting.starts is None:
        return None
    changes = changes_of(meeting.number, meeting.changes)
    event = _event(
        room.title, address, now, changes, f"{room.key}.{meeting.number}@{_host(address)}"
    )
    event.add("dtstart", meeting.starts)
    event.add("dtend", meeting.starts + timedelta(minutes=meeting.minutes))
    return _file([event])


def series_file(room: Room, meeting: MeetingStatus, address: str, now: datetime) -> bytes | None:
    """All meetings of a room, past and to come, as the one recurring event that its series is, with
    what is cancelled, moved and added; None if none is to come. One whose time has come, and that
    has not begun, still is.

    `meeting`: the room's newest one.
    """
    series = meeting.series
    waits = meeting.state is MeetingState.PLANNED and meeting.starts is not None
    if series is None or not (waits or next_start(series, now)):
        return None
    changes = changes_of(meeting.number, meeting.changes)
    return _file(_series_events(room, series, changes, address, now, now))


def minutes_file(document: MinutesDocument, address: str) -> bytes:
    """The next meeting, the days by which actions are due, and the days on which decisions are
    reviewed, as the minutes of one meeting have them. `address`: the web room's; "": there is
    none."""
    of = document.minutes
    zone = ZoneInfo(of.zone)
    meetings = []
    if of.next_at is not None:
        uid = f"{of.room}.{of.number + 1}@{_host(address)}"
        event = _event(document.room, "", document.made_at, document.changes, uid)
        event.add("dtstart", of.next_at)
        meetings.append(event)
    entries = [
        CalendarEntry(
            kind="action",
            number=action.number,
            words=document.words.get(action.words),
            day=action.due,
            called_off=action.state is not ActionState.OPEN,
        )
        for action in of.actions
        if action.due is not None
    ]
    entries += [
        CalendarEntry(
            kind="review",
            number=one.number,
            words=document.words.get(one.wording),
            day=one.review.astimezone(zone).date(),
        )
        for one in of.proposals
        if one.review is not None
    ]
    at, changes = document.made_at, document.changes
    return _file(meetings, _lines(of.room, entries, at, changes, ""))


def feed(found: RoomCalendar, address: str, at: datetime, now: datetime) -> bytes:
    """A room's feed: its meetings, reviews and due dates. `address`: the room's page; "": it has
    none. `at`: since when it says so."""
    room, changes = found.room, found.changes
    whole = f"{room.key}@{_host(address)}"
    events = []
    if found.series is not None:
        events = _series_events(room, found.series, changes, address, now, at)
    elif found.starts is not None:
        single = _event(room.title, address, at, changes, whole)
        single.add("dtstart", found.starts)
        single.add("dtend", found.starts + timedelta(minutes=found.minutes))
        events = [single]
    elif found.cancelled:
        # There is no series any more: its entry says that the last meeting was called off.
        gone = _event(room.title, address, at, changes, whole)
        gone.add("dtstart", found.cancelled[0])
        gone.add("status", "CANCELLED")
        events = [gone]
    return _file(events, _lines(room.key, found.entries, at, changes, address), name=room.title)


def _host(address: str) -> str:
    return urlsplit(address).hostname or "heard"


def _series_events(
    room: Room, series: Series, changes: int, address: str, now: datetime, at: datetime
) -> list[Event]:
    zone = ZoneInfo(series.zone)

    def moment(local: str) -> datetime:
        return datetime.fromisoformat(local).replace(tzinfo=zone)

    def event(local: str) -> Event:
        made = _event(room.title, address, at, changes, f"{room.key}@{_host(address)}")
        starts = moment(local)
        made.add("dtstart", starts)
        # Wall-clock arithmetic would make a meeting over a change of the clocks too long or short.
        ends = starts.astimezone(UTC) + timedelta(minutes=series.minutes)
        made.add("dtend", ends.astimezone(zone))
        return made

    whole = event(series.first)
    if series.rule:
        whole.add("rrule", _rule(series, zone))
    # A calendar shows what was called off lately as that. Of older ones it need not know.
    lately = [one for one in series.excluded if moment(one) >= now - CALLED_OFF_SHOWN]
    older = [one for one in series.excluded if one not in lately]
    if older:
        whole.add("exdate", [moment(one) for one in older])
    if series.extra:
        whole.add("rdate", [moment(one) for one in series.extra])
    events = [whole]
    for one in series.moved:
        moved = event(one.start)
        moved.add("recurrence-id", moment(one.recurrence))
        events.append(moved)
    for local in lately:
        cancelled = event(local)
        cancelled.add("recurrence-id", moment(local))
        cancelled.add("status", "CANCELLED")
        events.append(cancelled)
    return events


def _event(title: str, address: str, now: datetime, changes: int, uid: str) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("sequence", changes)
    event.add("dtstamp", now)
    event.add("summary", _typed(title))
    if address:
        event.add("url", address)
    return event


def _rule(series: Series, zone: ZoneInfo) -> vRecur:
    """The rule; where times have a zone, RFC 5545 wants its UNTIL in UTC."""
    rule: vRecur = vRecur.from_ical(series.rule)
    if "UNTIL" in rule:
        rule["UNTIL"] = [one.replace(tzinfo=zone).astimezone(UTC) for one in rule["UNTIL"]]
    return rule


def _lines(
    room: RoomKey, entries: Iterable[CalendarEntry], at: datetime, changes: int, address: str
) -> Sequence[str]:
    """Entries that take a day, as content lines."""
    say = readers_catalogue().say
    said = {kind: say(f"calendar-{kind}", {"words": _GAP}) for kind in ("action", "review")}
    gone = say("taken-back")
    stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    url = [_folded(f"URL:{address}")] if address else []
    lines = []
    for entry in entries:
        summary = said[entry.kind].replace(_GAP, _typed(entry.words or gone))
        lines += [
            "BEGIN:VEVENT",
            _folded(f"UID:{room}.{entry.kind}.{entry.number}@heard"),
            f"SEQUENCE:{changes}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{_day(entry.day)}",
            f"DTEND;VALUE=DATE:{_day(entry.day + timedelta(days=1))}",
            _folded(f"SUMMARY:{vText(summary).to_ical().decode()}"),
            # A day by which something is due is no time at which somebody is busy.
            "TRANSP:TRANSPARENT",
            f"STATUS:{'CANCELLED' if entry.called_off else 'CONFIRMED'}",
            *url,
            "END:VEVENT",
        ]
    return lines


def _folded(line: str) -> str:
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]  # it has no types
    return folded.decode()


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _typed(text: str) -> str:
    """What somebody typed, on one line, without marks that a calendar would show as boxes."""
    return clean_line(text)


def _file(events: list[Event], lines: Sequence[str] = (), name: str = "") -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    if name:
        calendar.add("name", _typed(name))
        calendar.add("x-wr-calname", _typed(name))
        calendar.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
        calendar.add("method", "PUBLISH")
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    made: bytes = calendar.to_ical()
    if not lines:
        return made
    end = b"END:VCALENDAR\r\n"
    body = "".join(f"{line}\r\n" for line in lines).encode()
    return made.removesuffix(end) + body + end
