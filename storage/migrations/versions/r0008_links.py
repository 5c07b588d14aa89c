"""Which links still open something, and where in a room's record people joined.

Revision 0008. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and the columns. Links of before have the number 0 and go on working."""
    op.create_table(
        "link",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("room", "what", name="pk_link"),
    )
    op.add_column("membership", sa.Column("meeting", sa.Integer(), nullable=True))
    op.add_column("membership", sa.Column("event", sa.Integer(), nullable=True))
