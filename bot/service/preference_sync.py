"""Propagates preferences chosen in one room to the meetings in all others.

Preferences hold everywhere. A meeting knows those of its people from its first event; what they
chose elsewhere since is brought to it when it opens, when somebody new comes, and before anybody is
invited. It is brought by an event, so that the meeting folds the same later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import datetime

import structlog

from bot.errors import NotSaved
from bot.events import PreferencesSet, WakeReason
from bot.ids import MeetingId, PersonId
from bot.meeting.handlers.invitations import somebody_to_ask
from bot.meeting.reminders import is_due
from bot.people.preferences import USUAL, Preferences
from bot.ports import Appointment, Room, Store
from bot.service.committer import Committer
from bot.service.jobs import Decision, Job
from bot.service.meeting_cache import LoadedMeeting

log = structlog.get_logger(__name__)


class PreferenceSync:
    """Looks up what people have chosen, and updates meetings."""

    def __init__(self, store: Store, committer: Committer) -> None:
        self._store = store
        self._committer = committer
        self._running: dict[MeetingId, asyncio.Future[None]] = {}
        """Meetings that are just being brought up to date for their reminders."""

    async def of(self, person: PersonId) -> Preferences:
        """What somebody has chosen, in any room."""
        return (await self._store.preferences([person])).get(person, USUAL)

    async def update(
        self, room: Room, loaded: LoadedMeeting, people: Collection[PersonId], at: datetime
    ) -> None:
        """Bring a meeting up to date with what these people have chosen.

        Does not raise `NotSaved`: what led to this has been saved all the same.
        """
        known = {who: loaded.state.wishes.of(who) for who in people}
        try:
            chosen = await self._store.preferences(list(known))
            for who, before in known.items():
                wanted = chosen.get(who, USUAL)
                if before != wanted:
                    event = PreferencesSet(at=at, who=who, preferences=wanted)
                    await self._update(room, loaded.state.id, event, before)
        except NotSaved:
            log.warning("preferences_not_updated")

    async def update_all(self, room: Room, loaded: LoadedMeeting, at: datetime) -> None:
        """Bring a meeting up to date with what all of its people have chosen."""
        await self.update(room, loaded, loaded.state.turns.everybody, at)

    async def update_before_waking(
        self, room: Room, loaded: LoadedMeeting, appointment: Appointment, at: datetime
    ) -> None:
        """Bring a meeting up to date before it opens by itself, reminds people of itself, offers
        them something, or invites somebody to speak."""
        if loaded.state.id != appointment.meeting:
            return
        if appointment.why is WakeReason.FOLLOW_UP and not is_due(
            loaded.state, appointment.about, at
        ):
            return  # Everything of one day is told at once: the day's other reminders say nothing.
        if appointment.why is WakeReason.FOLLOW_UP:
            await self._update_all_once(room, loaded, at)
            return
        if appointment.why in (WakeReason.MEETING_DUE, WakeReason.REMINDER, WakeReason.OFFERS):
            await self.update_all(room, loaded, at)
        elif appointment.why is WakeReason.INVITE and somebody_to_ask(loaded.state, at) is not None:
            await self.update(room, loaded, loaded.state.turns.present, at)

    async def _update_all_once(self, room: Room, loaded: LoadedMeeting, at: datetime) -> None:
        """Bring a meeting up to date with everybody, once for all who want that at the same time:
        many reminders of one room may be due together."""
        meeting = loaded.state.id
        running = self._running.get(meeting)
        if running is None:
            running = asyncio.ensure_future(self.update_all(room, loaded, at))
            self._running[meeting] = running
            running.add_done_callback(lambda _: self._running.pop(meeting, None))
        # Whoever is cancelled does not take it from the others.
        await asyncio.shield(running)

    async def _update(
        self, room: Room, meeting: MeetingId, event: PreferencesSet, before: Preferences
    ) -> None:
        def decide(loaded: LoadedMeeting) -> Decision:
            # What they have chosen in this very meeting meanwhile is newer than what was read.
            if loaded.state.wishes.of(event.who) != before or loaded.state.closed_at is not None:
                return Decision()
            return Decision(event=event)

        await self._committer.submit(Job(room, None, event.at, decide, meeting))
