"""Slack's side of the wire: the Web API, uploads, response addresses and sockets, on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

from adapters.web.graceful_shutdown import close
from tests.fakes.slack import (  # noqa: F401  - these enter their methods into the table
    api_auth,
    api_chat,
    api_files,
    api_places,
    api_views,
)
from tests.fakes.slack.api import METHODS, Call
from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.faults import Fault, Faults
from tests.fakes.slack.over_socket import OverSocket
from tests.fakes.slack.people import User
from tests.fakes.slack.responses import respond
from tests.fakes.slack.world import Token, World


@dataclass
class Request:
    """A line of the request log."""

    method: str
    args: dict[str, Any]
    token: str
    answer: dict[str, Any] = field(default_factory=dict)
    status: int = 0
    """0: the connection was cut."""

    @property
    def ok(self) -> bool:
        """Whether Slack did it, and said so."""
        return self.status == 200 and bool(self.answer.get("ok"))

    @property
    def error(self) -> str:
        """What Slack had against it."""
        return str(self.answer.get("error", ""))


class Server:
    """Answers the app's requests out of the world. `gone`: nobody answers."""

    def __init__(
        self, world: World, faults: Faults, socket: OverSocket, changed: Callable[[], None]
    ) -> None:
        self.world = world
        self.faults = faults
        self.socket = socket
        self.calls: list[Request] = []
        self.gone = False
        self.date = ""
        """The `Date` header, if it is to be another one than the real one."""
        self.address = ""
        self._changed = changed
        self._tickets: set[str] = set()
        self._numbers = count(1)
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen on loopback, on a free port."""
        app = web.Application(client_max_size=200 * 1024 * 1024, middlewares=[self._gone])
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/upload/v1/{file}", self._upload)
        app.router.add_get("/link/", self._link)
        app.router.add_post("/{what:commands|actions|app}/{key:.+}", self._response)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self._runner = runner
        self.address = f"http://127.0.0.1:{runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Stop listening."""
        self.faults.clear()
        await self.socket.close()
        if self._runner is not None:
            await close(self._runner)

    @web.middleware
    async def _gone(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if self.gone:
            return self._cut(request)
        answer: web.StreamResponse = await handler(request)
        return answer

    def _cut(self, request: web.Request) -> web.Response:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    # -- the Web API

    async def _api(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        args = await _arguments(request)
        scheme, _, value = request.headers.get("Authorization", "").partition(" ")
        bearer = value if scheme == "Bearer" else str(args.pop("token", ""))
        line = Request(name, args, bearer)
        self.calls.append(line)
        fault = self.faults.take(name, str(args.get("channel") or args.get("channel_id") or ""))
        try:
            if fault is not None and fault.kind != "hold" and fault.kind != "after":
                return self._broken(request, line, fault)
            headers = self._answer(line, value if scheme == "Basic" else "")
            if fault is not None:
                fault.reached.set()
                self._changed()
                if fault.kind == "after":
                    return self._cut(request)
                await fault.released.wait()
            line.status = 200
            return self._json(line.answer, 200, headers)
        finally:
            self._changed()

    def _answer(self, line: Request, basic: str) -> dict[str, str]:
        """Do what is asked, and write down what came of it; the headers to answer with."""
        token: Token | None = None
        try:
            known = METHODS.get(line.method)
            if known is None:
                raise SlackError("unknown_method")
            token = self._caller(known.caller, line.token)
            if known.scopes:
                token.need(*known.scopes)
            extra = {"_socket": self._ticket(), "_base": self.address}
            call = Call(self.world, token, line.args | extra, basic)
            line.answer = known.act(call)
        except SlackError as no:
            line.answer = no.body()
        if token is None or not token.scopes:
            return {}
        return {"x-oauth-scopes": ",".join(token.scopes), "x-accepted-oauth-scopes": ""}

    def _caller(self, caller: str, value: str) -> Token:
        nobody = User("", "", next(iter(self.world.teams.values())))
        if caller == "app":
            if value != self.world.app.app_token:
                raise SlackError("invalid_auth" if value else "not_authed")
            return Token(value, nobody, None, None, self.world.app.app_scopes, kind="app")
        if caller == "anyone":
            return self.world.tokens.get(value) or Token(value, nobody, None, None, [])
        if value == self.world.app.app_token:
            raise SlackError("not_allowed_token_type")
        return self.world.token(value)

    def _ticket(self) -> str:
        ticket = f"ticket-{next(self._numbers)}"
        self._tickets.add(ticket)
        return f"{self.address.replace('http', 'ws', 1)}/link/?ticket={ticket}"

    def _broken(self, request: web.Request, line: Request, fault: Fault) -> web.Response:
        fault.reached.set()
        match fault.kind:
            case "429":
                line.status, line.answer = 429, {"ok": False, "error": "ratelimited"}
                return self._json(line.answer, 429, {"Retry-After": str(fault.retry_after)})
            case "status":
                line.status = fault.status
                return web.Response(status=fault.status, text="<html>Oops</html>",
                                    content_type="text/html")  # fmt: skip
            case "error":
                line.status, line.answer = 200, {"ok": False, "error": fault.error}
                return self._json(line.answer, 200, {})
        return self._cut(request)

    def _json(self, body: dict[str, Any], status: int, headers: dict[str, str]) -> web.Response:
        if self.date:
            headers = headers | {"Date": self.date}
        return web.json_response(body, status=status, headers=headers)

    # -- the rest of the wire

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        content = await request.read()
        fault = self.faults.take("upload", "")
        if fault is not None:
            return self._broken(request, Request("upload", {}, ""), fault)
        file = self.world.files.get(request.match_info["file"])
        if file is None or file.content is not None:
            return web.Response(status=404, text="not found")
        file.content = content
        self._changed()
        return web.Response(text=f"OK - {len(content)}")

    async def _link(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=408, text="invalid ticket")
        self._tickets.discard(ticket)
        return await self.socket.serve(request)

    async def _response(self, request: web.Request) -> web.StreamResponse:
        try:
            body = json.loads(await request.text())
            respond(self.world, request.match_info["key"], body)
        except ValueError:
            return self._json({"ok": False, "error": "invalid_payload"}, 400, {})
        except SlackError as no:
            gone = no.error in ("used_url", "expired_url", "no_such_url")
            return self._json(no.body(), 404 if gone else 400, {})
        finally:
            self._changed()
        return web.Response(text="ok")


async def _arguments(request: web.Request) -> dict[str, Any]:
    """The arguments, wherever they are: in the address, as JSON, or as a form."""
    args: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.text()
        args |= json.loads(body) if body else {}
    elif request.can_read_body:
        args |= {name: str(value) for name, value in (await request.post()).items()}
    return {name: value for name, value in args.items() if value is not None}
