"""Shows deliveries to the people connected to this process, whichever process made them.

Any process may deliver a post, and people's browsers are connected to any of them.
Each process hears of what has been delivered (ids only, in the order of the commits, its own
included), reads what others carried from the outbox, where it stays readable, and shows it to the
people who are connected to itself. So everybody sees the same in the same order. If it could not
listen for a while, those people's rooms are redrawn.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

import structlog

from bot.bounded import BoundedDict
from bot.errors import HeardError
from bot.ids import RoomKey, meeting_id
from bot.ports import Clock, OutboxMessage, Room
from bot.ports.workers import DeliveryNotice, Workers
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

MOST = 10_000
"""With more notices waiting than this, whole rooms are redrawn instead."""

Worded = tuple[OutboxMessage, Room, RenderedCard]


class Screen(Protocol):
    """An adapter whose people are connected to this process."""

    platform: str

    def has_people(self, room: Room) -> bool:
        """Whether anybody is connected to a room here."""
        ...

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, rendered: RenderedCard
    ) -> None:
        """Show an outbox message to those who are connected here."""
        ...

    def show_anew(self) -> None:
        """Something may have been missed: show everybody here their whole room."""
        ...


Render = Callable[[Sequence[OutboxMessage]], Awaitable[list[Worded]]]
"""Renders messages as they are true now."""


class RoomLookup(Protocol):
    """Finds rooms."""

    async def room_by_key(self, key: RoomKey) -> Room | None:
        """The room with that key."""
        ...


class Broadcast:
    """A screen that shows what all processes deliver. To the dispatcher it is the screen's
    adapter."""

    def __init__(
        self,
        workers: Workers,
        rooms: RoomLookup,
        render: Render,
        screen: Screen,
        clock: Clock,
        worker: str,
    ) -> None:
        self.platform = screen.platform
        self._workers = workers
        self._rooms = rooms
        self._render = render
        self._screen = screen
        self._clock = clock
        self._worker = worker
        self._listening = False
        self._gap = False
        self._own = BoundedDict[str, Worded](MOST)
        """What this process has delivered and not been notified of yet."""
        self._waiting: list[DeliveryNotice] = []
        self._bell = asyncio.Event()

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, rendered: RenderedCard
    ) -> None:
        """Show an outbox message in its turn: when it has been struck off, and we hear of it."""
        if not self._listening:
            await self._screen.deliver(outbox_message, room, rendered)
            return
        self._own[_id(outbox_message)] = (outbox_message, room, rendered)

    async def run(self) -> None:
        """Listen and show, until cancelled."""
        showing = asyncio.create_task(self._show_all(), name="broadcast")
        try:
            await self._workers.listen(self._hear, self._begins, self._breaks)
            await showing
        finally:
            showing.cancel()

    def _hear(self, delivered: DeliveryNotice) -> None:
        if len(self._waiting) >= MOST:
            self._waiting.clear()
            self._gap = True
        self._waiting.append(delivered)
        self._bell.set()

    def _begins(self) -> None:
        self._listening = True
        self._bell.set()

    def _breaks(self) -> None:
        # What others deliver from now on is missed, so rooms are redrawn once we listen again. Our
        # own people should not wait for that.
        self._listening, self._gap = False, True
        self._bell.set()

    async def _show_all(self) -> None:
        while True:
            await self._bell.wait()
            self._bell.clear()
            some, self._waiting = self._waiting, []
            try:
                await self._show(some)
                if not self._listening:
                    for worded in self._taken():
                        await self._screen.deliver(*worded)
            except HeardError as problem:
                # It is unknown what could not be shown, so the whole room is redrawn.
                log.warning("broadcast_failed", error=type(problem).__name__)
                self._gap = True
            if self._gap and self._listening:
                self._gap = False
                self._screen.show_anew()

    def _taken(self) -> list[Worded]:
        own = list(self._own.values())
        self._own.clear()
        return own

    async def _show(self, some: Sequence[DeliveryNotice]) -> None:
        """Show these, each room's in the order in which they were delivered."""
        by_room: dict[RoomKey, list[DeliveryNotice]] = {}
        for one in some:
            by_room.setdefault(one.room, []).append(one)
        for key, delivered in by_room.items():
            room = await self._rooms.room_by_key(key)
            if room is None:
                continue
            others = {}
            if self._screen.has_people(room):
                foreign = [one for one in delivered if one.by != self._worker]
                found = await self._render(await self._parcels(room, foreign))
                others = {worded[0].id: worded for worded in found}
            for one in delivered:
                id_ = f"{meeting_id(key, one.meeting)}:{one.number}:{one.index}"
                if one.by == self._worker:
                    worded = self._own.pop(f"{id_}:{one.edition}", None)
                else:
                    worded = others.get(id_)
                if worded is not None:
                    await self._screen.deliver(*worded)

    async def _parcels(
        self, room: Room, delivered: Sequence[DeliveryNotice]
    ) -> list[OutboxMessage]:
        places = [(one.meeting, one.number, one.index) for one in delivered if one.kind != "panel"]
        kept = await self._workers.outbox_messages(room.key, places) if places else ()
        newest = {one.meeting: one for one in delivered if one.kind == "panel"}
        # A panel is not stored: it is rendered as things stand.
        panels = [
            OutboxMessage(
                meeting=meeting_id(room.key, one.meeting),
                number=one.number,
                index=one.index,
                room=room.key,
                kind="panel",
                at=self._clock.now(),
            )
            for one in newest.values()
        ]
        return [*kept, *panels]


def _id(outbox_message: OutboxMessage) -> str:
    return f"{outbox_message.id}:{outbox_message.edition}"
