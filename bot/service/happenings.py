"""What happens on a platform besides messages and commands: emoji, deleted messages, people who
come into a voice channel, and times in which nothing could be heard."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.events import (
    AccessLost,
    Came,
    HandKind,
    HandLowered,
    HandRaised,
    Left,
    MessageGone,
    Missed,
    Opened,
    Reacted,
)
from bot.ids import PersonId, RoomId
from bot.lasting.records import MeetingState
from bot.live.signs import Sign, meaning
from bot.ports import (
    Account,
    Arrival,
    Attendance,
    Departure,
    Erasure,
    LostAccess,
    Reaction,
    Receipt,
    Removal,
    Room,
)
from bot.rules import Feature
from bot.service.committer import Decision
from bot.service.lives import Live
from bot.service.views import Views


class Happenings(Views):
    """Takes in what a platform tells of by itself."""

    async def react(self, reaction: Reaction) -> Receipt:
        """Somebody lets a message know that it was heard, or raises a hand by an emoji.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        state = await self._open_state(reaction.room)
        if state is None:
            return Receipt(accepted=True)
        sign = meaning(reaction.sign)
        if reaction.sign and Feature.REACTIONS not in state.features:
            return Receipt(accepted=True)
        if reaction.withdrawn and sign is Sign.HEARD:
            # It was heard all the same: what has been answered does not become unanswered.
            return Receipt(accepted=True)
        receipt = Receipt(accepted=True)
        if not reaction.withdrawn and sign is not Sign.HAND:
            receipt = await self._heard(reaction)
        if sign is not Sign.HEARD:
            receipt = await self._hand(reaction, sign)
        return receipt

    async def _heard(self, reaction: Reaction) -> Receipt:
        room = await self._the_room(reaction.room)
        by = await self.person(reaction.person)

        def decide(live: Live) -> Decision:
            if not live.state.is_open:
                return Decision()
            return Decision(event=Reacted(at=reaction.at, by=by, ref=reaction.ref))

        done = await self._submit(room, reaction.source, reaction.at, decide)
        return Receipt(accepted=True, repeated=done.repeated)

    async def _hand(self, reaction: Reaction, sign: Sign) -> Receipt:
        room = await self._the_room(reaction.room)
        by = await self.person(reaction.person)
        kind = HandKind.QUESTION if sign is Sign.QUESTION else HandKind.NEW_POINT

        def decide(live: Live) -> Decision:
            up = by in live.state.queue
            if not live.state.is_open or up != reaction.withdrawn:
                return Decision()
            if reaction.withdrawn:
                return Decision(event=HandLowered(at=reaction.at, by=by, whose=by))
            return Decision(event=HandRaised(at=reaction.at, by=by, kind=kind))

        done = await self._submit(room, f"{reaction.source}:hand", reaction.at, decide)
        return await self._answered(room, by, done)

    async def unsay(self, removal: Removal) -> Receipt:
        """A message was deleted: what was copied from it is erased. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        room = await self.room(removal.room)
        if room is None:
            return Receipt(accepted=True)
        erasure = Erasure(room=room.key, source=removal.ref)

        def decide(live: Live) -> Decision:
            state = live.state
            known = any(c.source == removal.ref for c in state.contentions.values())
            event = MessageGone(at=removal.at, ref=removal.ref) if state.is_open or known else None
            return Decision(event=event, erased=(erasure,))

        done = await self._submit(room, removal.source, removal.at, decide)
        return Receipt(accepted=True, repeated=done.repeated)

    async def come(self, arrival: Arrival) -> Receipt:
        """Somebody is here, as the platform can tell. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        if await self._open_state(arrival.room) is None:
            return Receipt(accepted=True)
        room = await self._the_room(arrival.room)
        by = await self.person(arrival.person)

        def decide(live: Live) -> Decision:
            turns = live.state.turns
            known = by in turns.present and turns.whereabouts.get(by) is arrival.where
            if not live.state.is_open or known:
                return Decision()
            return Decision(event=Came(at=arrival.at, by=by, where=arrival.where))

        done = await self._submit(room, None, arrival.at, decide)
        if done.live:
            await self._afterwards(self._wishes.tell(room, done.live, [by], arrival.at))
        return Receipt(accepted=True, repeated=done.repeated)

    async def go(self, departure: Departure) -> Receipt:
        """Somebody is no longer here, as the platform can tell. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        if await self._open_state(departure.room) is None:
            return Receipt(accepted=True)
        room, who = await self._the_room(departure.room), departure.person

        def decide(live: Live) -> Decision:
            if not live.state.is_open or who not in live.state.turns.present:
                return Decision()
            return Decision(event=Left(at=departure.at, by=who))

        done = await self._submit(room, None, departure.at, decide)
        return Receipt(accepted=True, repeated=done.repeated)

    async def attendance(self, room: RoomId) -> Attendance | None:
        """Who is in the meeting that is running here; None if none is."""
        state = await self._open_state(room)
        if state is None or state.opened_at is None:
            return None
        return Attendance(
            meeting=state.id,
            opened_at=state.opened_at,
            here=tuple(state.turns.present),
            whereabouts=dict(state.turns.whereabouts),
        )

    async def called(self, people: Collection[PersonId]) -> Mapping[PersonId, str]:
        """What these people are called; somebody without a name is missing."""
        return await self._store.names(people)

    async def lose_access(self, lost: LostAccess) -> PersonId | None:
        """Somebody may not see a room any more; gives who that is, if they are known. Returns after
        the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        room = await self.room(lost.room)
        who = await self._store.find_person(lost.person)
        if room is None or who is None:
            return None
        await self._shut_out(room, who, lost.source, lost.at)
        return who

    async def lose_all_access(self, person: Account, source: str, at: datetime) -> None:
        """Somebody's account is gone: they may not see any of their rooms any more.

        Raises:
            NotSaved: the database did not take all of it.
        """
        who = await self._store.find_person(person)
        if who is None:
            return
        for room in await self._store.rooms_of(who):
            await self._shut_out(room, who, f"{source}:{room.key}", at)

    async def _shut_out(self, room: Room, who: PersonId, source: str | None, at: datetime) -> None:
        def decide(live: Live) -> Decision:
            turns = live.state.turns
            unknown = who not in turns.roster and who not in turns.present
            if unknown and who not in live.state.queue:
                return Decision()
            return Decision(event=AccessLost(at=at, who=who))

        await self._submit(room, source, at, decide)

    async def begin(self, room: RoomId, source: str, at: datetime) -> Receipt:
        """The planned meeting was begun in the platform's own calendar; by whom is not known.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        where = await self.room(room)
        if where is None:
            return Receipt(accepted=True)

        def decide(live: Live) -> Decision:
            planned = live.state.phase is MeetingState.PLANNED
            return Decision(event=Opened(at=at)) if planned else Decision()

        done = await self._submit(where, source, at, decide)
        if done.live and done.live.state.is_open and not done.repeated:
            await self._afterwards(self._wishes.tell_all(where, done.live, at))
        return Receipt(accepted=True, repeated=done.repeated)

    async def missed(
        self, room: RoomId, since: datetime, until: datetime, source: str, at: datetime
    ) -> Receipt:
        """What was said between these times could not be heard: the room is told.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        if await self._open_state(room) is None:
            return Receipt(accepted=True)
        event = Missed(at=at, since=since, until=until)

        def decide(live: Live) -> Decision:
            return Decision(event=event) if live.state.is_open else Decision()

        done = await self._submit(await self._the_room(room), source, at, decide)
        return Receipt(accepted=True, repeated=done.repeated)
