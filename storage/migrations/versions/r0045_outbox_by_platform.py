"""What waits in the outbox is found by its platform and its age, however much waits.

Revision 0045. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

FREE = sa.text("delivered_at IS NULL AND until IS NULL")
TAKEN = sa.text("delivered_at IS NULL AND until IS NOT NULL")


def upgrade() -> None:
    """Add the column, fill it from the rooms, and make the indexes."""
    op.add_column(
        "parcel",
        sa.Column("platform", sa.String(length=64), nullable=False, server_default=sa.text("''")),
    )
    op.execute(
        "UPDATE parcel SET platform = coalesce("
        "(SELECT room.platform FROM room WHERE room.key = parcel.room), '')"
    )
    op.create_index(
        "ix_parcel_free", "parcel", ["platform", "at"], sqlite_where=FREE, postgresql_where=FREE
    )
    op.create_index(
        "ix_parcel_until", "parcel", ["until"], sqlite_where=TAKEN, postgresql_where=TAKEN
    )
    op.create_index(
        "ix_parcel_taken", "parcel", ["room", "until"], sqlite_where=TAKEN, postgresql_where=TAKEN
    )
