"""What is done after Slack has had its answer. Ended in order when we stop."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

log = structlog.get_logger(__name__)

GOODBYE = 5.0
"""Seconds for what is under way when we stop."""


class Background:
    """Tasks that nobody waits for."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do this, soon."""
        task = asyncio.create_task(work, name="slack.background")
        self._tasks.add(task)
        task.add_done_callback(self._done)

    async def idle(self) -> None:
        """Wait until nothing is under way."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def stop(self) -> None:
        """Wait for what is under way, for a while."""
        try:
            async with asyncio.timeout(GOODBYE):
                await self.idle()
        except TimeoutError:
            for task in self._tasks:
                task.cancel()

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (problem := task.exception()) is not None:
            log.error("slack.background_failed", error=type(problem).__name__)
