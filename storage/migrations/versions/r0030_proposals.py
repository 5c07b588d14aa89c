"""Proposals and the answers to them; and a poll that belongs to a proposal instead of a meeting.

The poll of an anonymous proposal is named as no meeting is, so `poll.meeting` does not have to be
one any more; and it may close with a meeting, at a time that nobody knows before.

Revision 0030. There is no way back from here but a backup.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and let a poll do without a meeting."""
    op.create_table(
        "proposal",
        _id("room"),
        _number("number"),
        _id("meeting"),
        _id("wording"),
        _id("by"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _id("method"),
        _id("shown"),
        _id("standing"),
        sa.Column("closes", sa.BigInteger(), nullable=True),
        _number("quorum"),
        _id("threshold"),
        sa.Column("review", sa.BigInteger(), nullable=True),
        _number("version"),
        sa.Column("source", sa.String(length=255), nullable=True),
        sa.Column("point", sa.Integer(), nullable=True),
        sa.Column("item", sa.String(length=64), nullable=True),
        sa.Column("replaces", sa.String(length=64), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("result", sa.String(length=64), nullable=True),
        _number("listed"),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_proposal_room"),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name="fk_proposal_by"),
        sa.PrimaryKeyConstraint("room", "number", name="pk_proposal"),
    )
    op.create_table(
        "response",
        _id("room"),
        _number("proposal"),
        _id("person"),
        _id("answer"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _number("version"),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_response_room"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_response_person"),
        sa.PrimaryKeyConstraint("room", "proposal", "person", name="pk_response"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("fk_poll_meeting", "poll", type_="foreignkey")
        op.alter_column("poll", "closes_at", nullable=True)
    else:
        _poll_anew()


def _poll_anew() -> None:
    """SQLite can change neither: the table is made once more. What points to it may point nowhere
    for a moment, and everything is there again before the transaction ends."""
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute("CREATE TABLE poll_before AS SELECT * FROM poll")
    op.execute("DROP TABLE poll")
    op.create_table(
        "poll",
        _id("meeting"),
        _id("room"),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closes_at", sa.BigInteger(), nullable=True),
        _number("fewest"),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("comments_fewest", sa.Integer(), nullable=True),
        sa.Column("seal", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["room"], ["room.key"], name="fk_poll_room"),
        sa.PrimaryKeyConstraint("meeting", name="pk_poll"),
    )
    names = "meeting, room, opened_at, closes_at, fewest, closed_at, comments_fewest, seal"
    op.execute(f"INSERT INTO poll ({names}) SELECT {names} FROM poll_before")  # noqa: S608 - ours
    op.execute("DROP TABLE poll_before")


def _id(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length=64), nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)
