"""A web room with a service in memory, and browsers that come to it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import msgspec
import pytest
from aiohttp.test_utils import TestClient, TestServer

from adapters.web.app import WebFace
from adapters.web.connection_limits import Limits
from adapters.web.context import Extras
from adapters.web.options import WebOptions
from tests.fakes.desk import FakeClock, FakeMeetingService

MANUAL = [
    {
        "title": "Taking part",
        "intro": "For everybody.",
        "commands": [
            {
                "typed": "/hand",
                "title": "Raise a hand",
                "help": "You get your turn.",
                "for_whom": "Only facilitators can do this.",
                "params": [
                    {
                        "name": "reason",
                        "label": "Why?",
                        "required": False,
                        "help": "In a few words.",
                    }
                ],
            }
        ],
    }
]


async def never(seconds: float) -> None:
    """A sleep for players that are not to play."""
    await asyncio.Event().wait()


class Browser:
    """A browser: it has its own cookies, and knows how to fill in forms."""

    def __init__(self, client: TestClient[Any, Any]) -> None:
        self.client = client
        self.text = ""

    async def get(self, path: str, **more: Any) -> aiohttp.ClientResponse:
        """Open a page, without following where it leads."""
        response = await self.client.get(path, allow_redirects=False, **more)
        self.text = await response.text()
        return response

    async def post(self, path: str, headers: Any = None, **fields: str) -> Any:
        """Send a form, with the token of the page that was opened last."""
        fields.setdefault("csrf", self.token)
        response = await self.client.post(
            path, data=fields, headers=headers or {}, allow_redirects=False
        )
        self.text = await response.text()
        return response

    @property
    def token(self) -> str:
        """The token in the forms of the page that is open."""
        found = re.search(r'name="csrf" value="([^"]+)"', self.text)
        return found[1] if found else ""

    @property
    def origin(self) -> str:
        """Where our own pages come from."""
        return str(self.client.make_url("/")).rstrip("/")

    async def create(self, title: str = "Parents", name: str = "Ann", zone: str = "UTC") -> str:
        """Make a room; returns its key."""
        await self.get("/")
        response = await self.post("/rooms", title=title, name=name, zone=zone)
        assert response.status == 303, self.text
        return response.headers["Location"].removeprefix("/room/")

    async def open(self, link: str, **fields: str) -> Any:
        """Open a link of any kind, as a browser does: its page hands in what is behind the `#`."""
        parts = urlsplit(link)
        await self.get(parts.path)
        return await self.post(parts.path, link=parts.fragment, **fields)

    async def join(self, link: str, name: str, **fields: str) -> Any:
        """Follow an invitation and give a name. Somebody of the same name is somebody else."""
        await self.open(link)
        token = urlsplit(link).fragment
        return await self.post("/join", link=token, name=name, **{"another": "yes", **fields})

    async def socket(self, key: str, origin: str | None = None) -> Talk:
        """Connect to a room."""
        socket = await self.client.ws_connect(
            f"/room/{key}/socket", headers={"Origin": origin or self.origin}
        )
        return Talk(socket)

    async def enter(self, key: str) -> Talk:
        """Connect to a room, and take the hello."""
        talk = await self.socket(key)
        talk.hello = await talk.next("hello")
        return talk


class Talk:
    """A room's socket as a test sees it."""

    def __init__(self, socket: Any) -> None:
        self.socket = socket
        self.hello: dict[str, Any] = {}
        self.seen: list[dict[str, Any]] = []

    async def next(self, kind: str = "") -> dict[str, Any]:
        """The next message of that kind; others are kept in `seen`."""
        while True:
            message = await self.socket.receive(timeout=5)
            assert message.type is aiohttp.WSMsgType.TEXT, message
            found: dict[str, Any] = msgspec.json.decode(message.data)
            if not kind or found["is"] == kind:
                return found
            self.seen.append(found)

    async def send(self, **request: Any) -> None:
        """Send a request."""
        await self.socket.send_json(request)

    async def ask(self, **request: Any) -> dict[str, Any]:
        """Send a request and take its answer."""
        await self.send(**request)
        return await self.next("answer")

    async def closed(self) -> int:
        """Wait for the end; returns the code."""
        while True:
            message = await self.socket.receive(timeout=5)
            if message.type is aiohttp.WSMsgType.CLOSE:
                return int(message.data)  # What was sent; the goodbye may not have gone through.
            if message.type is aiohttp.WSMsgType.CLOSED:
                return int(self.socket.close_code)


