"""What a platform was asked is remembered for a while, and asked once however many want to know."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.bounded import BoundedDict
from bot.ports import Clock

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Lookups(Generic[Key, Value]):
    """Answers by key. `ask` gives an answer and for how long it is good; no time at all: it is not
    remembered. What it raises, all who are waiting for it get."""

    def __init__(
        self, ask: Callable[[Key], Awaitable[tuple[Value, timedelta]]], clock: Clock, most: int
    ) -> None:
        """`most`: answers that are remembered."""
        self._ask = ask
        self._clock = clock
        self._known = BoundedDict[Key, tuple[Value, datetime]](most)
        self._asking: dict[Key, asyncio.Task[Value]] = {}

    def latest(self, key: Key) -> Value | None:
        """The latest answer, however old; None if there never was one."""
        known = self._known.get(key)
        return None if known is None else known[0]

    def fresh(self, key: Key) -> Value | None:
        """The answer if `get` has it without asking; else None."""
        known = self._known.get(key)
        return known[0] if known is not None and known[1] > self._clock.now() else None

    def is_fresh(self, key: Key) -> bool:
        """Whether `get` answers without asking."""
        known = self._known.get(key)
        return known is not None and known[1] > self._clock.now()

    async def get(self, key: Key) -> Value:
        """The answer. A caller that stops waiting does not keep others from getting it."""
        known = self._known.get(key)
        if known is not None and known[1] > self._clock.now():
            return known[0]
        task = self._asking.get(key)
        if task is None:
            task = self._asking[key] = asyncio.create_task(self._look_up(key), name="lookup")
        return await asyncio.shield(task)

    def forget(self, key: Key) -> None:
        """Ask again next time: an answer that is under way may be from before that as well."""
        if (known := self._known.get(key)) is not None:
            self._known[key] = (known[0], self._clock.now())
        self._asking.pop(key, None)

    def forget_where(self, concerns: Callable[[Key], bool]) -> None:
        """The same, for all keys that this concerns."""
        for key in filter(concerns, {*self._known, *self._asking}):
            self.forget(key)

    def drop_all(self) -> None:
        """Keep no answer, not even the latest, nor what is on its way."""
        self._known.clear()
        self._asking.clear()

    async def stop(self) -> None:
        """Ask no longer."""
        asking = list(self._asking.values())
        for task in asking:
            task.cancel()
        await asyncio.gather(*asking, return_exceptions=True)

    async def _look_up(self, key: Key) -> Value:
        mine, began = asyncio.current_task(), self._clock.now()
        try:
            found, fresh = await self._ask(key)
            if self._asking.get(key) is mine and fresh:
                self._known[key] = (found, began + fresh)
            return found
        finally:
            if self._asking.get(key) is mine:
                del self._asking[key]
