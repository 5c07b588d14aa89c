"""Which browsers are told what happens in a web room, while its page is not open there.

Revision 0024. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    table = "web_push_subscription"
    op.create_table(
        table,
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("endpoint", sa.String(length=1000), nullable=False),
        sa.Column("p256dh", sa.String(length=255), nullable=False),
        sa.Column("auth", sa.String(length=255), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name=f"fk_{table}_room"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=f"fk_{table}_person"),
        sa.PrimaryKeyConstraint("room", "endpoint", name=f"pk_{table}"),
    )
