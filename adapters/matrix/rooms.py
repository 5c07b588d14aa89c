"""Rooms on the homeserver as rooms of Heard: who is in them, what they are called, where they went.

An upgrade of a room gives it another id. Heard goes on calling it by its first one, so that
everything that is kept of it stays: `here` and `channel_of` are the two ways across.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from nio import MatrixRoom

from adapters.chat.closed import Trouble
from adapters.chat.plain.text_rooms import TextRooms
from adapters.chat.platform import Denied, DeniedScope
from adapters.matrix.homeserver import PLATFORM, Event, Homeserver
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, ExternalRefs, MeetingService

ALL: Final = RoomId(PLATFORM, "", "")
MOVED: Final = "moved"
"""The anchor that has a room's newest id."""
LEADS: Final = 50
"""The power level that Matrix gives to moderators
(https://spec.matrix.org/v1.15/client-server-api/#mroompower_levels)."""
CREATORS_RULE: Final = 12
"""The room version from which on creators have all power without it standing anywhere."""
DIRECT: Final = "org.heard.direct"
"""The state event that says whom a room of Heard's own making is for."""


class MatrixRooms(TextRooms):
    """Knows the rooms that Heard is in, as the last answer of the server left them."""

    platform = PLATFORM

    def __init__(
        self, server: Homeserver, service: MeetingService, external_refs: ExternalRefs
    ) -> None:
        self.server = server
        self._service = service
        self._external_refs = external_refs
        self._there: dict[str, str] = {}
        """The newest id of rooms that have moved, by their first."""
        self._creators: dict[str, set[str]] = {}
        self._leaders: dict[str, list[str]] = {}
        self._direct: dict[str, str] = {}
        """Whom a room is for, where Heard has made it for somebody."""
        self._making: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._made: dict[str, str] = {}
        """Direct rooms that the server has not told us of yet."""

    async def load(self) -> None:
        """Remember which rooms have moved.

        Raises:
            NotSaved: the database cannot be reached.
        """
        moved = await self._external_refs.get_everywhere(PLATFORM, MOVED)
        self._there = {first.channel: newest for first, newest in moved.items()}

    # -- which room is which

    def channel_of(self, room: RoomId) -> str:
        """Where a room is now, on the homeserver."""
        return self._there.get(room.channel, room.channel)

    def here(self, there: str) -> RoomId:
        """Which room of Heard's a room on the homeserver is."""
        first = next((first for first, newest in self._there.items() if newest == there), there)
        return RoomId(PLATFORM, "", first)

    def left_behind(self, there: str) -> bool:
        """Whether a room was replaced by another one that we have followed into."""
        return there in self._there or (
            there not in self._there.values() and self.here(there).channel in self._there
        )

    async def move(self, old: str, new: str) -> None:
        """A room goes on under another id.

        Raises:
            NotSaved: the database cannot be reached.
        """
        first = self.here(old)
        await self._external_refs.save(first, MOVED, new)
        self._there[first.channel] = new

    # -- what is known of one

    def get(self, there: str) -> MatrixRoom | None:
        """A room that we are in; None if we are not."""
        return self.server.client.rooms.get(there)

    def learn(self, there: str, events: Iterable[Event]) -> None:
        """Take in what nio does not keep: who has made a room, and whom it is for."""
        for event in events:
            if event.get("type") == "m.room.create":
                more = event["content"].get("additional_creators") or []
                self._creators[there] = {event["sender"], *more}
            elif event.get("type") == DIRECT and event["sender"] == self.server.me:
                self._direct[there] = str(event["content"].get("person", ""))

    def is_own(self, there: str) -> bool:
        """Whether Heard has made a room, for somebody."""
        return self.server.me in self._creators.get(there, ())

    def people_in(self, channel: str) -> list[str] | None:
        """Who is in a room that Heard is in as well; people who are invited are not."""
        room = self.get(channel)
        if room is None:
            return None
        users = room.users.values()
        return [u.user_id for u in users if not u.invited and u.user_id != self.server.me]

    def title(self, channel: str) -> str:
        """A room's name, or what clients call one without a name."""
        room = self.get(channel)
        return str(room.display_name) if room else ""

    def leads(self, channel: str, person: str) -> bool:
        """Whether somebody may moderate a room."""
        room = self.get(channel)
        if room is None:
            return False
        version = int(room.room_version) if room.room_version.isdecimal() else 0
        if version >= CREATORS_RULE and person in self._creators.get(channel, ()):
            return True
        return bool(room.power_levels.get_user_level(person) >= LEADS)

    def leaders(self, there: str) -> list[str]:
        """Who moderates a room, or did when Heard was last in it."""
        people = self.people_in(there)
        if people is not None:
            self._leaders[there] = [one for one in people if self.leads(there, one)]
        return self._leaders.get(there, [])

    def drop(self, there: str) -> None:
        """Heard is in a room no more."""
        self.leaders(there)
        self.server.client.rooms.pop(there, None)

    def may_redact(self, there: str) -> bool:
        """Whether Heard may take away what others have put into a room."""
        room, me = self.get(there), self.server.me
        made = me in self._creators.get(there, ())
        return made or (room is not None and bool(room.power_levels.can_user_redact(me)))

    def account(self, channel: str, person: str) -> Account:
        """Somebody, by the name that they have in a room."""
        room = self.get(channel)
        user = room.users.get(person) if room else None
        name = (user.display_name or person[1:].partition(":")[0]) if user else ""
        return Account(platform=PLATFORM, tenant="", id=person, name=name)

    async def direct_for(self, there: str) -> str | None:
        """Whom a room is for if it is a direct one: one that Heard has made for somebody, or one
        without a name, with nobody else in it, that is no room of a team.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if there in self._direct:
            return self._direct[there]
        room = self.get(there)
        if room is None or room.name or room.canonical_alias or len(room.users) > 2:
            return None
        others = [user for user in room.users if user != self.server.me]
        if len(others) != 1 or await self._service.directory.room(self.here(there)) is not None:
            return None
        return str(others[0])

    def direct_rooms(self, person: str) -> list[str]:
        """The direct rooms of somebody that Heard is in, those that they are in too first."""
        rooms = self.server.client.rooms
        made = [there for there, whose in self._direct.items() if whose == person]
        small = [
            there
            for there, room in rooms.items()
            if not room.name and not room.canonical_alias and there not in made
            and set(room.users) == {person, self.server.me}
            and there not in self._there.values()
        ]  # fmt: skip
        found = [there for there in (*made, *small) if there in rooms]
        return sorted(found, key=lambda there: person not in (self.people_in(there) or ()))

    def _usable(self, person: str) -> list[str]:
        """Their direct rooms in which Heard can write."""
        rooms = self.server.client.rooms
        return [there for there in self.direct_rooms(person) if not rooms[there].encrypted]

    async def direct_room(self, person: str, *, asked: bool = False) -> str:
        """Somebody's direct room, made if there is none."""
        async with self._making[person]:
            if (made := self._made.get(person)) is not None:
                if self.get(made) is None:
                    return made
                del self._made[person]
            for there in self._usable(person):
                if person in self.server.client.rooms[there].users:
                    return there
            for there in self._usable(person):
                there_as = await self.server.membership(there, person)
                if there_as in ("leave", "ban") and not asked:
                    raise Denied("direct_room_left", DeniedScope.PERSON)
                # If the server went down while it made the room, nobody has been invited.
                if there_as not in ("invite", "join"):
                    await self.server.invite(there, person)
                return there
            marker = {"type": DIRECT, "state_key": "", "content": {"person": person}}
            self._made[person] = await self.server.make_direct(person, marker)
            return self._made[person]

    def unread_note(self, person: str) -> str:
        """Whether somebody has not accepted the invitation to their direct room yet."""
        accepted = any(
            person in (self.people_in(there) or ()) for there in self.direct_rooms(person)
        )
        return "" if accepted else "matrix-invited-you"

    async def owner(self, where: RoomId) -> Account | None:
        """Somebody who moderates a room, or did when Heard was last in it."""
        there = self.channel_of(where)
        return next((self.account(there, one) for one in self.leaders(there)), None)

    def how_to_mend(self, trouble: Trouble) -> str:
        """What is wrong with a room, and what mends it."""
        key = f"matrix-mend-{trouble.code.replace('_', '-')}"
        if key not in readers_catalogue():
            return super().how_to_mend(trouble)
        return readers_catalogue().say(key, {"room": trouble.title})
