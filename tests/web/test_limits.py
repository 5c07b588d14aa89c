"""What one person, one address and one stranger can take: connections, time, turns."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from ipaddress import ip_address
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from multidict import CIMultiDict

from adapters.web.addresses import Addresses, networks
from adapters.web.connection_limits import Limits
from adapters.web.limits import Connections, Guard
from adapters.web.rate_limits import FILES, FRAMES, OPENINGS, REQUESTS, ROOMS
from adapters.web.refusal_counts import Refusals
from adapters.web.room_hub import MOST_OF_PERSON
from bot.errors import Unusable
from tests.web.conftest import Browser, Serve, Served, Start, Web

HALF = b"GET / HTTP/1.1\r\nHost: localhost\r\n"


@contextlib.asynccontextmanager
async def half_requests(served: Served, count: int, sent: bytes = HALF) -> AsyncIterator[list[Any]]:
    """A stranger with so many connections, each with half a request."""
    opened = []
    try:
        for _ in range(count):
            reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
            writer.write(sent)
            opened.append((reader, writer))
        yield opened
    finally:
        for _, writer in opened:
            writer.close()


async def front(served: Served) -> int:
    """What a newcomer gets."""
    async with aiohttp.ClientSession() as session, session.get(served.address) as response:
        return response.status


# -- time ------------------------------------------------------------------------------------------


async def test_a_request_that_does_not_get_finished_is_cut_off(serve: Serve) -> None:
    served = await serve({"header_seconds": 0.2})
    for sent in (b"", HALF, b"\x00"):
        async with half_requests(served, 1, sent) as [(reader, _)]:
            with contextlib.suppress(ConnectionResetError):
                async with asyncio.timeout(5):  # the end, in whatever way
                    await reader.read()
    assert served.face._site.gate.refusals.total["too-slow"] >= 2


async def test_so_is_one_that_comes_after_another(serve: Serve) -> None:
    served = await serve({"idle_seconds": 0.2})
    whole = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    async with half_requests(served, 1, whole + HALF) as [(reader, _)]:
        with contextlib.suppress(ConnectionResetError):
            async with asyncio.timeout(5):
                answer = await reader.read()
            assert b"200 OK" in answer


async def test_who_asks_slowly_but_in_time_is_answered(serve: Serve) -> None:
    served = await serve({"header_seconds": 2, "idle_seconds": 1})
    async with half_requests(served, 1) as [(reader, writer)]:
        await asyncio.sleep(0.3)
        writer.write(b"\r\n")
        async with asyncio.timeout(5):
            assert b"200 OK" in await reader.readline()


async def test_a_form_that_does_not_arrive_is_given_up(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.web.context.FORM_SECONDS", 0.2)
    sent = (
        b"POST /rooms HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\n\r\ntitle="
    )
    async with half_requests(served, 1, sent) as [(reader, _)]:
        async with asyncio.timeout(5):
            assert b" 408 " in await reader.readline()


async def test_a_room_stays_open_however_long_nobody_says_anything(serve: Serve) -> None:
    served = await serve({"header_seconds": 0.1, "idle_seconds": 0.1})
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        key = await a_room(served, session)
        origin = {"Origin": served.address}
        async with session.ws_connect(f"{served.address}/room/{key}/socket", headers=origin) as ws:
            await ws.receive(timeout=5)
            await asyncio.sleep(0.4)
            await ws.send_json({"is": "say", "id": "message-1", "text": "Still here"})
            assert (await ws.receive(timeout=5)).type is aiohttp.WSMsgType.TEXT


async def a_room(served: Served, session: aiohttp.ClientSession) -> str:
    async with session.get(served.address) as response:
        token = (await response.text()).split('name="csrf" value="')[1].split('"')[0]
    fields = {"csrf": token, "title": "T", "name": "Ann", "zone": "UTC"}
    async with session.post(
        f"{served.address}/rooms", data=fields, allow_redirects=False
    ) as response:
        return response.headers["Location"].removeprefix("/room/")


# -- places ----------------------------------------------------------------------------------------


async def test_half_requests_of_a_stranger_lock_nobody_out(serve: Serve) -> None:
    served = await serve({"most": 40})
    async with half_requests(served, 120):
        for _ in range(5):
            assert await front(served) == 200
        assert len(served.face._connections) <= 40
    assert served.face._site.gate.refusals.total["too-many"] >= 80


class Line:
    """A connection that a test makes up."""

    def __init__(self, address: str) -> None:
        self.peer, self.aborted = (address, 1234), False

    def get_extra_info(self, name: str) -> Any:
        return self.peer if name == "peername" else None

    def abort(self) -> None:
        self.aborted = True


def guards(limits: Limits, *lines: Line, trusted: str = "") -> list[tuple[bool, Guard]]:
    connections = Connections(Refusals(), Addresses(networks(trusted)), limits)
    found = []
    for line in lines:
        guard = Guard(connections, asyncio.Protocol())
        guard._transport = line  # type: ignore[assignment]
        found.append((connections.admit(guard, line), guard))  # type: ignore[arg-type]
        if line.peer[0].endswith("9"):
            connections.busy(guard, busy=True)
    return found


def test_one_address_has_its_share_and_others_theirs() -> None:
    of_one = [Line("192.0.2.19") for _ in range(5)]
    found = guards(Limits(of_address=3), *of_one, Line("192.0.2.2"))
    assert [admitted for admitted, _ in found] == [True, True, True, False, False, True]


def test_who_only_waits_makes_room_for_who_comes() -> None:
    lines = [Line("192.0.2.1"), Line("192.0.2.9"), Line("192.0.2.2"), Line("192.0.2.3")]
    found = guards(Limits(most=3), *lines)
    assert all(admitted for admitted, _ in found)
    assert [line.aborted for line in lines] == [True, False, False, False]


def test_a_household_with_ipv6_is_one_address() -> None:
    lines = [Line(f"2001:db8::{number}:9") for number in range(4)]
    lines += [Line("2001:db8:0:1::9")]
    found = guards(Limits(of_address=3), *lines)
    assert [admitted for admitted, _ in found] == [True, True, True, False, True]


@pytest.mark.parametrize("peer", ["127.0.0.9", "10.0.0.9"])
def test_a_proxy_stands_for_many(peer: str) -> None:
    found = guards(Limits(of_address=3), *(Line(peer) for _ in range(9)), trusted="10.0.0.0/8")
    assert all(admitted for admitted, _ in found)


# -- persons ---------------------------------------------------------------------------------------


async def test_one_person_has_so_many_pages_of_a_room_open(web: Web, ann: Browser) -> None:
    key = await ann.create()
    talks = [await ann.enter(key) for _ in range(MOST_OF_PERSON)]
    assert await (await ann.socket(key)).closed() == 4429
    await talks[0].socket.close()
    await ann.enter(key)


async def test_the_pace_is_that_of_a_person_however_many_pages_they_have(
    web: Web, ann: Browser, ben: Browser
) -> None:
    key = await ann.create()
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    talks = [await ann.enter(key) for _ in range(5)]
    other = await ben.enter(key)
    refused = 0
    for number in range(FRAMES.most + 10):
        talk = talks[number % len(talks)]
        answer = await talk.ask(**{"is": "form", "id": f"request-{number}", "command": "here"})
        refused += answer["refused"]
    assert refused == 10
    assert not (await other.ask(**{"is": "say", "id": "message-1", "text": "Me"}))["refused"]


async def test_who_connects_again_and_again_is_slowed_down(web: Web, ann: Browser) -> None:
    key = await ann.create()
    for _ in range(OPENINGS.most):
        await (await ann.enter(key)).socket.close()
    assert await (await ann.socket(key)).closed() == 1013


async def test_rooms_are_not_made_in_a_loop(web: Web, ann: Browser) -> None:
    for _ in range(ROOMS.most):
        await ann.create()
    await ann.get("/")
    response = await ann.post("/rooms", title="T", name="Ann", zone="UTC")
    assert response.status == 429
    assert "ten minutes" in ann.text
    await ann.get("/")
    response = await ann.post("/sample", role="member", speed="4")
    assert response.status == 429
    assert len(web.service.rooms) == ROOMS.most


async def test_fifty_people_of_one_day_centre_get_in_and_speak(start: Start) -> None:
    web = await start(
        host="0.0.0.0", public_url="http://heard.example", trusted_proxies="127.0.0.1"
    )
    ann = web.browser()
    forwarded = {"X-Forwarded-For": "192.0.2.50"}
    ann.client.session.headers.update(forwarded)
    await ann.open(web.face.links.owner())
    key = await ann.create()
    talks = [await ann.socket(key, "http://heard.example")]
    for number in range(49):
        one = web.browser()
        one.client.session.headers.update(forwarded)
        joined = await one.join(web.face.links.invitation(key, "member"), f"Person {number}")
        assert joined.status == 303
        talks.append(await one.socket(key, "http://heard.example"))
    for number, talk in enumerate(talks):
        await talk.next("hello")
        answer = await talk.ask(**{"is": "say", "id": f"message-{number}", "text": "I am here"})
        assert not answer["refused"]
    assert web.face.hall._at_address == {"192.0.2.50": 50}


# -- who calls -------------------------------------------------------------------------------------


def caller(peer: str, trusted: str, *forwarded: str) -> str:
    headers = CIMultiDict([("X-Forwarded-For", value) for value in forwarded])
    request: Any = SimpleNamespace(transport=Line(peer), headers=headers)
    return Addresses(networks(trusted)).of(request)


@pytest.mark.parametrize(
    ("peer", "trusted", "forwarded", "address"),
    [
        ("192.0.2.1", "", [], "192.0.2.1"),
        ("192.0.2.1", "", ["198.51.100.7"], "192.0.2.1"),
        ("127.0.0.1", "", ["198.51.100.7"], ""),
        ("127.0.0.1", "127.0.0.1", ["198.51.100.7"], "198.51.100.7"),
        ("127.0.0.1", "127.0.0.1", ["203.0.113.5, 198.51.100.7"], "198.51.100.7"),
        ("127.0.0.1", "127.0.0.1", ["203.0.113.5", "198.51.100.7"], "198.51.100.7"),
        ("127.0.0.1", "127.0.0.1, 10.0.0.0/8", ["198.51.100.7, 10.1.2.3"], "198.51.100.7"),
        ("127.0.0.1", "127.0.0.1", ["nonsense"], ""),
        ("127.0.0.1", "127.0.0.1", ["198.51.100.7, nonsense"], ""),
        ("127.0.0.1", "127.0.0.1", [""], ""),
        ("127.0.0.1", "127.0.0.1", ["198.51.100.7:5555"], "198.51.100.7"),
        ("127.0.0.1", "127.0.0.1", ["[2001:db8::7]:5555"], "2001:db8::/64"),
        ("::ffff:192.0.2.1", "", [], "192.0.2.1"),
        ("2001:db8::1", "2001:db8::/32", ["198.51.100.7"], "198.51.100.7"),
        ("fe80::1%eth0", "", [], "fe80::/64"),
    ],
)
def test_whose_address_counts(peer: str, trusted: str, forwarded: list[str], address: str) -> None:
    assert caller(peer, trusted, *forwarded) == address


def test_a_proxy_that_makes_no_sense_is_refused_in_one_line() -> None:
    with pytest.raises(Unusable, match=r"web\.trusted_proxies: “10\.0\.0\.0/99”"):
        networks("127.0.0.1, 10.0.0.0/99")
    assert networks(" 10.1.2.3/8 ") == (networks("10.0.0.0/8"))
    assert ip_address("10.9.9.9") in networks("10.0.0.0/8")[0]


async def test_pages_are_not_asked_for_without_end_from_one_address(start: Start) -> None:
    web = await start(
        host="0.0.0.0", public_url="http://heard.example", trusted_proxies="127.0.0.1"
    )
    one, other = web.browser(), web.browser()
    one.client.session.headers["X-Forwarded-For"] = "192.0.2.50"
    other.client.session.headers["X-Forwarded-For"] = "192.0.2.51"
    for _ in range(REQUESTS.most):
        assert (await one.get("/health")).status == 200
    assert (await one.get("/health")).status == 429
    assert (await one.get("/static/base.css")).status == 200
    assert (await other.get("/health")).status == 200


async def test_nobody_has_files_made_without_end(web: Web, ann: Browser) -> None:
    key = await ann.create()
    path = f"/room/{key}/files/minutes/{web.service.rooms[key].room.key}.1"
    for _ in range(FILES.most):
        assert (await ann.get(path)).status == 404
    assert (await ann.get(path)).status == 429
