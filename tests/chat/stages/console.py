"""The contract's stage on the console, which only shows what Heard says."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import Any

from adapters.clock import SetClock
from adapters.console.adapter import PLATFORM, ROOM, ConsoleAdapter
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from bot.ids import PersonId, RoomId
from bot.ports import Account, Message, Request
from bot.service import Service
from storage.store import SqlStore
from tests.chat.stages.base import PEOPLE, Can, Stage
from tests.dialogues.conftest import TUESDAY_AT_SEVEN
from tests.fakes.fragile import Fragile


class ConsoleStage(Stage):
    """A recording that is replayed: what people do comes from it, what Heard says is printed."""

    name = "console"
    can = frozenset({Can.PRIVATE})

    def __init__(self, store: SqlStore) -> None:
        self.store = Fragile(store)
        self._clock = SetClock(TUESDAY_AT_SEVEN)
        self._numbers = count(1)

    async def starts(self) -> None:
        self._service = Service(self.store, self._clock, self._fresh)
        self._face = ConsoleAdapter(self._name)
        self._dispatcher = OutboxDispatcher(
            self.store, self._service.outbox.render, {PLATFORM: self._face}, self._clock, "courier"
        )
        await self._service.directory.open_room(self.where, "Recorded")

    async def stops(self) -> None:
        await self._service.drain()

    async def rests(self) -> None:
        await self._dispatcher.deliver_all()

    async def ends(self) -> None:
        await self.stops()

    async def does(self, who: str, command: str, **args: str) -> str:
        self._moment()
        done = await self._service.commands.execute(
            Request(
                room=self.where, person=_account(who), source=self._fresh(), at=self._clock.now(),
                command=command, args=dict(args),
            )
        )  # fmt: skip
        await self.settles()
        return done.reply.text if done.reply else ""

    async def says(self, who: str, text: str, *, heard: bool = True) -> Any:
        self._moment()
        source = self._fresh()
        await self._service.intake.on_message(
            Message(
                room=self.where, person=_account(who), text=text, ref=source, source=source,
                at=self._clock.now(),
            )
        )  # fmt: skip
        await self.settles()
        return source

    def room(self) -> list[str]:
        return [one.text for one in self._face.said if one.to == ROOM]

    def told(self, who: str) -> list[str]:
        return [one.text for one in self._face.said if one.to == who]

    @property
    def where(self) -> RoomId:
        return RoomId(PLATFORM, "", "recorded")

    @property
    def service(self) -> Any:
        return self._service

    async def passes(self, much: timedelta) -> None:
        waker = Waker(self.store, self._service.wakeups.wake, self._clock, "waker")
        until = self._clock.now() + much
        while (due := await self.store.next_due()) is not None and due <= until:
            self._clock.set(due)
            if not await waker.keep_due():
                break
            await self.rests()
        self._clock.set(until)

    def _moment(self) -> None:
        self._clock.set(self._clock.now() + timedelta(seconds=1))

    def _fresh(self) -> str:
        return f"id{next(self._numbers):05}"

    async def _name(self, person: PersonId) -> str:
        found = await self._service.directory.account(person)
        return found.name if found else ""


def _account(who: str) -> Account:
    assert who in PEOPLE
    return Account(platform=PLATFORM, tenant="", id=who, name=who)
