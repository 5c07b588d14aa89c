"""A workspace leaves, its data is deleted, and later it comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from adapters.clock import SetClock, new_id
from bot.ids import RoomId
from bot.ports import Account, InstallationKey, Message, Request
from bot.service import Service
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HALL = RoomId("slack", "T1", "C1")
ANN = Account(platform="slack", tenant="T1", id="U1", name="Ann")


async def test_nothing_of_it_stays_in_memory() -> None:
    store = await memory_store()
    service = Service(store, SetClock(NOON), new_id)

    async def meet(source: str) -> int:
        """A meeting is started and something is said; how many people are known then."""
        await service.directory.open_room(HALL, "The hall")
        start = Request(room=HALL, person=ANN, source=source, at=NOON, command="start")
        assert (await service.commands.execute(start)).accepted
        said = Message(
            room=HALL, person=ANN, text="Hello", ref=source, source=source + "m", at=NOON
        )
        assert (await service.intake.on_message(said)).accepted
        now = await service.queries.current_meeting(HALL)
        assert now is not None
        return now.number

    other = RoomId("slack", "T2", "C1")
    kept = await service.directory.open_room(other, "Another hall")
    assert await meet("s1") == 1
    first = await service.directory.person(ANN)
    await store.installs.uninstall(InstallationKey("slack", "T1"), NOON, NOON)
    gone = await store.installs.forget_departed(NOON, NOON - timedelta(days=2))
    assert gone == [("slack", "T1")]
    for platform, tenant in gone:
        service.forget_tenant(platform, tenant)
    # They are back: it is as if they had never been here.
    assert await meet("s2") == 1
    assert await service.directory.person(ANN) != first
    assert await service.directory.room(other) == kept
    await service.drain()
    await store.close()
