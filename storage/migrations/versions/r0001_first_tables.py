"""The first tables.

Revision 0001. There is no way back from here but a backup.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "journal",
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tenant", sa.String(length=255), nullable=False),
        sa.Column("source", sa.String(length=255), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", "number", name="pk_journal"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "uq_journal_tenant_source",
        "journal",
        ["tenant", "source"],
        unique=True,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.create_table(
        "parcel",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("meeting", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("to", sa.String(length=64), nullable=True),
        sa.Column("card", sa.Text(), nullable=True),
        sa.Column("worker", sa.String(length=255), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("delivered_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("room", "meeting", "number", "place", name="pk_parcel"),
    )
    op.create_index(
        "ix_parcel_waiting",
        "parcel",
        ["room", "meeting", "number", "place"],
        unique=False,
        sqlite_where=sa.text("delivered_at IS NULL"),
        postgresql_where=sa.text("delivered_at IS NULL"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("platform", sa.String(length=64), nullable=False),
        sa.Column("tenant", sa.String(length=255), nullable=False),
        sa.Column("account", sa.String(length=255), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint(
            "platform", "tenant", "account", name="uq_person_platform_tenant_account"
        ),
    )
    op.create_table(
        "room",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("platform", sa.String(length=64), nullable=False),
        sa.Column("tenant", sa.String(length=255), nullable=False),
        sa.Column("channel", sa.String(length=255), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_room"),
        sa.UniqueConstraint("key", name="uq_room_key"),
        sa.UniqueConstraint(
            "platform", "tenant", "channel", name="uq_room_platform_tenant_channel"
        ),
    )
    op.create_table(
        "wake",
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("why", sa.String(length=64), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("ready", sa.BigInteger(), nullable=False),
        sa.Column("worker", sa.String(length=255), nullable=True),
        sa.PrimaryKeyConstraint("meeting", "why", name="pk_wake"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_wake_ready", "wake", ["ready"], unique=False)
    op.create_table(
        "contention",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("wording", sa.String(length=64), nullable=False),
        sa.Column("raised_by", sa.String(length=64), nullable=False),
        sa.Column("parked_at", sa.BigInteger(), nullable=False),
        sa.Column("standing", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=255), nullable=True),
        sa.Column("tabled", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["raised_by"], ["person.id"], name="fk_contention_raised_by"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_contention_room"),
        sa.PrimaryKeyConstraint("room", "number", name="pk_contention"),
    )
    op.create_table(
        "contention_log",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("contention", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("step", sa.String(length=64), nullable=False),
        sa.Column("standing", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_contention_log_by"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_contention_log_room"),
        sa.PrimaryKeyConstraint("number", name="pk_contention_log"),
    )
    op.create_index(
        "ix_contention_log_room_contention", "contention_log", ["room", "contention"], unique=False
    )
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_meeting_room"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
        sa.UniqueConstraint("room", "number", name="uq_meeting_room_number"),
    )
    op.create_table(
        "membership",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_membership_person"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_membership_room"),
        sa.PrimaryKeyConstraint("number", name="pk_membership"),
        sa.UniqueConstraint("room", "person", name="uq_membership_room_person"),
    )
    op.create_table(
        "series",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("first", sa.String(length=64), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("rule", sa.String(length=255), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_series_room"),
        sa.PrimaryKeyConstraint("room", name="pk_series"),
    )
    op.create_table(
        "words",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("use", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_words_by"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_words_room"),
        sa.PrimaryKeyConstraint("id", name="pk_words"),
    )
    op.create_index("ix_words_by", "words", ["by"], unique=False)
    op.create_table(
        "poll",
        sa.Column("meeting", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closes_at", sa.BigInteger(), nullable=False),
        sa.Column("fewest", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], name="fk_poll_meeting"),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_poll_room"),
        sa.PrimaryKeyConstraint("meeting", name="pk_poll"),
    )
    op.create_table(
        "ballot",
        sa.Column("poll", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["poll"], ["poll.meeting"], name="fk_ballot_poll"),
        sa.PrimaryKeyConstraint("poll", "key", name="pk_ballot"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "roll",
        sa.Column("poll", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("voted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_roll_person"),
        sa.ForeignKeyConstraint(["poll"], ["poll.meeting"], name="fk_roll_poll"),
        sa.PrimaryKeyConstraint("poll", "person", name="pk_roll"),
        sqlite_with_rowid=False,
    )
