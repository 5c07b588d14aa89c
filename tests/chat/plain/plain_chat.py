"""The smallest platform there is: text, emoji on messages, and direct rooms, all in memory.

What it leaves out, `adapters/chat/plain` makes up for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from adapters.chat.delivery import CorePorts
from adapters.chat.plain.signs import SignButton
from adapters.chat.plain.text_adapter import TextAdapter
from adapters.chat.plain.text_inbox import TextInbox
from adapters.chat.plain.text_listener import TextListener
from adapters.chat.plain.text_page import TextPage
from adapters.chat.plain.text_rooms import TextRooms, TextRoster
from adapters.chat.plain.text_wire import TextMessage, TextWire
from adapters.chat.platform import Ambiguous, Capabilities, Denied, DeniedScope
from bot.errors import RetryLater
from bot.ids import RoomId
from bot.ports import Account, Clock, Message, MessageDeletion, Reaction

PLATFORM = "plain"
TEAM = "#team"


@dataclass
class Line:
    """A message that stands somewhere."""

    ref: str
    channel: str
    by: str
    text: str
    at: datetime
    buttons: tuple[SignButton, ...] = ()
    signs: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Emoji on it, by their ids: who, and which."""
    edits: int = 0
    """How often it was edited."""


@dataclass
class Happening:
    """What people did, as the platform tells it."""

    what: str
    ref: str
    channel: str
    by: str
    at: datetime
    text: str = ""
    about: str = ""


class PlainServer:
    """Where it all is. It goes on when Heard is stopped."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.lines: dict[str, Line] = {}
        self.members: dict[str, set[str]] = {TEAM: set()}
        self.happened: list[Happening] = []
        self.news = asyncio.Condition()
        self.closed: set[str] = set()
        """Rooms in which Heard may not write."""
        self.closed_direct: set[str] = set()
        self.sent: dict[str, str] = {}
        """Messages of Heard's, by their keys."""
        self.limited = self.breaks = 0
        self._numbers = count(1)

    def ref(self) -> str:
        return f"m{next(self._numbers)}"

    def of(self, channel: str) -> list[Line]:
        return [line for line in self.lines.values() if line.channel == channel]

    async def _tell(self, what: str, channel: str, by: str, **more: str) -> str:
        ref = self.ref()
        async with self.news:
            self.happened.append(Happening(what, ref, channel, by, self.clock.now(), **more))
            self.news.notify_all()
        return ref

    # -- what people do

    async def says(self, who: str, text: str, channel: str = TEAM, reply: str = "") -> str:
        ref = await self._tell("said", channel, who, text=text, about=reply)
        self.lines[ref] = Line(ref, channel, who, text, self.clock.now())
        return ref

    async def puts(self, who: str, ref: str, sign: str) -> str:
        line = self.lines[ref]
        put = await self._tell("put", line.channel, who, text=sign, about=ref)
        line.signs[put] = (who, sign)
        return put

    async def takes_off(self, who: str, put: str) -> str:
        line = next(line for line in self.lines.values() if put in line.signs)
        del line.signs[put]
        return await self._tell("taken off", line.channel, who, about=put)

    async def deletes(self, who: str, ref: str) -> str:
        return await self._tell("deleted", self.lines.pop(ref).channel, who, about=ref)

    async def leaves(self, who: str) -> str:
        self.members[TEAM].discard(who)
        return await self._tell("left", TEAM, who)

    async def joins(self, who: str) -> str:
        self.members[TEAM].add(who)
        return await self._tell("joined", TEAM, who)


