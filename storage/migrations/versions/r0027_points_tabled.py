"""A point knows at which meeting it was parked, and why it was last put off; its history has
reasons.

Revision 0027. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("contention", sa.Column("raised_in", sa.Integer(), nullable=True))
    for name in ("postponed", "postponed_because"):
        op.add_column("contention", sa.Column(name, sa.String(length=64), nullable=True))
    op.add_column("contention_log", sa.Column("reason", sa.String(length=64), nullable=True))
