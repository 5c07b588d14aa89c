"""Closes a server in good order."""

from __future__ import annotations

import asyncio

from aiohttp import web


async def close(runner: web.AppRunner) -> None:
    """Stop listening, and then let go of everybody.

    Whoever came in at the very last moment takes asyncio a few turns of its loop to be let in; who
    is not in yet when the others are let go of would be left behind with an open connection.
    """
    for site in list(runner.sites):
        await site.stop()
    for _ in range(5):
        await asyncio.sleep(0)
    await runner.cleanup()
