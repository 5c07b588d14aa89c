"""Which rooms, and which of their texts, are in the report for those who fund the work.

Revision 0039. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "programme_room",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_programme_room_room"),
        sa.PrimaryKeyConstraint("room", name="pk_programme_room"),
    )
    op.create_table(
        "released_text",
        sa.Column("words", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_released_text_room"),
        sa.PrimaryKeyConstraint("words", name="pk_released_text"),
    )
