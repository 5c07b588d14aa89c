"""Rooms and people of a platform of plain text, as rooms and people of Heard.

A `channel` is the platform's own id of a room. Methods that ask the platform may raise
`RetryLater`, `Denied` and `Ambiguous`, and those that ask the database `NotSaved`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection
from datetime import datetime
from typing import ClassVar, Final

from adapters.chat.closed import Trouble
from adapters.chat.plain.text_page import TextPage
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, LostAccess, MeetingService, Room, Visibility

LARGE: Final = 40
"""More people than this are no team: there, people are members once they take part."""


class TextRooms(ABC):
    """Knows who is where. It is a `Helpdesk`, too: see `adapters.chat.channel_errors`."""

    platform: ClassVar[str]
    """As in `RoomId.platform`."""

    # -- what a platform implements

    def channel_of(self, room: RoomId) -> str:
        """The platform's id of a room, where it is not the one that Heard knows the room by."""
        return room.channel

    def here(self, channel: str) -> RoomId:
        """Which room of Heard's a room of the platform is."""
        return RoomId(self.platform, "", channel)

    @abstractmethod
    def people_in(self, channel: str) -> Collection[str] | None:
        """Who is in a room now, Heard apart; None if Heard cannot tell, such as because it is not
        there itself."""

    @abstractmethod
    def title(self, channel: str) -> str:
        """What a room is called; "" if it has no name."""

    @abstractmethod
    def leads(self, channel: str, person: str) -> bool:
        """Whether somebody is offered to facilitate in a room, since the platform lets them
        moderate it."""

    @abstractmethod
    def account(self, channel: str, person: str) -> Account:
        """Somebody, by the name that they have in a room."""

    @abstractmethod
    async def direct_room(self, person: str, *, asked: bool = False) -> str:
        """Somebody's direct room, made if there is none. People who have left theirs are not
        invited again, unless they have just `asked` for something. Raises `Denied` where they
        cannot be written to."""

    def unread_note(self, person: str) -> str:
        """The key of a sentence for somebody who may not see that they were written to, such as
        because they have to accept an invitation first; "" if they do see it."""
        return ""

    async def owner(self, where: RoomId) -> Account | None:
        """Somebody who can mend it where Heard cannot write; None if the platform does not say."""
        return None

    def how_to_mend(self, trouble: Trouble) -> str:
        """What is wrong with a room that Heard cannot write in, and what mends it."""
        return readers_catalogue().say("chat-mend", {"room": trouble.title, "code": trouble.code})

    # -- what follows from it

    def page(self, text: str) -> TextPage:
        """Plain text as a message that somebody is waiting for."""
        return TextPage(body=text, loud=True)

    async def members(self, room: RoomId) -> Collection[str] | None:
        """Everybody who is in a room now, by the platform's ids; None if that cannot be told. Never
        fails."""
        return self.people_in(self.channel_of(room))

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody is in a room now. Never fails."""
        people = self.people_in(self.channel_of(room))
        if people is None:
            return Visibility.UNKNOWN
        return Visibility.YES if person.id in people else Visibility.NO


class TextRoster:
    """Keeps Heard's own rooms and members in step with the platform's."""

    def __init__(self, rooms: TextRooms, service: MeetingService) -> None:
        self._rooms = rooms
        self._service = service

    async def known(self, channel: str) -> Room | None:
        """The room of Heard's, if somebody uses Heard there."""
        return await self._service.directory.room(self._rooms.here(channel))

    async def open(self, room: RoomId) -> None:
        """Somebody uses Heard in a room: from now on it is one of Heard's, by the name it has now.
        Everybody in it is a member then; if they are many, only those who lead it."""
        channel = self._rooms.channel_of(room)
        title = self._rooms.title(channel) or channel
        known = await self._service.directory.room(room)
        if known is not None and known.title == title:
            return
        await self._service.directory.open_room(room, title)
        if known is None:
            people = self._rooms.people_in(channel) or ()
            if len(people) > LARGE:
                people = [one for one in people if self._rooms.leads(channel, one)]
            for person in people:
                await self.welcome(channel, person)

    async def welcome(self, channel: str, person: str, source: str = "") -> None:
        """Somebody belongs to a room. Who leads it is offered to facilitate it."""
        account = self._rooms.account(channel, person)
        source = source or f"member:{channel}:{await self._service.directory.person(account)}"
        leads = self._rooms.leads(channel, person)
        await self._service.entry.add_member(self._rooms.here(channel), account, leads, source)

    async def joined(self, channel: str, person: str, source: str) -> None:
        """Somebody has come into a room."""
        if await self.known(channel) is not None:
            await self.welcome(channel, person, source)

    async def left(self, channel: str, person: str, at: datetime, source: str) -> None:
        """Somebody has left a room, or was removed from it."""
        if await self.known(channel) is not None:
            await self._service.platform_events.on_access_lost(
                LostAccess(
                    room=self._rooms.here(channel),
                    person=self._rooms.account(channel, person),
                    at=at,
                    source=source,
                    happened_at=at,
                )
            )
