"""Heard under load in processes of its own, to be killed: see `tests.fakes.nursery`.

What is done follows from a seed and a number, so whoever started this knows what act 17 is without
being told, and can have it sent again. Each act's number is reported once it has been accepted or
refused, and not before.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain, count
from pathlib import Path
from random import Random

import msgspec

from adapters.clock import new_id
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Scheduler, Waker
from bot.ids import RoomId
from bot.ports import Account, CommandResult, Message, OutboxMessage, PlatformAdapter, Request, Room
from bot.rendered import RenderedCard
from bot.service import Service
from storage.store import SqlStore
from tests.fakes import nursery

IN_FLIGHT = 12
PEOPLE = 8
ROOMS = (RoomId("file", "", "meadow"), RoomId("screen", "", "harbour"))
"""Two meetings that go on and on."""
CYCLE = RoomId("file", "", "cycle")
"""A room whose meetings begin and end all the time."""
BACK = RoomId("file", "", "back")
"""A room whose meetings end and are reopened all the time: two journals change in one commit."""
EVERY_ROOM = (*ROOMS, CYCLE, BACK)
MAY_COME_TO_NOTHING = {"agenda next"}
"""What may be answered kindly, and is then nothing to write down."""
ANY = 10_000


class Plan(nursery.Plan, kw_only=True):
    """What one process is to do."""

    url: str
    folder: str
    seed: int
    worker: str
    minutes: int
    """How far ahead its clock is, so that leases of the dead have ended and items' time is up."""
    again: list[int] = msgspec.field(default_factory=list)
    """Acts to send once more, first."""
    start: int = len(ROOMS)
    step: int = 1
    most: int | None = None
    """How many new acts, and then come to an end; None: until killed."""


class Act(msgspec.Struct, frozen=True):
    """Something somebody does. The first acts begin the meetings."""

    room: RoomId
    person: int
    kind: str
    words: str = ""


def act(seed: int, number: int) -> Act:
    """What act `number` is."""
    if number < len(ROOMS):
        return Act(ROOMS[number], 0, "start")
    chance = Random(f"{seed}/{number}")
    # No "number 7": from a facilitator that is a question about the agenda, which is over, and left
    # out, when somebody moves on first. Here everything that is to be said has to be said.
    words = " ".join([f"act{number}", *("and so on" for _ in range(chance.randrange(5)))])
    which = chance.random()
    if which < 0.1:
        return Act(BACK, 0, chance.choice(["start", "end", "reopen"]), words)
    if which < 0.3:
        # Few points: each meeting begins by posting all of them back.
        return Act(CYCLE, 0, chance.choices(["start", "end", "park"], [10, 10, 1])[0], words)
    kinds = {"say": 60, "raise": 8, "agenda add": 3, "agenda next": 3, "park": 15}
    kind = chance.choices(list(kinds), list(kinds.values()))[0]
    person = 0 if kind == "agenda next" else chance.randrange(PEOPLE)
    if kind == "raise":
        # Whoever passes lowers their hand: nobody does both, so that the order makes no difference.
        kind = "pass" if person % 2 else "hand"
    return Act(chance.choice(ROOMS), person, kind, words)


def account(room: RoomId, person: int) -> Account:
    """Somebody in a room."""
    return Account(platform=room.platform, tenant="", id=f"account{person}", name=f"P{person}")


class AheadClock:
    """The machine's clock, so many minutes ahead."""

    def __init__(self, minutes: int) -> None:
        self.ahead = timedelta(minutes=minutes)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


class FileFace:
    """Shows outbox messages in a file that survives everything. It does not know what it has
    shown."""

    platform = "file"

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        os.write(
            self._file, f"{room.where.channel} {outbox_message.kind} {outbox_message.id}\n".encode()
        )
        os.fsync(self._file)


class ScreenFace:
    """A browser that is open all the time: it begins with what was said, and shows an id once."""

    platform = "screen"

    def __init__(self) -> None:
        self.shown: list[str] = []

    async def begin(self, service: Service) -> None:
        for room in ROOMS:
            if room.platform == self.platform and await service.directory.room(room):
                self.shown += [
                    outbox_message.id
                    for outbox_message, _ in await service.queries.recent_posts(room, None, ANY)
                ]

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        if outbox_message.kind == "post" and outbox_message.id not in self.shown:
            self.shown.append(outbox_message.id)

    def keep(self, file: Path) -> None:
        file.write_text("\n".join(self.shown))


async def main(plan: Plan, reports: int) -> None:
    """Do what the plan says, with everything running that runs in Heard."""
    clock, store = AheadClock(plan.minutes), await SqlStore.open(plan.url)
    service, screen = Service(store, clock, new_id), ScreenFace()
    service.core.meetings.snapshots.every = 5
    await screen.begin(service)
    faces: dict[str, PlatformAdapter] = {
        "file": FileFace(Path(plan.folder, "shown")),
        "screen": screen,
    }
    dispatcher = OutboxDispatcher(store, service.outbox.render, faces, clock, plan.worker)
    waker = Waker(store, service.wakeups.wake, clock, plan.worker)
    scheduler = Scheduler(store, waker, _nothing)
    service.outbox_filled.connect(dispatcher.ring)
    service.wakes_changed.connect(scheduler.ring)
    carrying = asyncio.create_task(dispatcher.run())
    scheduler.start()
    new = range(plan.start, plan.start + plan.most) if plan.most else count(plan.start, plan.step)
    # Meetings are begun before anything is said in them.
    for number in (n for n in plan.again if n < len(ROOMS)):
        await _one(service, plan.seed, number, reports)
    todo = chain((n for n in plan.again if n >= len(ROOMS)), new)
    await asyncio.gather(*(_some(service, plan.seed, todo, reports) for _ in range(IN_FLIGHT)))
    await scheduler.stop()
    await service.drain()
    carrying.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await carrying
    # The dispatcher may have been stopped half-way: then its lease has to end first.
    clock.ahead += timedelta(minutes=2)
    await waker.keep_due()
    await dispatcher.deliver_all()
    await store.close()
    screen.keep(Path(plan.folder, "screen"))


async def _nothing() -> None:
    return


async def _some(service: Service, seed: int, numbers: Iterator[int], reports: int) -> None:
    for number in numbers:
        await _one(service, seed, number, reports)


async def _one(service: Service, seed: int, number: int, reports: int) -> None:
    it = act(seed, number)
    receipt = await perform(service, it, f"act-{number}")
    word = "refused" if receipt.refused else "repeated" if receipt.repeated else "accepted"
    if it.kind in MAY_COME_TO_NOTHING and receipt.accepted:
        word = "answered"
    assert receipt.accepted or receipt.refused, receipt
    os.write(reports, f"{number} {word}\n".encode())


async def perform(service: Service, it: Act, source: str) -> CommandResult:
    """Have Heard do it."""
    who, at = account(it.room, it.person), service.clock.now()
    if it.kind == "say":
        return await service.intake.on_message(
            Message(room=it.room, person=who, text=it.words, ref=source, source=source, at=at)
        )
    args: dict[str, str | int] = {}
    if it.kind == "park":
        args = {"wording": it.words}
    elif it.kind == "agenda add":
        args = {"title": it.words, "minutes": 1}
    elif it.kind == "end":
        args = {"anyway": "yes"}
    return await service.commands.execute(
        Request(room=it.room, person=who, source=source, at=at, command=it.kind, args=args)
    )


if __name__ == "__main__":
    nursery.serve(Plan, main)
