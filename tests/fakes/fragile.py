"""A store whose database is away, or slow, whenever a test says so."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

from bot.errors import NotSaved
from storage.groups import SqlGroupChoices
from storage.proposals import SqlProposals
from storage.store import SqlStore


class Away(dict[str, int]):
    """How often a method is still to fail. It has to be one: nothing fails under a wrong name."""

    def __missing__(self, name: str) -> int:
        return 0

    def __setitem__(self, name: str, times: int) -> None:
        known = any(hasattr(kind, name) for kind in (SqlStore, SqlGroupChoices, SqlProposals))
        assert known, f"the store has no {name}"
        super().__setitem__(name, times)


class Fragile:
    """A store, with faults on demand."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.proposals: Any = _Part(self, store.proposals)
        """That part of the store, with the same faults."""
        self.away: dict[str, int] = Away()
        """How many of the next calls of a method fail."""
        self.gates: dict[str, asyncio.Event] = {}
        """What the calls of a method wait for."""
        self.broken: bool | None = None
        """True from the next delivery's commit on, if that was asked for (False)."""
        self.sources: list[str] = []
        """What the deliveries that were written down are known by."""
        self.group_choices: Any = _Part(self, store.group_choices)
        """That part of the store, with the same faults."""
        self.link_numbers: Any = _Part(self, store.link_numbers)
        """That part of the store, with the same faults."""

    def breaks_after_commit(self) -> None:
        """The next delivery is written down, and nothing can be read or written after that."""
        self.broken = False

    def is_mended(self) -> None:
        """Everything works again."""
        self.broken = None

    def goes_away(self, times: int = 1, when: str = "commit") -> None:
        """The next calls of this method fail."""
        assert hasattr(self._store, when), f"the store has no method {when}"
        self.away[when] = times

    @property
    def external_refs(self) -> Any:
        """That part of the store, with the same faults."""
        return _Part(self, self._store.external_refs)

    def __getattr__(self, name: str) -> Any:
        return self.fragile(getattr(self._store, name), name)

    def fragile(self, method: Any, name: str) -> Any:
        """A method of the store, or of a part of it, that fails when it was told to."""
        if not inspect.iscoroutinefunction(method):
            return method

        async def call(*args: Any, **named: Any) -> Any:
            if name in self.gates:
                await self.gates[name].wait()
            if name == "commit":
                self.sources += [row.source for row in args[0].journal if row.source]
            if self.away[name] > 0:
                self.away[name] -= 1
                raise NotSaved("the database is away")
            if self.broken:
                raise NotSaved("the database went away after the commit")
            result = await method(*args, **named)
            if self.broken is False and name == "commit":
                self.broken = any(row.source for row in args[0].journal)
            return result

        return call


class _Part:
    """A part of a store, with the faults of the whole."""

    def __init__(self, whole: Fragile, part: Any) -> None:
        self._whole = whole
        self._part = part

    def __getattr__(self, name: str) -> Any:
        return self._whole.fragile(getattr(self._part, name), name)
