"""Stores people's choices of groups: like ballots, without event, outbox or log."""

from __future__ import annotations

from datetime import datetime

import structlog

from bot.commands.command_answers import ChooseGroups
from bot.errors import IllegalMove, NotSaved, Uncertain
from bot.events import MemberAdded
from bot.ids import PersonId
from bot.meeting import cards
from bot.ports import Room
from bot.records.model import MeetingState
from bot.service import confirmed_commit
from bot.service.core import Core, after_commit
from bot.service.jobs import Decision, Done
from bot.service.meeting_cache import LoadedMeeting
from bot.service.time_slice import loop_time

log = structlog.get_logger(__name__)


class GroupChoosing:
    """Stores choices."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def choose(self, room: Room, by: PersonId, wanted: ChooseGroups, at: datetime) -> Done:
        """Replace what somebody has chosen; what became of it.

        Raises:
            IllegalMove: the team has taken one of these groups away meanwhile.
            NotSaved: what they had chosen before stands.
            Uncertain: nobody knows whether it does. To choose again is harmless.
        """
        if not await self._stored(room, by, wanted):
            raise IllegalMove("refused-no-group")
        # Choosing a group makes them a member. If that fails, their next act does it.
        await after_commit(self._enrol(room, by, at))
        return Done(reply=cards.noted_groups(wanted.chosen), changed=True)

    async def _stored(self, room: Room, by: PersonId, wanted: ChooseGroups) -> bool:
        """If the connection breaks in the middle, once more: the same again is harmless."""
        choices = self._core.store.group_choices
        try:
            return await choices.choose(room.key, by, wanted.chosen)
        except Uncertain:
            log.warning("choice_uncertain")
        deadline = loop_time() + confirmed_commit.CONFIRM_TIMEOUT
        while True:
            try:
                return await choices.choose(room.key, by, wanted.chosen)
            except NotSaved as away:
                question = "nobody knows whether the choice was stored"
                await confirmed_commit.wait_to_confirm(deadline, question, away)

    async def _enrol(self, room: Room, by: PersonId, at: datetime) -> None:
        def decide(loaded: LoadedMeeting) -> Decision:
            state = loaded.state
            if by in state.turns.roster or state.phase is MeetingState.CLOSED:
                return Decision()
            return Decision(event=MemberAdded(at=at, actor=by))

        await self._core.submit(room, None, at, decide)
