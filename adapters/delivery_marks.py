"""Marks outbox messages as delivered: all that have arrived meanwhile in one commit.

A room's task waits until what it has delivered is struck off. With a commit for each room, a
hundred rooms that are told something at once would be a hundred commits, and whatever else is to be
written would wait for all of them. Here one is under way at a time, and small, so that others get
their turn in between.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.meeting.cards.needs_sent import leaves_nothing
from bot.ports import Clock, OutboxMessage

MARKED_AT_ONCE = 100
"""Outbox messages in one commit; one room's stay together, however many they are."""

_Line = tuple[list[OutboxMessage], str, asyncio.Future[None]]


class MarkStore(Protocol):
    """The part of `bot.ports.Store` that is needed."""

    async def mark_delivered(
        self, outbox_messages: Collection[OutboxMessage], at: datetime, told_by: str = ""
    ) -> None:
        """See `bot.ports.Store.mark_delivered`."""
        ...


class DeliveryMarks:
    """What has arrived, until the store knows it."""

    def __init__(self, store: MarkStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._waiting: list[_Line] = []
        self._writer: asyncio.Task[None] | None = None

    async def mark(self, outbox_messages: Sequence[OutboxMessage], told_by: str = "") -> None:
        """Mark one room's outbox messages; returns after the commit. `told_by`: see
        `bot.ports.Store.mark_delivered`.

        Raises:
            NotSaved: the database did not take it; they are still out.
        """
        if any(leaves_nothing(message.card) for message in outbox_messages):
            # This takes until nothing is left of them in the database's log, which nobody else
            # should have to wait for.
            await self._store.mark_delivered(outbox_messages, self._clock.now(), told_by)
            return
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((list(outbox_messages), told_by, done))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write(), name="delivery-marks")
        await done

    async def _write(self) -> None:
        while self._waiting:
            lines = self._next_lines()
            together = [message for messages, _, _ in lines for message in messages]
            error: Exception | None = None
            try:
                await self._store.mark_delivered(together, self._clock.now(), lines[0][1])
            except Exception as problem:
                error = problem
            for _, _, done in lines:
                if done.done():  # its room's task was cancelled
                    continue
                if error is None:
                    done.set_result(None)
                else:
                    done.set_exception(error)

    def _next_lines(self) -> list[_Line]:
        """Take from the front what goes into one commit: at least one room's."""
        told_by, size, taken = self._waiting[0][1], 0, 0
        for messages, by, _ in self._waiting:
            size += len(messages)
            if by != told_by or (taken and size > MARKED_AT_ONCE):
                break
            taken += 1
        lines, self._waiting = self._waiting[:taken], self._waiting[taken:]
        return lines
