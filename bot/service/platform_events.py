"""Takes in what a platform reports besides messages: who is here, who lost access, when a meeting
was begun in its calendar, and times in which nothing could be heard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from bot.events import (
    Arrived,
    Departed,
    GapReported,
    MeetingOpened,
    MembershipEnded,
    RoomBack,
    RoomLost,
)
from bot.ids import PersonId, RoomId
from bot.meeting.next_meeting import is_lost
from bot.ports import Account, Arrival, CommandResult, Departure, LostAccess, Room
from bot.records.model import MeetingState
from bot.records.room_end import EndReason
from bot.service.core import Core, after_commit
from bot.service.jobs import Decision
from bot.service.meeting_cache import LoadedMeeting
from bot.service.missed_meetings import tell_missed


class PlatformEvents:
    """Implements `bot.ports.PlatformEventsPort`."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._on_left: list[Callable[[RoomId, PersonId], None]] = []

    def on_left(self, listener: Callable[[RoomId, PersonId], None]) -> None:
        """Call this for everybody who has lost a room, by whichever way that was found out."""
        self._on_left.append(listener)

    def tell_left(self, room: RoomId, who: PersonId) -> None:
        """Somebody has lost a room, and that is committed."""
        for listener in self._on_left:
            listener(room, who)

    async def on_arrival(self, arrival: Arrival) -> CommandResult:
        """Somebody is here, as the platform can tell. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        # To be seen somewhere is nothing that they do: it brings nobody back who was forgotten.
        forgotten = self._core.directory.is_forgotten(arrival.person)
        if forgotten:
            return CommandResult(accepted=True)
        if await self._core.open_state(arrival.room) is None:
            await tell_missed(self._core, arrival.room, arrival.at)
            return CommandResult(accepted=True)
        room = await self._core.directory.ensure_room(arrival.room)
        by = await self._core.directory.person(arrival.person)

        def decide(loaded: LoadedMeeting) -> Decision:
            turns = loaded.state.turns
            # To be seen is nothing that they do, so whoever has left stays away until they act.
            if by in loaded.state.taken or turns.sent_or_gone(by):
                return Decision()
            known = by in turns.present and turns.whereabouts.get(by) is arrival.where
            if by in loaded.state.support:
                return Decision()
            if not loaded.state.is_open or known or turns.had_left(by, arrival.at):
                return Decision()
            return Decision(event=Arrived(at=arrival.at, actor=by, where=arrival.where))

        done = await self._core.submit(room, None, arrival.at, decide)
        if done.loaded:
            await after_commit(self._core.preferences.update(room, done.loaded, [by], arrival.at))
        return CommandResult(accepted=True, repeated=done.repeated)

    async def on_departure(self, departure: Departure) -> CommandResult:
        """Somebody is no longer here, as the platform can tell. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        if await self._core.open_state(departure.room) is None:
            return CommandResult(accepted=True)
        room, who = await self._core.directory.ensure_room(departure.room), departure.person

        def decide(loaded: LoadedMeeting) -> Decision:
            if not loaded.state.is_open or who not in loaded.state.turns.present:
                return Decision()
            return Decision(event=Departed(at=departure.at, actor=who))

        done = await self._core.submit(room, None, departure.at, decide)
        return CommandResult(accepted=True, repeated=done.repeated)

    async def on_access_lost(self, lost: LostAccess) -> PersonId | None:
        """Somebody may not see a room any more; gives who that is, if they are known. Returns after
        the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        self._core.sight_memory.forget(lost.person, lost.room)
        room = await self._core.directory.room(lost.room)
        who = await self._core.store.find_person(lost.person)
        if room is None or who is None:
            return None
        await self._shut_out(room, who, lost.source, lost.at, lost.happened_at)
        return who

    async def on_account_gone(self, person: Account, source: str, at: datetime) -> None:
        """Somebody's account is gone: they may not see any of their rooms any more.

        Raises:
            NotSaved: the database did not take all of it.
        """
        self._core.sight_memory.forget(person)
        who = await self._core.store.find_person(person)
        if who is None:
            return
        for room in await self._core.store.rooms_of(who):
            await self._shut_out(room, who, f"{source}:{room.key}", at)

    async def _shut_out(
        self,
        room: Room,
        who: PersonId,
        source: str | None,
        at: datetime,
        happened_at: datetime | None = None,
    ) -> None:
        left = False

        def decide(loaded: LoadedMeeting) -> Decision:
            nonlocal left
            turns = loaded.state.turns
            unknown = who not in turns.roster and who not in turns.present
            unknown = unknown and who not in loaded.state.support
            late = happened_at is not None and turns.seen_after(who, happened_at)
            left = not late and (not unknown or who in loaded.state.queue)
            if not left:
                return Decision()
            return Decision(event=MembershipEnded(at=happened_at or at, who=who))

        await self._core.submit(room, source, at, decide)
        if left:
            self.tell_left(room.where, who)

    async def on_room_lost(self, room: RoomId, why: EndReason, at: datetime) -> None:
        """A place is gone, or was archived. Returns after the commit; to be told of it again is
        harmless. A place that is no room is none that could be lost. Without a channel it is a
        whole workspace or server: all its rooms are gone.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """

        def decide(loaded: LoadedMeeting) -> Decision:
            gone = is_lost(loaded.state)
            return Decision() if gone else Decision(event=RoomLost(at=at, why=why))

        for where in await self._rooms(room):
            await self._core.submit(where, None, at, decide)

    async def on_room_back(self, room: RoomId, at: datetime, but: Collection[RoomId] = ()) -> None:
        """A place that was gone is there again: its meetings go on. Returns after the commit.
        Without a channel: all rooms of a workspace or server, but for the given ones.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """

        def decide(loaded: LoadedMeeting) -> Decision:
            gone = is_lost(loaded.state)
            return Decision(event=RoomBack(at=at)) if gone else Decision()

        for where in await self._rooms(room):
            if where.where not in but:
                await self._core.submit(where, None, at, decide)

    async def _rooms(self, place: RoomId) -> Sequence[Room]:
        """The room of a place; without a channel, all rooms of its workspace or server."""
        if place.channel:
            room = await self._core.directory.room(place)
            return () if room is None else (room,)
        rooms = await self._core.store.rooms(place.platform)
        return [room for room in rooms if room.where.tenant == place.tenant]

    async def start_planned_meeting(self, room: RoomId, source: str, at: datetime) -> CommandResult:
        """The planned meeting was begun in the platform's own calendar; by whom is not known.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        where = await self._core.directory.room(room)
        if where is None:
            return CommandResult(accepted=True)

        def decide(loaded: LoadedMeeting) -> Decision:
            planned = loaded.state.phase is MeetingState.PLANNED and not is_lost(loaded.state)
            return Decision(event=MeetingOpened(at=at)) if planned else Decision()

        done = await self._core.submit(where, source, at, decide)
        if done.loaded and done.loaded.state.is_open and not done.repeated:
            await after_commit(self._core.preferences.update_all(where, done.loaded, at))
        return CommandResult(accepted=True, repeated=done.repeated)

    async def report_gap(
        self, room: RoomId, since: datetime, until: datetime, source: str, at: datetime
    ) -> CommandResult:
        """What was said between these times could not be heard: the room is told.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        if await self._core.open_state(room) is None:
            return CommandResult(accepted=True)
        event = GapReported(at=at, since=since, until=until)

        def decide(loaded: LoadedMeeting) -> Decision:
            return Decision(event=event) if loaded.state.is_open else Decision()

        done = await self._core.submit(
            await self._core.directory.ensure_room(room), source, at, decide
        )
        return CommandResult(accepted=True, repeated=done.repeated)
