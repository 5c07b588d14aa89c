"""A team's stakeholder groups, and what people have chosen of them.

Choices never touch the journal, the outbox or a log. What is taken back is overwritten: see
`Database.write` and `scrub`.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from bot.ids import PersonId, RoomKey, WordsId
from bot.people.groups import ADVISORY, Choices, Consent, GroupFigures, OwnChoices
from bot.records.saved_records import GroupFiguresRecord, GroupsRecord
from storage.database import Database
from storage.sql import upsert
from storage.tables import GROUP_CHOICE, GROUP_FIGURES, TEAM_GROUP


class SqlGroupChoices:
    """`bot.ports.GroupChoices` over SQL."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def choose(self, room: RoomKey, person: PersonId, chosen: OwnChoices) -> bool:
        """Replace what somebody has chosen; False, and nothing changes, if a group is gone."""
        return await self._db.write(lambda tx: choose(tx, room, person, chosen), scrub=True)

    async def of(self, room: RoomKey, person: PersonId) -> OwnChoices:
        """What one person has chosen in a room."""
        return await self._db.read(lambda tx: own(tx, room, person))

    async def in_room(self, room: RoomKey) -> Choices:
        """What everybody in a room has chosen."""
        return await self._db.read(lambda tx: choices(tx, room))

    async def figures(self, room: RoomKey) -> dict[WordsId, GroupFigures]:
        """What is known of each group over all meetings of a room."""
        return await self._db.read(lambda tx: figures(tx, room))


def keep_groups(tx: Connection, records: list[GroupsRecord]) -> None:
    """Stores which groups a room has. Choices of groups that are no more are deleted."""
    for room, groups in {record.room: record.groups for record in records}.items():
        # Rows that stay are changed in place: somebody who is choosing one may hold its lock.
        gone = (TEAM_GROUP.c.room == room, TEAM_GROUP.c.name.not_in(groups))
        tx.execute(delete(TEAM_GROUP).where(*gone))
        rows = [{"room": room, "name": name, "place": n} for n, name in enumerate(groups, start=1)]
        upsert(tx, TEAM_GROUP, rows, keys=("room", "name"), changed=("place",))
        stays = (*groups, ADVISORY) if groups else ()
        lost = (GROUP_CHOICE.c.room == room, GROUP_CHOICE.c.name.not_in(stays))
        tx.execute(delete(GROUP_CHOICE).where(*lost))
        old = (GROUP_FIGURES.c.room == room, GROUP_FIGURES.c.name.not_in(groups))
        tx.execute(delete(GROUP_FIGURES).where(*old))


def keep_figures(tx: Connection, records: list[GroupFiguresRecord]) -> None:
    """Stores which groups were at a meeting, and which had a turn in it."""
    rows = [
        {
            "meeting": record.meeting,
            "name": group,
            "room": record.room,
            "there": group in record.there,
            "heard": group in record.heard,
        }
        for record in records
        for group in record.groups
    ]
    upsert(tx, GROUP_FIGURES, rows, keys=("meeting", "name"), changed=("there", "heard"))


def figures(tx: Connection, room: RoomKey) -> dict[WordsId, GroupFigures]:
    """What is known of each group over all meetings of a room."""
    of, one = GROUP_FIGURES.c, func.count()
    found = (
        select(
            of.name,
            one.label("meetings"),
            one.filter(of.there).label("there"),
            one.filter(of.heard).label("heard"),
        )
        .where(of.room == room)
        .group_by(of.name)
    )
    return {
        WordsId(row.name): GroupFigures(meetings=row.meetings, there=row.there, heard=row.heard)
        for row in tx.execute(found)
    }


def choose(tx: Connection, room: RoomKey, person: PersonId, chosen: OwnChoices) -> bool:
    """Replaces what somebody has chosen; False, and nothing changes, if a group is gone."""
    of_team = select(TEAM_GROUP.c.name).where(TEAM_GROUP.c.room == room)
    # A transaction that removes the group meanwhile waits, and then deletes this choice too.
    known = {WordsId(name) for name in tx.scalars(of_team.with_for_update(read=True))}
    if known:
        known.add(ADVISORY)
    if not chosen.keys() <= known:
        return False
    mine = (GROUP_CHOICE.c.room == room, GROUP_CHOICE.c.person == person)
    tx.execute(delete(GROUP_CHOICE).where(*mine))
    if chosen:
        rows = [
            {"room": room, "person": person, "name": name, "consent": consent.value}
            # Sorted, so that not even the order of the rows says what was chosen first.
            for name, consent in sorted(chosen.items())
        ]
        tx.execute(insert(GROUP_CHOICE), rows)
    return True


def own(tx: Connection, room: RoomKey, person: PersonId) -> dict[WordsId, Consent]:
    """What one person has chosen in a room."""
    found = select(GROUP_CHOICE.c.name, GROUP_CHOICE.c.consent).where(
        GROUP_CHOICE.c.room == room, GROUP_CHOICE.c.person == person
    )
    return {WordsId(row.name): Consent(row.consent) for row in tx.execute(found)}


def choices(tx: Connection, room: RoomKey) -> dict[PersonId, dict[WordsId, Consent]]:
    """What everybody in a room has chosen."""
    found: dict[PersonId, dict[WordsId, Consent]] = {}
    rows = select(GROUP_CHOICE.c.person, GROUP_CHOICE.c.name, GROUP_CHOICE.c.consent)
    for row in tx.execute(rows.where(GROUP_CHOICE.c.room == room)):
        found.setdefault(PersonId(row.person), {})[WordsId(row.name)] = Consent(row.consent)
    return found


def groups(tx: Connection, room: RoomKey) -> tuple[WordsId, ...]:
    """A room's groups in the team's own order."""
    in_order = select(TEAM_GROUP.c.name).where(TEAM_GROUP.c.room == room)
    return tuple(WordsId(name) for name in tx.scalars(in_order.order_by(TEAM_GROUP.c.place)))
