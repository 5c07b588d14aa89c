"""The poll: ballots go past journal, outbox and logs."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog

from bot.commands.spec import CastBallot
from bot.errors import KeyMissing, NotSaved, Refused
from bot.events import PollClosed
from bot.ids import MeetingId, PersonId
from bot.live import cards
from bot.ports import (
    Ballot,
    Receipt,
    Room,
)
from bot.service.committer import Decision
from bot.service.rooms import Rooms

log = structlog.get_logger(__name__)

CLOCKS_DIFFER = timedelta(minutes=1)
"""How far a platform's clock may be from ours."""


class Polls(Rooms):
    """Takes ballots in, and closes a poll."""

    async def _cast(
        self, room: Room, by: PersonId, cast: CastBallot, at: datetime, source: str
    ) -> Receipt:
        poll = await self._store.poll(cast.meeting)
        if poll is None or poll.room != room.key or by not in poll.roll:
            raise Refused("refused-no-poll" if poll is None else await self._no_ballot(room, by))
        if at < poll.opened_at - CLOCKS_DIFFER:
            # A vote in an earlier poll, delivered once more: it must not count in this one.
            raise Refused("refused-voted")
        ballot = Ballot(meeting=cast.meeting, answers=dict(cast.answers), comment=cast.comment)
        try:
            if not await self._store.cast(ballot, by, self._fresh, source):
                if not await self._store.has_cast(cast.meeting, source):
                    raise Refused("refused-voted")
                # Their own ballot, delivered once more, since nobody had told them that it is in.
                return await self._it_is_in(room, repeated=True)
        except KeyMissing as missing:
            log.error("ballot_key_missing", meeting=cast.meeting)
            raise Refused("refused-ballot-key") from missing
        try:
            await self._close_if_complete(room, cast.meeting, at)
        except NotSaved:
            # Their ballot is in the box all the same, and the poll closes when its time is up.
            log.warning("poll_not_closed")
        return await self._it_is_in(room)

    async def _it_is_in(self, room: Room, *, repeated: bool = False) -> Receipt:
        reply = await self._spoken(cards.note("noted-ballot"), room)
        return Receipt(accepted=True, reply=reply, repeated=repeated)

    async def _no_ballot(self, room: Room, by: PersonId) -> str:
        """Why somebody is not on the roll."""
        state = (await self._view(room)).state
        known = by in state.turns.roster
        return "refused-not-counted" if known and state.seats.by_name else "refused-no-poll"

    async def _close_if_complete(self, room: Room, meeting: MeetingId, at: datetime) -> None:
        if await self._store.waiting(meeting) == 0:
            event = await self._poll_closed(meeting, at)
            source = f"poll:{meeting}:complete"
            await self._submit(room, source, at, lambda _: Decision(event=event), meeting=meeting)

    async def _poll_closed(self, meeting: MeetingId, at: datetime) -> PollClosed:
        tally = await self._store.count(meeting)
        return PollClosed(at=at, ballots=tally.ballots, comments=tally.written)
