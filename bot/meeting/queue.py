"""The queue of raised hands: who is next, and why.

A hand keeps its place when its owner adds a reason, and gets it back when it goes up again soon
after it came down. Who comes next is worked out when somebody asks, so that what happened since the
hand went up counts. One function puts hands in order, and the reason for each place is taken from
the same comparison, so that the explanation is always true.

Nobody starves under "least heard first". To be called counts as a turn, whether or not anything is
said then; so a person can be called before a hand at most as often as they have had fewer turns
than its owner, and once more if they have not been heard or have waited longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from bot.events import HandKind
from bot.ids import PersonId, WordsId
from bot.meeting.breaks import BreakLog
from bot.meeting.turns import Turns
from bot.rules import QueueOrder

Key = tuple[bool, bool, int, int]
"""What hands are compared by, smallest first: no point of order, heard, turns, ticket."""


class Because(StrEnum):
    """Why a hand is at its place. Among hands with the same reason, the older ticket is first."""

    ORDER = "order"
    """A point of order goes first."""
    CHOSEN = "chosen"
    """A facilitator chose this place."""
    NOT_HEARD = "not-heard"
    """Its owner has not been heard yet."""
    FEWER = "fewer"
    """Its owner has had fewer turns than the next."""
    WAITED = "waited"
    """Its owner has had as many turns as those around, and the longest wait goes first."""
    AFTER = "after"
    """It is the last: those before have had fewer turns, or have not been heard."""
    FIRST_COME = "first-come"
    """Who raised a hand first goes first."""


class Hand(msgspec.Struct, frozen=True):
    """Somebody wants to speak. `ticket` grows with every hand that goes up."""

    who: PersonId
    ticket: int
    at: datetime
    kind: HandKind
    reason: WordsId | None
    by: PersonId | None = None
    """Who put it up for its owner, who has not confirmed it yet; None: the owner did."""
    named: bool = True
    """Whether everybody may be told whose it is."""
    source: str | None = None
    """The message that its owner would like to answer."""


class QueuePosition(msgspec.Struct, frozen=True):
    """A hand at its place in the queue (`number`, from 1), and why it is there."""

    number: int
    hand: Hand
    because: Because


class Queue:
    """The hands that are up. In what order they are called, the room decides: callers pass it."""

    __slots__ = (
        "_ahead",
        "_dropped",
        "_given",
        "_grace",
        "_hands",
        "_tickets",
        "declined",
        "waits",
    )

    def __init__(self, grace_seconds: int = 120) -> None:
        self._grace = timedelta(seconds=grace_seconds)
        self.declined: dict[PersonId, None] = {}
        """Who stepped back when somebody else had put their hand up."""
        self.waits: list[int] = []
        """How many seconds the hands that were called had been up, without saying whose."""
        self._hands: dict[PersonId, Hand] = {}
        self._tickets = 0
        self._dropped: dict[PersonId, tuple[Hand, datetime]] = {}
        self._given: dict[PersonId, int] = {}
        # Tickets that were ahead of a hand when a facilitator moved it: as they go, it moves up.
        self._ahead: dict[PersonId, frozenset[int]] = {}

    def __len__(self) -> int:
        return len(self._hands)

    def __contains__(self, who: object) -> bool:
        return who in self._hands

    def __iter__(self) -> Iterator[Hand]:
        return iter(self._hands.values())

    def get(self, who: PersonId) -> Hand | None:
        """Somebody's hand, if it is up."""
        return self._hands.get(who)

    def dropped(self, who: PersonId, at: datetime) -> Hand | None:
        """The hand that somebody took down so shortly ago that its place is still theirs."""
        hand, since = self._dropped.get(who, (None, at))
        return hand if at - since <= self._grace else None

    # -- hands go up and come down

    def raise_hand(
        self,
        who: PersonId,
        at: datetime,
        kind: HandKind,
        reason: WordsId | None,
        *,
        by: PersonId | None = None,
        named: bool = True,
        source: str | None = None,
    ) -> Hand:
        """Put a hand up, or say more about one that is up; its place and time stay.

        `by` somebody else, who puts it up for `who`; `named`: whether everybody may know of it.
        """
        old = self._hands.get(who) or (self.dropped(who, at) if by is None else None)
        if old is None:
            self._tickets += 1
            hand = Hand(who, self._tickets, at, kind, reason, by, named, source)
        else:
            more = {"reason": reason or old.reason, "source": source or old.source}
            hand = replace(old, kind=kind, by=by, named=named, **more)
        self._dropped.pop(who, None)
        self._hands[who] = hand
        return hand

    def lower(self, who: PersonId, at: datetime | None = None) -> Hand | None:
        """Take a hand down; None if it was not up. With `at`, its place is kept for a while."""
        hand = self._hands.pop(who, None)
        self._ahead.pop(who, None)
        if hand is not None and at is not None:
            self._dropped[who] = (hand, at)
        return hand

    def put_back(self, hand: Hand, ahead: frozenset[int] | None = None) -> None:
        """A hand is up as it was, with the tickets that a facilitator had put ahead of it."""
        self._hands[hand.who] = hand
        self._dropped.pop(hand.who, None)
        self.keep_behind(hand.who, ahead)

    def ahead_of(self, who: PersonId) -> frozenset[int] | None:
        """The tickets that a facilitator has put ahead of a hand; None: it was not moved."""
        return self._ahead.get(who)

    def keep_behind(self, who: PersonId, ahead: frozenset[int] | None) -> None:
        """Put a hand where it was before a facilitator moved it."""
        self._ahead.pop(who, None)
        if ahead is not None:
            self._ahead[who] = ahead

    def calls(self, who: PersonId) -> int | None:
        """How many turns somebody counts as having had since they were called; None: they were
        not."""
        return self._given.get(who)

    def uncall(self, who: PersonId, calls: int | None, *, waited: bool) -> None:
        """Somebody was called by mistake: it is no turn. `waited`: their hand was up."""
        self._given.pop(who, None)
        if calls is not None:
            self._given[who] = calls
        if waited:
            self.waits.pop()

    def call(
        self, who: PersonId, turns: Turns, at: datetime, breaks: BreakLog | None = None
    ) -> Hand | None:
        """Somebody is called, which counts as a turn; their hand, if it was up. Nobody waits in
        `breaks`."""
        self._given[who] = self._turns(who, turns) + 1
        self._dropped.pop(who, None)
        hand = self.lower(who)
        if hand is not None:
            stood = timedelta() if breaks is None else breaks.stood(hand.at, at)
            self.waits.append(max(round((at - hand.at - stood).total_seconds()), 0))
        return hand

    def stand_still(self, since: datetime, until: datetime) -> None:
        """Who took a hand down before or in that time has the old place back for as long after it
        as they had when it began."""
        for who, (hand, at) in self._dropped.items():
            self._dropped[who] = (hand, at + (until - max(at, since)))

    # -- facilitators change the order

    def move(self, who: PersonId, place: int, turns: Turns, order: QueueOrder) -> int:
        """Keep a hand at a place (from 1) until it is called, moving up as those ahead are called.

        Returns:
            Its place now. A point of order stays ahead of it.

        Raises:
            KeyError: it is not up.
        """
        if who not in self._hands:
            raise KeyError(who)
        others = [hand for hand in self.in_order(turns, order) if hand.who != who]
        self._ahead[who] = frozenset(hand.ticket for hand in others[: place - 1])
        return self.place_of(who, turns, order)

    def skip(self, turns: Turns, order: QueueOrder) -> Hand | None:
        """Keep the first hand for after the second, and say whose that is; None if none waits."""
        line = self.in_order(turns, order)
        if len(line) < 2:
            return None
        self._ahead[line[0].who] = frozenset()
        return line[1]

    # -- the order

    def places(self, turns: Turns, order: QueueOrder) -> list[QueuePosition]:
        """All hands, next first, each with the reason for its place. O(n log n) in the hands.

        A point of order goes before everything. Least heard first: who has not been heard, then
        fewest turns in this meeting, then who has waited longest. A hand that a facilitator moved
        is where they put it.
        """
        line = self._line_up(turns, order)
        keys = [key for key, _ in line if key is not None]
        reasons = (_because(keys, n, order) for n in range(len(keys)))
        return [
            QueuePosition(n, hand, Because.CHOSEN if key is None else next(reasons))
            for n, (key, hand) in enumerate(line, start=1)
        ]

    def in_order(self, turns: Turns, order: QueueOrder) -> list[Hand]:
        """All hands, next first: those of `places`."""
        return [hand for _, hand in self._line_up(turns, order)]

    def first(self, turns: Turns, order: QueueOrder) -> Hand | None:
        """The hand that is next; None if none is up. O(n), unless hands were moved."""
        if self._ahead:
            return self._line_up(turns, order)[0][1]
        hands = self._hands.values()
        return min(hands, key=lambda hand: self._key(hand, turns, order), default=None)

    def place_of(self, who: PersonId, turns: Turns, order: QueueOrder) -> int:
        """The number of somebody's place, from 1. O(n), without a sort.

        Raises:
            KeyError: their hand is not up.
        """
        mine = self._key(self._hands[who], turns, order)
        if self._ahead:
            return next(p.number for p in self.places(turns, order) if p.hand.who == who)
        return 1 + sum(self._key(hand, turns, order) < mine for hand in self._hands.values())

    def _line_up(self, turns: Turns, order: QueueOrder) -> list[tuple[Key | None, Hand]]:
        """The one order there is, with what each hand was compared by; None: it was moved."""
        hands = self._hands.values()
        keyed = [(self._key(h, turns, order), h) for h in hands if h.who not in self._ahead]
        line: list[tuple[Key | None, Hand]] = [*sorted(keyed, key=_key_of)]
        if self._ahead:
            urgent = sum(not key[0] for key, _ in keyed)
            for where, who in self._moved():
                line.insert(max(where, urgent), (None, self._hands[who]))
        return line

    def _moved(self) -> list[tuple[int, PersonId]]:
        """Who was moved, and how many hands are still ahead of them, fewest first."""
        up = {hand.ticket for hand in self._hands.values()}
        found = [(len(ahead & up), who) for who, ahead in self._ahead.items()]
        return sorted(found, key=lambda pair: pair[0])

    def _turns(self, who: PersonId, turns: Turns) -> int:
        return max(turns.turns_of(who), self._given.get(who, 0))

    def _key(self, hand: Hand, turns: Turns, order: QueueOrder) -> Key:
        calm = hand.kind is not HandKind.ORDER
        if order is QueueOrder.FIRST_COME:
            return (calm, False, 0, hand.ticket)
        who = hand.who
        heard = who in self._given or turns.is_heard(who)
        return (calm, heard, self._turns(who, turns), hand.ticket)


def _because(keys: list[Key], n: int, order: QueueOrder) -> Because:
    """The reason for place `n` (from 0): what sets it apart from its neighbours."""
    calm, heard, turns, _ = keys[n]
    if not calm:
        return Because.ORDER
    if order is QueueOrder.FIRST_COME:
        return Because.FIRST_COME
    if not heard:
        return Because.NOT_HEARD
    if n + 1 < len(keys):
        return Because.FEWER if turns < keys[n + 1][2] else Because.WAITED
    before = keys[n - 1] if n and keys[n - 1][0] else keys[n]
    return Because.AFTER if before[1:3] < (heard, turns) else Because.WAITED


def _key_of(pair: tuple[Key, Hand]) -> Key:
    return pair[0]
