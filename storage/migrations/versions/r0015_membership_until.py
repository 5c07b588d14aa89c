"""Somebody's membership of a room can end.

Revision 0015. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Everybody who is there belongs there: nothing was written down of those who had left."""
    op.add_column("membership", sa.Column("until", sa.BigInteger(), nullable=True))
