"""Shuts a platform down in order: stop taking in, finish, and only then release everything.

Between `stop` and `close`, messages still go out.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Final

import structlog

from adapters.chat.gates import Gates
from adapters.chat.tasks import FINISH_WITHIN, BackgroundTasks

log = structlog.get_logger(__name__)

END_WITHIN: Final = 5.0
"""Seconds for work that began after intake was stopped."""

Step = Callable[[], Awaitable[object]]


class Lifecycle:
    """The order in which a platform's parts are stopped. A step that fails is logged and does not
    keep later ones from running."""

    def __init__(self, platform: str, tasks: BackgroundTasks, gates: Gates) -> None:
        self._platform = platform
        self._tasks = tasks
        self._gates = gates
        self._intake: list[Step] = []
        self._resources = AsyncExitStack()
        self.is_stopping = False

    def takes_in(self, stop: Step) -> None:
        """Register how to stop a source of events."""
        self._intake.append(stop)

    def holds(self, close: Step) -> None:
        """Register how to close a resource. The latest is closed first."""
        self._resources.push_async_callback(self._safely, close)

    async def stop(self) -> None:
        """Stop taking in, and finish what was taken in."""
        self.is_stopping = True
        for step in self._intake:
            await self._safely(step)
        if not await self._tasks.idle(FINISH_WITHIN):
            log.warning("not_finished", platform=self._platform)

    async def close(self) -> None:
        """End what is still in progress, and close all resources."""
        self._gates.end()
        await self._tasks.stop(END_WITHIN)
        await self._resources.aclose()

    async def _safely(self, step: Step) -> None:
        try:
            await step()
        except Exception as problem:
            log.exception("not_stopped", platform=self._platform, error=type(problem).__name__)
