"""A decision can correct an earlier one.

Revision 0016. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("note", sa.Column("corrects", sa.String(length=64), nullable=True))
