"""What belongs into calendars, over SQL. See `bot.ports.feeds`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, or_, select

from bot.ids import RoomKey
from bot.ports.feeds import DatedRecords
from bot.records.proposal_model import ProposalResult
from storage import actions, proposals
from storage.database import Database
from storage.tables import ACTION, PROPOSAL


class SqlCalendars:
    """Implements `bot.ports.feeds.CalendarStore`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def dated(self, room: RoomKey, since: datetime) -> DatedRecords:
        """See `CalendarStore.dated`."""
        return await self._db.read(lambda tx: dated(tx, room, since), patient=True)


def dated(tx: Connection, room: RoomKey, since: datetime) -> DatedRecords:
    """The actions and decisions of a room that have a day."""
    due = select(ACTION).where(
        ACTION.c.room == room,
        ACTION.c.due.is_not(None),
        or_(ACTION.c.closed_at.is_(None), ACTION.c.closed_at >= since),
    )
    carried = select(PROPOSAL).where(
        PROPOSAL.c.room == room,
        PROPOSAL.c.result == ProposalResult.CARRIED.value,
        PROPOSAL.c.review >= since,
    )
    return DatedRecords(
        actions=[
            actions.from_row(row) for row in tx.execute(due.order_by(ACTION.c.number)).mappings()
        ],
        decided=[
            proposals.from_row(row).proposal
            for row in tx.execute(carried.order_by(PROPOSAL.c.number)).mappings()
        ],
    )
