"""Commits a batch and, if the connection breaks in the middle, finds out what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.errors import NotSaved, Uncertain
from bot.ports import Batch, Conflict, Store
from bot.service.time_slice import loop_time

log = structlog.get_logger(__name__)

T = TypeVar("T")

CONFIRM_TIMEOUT = 10.0
"""For how many seconds Heard tries to find out whether an interrupted commit was written."""
CONFIRM_INTERVAL = 0.2
"""Seconds between two tries."""


async def commit(store: Store, batch: Batch) -> None:
    """Commit a batch.

    An interrupted commit is confirmed by committing the batch again: event numbers are unique, so
    it cannot be written twice, and the database makes the second attempt wait for the first to end.

    Raises:
        Conflict: another worker was faster; nothing of it was written.
        NotSaved: nothing of it was written.
        Uncertain: that could not be found out within `CONFIRM_TIMEOUT`.
    """
    try:
        await store.commit(batch)
        return
    except Uncertain:
        log.warning("commit_uncertain")
    deadline = loop_time() + CONFIRM_TIMEOUT
    while True:
        try:
            await store.commit(batch)
            return
        except Conflict:
            if await _written(store, batch, deadline):
                return
            raise
        except NotSaved as away:
            await wait_to_confirm(deadline, "nobody knows whether the database took it", away)


async def harmless_again(write: Callable[[], Awaitable[T]]) -> T:
    """Write something that can be written twice without harm. If the connection breaks in the
    middle, it is written once more.

    Raises:
        NotSaved: nothing of it was written.
        Uncertain: that could not be found out within `CONFIRM_TIMEOUT`.
    """
    try:
        return await write()
    except Uncertain:
        log.warning("choice_uncertain")
    deadline = loop_time() + CONFIRM_TIMEOUT
    while True:
        try:
            return await write()
        except NotSaved as away:
            question = "nobody knows whether the choice was stored"
            await wait_to_confirm(deadline, question, away)


async def _written(store: Store, batch: Batch, deadline: float) -> bool:
    while True:
        try:
            return await store.journal_contains(batch.journal)
        except NotSaved as away:
            await wait_to_confirm(deadline, "nobody knows whether the database took it", away)


async def wait_to_confirm(deadline: float, question: str, away: NotSaved) -> None:
    """Wait before the next try.

    Raises:
        Uncertain: the deadline, in the event loop's time, has passed.
    """
    if loop_time() >= deadline:
        raise Uncertain(question) from away
    await asyncio.sleep(CONFIRM_INTERVAL)
