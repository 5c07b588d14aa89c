"""When somebody last did something.

Revision 0018. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column. Nobody knows yet when anybody was seen."""
    op.add_column("person", sa.Column("seen", sa.BigInteger(), nullable=True))
