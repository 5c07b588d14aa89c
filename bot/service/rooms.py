"""Rooms, people, and standing in line: what every part of the service rests on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

import structlog
from msgspec.structs import replace

from bot.cards import Card
from bot.commands.read import prepare
from bot.ids import MeetingId, PersonId, RoomId, RoomKey
from bot.live import cards
from bot.live.state import State
from bot.people.preferences import USUAL, Preferences
from bot.ports import (
    Account,
    Clock,
    Fresh,
    Offers,
    Receipt,
    Room,
    Store,
)
from bot.rules import Rules
from bot.service.committer import Committer, Decision, Done, Job
from bot.service.doubts import Doubts
from bot.service.lives import USUAL_OFFERS, Live, Lives
from bot.service.time_slice import Ticks, loop_time
from bot.service.wishes import WishList
from bot.service.words import Library
from bot.spoken import Spoken, for_members
from bot.text import clean_line

log = structlog.get_logger(__name__)


def _silence() -> None:
    """Nobody is waiting."""


class Rooms:
    """Knows rooms and people, and brings what is to be decided before the committer."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        fresh: Fresh,
        rules: Rules | None = None,
        offers: Mapping[str, Offers] | None = None,
        ticks: Ticks = loop_time,
    ) -> None:
        """`ticks`: by what it is measured how long others in this process have had to wait."""
        prepare()
        self._store = store
        self.clock = clock
        self._fresh = fresh
        self._rooms: dict[RoomId, Room] = {}
        self._rooms_by_key: dict[RoomKey, Room] = {}
        self._people: dict[tuple[str, str, str], tuple[PersonId, str]] = {}
        self.on_parcels: Callable[[], None] = _silence
        """Rung when there is something to deliver."""
        self.on_wakes: Callable[[], None] = _silence
        """Rung when an appointment was made or moved."""
        self._ticks = ticks
        self._lives = Lives(store, rules or Rules(), offers, ticks=ticks)
        self._library = Library(store, offers)
        self._committer = Committer(
            store, self._lives, lambda: self.on_parcels(), lambda: self.on_wakes(), ticks
        )
        self._wishes = WishList(store, self._committer)
        self._doubts = Doubts()

    async def reopened(self, where: RoomId) -> None:
        """What was kept for a place goes out now; see `bot.ports.Desk`."""
        if await self._store.release_parcels(where):
            self.on_parcels()

    async def open_room(self, where: RoomId, title: str, zone: str = "UTC") -> Room:
        """The room at that place, made on first sight. A changed title is taken over."""
        title = clean_line(title) or where.channel
        known = await self.room(where)
        if known is not None:
            return await self._retitled(known, title)
        room = Room(key=RoomKey(self._fresh()), where=where, title=title, zone=zone)
        self._rooms[where] = await self._store.add_room(room)
        return self._rooms[where]

    def left(self, platform: str, tenant: str) -> None:
        """A workspace has left, and its data has been deleted: nothing of it stays in memory."""
        theirs = {
            room.key: room.where
            for room in (*self._rooms.values(), *self._rooms_by_key.values())
            if (room.where.platform, room.where.tenant) == (platform, tenant)
        }
        self._lives.drop(theirs)
        for key, where in theirs.items():
            self._rooms.pop(where, None)
            self._rooms_by_key.pop(key, None)
        for known in [it for it in self._people if it[:2] == (platform, tenant)]:
            del self._people[known]

    async def _retitled(self, room: Room, title: str) -> Room:
        # Whoever does not know a room's title gives its channel instead.
        if title in (room.title, room.where.channel):
            return room
        await self._store.retitle(room.key, title)
        self._rooms[room.where] = self._rooms_by_key[room.key] = replace(room, title=title)
        return self._rooms[room.where]

    async def room(self, where: RoomId) -> Room | None:
        """The room at that place, if there is one."""
        known = self._rooms.get(where)
        if known is None:
            known = await self._store.room(where)
            if known is not None:
                self._rooms[where] = known
        return known

    async def room_by_key(self, key: RoomKey) -> Room | None:
        """The room with that key."""
        known = self._rooms_by_key.get(key)
        if known is None:
            known = await self._store.room_by_key(key)
            if known is not None:
                self._rooms_by_key[key] = known
        return known

    async def person(self, account: Account) -> PersonId:
        """The person behind an account, made on first sight."""
        key = (account.platform, account.tenant, account.id)
        if (name := clean_line(account.name)) != account.name:
            account = replace(account, name=name)
        known = self._people.get(key)
        if known is None or account.name not in ("", known[1]):
            known = (await self._store.person(account, self._fresh), account.name)
            self._people[key] = known
        return known[0]

    async def known(self, account: Account) -> PersonId | None:
        """The person behind an account, if they were ever seen; nobody is written down."""
        seen = self._people.get((account.platform, account.tenant, account.id))
        return seen[0] if seen is not None else await self._store.find_person(account)

    async def account(self, person: PersonId) -> Account | None:
        """A person as their platform knows them; None if they were forgotten."""
        return await self._store.account(person)

    def _offers(self, where: RoomId) -> Offers:
        """What the platform of a room offers."""
        return self._lives.offers.get(where.platform, USUAL_OFFERS)

    async def _the_room(self, where: RoomId) -> Room:
        return await self.room(where) or await self.open_room(where, where.channel)

    def _now(self) -> datetime:
        return self.clock.now()

    async def _submit(
        self,
        room: Room,
        source: str | None,
        at: datetime,
        decide: Callable[[Live], Decision],
        meeting: MeetingId | None = None,
    ) -> Done:
        return await self._committer.submit(Job(room, source, at, decide, meeting))

    async def _view(self, room: Room) -> Live:
        """The room's current meeting, to look at."""
        live = self._lives.current(room.key)
        return live if live is not None else await self._anew(room)

    async def _anew(self, room: Room) -> Live:
        """The room's current meeting, with what other workers have done since we looked."""
        done = await self._submit(room, None, self._now(), lambda _: Decision())
        assert done.live is not None  # noqa: S101 - a job without a source always has one
        return done.live

    async def _open_state(self, where: RoomId) -> State | None:
        """How a room's meeting stands, if one is running; looked at anew if we think none is."""
        room = await self.room(where)
        if room is None:
            return None
        live = self._lives.current(room.key)
        if live is None or not live.state.is_open:
            live = await self._anew(room)
        return live.state if live.state.is_open else None

    async def _afterwards(self, work: Awaitable[object]) -> None:
        """Do what follows a commit, as well as it can be done: its failure is no failure of what
        was committed, and nobody is to hear of it in place of their answer."""
        try:
            await work
        except Exception as problem:
            log.warning("afterwards_failed", error=type(problem).__name__)

    async def _answered(self, room: Room, by: PersonId, done: Done) -> Receipt:
        """Put into words what became of it. What was committed stays done, whatever fails here."""
        reader = done.live.state.wishes.of(by) if done.live else USUAL
        try:
            reply = None if done.reply is None else await self._spoken(done.reply, room, reader)
            if reply is not None and done.live and not done.live.state.may_facilitate(by):
                reply = for_members(reply)
        except Exception as problem:
            if not done.changed:
                raise
            log.warning("not_answered", error=type(problem).__name__)
            reply = self._plainly("done-not-shown", room.where.platform, reader)
        return Receipt(accepted=True, reply=reply, repeated=done.repeated)

    def _plainly(self, key: str, platform: str = "", reader: Preferences = USUAL) -> Spoken:
        """A sentence that needs nothing looked up, for when the database is away."""
        return self._library.plainly(cards.note(key), self._now(), reader, platform)

    async def _spoken(
        self, card: Card, where: RoomId | Room | None, reader: Preferences = USUAL
    ) -> Spoken:
        at = where.where if isinstance(where, Room) else where
        platform = "" if at is None else at.platform
        return await self._library.spoken(card, self._now(), reader, platform)
