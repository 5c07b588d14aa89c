"""Finds rooms and people by their addresses on a platform, with a cache before the store."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.bounded import BoundedDict
from bot.ids import PersonId, RoomId, RoomKey
from bot.phrases.languages import is_draft
from bot.ports import Account, IdFactory, Room, Store
from bot.text import clean_line

A_DAY = timedelta(days=1)
SEEN = 20_000
"""People of whom it is remembered when they did something."""
FORGOTTEN = 1000
"""How many people who were forgotten are kept in mind."""


class Directory:
    """The rooms and people that Heard knows."""

    def __init__(self, store: Store, new_id: IdFactory) -> None:
        self._store = store
        self._new_id = new_id
        self._rooms: dict[RoomId, Room] = {}
        self._asked: dict[RoomId, asyncio.Task[Room | None]] = {}
        self._rooms_by_key: dict[RoomKey, Room] = {}
        self._wanted: set[RoomKey] = set()
        """Rooms that somebody waits for, to be looked up together."""
        self._look_up: asyncio.Task[Mapping[RoomKey, Room]] | None = None
        self._people: dict[tuple[str, str, str], tuple[PersonId, str]] = {}
        self.notes_seen = False
        """Whether it is written down when people last did something: only where people who are not
        seen any more are to be forgotten."""
        self._seen = BoundedDict[PersonId, datetime](SEEN)
        """When people were last noted to have done something."""
        self._forgotten = BoundedDict[bytes, PersonId](FORGOTTEN)
        """Who has been forgotten and has not done anything since, by a fingerprint of the account:
        to answer them must not write them down again."""

    async def room(self, where: RoomId) -> Room | None:
        """The room at an address; None if there is none."""
        known = self._rooms.get(where)
        if known is None:
            asked = self._asked.get(where)
            if asked is None:
                asked = self._asked[where] = asyncio.create_task(self._ask(where), name="room")
            # Together, so that nobody who asks later is answered before. Shielded: see below.
            known = await asyncio.shield(asked)
        return known

    async def _ask(self, where: RoomId) -> Room | None:
        try:
            known = await self._store.room(where)
        finally:
            del self._asked[where]
        if known is not None:
            self._rooms[where] = known
        return known

    async def room_by_key(self, key: RoomKey) -> Room | None:
        """The room with that key. All that are asked for in one turn of the event loop are looked
        up in one query, as when very many appointments are overdue."""
        known = self._rooms_by_key.get(key)
        if known is None:
            self._wanted.add(key)
            if self._look_up is None:
                self._look_up = asyncio.create_task(self._look_up_wanted(), name="rooms")
            # Shielded: the others wait for it, too.
            found: Mapping[RoomKey, Room] = await asyncio.shield(self._look_up)
            known = found.get(key)
            if known is not None:
                known = self._rooms_by_key.setdefault(key, known)
        return known

    async def rooms_by_key(self, keys: Collection[RoomKey]) -> dict[RoomKey, Room]:
        """The rooms with these keys, as far as there are any; those not in memory in one query."""
        missing = [key for key in keys if key not in self._rooms_by_key]
        found = await self._store.rooms_by_key(missing) if missing else {}
        for key, room in found.items():
            self._rooms_by_key.setdefault(key, room)
        known = {key: self._rooms_by_key.get(key) or found.get(key) for key in keys}
        return {key: room for key, room in known.items() if room is not None}

    async def _look_up_wanted(self) -> Mapping[RoomKey, Room]:
        wanted, self._wanted, self._look_up = self._wanted, set(), None
        return await self._store.rooms_by_key(wanted)

    async def open_room(self, where: RoomId, title: str, zone: str = "UTC") -> Room:
        """The room at an address, made on first sight. A changed title is adopted."""
        title = clean_line(title) or where.channel
        known = await self.room(where)
        if known is not None:
            return await self._retitled(known, title)
        room = Room(key=RoomKey(self._new_id()), where=where, title=title, zone=zone)
        self._rooms[where] = await self._store.add_room(room)
        return self._rooms[where]

    async def move_room(self, old: RoomId, new: RoomId) -> bool:
        """A room stands at another address now; False: there is no such room, or another one
        stands there already."""
        known = await self.room(old)
        moved = None if known is None else replace(known, where=new)
        if known is None or moved is None or not await self._store.change_room(known, moved):
            return False
        del self._rooms[old]
        self._rooms[new] = self._rooms_by_key[known.key] = moved
        return True

    async def ensure_room(self, where: RoomId) -> Room:
        """The room at an address, made on first sight under its channel's id."""
        return await self.room(where) or await self.open_room(where, where.channel)

    async def _retitled(self, room: Room, title: str) -> Room:
        # Callers that do not know a room's title pass its channel's id.
        if title in (room.title, room.where.channel):
            return room
        renamed = replace(room, title=title)
        await self._store.change_room(room, renamed)
        self._rooms[room.where] = self._rooms_by_key[room.key] = renamed
        return renamed

    async def person(self, account: Account) -> PersonId:
        """The person behind an account, recorded on first sight. A changed name is adopted."""
        key = (account.platform, account.tenant, account.id)
        if self._forgotten and (gone := self._forgotten.get(_fingerprint(key))) is not None:
            return gone
        known = self._people.get(key)
        if known is not None and account.name in ("", known[1]):
            return known[0]
        if (name := clean_line(account.name)) != account.name:
            account = replace(account, name=name)
        if known is None or account.name not in ("", known[1]):
            found = await self._store.person(_with_offer(account), self._new_id)
            known = (found, account.name)
            self._people[key] = known
        return known[0]

    async def actor(self, account: Account, at: datetime) -> PersonId:
        """The person behind an account who does something now. A forgotten person counts as
        somebody new from then on."""
        return await self.seen(await self.unnoted_actor(account), at)

    async def unnoted_actor(self, account: Account) -> PersonId:
        """The same, of whom it is not noted, or not yet, that they do something: of ballots it
        never is, since that would say who has answered."""
        if self._forgotten:
            key = (account.platform, account.tenant, account.id)
            self._forgotten.pop(_fingerprint(key), None)
        return await self.person(account)

    async def seen(self, who: PersonId, at: datetime) -> PersonId:
        """Note that somebody does something, if that is wanted: once a day is enough."""
        if not self.notes_seen:
            return who
        before = self._seen.get(who)
        if before is None or at - before >= A_DAY:
            self._seen[who] = at
            await self._store.retention.note_seen(who, at)
        return who

    async def known_person(self, account: Account) -> PersonId | None:
        """The person behind an account if they were ever seen; records nobody."""
        seen = self._people.get((account.platform, account.tenant, account.id))
        return seen[0] if seen is not None else await self._store.find_person(account)

    async def accounts_everywhere(self, platform: str, id: str) -> Sequence[Account]:
        """The accounts of one user of a platform in all its tenants; records nobody."""
        return await self._store.personal.accounts_everywhere(platform, id)

    async def account(self, person: PersonId) -> Account | None:
        """A person's account on their platform; None if they were forgotten."""
        return await self._store.account(person)

    async def display_names(self, people: Collection[PersonId]) -> Mapping[PersonId, str]:
        """Display names; people without one are missing."""
        return await self._store.names(people)

    def is_forgotten(self, account: Account) -> bool:
        """Whether somebody was forgotten in this process and has not done anything since."""
        key = (account.platform, account.tenant, account.id)
        return bool(self._forgotten) and _fingerprint(key) in self._forgotten

    def forget_person(self, who: PersonId) -> Account | None:
        """Drop somebody who was forgotten from memory; the account by which they were in it."""
        account = None
        for key in [key for key, (known, _) in self._people.items() if known == who]:
            del self._people[key]
            self._seen.pop(who, None)
            self._forgotten[_fingerprint(key)] = who
            account = Account(platform=key[0], tenant=key[1], id=key[2], name="")
        return account

    def forget_everybody(self) -> None:
        """Drop all people from memory: somebody may have been forgotten without our hearing of
        it."""
        self._people.clear()

    def forget_tenant(self, platform: str, tenant: str) -> set[RoomKey]:
        """Drop a deleted tenant from memory; returns the keys of its rooms."""
        gone = {
            room.key: room.where
            for room in (*self._rooms.values(), *self._rooms_by_key.values())
            if (room.where.platform, room.where.tenant) == (platform, tenant)
        }
        for key, where in gone.items():
            self._rooms.pop(where, None)
            self._rooms_by_key.pop(key, None)
        for known in [it for it in self._people if it[:2] == (platform, tenant)]:
            del self._people[known]
        return set(gone)


def _with_offer(account: Account) -> Account:
    """Nobody is spoken to, unasked, in a language that no speaker has checked."""
    if not is_draft(account.language):
        return account
    return replace(account, language="", offered=account.language)


def _fingerprint(key: tuple[str, str, str]) -> bytes:
    return hashlib.blake2b("\0".join(key).encode("utf-8", "replace"), digest_size=16).digest()
