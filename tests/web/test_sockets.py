"""The room's socket: what is shown to whom, when, and how often."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import pytest
from structlog.testing import capture_logs

from adapters.web.protocol import MyPanel
from bot.errors import Refused
from bot.ids import PersonId, RoomId
from bot.ports import Account
from bot.rendered import RenderedCard
from tests.fakes.desk import FakeMeetingService, spoken
from tests.web.conftest import Browser, Start, Talk, Web

MEMBER = "member"
SAY = {"is": "say", "id": "message-1", "text": "Hello everybody"}


@pytest.fixture
async def key(web: Web, ann: Browser, ben: Browser) -> str:
    """A room with Ann, who facilitates, and Ben."""
    key = await ann.create("Parents", "Ann")
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    return key


@pytest.fixture
async def facilitator(ann: Browser, key: str) -> Talk:
    """Ann in the room."""
    return await ann.enter(key)


@pytest.fixture
async def member(ben: Browser, key: str) -> Talk:
    """Ben in the room."""
    return await ben.enter(key)


def _side(panel: dict[str, Any]) -> list[str]:
    """What only facilitators see, of somebody's own panel."""
    return [line for part in panel["parts"] if part.get("name") == "side" for line in part["lines"]]


async def quiet(talk: Talk, kind: str) -> bool:
    """Whether nothing of that kind came before the answer to a harmless request."""
    answer = await talk.ask(**{"is": "form", "id": "checking-1", "command": "here"})
    assert answer["to"] == "checking-1"
    return not [message for message in talk.seen if message["is"] == kind]


async def test_the_hello_is_the_whole_room(facilitator: Talk, member: Talk, key: str) -> None:
    hello = facilitator.hello
    assert hello["title"] == "Parents"
    assert hello["me"] == {"id": "p1", "name": "Ann", "facilitator": True}
    assert hello["panel"]["kind"] == "my-panel"
    assert _side(hello["panel"])
    assert [form["command"] for form in hello["menu"]] == ["here", "start"]
    assert "/join#" in hello["links"]["member"]
    assert hello["links"]["member"] != hello["links"]["facilitator"]
    assert hello["sample"] is None
    assert member.hello["me"] == {"id": "p2", "name": "Ben", "facilitator": False}
    assert member.hello["links"] is None
    assert not _side(member.hello["panel"])
    assert [form["command"] for form in member.hello["menu"]] == ["here"]


async def test_a_message_goes_to_everybody(facilitator: Talk, member: Talk) -> None:
    answer = await member.ask(**SAY)
    assert answer == {
        "is": "answer", "to": "message-1", "reply": None, "form": None, "field": "",
        "refused": False, "failed": False,
    }  # fmt: skip
    theirs, mine = await facilitator.next("entry"), member.seen[0]
    assert (theirs["who"], theirs["text"], theirs["kind"]) == ("Ben", SAY["text"], "message")
    assert (theirs["mine"], mine["mine"]) == (False, True)
    assert theirs["id"] == mine["id"] == "web:p2:message-1"


async def test_a_message_is_shown_after_the_commit_only(
    web: Web, facilitator: Talk, member: Talk
) -> None:
    web.service.gate.clear()
    await member.send(**SAY)
    assert await quiet(facilitator, "entry")
    web.service.gate.set()
    assert (await facilitator.next("entry"))["text"] == SAY["text"]


async def test_a_message_that_cannot_be_saved_is_shown_to_nobody(
    web: Web, facilitator: Talk, member: Talk
) -> None:
    web.service.broken = True
    answer = await member.ask(**SAY)
    assert answer["failed"]
    assert "try again" in answer["reply"]["text"]
    assert await quiet(facilitator, "entry")
    web.service.broken = False
    assert not (await member.ask(**SAY))["failed"]
    assert (await facilitator.next("entry"))["text"] == SAY["text"]


async def test_a_message_that_is_refused_is_shown_to_nobody(
    web: Web, facilitator: Talk, member: Talk
) -> None:
    web.service.deaf = True
    answer = await member.ask(**SAY)
    assert (answer["refused"], answer["reply"]["text"]) == (True, "Not in here.")
    assert await quiet(facilitator, "entry")


