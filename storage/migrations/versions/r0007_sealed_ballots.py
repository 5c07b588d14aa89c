"""Ballots are sealed, and counted when their poll is over.

Revision 0007. There is no way back from here but a backup.
"""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from storage.ballot_box import Box, delivery_mark, person_mark, seal_slip
from storage.ballot_keys import BallotKeys

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, put every ballot into them, and let go of the old ones."""
    op.add_column("poll", sa.Column("comments_fewest", sa.Integer(), nullable=True))
    op.add_column("poll", sa.Column("seal", sa.String(length=64), nullable=True))
    for name, *columns in (
        ("ballot_box", sa.Column("sealed", sa.Text(), nullable=False)),
        ("comment_slip", _id(), sa.Column("sealed", sa.Text(), nullable=False)),
        ("poll_comment", _id(), sa.Column("text", sa.Text(), nullable=False)),
    ):
        op.create_table(
            name,
            sa.Column("poll", sa.String(length=64), nullable=False),
            *columns,
            sa.ForeignKeyConstraint(["poll"], ["poll.meeting"], name=f"fk_{name}_poll"),
            sa.PrimaryKeyConstraint("poll", *(c.name for c in columns[:-1]), name=f"pk_{name}"),
            sqlite_with_rowid=False,
        )
    op.create_table(
        "poll_result",
        sa.Column("poll", sa.String(length=64), nullable=False),
        sa.Column("ballots", sa.Integer(), nullable=False),
        sa.Column("comments", sa.Integer(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("deliveries", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["poll"], ["poll.meeting"], name="fk_poll_result_poll"),
        sa.PrimaryKeyConstraint("poll", name="pk_poll_result"),
    )
    _fold()
    op.drop_table("ballot")
    # Not as a batch, which would make the table anew: SQLite can drop a column by itself.
    op.execute("ALTER TABLE roll DROP COLUMN voted")


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.String(length=64), nullable=False)


def _fold() -> None:
    tx = op.get_bind()
    polls = tx.execute(sa.text("SELECT meeting, fewest, closed_at FROM poll")).all()
    for meeting, fewest, closed_at in polls:
        ballots = tx.execute(
            # In this order the comments of polls that are over have been numbered.
            sa.text("SELECT key, answers, comment FROM ballot WHERE poll = :poll ORDER BY key"),
            {"poll": meeting},
        ).all()
        if closed_at is not None:
            _keep(tx, meeting, fewest, ballots)
        elif ballots:
            _seal(tx, meeting, ballots)


def _keep(tx: sa.Connection, meeting: str, fewest: int, ballots: Any) -> None:
    """A poll that is over: its figures, and comments if enough people have answered."""
    box = Box()
    for _, answers, comment in ballots:
        box.add(json.loads(answers), comment, None)
    enough = box.ballots >= fewest
    tx.execute(
        sa.text(
            "INSERT INTO poll_result (poll, ballots, comments, counts, deliveries)"
            " VALUES (:poll, :ballots, :comments, :counts, '[]')"
        ),
        {
            "poll": meeting,
            "ballots": box.ballots,
            "comments": box.comments,
            "counts": json.dumps(box.counts if enough else {}, sort_keys=True),
        },
    )
    for key, _, comment in ballots:
        if comment and enough:
            row = {"poll": meeting, "id": key, "text": comment}
            tx.execute(sa.text("INSERT INTO poll_comment VALUES (:poll, :id, :text)"), row)


def _seal(tx: sa.Connection, meeting: str, ballots: Any) -> None:
    """A poll that is open: into the box, and who has voted as well."""
    keys: BallotKeys = context.config.attributes["ballot_keys"]
    name, key = keys.new()
    on_it = tx.execute(sa.text("SELECT person, voted FROM roll WHERE poll = :p"), {"p": meeting})
    roll = on_it.all()
    box = Box(places=len(roll))
    for _, answers, comment in ballots:
        box.add(json.loads(answers), comment, None)
    box.voted.update(
        (person_mark(key, person), delivery_mark(meeting, "")) for person, voted in roll if voted
    )
    tx.execute(
        sa.text("INSERT INTO ballot_box (poll, sealed) VALUES (:poll, :sealed)"),
        {"poll": meeting, "sealed": box.sealed(key, meeting)},
    )
    for id, _, comment in ballots:
        slip = {"poll": meeting, "id": id, "sealed": seal_slip(key, meeting, id, comment)}
        tx.execute(sa.text("INSERT INTO comment_slip VALUES (:poll, :id, :sealed)"), slip)
    change = {"seal": name, "poll": meeting}
    tx.execute(sa.text("UPDATE poll SET seal = :seal WHERE meeting = :poll"), change)
