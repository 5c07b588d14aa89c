"""What a platform was asked, and for how long that is good."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from adapters.chat.lookups import Lookups
from adapters.clock import SetClock


class Platform:
    """Answers with how often it was asked, once it may."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.may = asyncio.Event()
        self.may.set()
        self.wrong: Exception | None = None
        self.good_for = timedelta(seconds=10)

    async def ask(self, key: str) -> tuple[int, timedelta]:
        self.asked.append(key)
        told = len(self.asked)
        await self.may.wait()
        if self.wrong is not None:
            raise self.wrong
        return told, self.good_for


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 11, 28, 9, tzinfo=UTC))


async def test_however_many_want_to_know_it_is_asked_once(clock: SetClock) -> None:
    platform = Platform()
    lookups = Lookups(platform.ask, clock, 10)
    assert await asyncio.gather(*(lookups.get("ann") for _ in range(5))) == [1] * 5
    assert (platform.asked, lookups.is_fresh("ann")) == (["ann"], True)
    clock.set(clock.now() + timedelta(seconds=10))
    assert (lookups.is_fresh("ann"), lookups.latest("ann")) == (False, 1)
    assert await lookups.get("ann") == 2


async def test_who_stops_waiting_keeps_nobody_else_from_the_answer(clock: SetClock) -> None:
    platform = Platform()
    platform.may.clear()
    lookups = Lookups(platform.ask, clock, 10)
    other = asyncio.create_task(lookups.get("ann"))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await lookups.get("ann")
    platform.may.set()
    assert await other == 1
    assert platform.asked == ["ann"]


async def test_what_is_forgotten_while_it_is_asked_is_asked_again(clock: SetClock) -> None:
    platform = Platform()
    platform.may.clear()
    lookups = Lookups(platform.ask, clock, 10)
    old = asyncio.create_task(lookups.get("ann"))
    while not platform.asked:
        await asyncio.sleep(0)
    lookups.forget("ann")
    platform.may.set()
    assert await lookups.get("ann") == 2
    assert (await old, lookups.latest("ann")) == (1, 2), "the older answer is not kept"


async def test_a_failure_reaches_all_who_wait_and_is_not_remembered(clock: SetClock) -> None:
    platform = Platform()
    platform.wrong = OSError()
    lookups = Lookups(platform.ask, clock, 10)
    found = await asyncio.gather(*(lookups.get("ann") for _ in range(2)), return_exceptions=True)
    assert [type(one) for one in found] == [OSError, OSError]
    platform.wrong, platform.good_for = None, timedelta()
    assert await lookups.get("ann") == 2
    assert lookups.latest("ann") is None, "good for no time at all"
    platform.good_for = timedelta(seconds=1)
    assert await lookups.get("ann") == 3


async def test_only_so_much_is_remembered_and_keys_are_forgotten_together(clock: SetClock) -> None:
    platform = Platform()
    lookups = Lookups(platform.ask, clock, 2)
    for key in ("ann", "ben", "bob"):
        await lookups.get(key)
    assert lookups.latest("ann") is None
    lookups.forget_where(lambda key: key.startswith("b"))
    assert (lookups.is_fresh("ben"), lookups.is_fresh("bob")) == (False, False)
    await lookups.get("ben")
    assert (lookups.is_fresh("ben"), lookups.is_fresh("bob")) == (True, False)
