"""The fake's web server: who may ask, how fast, what goes wrong, and what was asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from adapters.web.graceful_shutdown import close
from tests.fakes.discord import wire
from tests.fakes.discord.errors import Refusal
from tests.fakes.discord.faults import Asked, Faults
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.happenings import Happenings
from tests.fakes.discord.world import Attachment, Channel, Guild, Message, World

API = "/api/v10"


@dataclass
class Call:
    """One request, understood."""

    server: Server
    at: dict[str, str]
    query: dict[str, str]
    body: Any
    files: dict[int, tuple[str, bytes]] = field(default_factory=dict)

    @property
    def world(self) -> World:
        return self.server.world

    @property
    def acts(self) -> Happenings:
        return self.server.acts

    def number(self, name: str) -> int:
        found = self.at[name]
        return self.world.app if found == "@me" else int(found)

    def channel(self) -> Channel:
        found = self.world.channels.get(self.number("channel"))
        if found is None:
            raise Refusal(10003)
        return found

    def guild(self) -> Guild:
        found = self.world.guilds.get(self.number("guild"))
        if found is None:
            raise Refusal(10004)
        if self.world.app not in found.members:
            raise Refusal(50001)
        return found

    def message(self) -> Message:
        found = self.channel().messages.get(self.number("message"))
        if found is None:
            raise Refusal(10008)
        return found

    def attachments(self) -> list[Attachment]:
        """The files that came along, with the descriptions that the body gives them."""
        body = self.body or {}
        # The answer to an interaction has its message inside.
        given = body.get("attachments") or (body.get("data") or {}).get("attachments") or []
        said = {int(one["id"]): one for one in given}
        return [
            Attachment(
                self.world.ids.next(), filename, data, said.get(number, {}).get("description")
            )
            for number, (filename, data) in self.files.items()
        ]


Handler = Callable[[Call], Awaitable[Any]]


class Server:
    """Listens on loopback, at a port of its own."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.gateway = Gateway(world)
        self.acts = Happenings(world, self.gateway)
        self.faults = Faults()
        self.url = ""
        self.shards = 1
        self.unknown: list[str] = []
        self._app = web.Application(client_max_size=64 * 1024 * 1024)
        self._app.router.add_get("/gateway/", self.gateway.connect)
        self._app.router.add_get("/attachments/{id}/{name}", self._file)
        self._runner: web.AppRunner | None = None

    def serve(self, method: str, path: str, handler: Handler, *, open_to_all: bool = False) -> None:
        """Add a route. `open_to_all`: its address is the key, no token is asked for."""

        async def handle(request: web.Request) -> web.StreamResponse:
            return await self._answer(request, handler, open_to_all)

        self._app.router.add_route(method, API + path, handle)

    async def start(self) -> None:
        self._app.router.add_route("*", API + "/{rest:.*}", self._nowhere)
        self._runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self.acts.base = self.url
        self.gateway.url = f"ws://{host}:{port}/gateway/"

    async def stop(self) -> None:
        for one in self.faults.troubles:
            if one.wait is not None:
                one.wait.set()
        await self.gateway.drop(1001)
        if self._runner is not None:
            await close(self._runner)

    async def _answer(
        self, request: web.Request, handler: Handler, open_to_all: bool
    ) -> web.StreamResponse:
        path = request.path.removeprefix(API)
        asked = Asked(request.method, path, dict(request.query), None, [])
        try:
            asked.body, files = await wire.read(request)
            asked.files = [name for name, _ in files.values()]
            call = Call(self, dict(request.match_info), asked.query, asked.body, files)
            self.faults.asked.append(asked)
            trouble = self.faults.meet(request.method, path)
            headers, wait, globally = self.faults.pace(request.method, path)
            if trouble is not None:
                if trouble.wait is not None:
                    await trouble.wait.wait()
                if trouble.cut == "before":
                    return self._cut(request, asked)
                if trouble.status == 429:
                    wait, globally = trouble.retry_after, trouble.globally
                    headers = headers | {"X-RateLimit-Remaining": "0"}
                elif trouble.status is not None:
                    asked.status = trouble.status
                    body = {"message": f"{trouble.status}: on demand", "code": trouble.code}
                    return wire.answer(body, trouble.status, headers)
            if wait:
                self.faults.limited += 1
                asked.status = 429
                return wire.too_fast(wait, globally, headers)
            if not open_to_all and request.headers.get("Authorization") != (
                f"Bot {self.world.token}"
            ):
                raise Refusal(0)
            asked.answer = await handler(call)
            if trouble is not None and trouble.cut == "after":
                return self._cut(request, asked)
            asked.status = 204 if asked.answer is None else 200
            return wire.answer(asked.answer, asked.status, headers)
        except Refusal as refusal:
            asked.status, asked.code = refusal.status, refusal.code
            return wire.answer(refusal.body(), refusal.status)
        finally:
            if asked.status in (401, 403, 429):
                self.faults.forbidden += 1
            await self.gateway.note()

    def _cut(self, request: web.Request, asked: Asked) -> web.StreamResponse:
        asked.status = -1
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _nowhere(self, request: web.Request) -> web.StreamResponse:
        """The fake does not know this route: that is said when it ends (`FakeDiscord`)."""
        self.unknown.append(f"{request.method} {request.path.removeprefix(API)}")
        return wire.answer({"message": "404: Not Found", "code": 0}, 404)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        wanted = int(request.match_info["id"])
        for message in self.world.messages.values():
            for one in message.attachments:
                if one.id == wanted:
                    return web.Response(body=one.data)
        return web.Response(status=404)
