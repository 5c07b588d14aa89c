"""Messages of a room are written down in the order in which they came, however long it takes to
look up who wrote them: a process that has just started knows nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import count

import pytest

from adapters.clock import SetClock
from bot.events import MessagePosted
from bot.ids import RoomId, meeting_id
from bot.ports import Account, Message, Request
from bot.service import Service
from storage.store import SqlStore
from tests.fakes.fragile import Fragile
from tests.fakes.memory_store import memory_store

ROOM = RoomId("stage", "", "lamp")
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
A_MOMENT = 0.1
"""Seconds for the second to pass the first, if it can."""


@pytest.fixture
async def kept() -> AsyncIterator[SqlStore]:
    store = await memory_store()
    yield store
    await store.close()


def service_on(store: object) -> Service:
    numbers = count()
    return Service(store, SetClock(NOON), lambda: f"id-{id(store)}-{next(numbers)}")  # type: ignore[arg-type]


def somebody(name: str) -> Account:
    return Account(platform="stage", tenant="", id=name, name=name)


def said(by: str) -> Message:
    return Message(
        room=ROOM, person=somebody(by), text="So", ref=by, source=f"message-{by}", at=NOON
    )


async def started(store: SqlStore) -> None:
    """A meeting is running, in which Ann and Ben are."""
    service = service_on(store)
    for number, command in enumerate(("here", "start")):
        for name in ("ann", "ben"):
            await service.commands.execute(
                Request(
                    room=ROOM, person=somebody(name), source=f"{name}-{number}", at=NOON,
                    command=command,
                )
            )  # fmt: skip
    await service.drain()


async def heard(store: SqlStore) -> list[str]:
    room = await store.room(ROOM)
    assert room is not None
    meeting = meeting_id(room.key, 1)
    events = (await store.journals([meeting]))[meeting]
    return [event.ref for event in events if isinstance(event, MessagePosted)]


@pytest.mark.parametrize("slow", ["person", "room"])
async def test_nobody_is_passed_by_whoever_spoke_after_them(kept: SqlStore, slow: str) -> None:
    await started(kept)
    store = Fragile(kept)
    service = service_on(store)
    store.gates[slow] = held = asyncio.Event()
    first = asyncio.create_task(service.intake.on_message(said("ann")))
    await asyncio.sleep(0)
    while not held._waiters:  # the first is being looked up
        await asyncio.sleep(0)
    del store.gates[slow]
    second = asyncio.create_task(service.intake.on_message(said("ben")))
    await asyncio.wait([second], timeout=A_MOMENT)
    held.set()
    await asyncio.gather(first, second)
    assert await heard(kept) == ["ann", "ben"]
    await service.drain()


async def test_other_rooms_do_not_wait(kept: SqlStore) -> None:
    await started(kept)
    store = Fragile(kept)
    service = service_on(store)
    store.gates["person"] = held = asyncio.Event()
    first = asyncio.create_task(service.intake.on_message(said("ann")))
    while not held._waiters:
        await asyncio.sleep(0)
    del store.gates["person"]
    elsewhere = Message(
        room=RoomId("stage", "", "other"), person=somebody("ben"), text="So", ref="x",
        source="message-x", at=NOON,
    )  # fmt: skip
    assert (await service.intake.on_message(elsewhere)).accepted
    assert not first.done()
    held.set()
    await first
    await service.drain()


async def test_whoever_goes_away_while_waiting_holds_nobody_up(kept: SqlStore) -> None:
    await started(kept)
    store = Fragile(kept)
    service = service_on(store)
    store.gates["person"] = held = asyncio.Event()
    first = asyncio.create_task(service.intake.on_message(said("ann")))
    while not held._waiters:
        await asyncio.sleep(0)
    del store.gates["person"]
    second = asyncio.create_task(service.intake.on_message(said("ben")))
    third = asyncio.create_task(service.intake.on_message(said("cat")))
    await asyncio.sleep(0)
    for goes in (first, second):
        goes.cancel()
    await asyncio.gather(first, second, return_exceptions=True)
    assert (await third).accepted
    assert await heard(kept) == ["cat"]
    await service.drain()
