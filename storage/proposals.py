"""Proposals, and the answers that were given with a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from bot.ids import MeetingId, PersonId, RoomKey
from bot.records.proposal_model import (
    AnswerVisibility,
    Method,
    Proposal,
    ProposalRecord,
    ProposalResult,
    ProposalStanding,
    Response,
    ResponseRecord,
    Threshold,
)
from storage.database import Database
from storage.sql import upsert
from storage.tables import PROPOSAL, RESPONSE

_OF_RULES = ("answers", "late", "reminded", "stage")
"""What a proposal has for its rules alone, which the journal keeps."""
_STATE = tuple(c.name for c in PROPOSAL.c if c.name not in ("room", "number"))
_ANSWER = tuple(c.name for c in RESPONSE.c if c.name not in ("room", "proposal", "person"))
_ENUMS = (
    ("method", Method),
    ("shown", AnswerVisibility),
    ("standing", ProposalStanding),
    ("threshold", Threshold),
)
_encode = msgspec.json.Encoder(order="deterministic").encode
_counts = msgspec.json.Decoder(dict[str, int])


class SqlProposals:
    """Implements `bot.ports.proposals.Proposals`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def one(self, room: RoomKey, number: int) -> ProposalRecord | None:
        """See `Proposals.one`."""
        return await self._db.read(lambda tx: proposal(tx, room, number))

    async def responses(self, room: RoomKey, number: int) -> Sequence[Response]:
        """See `Proposals.responses`."""
        return await self._db.read(lambda tx: responses(tx, room, number))


def keep(tx: Connection, records: list[ProposalRecord]) -> None:
    """Write proposals down as they now stand."""
    rows = [_row(record) for record in records]
    upsert(tx, PROPOSAL, rows, keys=("room", "number"), changed=_STATE)


def keep_responses(tx: Connection, records: list[ResponseRecord]) -> None:
    """Write answers down; somebody's newest takes the place of the one before."""
    rows = [
        {"room": r.room, "proposal": r.number, **msgspec.structs.asdict(r.response)}
        for r in records
    ]
    upsert(tx, RESPONSE, rows, keys=("room", "proposal", "person"), changed=_ANSWER)


def proposal(tx: Connection, room: RoomKey, number: int) -> ProposalRecord | None:
    """A room's proposal; None if there is none of that number."""
    wanted = select(PROPOSAL).where(PROPOSAL.c.room == room, PROPOSAL.c.number == number)
    found = tx.execute(wanted).mappings().first()
    return None if found is None else from_row(found)


def made_by(tx: Connection, who: PersonId) -> Sequence[ProposalRecord]:
    """The proposals that somebody has made, in all rooms."""
    theirs = select(PROPOSAL).where(PROPOSAL.c.by == who)
    in_order = theirs.order_by(PROPOSAL.c.room, PROPOSAL.c.number)
    return [from_row(row) for row in tx.execute(in_order).mappings()]


def responses(tx: Connection, room: RoomKey, number: int) -> Sequence[Response]:
    """The answers to a proposal, in the order of people's ids."""
    wanted = select(RESPONSE).where(RESPONSE.c.room == room, RESPONSE.c.proposal == number)
    return [_response(row) for row in tx.execute(wanted.order_by(RESPONSE.c.person)).mappings()]


def given_by(tx: Connection, who: PersonId) -> Sequence[tuple[RoomKey, int, Response]]:
    """The answers that somebody has given, in all rooms: room, number of the proposal, answer."""
    theirs = select(RESPONSE).where(RESPONSE.c.person == who)
    in_order = theirs.order_by(RESPONSE.c.room, RESPONSE.c.proposal)
    return [
        (RoomKey(row["room"]), row["proposal"], _response(row))
        for row in tx.execute(in_order).mappings()
    ]


def _row(record: ProposalRecord) -> dict[str, Any]:
    values = msgspec.structs.asdict(record.proposal)
    for name in _OF_RULES:
        del values[name]
    return {
        **values,
        "room": record.room,
        "meeting": record.meeting,
        "closed_at": record.closed_at,
        "result": record.result,
        "listed": record.listed,
        "counts": _encode(record.counts).decode(),
    }


def from_row(row: Any) -> ProposalRecord:
    """A proposal as its row has it."""
    names = (name for name in Proposal.__struct_fields__ if name not in _OF_RULES)
    values = {name: row[name] for name in names}
    for name, kind in _ENUMS:
        values[name] = kind(values[name])
    return ProposalRecord(
        room=RoomKey(row["room"]),
        meeting=MeetingId(row["meeting"]),
        proposal=Proposal(**values),
        closed_at=row["closed_at"],
        result=None if row["result"] is None else ProposalResult(row["result"]),
        counts=_counts.decode(row["counts"]),
        listed=row["listed"],
    )


def _response(row: Any) -> Response:
    return Response(**{name: row[name] for name in Response.__struct_fields__})
