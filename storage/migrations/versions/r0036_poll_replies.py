"""What polls ask of those who run meetings, and what they have replied.

Revision 0036. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    table = "poll_reply"
    op.create_table(
        table,
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.BigInteger(), nullable=False),
        sa.Column("passed_over", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(length=64), nullable=True),
        sa.Column("by", sa.String(length=64), nullable=True),
        sa.Column("replied_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name=f"fk_{table}_room"),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name=f"fk_{table}_by"),
        sa.PrimaryKeyConstraint("meeting", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_room", table, ["room"])
