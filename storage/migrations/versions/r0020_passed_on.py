"""A point can be passed on to somebody.

Revision 0020. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("contention", sa.Column("recipient", sa.String(length=64), nullable=True))
