"""Polls. Ballots bypass the journal, the outbox and the logs."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from msgspec.structs import replace

from bot.commands.command_answers import CastBallot
from bot.errors import KeyMissing, NotSaved, Refused, Uncertain
from bot.events import PollClosed
from bot.ids import MeetingId, PersonId, meeting_id, number_of, proposal_of
from bot.meeting import cards
from bot.ports import (
    Ballot,
    Room,
)
from bot.records.poll_trend import MOST_COMPARED, EarlierPoll, earlier
from bot.records.questionnaire import checked, questionnaire
from bot.records.saved_records import PollRecord
from bot.service import confirmed_commit
from bot.service.core import Core
from bot.service.jobs import Decision, Done
from bot.service.proposals import ProposalDesk
from bot.service.time_slice import loop_time

log = structlog.get_logger(__name__)

CLOCKS_DIFFER = timedelta(minutes=1)
"""How far a platform's clock may be from this computer's."""

LOOKED_AT = 60
"""In so many meetings before one, polls are looked for that asked the same."""

IN_THE_BOX = Done(reply=cards.note("noted-ballot"), changed=True)


class Polls:
    """Takes ballots in, and closes polls."""

    def __init__(self, core: Core, desk: ProposalDesk) -> None:
        self._core = core
        self.desk = desk
        """Counts and closes proposals: the anonymous ones are answered here."""

    async def cast(
        self, room: Room, by: PersonId, cast: CastBallot, at: datetime, source: str
    ) -> Done:
        """Put a ballot into the box; what became of it.

        Raises:
            Refused: they may not vote, or have voted before.
            NotSaved: the ballot is not in the box.
            Uncertain: nobody knows whether it is. To vote again is harmless.
        """
        poll = await self._of(room, by, cast.meeting)
        if at < poll.opened_at - CLOCKS_DIFFER:
            # A redelivered vote of an earlier poll must not count in this one.
            raise Refused("refused-voted")
        answers = dict(cast.answers)
        if proposal_of(cast.meeting) is None:
            answers = checked(questionnaire(poll.questionnaire), answers)
        ballot = Ballot(meeting=cast.meeting, answers=answers, comment=cast.comment)
        try:
            new = await self._into_the_box(ballot, by, source)
            # Or their own ballot, delivered once more, since nobody had told them that it is in.
            if not new and not await self._core.store.has_cast(cast.meeting, by, source):
                raise Refused("refused-voted")
        except KeyMissing as missing:
            log.error("ballot_key_missing", meeting=cast.meeting)
            raise Refused("refused-ballot-key") from missing
        return replace(IN_THE_BOX, repeated=not new)

    async def open_for(self, room: Room, by: PersonId, meeting: MeetingId) -> None:
        """Make sure that somebody can still answer a poll, before they are asked its questions.

        Raises:
            Refused: they may not vote, have voted, or it is over.
            NotSaved: the database cannot be reached.
        """
        await self._of(room, by, meeting)
        try:
            may = by in await self._core.store.may_vote(meeting, by)
        except KeyMissing as missing:
            raise Refused("refused-poll-key") from missing
        if not may:
            raise Refused("refused-voted")

    async def _of(self, room: Room, by: PersonId, meeting: MeetingId) -> PollRecord:
        """A room's poll in which somebody may vote."""
        number = proposal_of(meeting)
        if number is not None:
            await self.desk.finish(room, number)
        poll = await self._core.store.poll(meeting)
        if number is not None and (poll is None or poll.room != room.key or by not in poll.roll):
            raise Refused("refused-proposal-not-listed", number=number)
        if poll is None or poll.room != room.key or by not in poll.roll:
            raise Refused("refused-no-poll" if poll is None else await self._no_ballot(room, by))
        return poll

    async def _into_the_box(self, ballot: Ballot, by: PersonId, source: str) -> bool:
        """False if they may not vote (any more). If the connection breaks in the middle, look."""
        try:
            return await self._core.store.cast_ballot(ballot, by, self._core.new_id, source)
        except Uncertain:
            log.warning("cast_uncertain")
        deadline = loop_time() + confirmed_commit.CONFIRM_TIMEOUT
        while True:
            try:
                # The box knows what was put in by its delivery, so that it is put in once.
                if await self._core.store.cast_ballot(ballot, by, self._core.new_id, source):
                    return True
                return await self._core.store.has_cast(ballot.meeting, by, source)
            except KeyMissing:
                raise
            except NotSaved as away:
                question = "nobody knows whether the ballot is in the box"
                await confirmed_commit.wait_to_confirm(deadline, question, away)

    async def _no_ballot(self, room: Room, by: PersonId) -> str:
        """Why somebody is not on the roll."""
        state = (await self._core.current(room)).state
        known = by in state.turns.roster
        return "refused-not-counted" if known and state.settings.by_name else "refused-no-poll"

    async def closing_event(
        self, room: Room, meeting: MeetingId, at: datetime
    ) -> PollClosed | None:
        """Close the poll, and count its votes. None: it is over already, or its meeting was
        reopened meanwhile, perhaps by another worker: then the box stays open until after its end.
        """
        done = await self._core.submit(room, None, at, lambda _: Decision(), meeting)
        if done.loaded is None or done.loaded.state.is_open or not done.loaded.state.poll_open:
            return None
        now = (await self._core.refreshed(room)).state.settings
        # Only if people were told so when they were asked, and the room still wants it.
        by_group = done.loaded.state.settings.uses_groups and now.uses_groups
        told = await self._core.store.close_and_count(meeting, by_group=by_group)
        return PollClosed(
            at=at,
            ballots=told.ballots,
            comments=told.comments,
            published=told,
            earlier=await self._earlier(room, meeting),
        )

    async def _earlier(self, room: Room, meeting: MeetingId) -> tuple[EarlierPoll, ...]:
        """What was told of the polls before, as far as they asked the same."""
        store, found = self._core.store, list[EarlierPoll]()
        poll = await store.poll(meeting)
        asked = questionnaire(None if poll is None else poll.questionnaire)
        newest = number_of(meeting) - 1
        for number in range(newest, max(newest - LOOKED_AT, 0), -1):
            before = await store.poll(meeting_id(room.key, number))
            told = None if before is None else await store.published(before.meeting)
            if before is None or told is None or not told.items:
                continue
            same = earlier(asked, number, questionnaire(before.questionnaire), told)
            found += [] if same is None else [same]
            if len(found) == MOST_COMPARED:
                break
        return tuple(found)
