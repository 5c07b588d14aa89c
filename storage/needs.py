"""What people need to take part, and whom they let know.

Needs never touch the journal, the outbox or a log. What is taken back is overwritten: see
`Database.write` and `scrub`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    delete,
    exists,
    insert,
    select,
    update,
)
from sqlalchemy import tuple_ as tuple_of

from bot.ids import PersonId, RoomKey
from bot.people.needs import Met, NeedKind, NeedReply, OwnNeeds, StatedNeed
from bot.records.saved_records import FacilitatorEndedRecord
from storage.database import Database
from storage.sql import chunks, storable, upsert
from storage.tables import NEED, NEED_VIEWER, NEEDS_SAID

_ORDER = {kind: place for place, kind in enumerate(NeedKind)}
_KINDS = select(NEED.c.person, NEED.c.kind).where(
    NEED.c.person.in_(bindparam("people", expanding=True))
)


class SqlNeeds:
    """`bot.ports.needs.NeedsStore` over SQL."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def say(
        self,
        room: RoomKey,
        person: PersonId,
        needs: Collection[StatedNeed],
        text: str,
        viewers: Collection[PersonId],
        at: datetime,
    ) -> None:
        """See `NeedsStore.say`."""
        await self._db.write(lambda tx: say(tx, room, person, needs, text, viewers, at), scrub=True)

    async def take_back(self, room: RoomKey, person: PersonId) -> None:
        """See `NeedsStore.take_back`."""
        await self._db.write(lambda tx: take_back(tx, person, room), scrub=True)

    async def of(self, room: RoomKey, person: PersonId) -> OwnNeeds:
        """See `NeedsStore.of`."""
        found = await self._db.read(lambda tx: _read(tx, room, person))
        return found.get(person, OwnNeeds())

    async def in_room(self, room: RoomKey) -> dict[PersonId, OwnNeeds]:
        """See `NeedsStore.in_room`."""
        return await self._db.read(lambda tx: _read(tx, room))

    async def still_right(self, room: RoomKey, person: PersonId, at: datetime) -> None:
        """See `NeedsStore.still_right`."""
        mine = update(NEEDS_SAID).where(NEEDS_SAID.c.room == room, NEEDS_SAID.c.person == person)
        await self._db.write(lambda tx: tx.execute(mine.values(at=at)))

    async def arrange(
        self,
        room: RoomKey,
        person: PersonId,
        kind: NeedKind,
        viewer: PersonId,
        meeting: int | None,
    ) -> bool:
        """See `NeedsStore.arrange`."""
        shown = and_(_one(room, person, kind), _is_shown(room, person, viewer))
        change = update(NEED).where(shown).values(arranged=meeting)
        return await self._db.write(lambda tx: tx.execute(change).rowcount > 0, scrub=True)

    async def answer(
        self, room: RoomKey, person: PersonId, kind: NeedKind, meeting: int, met: Met
    ) -> bool:
        """See `NeedsStore.answer`."""
        change = update(NEED).where(_one(room, person, kind))
        change = change.values(met=met.value, met_at=meeting, reply=None)
        return await self._db.write(lambda tx: tx.execute(change).rowcount > 0, scrub=True)

    async def reply(
        self,
        room: RoomKey,
        person: PersonId,
        kind: NeedKind,
        viewer: PersonId,
        reply: NeedReply,
    ) -> bool:
        """See `NeedsStore.reply`."""
        was_not = NEED.c.met.in_((Met.NO.value, Met.PARTLY.value))
        shown = and_(_one(room, person, kind), was_not, _is_shown(room, person, viewer))
        change = update(NEED).where(shown).values(reply=reply.value)
        return await self._db.write(lambda tx: tx.execute(change).rowcount > 0, scrub=True)

    async def prune(self, before: datetime, limit: int) -> int:
        """See `NeedsStore.prune`."""
        return await self._db.write(lambda tx: prune(tx, before, limit), scrub=True)


# -- writing ---------------------------------------------------------------------------------------


def say(
    tx: Connection,
    room: RoomKey,
    person: PersonId,
    needs: Collection[StatedNeed],
    text: str,
    viewers: Collection[PersonId],
    at: datetime,
) -> None:
    """Replaces everything that somebody has said in a room."""
    if not needs and not text:
        take_back(tx, person, room)
        return
    # First, so that whoever sends the same form twice at once waits here.
    said = {"room": room, "person": person, "text": storable(text), "at": at}
    upsert(tx, NEEDS_SAID, [said], keys=("room", "person"), changed=("text", "at"))
    before = _read(tx, room, person).get(person, OwnNeeds())
    for table in (NEED, NEED_VIEWER):
        tx.execute(delete(table).where(table.c.room == room, table.c.person == person))
    # Sorted, so that not even the order of the rows says what was chosen first.
    rows = [_row(room, person, need, before) for need in sorted(needs, key=lambda it: it.kind)]
    if rows:
        tx.execute(insert(NEED), rows)
    named = [{"room": room, "person": person, "viewer": viewer} for viewer in sorted(set(viewers))]
    if named:
        tx.execute(insert(NEED_VIEWER), named)


def _row(room: RoomKey, person: PersonId, need: StatedNeed, before: OwnNeeds) -> dict[str, Any]:
    known = before.get(need.kind)
    stays = known is not None and known.days == need.days
    return {
        "room": room,
        "person": person,
        "kind": need.kind.value,
        "days": need.days,
        "arranged": known.arranged if known is not None and stays else None,
        "met": known.met.value if known is not None and known.met is not None else None,
        "met_at": known.met_at if known is not None else None,
        "reply": known.reply.value if known is not None and known.reply is not None else None,
    }


