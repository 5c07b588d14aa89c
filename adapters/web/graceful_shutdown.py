"""Shuts a server down gracefully."""

from __future__ import annotations

import asyncio
import contextlib

from aiohttp import web


async def close(runner: web.AppRunner) -> None:
    """Let nobody in any more, wait for those at the door, and then let go of everybody.

    asyncio accepts a connection in one turn of its loop and makes something of it in the next. If
    the server is closed in between, `Server._attach` fails and the connection is left behind: open,
    with nobody there to answer or to close it.
    """
    loop = asyncio.get_running_loop()
    for site in runner.sites:
        # aiohttp has no public way to the sockets that it listens at.
        for listening in getattr(site._server, "sockets", ()):
            with contextlib.suppress(NotImplementedError):  # Windows accepts by other means
                loop.remove_reader(listening.fileno())
    for _ in range(3):
        await asyncio.sleep(0)
    await runner.cleanup()
