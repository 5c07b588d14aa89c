"""The pages beside a room: its meetings, the invitation with its code, the calendar file."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from adapters.documents.calendars import series_file
from adapters.web.snapshot import room_id
from bot import ports
from bot.ids import RoomId, RoomKey
from bot.records.model import MeetingState
from bot.records.series import series, upcoming
from tests.web.real_room import Room, a_room

REQUESTS = itertools.count(1)


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    async with a_room() as one:
        yield one


async def does(room: Room, name: str, command: str, **args: str | int) -> None:
    talk = await room.opens(name)
    answer = await talk.ask(
        **{
            "is": "do",
            # A request that comes a second time is answered, and not carried out again.
            "id": f"{command.replace(' ', '-')}-{name}-{next(REQUESTS):04}",
            "command": command,
            "args": args,
        }
    )
    assert not answer["refused"], answer
    await room.closes(talk)


async def dated(room: Room, first: str = "2026-03-10T19:00") -> None:
    await does(
        room, "Ann", "series", first=first, zone="Europe/London", repeat="weekly", minutes=90
    )


async def page(room: Room, name: str, path: str) -> tuple[int, str]:
    response = await room.people[name].get(path)
    return response.status, html.unescape(room.people[name].text)


async def test_whoever_returns_sees_their_rooms_first_each_with_its_next_meeting(
    room: Room,
) -> None:
    await room.join("Ann")
    _, front = await page(room, "Ann", "/")
    assert "No date is set yet" in front
    await dated(room)
    _, front = await page(room, "Ann", "/")
    assert "Next meeting: <time" in front
    assert "Tuesday 10 March 2026, 19:00" in front
    assert front.index("Respite care") < front.index("Meetings where everybody is heard</h2>")
    await does(room, "Ann", "start")
    _, front = await page(room, "Ann", "/")
    assert "A meeting is on now" in front


async def test_those_who_run_meetings_read_how_one_went_on_a_page_and_members_do_not(
    room: Room,
) -> None:
    await room.join("Ann")
    await room.join("Ben")
    await does(room, "Ann", "start")
    await does(room, "Ben", "here")
    _, running = await page(room, "Ann", f"/room/{room.key}/meetings")
    assert "How meeting 1 went" not in running
    await does(room, "Ann", "end", anyway="yes")
    _, listed = await page(room, "Ann", f"/room/{room.key}/meetings")
    assert f'href="/room/{room.key}/meetings/1"' in listed
    status, report = await page(room, "Ann", f"/room/{room.key}/meetings/1")
    assert status == 200
    assert "Looking back at meeting 1" in report
    assert "Not heard: Ann and Ben." in report
    # A member is not led there, and is refused in one line.
    _, listed = await page(room, "Ben", f"/room/{room.key}/meetings")
    assert "Minutes of meeting 1" in listed
    assert "How meeting 1 went" not in listed
    status, refused = await page(room, "Ben", f"/room/{room.key}/meetings/1")
    assert status == 404
    assert "This report is for those who run meetings here." in refused
    assert "Not heard" not in refused
    # Nor is there a report on a meeting that has not been.
    status, none = await page(room, "Ann", f"/room/{room.key}/meetings/7")
    assert status == 404
    assert "There is no report on that meeting." in none


async def test_earlier_meetings_stand_in_a_list_with_their_minutes(room: Room) -> None:
    await room.join("Ann")
    _, empty = await page(room, "Ann", f"/room/{room.key}/meetings")
    assert "There has not been a meeting yet." in empty
    assert "No date is set yet." in empty
    await does(room, "Ann", "start")
    # Nothing is said of a date before the meeting that is on has ended.
    _, on = await page(room, "Ann", f"/room/{room.key}/meetings")
    assert "On now" in on
    assert "No date is set yet." not in on
    await does(room, "Ann", "note", text="The kettle is broken.")
    await does(room, "Ann", "end", anyway="yes")
    _, found = await page(room, "Ann", f"/room/{room.key}/meetings")
    link = re.search(r'href="([^"]+/files/minutes/[^"]+)"', found)
    assert link
    assert "Minutes of meeting 1" in found
    _, minutes = await page(room, "Ann", link[1])
    assert "The kettle is broken." in minutes


async def test_pages_tell_times_in_the_zone_in_which_the_room_meets(room: Room) -> None:
    await room.join("Ann")
    await does(room, "Ann", "series", first="2026-03-10T19:00", zone="Asia/Tokyo", repeat="weekly")
    for path in ("/", f"/room/{room.key}/meetings"):
        _, shown = await page(room, "Ann", path)
        assert "Tuesday 10 March 2026, 19:00" in shown, path
        assert "Tokyo" in shown, path


async def test_the_next_meeting_is_a_calendar_file_that_follows_its_date(room: Room) -> None:
    await room.join("Ann")
    status, said = await page(room, "Ann", f"/room/{room.key}/next.ics")
    assert (status, "No date is set" in said) == (404, True)

    async def event():
        response = await room.people["Ann"].get(f"/room/{room.key}/next.ics")
        assert response.content_type == "text/calendar"
        (found,) = Calendar.from_ical(room.people["Ann"].text).walk("VEVENT")
        return found

    await dated(room)
    first = await event()
    assert str(first["summary"]) == "Respite care"
    assert first["dtstart"].dt.isoformat() == "2026-03-10T19:00:00+00:00"
    assert (first["dtend"].dt - first["dtstart"].dt).total_seconds() == 90 * 60
    await does(room, "Ann", "agenda add", title="Breaks")
    talk = await room.opens("Ann")
    await talk.ask(
        **{
            "is": "do",
            "id": "moved-0001",
            "command": "series",
            "args": {"first": "2026-03-11T18:00"},
        }
    )
    moved = await event()
    assert str(moved["uid"]) == str(first["uid"])
    assert int(moved["sequence"]) > int(first["sequence"])
    assert moved["dtstart"].dt.day == 11


async def test_all_meetings_are_one_calendar_file_with_what_is_cancelled_moved_and_added(
    room: Room,
) -> None:
    await room.join("Ann")
    status, said = await page(room, "Ann", f"/room/{room.key}/meetings.ics")
    assert (status, "No date is set" in said) == (404, True)
    series = {"first": "2026-03-10T19:00", "zone": "Europe/London", "repeat": "weekly"}
    await does(room, "Ann", "series", **series, ends="2026-05-30")
    await does(room, "Ann", "meeting cancel", reason="Painters", meeting="17 March")
    await does(room, "Ann", "meeting move", to="2026-03-25T18:30", meeting="24 March")
    await does(room, "Ann", "meeting extra", at="2026-04-09T19:00")
    response = await room.people["Ann"].get(f"/room/{room.key}/meetings.ics")
    assert response.content_type == "text/calendar"
    text = room.people["Ann"].text
    events: list[Any] = list(Calendar.from_ical(text).walk("VEVENT"))
    whole, moved, cancelled = events
    # What was called off says so, under the UID that it had.
    assert str(cancelled["status"]) == "CANCELLED"
    assert cancelled["recurrence-id"].dt.isoformat() == "2026-03-17T19:00:00+00:00"
    assert "status" not in moved
    assert str(cancelled["uid"]) == str(whole["uid"])
    assert (str(whole["uid"]), str(moved["uid"])) == (str(whole["uid"]),) * 2
    assert moved["recurrence-id"].dt.isoformat() == "2026-03-24T19:00:00+00:00"
    assert moved["dtstart"].dt.isoformat() == "2026-03-25T18:30:00+00:00"
    assert Calendar.from_ical(text).walk("VTIMEZONE")
    # What another program makes of it is when the room meets.
    lines = whole.to_ical().decode().replace("\r\n ", "").splitlines()
    rules = [one for one in lines if one.startswith(("DTSTART", "RRULE", "EXDATE"))]
    starts = list(rrulestr("\n".join(rules)))
    starts += [one.dt for one in whole["rdate"].dts]
    starts.remove(moved["recurrence-id"].dt)
    starts.remove(cancelled["recurrence-id"].dt)
    starts.append(moved["dtstart"].dt)
    stands = await room.service.queries.current_meeting(room_id(room.key))
    assert stands is not None
    assert stands.series is not None
    expected = upcoming(stands.series, datetime(2026, 3, 1, tzinfo=UTC), 50)
    assert tuple(one.astimezone(UTC) for one in sorted(starts)) == expected
    assert len(expected) == 12


async def test_the_page_of_meetings_has_those_that_did_not_take_place(room: Room) -> None:
    await room.join("Ann")
    await dated(room)
    await does(room, "Ann", "meeting cancel", reason="The hall is shut.")
    _, shown = await page(room, "Ann", f"/room/{room.key}/meetings")
    assert "Did not take place" in shown
    assert "It was cancelled." in shown
    assert "The hall is shut." in shown


async def test_facilitators_can_show_the_members_link_with_a_code_and_others_cannot(
    room: Room,
) -> None:
    await room.join("Ann")
    await room.join("Ben")
    status, shown = await page(room, "Ann", f"/room/{room.key}/invite")
    link = re.search(r'class="address" href="([^"]+)"', shown)
    assert status == 200
    assert link
    assert "<svg" in shown
    newcomer = room.webs[-1].browser()
    assert (await newcomer.join(link[1], "Cy")).status == 303
    status, said = await page(room, "Ben", f"/room/{room.key}/invite")
    assert (status, "Only a facilitator" in said) == (403, True)


async def test_whoever_has_no_seat_sees_none_of_it(room: Room) -> None:
    await room.join("Ann")
    await dated(room)
    stranger = room.webs[-1].browser()
    for path in ("meetings", "invite", "next.ics", "meetings.ics"):
        response = await stranger.get(f"/room/{room.key}/{path}")
        assert response.status == 403


async def test_whose_seat_was_taken_away_is_not_told_when_the_room_meets(room: Room) -> None:
    await room.join("Ann")
    await room.join("Ben")
    await dated(room)
    talk = await room.opens("Ann")
    form = await talk.ask(**{"is": "form", "id": "form-0001", "command": "leave", "args": {}})
    (field,) = [one for one in form["form"]["fields"] if one["name"] == "person"]
    (ben,) = [one["value"] for one in field["choices"] if one["label"] == "Ben"]
    _, front = await page(room, "Ben", "/")
    assert "Tuesday 10 March" in front
    answer = await talk.ask(
        **{"is": "do", "id": "leave-0001", "command": "leave", "args": {"person": ben}}
    )
    assert not answer["refused"], answer
    _, front = await page(room, "Ben", "/")
    assert "Respite care" in front
    assert "Tuesday 10 March" not in front
    assert (await page(room, "Ben", f"/room/{room.key}/meetings"))[0] == 403


def test_the_calendar_of_a_series_is_there_until_its_last_meeting_has_begun() -> None:
    starts = datetime(2026, 3, 10, 19, tzinfo=UTC)
    where = RoomId("web", "", "lamp")
    lamp = ports.Room(key=RoomKey("lamp"), where=where, title="Lamp")
    waits = ports.MeetingStatus(
        number=1,
        state=MeetingState.PLANNED,
        starts=starts,
        series=series(starts, "UTC", "once"),
    )
    for state, there in ((MeetingState.PLANNED, True), (MeetingState.OPEN, False)):
        status = msgspec.structs.replace(waits, state=state)
        made = series_file(lamp, status, "https://heard.example", starts + timedelta(minutes=5))
        assert (made is not None) == there


async def test_the_report_on_all_meetings_is_a_page_with_charts_and_can_be_saved(
    room: Room,
) -> None:
    await room.join("Ann")
    await room.join("Ben")
    for number in (1, 2):
        await does(room, "Ann", "start")
        await does(room, "Ben", "here")
        await does(room, "Ann", "park", wording=f"Who pays <b>{number}</b>")
        await does(room, "Ann", "end", anyway="yes")
    _, meetings = await page(room, "Ben", f"/room/{room.key}/meetings")
    found = re.search(r'href="(/room/[^"]*/files/series-report/[^"]*)"', meetings)
    assert found, "the list of meetings leads to it"
    status, report = await page(room, "Ben", found[1])
    assert status == 200
    assert "What our meetings came to" in report
    assert "2 meetings, all on " in report
    assert report.count('aria-labelledby="chart-') == report.count("<table") >= 4
    assert "<style" not in report, "the page's own rules allow no style inside of it"
    saved = await room.people["Ben"].get(f"{found[1]}?as=html")
    assert saved.headers["Content-Disposition"].startswith("attachment")
    assert "<style>" in room.people["Ben"].text


async def test_the_report_for_others_is_for_those_who_run_meetings_of_a_room_that_agreed(
    room: Room,
) -> None:
    await room.join("Ann")
    await room.join("Ben")
    await does(room, "Ann", "start")
    await does(room, "Ann", "end", anyway="yes")
    where = f"/room/{room.key}/files/programme-report/{room.key}.1"
    assert (await page(room, "Ann", where))[0] == 404
    await does(room, "Ann", "report agree", agree="yes")
    _, listed = await page(room, "Ann", f"/room/{room.key}/meetings")
    found = re.search(r"/files/series-report/([^\"]*)\"", listed)
    assert found
    where = f"/room/{room.key}/files/programme-report/{found[1]}"
    status, report = await page(room, "Ann", where)
    assert status == 200
    assert "They need 3 or more rooms" in report
    assert (await page(room, "Ben", where))[0] == 404
