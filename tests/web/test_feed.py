"""A private feed address for each room, which can be made anew."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from adapters.documents.calendars import feed
from adapters.web.feed import FeedAddressBook, FeedTokens
from adapters.web.snapshot import room_id
from bot.ids import PersonId, RoomId, RoomKey
from bot.ports import Account, Request
from bot.ports import Room as PortRoom
from bot.ports.feeds import FeedAddress
from bot.ports.room_calendar import CalendarEntry, RoomCalendar
from tests.web.real_room import TUESDAY, Room, a_room

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import vobject


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    async with a_room() as one:
        await one.join("Ann")
        await one.join("Ben")
        yield one


async def does(room: Room, name: str, command: str, **args: str | int) -> Any:
    """Somebody in the room does something."""
    seat = room.people[name].client.session.cookie_jar
    session = room.face.links.session(
        next(cookie.value for cookie in seat if cookie.key == "heard")
    )
    account = Account(platform="web", tenant="", id=session.seats[room.key].account, name=name)
    return await room.service.commands.execute(
        Request(
            room=room_id(room.key),
            person=account,
            source=f"test:{command}:{args}:{room.clock.now()}",
            at=room.clock.now(),
            command=command,
            args=dict(args),
        )
    )


async def press(room: Room, name: str, act: str) -> str:
    """Somebody presses a button of the feed's page; the address on it, if there is one."""
    browser = room.people[name]
    await browser.get(f"/room/{room.key}/calendar")
    await browser.post(f"/room/{room.key}/calendar", act=act)
    return address_on(browser.text)


def address_on(page: str) -> str:
    found = re.search(r'class="address" href="([^"]+)"', page)
    return html.unescape(found[1]) if found else ""


