"""What people need to take part stands in tables of its own, with the facilitators whom they let
know; and people can choose that they would like meetings to be slower.

Revision 0042. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and add the column."""
    op.create_table(
        "needs_said",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_needs_said_room"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_needs_said_person"),
        sa.PrimaryKeyConstraint("room", "person", name="pk_needs_said"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "need",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("arranged", sa.Integer(), nullable=True),
        sa.Column("met", sa.String(length=64), nullable=True),
        sa.Column("met_at", sa.Integer(), nullable=True),
        sa.Column("reply", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_need_room"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_need_person"),
        sa.PrimaryKeyConstraint("room", "person", "kind", name="pk_need"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_need_person", "need", ["person"])
    op.create_table(
        "need_viewer",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("viewer", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_need_viewer_room"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_need_viewer_person"),
        sa.ForeignKeyConstraint(["viewer"], ["person.id"], name="fk_need_viewer_viewer"),
        sa.PrimaryKeyConstraint("room", "person", "viewer", name="pk_need_viewer"),
        sqlite_with_rowid=False,
    )
    op.add_column(
        "preferences",
        sa.Column("slower", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
