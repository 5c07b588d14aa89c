"""Rooms, the people in them, and the words they asked Heard to record."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from bot.ids import PersonId, RoomId, RoomKey, WordsId
from bot.people.preferences import first_language
from bot.ports import Account, IdFactory, Redaction, Room, WordsRow
from bot.records.model import BEGINNING, Membership, Position, Role
from storage import external_ref_rows, quoted_posts, recorded_views, records
from storage.sql import chunks, storable, upsert
from storage.tables import JOURNAL, MEETING_COUNTS, MEMBERSHIP, PERSON, ROOM, WORDS

_PLACE = ("platform", "tenant", "channel")
_ACCOUNT = ("platform", "tenant", "account")

_ROOMS = select(
    ROOM.c.key, ROOM.c.platform, ROOM.c.tenant, ROOM.c.channel, ROOM.c.title, ROOM.c.zone
).where(ROOM.c.key.in_(bindparam("keys", expanding=True)))
_PERSON_OF = select(PERSON.c.id, PERSON.c.name).where(
    *(PERSON.c[name] == bindparam(name) for name in _ACCOUNT)
)
_NAMES = select(PERSON.c.id, PERSON.c.name).where(
    PERSON.c.id.in_(bindparam("ids", expanding=True)), PERSON.c.name.is_not(None)
)
_ACCOUNTS = select(PERSON).where(
    PERSON.c.id.in_(bindparam("ids", expanding=True)), PERSON.c.account.is_not(None)
)
_EVERYWHERE = (
    select(PERSON)
    .where(PERSON.c.platform == bindparam("platform"), PERSON.c.account == bindparam("account"))
    .order_by(PERSON.c.tenant)
)
_TEXTS = select(WORDS.c.id, WORDS.c.text).where(WORDS.c.id.in_(bindparam("ids", expanding=True)))


class Size(NamedTuple):
    """How much a database holds: its rooms, and the events of all meetings."""

    rooms: int
    events: int


def size(tx: Connection) -> Size:
    """Counts rooms and events."""
    rooms, events = (tx.scalar(select(func.count()).select_from(it)) for it in (ROOM, JOURNAL))
    # Of meetings that were reduced to counts, too: they are not missing.
    reduced = tx.scalar(select(func.sum(MEETING_COUNTS.c.events)))
    return Size(rooms or 0, (events or 0) + int(reduced or 0))


# -- rooms -----------------------------------------------------------------------------------------


def room(tx: Connection, where: RoomId) -> Room | None:
    """The room at that place."""
    at_that_place = (
        ROOM.c.platform == where.platform,
        ROOM.c.tenant == where.tenant,
        ROOM.c.channel == where.channel,
    )
    found = tx.execute(select(ROOM).where(*at_that_place)).first()
    return _room(found) if found else None


def room_by_key(tx: Connection, key: RoomKey) -> Room | None:
    """The room with that key."""
    found = tx.execute(select(ROOM).where(ROOM.c.key == key)).first()
    return _room(found) if found else None


def rooms_by_key(tx: Connection, keys: Collection[RoomKey]) -> dict[RoomKey, Room]:
    """The rooms with these keys, as far as there are any."""
    return {
        key: Room(key=key, where=RoomId(platform, tenant, channel), title=title, zone=zone)
        for some in chunks(keys)
        for key, platform, tenant, channel, title, zone in tx.execute(_ROOMS, {"keys": some})
    }


def rooms(tx: Connection, platform: str) -> Sequence[Room]:
    """A platform's rooms, newest first."""
    newest_first = select(ROOM).where(ROOM.c.platform == platform).order_by(ROOM.c.number.desc())
    return [_room(row) for row in tx.execute(newest_first)]


def add_room(tx: Connection, new: Room) -> Room:
    """Write a room down, or return the one that is at its place already."""
    row = {
        "key": new.key,
        "platform": new.where.platform,
        "tenant": new.where.tenant,
        "channel": new.where.channel,
        "title": storable(new.title),
        "zone": new.zone,
    }
    upsert(tx, ROOM, [row], keys=_PLACE, changed=())
    return room(tx, new.where) or new


def change_room(tx: Connection, old: Room, new: Room) -> bool:
    """Give a room another title, or another address with the references that are kept for it.
    False: another room stands there already."""
    moves = old.where != new.where
    if moves and room(tx, new.where) is not None:
        return False
    values = {
        "tenant": new.where.tenant,
        "channel": new.where.channel,
        "title": storable(new.title),
    }
    tx.execute(update(ROOM).where(ROOM.c.key == old.key).values(**values))
    if moves:
        external_ref_rows.move(tx, old.where, new.where)
    return True


def rooms_of(tx: Connection, who: PersonId) -> Sequence[Room]:
    """The rooms somebody belongs to, in the order in which they joined."""
    theirs = select(ROOM).join(MEMBERSHIP, MEMBERSHIP.c.room == ROOM.c.key)
    theirs = theirs.where(MEMBERSHIP.c.person == who, MEMBERSHIP.c.until.is_(None))
    theirs = theirs.order_by(MEMBERSHIP.c.number)
    return [_room(row) for row in tx.execute(theirs)]


def _room(row: Row[Any]) -> Room:
    where = RoomId(row.platform, row.tenant, row.channel)
    return Room(key=row.key, where=where, title=row.title, zone=row.zone)


# -- people ----------------------------------------------------------------------------------------


