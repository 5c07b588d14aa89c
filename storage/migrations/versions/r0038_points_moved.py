"""A point knows from which room it came, and whether whoever raised it wants to be named.

Revision 0038. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("contention", sa.Column("came_from", sa.String(length=64), nullable=True))
    op.add_column("contention", sa.Column("named", sa.String(length=64), nullable=True))
