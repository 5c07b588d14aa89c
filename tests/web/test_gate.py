"""By which name and by whose page the server may be asked: at every address, in every mode."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from adapters.web.options import WebOptions
from adapters.web.origin_check import FORWARDED, host_is_ours
from adapters.web.refusal_counts import EVERY_SECONDS, Refusals
from tests.web.conftest import Browser, Served, Start, Web

EVERYWHERE = ["/", "/manual", "/join", "/return", "/owner", "/join/x", "/?owner=x", "/room/x",
              "/room/x/socket", "/room/x/files/minutes/x", "/static/base.css", "/nowhere",
              "/health"]  # fmt: skip
POSTS = ["/rooms", "/sample", "/join", "/join/x", "/return", "/owner", "/nowhere"]
FOREIGN = ["evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example",
           "192.0.2.7", "[2001:db8::1]:80", "127.0.0.1@evil.example", "evil.example#127.0.0.1",
           "localhost#evil.example", "localhost?evil.example", "localhost/evil.example",
           "localhost:x", "a b"]  # fmt: skip


async def ask(browser: Browser, method: str, path: str, **headers: str) -> tuple[int, str]:
    async with browser.client.session.request(
        method, browser.client.make_url(path), headers=headers, allow_redirects=False
    ) as response:
        return response.status, await response.text()


@pytest.mark.parametrize("host", FOREIGN)
async def test_a_private_server_is_asked_by_no_foreign_name(ann: Browser, host: str) -> None:
    for method, path in [("GET", one) for one in EVERYWHERE] + [("POST", one) for one in POSTS]:
        if (path, host) == ("/health", "192.0.2.7") or (path == "/health" and host[0] == "["):
            continue
        status, text = await ask(ann, method, path, Host=host)
        assert status in (400, 403), (method, path)
        assert 'name="csrf"' not in text
        if status == 403:
            assert "web.public_url" in text, (method, path)


async def test_a_page_that_had_its_name_lead_here_makes_no_room(web: Web, ann: Browser) -> None:
    await ann.get("/")
    fields = {"title": "T", "name": "Ann", "zone": "UTC"}
    for headers in (
        {"Host": "evil.example"},
        {"Host": "evil.example", "Origin": "null"},
        {"Host": "evil.example", "Origin": "http://evil.example"},
        {"Host": "evil.example", "Origin": "null", "Sec-Fetch-Site": "same-origin"},
    ):
        assert (await ann.post("/rooms", headers, **fields)).status == 403
        assert (await ann.post("/sample", headers, role="member", speed="4")).status == 403
    assert not web.service.rooms


@pytest.mark.parametrize("path", [path for path in EVERYWHERE if path != "/room/x/socket"])
async def test_no_foreign_page_asks_anything(ann: Browser, path: str) -> None:
    for origin in ("https://evil.example", "http://localhost:1", "http://[::1"):
        assert (await ask(ann, "GET", path, Origin=origin))[0] == 403


async def test_with_a_public_address_its_name_and_this_computers_are_ours(start: Start) -> None:
    web = await start(host="0.0.0.0", public_url="https://heard.example")
    ann = web.browser()
    for host in ("heard.example", "HEARD.example.", "heard.example:443", "localhost", "127.0.0.1"):
        assert (await ask(ann, "GET", "/", Host=host))[0] == 200, host
    for host in ("evil.example", "heard.example.evil.example", "192.0.2.7"):
        assert (await ask(ann, "GET", "/", Host=host))[0] == 403, host
    ours = {"Host": "heard.example", "Origin": "https://heard.example"}
    assert (await ask(ann, "POST", "/rooms", **ours))[0] == 403
    assert web.face._site.gate.refusals.total["form"] == 1, "let in, and then without a token"


async def test_whoever_watches_over_the_server_asks_at_a_bare_address(start: Start) -> None:
    web = await start(host="0.0.0.0", public_url="https://heard.example")
    assert (await ask(web.browser(), "GET", "/health", Host="10.0.0.7:8080"))[0] == 200
    assert (await ask(web.browser(), "GET", "/health", Host="evil.example"))[0] == 403


def test_on_an_open_network_without_a_public_address_bare_addresses_are_ours() -> None:
    options = WebOptions(secret="s", host="0.0.0.0")
    for host in ("192.0.2.7:8080", "[2001:db8::1]:8080", "localhost:8080"):
        assert host_is_ours(host, options)
    assert not host_is_ours("evil.example:8080", options)


# -- private means private -------------------------------------------------------------------------


SPELT = ["X-Forwarded", "X-Forwarded-For", "x-forwarded-proto", "X-Forwarded-Prefix",
         "X-Original-Host", "CF-Connecting-IP", "CF-Ray", "X-Envoy-External-Address"]  # fmt: skip


@pytest.mark.parametrize("header", [*sorted(FORWARDED), *SPELT])
async def test_a_private_server_refuses_what_a_proxy_forwards(
    web: Web, ann: Browser, header: str
) -> None:
    await ann.get("/")
    with capture_logs() as lines:
        for method, path in (("GET", "/"), ("POST", "/rooms"), ("GET", "/room/x/socket")):
            status, text = await ask(ann, method, path, **{header: "192.0.2.7"})
            assert status == 403
            assert "web.public_url" in text
    (line,) = [line for line in lines if line["event"].startswith("web.refused")]
    assert "web.public_url is missing" in line["event"]
    assert line["why"] == "forwarded"
    assert not web.service.rooms


async def test_a_private_server_refuses_a_proxy_that_says_nothing_of_itself(
    served: Served, start: Start
) -> None:
    """nginx with no more than `proxy_pass` asks in HTTP/1.0, by our own address."""
    for path, wanted in (("/", b"403"), ("/room/x/socket", b"403"), ("/health", b"200")):
        reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
        writer.write(f"GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode())
        async with asyncio.timeout(5):
            answer = await reader.read()
        writer.close()
        assert answer.split()[1] == wanted, path
        assert (b"web.public_url" in answer) == (wanted == b"403")
    web = await start(public_url="https://heard.example")
    status, _ = await ask(web.browser(), "GET", "/", Host="heard.example")
    assert status == 200


async def test_an_open_server_does_not_mind_a_proxy(start: Start) -> None:
    web = await start(public_url="https://heard.example")
    forwarded = {"Host": "heard.example", "X-Forwarded-For": "192.0.2.7", "Via": "1.1 proxy"}
    assert (await ask(web.browser(), "GET", "/", **forwarded))[0] == 200


async def test_a_proxy_that_does_not_pass_websockets_on_is_told_so(web: Web, ann: Browser) -> None:
    key = await ann.create()
    with capture_logs() as lines:
        status, text = await ask(ann, "GET", f"/room/{key}/socket", Origin=ann.origin)
    assert (status, "Upgrade" in text) == (400, True)
    assert "Upgrade" in lines[-1]["event"]


# -- what is refused is counted --------------------------------------------------------------------


def test_refusals_are_counted_by_reason_and_told_once_a_minute() -> None:
    now = 0.0
    refusals = Refusals(lambda: now)
    with capture_logs() as lines:
        for _ in range(1000):
            refusals.note("too-slow")
        refusals.note("form")
        now = EVERY_SECONDS + 1
        refusals.note("too-slow")
    told = [(line["why"], line["count"]) for line in lines]
    assert told == [("too-slow", 1), ("form", 1), ("too-slow", 1000)]
    assert refusals.total["too-slow"] == 1001


async def test_every_refusal_has_its_reason_in_the_log(web: Web, ann: Browser) -> None:
    key = await ann.create()
    with capture_logs() as lines:
        await ask(ann, "GET", "/", Host="evil.example")
        await ask(ann, "GET", "/", Origin="http://evil.example")
        await ann.get("/join/nonsense")
        await ann.post("/rooms", csrf="wrong")
        stranger = web.browser()
        await stranger.get(f"/room/{key}")
        await (await stranger.socket(key)).closed()
    seen = {line["why"] for line in lines if line["event"].startswith("web.refused")}
    assert seen == {"foreign-host", "foreign-origin", "bad-link", "form", "no-seat"}


# -- forms that nobody can read --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content-Type": "application/x-www-form-urlencoded; charset=nonsense"}, b"title=T"),
        ({"Content-Type": "application/x-www-form-urlencoded; charset=utf-16"}, b"a=b=c\xff"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, b"title=\xff\xfe"),
        ({"Content-Type": "multipart/form-data"}, b"no boundary"),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\nbroken"),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"nothing of the kind"),
        ({"Content-Type": "multipart/form-data; boundary="}, b"--\r\n\r\n"),
        ({"Content-Type": "multipart/form-data; boundary=" + "x" * 200}, b"--x\r\n"),
        (
            {"Content-Type": "multipart/form-data; boundary=x"},
            b'--x\r\nContent-Disposition: form-data; name="a"\r\n'
            b"Content-Transfer-Encoding: nonsense\r\n\r\na\r\n--x--\r\n",
        ),
        (
            {"Content-Type": "multipart/form-data; boundary=x"},
            b'--x\r\nContent-Disposition: form-data; name="a"\r\n'
            b"Content-Type: text/plain; charset=nonsense\r\n\r\na\r\n--x--\r\n",
        ),
        (
            {
                "Content-Type": "application/x-www-form-urlencoded",
                "Content-Encoding": "gzip",
            },
            b"this is not gzip",
        ),
        (
            {
                "Content-Type": "application/x-www-form-urlencoded",
                "Content-Encoding": "deflate",
            },
            b"\x00\x01",
        ),
        ({"Content-Type": "\x80\x81; charset=\xff"}, b"title=T"),
        # Half a character, which is no text and cannot be signed, compared or stored.
        (
            {"Content-Type": "application/x-www-form-urlencoded; charset=unicode_escape"},
            b"csrf=\\ud800.x&link=\\ud800.x&name=\\ud800",
        ),
    ],
)
async def test_a_form_that_cannot_be_read_is_a_bad_request_and_no_mistake_of_ours(
    served: Served, headers: dict[str, str], body: bytes, caplog: Any
) -> None:
    for path in POSTS[:-1]:
        async with (
            aiohttp.ClientSession() as session,
            session.post(
                served.address + path,
                data=body,
                headers=headers,
                skip_auto_headers=["Content-Type"],
            ) as response,
        ):
            assert response.status in (400, 403), path
    assert not [r for r in caplog.records if r.levelname == "ERROR" or r.exc_info]
    assert not served.service.rooms


@pytest.mark.parametrize(
    "cookie", [b"\xff\xfe.\xff", b"\xed\xa0\x80", b"\xff; heard-2=\xff", b"a\x01"]
)
async def test_a_cookie_that_is_no_text_is_one_we_cannot_read(
    served: Served, cookie: bytes, caplog: Any
) -> None:
    for path in EVERYWHERE:
        reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\nConnection: close\r\n"
        writer.write(head.encode() + b"Cookie: heard=" + cookie + b"\r\n\r\n")
        async with asyncio.timeout(5):
            answer = await reader.read()
        writer.close()
        assert answer.split()[1][:1] in (b"2", b"4"), path
    assert not [r for r in caplog.records if r.levelname == "ERROR" or r.exc_info]


@pytest.mark.parametrize(
    "sent",
    [
        b"nonsense\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"A: " + b"x" * 20_000 + b"\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
    ],
)
async def test_what_is_no_http_is_no_mistake_of_ours(
    served: Served, sent: bytes, caplog: Any
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
    writer.write(sent)
    async with asyncio.timeout(5):
        answer = await reader.read(100)
    assert b" 200 " not in answer
    writer.close()
    assert not [r for r in caplog.records if r.levelname == "ERROR" or r.exc_info]


async def test_a_form_that_was_read_after_all_that_is_still_served(ann: Browser) -> None:
    assert await ann.create()
