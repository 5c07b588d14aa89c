"""What a browser is shown when it connects: the whole room, put together anew."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Literal, Protocol

from adapters.web.connection import Connection, encode
from adapters.web.hall import RECENT, Hall
from adapters.web.links import Links
from adapters.web.wire import Entry, Hello, Me, Sample
from adapters.web.wire import Links as RoomLinks
from bot.ids import PersonId, RoomId
from bot.ports import Desk, Room, SpokenRef

POSTS = 200
"""How many of the newest things Heard said a newcomer is shown."""


class Recall(Protocol):
    """What is known about sample rooms: how they are getting on, and the script's own lines."""

    def state(self, channel: str) -> Sample | None:
        """How a room's sample meeting is getting on; None if it has none."""
        ...

    def text(self, channel: str, ref: str) -> str | None:
        """The text of a message of the sample script; None for everybody else's."""
        ...


def room_id(channel: str) -> RoomId:
    """A web room's place."""
    return RoomId("web", "", channel)


class Greeter:
    """Greets connections."""

    def __init__(self, desk: Desk, hall: Hall, links: Links, recall: Recall) -> None:
        self._desk = desk
        self._hall = hall
        self._links = links
        self._recall = recall

    async def greet(self, connection: Connection, room: Room) -> None:
        """Send a connection the whole room.

        Raises:
            NotSaved: the database cannot be reached.
        """
        where, account = room_id(connection.channel), connection.account
        panel, side, menu = await asyncio.gather(
            self._desk.panel(where),
            self._desk.side(where, account),
            self._desk.menu(where, account),
        )
        connection.side, connection.menu = side, tuple(menu)
        entries = await self.entries(connection)
        hello = Hello(
            me=Me(connection.person, account.name, connection.facilitator),
            title=room.title,
            entries=entries,
            panel=panel,
            side=side,
            menu=connection.menu,
            sample=self._recall.state(connection.channel),
            links=self._room_links(connection) if connection.facilitator else None,
        )
        # Nothing is awaited between looking into the hall and this: a message that was committed by
        # then but not yet shown is a placeholder in the hello, and follows by itself.
        connection.greet(encode(hello), {entry.id for entry in entries})

    async def entries(self, connection: Connection) -> tuple[Entry, ...]:
        """The conversation so far as this person may see it, in order of time."""
        where = room_id(connection.channel)
        refs, posts = await asyncio.gather(
            self._desk.spoken(where, RECENT), self._desk.posts(where, connection.account, POSTS)
        )
        # After the awaits, so that nothing which was said meanwhile shows up as a placeholder.
        room = self._hall.room(connection.channel)
        found = [said.entry(connection.person, room.heard_by(said.id)) for said in room.recent]
        for ref in refs:
            if not room.has(ref.ref):
                heard_by = {*ref.heard_by, *room.heard_by(ref.ref)}
                found.append(self._left_over(ref, connection, heard_by))
        found += [
            Entry(
                id=parcel.id,
                at=parcel.at,
                kind="post" if parcel.kind == "post" else "whisper",
                card=card,
            )
            for parcel, card in posts
        ]
        return tuple(sorted(found, key=lambda entry: entry.at))

    def _left_over(
        self, ref: SpokenRef, connection: Connection, heard_by: Collection[PersonId]
    ) -> Entry:
        """What there is to show of a message whose text is not kept."""
        mine = is_theirs(ref.ref, connection.person)
        text = self._recall.text(connection.channel, ref.ref)
        kind: Literal["message", "placeholder"] = "placeholder" if text is None else "message"
        return Entry(
            id=ref.ref,
            at=ref.at,
            kind=kind,
            who=ref.who,
            mine=mine,
            text=text or "",
            heard=len(heard_by),
            heard_by_me=connection.person in heard_by,
        )

    def _room_links(self, connection: Connection) -> RoomLinks:
        return RoomLinks(
            member=self._links.invitation(connection.channel, "member", connection.base),
            facilitator=self._links.invitation(connection.channel, "facilitator", connection.base),
        )


def is_theirs(ref: str, person: PersonId) -> bool:
    """Whether a message's reference says that this person wrote it."""
    return ref.startswith(f"web:{person}:")
