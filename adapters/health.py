"""Reports whether all parts are well, for monitoring: `GET /health`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from aiohttp import web

from bot.errors import HeardError

PATH = "/health"
PATIENCE = 2.0
"""Seconds that one part may take to answer."""


class PartState(NamedTuple):
    """The state of one part. `word` says it: "ok", "away", or a longer reason."""

    well: bool
    word: str


OK, AWAY = PartState(True, "ok"), PartState(False, "away")
Check = Callable[[], Awaitable[bool | PartState]]


class Health:
    """Asks each part. If one is away, the whole is unhealthy: 503."""

    def __init__(self) -> None:
        self._checks: dict[str, Check] = {}

    def watch(self, part: str, check: Check) -> None:
        """Add a part. A check that raises `HeardError`, or takes too long, means that it is
        away."""
        self._checks[part] = check

    async def report(self) -> dict[str, str]:
        """Each part: "ok", "away", or what is the matter and since when."""
        return {part: state.word for part, state in (await self.states()).items()}

    async def states(self) -> dict[str, PartState]:
        """The state of each part."""
        answers = await asyncio.gather(*(_ask(check) for check in self._checks.values()))
        return dict(zip(self._checks, answers, strict=True))

    async def serve(self, request: web.Request) -> web.Response:
        """The answer to a request: 200, or 503."""
        states = await self.states()
        well = all(state.well for state in states.values())
        parts = {part: state.word for part, state in states.items()}
        body = {"status": "ok" if well else "unwell", **parts}
        return web.json_response(body, status=200 if well else 503)

    def routes(self) -> list[web.RouteDef]:
        """What a server has to offer for it."""
        return [web.get(PATH, self.serve)]


async def _ask(check: Check) -> PartState:
    try:
        async with asyncio.timeout(PATIENCE):
            found = await check()
    except (HeardError, TimeoutError, OSError):
        return AWAY
    if isinstance(found, PartState):
        return found
    return OK if found else AWAY
