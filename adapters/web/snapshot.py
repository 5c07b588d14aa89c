"""Builds the snapshot of a room that a browser is sent when it connects."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from adapters.web.connection import Connection, encode
from adapters.web.links import SignedLinks
from adapters.web.own_frames import OwnFrames
from adapters.web.protocol import Hello, SampleProgress, Viewer
from adapters.web.protocol import InvitationLinks as RoomLinks
from adapters.web.room_hub import RECENT, RoomHub
from adapters.web.said_so_far import Conversation
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import MeetingService, Room
from bot.ports.own_view import OwnView
from bot.records.model import Role

POSTS = 200
"""How many of the newest things Heard said a newcomer is shown."""
TOGETHER = 50
"""How many are greeted together at most: whoever came first does not wait for all others."""

_Greeting = tuple[Connection, asyncio.Future[None]]


class MessageHistory(Protocol):
    """What is known about sample rooms: how they are getting on, and the script's own lines."""

    def state(self, channel: str) -> SampleProgress | None:
        """How a room's sample meeting is getting on; None if it has none."""
        ...

    def text(self, channel: str, ref: str) -> str | None:
        """The text of a message of the sample script; None for everybody else's."""
        ...


def room_id(channel: str) -> RoomId:
    """The id of a web room, by its channel."""
    return RoomId("web", "", channel)


class SnapshotSender:
    """Sends each new connection its snapshot."""

    def __init__(
        self,
        service: MeetingService,
        hall: RoomHub,
        links: SignedLinks,
        recall: MessageHistory,
        here: Callable[[str], tuple[str, ...]] = lambda _: (),
    ) -> None:
        """`here`: the names of those who are in a room now."""
        self._here = here
        self._service = service
        self._hall = hall
        self._links = links
        self._recall = recall
        self._waiting: dict[str, list[_Greeting]] = {}
        self._greeting: dict[str, asyncio.Task[None]] = {}

    async def greet(self, connection: Connection, room: Room) -> None:
        """Send a connection the whole room. Whoever comes while others are being greeted waits for
        that, and is greeted with all who have come meanwhile.

        Raises:
            NotSaved: the database cannot be reached.
        """
        channel = connection.channel
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(channel, []).append((connection, done))
        if channel not in self._greeting:
            # A task of its own, in which nobody's language is read for the others.
            self._greeting[channel] = asyncio.create_task(self._greet_all(room), name="greeting")
        await done

    async def _greet_all(self, room: Room) -> None:
        channel = room.where.channel
        try:
            while waiting := self._waiting.get(channel):
                some, self._waiting[channel] = waiting[:TOGETHER], waiting[TOGETHER:]
                await self._greet_some(some)
        finally:
            del self._greeting[channel]
            for _, done in self._waiting.pop(channel, []):
                done.cancel()

    async def _greet_some(self, some: Sequence[_Greeting]) -> None:
        some = [(connection, done) for connection, done in some if not done.done()]
        if not some:
            return
        try:
            await self._show(some)
        except Exception as problem:
            for _, done in some:
                if not done.done():
                    done.set_exception(problem)

    async def _show(self, some: Sequence[_Greeting]) -> None:
        people = [connection for connection, _ in some]
        channel, accounts = people[0].channel, [one.account for one in people]
        where, queries = room_id(channel), self._service.queries
        views = await queries.own_views(where, accounts)
        links = [
            await self.links(one) if view is not None and view.facilitator else None
            for one, view in zip(people, views, strict=True)
        ]
        refs, posts, since = await asyncio.gather(
            self._service.messages.recent_messages(where, RECENT),
            queries.posts_for(where, accounts, POSTS),
            self._service.entry.readable_from(where, accounts),
        )
        title = await self._title(where)
        # After the awaits, so that nothing which was said meanwhile shows up as a placeholder.
        room, frames = self._hall.room(channel), OwnFrames()
        talk = Conversation(room, refs, posts, lambda ref: self._recall.text(channel, ref))
        for (one, done), view, theirs, begins in zip(some, views, links, since, strict=True):
            if done.done():
                continue
            if view is None:
                done.set_exception(NotSaved())  # whether they may see the room cannot be told now
                continue
            # Nothing is awaited between looking into the room hub and sending: a message that was
            # committed by then but not yet shown is a placeholder in the hello, and follows by
            # itself.
            entries, ids = talk.of(one.person, begins)
            one.greet(self._hello(one, title, view, frames, entries, theirs), ids)
            done.set_result(None)
            await asyncio.sleep(0)  # others have their turn

    async def _title(self, where: RoomId) -> str:
        room = await self._service.directory.room(where)
        return "" if room is None else room.title

    def _hello(
        self,
        connection: Connection,
        title: str,
        view: OwnView,
        frames: OwnFrames,
        entries: tuple[msgspec.Raw, ...],
        links: RoomLinks | None,
    ) -> bytes:
        account = connection.account
        connection.facilitator = view.facilitator
        connection.named = account.name
        connection.panel = frames.panel(view).digest
        connection.menu = frames.menu(view).digest
        connection.here = self._here(connection.channel)
        hello = Hello(
            me=Viewer(connection.person, account.name, view.facilitator),
            title=title,
            entries=entries,
            panel=view.panel,
            turn=view.turn,
            menu=view.menu,
            unlisted=view.unlisted,
            here=connection.here,
            sample=self._recall.state(connection.channel),
            links=links,
        )
        return encode(hello)

    async def links(self, connection: Connection) -> RoomLinks:
        """The links that a facilitator can hand on, as they are now, and their own."""
        where, base = room_id(connection.channel), connection.base
        connection.links_seen = await self._service.entry.links_renewed(where)
        member = await self._service.entry.link_number(where, Role.MEMBER)
        facilitator = await self._service.entry.link_number(where, Role.FACILITATOR)
        return RoomLinks(
            member=self._links.invitation(where.channel, "member", base, member),
            facilitator=self._links.invitation(where.channel, "facilitator", base, facilitator),
            personal=await self.personal_link(connection),
        )

    async def personal_link(self, connection: Connection, *, renew: bool = False) -> str:
        """The link that brings this person back to their seat; `renew`: in place of the old one."""
        where, account = room_id(connection.channel), connection.account
        number = await (
            self._service.entry.renew_personal_link(where, account)
            if renew
            else self._service.entry.personal_link_number(where, account)
        )
        return self._links.personal(connection.channel, account.id, connection.base, number)
