"""What very many rooms are told at once needs few reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from adapters.clock import SetClock, new_id
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.ports import Account, OutboxMessage, Request, Room
from bot.service import Service
from bot.service.outbox_renderer import READ_TOGETHER
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOMS = READ_TOGETHER // 2


class Store(SqlStore):
    """A store that counts how often it is asked."""

    asked: Counter[str]

    async def rooms_by_key(self, keys: Collection[RoomKey]) -> Mapping[RoomKey, Room]:
        self.asked["rooms"] += 1
        return await super().rooms_by_key(keys)

    async def current(self, rooms: Collection[RoomKey]) -> dict[RoomKey, MeetingId]:
        self.asked["current"] += 1
        return await super().current(rooms)

    async def versions(self, meetings: Collection[MeetingId]) -> dict[MeetingId, int]:
        self.asked["versions"] += 1
        return await super().versions(meetings)

    async def words(self, ids: Collection[WordsId]) -> dict[WordsId, str]:
        self.asked["words"] += 1
        return await super().words(ids)

    async def names(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        self.asked["names"] += 1
        return await super().names(people)


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    opened = await memory_store_of(Store)
    opened.asked = Counter()
    yield opened
    await opened.close()


async def what_rooms_are_told(store: Store, rooms: int) -> Sequence[OutboxMessage]:
    """In each of them somebody else has something else read out."""
    service = Service(store, SetClock(NOON), new_id)
    for number in range(rooms):
        room = RoomId("test", "", f"room{number}")
        ann = Account(platform="test", tenant="", id=f"ann{number}", name=f"Ann {number}")
        await service.directory.open_room(room, f"Room {number}")
        for command, args in (("start", {}), ("say", {"text": f"Ramp {number}."})):
            asked = Request(
                room=room, person=ann, source=new_id(), at=NOON, command=command, args=dict(args)
            )
            assert (await service.commands.execute(asked)).accepted
    said = await store.claim_outbox("test", NOON, "worker", timedelta(minutes=1), 1_000)
    return [one for one in said if one.kind == "post"]


async def test_many_rooms_are_read_together_and_each_is_told_its_own(store: Store) -> None:
    said = (await what_rooms_are_told(store, ROOMS))[:READ_TOGETHER]
    assert len({one.room for one in said}) == ROOMS
    service = Service(store, SetClock(NOON), new_id)  # as after a restart
    store.asked.clear()
    rendered = await service.outbox.render(said)
    assert max(store.asked.values()) <= 2, store.asked
    read_out = {room.title: card.text for _, room, card in rendered if "Ramp" in card.text}
    assert len(read_out) == ROOMS
    for title, text in read_out.items():
        number = title.removeprefix("Room ")
        assert f"Ramp {number}." in text
        assert f"Ann {number}" in text


async def test_one_by_one_they_are_told_the_same(store: Store) -> None:
    said = await what_rooms_are_told(store, 2)
    service = Service(store, SetClock(NOON), new_id)
    together = await service.outbox.render(said)
    alone = [told for one in said for told in await service.outbox.render([one])]
    assert together == alone
    assert len(together) == len(said) >= 4
