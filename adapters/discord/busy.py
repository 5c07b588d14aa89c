"""Counts what is under way, so that nothing is cut off in the middle."""

from __future__ import annotations

import asyncio


class Busy:
    """What is under way: `with busy: ...`"""

    def __init__(self) -> None:
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def __enter__(self) -> None:
        """Something is under way."""
        self._count += 1
        self._idle.clear()

    def __exit__(self, *wrong: object) -> None:
        """It came to its end."""
        self._count -= 1
        if not self._count:
            self._idle.set()

    async def idle(self, seconds: float) -> bool:
        """Wait until nothing is under way; False if that took too long."""
        try:
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        except TimeoutError:
            return False
        return True
