"""Coordinates ballots (in transactions) with their keys (in files).

Files are made and destroyed outside of transactions, and off the event loop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta

import structlog
from msgspec.structs import replace

from bot.admin_texts import admin_text
from bot.errors import KeyMissing, Unusable
from bot.ids import MeetingId, PersonId
from bot.ports import Ballot, IdFactory, Tally
from bot.records.ballot_check import valid_answers
from bot.records.published_poll import PublishedPoll
from storage import ballot_counting, ballots
from storage.ballot_keys import BallotKeys, NewKey
from storage.database import Database

log = structlog.get_logger(__name__)

REMEMBERED = timedelta(days=1)
"""How long after a poll's end a repeated delivery is still known."""


class BallotOffice:
    """Takes ballots in, counts them, and looks after the keys to a database's ballots."""

    def __init__(self, database: Database, keys: BallotKeys) -> None:
        self._db = database
        self._keys = keys

    async def cast(self, ballot: Ballot, voter: PersonId, new_id: IdFactory, source: str) -> bool:
        """See `bot.ports.Store.cast_ballot`."""
        asked = await self._db.read(lambda tx: ballots.asked(tx, ballot.meeting))
        if asked is None:
            return False
        answers = valid_answers(ballot.meeting, asked.questionnaire, asked.method, ballot.answers)
        return await self.put_in(replace(ballot, answers=answers), voter, new_id, source)

    async def put_in(
        self, ballot: Ballot, voter: PersonId, new_id: IdFactory, source: str = ""
    ) -> bool:
        """Put a ballot in whose answers are known to be some that the poll offers."""
        try:
            return await self._cast(ballot, voter, new_id, source, None)
        except ballots.NoBox:
            new = await asyncio.to_thread(self._keys.new)
        done = await self._cast(ballot, voter, new_id, source, new)
        used = await self._db.read(ballots.in_use)
        if new.name not in {name for _, name in used}:  # somebody else was quicker
            await asyncio.to_thread(self._keys.destroy, new.name)
        return done

    async def _cast(
        self, ballot: Ballot, voter: PersonId, new_id: IdFactory, source: str, new: NewKey | None
    ) -> bool:
        return await self._db.write(
            lambda tx: ballots.cast(tx, self._keys, ballot, voter, new_id, source, new), scrub=True
        )

    async def count(self, meeting: MeetingId, *, by_group: bool = True) -> PublishedPoll:
        """See `bot.ports.Store.close_and_count`."""
        key = await self._db.write(
            lambda tx: ballot_counting.count(tx, self._keys, meeting, by_group=by_group),
            scrub=True,
            patient=True,
        )
        if key is not None:
            await self._destroy(key)
        told = await self._db.read(lambda tx: ballot_counting.of(tx, meeting))
        return told or PublishedPoll(ballots=0, roll=0)

    async def votes_outstanding(self, meeting: MeetingId) -> int:
        """How many people on the roll have not voted yet. Like `tally`, for tests of the box: while
        a poll is open, nothing in Heard may tell."""
        return await self._db.read(lambda tx: ballots.waiting(tx, self._keys, meeting))

    async def tally(self, meeting: MeetingId) -> Tally:
        """What is in a box, opened with its key. No port has this: it is for tests of the box, and
        nothing in Heard may be made from it."""
        return await self._db.read(lambda tx: ballots.tally(tx, self._keys, meeting))

    async def _destroy(self, key: str) -> None:
        """Destroy a key that is spent. If that cannot be done now, the tidying tries again."""
        try:
            gone = await asyncio.to_thread(self._keys.destroy, key)
        except OSError:
            gone = False
        if gone:
            await self._db.write(lambda tx: ballots.destroyed(tx, key))
        else:
            # Perhaps made by another installation, of whose database this is a copy.
            log.warning("ballot_key_not_destroyed")

    async def ready(self, *, give_up: bool = False) -> None:
        """Make sure, at the start, that ballots can be sealed, and those that are there opened.

        `give_up`: empty the boxes that cannot be opened; those who had answered can do so again.

        Raises:
            Unusable: keys cannot be kept, or that of an open poll is missing; nothing has changed.
        """
        await asyncio.to_thread(self._keys.ready)
        shut = await self.shut()
        if shut and give_up:
            await self.give_up(shut)
        elif shut:
            why = next(iter(shut.values()))
            raise Unusable(admin_text("storage-shut", count=len(shut), why=why))

    async def shut(self) -> dict[MeetingId, str]:
        """The polls whose answers cannot be opened, and why."""
        shut = {}
        for meeting, key in await self._db.read(ballots.in_use):
            try:
                self._keys.find(key)
            except KeyMissing as missing:
                shut[meeting] = str(missing)
        return shut

    async def give_up(self, meetings: Collection[MeetingId]) -> None:
        """Empty the boxes of these polls: those who had answered can do so again."""
        await self._db.write(lambda tx: ballots.give_up(tx, list(meetings)), scrub=True)

    async def tidy(self, now: datetime) -> None:
        """Destroy keys of polls that are over, should that have been cut short, and forget which
        deliveries brought ballots."""
        for key in await self._db.read(ballots.spent):
            await self._destroy(key)
        before = now - REMEMBERED
        await self._db.write(lambda tx: ballots.forget_deliveries(tx, before))
