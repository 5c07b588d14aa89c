"""Once a day the rooms of a platform are compared with who is there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from datetime import UTC, datetime, timedelta

import pytest

from adapters.chat.member_sync import MemberSync
from adapters.clock import SetClock, new_id
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import Account, Request, Visibility
from bot.service import Service
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOMS = [RoomId("stage", "T1", name) for name in ("lamp", "door", "attic")]


class Platform:
    """Ann is in every room, and nobody else."""

    def __init__(self) -> None:
        self.listed: list[str] = []

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        return Visibility.YES

    async def members(self, room: RoomId) -> Collection[str] | None:
        self.listed.append(room.channel)
        return {"Ann"}


class House:
    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = SetClock(NOON)
        self.service = Service(store, self.clock, new_id)
        self.platform = Platform()

    def sync(self) -> MemberSync:
        return MemberSync("stage", self.service, self.store.external_refs, self.clock, 0.0)

    async def names(self, room: RoomId) -> set[str]:
        return set(await self.service.queries.member_names(room))


@pytest.fixture
async def house() -> AsyncIterator[House]:
    store = await memory_store()
    found = House(store)
    for room in ROOMS:
        await found.service.directory.open_room(room, room.channel)
        for who in ("Ann", "Ben"):
            person = Account(platform="stage", tenant="T1", id=who, name=who)
            await found.service.commands.execute(
                Request(
                    room=room, person=person, source=f"{room}{who}", at=NOON, line="agenda add A b"
                )
            )
            await found.service.entry.add_member(room, person, False, f"{room}{who}2")
    found.service.sight.attach("stage", found.platform, timedelta())
    yield found
    await found.service.drain()
    await store.close()


async def test_who_left_any_room_is_found_out_once_a_day(house: House) -> None:
    assert await house.names(ROOMS[0]) == {"Ann", "Ben"}
    assert await house.sync().compare_all() == 3
    assert [await house.names(room) for room in ROOMS] == [{"Ann"}] * 3
    assert sorted(house.platform.listed) == ["attic", "door", "lamp"]
    assert await house.sync().compare_all() == 0
    assert len(house.platform.listed) == 3, "by another process, not again on the same day"
    house.clock.set(NOON + timedelta(days=1))
    await house.sync().compare_all()
    assert len(house.platform.listed) == 6


async def test_it_goes_on_in_the_background_and_can_be_stopped(house: House) -> None:
    sync = house.sync()
    await sync.begin()
    await sync.begin()
    await sync.stop()
    assert len(house.platform.listed) <= 3


async def test_a_database_that_is_away_ends_it_for_today(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(room: RoomId) -> int:
        raise NotSaved("away")

    monkeypatch.setattr(house.service.members, "compare", away)
    assert await house.sync().compare_all() == 0
