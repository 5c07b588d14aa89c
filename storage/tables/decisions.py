"""Proposals, and the answers that were given with a name. Anonymous ones are in `ballot_box`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey

from storage.tables.columns import (
    Row,
    json_text,
    moment,
    our_id,
    table_of,
    their_id,
    whole_number,
)


class ProposalRow(Row, table=True):
    """A proposal as it stands. `counts`, `result`, `listed`: once it is closed."""

    __tablename__ = "proposal"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    number: int = whole_number(primary_key=True, autoincrement=False)
    meeting: str = our_id()
    wording: str = our_id()
    by: str = our_id(ForeignKey("person.id"))
    at: datetime = moment()
    method: str = our_id()
    shown: str = our_id()
    standing: str = our_id()
    closes: datetime | None = moment(nullable=True)
    quorum: int = whole_number()
    threshold: str = our_id()
    review: datetime | None = moment(nullable=True)
    version: int = whole_number()
    source: str | None = their_id(nullable=True)
    point: int | None = whole_number(nullable=True)
    item: str | None = our_id(nullable=True)
    replaces: str | None = our_id(nullable=True)
    closed_at: datetime | None = moment(nullable=True)
    result: str | None = our_id(nullable=True)
    listed: int = whole_number()
    counts: str = json_text()


class ResponseRow(Row, table=True):
    """Somebody's newest answer to a proposal, and to which version of its words."""

    __tablename__ = "response"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    proposal: int = whole_number(primary_key=True, autoincrement=False)
    person: str = our_id(ForeignKey("person.id"), primary_key=True)
    answer: str = our_id()
    at: datetime = moment()
    version: int = whole_number()
    reason: str | None = our_id(nullable=True)


PROPOSAL = table_of(ProposalRow)
RESPONSE = table_of(ResponseRow)
