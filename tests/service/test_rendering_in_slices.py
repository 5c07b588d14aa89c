"""While very much is put into words, everything else gets its turn."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from adapters.clock import SetClock, new_id
from bot.ids import RoomId
from bot.ports import Account, OutboxMessage, Request
from bot.service import Service
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOM = RoomId("test", "", "attic")


class Ticks:
    def __init__(self) -> None:
        self.now = self.each = 0.0

    def __call__(self) -> float:
        self.now += self.each
        return self.now


async def turns_of_others(service: Service, said: Sequence[OutboxMessage]) -> int:
    """How often another task runs while these are put into words."""
    turns, rendering = 0, True

    async def others() -> None:
        nonlocal turns
        while rendering:
            turns += 1
            await asyncio.sleep(0)

    other = asyncio.create_task(others())
    assert len(await service.outbox.render(said)) == len(said)
    rendering = False
    await other
    return turns


async def test_others_run_whenever_eight_milliseconds_have_gone() -> None:
    ticks, store = Ticks(), await memory_store()
    service = Service(store, SetClock(NOON), new_id, ticks=ticks)
    await service.directory.open_room(ROOM, "attic")
    ann = Account(platform="test", tenant="", id="ann", name="Ann")
    await service.commands.execute(
        Request(room=ROOM, person=ann, source="start", at=NOON, command="start")
    )
    said = list(await store.claim_outbox("test", NOON, "worker", timedelta(minutes=1), 10)) * 20
    assert len(said) >= 20
    await turns_of_others(service, said)  # everything has been looked up once
    quick = await turns_of_others(service, said)
    ticks.each = 0.009
    slow = await turns_of_others(service, said)
    await store.close()
    assert slow - quick > len(said) / 2
