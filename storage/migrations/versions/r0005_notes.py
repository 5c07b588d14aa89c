"""What was noted and decided in meetings.

Revision 0005. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "note",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("words", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.String(length=64), nullable=True),
        sa.Column("source", sa.String(length=255), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_note_by"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_note_room"),
        sa.PrimaryKeyConstraint("number", name="pk_note"),
        sa.UniqueConstraint("words", name="uq_note_words"),
    )
    op.create_index("ix_note_room_kind", "note", ["room", "kind"], unique=False)