class Web:
    """A running web room."""

    def __init__(self, face: WebFace, server: TestServer, service: FakeMeetingService) -> None:
        self.face, self.server, self.service = face, server, service
        self.clients: list[TestClient[Any, Any]] = []

    def browser(self, like: Browser | None = None) -> Browser:
        """A browser; `like`: with another one's cookies."""
        jar = like.client.session.cookie_jar if like else aiohttp.CookieJar(unsafe=True)
        client: TestClient[Any, Any] = TestClient(self.server, cookie_jar=jar)
        self.clients.append(client)
        return Browser(client)

    async def close(self) -> None:
        """Stop everything."""
        for client in self.clients:
            await client.session.close()
        await self.server.close()


Start = Callable[..., Awaitable[Web]]


@pytest.fixture
def service() -> FakeMeetingService:
    """A service that knows nobody yet."""
    return FakeMeetingService()


@pytest.fixture
async def start(service: FakeMeetingService) -> AsyncIterator[Start]:
    """Starts web rooms; with another service, or other options."""
    running: list[Web] = []

    async def begin(
        at: FakeMeetingService = service,
        sleep: Any = never,
        push: Any = None,
        recordings: Any = None,
        **options: Any,
    ) -> Web:
        face = WebFace(
            at,
            WebOptions(**{"secret": "for tests only", **options}),
            clock=FakeClock(),
            manual=lambda _: MANUAL,
            sleep=sleep,
            extras=Extras(push, recordings),
        )
        at.faces.append(face)
        server = TestServer(face.app)
        await server.start_server()
        running.append(Web(face, server, at))
        return running[-1]

    yield begin
    for one in running:
        await one.close()


@pytest.fixture
async def web(start: Start) -> Web:
    """A web room as it comes."""
    return await start()


@pytest.fixture
async def ann(web: Web) -> Browser:
    """Somebody's browser."""
    return web.browser()


@pytest.fixture
async def ben(web: Web) -> Browser:
    """Somebody else's browser."""
    return web.browser()


class Served:
    """A web room on a server of its own, with all that stands before it."""

    def __init__(self, face: WebFace, service: FakeMeetingService) -> None:
        self.face, self.service = face, service

    @property
    def address(self) -> str:
        """Where it is, without a slash at the end."""
        return self.face.links.base

    @property
    def port(self) -> int:
        """The port it listens at."""
        return urlsplit(self.address).port or 0


Serve = Callable[..., Awaitable[Served]]


@pytest.fixture
async def serve(service: FakeMeetingService) -> AsyncIterator[Serve]:
    """Starts web rooms on servers of their own; `limits` are those of `Connections`."""
    running: list[Served] = []

    async def begin(limits: dict[str, Any] | None = None, **options: Any) -> Served:
        face = WebFace(
            service,
            WebOptions(
                **{
                    "secret": "for tests only",
                    "port": 0,
                    "limits": Limits(**(limits or {})),
                    **options,
                }
            ),
            clock=FakeClock(),
            manual=lambda _: MANUAL,
            sleep=never,
        )
        service.faces.append(face)
        await face.start()
        running.append(Served(face, service))
        return running[-1]

    yield begin
    for one in running:
        await one.face.stop()


@pytest.fixture
async def served(serve: Serve) -> Served:
    """A web room on a server of its own, as it comes."""
    return await serve()
