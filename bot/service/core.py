"""What every part of the service is built on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

import structlog

from bot.commands.parameter_values import prepare
from bot.errors import LeftToNewer, NotSaved
from bot.ids import MeetingId, RoomId, RoomKey
from bot.meeting.state import State
from bot.people.preferences import USUAL, Preferences
from bot.phrases import spoken
from bot.phrases.languages import is_draft
from bot.phrases.reading import language, reads
from bot.ports import Account, Clock, IdFactory, PlatformFeatures, Room, Store
from bot.rules import Rules
from bot.service.card_renderer import CardRenderer
from bot.service.commit_signals import Signal
from bot.service.committer import Committer
from bot.service.directory import Directory
from bot.service.drift_scoring import DriftScoring
from bot.service.drift_tracking import DriftTracker
from bot.service.jobs import Decision, Done, Job
from bot.service.meeting_cache import (
    USUAL_OFFERS,
    LoadedMeeting,
    MeetingCache,
)
from bot.service.preference_sync import PreferenceSync
from bot.service.sight_memory import SightMemory
from bot.service.time_slice import Ticks, loop_time

log = structlog.get_logger(__name__)

LANGUAGE_WITHIN = 1.0
"""Seconds to wait for the language that somebody reads, before they are answered in English: chat
platforms wait three for the whole answer, most of which is for the request itself."""


def for_everybody(state: State) -> Preferences:
    """How what everybody in a meeting's room sees is read: in the room's language."""
    return Preferences(language=state.settings.language)


class Core:
    """The store, what is kept of it in memory, and the committer."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        new_id: IdFactory,
        rules: Rules | None = None,
        offers: Mapping[str, PlatformFeatures] | None = None,
        ticks: Ticks = loop_time,
        drift: DriftTracker | None = None,
    ) -> None:
        """`ticks` measures how long other tasks of this process have had to wait."""
        prepare()
        self.store = store
        self.clock = clock
        self.ticks = ticks
        self.new_id = new_id
        self.outbox_filled = Signal()
        """Sent when there is something to deliver."""
        self.wakes_changed = Signal()
        """Sent when an appointment was made or moved."""
        self.sight_memory = SightMemory(clock)
        self.directory = Directory(store, new_id)
        self.meetings = MeetingCache(store, rules or Rules(), offers, ticks=ticks, drift=drift)
        self.renderer = CardRenderer(store, clock, offers)
        self.committer = Committer(
            store, self.meetings, self.outbox_filled.send, self.wakes_changed.send, ticks
        )
        self.scoring = DriftScoring(self.meetings, self.submit, ticks)
        self.preferences = PreferenceSync(store, self.committer)

    def now(self) -> datetime:
        """The time, in UTC."""
        return self.clock.now()

    def offers_of(self, where: RoomId) -> PlatformFeatures:
        """What the platform of a room offers."""
        return self.meetings.offers.get(where.platform, USUAL_OFFERS)

    async def answers(self, person: Account) -> str:
        """Answer this person in the language they have chosen, which is returned. What they are
        told names the language only as far as it can be found: this never fails, and writes nobody
        down."""
        try:
            async with asyncio.timeout(LANGUAGE_WITHIN):
                chosen = await self._language_of(person)
        except (NotSaved, TimeoutError):
            log.warning("language_not_known")
            return language()
        reads(chosen)
        return spoken(chosen)

    async def _language_of(self, person: Account) -> str:
        who = await self.directory.known_person(person)
        if who is None and not person.tenant:
            # Written to directly, where one user is somebody else in each tenant.
            everywhere = self.directory.accounts_everywhere(person.platform, person.id)
            found = [await self.directory.known_person(one) for one in await everywhere]
            who = next(filter(None, found), None)
        if who is None:
            return "" if is_draft(person.language) else person.language
        return (await self.preferences.of(who)).language

    async def read_in(self, room: RoomKey) -> Preferences:
        """How what everybody in a room sees is read: in the room's language. Writes nothing. It is
        in English where that cannot be known, since a newer version looks after the room."""
        if not self.meetings.has_current(room):
            where = await self.directory.room_by_key(room)
            await self.meetings.load([] if where is None else [where])
        try:
            loaded = self.meetings.current(room)
        except LeftToNewer:
            loaded = None
        return USUAL if loaded is None else for_everybody(loaded.state)

    async def submit(
        self,
        room: Room,
        source: str | None,
        at: datetime,
        decide: Callable[[LoadedMeeting], Decision],
        meeting: MeetingId | None = None,
        others: tuple[Room, ...] = (),
    ) -> Done:
        """Have the committer decide something. See `Committer.submit` and `Job`."""
        return await self.committer.submit(Job(room, source, at, decide, meeting, others))

    def begin(
        self,
        room: Room,
        source: str | None,
        at: datetime,
        decide: Callable[[LoadedMeeting], Decision],
    ) -> Awaitable[Done]:
        """Queue a decision at once, and wait for it later. See `Committer.begin` and `Job`."""
        queued = self.committer.begin(Job(room, source, at, decide))
        return self.committer.answer(queued)

    async def current(self, room: Room) -> LoadedMeeting:
        """A room's current meeting, from memory if it is there."""
        loaded = self.meetings.current(room.key)
        return loaded if loaded is not None else await self.refreshed(room)

    async def refreshed(self, room: Room) -> LoadedMeeting:
        """A room's current meeting, including what other workers have committed."""
        done = await self.submit(room, None, self.now(), lambda _: Decision())
        assert done.loaded is not None  # noqa: S101 - a job without a source always has one
        return done.loaded

    async def open_state(self, where: RoomId) -> State | None:
        """The state of a room's meeting if one is running. Other workers' commits are read if
        none is, as far as this process knows."""
        room = await self.directory.room(where)
        if room is None:
            return None
        loaded = self.meetings.current(room.key)
        if loaded is None or not loaded.state.is_open:
            loaded = await self.refreshed(room)
        return loaded.state if loaded.state.is_open else None

    async def earlier_state(self, room: Room, meeting: MeetingId) -> State | None:
        """How a meeting ended that is no longer its room's current one."""
        await self.meetings.load_meetings({meeting: room})
        loaded = self.meetings.get(meeting)
        return None if loaded is None else loaded.state


async def after_commit(work: Awaitable[object]) -> None:
    """Do what follows a commit, as far as it succeeds. Its failure does not undo the commit, so
    nobody may be told of it in place of their answer."""
    try:
        await work
    except Exception as problem:
        log.warning("afterwards_failed", error=type(problem).__name__)
