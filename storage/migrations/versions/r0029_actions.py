"""Actions: what is to be done after a meeting, by whom and by when.

People's columns have no foreign key, as those of points.

Revision 0029. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    optional = ("by", "owner", "asked", "due", "reason", "about")
    op.create_table(
        "action",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("words", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        *(sa.Column(name, sa.String(length=64), nullable=True) for name in optional),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.String(length=255), nullable=True),
        sa.Column("erased", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_action_room"),
        sa.PrimaryKeyConstraint("room", "number", name="pk_action"),
    )
