"""Keeps side panels and menus up to date after the meeting has changed."""

from __future__ import annotations

import asyncio

import structlog

from adapters.web.connection import Connection
from adapters.web.protocol import CommandMenu, FacilitatorPanel, RoomLinks
from adapters.web.room_hub import RoomHub
from adapters.web.snapshot import SnapshotSender, room_id
from bot.errors import HeardError
from bot.ports import MeetingService, Room

log = structlog.get_logger(__name__)


class Refresher:
    """One task for each room that changed. What changes while it runs makes it run once more, so
    that a lively room is never more than one round behind and never two rounds at work."""

    def __init__(self, service: MeetingService, hall: RoomHub, greeter: SnapshotSender) -> None:
        self._service = service
        self._hall = hall
        self._greeter = greeter
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()

    def soon(self, room: Room) -> None:
        """Bring everybody in a room up to date, in the background."""
        channel = room.where.channel
        if channel in self._tasks:
            self._again.add(channel)
        elif self._hall.connections(channel):
            self._tasks[channel] = asyncio.create_task(self._run(room))

    async def stop(self) -> None:
        """Drop what is under way."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, room: Room) -> None:
        channel = room.where.channel
        try:
            again = True
            while again:
                self._again.discard(channel)
                await self._round(room)
                again = channel in self._again
        except HeardError as problem:
            # The next change comes past here as well, and so does every new connection.
            log.warning("web.refresh.failed", error=type(problem).__name__)
        finally:
            self._tasks.pop(channel, None)

    async def _round(self, room: Room) -> None:
        there = self._hall.connections(room.where.channel)
        for connection in sorted(there, key=lambda one: not one.facilitator):
            async with connection.looking:
                await self._one(connection, room)

    async def _one(self, connection: Connection, room: Room) -> None:
        where = room_id(connection.channel)
        side = await self._service.queries.facilitator_panel(where, connection.account)
        if (side is not None) != connection.facilitator:
            # They have become a facilitator, or are none any more: that changes the whole page.
            await self._greeter.greet(connection, room)
            return
        if side != connection.side:
            connection.side = side
            connection.send(FacilitatorPanel(card=side))
        if (
            side is not None
            and await self._service.entry.links_renewed(where) != connection.links_seen
        ):
            connection.send(RoomLinks(links=await self._greeter.links(connection)))
        menu = tuple(await self._service.commands.available_commands(where, connection.account))
        if menu != connection.menu:
            connection.menu = menu
            connection.send(CommandMenu(forms=menu))
