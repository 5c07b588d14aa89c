"""Keeps what people need to take part: like ballots, without words, journal or log.

What a meeting has to know of it has nobody in it (`NeedsWatched`); how Heard treats somebody goes
to their meetings as preferences do. Everything else is looked up when it is shown.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final

from bot.cards import Card, CardSection
from bot.commands.command_answers import LookUp, NeedAct, SayNeeds
from bot.commands.needs import fields_of, no_such_need
from bot.effects import Whisper
from bot.errors import NotAllowed
from bot.events import NeedsWatched, WakeReason
from bot.ids import PersonId, number_of
from bot.meeting.cards import needs as cards
from bot.meeting.cards import needs_sent
from bot.meeting.state import State
from bot.people.needs import (
    OFFERED_DAYS,
    USUAL_DAYS,
    Met,
    NeedKind,
    OwnNeeds,
    RoomNeeds,
    watch,
)
from bot.ports import Appointment, Room
from bot.records.model import MeetingState
from bot.service.confirmed_commit import harmless_again
from bot.service.core import Core, after_commit
from bot.service.jobs import Decision, Done
from bot.service.meeting_cache import LoadedMeeting

REASONS: Final = frozenset({WakeReason.NEEDS_BEFORE, WakeReason.NEEDS_AFTER})
"""What meetings are woken for by people's needs."""


