"""Background work: finished before Heard stops, and one piece at a time for each key."""

from __future__ import annotations

import asyncio

import pytest

from adapters.chat.gates import Gates
from adapters.chat.lifecycle import Lifecycle
from adapters.chat.tasks import BackgroundTasks, PerKeyWorker
from bot.errors import NotSaved


async def test_what_is_asked_for_meanwhile_is_done_once_more():
    gate, done = asyncio.Event(), list[int]()

    async def work(key) -> None:
        done.append(key)
        await gate.wait()

    worker = PerKeyWorker(work, tasks := BackgroundTasks())
    for _ in range(5):
        worker.run(1)
    worker.run(2)
    await asyncio.sleep(0)
    assert done == [1, 2]
    assert not await tasks.idle(0.001)
    for _ in range(5):
        worker.run(1)
    gate.set()
    assert await tasks.idle(5)
    assert done == [1, 2, 1]


async def test_what_may_be_better_in_a_moment_is_tried_again():
    tries = list[int]()

    async def work(_) -> None:
        tries.append(1)
        if len(tries) < 3:
            raise NotSaved("away")

    worker = PerKeyWorker(work, tasks := BackgroundTasks())
    worker.run(1)
    assert await tasks.idle(5)
    assert len(tries) == 3


async def test_a_mistake_ends_nothing_but_itself():
    tries = list[int]()

    async def work(_) -> None:
        tries.append(1)
        raise ValueError

    worker = PerKeyWorker(work, tasks := BackgroundTasks())
    worker.run(1)
    assert await tasks.idle(5)
    worker.run(1)
    assert await tasks.idle(5)
    assert len(tries) == 2


async def test_stopping_waits_for_what_is_under_way():
    tasks, gate, done = BackgroundTasks(), asyncio.Event(), list[str]()

    async def work() -> None:
        await gate.wait()
        done.append("done")

    tasks.spawn(work())
    stopping = asyncio.create_task(tasks.stop(30))
    await asyncio.sleep(0)
    assert not stopping.done()
    gate.set()
    await stopping
    assert done == ["done"]


async def test_what_does_not_finish_in_time_is_cancelled():
    tasks, ended = BackgroundTasks(), list[str]()

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")

    tasks.spawn(work())
    await asyncio.sleep(0)
    await tasks.stop(0.001)
    assert ended == ["cancelled"]
    assert await tasks.idle(0.001)


async def test_a_failure_in_the_background_is_logged_without_what_it_says():
    tasks = BackgroundTasks()

    async def work() -> None:
        raise ValueError("somebody said this")

    with pytest.MonkeyPatch.context() as patch:
        logged = list[tuple[str, dict[str, object]]]()
        patch.setattr(
            "adapters.chat.tasks.log.error", lambda event, **more: logged.append((event, more))
        )
        tasks.spawn(work())
        assert await tasks.idle(5)
        await asyncio.sleep(0)
    [(event, more)] = logged
    assert event == "background_failed"
    assert more["error"] == "ValueError"


async def test_a_platform_stops_in_order_and_one_failure_keeps_nobody_from_their_turn():
    order, gates, tasks = list[str](), Gates(), BackgroundTasks()
    lifecycle = Lifecycle("test", tasks, gates)
    finish = asyncio.Event()

    def step(name: str, *, fails: bool = False):
        async def run() -> None:
            order.append(name)
            if fails:
                raise RuntimeError(name)

        return run

    async def work() -> None:
        await finish.wait()
        order.append("work")

    lifecycle.takes_in(step("listener", fails=True))
    lifecycle.takes_in(step("socket"))
    lifecycle.holds(step("session"))
    lifecycle.holds(step("people", fails=True))
    tasks.spawn(work())
    stopping = asyncio.create_task(lifecycle.stop())
    await asyncio.sleep(0)
    assert order == ["listener", "socket"]
    finish.set()
    await stopping
    assert order == ["listener", "socket", "work"]
    gates.shut("room")
    waits = asyncio.create_task(gates.passed("room"))
    await asyncio.sleep(0)
    await lifecycle.close()
    assert not await waits
    assert order == ["listener", "socket", "work", "people", "session"]
