"""Long work, and the work of many tasks together, leaves others their turns."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Generator
from typing import Any

from bot.service.time_slice import FEW, SharedSlice


class Seconds:
    """A clock that goes on only when something is done."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def turns(tasks: int, each: float) -> list[list[int]]:
    """What so many tasks that begin together do in each turn of the loop."""
    seconds = Seconds()
    slice_ = SharedSlice(seconds, 0.008)
    done: list[list[int]] = [[]]

    async def one(number: int) -> None:
        await slice_.wait()
        seconds.now += each
        done[-1].append(number)

    work = [asyncio.create_task(one(number)) for number in range(tasks)]
    while not all(task.done() for task in work):
        await asyncio.sleep(0)
        done.append([])
    return [some for some in done if some]


async def test_those_that_begin_together_share_the_time_of_a_turn() -> None:
    found = await turns(100, each=0.001)
    assert [number for some in found for number in some] == [*range(100)], "in their order"
    assert len(found) >= 100 / 9
    assert max(map(len, found)) <= 9, "what is under way when the time is up is finished"


async def test_where_there_is_time_for_all_they_begin_in_one_turn() -> None:
    assert await turns(100, each=0.0) == [[*range(100)]]


class Counted:
    """An awaitable, and how often whoever awaits it was woken."""

    def __init__(self, work: Coroutine[Any, Any, None]) -> None:
        self._work = work
        self.woken = 0

    def __await__(self) -> Generator[Any, None, None]:
        waiting = self._work.__await__()
        for future in waiting:
            yield future
            self.woken += 1


async def test_of_many_who_wait_only_those_are_woken_who_may_well_go_on() -> None:
    seconds, many = Seconds(), 500
    slice_ = SharedSlice(seconds, 0.008)
    waits = [Counted(slice_.wait()) for _ in range(many)]

    async def one(number: int) -> None:
        await waits[number]
        seconds.now += 1.0

    await asyncio.gather(*map(one, range(many)))
    assert sum(wait.woken for wait in waits) <= many * FEW


async def test_where_there_is_time_again_more_and_more_go_on_in_a_turn() -> None:
    seconds, many = Seconds(), 1_000
    slice_ = SharedSlice(seconds, 0.008)
    done: list[int] = [0]

    async def one(number: int) -> None:
        await slice_.wait()
        seconds.now += 0.0 if number else 1.0
        done[-1] += 1

    work = [asyncio.create_task(one(number)) for number in range(many)]
    while not all(task.done() for task in work):
        await asyncio.sleep(0)
        done.append(0)
    assert sum(done) == many
    assert len([some for some in done if some]) <= 12


async def test_one_that_takes_longer_than_a_turn_stops_nobody() -> None:
    assert await turns(5, each=1.0) == [[0], [1], [2], [3], [4]]


async def test_whoever_comes_later_does_not_go_on_before_those_that_wait() -> None:
    seconds, loop = Seconds(), asyncio.get_running_loop()
    slice_ = SharedSlice(seconds, 0.008)
    order: list[str] = []

    async def one(name: str) -> None:
        await slice_.wait()
        seconds.now += 1.0
        order.append(name)

    work: list[asyncio.Task[None]] = []

    def comes_now() -> None:
        # Before those that wait have their turn, and at the beginning of it.
        loop.call_soon(lambda: work.append(asyncio.create_task(one("late"))))
        work.extend(asyncio.create_task(one(name)) for name in ("first", "second", "third"))

    comes_now()
    while len(order) < 4:
        await asyncio.sleep(0)
    assert order == ["first", "second", "third", "late"]
    await asyncio.gather(*work)


async def test_whoever_gives_up_waiting_holds_nobody_up() -> None:
    seconds = Seconds()
    slice_ = SharedSlice(seconds, 0.008)

    async def one() -> None:
        await slice_.wait()
        seconds.now += 1.0

    first, gone, stays = (asyncio.create_task(one()) for _ in range(3))
    await first
    gone.cancel()
    await stays
    assert gone.cancelled()
    await one()


async def test_one_goes_on_in_each_turn_though_its_clock_never_shows_any_time_left() -> None:
    seconds = Seconds()

    def hurrying() -> float:
        seconds.now += 1.0
        return seconds.now

    slice_ = SharedSlice(hurrying, 0.008)
    async with asyncio.timeout(20):
        await asyncio.gather(*(slice_.wait() for _ in range(20)))
    assert seconds.now > 20
