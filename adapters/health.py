"""Whether all is well, for whatever watches over us: `GET /health`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.errors import HeardError

PATH = "/health"
PATIENCE = 2.0
"""Seconds that one part may take to answer."""

Check = Callable[[], Awaitable[bool]]


class Health:
    """Asks each part. One that is away makes the whole unwell: 503."""

    def __init__(self) -> None:
        self._checks: dict[str, Check] = {}

    def watch(self, part: str, check: Check) -> None:
        """Ask this part as well. What raises `HeardError`, or takes too long, is away."""
        self._checks[part] = check

    async def report(self) -> dict[str, str]:
        """One word for each part: "ok" or "away"."""
        answers = await asyncio.gather(*(_ask(check) for check in self._checks.values()))
        return dict(zip(self._checks, answers, strict=True))

    async def serve(self, request: web.Request) -> web.Response:
        """The answer to a request: 200, or 503."""
        parts = await self.report()
        well = all(word == "ok" for word in parts.values())
        body = {"status": "ok" if well else "unwell", **parts}
        return web.json_response(body, status=200 if well else 503)

    def routes(self) -> list[web.RouteDef]:
        """What a server has to offer for it."""
        return [web.get(PATH, self.serve)]


async def _ask(check: Check) -> str:
    try:
        async with asyncio.timeout(PATIENCE):
            return "ok" if await check() else "away"
    except (HeardError, TimeoutError, OSError):
        return "away"
