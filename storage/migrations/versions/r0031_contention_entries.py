"""What people add to a point between meetings: how they see it, notes, links.

Revision 0031. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and the counts of each point."""
    table = "contention_entry"
    op.create_table(
        table,
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("contention", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("words", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=True),
        sa.Column("source", sa.String(length=255), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name=f"fk_{table}_by"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name=f"fk_{table}_room"),
        sa.PrimaryKeyConstraint("number", name=f"pk_{table}"),
        sa.UniqueConstraint("words", name=f"uq_{table}_words"),
    )
    key = ["room", "contention", "number"]
    op.create_index("ix_contention_entry_room_contention_number", table, key, unique=False)
    for name in ("positions", "notes", "links"):
        made = sa.Column(name, sa.Integer(), nullable=False, server_default="0")
        op.add_column("contention", made)
