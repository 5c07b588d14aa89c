"""Which posts quote which words, and where they stand.

Revision 0009. There is no way back from here but a backup.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_KEY = ("room", "meeting", "number", "place")


def upgrade() -> None:
    """Make the tables, and tie what was posted before to the words it quotes."""
    op.add_column("parcel", sa.Column("edition", sa.Integer(), server_default="0", nullable=False))
    quote = op.create_table(
        "quote",
        sa.Column("words", sa.String(length=64), nullable=False),
        *_key(),
        sa.PrimaryKeyConstraint("words", *_KEY, name="pk_quote"),
    )
    op.create_index("ix_quote_room_meeting_number_place", "quote", [*_KEY], unique=False)
    shown = op.create_table(
        "shown",
        *_key(),
        sa.Column("piece", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.String(length=255), nullable=False),
        sa.Column("ref", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint(*_KEY, "piece", name="pk_shown"),
    )
    outbox_message = sa.table("parcel", *(sa.column(name) for name in (*_KEY, "card", "tries")))
    rows = op.get_bind().execute(
        sa.select(outbox_message).where(outbox_message.c.card.like('%"words"%'))
    )
    ties, lost = [], []
    for row in rows.all():
        key = {name: row._mapping[name] for name in _KEY}
        words = sorted(set(_words(json.loads(row.card))))
        ties += [{"words": one, **key} for one in words]
        if words and row.tries:
            # It may have been shown, and nobody wrote down where.
            lost.append({**key, "piece": "?", "channel": "", "ref": ""})
    op.bulk_insert(quote, ties)
    op.bulk_insert(shown, lost)


def _key() -> Iterator[sa.Column[Any]]:
    yield sa.Column("room", sa.String(length=64), nullable=False)
    for name in _KEY[1:]:
        yield sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def _words(card: Any) -> Iterator[str]:
    """The ids of the words that a card names."""
    if isinstance(card, dict):
        if card.get("is") == "words":
            yield card["id"]
        for value in card.values():
            yield from _words(value)
    elif isinstance(card, list):
        for value in card:
            yield from _words(value)
