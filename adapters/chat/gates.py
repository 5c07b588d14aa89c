"""Holds back what happens in a room while its history is being read."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable


class Gates:
    """Gates for a whole shard, a server, or one room. Those waiting go on in order of arrival."""

    def __init__(self) -> None:
        self._shut: dict[Hashable, asyncio.Event] = {}
        self._ended = False

    def shut(self, what: Hashable) -> None:
        """Make arrivals wait from now on."""
        self._shut.setdefault(what, asyncio.Event())

    def open(self, what: Hashable) -> None:
        """Let those waiting go on."""
        gate = self._shut.pop(what, None)
        if gate is not None:
            gate.set()

    def end(self) -> None:
        """Turn away everything that waits or arrives. It is read back another time."""
        self._ended = True
        for what in list(self._shut):
            self.open(what)

    def any_shut(self) -> bool:
        """Whether any gate is shut."""
        return bool(self._shut)

    async def passed(self, *ways: Hashable) -> bool:
        """Wait until all of these are open; False after `end`."""
        while shut := next((self._shut[way] for way in ways if way in self._shut), None):
            await shut.wait()
            if self._ended:
                return False
        return True
