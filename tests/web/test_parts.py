"""The small parts: queues, halls, names, options."""

from __future__ import annotations

import asyncio

import pytest

from adapters.web.connection import QUEUE_LIMIT, Connection
from adapters.web.options import WebOptions, origin_of
from adapters.web.protocol import MyPanel
from adapters.web.rate_limits import FRAMES, JOININGS, MOST_KEYS, RateLimiter
from adapters.web.room_hub import RECENT, ROOMS, ChatMessage, RoomHub
from adapters.web.validation import clean_name, unlike
from bot.ids import PersonId
from bot.ports import Account
from bot.text import clean_text
from tests.fakes.desk import NOON, spoken
from tests.fakes.patience import PATIENCE


class Browser:
    """The other end of a socket: reads only while `reading` is set."""

    def __init__(self) -> None:
        self.frames: list[bytes] = []
        self.reading = asyncio.Event()

    async def send_frame(self, message: bytes, opcode: object) -> None:
        await self.reading.wait()
        self.frames.append(message)


def connect(browser: Browser, person: str = "p1") -> Connection:
    account = Account(platform="web", tenant="", id=person, name=person)
    return Connection(browser, "room", PersonId(person), account)


def said(number: int) -> ChatMessage:
    return ChatMessage(
        id=f"m{number}", at=NOON, by=PersonId("p1"), who="Ann", text=f"text {number}"
    )


async def test_a_slow_browser_is_dropped_and_holds_nobody_up() -> None:
    hall, slow, quick = RoomHub(), connect(Browser()), connect(fast := Browser(), "p2")
    fast.reading.set()
    for one in (slow, quick):
        one.greet(b"hello", set())
        hall.enter(one)
    for number in range(QUEUE_LIMIT + 2):
        hall.say("room", said(number))
        await asyncio.sleep(0)
    assert (slow.over.is_set(), slow.code) == (True, 1013)
    assert not quick.over.is_set()
    while len(fast.frames) < QUEUE_LIMIT + 3:
        await asyncio.sleep(0)
    for one in (slow, quick):
        await one.stop()


async def test_a_browser_is_dropped_if_too_much_happens_before_its_hello() -> None:
    waiting = connect(Browser())
    for _ in range(QUEUE_LIMIT + 1):
        waiting.send(MyPanel(card=spoken("x"), turn=False))
    assert waiting.code == 1013


async def test_the_first_reason_to_close_counts() -> None:
    one = connect(Browser())
    one.end(1001)
    one.end(1013)
    assert one.code == 1001


async def test_a_broken_socket_ends_its_connection() -> None:
    class Broken(Browser):
        async def send_frame(self, message: bytes, opcode: object) -> None:
            raise ConnectionResetError

    one = connect(Broken())
    one.greet(b"hello", set())
    async with asyncio.timeout(PATIENCE):
        await one.over.wait()
    assert one.code == 1006


def test_pace_is_a_sliding_window() -> None:
    now = 0.0
    paces = RateLimiter(lambda: now)

    def allows(who: str = "Ann") -> bool:
        return paces.allow(FRAMES, "frame", who)

    assert [allows() for _ in range(31)] == [True] * 30 + [False]
    assert allows("Ben")
    now = 9.9
    assert not allows()
    now = 10.1
    assert [allows() for _ in range(31)] == [True] * 30 + [False]
    assert all(allows("") for _ in range(100)), "nobody in particular"
    for number in range(MOST_KEYS + 5):
        allows(f"somebody {number}")
    assert len(paces._seen) == MOST_KEYS


def test_who_has_called_is_forgotten_ten_minutes_after_the_last_time() -> None:
    now = 0.0
    paces = RateLimiter(lambda: now)
    assert paces.allow(JOININGS, "joining", "192.0.2.1")
    now = 1.0
    assert paces.allow(FRAMES, "frame", "192.0.2.2")
    now = 599.0
    assert paces.allow(FRAMES, "frame", "192.0.2.3")
    known = {who for _, _, who in paces._seen}
    assert known == {"192.0.2.1", "192.0.2.2", "192.0.2.3"}, "none is forgotten too early"
    now = 601.5
    assert paces.allow(FRAMES, "frame", "192.0.2.3")
    assert {who for _, _, who in paces._seen} == {"192.0.2.3"}