class Program:
    """A calendar program, which has an address and nothing else."""

    def __init__(self, room: Room) -> None:
        self._browser = room.webs[-1].browser()
        self.text = ""
        self.headers: Any = {}

    async def fetch(self, address: str, **headers: str) -> int:
        path = "/" + address.partition("://")[2].partition("/")[2]
        response = await self._browser.client.get(
            path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        self.text, self.headers = await response.text(), response.headers
        return response.status

    @property
    def events(self) -> dict[str, Any]:
        """The events by their UIDs, without the host; both programs read the same ones."""
        found: list[Any] = list(Calendar.from_ical(self.text).walk("VEVENT"))
        theirs = vobject.readOne(self.text).contents.get("vevent", [])
        assert [str(one["uid"]) for one in found] == [one.uid.value for one in theirs]
        return {str(one["uid"]).partition("@")[0]: one for one in found}


async def test_a_program_that_has_the_address_follows_meetings_reviews_and_due_dates(
    room: Room,
) -> None:
    series = {"first": "2026-03-10T19:00", "zone": "Europe/London", "repeat": "weekly"}
    assert (await does(room, "Ann", "series", **series)).accepted
    assert (await does(room, "Ann", "action", what="Book the hall", due="2026-03-20")).accepted
    address = await press(room, "Ann", "new")
    program = Program(room)
    assert await program.fetch(address) == 200
    assert program.headers["Content-Type"] == "text/calendar; charset=utf-8"
    events = program.events
    key = next(iter(events)).partition(".")[0]
    assert str(events[key]["summary"]) == "Respite care"
    due = events[f"{key}.action.1"]
    assert (str(due["summary"]), due["dtstart"].dt) == ("Due: Book the hall", date(2026, 3, 20))
    assert "Ann" not in program.text
    before = {uid: int(one["sequence"]) for uid, one in events.items()}

    assert (await does(room, "Ann", "action", act="date", number=1, due="2026-03-27")).accepted
    assert await program.fetch(address) == 200
    moved = program.events[f"{key}.action.1"]
    assert moved["dtstart"].dt == date(2026, 3, 27)
    assert int(moved["sequence"]) > before[f"{key}.action.1"]
    assert (await does(room, "Ann", "action", act="drop", number=1, reason="It is shut")).accepted
    assert await program.fetch(address) == 200
    dropped = program.events[f"{key}.action.1"]
    assert str(dropped["status"]) == "CANCELLED"
    assert int(dropped["sequence"]) > int(moved["sequence"])
    room.clock.set(TUESDAY + timedelta(days=70))
    assert await program.fetch(address) == 200
    assert f"{key}.action.1" not in program.events, "by now every calendar has seen it"


async def test_a_meeting_that_is_called_off_says_so(room: Room) -> None:
    await does(room, "Ann", "series", first="2026-03-10T19:00", zone="UTC", repeat="weekly")
    address = await press(room, "Ann", "new")
    await does(room, "Ann", "meeting cancel", reason="Painters", meeting="17 March")
    program = Program(room)
    assert await program.fetch(address) == 200
    events: list[Any] = list(Calendar.from_ical(program.text).walk("VEVENT"))
    (off,) = [one for one in events if "recurrence-id" in one]
    assert (str(off["status"]), off["dtstart"].dt.day) == ("CANCELLED", 17)


async def test_nothing_new_is_not_sent_again(room: Room) -> None:
    await does(room, "Ann", "series", first="2026-03-10T19:00", zone="UTC", repeat="weekly")
    address = await press(room, "Ann", "new")
    program = Program(room)
    await program.fetch(address)
    tag, since = program.headers["ETag"], program.headers["Last-Modified"]
    assert tag.startswith('W/"')
    text = program.text
    room.clock.set(TUESDAY + timedelta(hours=1))
    assert await program.fetch(address, If_None_Match=tag) == 304
    assert program.text == ""
    assert await program.fetch(address, If_Modified_Since=since) == 304
    assert await program.fetch(address) == 200
    assert program.text == text, "the same, to the letter"
    # What happens in the room and is in no calendar changes nothing of it.
    await does(room, "Ben", "note", text="The kettle is broken.")
    assert await program.fetch(address, If_None_Match=tag) == 304
    await does(room, "Ann", "meeting extra", at="2026-04-09T19:00")
    assert await program.fetch(address, If_None_Match=tag) == 200
    assert program.headers["ETag"] != tag
    assert await program.fetch(address, If_Modified_Since=since) == 200


async def test_a_new_address_ends_the_old_one_and_it_can_be_switched_off(room: Room) -> None:
    first = await press(room, "Ann", "new")
    program = Program(room)
    assert await program.fetch(first) == 200
    second = await press(room, "Ann", "new")
    assert "This is a new address" in room.people["Ann"].text
    assert second != first
    assert await program.fetch(first) == 410
    assert "This address is gone" in program.text
    assert await program.fetch(second) == 200
    assert await press(room, "Ann", "off") == ""
    assert "It is switched off" in room.people["Ann"].text
    assert await program.fetch(second) == 410
    third = await press(room, "Ann", "new")
    assert third not in (first, second)
    assert await program.fetch(third) == 200


async def test_a_request_that_comes_twice_ends_nothing(room: Room) -> None:
    first = await does(room, "Ann", "calendar", act="new")
    again = await does(room, "Ann", "calendar", act="new")
    assert (again.accepted, again.repeated, again.reply) == (True, True, None)
    (address,) = [line for line in first.reply.lines if line.startswith("http")]
    assert await Program(room).fetch(address) == 200


async def test_nobody_guesses_an_address(room: Room) -> None:
    address = await press(room, "Ann", "new")
    program = Program(room)
    stem, _, signed = address.removesuffix(".ics").rpartition(".")
    said = stem.rpartition("/")[2]
    wrong = "0" * len(signed)
    room_key, owner, number = said.split(".")
    for guessed in (
        f"{stem}.{wrong}.ics",
        f"{stem}.ics",
        address.replace(f".{number}.", f".{int(number) + 2}."),
        address.replace(owner, f"{owner}0"),
        address.replace(room_key, f"{room_key}0"),
        f"{stem}.{signed}0.ics",
    ):
        assert await program.fetch(guessed) == 404, guessed
        assert "Respite" not in program.text


async def test_it_is_for_those_who_run_meetings(room: Room) -> None:
    status = (await room.people["Ben"].get(f"/room/{room.key}/calendar")).status
    assert status == 403
    assert "facilitator" in room.people["Ben"].text
    assert not (await does(room, "Ben", "calendar", act="new")).accepted
    await room.people["Ben"].get(f"/room/{room.key}/meetings")
    assert "/calendar" not in room.people["Ben"].text
    await room.people["Ann"].get(f"/room/{room.key}/meetings")
    assert f'href="/room/{room.key}/calendar"' in room.people["Ann"].text


async def test_the_address_ends_with_its_owners_way_into_the_room(room: Room) -> None:
    await does(room, "Ann", "facilitator add", person="Ben")
    address = await press(room, "Ben", "new")
    other = await press(room, "Ann", "")
    assert other != address, "each has their own"
    program = Program(room)
    assert await program.fetch(address) == 200
    assert (await does(room, "Ann", "leave", person="Ben")).accepted
    assert await program.fetch(address) == 410
    assert await program.fetch(other) == 200


@pytest.mark.parametrize(
    ("public", "platform", "starts"),
    [
        ("https://heard.example/", "slack", "https://heard.example/calendar/"),
        ("https://heard.example", "web", "https://heard.example/calendar/"),
        ("", "web", "http://127.0.0.1:8080/calendar/"),
        ("", "discord", ""),
    ],
)
def test_a_room_anywhere_has_one_where_people_reach_it(
    public: str, platform: str, starts: str
) -> None:
    addresses = FeedAddressBook(FeedTokens(b"x"), public, lambda: "http://127.0.0.1:8080")
    there = PortRoom(key=RoomKey("lamp"), where=RoomId(platform, "T", "c"), title="Lamp")
    made = addresses.address(there, FeedAddress(there.key, PersonId("ann"), 1))
    assert made.startswith(starts)
    assert bool(made) == bool(starts)
    assert re.fullmatch(r"[a-z0-9./:]*", made), "no program and no chat changes it on the way"


async def test_without_an_address_on_the_web_there_is_one_clear_line(room: Room) -> None:
    room.service.feeds.attach(FeedAddressBook(FeedTokens(b"x"), "", lambda: ""))
    told = await does(room, "Ann", "calendar", act="new")
    assert not told.accepted
    assert "web.public_url" in told.reply.text


@pytest.mark.parametrize(
    "nasty", ["a\r\nATTENDEE:mailto:x@y.z", "a;b,c\\d\n", "é" * 90, "\u202eevil"]
)
def test_titles_and_words_cannot_break_out_of_a_line(nasty: str) -> None:
    there = PortRoom(key=RoomKey("lamp"), where=RoomId("web", "", "c"), title=nasty)
    entries = (CalendarEntry(kind="action", number=1, words=nasty, day=date(2026, 3, 1)),)
    found = RoomCalendar(
        room=there,
        series=None,
        starts=TUESDAY,
        minutes=60,
        cancelled=(),
        entries=entries,
        changes=7,
    )
    text = feed(found, "", TUESDAY, TUESDAY).decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events: list[Any] = list(Calendar.from_ical(text).walk("VEVENT"))
    assert len(events) == 2
    assert not any("ATTENDEE" in one for one in events)
    assert "\u202e" not in text
