"""Background work that is finished before Heard stops."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from typing import Any, Final, Generic, TypeVar

import stamina
import structlog

from bot.errors import NotSaved

log = structlog.get_logger(__name__)

T = TypeVar("T")
Key = TypeVar("Key", bound=Hashable)

FINISH_WITHIN: Final = 20.0
"""Seconds for what is under way when Heard stops."""
TRIES: Final = 6


class BackgroundTasks:
    """Work in progress: tasks that nobody awaits, and whatever runs within `with tasks:`."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run this in the background. A failure is logged without its message, which may quote
        somebody."""
        task = asyncio.create_task(work, name="background")
        self.__enter__()
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def __enter__(self) -> None:
        """Begin a piece of work that already has a task of its own."""
        self._count += 1
        self._idle.clear()

    def __exit__(self, *wrong: object) -> None:
        """End it."""
        self._count -= 1
        if not self._count:
            self._idle.set()

    async def idle(self, seconds: float | None = None) -> bool:
        """Wait until nothing is under way; False if that takes longer than `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        except TimeoutError:
            return False
        return True

    async def stop(self, seconds: float = FINISH_WITHIN) -> None:
        """Wait for what is under way, then cancel what has not finished."""
        if not await self.idle(seconds):
            log.warning("not_finished", count=self._count)
        while self._tasks:
            tasks = list(self._tasks)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        self.__exit__()
        if not task.cancelled() and (problem := task.exception()) is not None:
            log.error("background_failed", error=type(problem).__name__, exc_info=problem)


class PerKeyWorker(Generic[Key]):
    """Runs one piece of work at a time for each key, a room for instance.

    If it is asked again meanwhile, it runs once more afterwards: the work looks at how things are
    then, so several requests are one. `transient` errors and `NotSaved` are retried a few times.
    """

    def __init__(
        self,
        work: Callable[[Key], Awaitable[None]],
        tasks: BackgroundTasks,
        transient: tuple[type[Exception], ...] = (),
    ) -> None:
        self._work = work
        self._tasks = tasks
        self._transient: tuple[type[Exception], ...] = (NotSaved, *transient)
        self._running: set[Key] = set()
        self._again: set[Key] = set()

    def run(self, key: Key) -> None:
        """Run it for this key, in the background."""
        if key in self._running:
            self._again.add(key)
            return
        self._running.add(key)
        self._tasks.spawn(self._run(key))

    async def _run(self, key: Key) -> None:
        try:
            while True:
                self._again.discard(key)
                try:
                    await patiently(lambda: self._work(key), self._transient)
                except Exception as problem:
                    # Left for the next occasion: nothing is remembered as done that was not.
                    log.exception("background_failed", error=type(problem).__name__)
                if key not in self._again:
                    break
        finally:
            self._running.discard(key)


async def patiently(
    act: Callable[[], Awaitable[T]], transient: tuple[type[Exception], ...] = (NotSaved,)
) -> T:
    """Do something that nobody will ask for again, retrying it while that may help.

    Raises:
        NotSaved: the database could not be reached for half a minute.
    """
    try:
        return await act()
    except transient:
        # Only now: setting up retries costs about as much as handling a whole message.
        retrying = stamina.AsyncRetryingCaller(
            attempts=TRIES, wait_initial=0.2, wait_max=8.0, timeout=30.0
        )
        return await retrying(transient, act)
