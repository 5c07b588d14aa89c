"""Keeps everybody's own panel and list of commands up to date after the meeting has changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from adapters.chat.tasks import BackgroundTasks, PerKeyWorker
from adapters.web.connection import Connection
from adapters.web.own_frames import OwnFrames
from adapters.web.protocol import RoomLinks
from adapters.web.room_hub import RoomHub
from adapters.web.snapshot import SnapshotSender, room_id
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import MeetingService, Room, Visibility
from bot.ports.own_view import OwnView
from bot.service.time_slice import BEHIND, SharedSlice, loop_time

SEAT_TAKEN = 4410
"""The code with which a connection ends whose seat was taken away."""
GATHERED = 2.0
"""Seconds for which those who have said something are gathered: how much they have said is on their
own panels, and on nobody else's. It is not urgent, and in a lively room it was half of the work."""


class Refresher:
    """Works on one room at a time. What changes meanwhile makes it run once more, so that a lively
    room is never more than one round behind.

    What people for whom things stand alike are shown is made and encoded once for all of them.
    """

    def __init__(
        self,
        service: MeetingService,
        hall: RoomHub,
        greeter: SnapshotSender,
        on_round: Callable[[RoomId], None],
    ) -> None:
        """`on_round`: told of each room in which something was brought up to date."""
        self._on_round = on_round
        self._service = service
        self._hall = hall
        self._greeter = greeter
        self._tasks = BackgroundTasks()
        self._rounds = PerKeyWorker(self.round, self._tasks)
        self._changed: set[str] = set()
        """Rooms in which everybody is to be brought up to date."""
        self._acted: dict[str, set[Connection]] = {}
        """Rooms in which only these people are."""
        self._timers: dict[str, asyncio.TimerHandle] = {}
        # What changes in many rooms at once is shown in all of them in the same moment.
        self._slice = SharedSlice(loop_time, BEHIND)

    def soon(self, room: Room) -> None:
        """Bring everybody in a room up to date, in the background."""
        if self._hall.connections(room.where.channel):
            self.mark(room)
            self._rounds.run(room)

    def mark(self, room: Room) -> None:
        """In the next round, bring everybody in a room up to date."""
        self._changed.add(room.where.channel)

    def acted(self, connection: Connection, room: Room) -> None:
        """Somebody has done something: bring their own pages up to date, in the background."""
        channel = room.where.channel
        self._acted.setdefault(channel, set()).add(connection)
        if channel not in self._timers:
            loop = asyncio.get_running_loop()
            self._timers[channel] = loop.call_later(GATHERED, self._gathered, room)

    async def stop(self) -> None:
        """Drop what is under way: everybody is gone, or about to come again."""
        for timer in self._timers.values():
            timer.cancel()
        await self._tasks.stop(0.0)

    def _gathered(self, room: Room) -> None:
        self._timers.pop(room.where.channel, None)
        self._rounds.run(room)

    async def round(self, room: Room) -> None:
        """Bring those up to date who have done something, or everybody if the room has changed.

        Raises:
            NotSaved: the database cannot be reached. They are remembered.
        """
        channel = room.where.channel
        acted, changed = self._acted.pop(channel, set()), channel in self._changed
        self._changed.discard(channel)
        there = self._hall.connections(channel)
        if not changed:
            people = {one.person for one in acted}
            there = tuple(one for one in there if one.person in people)
        try:
            # Those who run the meeting do not wait until everybody else is served.
            for leads in (True, False):
                if some := [one for one in there if one.facilitator is leads]:
                    await self._show(some, room)
        except NotSaved:
            self._acted.setdefault(channel, set()).update(acted)
            if changed:
                self._changed.add(channel)
            raise
        self._on_round(room.where)

    async def _show(self, some: Sequence[Connection], room: Room) -> None:
        views = await self._service.queries.own_views(room.where, [one.account for one in some])
        frames = OwnFrames()
        for connection, view in zip(some, views, strict=True):
            await self._slice.wait()
            async with connection.looking:
                await self._one(connection, view, room, frames)

    async def _one(
        self, connection: Connection, view: OwnView | None, room: Room, frames: OwnFrames
    ) -> None:
        where = room_id(connection.channel)
        if view is None:
            seen = await self._service.sight.may_see(where, connection.account)
            if seen is Visibility.NO:
                connection.end(SEAT_TAKEN)
            return
        named = connection.account.name
        if view.facilitator != connection.facilitator or connection.named != named:
            # They have become a facilitator, or are none any more, or have another name: that
            # changes the whole page.
            await self._greeter.greet(connection, room)
            return
        panel, menu = frames.panel(view), frames.menu(view)
        if panel.digest != connection.panel:
            connection.panel = panel.digest
            connection.send_frame(panel.encoded)
        if (
            view.facilitator
            and await self._service.entry.links_renewed(where) != connection.links_seen
        ):
            connection.send(RoomLinks(links=await self._greeter.links(connection)))
        if menu.digest != connection.menu:
            connection.menu = menu.digest
            connection.send_frame(menu.encoded)