def take_back(tx: Connection, person: PersonId, room: RoomKey | None = None) -> None:
    """Deletes what somebody has said in a room, or in all rooms, and whom they named."""
    for table in (NEED, NEED_VIEWER, NEEDS_SAID):
        theirs = [table.c.person == person, *([] if room is None else [table.c.room == room])]
        tx.execute(delete(table).where(*theirs))


def forget(tx: Connection, person: PersonId) -> None:
    """Deletes what somebody has said, and that they were named by others."""
    take_back(tx, person)
    tx.execute(delete(NEED_VIEWER).where(NEED_VIEWER.c.viewer == person))


def leave(tx: Connection, room: RoomKey, person: PersonId) -> None:
    """Somebody has left a room: what they said there goes, and nothing there is shown to them."""
    take_back(tx, person, room)
    named = (NEED_VIEWER.c.room == room, NEED_VIEWER.c.viewer == person)
    tx.execute(delete(NEED_VIEWER).where(*named))


def end_facilitators(tx: Connection, records: Iterable[FacilitatorEndedRecord]) -> None:
    """These run a room's meetings no more: nothing is shown to them again, unless they are named
    anew."""
    for some in chunks([(record.room, record.person) for record in records]):
        gone = tuple_of(NEED_VIEWER.c.room, NEED_VIEWER.c.viewer).in_(some)
        tx.execute(delete(NEED_VIEWER).where(gone))


def not_needed(tx: Connection, person: PersonId, kinds: Collection[NeedKind]) -> None:
    """Somebody has switched these off in their preferences: they do not need them, in any room."""
    if kinds:
        gone = (NEED.c.person == person, NEED.c.kind.in_([kind.value for kind in kinds]))
        tx.execute(delete(NEED).where(*gone))
        rest = (NEED.c.room == NEEDS_SAID.c.room, NEED.c.person == NEEDS_SAID.c.person)
        empty = (NEEDS_SAID.c.person == person, NEEDS_SAID.c.text == "")
        for room in tx.scalars(select(NEEDS_SAID.c.room).where(*empty, ~exists().where(*rest))):
            take_back(tx, person, RoomKey(room))


def prune(tx: Connection, before: datetime, limit: int) -> int:
    """Deletes what was said before then and not said again since."""
    old = select(NEEDS_SAID.c.room, NEEDS_SAID.c.person).where(NEEDS_SAID.c.at < before)
    found = tx.execute(old.order_by(NEEDS_SAID.c.at).limit(limit)).all()
    for row in found:
        take_back(tx, PersonId(row.person), RoomKey(row.room))
    return len(found)


# -- reading ---------------------------------------------------------------------------------------


def kinds(tx: Connection, people: Collection[PersonId]) -> dict[PersonId, frozenset[NeedKind]]:
    """What these people need, in whichever room they said it; those who said nothing are missing.
    What Heard keeps by the way it treats somebody, it keeps everywhere."""
    found: dict[PersonId, set[NeedKind]] = {}
    for some in chunks(people):
        for row in tx.execute(_KINDS, {"people": some}):
            found.setdefault(PersonId(row.person), set()).add(NeedKind(row.kind))
    return {person: frozenset(theirs) for person, theirs in found.items()}


def of_person(tx: Connection, person: PersonId) -> list[tuple[RoomKey, OwnNeeds]]:
    """What somebody has said, by room."""
    rooms = tx.scalars(
        select(NEEDS_SAID.c.room).where(NEEDS_SAID.c.person == person).order_by(NEEDS_SAID.c.room)
    ).all()
    return [(RoomKey(room), _read(tx, RoomKey(room), person)[person]) for room in rooms]


def _read(
    tx: Connection, room: RoomKey, person: PersonId | None = None
) -> dict[PersonId, OwnNeeds]:
    def theirs(table: Any) -> list[ColumnElement[bool]]:
        return [table.c.room == room, *([] if person is None else [table.c.person == person])]

    said = tx.execute(select(NEEDS_SAID).where(*theirs(NEEDS_SAID))).all()
    if not said:
        return {}
    needs: dict[str, list[StatedNeed]] = {}
    for row in tx.execute(select(NEED).where(*theirs(NEED))):
        needs.setdefault(row.person, []).append(_need(row))
    viewers: dict[str, set[PersonId]] = {}
    for row in tx.execute(select(NEED_VIEWER).where(*theirs(NEED_VIEWER))):
        viewers.setdefault(row.person, set()).add(PersonId(row.viewer))
    return {
        PersonId(row.person): OwnNeeds(
            needs=tuple(sorted(needs.get(row.person, ()), key=lambda it: _ORDER[it.kind])),
            text=row.text,
            viewers=frozenset(viewers.get(row.person, ())),
            said_at=row.at,
        )
        for row in sorted(said, key=lambda it: str(it.person))
    }


def _need(row: Any) -> StatedNeed:
    return StatedNeed(
        kind=NeedKind(row.kind),
        days=row.days,
        arranged=row.arranged,
        met=None if row.met is None else Met(row.met),
        met_at=row.met_at,
        reply=None if row.reply is None else NeedReply(row.reply),
    )


def _one(room: RoomKey, person: PersonId, kind: NeedKind) -> ColumnElement[bool]:
    return and_(NEED.c.room == room, NEED.c.person == person, NEED.c.kind == kind.value)


def _is_shown(room: RoomKey, person: PersonId, viewer: PersonId) -> ColumnElement[bool]:
    named = NEED_VIEWER.c
    return exists().where(named.room == room, named.person == person, named.viewer == viewer)
