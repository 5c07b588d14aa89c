"""Deletes everything that is kept of one workspace."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Table, delete, select

from storage import ballots
from storage.tables import (
    INSTALLATION,
    MEETING,
    METADATA,
    OAUTH_STATE,
    PERSON,
    POLL,
    ROOM,
    SPENT_KEY,
    WORKER,
    WORKSPACE,
)

KEPT = (INSTALLATION, WORKSPACE, OAUTH_STATE, SPENT_KEY, WORKER)
"""Not about anybody in it: these say who has let us in, which keys are to be destroyed, and which
processes are at work."""


def forget_tenant(tx: Connection, platform: str, tenant: str) -> None:
    """Delete a workspace's rooms, people, meetings and words, and all that hangs on them."""
    rooms = select(ROOM.c.key).where(ROOM.c.platform == platform, ROOM.c.tenant == tenant)
    people = select(PERSON.c.id).where(PERSON.c.platform == platform, PERSON.c.tenant == tenant)
    meetings = select(MEETING.c.id).where(MEETING.c.room.in_(rooms))
    polls = select(POLL.c.meeting).where(POLL.c.room.in_(rooms))

    def theirs(table: Table) -> ColumnElement[bool]:
        """The rows of a table that belong to this workspace."""
        columns = table.c
        if _names_the_workspace(table):
            return (columns.platform == platform) & (columns.tenant == tenant)
        if "room" in columns:
            return columns.room.in_(rooms)
        for name, ids in (("meeting", meetings), ("poll", polls), ("person", people)):
            if name in columns:
                return columns[name].in_(ids)
        raise LookupError(f"nobody knows whose the rows of {table.name} are")

    ballots.spend(tx, POLL.c.room.in_(rooms))
    tables = [table for table in reversed(METADATA.sorted_tables) if table not in KEPT]
    tables.sort(key=_last)
    for table in tables:
        tx.execute(delete(table).where(theirs(table)))


def _last(table: Table) -> int:
    """Rooms and people go last, and before them meetings: which tells whose the other rows are."""
    return 2 if _names_the_workspace(table) else 1 if "room" in table.c else 0


def _names_the_workspace(table: Table) -> bool:
    """Whether each row says itself of which workspace it is. A platform alone does not."""
    return "platform" in table.c and "tenant" in table.c
