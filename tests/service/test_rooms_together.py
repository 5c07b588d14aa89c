"""Rooms that are asked for together are looked up together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping

import pytest

from adapters.clock import new_id
from bot.errors import NotSaved
from bot.ids import RoomId, RoomKey
from bot.ports import Room
from bot.service.directory import Directory
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store_of

KEYS = [RoomKey(f"room{n}") for n in range(50)]


class Store(SqlStore):
    """A store that counts its look-ups, and can be away."""

    asked: list[set[RoomKey]]
    away = False

    async def rooms_by_key(self, keys: Collection[RoomKey]) -> Mapping[RoomKey, Room]:
        self.asked.append(set(keys))
        if self.away:
            raise NotSaved("away")
        return await super().rooms_by_key(keys)


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    opened = await memory_store_of(Store)
    opened.asked = []
    for key in KEYS:
        await opened.add_room(Room(key=key, where=RoomId("test", "", key), title=key))
    yield opened
    await opened.close()


async def test_rooms_that_many_ask_for_at_once_are_one_query(store: Store) -> None:
    directory = Directory(store, new_id)
    nowhere = RoomKey("nowhere")
    *found, none = await asyncio.gather(*map(directory.room_by_key, [*KEYS, *KEYS, nowhere]))
    assert [room and room.key for room in found] == [*KEYS, *KEYS]
    assert none is None
    assert store.asked == [{*KEYS, nowhere}]
    await asyncio.gather(*map(directory.room_by_key, KEYS))
    assert len(store.asked) == 1, "they are known now"
    await store.add_room(Room(key=nowhere, where=RoomId("test", "", "new"), title="new"))
    assert await directory.room_by_key(nowhere), "what was not there may have come since"


async def test_whoever_gives_up_takes_it_from_nobody_else(store: Store) -> None:
    directory = Directory(store, new_id)
    first, second = (asyncio.create_task(directory.room_by_key(key)) for key in KEYS[:2])
    await asyncio.sleep(0)
    first.cancel()
    found = await second
    assert found is not None
    assert found.key == KEYS[1]


async def test_after_a_failure_it_is_asked_again(store: Store) -> None:
    directory = Directory(store, new_id)
    store.away = True
    failed = await asyncio.gather(*map(directory.room_by_key, KEYS), return_exceptions=True)
    assert {type(one) for one in failed} == {NotSaved}
    store.away = False
    assert await directory.room_by_key(KEYS[0])
