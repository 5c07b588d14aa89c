"""Coloured cards: who has one up is known here, and nowhere else.

The journal gets that a card was raised, and of which kind. Whose it is stays in the memory of this
process until the cards of that kind come down, so that one person counts once. After a restart, and
where several processes serve one room, they may count twice.

A card is that of whoever raised it. If a supporter's were the same card as that of the person whom
they support, the answer "it is up already" would tell either of them what the other has pressed.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from bot.bounded import BoundedDict
from bot.cards import PersonName, TimeOfDay
from bot.commands.command_answers import RaiseCard
from bot.errors import NotSaved, Refused, Uncertain
from bot.events import SignalKind, SignalLowered, SignalRaised
from bot.ids import MeetingId, PersonId
from bot.meeting.cards import signals as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import State
from bot.people.thresholds import card_is_private
from bot.ports import Room
from bot.rules import CARD_UP
from bot.service.core import Core
from bot.service.jobs import Decision, Done
from bot.service.meeting_cache import LoadedMeeting

ROOMS = 10_000
"""In so many meetings at a time it is known whose the cards are."""

LOOK_EVERY = 5.0
"""Seconds between two looks whose cards are down: so much longer it may be known, at most."""


@dataclass
class _Cards:
    """Who has a card of one kind up in one meeting, until they come down."""

    since: datetime
    up: dict[PersonId, object] = field(default_factory=dict)
    """With the act that has put it there, which may still fail."""
    put_up_at: dict[PersonId, datetime] = field(default_factory=dict)
    """When each of them went up."""
    coming_down: dict[PersonId, object] = field(default_factory=dict)
    """Those that are being taken down, with the act, which may still fail."""
    doubtful: set[PersonId] = field(default_factory=set)
    """Those of whom nobody knows whether they were saved."""


class RaisedSignals:
    """Takes cards in."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._up = BoundedDict[tuple[MeetingId, SignalKind], _Cards](ROOMS)
        self._timer: asyncio.TimerHandle | None = None

    async def carry_out(
        self, room: Room, by: PersonId, wanted: RaiseCard, at: datetime, *, seen: bool
    ) -> Done:
        """A card goes up, or cards come down. `by`: who asked for it, for themselves or for whom
        they support; `seen`: the room can see who did.

        Raises:
            Refused: no meeting is running, or they cannot now.
            NotSaved, Uncertain: it was not saved, or nobody knows.
        """
        if wanted.signal is not None:
            return await self._one(room, by, wanted, wanted.signal, at, seen=seen)
        done = Done(reply=note("noted-card-not-up"))
        meeting = (await self._core.current(room)).state.id
        for kind in self._mine(meeting, by):
            done = await self._one(room, by, wanted, kind, at, seen=seen)
        return done

    def newest(self, meeting: MeetingId, who: PersonId) -> tuple[SignalKind, datetime] | None:
        """The card that somebody put up last of those that they have up in a meeting, and when."""
        mine = [(self._up[meeting, kind].put_up_at[who], kind) for kind in self._mine(meeting, who)]
        if not mine:
            return None
        at, kind = max(mine)
        return kind, at

    def has_up(self, meeting: MeetingId, who: PersonId, kind: SignalKind) -> bool:
        """Whether somebody's card of one kind is up now, as far as is known."""
        known = self._up.get((meeting, kind))
        if known is None or self._core.now() - known.since >= CARD_UP:
            return False
        return who in known.up and who not in known.coming_down

    def forget_person(self, who: PersonId) -> None:
        """Somebody was forgotten. Their cards stay up as long as they would, and are nobody's."""
        for known in self._up.values():
            for about in (known.up, known.put_up_at, known.coming_down):
                about.pop(who, None)
            known.doubtful.discard(who)

    async def take_down(self, room: Room, by: PersonId, kind: SignalKind, at: datetime) -> Done:
        """Somebody takes their card of one kind down.

        Raises:
            Refused: no meeting is running.
            NotSaved, Uncertain: it was not saved, or nobody knows.
        """
        return await self._one(room, by, RaiseCard(who=by, down=True), kind, at, seen=False)

    async def _one(
        self,
        room: Room,
        by: PersonId,
        wanted: RaiseCard,
        kind: SignalKind,
        at: datetime,
        *,
        seen: bool,
    ) -> Done:
        act = object()
        who = wanted.who

        def decide(loaded: LoadedMeeting) -> Decision:
            state = loaded.state
            if not state.is_open:
                raise Refused("refused-not-open")
            if wanted.down:
                return self._take_down(state, by, kind, at, act)
            if (until := state.pauses.until(who, at)) is not None:
                if by != who:
                    # Nobody else is told of a pause, their supporter included.
                    raise Refused("refused-card-for-them-now", name=PersonName(who))
                raise Refused("refused-card-paused", until=TimeOfDay(until, state.zone))
            return self._put_up(state, wanted, by, kind, at, act, seen=seen)

        try:
            done = await self._core.submit(room, None, at, decide)
        except Uncertain:
            self._doubt(act)
            raise
        except BaseException:
            self._forget_act(act)
            raise
        self._settle(act)
        self._forget_in_time()
        return done

    async def by_emoji(
        self,
        room: Room,
        by: PersonId,
        signal: SignalKind,
        source: str,
        at: datetime,
        *,
        down: bool,
    ) -> Done:
        """A card by an emoji on some message, which everybody can see; `down`: it was taken off.

        Raises:
            NotSaved, Uncertain: it was not saved, or nobody knows.
        """
        # The delivery is not written down with the card: its id can have an account in it.
        first = await self._core.submit(room, source, at, lambda _: Decision())
        if first.repeated or first.loaded is None:
            return first
        state = first.loaded.state
        who = state.support.person(by) or by
        late = not state.is_open or state.turns.had_left(who, at)
        if late or (down and not self._has_up(state, by, signal, at)):
            return first
        try:
            wanted = RaiseCard(who=who, signal=signal, down=down)
            return await self.carry_out(room, by, wanted, at, seen=True)
        except Refused:
            return first
        except NotSaved:
            self._core.committer.forget(room, source)
            raise

    def _has_up(self, state: State, who: PersonId, kind: SignalKind, at: datetime) -> bool:
        return who in self._of(state, kind, at).up

    def _put_up(
        self,
        state: State,
        wanted: RaiseCard,
        by: PersonId,
        kind: SignalKind,
        at: datetime,
        act: object,
        *,
        seen: bool,
    ) -> Decision:
        mine = self._of(state, kind, at)
        window = state.signals.window(kind, at)
        if mine.up.get(by, act) is not act and not self._was_lost(state, kind, mine, by):
            reply = cards.is_up(state, kind, posted=True, told=False, seen=seen, already=True)
            return Decision(reply=reply)
        here = {*state.turns.present, wanted.who}
        if not (seen or wanted.sure or card_is_private(len(here))):
            return Decision(reply=cards.before_few(state, kind))
        mine.up[by] = act
        mine.put_up_at[by] = at
        if window is None:
            posted = state.posts_extras
            told = kind in cards.ASKS_FOR_CARE and bool(state.facilitators_here)
        else:
            posted, told = window.posted, window.told
        reply = cards.is_up(state, kind, posted=posted, told=told, seen=seen, already=False)
        return Decision(event=SignalRaised(at=at, signal=kind), reply=reply)

    def _was_lost(self, state: State, kind: SignalKind, mine: _Cards, who: PersonId) -> bool:
        """Whether a card of which nobody knew has turned out not to be saved: there are fewer in
        the journal than people who have one up."""
        doubted = who in mine.doubtful
        mine.doubtful.discard(who)
        return doubted and state.signals.up(kind) < len(mine.up)

    def _take_down(
        self, state: State, who: PersonId, kind: SignalKind, at: datetime, act: object
    ) -> Decision:
        mine = self._of(state, kind, at)
        if who not in mine.up or mine.coming_down.get(who, act) is not act:
            return Decision(reply=note("noted-card-not-up"))
        mine.coming_down[who] = act
        return Decision(event=SignalLowered(at=at, signal=kind), reply=note("noted-card-down"))

    def _mine(self, meeting: MeetingId, who: PersonId) -> list[SignalKind]:
        """The cards that somebody has up in a meeting."""
        return [
            kind
            for (where, kind), known in self._up.items()
            if where == meeting and who in known.up
        ]

    def _of(self, state: State, kind: SignalKind, at: datetime) -> _Cards:
        """Who has a card of a kind up. With the cards themselves it begins anew."""
        window = state.signals.window(kind, at)
        since = at if window is None else window.since
        known = self._up.get((state.id, kind))
        if known is None or known.since != since:
            known = self._up[state.id, kind] = _Cards(since)
        return known

    def _settle(self, act: object) -> None:
        """An act is committed: what it has taken down is down."""
        for known in self._up.values():
            for who in [who for who, by in known.coming_down.items() if by is act]:
                del known.coming_down[who]
                known.up.pop(who, None)

    def _doubt(self, act: object) -> None:
        """Nobody knows whether an act was saved. A card counts as up until it is looked at again;
        one that was to come down counts as down, so that nobody takes another's down with it."""
        self._settle(act)
        for known in self._up.values():
            known.doubtful.update(who for who, by in known.up.items() if by is act)

    def _forget_act(self, act: object) -> None:
        """An act has come to nothing: all is as before it."""
        for known in self._up.values():
            for acts in (known.up, known.coming_down):
                for who in [who for who, by in acts.items() if by is act]:
                    del acts[who]

    def _forget_in_time(self) -> None:
        """See to it that whose cards are up is not known any longer than they are."""
        if self._up and self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(LOOK_EVERY, self._forget)

    def _forget(self) -> None:
        self._timer = None
        now = self._core.now()
        for key in [key for key, known in self._up.items() if now - known.since >= CARD_UP]:
            del self._up[key]
        self._forget_in_time()
