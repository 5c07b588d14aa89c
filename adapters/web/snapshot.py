"""Builds the snapshot of a room that a browser is sent when it connects."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Literal, Protocol

from adapters.web.connection import Connection, encode
from adapters.web.links import SignedLinks
from adapters.web.protocol import CommandMenu, Entry, Hello, MyPanel, SampleProgress, Viewer
from adapters.web.protocol import InvitationLinks as RoomLinks
from adapters.web.room_hub import FIRST, RECENT, HubRoom, RoomHub, Spot
from bot.errors import NotSaved
from bot.ids import PersonId, RoomId, number_of
from bot.ports import MeetingService, MessageRef, Room
from bot.records.model import BEGINNING, Position, Role

POSTS = 200
"""How many of the newest things Heard said a newcomer is shown."""


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

    async def greet(self, connection: Connection, room: Room) -> None:
        """Send a connection the whole room.

        Raises:
            NotSaved: the database cannot be reached.
        """
        where, account = room_id(connection.channel), connection.account
        (view,) = await self._service.queries.own_views(where, [account])
        if view is None:
            raise NotSaved  # it cannot be told now whether they may see the room
        connection.facilitator = view.facilitator
        connection.named = account.name
        connection.panel = encode(MyPanel(card=view.panel, turn=view.turn))
        connection.menu = encode(CommandMenu(forms=view.menu, unlisted=view.unlisted))
        links = await self.links(connection) if connection.facilitator else None
        entries = await self.entries(connection)
        connection.here = self._here(connection.channel)
        hello = Hello(
            me=Viewer(connection.person, account.name, connection.facilitator),
            title=room.title,
            entries=entries,
            panel=view.panel,
            turn=view.turn,
            menu=view.menu,
            unlisted=view.unlisted,
            here=connection.here,
            sample=self._recall.state(connection.channel),
            links=links,
        )
        # Nothing is awaited between looking into the room hub and this: a message that was
        # committed by then but not yet shown is a placeholder in the hello, and follows by itself.
        connection.greet(encode(hello), {entry.id for entry in entries})

    async def entries(self, connection: Connection) -> tuple[Entry, ...]:
        """The conversation so far as this person may see it, in the order in which it came about.

        That is from when they joined on, unless the room shows what was before. The order is that
        of the room's record and of what this process has shown, never of the clock: one that is
        set back would put what is new before what is old.
        """
        where = room_id(connection.channel)
        refs, posts, since = await asyncio.gather(
            self._service.messages.recent_messages(where, RECENT),
            self._service.queries.recent_posts(where, connection.account, POSTS),
            self._service.entry.readable_from(where, connection.account),
        )
        # After the awaits, so that nothing which was said meanwhile shows up as a placeholder.
        room = self._hall.room(connection.channel)
        spots: dict[str, Spot] = {ref.ref: (*ref.place, 0) for ref in refs}
        found = [said.entry(connection.person, room.heard_by(said.id)) for said in room.recent]
        for ref in refs:
            if not room.has(ref.ref):
                heard_by = {*ref.heard_by, *room.heard_by(ref.ref)}
                found.append(self._left_over(ref, connection, heard_by))
        for outbox_message, card in posts:
            if card.brief:
                continue  # It was said in passing, to whoever looked: it is nothing to read later.
            spots[outbox_message.id] = (
                number_of(outbox_message.meeting),
                outbox_message.number,
                outbox_message.index + 1,
            )
            kind: Literal["post", "whisper"] = (
                "post" if outbox_message.kind == "post" else "whisper"
            )
            found.append(Entry(id=outbox_message.id, at=outbox_message.at, kind=kind, card=card))
        if room.is_fresh:
            room.base = max(spots.values(), default=FIRST)
        everything = since == BEGINNING
        return tuple(
            entry
            for entry in in_order(found, spots, room)
            if everything or _is_theirs_to_read(entry, spots, since, room, connection.person)
        )

    def _left_over(
        self, ref: MessageRef, connection: Connection, heard_by: Collection[PersonId]
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


def in_order(found: Sequence[Entry], spots: Mapping[str, Spot], room: HubRoom) -> list[Entry]:
    """Entries in the order in which they came about.

    What this process has shown keeps the order in which it did. Whatever else there is goes in
    between by its place in the room's record.
    """
    shown = sorted((one for one in found if room.order(one.id)), key=lambda one: room.order(one.id))
    keys: dict[str, tuple[Spot, int]] = {}
    # What is said between meetings has no place in the record: it goes with what came before it.
    latest = room.base
    for one in shown:
        latest = max(latest, spots.get(one.id, latest))
        keys[one.id] = (latest, room.order(one.id))
    return sorted(found, key=lambda one: keys.get(one.id) or (spots.get(one.id, FIRST), 0))


def _is_theirs_to_read(
    entry: Entry, spots: Mapping[str, Spot], since: Position, room: HubRoom, who: PersonId
) -> bool:
    """Whether something came about after somebody had joined."""
    spot = spots.get(entry.id)
    if spot is not None:
        return spot[:2] >= since
    return room.came_before(who, entry.id)


def is_theirs(ref: str, person: PersonId) -> bool:
    """Whether a message's reference says that this person wrote it."""
    return ref.startswith(f"web:{person}:")
