"""What people raised that was recorded, and what became of it.

Revision 0026. There is no way back from here but a backup. What was noted before has no row here:
nobody was to say what became of it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "view",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("words", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=True),
        sa.Column("about", sa.String(length=64), nullable=True),
        sa.Column("point", sa.Integer(), nullable=True),
        sa.Column("proposal", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.Column("decision", sa.String(length=64), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=True),
        sa.Column("answer", sa.String(length=64), nullable=True),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("meant", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_view_by"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_view_room"),
        sa.PrimaryKeyConstraint("number", name="pk_view"),
        sa.UniqueConstraint("words", name="uq_view_words"),
    )
    op.create_index("ix_view_room_outcome", "view", ["room", "outcome"], unique=False)