async def test_the_same_request_again_is_done_once(facilitator: Talk, member: Talk) -> None:
    assert (await member.ask(**SAY))["to"] == (await member.ask(**SAY))["to"]
    await facilitator.next("entry")
    assert await quiet(facilitator, "entry")


async def test_ids_are_each_persons_own(facilitator: Talk, member: Talk, web: Web) -> None:
    await member.ask(**SAY)
    await facilitator.ask(**{**SAY, "text": "Me too"})
    assert (await member.next("entry"))["text"] == "Me too"


async def test_a_button(facilitator: Talk, member: Talk) -> None:
    answer = await facilitator.ask(**{"is": "do", "id": "press-001", "command": "start"})
    assert answer["reply"]["text"] == "Done: start."
    assert (await member.next("my-panel"))["card"]["text"] == "Meeting 1 is open."
    assert [form["command"] for form in (await facilitator.next("menu"))["forms"]] == [
        "here",
        "end",
    ]


async def test_a_member_pressing_a_facilitators_button(web: Web, member: Talk, key: str) -> None:
    answer = await member.ask(**{"is": "do", "id": "press-001", "command": "start"})
    assert answer["refused"]
    assert answer["reply"]["text"] == "It takes a facilitator."
    assert web.service.rooms[key].log == []


async def test_a_typed_command(web: Web, facilitator: Talk, member: Talk, key: str) -> None:
    answer = await facilitator.ask(**{"is": "say", "id": "typed-001", "text": " /start now"})
    assert answer["reply"]["text"] == "Done: start."
    assert web.service.rooms[key].log[-1][0] == "start"
    assert web.service.rooms[key].spoken == []
    await member.next("my-panel")
    assert await quiet(member, "entry")


async def test_a_refusal_names_its_field(facilitator: Talk) -> None:
    answer = await facilitator.ask(**{"is": "do", "id": "press-001", "command": "end"})
    assert (answer["refused"], answer["field"]) == (True, "what")


async def test_a_form(facilitator: Talk, member: Talk) -> None:
    ask = {"is": "form", "id": "asking-01", "command": "settle"}
    assert (await facilitator.ask(**ask))["form"]["command"] == "settle"
    answer = await member.ask(**ask)
    assert answer["refused"]
    assert answer["form"] is None
    assert answer["reply"]["text"] == "That is not possible just now."


