"""What has to be seen to about ballots, apart from casting and counting them: their keys."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.errors import KeyMissing, Unusable
from bot.ids import MeetingId
from storage import ballots
from storage.ballot_keys import BallotKeys
from storage.database import Database

REMEMBERED = timedelta(days=1)
"""How long after a poll's end a repeated delivery is still known."""


class BallotOffice:
    """Looks after the keys to a database's ballots."""

    def __init__(self, database: Database, keys: BallotKeys) -> None:
        self._db = database
        self._keys = keys

    async def ready(self, *, give_up: bool = False) -> None:
        """Make sure, at the start, that ballots can be sealed, and those that are there opened.

        `give_up`: empty the boxes that cannot be opened; whoever had answered can answer again.

        Raises:
            Unusable: keys cannot be kept, or that of an open poll is missing; nothing has changed.
        """
        self._keys.ready()
        shut = await self.shut()
        if shut and give_up:
            await self.give_up(shut)
        elif shut:
            polls = "an open poll" if len(shut) == 1 else f"{len(shut)} open polls"
            raise Unusable(
                f"The answers given in {polls} cannot be opened: {next(iter(shut.values()))}. "
                "Put it back (see polls.key_folder and polls.key), and nothing is lost. If it is "
                "gone for good, these answers are, too: `heard run --give-up-ballots` empties the "
                "box, and everybody can answer again until the poll closes."
            )

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
        """Empty the boxes of these polls: whoever had answered can answer again."""
        await self._db.write(lambda tx: ballots.give_up(tx, list(meetings)), scrub=True)

    async def tidy(self, now: datetime) -> None:
        """Destroy keys of polls that are over, should that have been cut short, and forget which
        deliveries brought ballots."""
        used = await self._db.read(ballots.in_use)
        self._keys.tidy([key for _, key in used])
        before = now - REMEMBERED
        await self._db.write(lambda tx: ballots.forget_deliveries(tx, before))
