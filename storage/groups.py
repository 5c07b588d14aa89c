"""A team's stakeholder groups, and which of them people have chosen."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from bot.ids import PersonId, RoomKey, WordsId
from bot.people.groups import Groups
from bot.records.model import GroupChoiceRecord, GroupsRecord
from storage.sql import upsert
from storage.tables import GROUP_CHOICE, TEAM_GROUP


def keep_groups(tx: Connection, records: list[GroupsRecord]) -> None:
    """Write down which groups a room has. Choices of groups that are no more are deleted."""
    for room, groups in {record.room: record.groups for record in records}.items():
        tx.execute(delete(TEAM_GROUP).where(TEAM_GROUP.c.room == room))
        rows = [{"room": room, "name": name, "place": n} for n, name in enumerate(groups, start=1)]
        if rows:
            tx.execute(insert(TEAM_GROUP), rows)
        tx.execute(
            delete(GROUP_CHOICE).where(
                GROUP_CHOICE.c.room == room, GROUP_CHOICE.c.name.not_in(groups)
            )
        )


def keep_choices(tx: Connection, records: list[GroupChoiceRecord]) -> None:
    """Stores people's choices; a choice that is taken back leaves nothing."""
    last = {(record.room, record.person): record.group for record in records}
    for (room, person), group in last.items():
        if group is None:
            tx.execute(
                delete(GROUP_CHOICE).where(
                    GROUP_CHOICE.c.room == room, GROUP_CHOICE.c.person == person
                )
            )
    rows = [{"room": room, "person": who, "name": g} for (room, who), g in last.items() if g]
    upsert(tx, GROUP_CHOICE, rows, keys=("room", "person"), changed=("name",))


def groups(tx: Connection, room: RoomKey) -> Groups:
    """A room's groups in the team's own order, and who has chosen which."""
    in_order = select(TEAM_GROUP.c.name).where(TEAM_GROUP.c.room == room)
    names = tx.execute(in_order.order_by(TEAM_GROUP.c.place)).scalars()
    chosen = select(GROUP_CHOICE.c.person, GROUP_CHOICE.c.name).where(GROUP_CHOICE.c.room == room)
    of = {PersonId(row.person): WordsId(row.name) for row in tx.execute(chosen)}
    return Groups(tuple(WordsId(name) for name in names), of)
