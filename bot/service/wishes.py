"""What people want, known in every room.

Preferences are chosen in one room's meeting and hold in all. A meeting knows those of its people
from its first event; here it learns what was chosen elsewhere since: when it opens, when somebody
new comes, and before anybody is invited. It is told by an event, so that it folds the same later.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import structlog

from bot.errors import NotSaved
from bot.events import PreferencesSet, Why
from bot.ids import MeetingId, PersonId
from bot.live.acts.invitations import somebody_to_ask
from bot.people.preferences import USUAL, Preferences
from bot.ports import Appointment, Room, Store
from bot.service.committer import Committer, Decision, Job
from bot.service.lives import Live

log = structlog.get_logger(__name__)


class WishList:
    """Looks up what people have chosen, and lets meetings know."""

    def __init__(self, store: Store, committer: Committer) -> None:
        self._store = store
        self._committer = committer

    async def of(self, person: PersonId) -> Preferences:
        """What somebody has chosen, in whichever room."""
        return (await self._store.preferences([person])).get(person, USUAL)

    async def tell(
        self, room: Room, live: Live, people: Collection[PersonId], at: datetime
    ) -> None:
        """Let a meeting know what these people have chosen, as far as it does not know it yet.

        If that cannot be saved, what the meeting was about has been saved all the same.
        """
        known = {who: live.state.wishes.of(who) for who in people}
        try:
            chosen = await self._store.preferences(list(known))
            for who, before in known.items():
                wanted = chosen.get(who, USUAL)
                if before != wanted:
                    event = PreferencesSet(at=at, who=who, preferences=wanted)
                    await self._tell(room, live.state.id, event, before)
        except NotSaved:
            log.warning("preferences_not_told")

    async def tell_all(self, room: Room, live: Live, at: datetime) -> None:
        """Let a meeting know what all of its people have chosen."""
        await self.tell(room, live, live.state.turns.everybody, at)

    async def before_waking(
        self, room: Room, live: Live, appointment: Appointment, at: datetime
    ) -> None:
        """What a meeting has to know before it opens by itself, or invites somebody to speak."""
        if live.state.id != appointment.meeting:
            return
        if appointment.why is Why.MEETING_DUE:
            await self.tell_all(room, live, at)
        elif appointment.why is Why.INVITE and somebody_to_ask(live.state, at) is not None:
            await self.tell(room, live, live.state.turns.present, at)

    async def _tell(
        self, room: Room, meeting: MeetingId, event: PreferencesSet, before: Preferences
    ) -> None:
        def decide(live: Live) -> Decision:
            # What they have chosen in this very meeting meanwhile is newer than what was read.
            if live.state.wishes.of(event.who) != before or live.state.closed_at is not None:
                return Decision()
            return Decision(event=event)

        await self._committer.submit(Job(room, None, event.at, decide, meeting))
