"""Single meetings that are cancelled, moved or added, and meetings that did not take place.

Revision 0028. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and make the table."""
    for name in ("excluded", "moved", "extra"):
        op.add_column("series", sa.Column(name, sa.Text(), nullable=False, server_default="[]"))
    table = "missed_meeting"
    op.create_table(
        table,
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name=f"fk_{table}_room"),
        sa.PrimaryKeyConstraint("room", "due", name=f"pk_{table}"),
    )
