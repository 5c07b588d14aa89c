"""A point knows from which meeting it was put off.

Revision 0033. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("contention", sa.Column("postponed_in", sa.Integer(), nullable=True))