class NeedsDesk:
    """Takes in what people need, and shows it to those who may see it."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._store = core.store.needs

    # -- taken in

    async def say(self, room: Room, by: PersonId, wanted: SayNeeds, at: datetime) -> Done:
        """Replace what somebody has said; what became of it. With nothing in it, all is taken back.

        Raises:
            NotSaved: what they had said before stands.
            Uncertain: nobody knows whether it does. To say the same again is harmless.
        """
        state = (await self._core.current(room)).state
        nothing = not wanted.needs and not wanted.text
        before = await self._store.of(room.key, by)
        if nothing:
            # Also where nothing is found: an earlier try may have been saved without an answer.
            await harmless_again(lambda: self._store.take_back(room.key, by))
        else:
            await harmless_again(
                lambda: self._store.say(room.key, by, wanted.needs, wanted.text, wanted.viewers, at)
            )
        await after_commit(self.follow_up(room, by, at))
        own = OwnNeeds(needs=wanted.needs, text=wanted.text, viewers=frozenset(wanted.viewers))
        reply = cards.taken_back(before) if nothing else cards.saved(state, own)
        return Done(reply=reply, changed=True, written=True)

    async def act(self, room: Room, by: PersonId, wanted: NeedAct) -> Done:
        """Answer whether a need was met, or do what a facilitator can do about one.

        Raises:
            Refused: there is no such need, or it is not shown to them.
            NotSaved, Uncertain: as for `say`.
        """
        state = (await self._core.current(room)).state
        if wanted.met is not None:
            return await self._answer(room, state, by, wanted, wanted.met)
        if by not in state.facilitators or wanted.person is None:
            raise NotAllowed("refused-facilitator")
        return await self._as_facilitator(room, state, by, wanted, wanted.person)

    async def _answer(
        self, room: Room, state: State, by: PersonId, wanted: NeedAct, met: Met
    ) -> Done:
        meeting = wanted.meeting or _last(state)
        if not 0 < meeting <= _last(state):
            raise no_such_need()
        own = await self._store.of(room.key, by)
        found = await harmless_again(
            lambda: self._store.answer(room.key, by, wanted.kind, meeting, met)
        )
        if not found:
            raise no_such_need()
        shown = any(who in own.viewers for who in state.facilitators)
        return Done(reply=cards.answered(met, shown=shown), changed=True, written=True)

    async def _as_facilitator(
        self, room: Room, state: State, by: PersonId, wanted: NeedAct, whose: PersonId
    ) -> Done:
        """Whoever was named says that something is arranged, or replies to what was not there."""
        reply, kind = wanted.reply, wanted.kind
        if reply is not None:
            found = await harmless_again(
                lambda: self._store.reply(room.key, whose, kind, by, reply)
            )
            card = cards.replied(whose)
        else:
            number, on = cards.next_number(state), bool(wanted.arranged)
            found = await harmless_again(
                lambda: self._store.arrange(room.key, whose, kind, by, number if on else None)
            )
            card = cards.ticked(kind, whose, number, on=on)
        if not found:
            raise no_such_need()
        return Done(reply=card, changed=True, written=True)

    async def follow_up(self, room: Room, who: PersonId, at: datetime) -> None:
        """Bring the room's meeting up to date with what somebody has said, or taken back."""
        loaded = await self._core.current(room)
        await self._core.preferences.update(room, loaded, [who], at)
        await self.watch(room, at)

    async def watch(self, room: Room, at: datetime) -> None:
        """Let the room's meeting know what there is to keep, if that has changed."""
        wanted = watch(await self._store.in_room(room.key))

        def decide(loaded: LoadedMeeting) -> Decision:
            state = loaded.state
            if state.needs.watch == wanted or state.phase is MeetingState.CLOSED:
                return Decision()
            return Decision(event=NeedsWatched(at=at, needs=wanted))

        await self._core.submit(room, None, at, decide)

    # -- shown

    async def card(self, room: Room, who: PersonId, wanted: LookUp) -> Card:
        """What somebody asked to be shown: their own, or, if they were named, others'."""
        state = (await self._core.current(room)).state
        match wanted.what:
            case "needs-seen":
                return cards.seen(state, await self._shown(room, state, who))
            case "needs-question":
                return cards.question(state, await self._store.of(room.key, who), _last(state))
        own = await self._store.of(room.key, who)
        if own.said_at is not None:
            await self._store.still_right(room.key, who, self._core.now())
        return cards.own(state, own)

    async def fields(self, room: Room, who: PersonId) -> dict[str, str]:
        """What somebody has said, as their form shows it at first."""
        return fields_of(await self._store.of(room.key, who))

    async def on_panels(
        self, room: Room, state: State, people: Collection[PersonId]
    ) -> Mapping[PersonId, tuple[CardSection, ...]]:
        """What stands about needs on these people's own panels."""
        needs = await self._store.in_room(room.key)
        if not needs:
            return {}
        at = self._core.now()
        return {
            who: cards.on_panel(state, who, needs, _papers(state, needs.get(who), at))
            for who in people
        }

    async def _shown(self, room: Room, state: State, viewer: PersonId) -> RoomNeeds:
        """What this facilitator may see. Whoever does not run meetings now sees nothing."""
        if viewer not in state.facilitators:
            raise NotAllowed("refused-facilitator")
        return cards.shown_to(await self._store.in_room(room.key), viewer)

    # -- sent

    async def whispers(
        self, room: Room, appointment: Appointment, state: State
    ) -> tuple[Whisper, ...]:
        """What is said to whom now. Where there is no private way to people but the room's own
        page, nothing is: it stands on their panel there.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not self._core.offers_of(room.where).inbox:
            return ()
        needs = await self._store.in_room(room.key)
        if appointment.why is WakeReason.NEEDS_AFTER:
            return self._after(state, needs, number_of(appointment.meeting))
        if not appointment.about.isdecimal():
            return ()
        return self._before(state, needs, int(appointment.about))

    def _before(self, state: State, needs: RoomNeeds, days: int) -> tuple[Whisper, ...]:
        if state.starts is None or self._core.now() >= state.starts:
            return ()
        out = []
        for who, own in needs.items():
            papers = _days(own) == days
            offers = days == OFFERED_DAYS and state.wishes.of(who).direct
            if papers or offers:
                card = needs_sent.before_meeting(state, papers=papers, offers=offers)
                out.append(Whisper(who, card))
        return tuple(out)

    def _after(self, state: State, needs: RoomNeeds, number: int) -> tuple[Whisper, ...]:
        card = needs_sent.after_meeting(state, number)
        return tuple(
            Whisper(who, card)
            for who, own in needs.items()
            if own.viewers and own.to_arrange and state.wishes.of(who).direct
        )


def _days(own: OwnNeeds) -> int | None:
    """How many days before a meeting somebody needs its papers."""
    papers = own.get(NeedKind.PAPERS)
    return None if papers is None else papers.days or USUAL_DAYS


def _papers(state: State, own: OwnNeeds | None, at: datetime) -> tuple[CardSection, ...]:
    """The papers of the next meeting, on somebody's own panel from the day on which they need
    them."""
    days = None if own is None else _days(own)
    if days is None or state.starts is None or state.phase is not MeetingState.PLANNED:
        return ()
    return needs_sent.papers_of(state) if at >= state.needs.due(state.starts, days) else ()


def _last(state: State) -> int:
    """The number of the last meeting that was held and is over; 0: there is none."""
    closed = state.closed_at
    held = closed is not None and not state.unchanged(closed)
    return state.number if held else state.last_held
