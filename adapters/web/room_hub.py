"""The web rooms in memory: who is connected, and the newest messages.

What people write is kept in here and nowhere else: in memory, the newest of it, until the server
stops. It is never written to a disk or into a log.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

import msgspec

from adapters.web.connection import Connection, encode
from adapters.web.protocol import Entry, Gone, Heard, Outgoing
from bot.bounded import BoundedDict
from bot.ids import PersonId

RECENT = 500
"""How many messages of each room are kept in memory."""
SHOWN = 1000
"""How many of the newest things that a room was shown keep their place in its order."""
ROOMS = 1000
"""With more rooms than this in memory, empty ones lose their messages, the longest unused first."""


Spot = tuple[int, int, int]
"""A place in a room's record: meeting, event, and which of the things that followed from it."""
FIRST: Spot = (0, 0, 0)


MOST_OF_PERSON = 10
"""Pages of one room that one person may have open: tabs and devices."""
MOST_AT_ADDRESS = 250
"""Open pages of one address: fifty people of one day centre, with five each."""


class ChatMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A message that has been accepted, with its text."""

    id: str
    at: datetime
    by: PersonId
    who: str
    text: str
    reply_to: str = ""
    edited: bool = False

    def entry(self, viewer: PersonId, heard_by: Collection[PersonId] = ()) -> Entry:
        """The message as one person sees it."""
        return Entry(
            id=self.id,
            at=self.at,
            kind="message",
            who=self.who,
            mine=self.by == viewer,
            text=self.text,
            reply_to=self.reply_to,
            heard=len(heard_by),
            heard_by_me=viewer in heard_by,
            edited=self.edited,
        )


class HubRoom:
    """One room: its connections and its newest messages."""

    def __init__(self) -> None:
        self.connections: set[Connection] = set()
        self._recent: deque[ChatMessage] = deque(maxlen=RECENT)
        self._ids: set[str] = set()
        self._heard = BoundedDict[str, dict[PersonId, None]](RECENT)
        self._shown = BoundedDict[str, int](SHOWN)
        self._count = 0
        self.changes = 0
        """Grows with everything that changes what somebody is shown who comes now."""
        self._joined: dict[PersonId, int] = {}
        self._taken_back = BoundedDict[str, None](RECENT)
        self._forgotten = BoundedDict[PersonId, None](RECENT)
        """What was taken back lately, and who was forgotten: a message that was accepted before may
        still be waiting for its turn to be shown."""
        self.base: Spot = FIRST
        """How far the room's record had got when somebody first looked in, in this process."""

    @property
    def recent(self) -> tuple[ChatMessage, ...]:
        """The newest messages, in the order in which they were accepted."""
        return tuple(self._recent)

    def keep(self, said: ChatMessage) -> bool:
        """Keep a message; False if it is there already, or is to be seen by nobody any more."""
        if said.id in self._ids or said.id in self._taken_back or said.by in self._forgotten:
            return False
        if len(self._recent) == RECENT:
            self._ids.discard(self._recent[0].id)
        self._recent.append(said)
        self._ids.add(said.id)
        self.note(said.id)
        return True

    def note(self, entry: str) -> None:
        """Something is shown now: after whatever was shown before, whatever the clock says."""
        if entry in self._shown:
            return
        self.changes += 1
        self._count += 1
        self._shown[entry] = self._count

    def order(self, entry: str) -> int:
        """Its position among everything this process has shown in the room; 0 if it has not."""
        return self._shown.get(entry, 0)

    @property
    def is_fresh(self) -> bool:
        """Whether this process has shown nothing here yet."""
        return not self._count

    def join(self, who: PersonId) -> None:
        """Somebody has come to this room for the first time."""
        self._joined.setdefault(who, self._count)

    def came_before(self, who: PersonId, entry: str) -> bool:
        """Whether somebody belonged to the room already when this was shown."""
        return self.order(entry) > self._joined.get(who, -1)

    def heard_by(self, entry: str) -> Collection[PersonId]:
        """Who has let a message know that they heard it, as far as this process remembers."""
        return self._heard.get(entry, {}).keys()

    def react(self, entry: str, who: Iterable[PersonId]) -> None:
        """Remember who has heard a message; of the newest ones that anybody has."""
        self.changes += 1
        self._heard.setdefault(entry, {}).update(dict.fromkeys(who))

    def edit(self, entry: str, text: str) -> ChatMessage | None:
        """Keep a message with another text; None if it is not kept here."""
        for at, said in enumerate(self._recent):
            if said.id == entry:
                self.changes += 1
                edited = msgspec.structs.replace(said, text=text, edited=True)
                self._recent[at] = edited
                return edited
        return None

    def take_back(self, entry: str) -> None:
        """Drop a message."""
        self.changes += 1
        self._taken_back[entry] = None
        kept = [said for said in self._recent if said.id != entry]
        self._recent = deque(kept, maxlen=RECENT)
        self._ids.discard(entry)

    def forget(self, who: PersonId) -> None:
        """Drop what somebody who was forgotten has written."""
        self.changes += 1
        self._forgotten[who] = None
        kept = [said for said in self._recent if said.by != who]
        self._recent = deque(kept, maxlen=RECENT)
        self._ids = {said.id for said in kept}
        self._joined.pop(who, None)
        for heard in self._heard.values():
            heard.pop(who, None)

    def rename(self, who: PersonId, name: str) -> None:
        """Somebody goes by another name: what they wrote is theirs under that name."""
        self.changes += 1
        self._recent = deque(
            (
                msgspec.structs.replace(said, who=name) if said.by == who else said
                for said in self._recent
            ),
            maxlen=RECENT,
        )

    def author(self, entry: str) -> PersonId | None:
        """Who wrote a message; None if it is not kept here."""
        return next((said.by for said in self._recent if said.id == entry), None)

    def has(self, entry: str) -> bool:
        """Whether a message is kept here."""
        return entry in self._ids


