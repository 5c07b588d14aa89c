"""Keeps side panels and menus up to date after the meeting has changed."""

from __future__ import annotations

from adapters.chat.tasks import BackgroundTasks, PerKeyWorker
from adapters.web.connection import Connection
from adapters.web.protocol import CommandMenu, FacilitatorPanel, RoomLinks
from adapters.web.room_hub import RoomHub
from adapters.web.snapshot import SnapshotSender, room_id
from bot.ports import MeetingService, Room, Visibility

SEAT_TAKEN = 4410
"""The code with which a connection ends whose seat was taken away."""


class Refresher:
    """Works on one room at a time. What changes meanwhile makes it run once more, so that a lively
    room is never more than one round behind."""

    def __init__(self, service: MeetingService, hall: RoomHub, greeter: SnapshotSender) -> None:
        self._service = service
        self._hall = hall
        self._greeter = greeter
        self._tasks = BackgroundTasks()
        self._rounds = PerKeyWorker(self._round, self._tasks)

    def soon(self, room: Room) -> None:
        """Bring everybody in a room up to date, in the background."""
        if self._hall.connections(room.where.channel):
            self._rounds.run(room)

    async def stop(self) -> None:
        """Drop what is under way: everybody is gone, or about to come again."""
        await self._tasks.stop(0.0)

    async def _round(self, room: Room) -> None:
        there = self._hall.connections(room.where.channel)
        for connection in sorted(there, key=lambda one: not one.facilitator):
            async with connection.looking:
                await self._one(connection, room)

    async def _one(self, connection: Connection, room: Room) -> None:
        where = room_id(connection.channel)
        if await self._service.sight.may_see(where, connection.account) is Visibility.NO:
            connection.end(SEAT_TAKEN)
            return
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
