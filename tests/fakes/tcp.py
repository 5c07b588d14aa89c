"""Ports on this computer."""

from __future__ import annotations

import asyncio
import socket


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def answers(port: int, seconds: float = 60) -> None:
    """Wait until something listens there.

    Raises:
        TimeoutError: nothing does.
    """
    async with asyncio.timeout(seconds):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
                continue
            writer.close()
            return