async def test_refusals_are_put_into_words_by_the_service(
    web: Web, member: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refusal(no: Refused, where: RoomId | None = None) -> RenderedCard:
        return spoken(f"No: {no.why.key}")

    monkeypatch.setattr(web.service, "refusal", refusal)
    answer = await member.ask(**{"is": "form", "id": "asking-01", "command": "settle"})
    assert answer["reply"]["text"] == "No: refused-not-facilitator"


async def test_only_samples_can_be_directed(member: Talk) -> None:
    answer = await member.ask(**{"is": "direct", "id": "direct-01", "action": "pause"})
    assert answer["refused"]


# -- what Heard says -------------------------------------------------------------------------------


async def test_a_post_goes_to_everybody(
    web: Web, facilitator: Talk, member: Talk, key: str
) -> None:
    outbox_message = await web.service.post(key, "The meeting begins.")
    for talk in (facilitator, member):
        entry = await talk.next("entry")
        assert (entry["id"], entry["kind"]) == (outbox_message.id, "post")
        assert entry["card"]["text"] == "The meeting begins."


async def test_a_whisper_goes_to_its_person_only(
    web: Web, ben: Browser, facilitator: Talk, member: Talk, key: str
) -> None:
    other_tab = await ben.enter(key)
    await web.service.post(key, "Would you like to say something?", PersonId("p2"))
    for talk in (member, other_tab):
        assert (await talk.next("entry"))["kind"] == "whisper"
    assert await quiet(facilitator, "entry")
    again = await ben.enter(key)
    assert [entry["kind"] for entry in again.hello["entries"]] == ["whisper"]


async def test_a_parcel_for_a_room_where_nobody_is(web: Web, key: str) -> None:
    await web.service.post(key, "Hello?")
    await web.service.redraw(key)
    assert web.service.calls["my-panel"] == 0


async def test_side_panels_are_for_facilitators(facilitator: Talk, member: Talk) -> None:
    await member.ask(**{"is": "say", "id": "typed-001", "text": "hm"})
    await facilitator.ask(**{"is": "do", "id": "press-001", "command": "start"})
    while _side((await facilitator.next("my-panel"))["card"]) != ["4"]:
        pass
    assert not _side((await member.next("my-panel"))["card"])


async def test_who_becomes_a_facilitator_is_greeted_anew(
    web: Web, ben: Browser, member: Talk, key: str
) -> None:
    web.service.rooms[key].facilitators[PersonId("p2")] = True
    await web.service.redraw(key)
    hello = await member.next("hello")
    assert hello["me"]["facilitator"]
    assert _side(hello["panel"])


# -- coming back -----------------------------------------------------------------------------------


async def test_coming_back_shows_everything_once_and_in_order(
    web: Web, ben: Browser, facilitator: Talk, member: Talk, key: str
) -> None:
    await member.ask(**SAY)
    posted = await web.service.post(key, "A point nobody answered")
    await facilitator.ask(**{"is": "say", "id": "message-2", "text": "Second"})
    entries = (await ben.enter(key)).hello["entries"]
    ids = [entry["id"] for entry in entries]
    assert ids == ["web:p2:message-1", posted.id, "web:p1:message-2"]
    assert [entry["text"] for entry in entries if entry["kind"] == "message"] == [
        SAY["text"],
        "Second",
    ]
    live = {entry["id"]: entry for entry in member.seen if entry["is"] == "entry"}
    for entry in entries:
        if entry["id"] in live:
            assert {**entry, "is": "entry"} == live[entry["id"]]


async def test_after_a_restart_what_was_said_has_left_placeholders(
    web: Web, ben: Browser, facilitator: Talk, member: Talk, key: str, start: Start
) -> None:
    await member.ask(**SAY)
    await facilitator.ask(**{"is": "say", "id": "message-2", "text": "Second"})
    later = await start(web.service.restart())
    entries = (await later.browser(like=ben).enter(key)).hello["entries"]
    assert [(entry["kind"], entry["who"], entry["text"], entry["mine"]) for entry in entries] == [
        ("placeholder", "Ben", "", True),
        ("placeholder", "Ann", "", False),
    ]
    assert entries[0]["id"] == "web:p2:message-1"


async def test_a_message_that_was_saved_just_before_the_end_is_shown_when_it_comes_again(
    web: Web, ann: Browser, ben: Browser, member: Talk, key: str, start: Start
) -> None:
    await member.ask(**{**SAY, "id": "message-0"})
    await member.ask(**SAY)
    later = await start(web.service.restart())
    facilitator = await later.browser(like=ann).enter(key)
    placeholder = facilitator.hello["entries"][1]
    again = await later.browser(like=ben).enter(key)
    await again.ask(**SAY)
    await again.ask(**SAY)
    entry = await facilitator.next("entry")
    assert (entry["id"], entry["at"]) == (placeholder["id"], placeholder["at"])
    assert entry["text"] == SAY["text"]
    assert await quiet(facilitator, "entry")


async def test_a_change_while_somebody_is_greeted_is_not_lost(
    web: Web, ann: Browser, facilitator: Talk, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, looked, go_on = web.service.posts_for, asyncio.Event(), asyncio.Event()

    async def slow(*args):
        looked.set()
        await go_on.wait()
        return await real(*args)

    monkeypatch.setattr(web.service, "posts_for", slow)
    talk = await ann.socket(key)
    await looked.wait()
    await facilitator.ask(**SAY)
    await web.service.redraw(key)
    await asyncio.sleep(0)
    go_on.set()
    hello = await talk.next()
    assert (hello["is"], _side(hello["panel"])) == ("hello", ["2"])
    while _side((await talk.next("my-panel"))["card"]) != ["3"]:
        pass
    assert not [message for message in talk.seen if message["is"] == "hello"]


async def test_what_happens_while_somebody_is_greeted_reaches_them_after_the_hello(
    web: Web, ben: Browser, facilitator: Talk, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, looked, go_on = web.service.posts_for, asyncio.Event(), asyncio.Event()

    async def slow(*args):
        found = await real(*args)
        looked.set()
        await go_on.wait()
        return found

    monkeypatch.setattr(web.service, "posts_for", slow)
    talk = await ben.socket(key)
    await looked.wait()
    await web.service.post(key, "Meanwhile")
    await facilitator.ask(**{**SAY, "text": "Also meanwhile"})
    go_on.set()
    hello = await talk.next()
    assert hello["is"] == "hello"
    assert [entry["text"] for entry in hello["entries"]] == ["Also meanwhile"]
    assert (await talk.next())["card"]["text"] == "Meanwhile"


# -- what does not belong --------------------------------------------------------------------------


async def test_a_message_that_is_too_long(web: Web, facilitator: Talk, member: Talk) -> None:
    assert not (await member.ask(**{**SAY, "text": "👩" * 2000}))["refused"]
    answer = await member.ask(**{**SAY, "id": "message-2", "text": "x" * 2001})
    assert answer["refused"]
    assert "2,000 characters" in answer["reply"]["text"]
    await facilitator.next("entry")
    assert await quiet(facilitator, "entry")


async def test_messages_without_anything_in_them(facilitator: Talk, member: Talk) -> None:
    assert (await member.ask(**{**SAY, "text": " \n\u0000 "}))["refused"]
    assert await quiet(facilitator, "entry")


async def test_too_many_messages_at_once(web: Web, member: Talk, key: str) -> None:
    answers = [
        await member.ask(**{"is": "say", "id": f"message-{number}", "text": "again"})
        for number in range(32)
    ]
    assert [answer["refused"] for answer in answers] == [False] * 30 + [True] * 2
    assert "wait" in answers[-1]["reply"]["text"]
    assert len(web.service.rooms[key].spoken) == 30


@pytest.mark.parametrize(
    "frame",
    [
        '{"is": "shout", "id": "message-1"}',
        '{"is": "say", "id": "message-1"}',
        '{"is": "say", "id": "message-1", "text": 5}',
        '{"is": "do", "id": "message-1", "command": "x", "args": {"a": [1]}}',
        '{"is": "direct", "id": "message-1", "action": "rewind"}',
    ],
)
async def test_a_malformed_request_is_answered_if_it_has_a_name(member: Talk, frame: str) -> None:
    await member.socket.send_str(frame)
    answer = await member.next("answer")
    assert (answer["to"], answer["refused"]) == ("message-1", True)
    assert not (await member.ask(**{**SAY, "id": "message-2"}))["refused"]


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("not json", 1008),
        ("[]", 1008),
        ('{"is": "say", "id": "short", "text": "x"}', 1008),
        ('{"is": "say", "id": "with spaces and such", "text": "x"}', 1008),
        ('{"is": "say", "id": {"a": 1}, "text": "x"}', 1008),
        ("[" * 30_000, 1008),
        (b"\x00\x01", 1003),
        ('{"is": "say", "id": "message-1", "text": "' + "x" * 70_000 + '"}', 1009),
    ],
)
async def test_what_is_no_request_ends_the_connection(
    member: Talk, facilitator: Talk, frame: str | bytes, code: int
) -> None:
    if isinstance(frame, str):
        await member.socket.send_str(frame)
    else:
        await member.socket.send_bytes(frame)
    assert await member.closed() == code
    assert await quiet(facilitator, "entry")


async def test_a_socket_from_another_site(ann: Browser, key: str) -> None:
    for origin in ("https://evil.example", "null", "http://localhost:1"):
        response = await ann.client.get(
            f"/room/{key}/socket",
            headers={"Origin": origin, "Connection": "Upgrade", "Upgrade": "websocket"},
        )
        assert response.status == 403
    assert (await ann.client.get(f"/room/{key}/socket")).status == 403


async def test_a_socket_without_a_seat(web: Web, ann: Browser, key: str) -> None:
    assert await (await web.browser().socket(key)).closed() == 4403
    web.service.rooms.clear()
    assert await (await ann.socket(key)).closed() == 4404


async def test_a_database_that_is_away_asks_to_come_back_later(
    web: Web, ben: Browser, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*args):
        web.service.broken = True
        web.service._check()

    monkeypatch.setattr(web.service, "own_views", away)
    assert await (await ben.socket(key)).closed() == 1013


async def test_a_mistake_in_the_core_is_answered_too(
    web: Web, member: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(message):
        raise ZeroDivisionError(message.text)

    monkeypatch.setattr(web.service, "on_message", broken)
    with capture_logs() as logs:
        answer = await member.ask(**SAY)
    assert answer["refused"]
    (line,) = logs
    # Of this, the log says where it happened, and nothing of what it says: see tests/test_logs.py.
    assert isinstance(line.pop("exc_info"), ZeroDivisionError)
    assert line == {
        "event": "interaction_failed", "error": "ZeroDivisionError", "log_level": "error",
    }  # fmt: skip


async def test_no_log_says_what_was_written_or_by_whom(web: Web, ann: Browser) -> None:
    with capture_logs() as logs:
        key = await ann.create("Secret title", "Annabel")
        talk = await ann.enter(key)
        await talk.ask(**{**SAY, "text": "Secret text"})
        await talk.socket.close()
        await ann.get("/room/nowhere")
    for word in ("Secret", "Annabel", key):
        assert word not in str(logs)


async def test_the_server_says_goodbye(web: Web, member: Talk) -> None:
    closing = asyncio.create_task(web.server.close())
    assert await member.closed() == 1001
    await closing


async def test_leaving_is_noticed(web: Web, member: Talk, facilitator: Talk, key: str) -> None:
    assert len(web.face.hall.connections(key)) == 2
    await member.socket.close()
    await facilitator.ask(**SAY)
    while len(web.face.hall.connections(key)) == 2:
        await asyncio.sleep(0)
    assert [one.person for one in web.face.hall.connections(key)] == ["p1"]


async def test_a_person_is_who_the_desk_says(
    service: FakeMeetingService, web: Web, member: Talk
) -> None:
    account = next(account for account, person in service.people.items() if person == "p2")
    assert await service.person(Account(platform="web", tenant="", id=account, name="Ben")) == "p2"
    assert spoken("x").text == "x"


async def test_a_browser_that_does_not_read_is_let_go(
    web: Web, ben: Browser, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.web.sockets.CLOSE_SECONDS", 0.02)
    (cookie,) = ben.client.session.cookie_jar
    reader, writer = await asyncio.open_connection("127.0.0.1", web.server.port, limit=1024)
    writer.write(
        f"GET /room/{key}/socket HTTP/1.1\r\nHost: 127.0.0.1:{web.server.port}\r\n"
        f"Origin: {ben.origin}\r\nCookie: heard={cookie.value}\r\n"
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
    )
    assert b"101" in await reader.readline()
    while not web.face.hall.connections(key):
        await asyncio.sleep(0)
    for _ in range(1000):
        if not web.face.hall.connections(key):
            break
        web.face.hall.show(key, MyPanel(card=spoken("x" * 100_000), turn=False))
        await asyncio.sleep(0)
    assert not web.face.hall.connections(key)
    writer.transport.abort()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


async def test_links_begin_as_the_browser_knows_us(start: Start) -> None:
    web = await start(host="0.0.0.0")
    ann = web.browser()
    await ann.open(web.face.links.owner())
    key = await ann.create()
    hello = (await ann.enter(key)).hello
    assert hello["links"]["member"].startswith(f"{ann.origin}/join#")