def test_a_hall_keeps_the_newest_messages() -> None:
    hall = RoomHub()
    for number in range(RECENT + 5):
        hall.say("room", said(number))
        hall.say("room", said(number))
    room = hall.room("room")
    assert [one.id for one in room.recent] == [f"m{number}" for number in range(5, RECENT + 5)]
    assert room.has("m5")
    assert not room.has("m4")


def test_what_was_taken_back_before_its_turn_to_be_shown_is_never_shown() -> None:
    hall = RoomHub()
    hall.say("room", said(1))
    assert hall.room("room").has("m1"), "what was not taken back is shown"
    hall.take_back("room", "m2")
    hall.say("room", said(2))
    assert [one.id for one in hall.room("room").recent] == ["m1"]
    hall.forget(PersonId("p1"), 4410)
    hall.say("room", said(3))
    assert not hall.room("room").recent


async def test_a_hall_forgets_empty_rooms_first() -> None:
    hall = RoomHub()
    hall.enter(connect(Browser()))
    hall.say("room", said(1))
    for number in range(ROOMS + 10):
        hall.say(f"room {number}", said(1))
    assert hall.room("room").has("m1")
    assert not hall.room("room 0").has("m1")
    assert hall.room(f"room {ROOMS + 9}").has("m1")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Ann \t Smith\n", "Ann Smith"),
        ("A\x00n\x07n\u2028", "Ann"),
        ("\u202egnp.exe", "gnp.exe"),
        ("👩‍👧", "👩‍👧"),
        ("می‌خواهم", "می‌خواهم"),
        ("<script>", "<script>"),
        ("x" * 60, "x" * 60),
        ("x" * 61, None),
        ("", None),
        (" \u200d\u200b ", None),
        ("\u0301", None),
    ],
)
def test_names(typed: str, name: str | None) -> None:
    assert clean_name(typed) == name


def test_messages_keep_their_lines() -> None:
    assert clean_text("  one\r\n\ttwo\x00\rthree \u202e ") == "one\n\ttwo\nthree"


@pytest.mark.parametrize(
    ("name", "taken", "free"),
    [
        ("Ann", [], "Ann"),
        ("Ann", ["Ben"], "Ann"),
        ("Ann", ["ann"], "Ann (2)"),
        ("Ann", ["Ann", "Ann (2)", "Ann (4)"], "Ann (3)"),
        ("ﬁ", ["fi"], "ﬁ (2)"),
        ("x" * 60, ["x" * 60], "x" * 56 + " (2)"),
    ],
)
def test_a_name_that_is_taken_gets_a_number(name: str, taken: list[str], free: str) -> None:
    assert unlike(name, taken) == free


@pytest.mark.parametrize(
    ("options", "base", "private", "secure"),
    [
        ({}, "http://127.0.0.1:8765", True, False),
        ({"host": "::1", "port": 80}, "http://[::1]:80", True, False),
        ({"host": "0.0.0.0"}, "http://0.0.0.0:8765", False, False),
        ({"public_url": "https://heard.example/"}, "https://heard.example", False, True),
        (
            {"host": "0.0.0.0", "public_url": "http://localhost:1"},
            "http://localhost:1",
            False,
            False,
        ),
    ],
)
def test_options(options: dict[str, object], base: str, private: bool, secure: bool) -> None:
    found = WebOptions(secret="s", **options)  # type: ignore[arg-type]
    assert (found.base, found.private, found.secure) == (base, private, secure)


def test_origins_are_written_as_browsers_write_them() -> None:
    assert origin_of("HTTPS://Heard.Example:443/x?y") == "https://heard.example"
    assert origin_of("http://[::1]:8080") == "http://[::1]:8080"
    assert origin_of("http://localhost:80") == "http://localhost"
