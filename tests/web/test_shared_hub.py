"""Web rooms in several processes: what is passed on, and what is not."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

import msgspec
from structlog.testing import capture_logs

from adapters.web.pages_elsewhere import LASTS
from adapters.web.room_hub import ChatMessage
from adapters.web.shared_hub import SharedHub
from adapters.web.talk_line import STRANGE, TalkSaid
from adapters.web.talk_seal import TalkSeal
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
    monkeypatch.setattr("adapters.web.talk_line.TRY_AGAIN", 0.0)
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


async def test_it_is_well_again_when_nobody_with_another_key_is_heard_any_more(monkeypatch):
    there = Processes()
    first = await there.add("a", alone=False)
    await there.add("b", key="o" * 64, alone=False)
    assert (await first.health()).word == "other-key"
    later = asyncio.get_running_loop().time() + STRANGE + 1
    monkeypatch.setattr("adapters.web.talk_line.now", lambda: later)
    assert (await first.health()).well
    there.end()


async def test_whoever_begins_with_another_key_learns_it_without_anybody_writing():
    there = Processes()
    await there.add("a", alone=False)
    stranger = await there.add("b", key="o" * 64, alone=False)
    assert (await stranger.health()).word == "other-key"
    there.end()


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


# -- who has a room open elsewhere -----------------------------------------------------------------

ANN, BEN = PersonId("ann"), PersonId("ben")


async def test_all_know_who_has_a_room_open_at_another_process():
    there = Processes()
    first, second = await there.add("a", alone=False), await there.add("b", alone=False)
    looked_at = []
    second.show_pages = lambda channel, lost: looked_at.append((channel, lost))
    first.announce("r", {ANN: "Ann", BEN: "Ben"})
    await first.passed_on()
    assert second.elsewhere("r") == {ANN: "Ann", BEN: "Ben"}
    assert second.elsewhere("another") == {}
    assert first.elsewhere("r") == {}, "they are here"
    first.announce("r", {BEN: "Ben"})
    await first.passed_on()
    assert second.elsewhere("r") == {BEN: "Ben"}
    first.announce("r", {})
    await first.passed_on()
    assert second.elsewhere("r") == {}
    assert looked_at == [("r", set())] * 3
    there.end()


async def test_who_begins_is_told_who_is_there():
    there = Processes()
    first = await there.add("a")
    first.announce("r", {ANN: "Ann"})
    assert there.line.told == there.line.told[:1], "it is alone: there is nobody to tell"
    second = await there.add("b")
    await first.passed_on()
    assert second.elsewhere("r") == {ANN: "Ann"}
    there.end()


async def test_nothing_is_told_again_that_has_not_changed():
    there = Processes()
    first, second = await there.add("a", alone=False), await there.add("b", alone=False)
    first.announce("r", {ANN: "Ann"})
    await first.passed_on()
    told = len(there.line.told)
    first.announce("r", {ANN: "Ann"})
    await first.passed_on()
    assert len(there.line.told) == told
    assert second.elsewhere("r") == {ANN: "Ann"}
    there.end()


async def test_who_was_at_a_process_that_is_not_heard_any_more_is_looked_for(monkeypatch):
    monkeypatch.setattr("adapters.web.shared_hub.AGAIN", 0.0)
    now = 1000.0
    monkeypatch.setattr("adapters.web.shared_hub.now", lambda: now)
    there = Processes()
    second = await there.add("b", alone=False)
    looked_for = []
    second.show_pages = lambda channel, lost: looked_for.append((channel, lost))
    first = SharedHub("k" * 64)
    first.connect(cast(Workers, there.line), "a", lambda: False)
    speaking = asyncio.create_task(first.run())
    while not second.elsewhere("r"):
        first.announce("r", {ANN: "Ann"})
        await asyncio.sleep(0)
    speaking.cancel()
    await asyncio.gather(speaking, return_exceptions=True)
    looked_for.clear()
    now += LASTS + 1
    while not looked_for:
        await asyncio.sleep(0)
    assert looked_for == [("r", {ANN})]
    assert second.elsewhere("r") == {}
    there.end()


async def test_a_name_that_changes_is_another_one_everywhere():
    there = Processes()
    first, second = await there.add("a", alone=False), await there.add("b", alone=False)
    shown = []
    second.show_name = lambda *what: shown.append(what)
    first.announce("r", {ANN: "Ann"})
    first.tell_renamed("r", ANN, "Anna")
    await first.passed_on()
    assert shown == [("r", ANN, "Anna")]
    assert second.elsewhere("r") == {ANN: "Anna"}
    there.end()


async def test_what_only_a_newer_version_tells_is_passed_over():
    there = Processes()
    second = await there.add("b", alone=False)
    said = TalkSaid("r", message(1))
    newer = [["TalkSomethingNew", "r", 7], msgspec.to_builtins(said)]
    text = msgspec.json.encode(["a", newer])
    for part in TalkSeal(b"k" * 64).seal(text):
        second._line._hear(part)
    assert texts(second) == ["Wheels first"]
    there.end()
