"""People may want no lessons, and Heard remembers what it has offered them.

Revision 0040. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns: nobody has been offered anything, and nobody has said no to lessons."""
    op.add_column(
        "preferences",
        sa.Column("lessons", sa.Boolean(), nullable=False, server_default=sa.true()),
    )
    op.add_column(
        "preferences",
        sa.Column("offered", sa.Text(), nullable=False, server_default="[]"),
    )
