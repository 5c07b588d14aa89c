"""Stops a platform in good order: take nothing in any more, finish, and only then let go.

Between `stop` and `close`, what Heard says still goes out.
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
"""Seconds for what has begun since we stopped taking in."""

Step = Callable[[], Awaitable[object]]


class Lifecycle:
    """The order in which a platform's parts are stopped. No step keeps a later one from its turn:
    what goes wrong in one is logged."""

    def __init__(self, platform: str, tasks: BackgroundTasks, gates: Gates) -> None:
        self._platform = platform
        self._tasks = tasks
        self._gates = gates
        self._intake: list[Step] = []
        self._resources = AsyncExitStack()
        self.is_stopping = False

    def takes_in(self, stop: Step) -> None:
        """Something takes in what happens. `stop` ends that."""
        self._intake.append(stop)

    def holds(self, close: Step) -> None:
        """Something is to be closed in the end, before whatever was named earlier."""
        self._resources.push_async_callback(self._safely, close)

    async def stop(self) -> None:
        """Take nothing in any more, and finish what was taken in."""
        self.is_stopping = True
        for step in self._intake:
            await self._safely(step)
        if not await self._tasks.idle(FINISH_WITHIN):
            log.warning("not_finished", platform=self._platform)

    async def close(self) -> None:
        """End what is still under way, and let go of everything."""
        self._gates.end()
        await self._tasks.stop(END_WITHIN)
        await self._resources.aclose()

    async def _safely(self, step: Step) -> None:
        try:
            await step()
        except Exception as problem:
            log.exception("not_stopped", platform=self._platform, error=type(problem).__name__)
