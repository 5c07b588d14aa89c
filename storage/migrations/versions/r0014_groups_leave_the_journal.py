"""People may choose several groups, each with a consent; and choices leave the journal.

Whoever had chosen a group keeps it, with the most careful consent: it only counts. What journals
say of choices is emptied: see `storage.old_group_choices`.

Revision 0014. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.old_group_choices import HOLDING, emptied

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

MANY = 500
"""Lines of journals that are rewritten at once."""

_journal = sa.table(
    "journal", sa.column("meeting"), sa.column("number"), sa.column("body", sa.Text)
)


def upgrade() -> None:
    """Make the table of choices again with its new key, which SQLite cannot change; empty the
    journals."""
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT room, person, name FROM group_choice")).all()
    op.drop_table("group_choice")
    table = op.create_table(
        "group_choice",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("consent", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_group_choice_person"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_group_choice_room"),
        sa.PrimaryKeyConstraint("room", "person", "name", name="pk_group_choice"),
        sqlite_with_rowid=False,
    )
    if kept:
        op.bulk_insert(table, [{**row._mapping, "consent": "counted"} for row in kept])
    _empty_journals(connection)


def _empty_journals(connection: sa.Connection) -> None:
    body = _journal.c.body
    holds = sa.or_(*(body.like(pattern) for pattern in HOLDING))
    place = (_journal.c.meeting, _journal.c.number)
    # By their places first: bodies of a long journal need not be in memory together.
    places = connection.execute(sa.select(*place).where(holds).order_by(*place)).all()
    change = (
        sa.update(_journal)
        .where(place[0] == sa.bindparam("of"), place[1] == sa.bindparam("nth"))
        .values(body=sa.bindparam("text"))
    )
    for begin in range(0, len(places), MANY):
        some = [(row.meeting, row.number) for row in places[begin : begin + MANY]]
        found = connection.execute(sa.select(*place, body).where(sa.tuple_(*place).in_(some)))
        rows = [{"of": row.meeting, "nth": row.number, "text": emptied(row.body)} for row in found]
        connection.execute(change, rows)
