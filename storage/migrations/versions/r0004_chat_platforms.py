"""What chat platforms need: where things stand there, and which message recorded words came from.

Revision 0004. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and the columns."""
    op.create_table(
        "anchor",
        sa.Column("platform", sa.String(length=64), nullable=False),
        sa.Column("tenant", sa.String(length=255), nullable=False),
        sa.Column("channel", sa.String(length=255), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("ref", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint("platform", "tenant", "channel", "name", name="pk_anchor"),
    )
    op.add_column("parcel", sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("words", sa.Column("source", sa.String(length=255), nullable=True))
    op.create_index("ix_words_room_source", "words", ["room", "source"])
    op.add_column(
        "contention",
        sa.Column("erased", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
