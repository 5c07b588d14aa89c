"""Work beside what comes in: answers on their way, and signs put on messages."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final
from weakref import WeakValueDictionary

import structlog

from adapters.chat.platform import Ambiguous
from adapters.chat.tasks import BackgroundTasks
from bot.errors import HeardError, NotSaved, RetryLater

log = structlog.get_logger(__name__)

PATIENCE: Final = 120.0
"""Seconds for which something is retried that the platform did not take at once."""
PAUSE: Final = 1.0
NO_EXTRAS: Final = 60.0
"""Seconds without conveniences, after the platform has asked us to slow down."""

Act = Callable[[], Awaitable[object]]


class RetryingTasks:
    """Runs things in the background, retrying each for a while. Nobody awaits them."""

    def __init__(self, tasks: BackgroundTasks) -> None:
        self._tasks = tasks
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._no_extras_before = 0.0

    def begin(self, act: Act, turn: str) -> None:
        """Do something soon. What has the same `turn` is done one after the other."""
        self._tasks.spawn(self._try(act, turn))

    def convenience(self, act: Act, turn: str) -> None:
        """The same for a mere convenience: where the platform asks us to slow down, it is left
        out, and so are all others in the next minute."""
        self._tasks.spawn(self._try(act, turn, optional=True))

    async def _try(self, act: Act, turn: str, *, optional: bool = False) -> None:
        now = asyncio.get_running_loop().time
        lock = self._turns.setdefault(turn, asyncio.Lock())
        async with lock:
            ends = now() + PATIENCE
            while not (optional and now() < self._no_extras_before):
                try:
                    await act()
                    return
                except RetryLater as later:
                    wait = later.seconds
                    if optional:
                        self._no_extras_before = now() + NO_EXTRAS
                except (Ambiguous, NotSaved):
                    wait = PAUSE
                except HeardError as no:
                    log.info("not_done", error=type(no).__name__)
                    return
                if now() + wait > ends:
                    log.warning("given_up")
                    return
                await asyncio.sleep(wait)