class PlainWire(TextWire):
    """What Heard does there."""

    name = PLATFORM
    command_word = "!heard"
    longest = 4_000
    capabilities = Capabilities(edits=True, deletes=True, finds_by_key=True)

    def __init__(self, server: PlainServer) -> None:
        self._server = server

    async def send(
        self,
        channel: str,
        page: TextPage,
        key: str,
        *,
        thread: str = "",
        replaces: str = "",
        answers: str = "",
    ) -> str:
        server = self._server
        if channel in server.closed:
            raise Denied("read_only", DeniedScope.PLACE)
        if server.limited:
            server.limited -= 1
            raise RetryLater(0.05)
        if replaces:
            line = server.lines[replaces]
            line.text, line.buttons = page.text, page.buttons
            line.edits += 1
            return replaces
        ref = server.ref()
        server.lines[ref] = Line(ref, channel, "heard", page.text, server.clock.now(), page.buttons)
        server.sent[key] = ref
        if server.breaks:
            server.breaks -= 1
            raise Ambiguous("it broke")
        return ref

    async def find(
        self, channel: str, keys: Mapping[str, int], since: datetime
    ) -> Mapping[int, str]:
        sent = self._server.sent
        return {number: sent[key] for key, number in keys.items() if key in sent}

    async def buttons_on(self, channel: str, ref: str) -> tuple[SignButton, ...] | None:
        line = self._server.lines.get(ref)
        return line.buttons if line is not None and line.by == "heard" else None

    async def put_sign(self, channel: str, ref: str, sign: str) -> None:
        self._server.lines[ref].signs[f"heard:{sign}"] = ("heard", sign)

    async def take_sign(self, channel: str, sign_ref: str) -> None:
        for line in self._server.lines.values():
            line.signs.pop(sign_ref, None)

    async def delete(self, channel: str, ref: str) -> None:
        self._server.lines.pop(ref, None)

    async def said_in(self, channel: str, ref: str) -> TextMessage | None:
        line = self._server.lines.get(ref)
        if line is None or line.by == "heard":
            return None
        return TextMessage(text=line.text, author=line.by)

    async def is_gone(self, channel: str, ref: str) -> bool:
        return ref not in self._server.lines


class PlainRooms(TextRooms):
    """One room of a team, and direct rooms."""

    platform = PLATFORM

    def __init__(self, server: PlainServer) -> None:
        self._server = server

    def people_in(self, channel: str) -> list[str]:
        return sorted(self._server.members[channel])

    def title(self, channel: str) -> str:
        return "Team"

    def leads(self, channel: str, person: str) -> bool:
        return person == self.people_in(channel)[0]

    def account(self, channel: str, person: str) -> Account:
        return account(person)

    async def direct_room(self, person: str, *, asked: bool = False) -> str:
        if person in self._server.closed_direct:
            raise Denied("closed", DeniedScope.PERSON)
        return f"@{person}"


class PlainListener(TextListener[int]):
    """Is told how much has happened."""

    def __init__(
        self, server: PlainServer, inbox: TextInbox, rooms: TextRooms, core: CorePorts
    ) -> None:
        super().__init__(PLATFORM, core.external_refs)
        self._roster = TextRoster(rooms, core.service)
        self._server = server
        self._inbox = inbox
        self.taken = 0

    async def begin(self) -> None:
        """There is nothing to prepare."""

    async def poll(self, since: str) -> int:
        async with self._server.news:
            if self.heard.is_set():
                await self._server.news.wait_for(lambda: len(self._server.happened) > self.taken)
            return len(self._server.happened)

    def ended(self, no: Denied) -> str:
        return ""

    async def take(self, told: int, since: str) -> str:
        for happening in self._server.happened[int(since or 0) : told]:
            await self._one(happening)
        self.taken = told
        return str(told)

    async def _one(self, it: Happening) -> None:
        room, person, direct = (
            RoomId(PLATFORM, "", it.channel),
            account(it.by),
            it.channel[0] == "@",
        )
        match it.what:
            case "said":
                said = Message(
                    room=room, person=person, text=it.text, ref=it.ref, source=it.ref, at=it.at,
                    reply_to=it.about,
                )  # fmt: skip
                take = self._inbox.on_direct_message if direct else self._inbox.on_message
                await take(said, it.channel)
            case "put":
                put = Reaction(
                    room=room, person=person, ref=it.about, source=it.ref, at=it.at, sign=it.text
                )
                await self._inbox.on_sign(put, it.channel, private=direct)
            case "left":
                await self._roster.left(it.channel, it.by, it.at, it.ref)
            case "joined":
                await self._roster.joined(it.channel, it.by, it.ref)
            case _:
                gone = MessageDeletion(room=room, ref=it.about, source=it.ref, at=it.at)
                if it.what == "deleted":
                    await self._inbox.on_deleted(gone)
                else:
                    await self._inbox.on_sign_taken_off(gone, person)


class PlainFace(TextAdapter):
    """Heard on it."""

    def __init__(self, server: PlainServer, core: CorePorts) -> None:
        rooms = PlainRooms(server)
        super().__init__(PlainWire(server), rooms, core, panel_seconds=0.0)
        self._own = PlainListener(server, self.inbox, rooms, core)

    @property
    def listener(self) -> PlainListener:
        return self._own

    async def connect(self) -> None:
        """It is always there."""

    async def disconnect(self) -> None:
        """There is no connection."""


def account(who: str) -> Account:
    return Account(platform=PLATFORM, tenant="", id=who, name=who.capitalize())


def labels(line: Any) -> list[str]:
    """The labels of the signs below a message."""
    return [each.label for each in line.buttons]
