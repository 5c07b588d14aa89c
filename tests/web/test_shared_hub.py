"""Web rooms in several processes: what is passed on, and what is not."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

import msgspec
from structlog.testing import capture_logs

from adapters.web.room_hub import ChatMessage
from adapters.web.shared_hub import SharedHub
from bot.errors import NotSaved
from bot.ids import PersonId
from bot.ports.workers import Workers

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


class Line:
    """What processes tell each other, for as long as it is not away."""

    several = True

    def __init__(self) -> None:
        self.ears: list[Callable[[str], None]] = []
        self.told: list[str] = []
        self.fails = 0

    async def tell_talk(self, sealed) -> None:
        if self.fails:
            self.fails -= 1
            raise NotSaved("away")
        self.told += sealed
        for ear in self.ears:
            for part in sealed:
                ear(part)

    async def listen_talk(self, told) -> None:
        self.ears.append(told)
        await asyncio.Event().wait()


class Processes:
    """Some, on one line."""

    def __init__(self) -> None:
        self.line = Line()
        self.tasks: list[asyncio.Task[None]] = []

    async def add(self, name, key="k" * 64, alone=True):
        hub = SharedHub(key)
        hub.connect(cast(Workers, self.line), name, lambda: alone)
        self.tasks.append(asyncio.create_task(hub.run()))
        for _ in range(10):
            await asyncio.sleep(0)
        return hub

    def end(self):
        for task in self.tasks:
            task.cancel()


def message(number, text="Wheels first"):
    who = PersonId("ann")
    return ChatMessage(id=f"web:ann:{number}", at=NOON, by=who, who="Ann", text=text)


def texts(hub):
    return [said.text for said in hub.room("r").recent]


async def test_who_is_alone_passes_nothing_on():
    there = Processes()
    hub = await there.add("a")
    before = len(there.line.told)
    hub.say("r", message(1))
    await hub.passed_on()
    assert len(there.line.told) == before
    there.end()


async def test_who_begins_is_told_from_then_on_whatever_the_heartbeat_says():
    there = Processes()
    first = await there.add("a", alone=True)
    second = await there.add("b", alone=True)
    first.say("r", message(1))
    await first.passed_on()
    assert texts(second) == ["Wheels first"]
    there.end()


async def test_what_could_not_be_told_is_told_later_in_order_and_shown_once(monkeypatch):
    monkeypatch.setattr("adapters.web.shared_hub.TRY_AGAIN", 0.0)
    there = Processes()
    first, second = await there.add("a", alone=False), await there.add("b", alone=False)
    there.line.fails = 3
    for number in range(5):
        first.say("r", message(number, f"{number}"))
    first.say("r", message(0, "0"))
    await first.passed_on()
    assert there.line.fails == 0
    assert texts(first) == texts(second) == ["0", "1", "2", "3", "4"]
    # The same notice again, as after one that was not confirmed.
    for part in list(there.line.told):
        there.line.ears[1](part)
    assert texts(second) == ["0", "1", "2", "3", "4"]
    there.end()


async def test_who_has_another_key_shows_nothing_and_says_so_once():
    there = Processes()
    with capture_logs() as lines:
        await strangers(there)
    assert [line["event"] for line in lines].count("talk_with_another_key") == 2, "one each"
    there.end()


async def strangers(there):
    first = await there.add("a", alone=False)
    stranger = await there.add("b", key="o" * 64, alone=False)
    assert (await first.health()).well is False, "it was heard when it began"
    for number in range(3):
        first.say("r", message(number))
    await first.passed_on()
    assert texts(stranger) == []
    assert (await stranger.health()).word == "other-key"


async def test_a_message_that_is_not_ours_is_read_as_it_was_written():
    there = Processes()
    first, second = await there.add("a", alone=False), await there.add("b", alone=False)
    said = msgspec.structs.replace(message(1, "é😀\0\n"), reply_to="web:ben:1")
    first.say("r", said)
    first.react("r", said.id, PersonId("ben"), [PersonId("cleo")])
    await first.passed_on()
    assert second.room("r").recent == (said,)
    assert set(second.room("r").heard_by(said.id)) == {"ben", "cleo"}
    second.take_back("r", said.id)
    await second.passed_on()
    assert texts(first) == []
    there.end()
