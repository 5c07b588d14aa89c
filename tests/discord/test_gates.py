"""Who waits at a gate goes on in the order of coming; one errand at a time for each room."""

from __future__ import annotations

import asyncio

from adapters.chat.gates import Gates
from adapters.discord.busy import Busy
from adapters.discord.errands import Errands
from adapters.discord.translate import room_id
from bot.errors import NotSaved

ROOM, OTHER = room_id(1, 2), room_id(1, 3)


async def test_they_go_on_in_the_order_of_coming():
    gates, came = Gates(), list[int]()
    gates.shut("shard")
    gates.shut("room")

    async def comes(number: int) -> None:
        assert await gates.passed("shard", "room")
        came.append(number)

    waiting = [asyncio.create_task(comes(number)) for number in range(3)]
    await asyncio.sleep(0)
    gates.open("shard")
    await asyncio.sleep(0)
    waiting += [asyncio.create_task(comes(number)) for number in range(3, 6)]
    await asyncio.sleep(0)
    assert came == []
    gates.open("room")
    await asyncio.gather(*waiting)
    assert came == [0, 1, 2, 3, 4, 5]


async def test_an_open_gate_lets_everybody_in_at_once():
    gates = Gates()
    gates.shut("other")
    assert await gates.passed("shard", "room")
    gates.open("never shut")


async def test_at_the_end_who_waits_is_sent_away():
    gates = Gates()
    gates.shut("room")
    waiting = asyncio.create_task(gates.passed("room"))
    await asyncio.sleep(0)
    gates.end()
    assert not await waiting


async def test_what_is_asked_for_meanwhile_is_done_once_more():
    gate, done = asyncio.Event(), list[str]()

    async def errand(room) -> None:
        done.append(room.channel)
        await gate.wait()

    errands = Errands(errand, busy := Busy())
    for _ in range(5):
        errands.run(ROOM)
    errands.run(OTHER)
    await asyncio.sleep(0)
    assert done == ["2", "3"]
    assert not await busy.idle(0.001)
    for _ in range(5):
        errands.run(ROOM)
    gate.set()
    assert await busy.idle(5)
    assert done == ["2", "3", "2"]


async def test_what_may_be_better_in_a_moment_is_tried_again():
    tries = list[int]()

    async def errand(_) -> None:
        tries.append(1)
        if len(tries) < 3:
            raise NotSaved("away")

    errands = Errands(errand, busy := Busy())
    errands.run(ROOM)
    assert await busy.idle(5)
    assert len(tries) == 3


async def test_a_mistake_ends_nothing_but_itself():
    tries = list[int]()

    async def errand(_) -> None:
        tries.append(1)
        raise ValueError

    errands = Errands(errand, busy := Busy())
    errands.run(ROOM)
    assert await busy.idle(5)
    errands.run(ROOM)
    assert await busy.idle(5)
    assert len(tries) == 2
