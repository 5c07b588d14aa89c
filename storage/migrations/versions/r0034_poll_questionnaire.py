"""A poll says which questionnaire it asks; those of before ask the first.

Revision 0034. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("poll", sa.Column("questionnaire", sa.String(255), nullable=True))
