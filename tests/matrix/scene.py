"""Heard on a real homeserver, in this process: everything is real."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.chat.delivery import CorePorts
from adapters.clock import SystemClock, new_id
from adapters.documents import Documents
from adapters.matrix.adapter import MatrixFace
from adapters.matrix.card_length import fits
from adapters.matrix.command_syntax import as_typed_on_matrix
from adapters.matrix.settings import MatrixSettings
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Scheduler, Waker
from bot.ids import RoomId
from bot.ports import Account, CommandResult, PlatformFeatures, Request, Visibility
from bot.rules import Rules
from bot.service import Service
from storage.store import SqlStore
from tests.matrix.people import PATIENCE, Person
from tests.matrix.synapse import Login, Synapse

MakePerson = Callable[[str], Person]


class OffsetClock(SystemClock):
    """The real time, and what a test has added to it."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


class Scene:
    """Heard, and the server it talks to."""

    def __init__(
        self,
        synapse: Synapse,
        url: str,
        make: Callable[[Synapse, str], Person],
        store: Any = None,
    ) -> None:
        """`store`: one that is open; otherwise the database at `url` is opened at each start."""
        self.synapse = synapse
        self.url = url
        self.clock = OffsetClock()
        self._given = store
        self.prepare: Callable[[MatrixFace], None] = lambda face: None
        """Told of each new face before it starts."""
        self.login: Login = synapse.register("Heard")
        self._make = make

    @property
    def me(self) -> str:
        return self.login.user

    def person(self, name: str) -> Person:
        return self._make(self.synapse, name)

    async def start(self) -> None:
        """Heard starts, or starts anew: nothing is left of it but its database."""
        clock = self.clock
        self.store = self._given or await SqlStore.open(self.url)
        self.service = Service(
            self.store,
            clock,
            new_id,
            Rules(),
            {"matrix": PlatformFeatures(typed=as_typed_on_matrix, presses_seen=True, fits=fits)},
        )
        self.face = MatrixFace(
            MatrixSettings(enabled=True, homeserver=self.synapse.url, token=self.login.token),
            CorePorts(
                self.service, self.store.external_refs, clock, Documents(self.service.reports)
            ),
            panel_seconds=0.0,
        )
        self.prepare(self.face)
        self.dispatcher = OutboxDispatcher(
            self.store, self.service.outbox.render, {"matrix": self.face}, clock, new_id()
        )
        waker = Waker(self.store, self.service.wakeups.wake, clock, new_id())

        async def prune() -> None:
            """Nothing is old enough."""

        self.scheduler = Scheduler(self.store, waker, prune)
        self.service.outbox_filled.connect(self.dispatcher.ring)
        self.service.wakes_changed.connect(self.scheduler.ring)
        self._carrying = asyncio.create_task(self.dispatcher.run())
        self.scheduler.start()
        await self.face.start()

    async def stop(self) -> None:
        """Heard is stopped in good order."""
        await self.face.stop()
        await self.scheduler.stop()
        await self.service.drain()
        self.dispatcher.stop()
        await self._carrying
        await self.face.close()
        if self._given is None:
            await self.store.close()

    async def room(self, *people: Person, name: str = "Parents") -> str:
        """A room of the first person's, which the others and Heard are in."""
        first, *others = people
        room = await first.make_room(*others, self.me, name=name)
        for person in others:
            assert await person.invited(by=first.id) == room
        await first.sees(room, "Thank you for inviting Heard")
        return room

    def where(self, room: str) -> RoomId:
        return self.face.rooms.here(room)

    async def until_closed(self, room: str) -> None:
        """Wait until Heard knows that it can show nothing in a room."""
        async with asyncio.timeout(PATIENCE):
            while not self.face.layer.closed.is_closed(self.where(room)):
                await asyncio.sleep(0.02)

    async def until_away(self) -> None:
        """Wait until Heard knows that the server is away."""
        async with asyncio.timeout(PATIENCE):
            while (await self.face.state()).well:
                await asyncio.sleep(0.02)

    async def do(self, room: str, person: Account, line: str) -> CommandResult:
        """Somebody does something in another way than by writing in the room, where it is known
        that they belong to it."""
        request = Request(
            room=self.where(room),
            person=person,
            source=f"{person.id}: {line}",
            at=datetime.now(UTC),
            line=line,
            seen=Visibility.YES,
        )
        return await self.service.commands.execute(request)
