"""Stores people's choices of groups: like ballots, without event, outbox or log."""

from __future__ import annotations

from datetime import datetime

from bot.commands.command_answers import ChooseGroups
from bot.errors import IllegalMove
from bot.events import MemberAdded
from bot.ids import PersonId
from bot.meeting import cards
from bot.ports import Room
from bot.records.model import MeetingState
from bot.service import confirmed_commit
from bot.service.core import Core, after_commit
from bot.service.jobs import Decision, Done
from bot.service.meeting_cache import LoadedMeeting


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
        choices = self._core.store.group_choices
        return await confirmed_commit.harmless_again(
            lambda: choices.choose(room.key, by, wanted.chosen)
        )

    async def _enrol(self, room: Room, by: PersonId, at: datetime) -> None:
        def decide(loaded: LoadedMeeting) -> Decision:
            state = loaded.state
            if by in state.turns.roster or state.phase is MeetingState.CLOSED:
                return Decision()
            return Decision(event=MemberAdded(at=at, actor=by))

        await self._core.submit(room, None, at, decide)
