"""Who waits at a gate goes on in the order of coming."""

from __future__ import annotations

import asyncio

from adapters.chat.gates import Gates


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
