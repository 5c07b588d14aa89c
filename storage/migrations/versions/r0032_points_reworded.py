"""A point knows whether it was worded otherwise since it was parked.

Revision 0032. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column(
        "contention",
        sa.Column("reworded", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