def person(tx: Connection, account: Account) -> PersonId | None:
    """The person behind an account, if they are known by exactly this name, or none is given."""
    found = tx.execute(_PERSON_OF, _place(account)).first()
    if found is None or (account.name and found.name != storable(account.name)):
        return None
    return PersonId(found.id)


def add_person(tx: Connection, account: Account, new_id: IdFactory) -> PersonId:
    """Write a person down, or their new name.

    Safe when two workers see somebody for the first time at the same moment: the account is
    unique, so the second one only sets the name.
    """
    row = {"id": new_id(), "name": storable(account.name), **_place(account)}
    upsert(tx, PERSON, [row], keys=_ACCOUNT, changed=("name",) if account.name else ())
    found = PersonId(tx.execute(_PERSON_OF, _place(account)).one().id)
    if account.language or account.offered:
        records.keep_first_language(tx, found, first_language(account.language, account.offered))
    return found


def _place(account: Account) -> dict[str, str]:
    return {"platform": account.platform, "tenant": account.tenant, "account": account.id}


def account(tx: Connection, who: PersonId) -> Account | None:
    """A person as their platform knows them; None if they are unknown or were forgotten."""
    found = tx.execute(select(PERSON).where(PERSON.c.id == who)).first()
    if found is None or found.account is None:
        return None
    return Account(
        platform=found.platform, tenant=found.tenant, id=found.account, name=found.name or ""
    )


def accounts(tx: Connection, people: Collection[PersonId]) -> dict[PersonId, Account]:
    """People as their platforms know them, as far as they are known."""
    found: dict[PersonId, Account] = {}
    for some in chunks(people):
        for row in tx.execute(_ACCOUNTS, {"ids": some}):
            found[PersonId(row.id)] = _account(row)
    return found


def accounts_everywhere(tx: Connection, platform: str, id: str) -> Sequence[Account]:
    """Somebody's accounts in all tenants of a platform, as far as they are known."""
    of = {"platform": platform, "account": id}
    return [_account(row) for row in tx.execute(_EVERYWHERE, of)]


def _account(row: Row[Any]) -> Account:
    return Account(platform=row.platform, tenant=row.tenant, id=row.account, name=row.name or "")


def names(tx: Connection, people: Collection[PersonId]) -> dict[PersonId, str]:
    """Display names of those who have one."""
    found: dict[PersonId, str] = {}
    for some in chunks(people):
        found.update((row.id, row.name) for row in tx.execute(_NAMES, {"ids": some}))
    return found


def members(tx: Connection, room: RoomKey) -> Sequence[Membership]:
    """Who belongs to a room, in the order in which they joined. Who has left is not among them."""
    in_order = (
        select(MEMBERSHIP)
        .where(MEMBERSHIP.c.room == room, MEMBERSHIP.c.until.is_(None))
        .order_by(MEMBERSHIP.c.number)
    )
    return [Membership(person=row.person, role=Role(row.role)) for row in tx.execute(in_order)]


def joined(tx: Connection, room: RoomKey, people: Collection[PersonId]) -> dict[PersonId, Position]:
    """Where in a room's record each came in; `BEGINNING` if that was not noted then."""
    found: dict[PersonId, Position] = dict.fromkeys(people, BEGINNING)
    for some in chunks(people):
        theirs = select(MEMBERSHIP).where(
            MEMBERSHIP.c.room == room,
            MEMBERSHIP.c.person.in_(some),
            MEMBERSHIP.c.meeting.is_not(None),
        )
        found.update((row.person, (row.meeting, row.event)) for row in tx.execute(theirs))
    return found


# -- words -----------------------------------------------------------------------------------------


def add_words(tx: Connection, rows: Collection[WordsRow]) -> None:
    """Write down what people asked to have recorded."""
    texts = [
        {
            "id": row.id,
            "room": row.room,
            "by": row.by,
            "use": row.use,
            "text": storable(row.text),
            "at": row.at,
            "source": row.source,
        }
        for row in rows
    ]
    tx.execute(insert(WORDS), texts)


def erase_words(tx: Connection, erasures: Collection[Redaction]) -> None:
    """Erase whatever was copied from these messages, here and from what has been posted.

    A message's reference counts within its room: Slack gives two channels the same one.
    """
    for each in erasures:
        copied = (WORDS.c.room == each.room, WORDS.c.source == each.source)
        ids = list(tx.scalars(select(WORDS.c.id).where(*copied)))
        if ids:
            tx.execute(delete(WORDS).where(*copied))
            recorded_views.forget_words(tx, ids)
            quoted_posts.reopen(tx, ids)


def copied(tx: Connection, platform: str) -> Sequence[tuple[RoomId, str]]:
    """The messages from which words that are kept were copied."""
    found = (
        select(ROOM.c.tenant, ROOM.c.channel, WORDS.c.source)
        .join(WORDS, WORDS.c.room == ROOM.c.key)
        .where(ROOM.c.platform == platform, WORDS.c.source.is_not(None))
        .distinct()
        .order_by(ROOM.c.tenant, ROOM.c.channel, WORDS.c.source)
    )
    return [(RoomId(platform, row.tenant, row.channel), row.source) for row in tx.execute(found)]


def words(tx: Connection, ids: Collection[WordsId]) -> dict[WordsId, str]:
    """The texts that are still there."""
    found: dict[WordsId, str] = {}
    for some in chunks(ids):
        found.update((row.id, row.text) for row in tx.execute(_TEXTS, {"ids": some}))
    return found