class RoomHub:
    """All rooms, by their channel."""

    def __init__(self) -> None:
        self._rooms: OrderedDict[str, HubRoom] = OrderedDict()
        self._at_address: Counter[str] = Counter()

    def room(self, channel: str) -> HubRoom:
        """A room, made on first sight."""
        room = self._rooms.get(channel)
        if room is None:
            room = self._rooms[channel] = HubRoom()
            self._forget_some(channel)
        self._rooms.move_to_end(channel)
        return room

    def connections(self, channel: str) -> tuple[Connection, ...]:
        """Everybody who is connected to a room. Does not make one."""
        room = self._rooms.get(channel)
        return tuple(room.connections) if room else ()

    def looking(self, channel: str) -> set[PersonId]:
        """Who has a page of a room in front of them, not behind another window or tab."""
        return {one.person for one in self.connections(channel) if not one.hidden}

    def crowded(self, channel: str, who: PersonId, address: str) -> bool:
        """Whether somebody, or an address, has as many connections as they may."""
        theirs = sum(one.person == who for one in self.connections(channel))
        if theirs >= MOST_OF_PERSON:
            return True
        return bool(address) and self._at_address[address] >= MOST_AT_ADDRESS

    def enter(self, connection: Connection) -> None:
        """Add a connection: from now on it gets what the room gets."""
        self.room(connection.channel).connections.add(connection)
        if connection.address:
            self._at_address[connection.address] += 1

    def leave(self, connection: Connection) -> None:
        """Remove a connection."""
        self.room(connection.channel).connections.discard(connection)
        if connection.address:
            self._at_address[connection.address] -= 1
            if not self._at_address[connection.address]:
                del self._at_address[connection.address]

    def say(self, channel: str, said: ChatMessage) -> None:
        """Show an accepted message to everybody, once, however often this is called."""
        if not self.room(channel).keep(said):
            return
        theirs = encode(said.entry(PersonId("")))
        for connection in self.connections(channel):
            if connection.person == said.by:
                connection.send(said.entry(connection.person))
            else:
                connection.send_frame(theirs, said.id)

    def joined(self, channel: str, who: PersonId) -> None:
        """Somebody has come to a room for the first time."""
        self.room(channel).join(who)

    def react(
        self, channel: str, entry: str, who: PersonId, known: Iterable[PersonId] = ()
    ) -> None:
        """Somebody has heard a message: show how many have, and nobody who.

        `known`: who had before this process began.
        """
        room = self.room(channel)
        room.react(entry, (*known, who))
        heard = room.heard_by(entry)
        for connection in self.connections(channel):
            mine = connection.person in heard
            connection.send(Heard(entry=entry, heard=len(heard), mine=mine))

    def take_back(self, channel: str, entry: str) -> None:
        """Show a message no more."""
        self.room(channel).take_back(entry)
        self.show(channel, Gone(entry=entry))

    def show(self, channel: str, message: Outgoing) -> None:
        """Show the same to everybody in a room."""
        if isinstance(message, Entry):
            self.room(channel).note(message.id)
        self._spread(self.connections(channel), message)

    def whisper(self, channel: str, to: PersonId, entry: Entry) -> None:
        """Show an entry to one person only, wherever they have the room open."""
        self.room(channel).note(entry.id)
        theirs = (one for one in self.connections(channel) if one.person == to)
        self._spread(theirs, entry)

    def forget(self, who: PersonId, code: int) -> None:
        """Somebody was forgotten: what they wrote goes from memory, and their pages are closed."""
        for room in self._rooms.values():
            room.forget(who)
            for connection in room.connections:
                if connection.person == who:
                    connection.end(code)

    def renamed(self, channel: str, who: PersonId, name: str) -> None:
        """Somebody goes by another name in a room, on all of their pages."""
        self.room(channel).rename(who, name)
        for connection in self.connections(channel):
            if connection.person == who:
                connection.account = msgspec.structs.replace(connection.account, name=name)

    def announce(self, channel: str, here: Mapping[PersonId, str]) -> None:
        """Let other processes know who has a room open here, with their names."""

    def elsewhere(self, channel: str) -> Mapping[PersonId, str]:
        """Who has a room open at other processes, with their names."""
        return {}

    def close(self, code: int) -> None:
        """End every connection."""
        for room in self._rooms.values():
            for connection in room.connections:
                connection.end(code)

    def _spread(self, connections: Iterable[Connection], message: Outgoing) -> None:
        frame = encode(message)
        entry = message.id if isinstance(message, Entry) else ""
        for connection in connections:
            connection.send_frame(frame, entry)

    def _forget_some(self, newest: str) -> None:
        if len(self._rooms) <= ROOMS:
            return
        empty = (key for key, room in self._rooms.items() if not room.connections and key != newest)
        if (oldest := next(empty, None)) is not None:
            del self._rooms[oldest]
