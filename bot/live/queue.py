"""The queue of raised hands.

A hand keeps its place when its owner adds a reason. Who comes next is worked out when somebody asks,
so that what happened since the hand went up counts.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.events import HandKind
from bot.ids import PersonId, WordsId
from bot.live.turns import Turns
from bot.rules import QueueOrder


class Hand(msgspec.Struct, frozen=True):
    """Somebody wants to speak. `ticket` grows with every hand that goes up."""

    who: PersonId
    ticket: int
    at: datetime
    kind: HandKind
    reason: WordsId | None


class Queue:
    """The hands that are up."""

    __slots__ = ("_hands", "_tickets")

    def __init__(self) -> None:
        self._hands: dict[PersonId, Hand] = {}
        self._tickets = 0

    def __len__(self) -> int:
        return len(self._hands)

    def __contains__(self, who: object) -> bool:
        return who in self._hands

    def get(self, who: PersonId) -> Hand | None:
        """Somebody's hand, if it is up."""
        return self._hands.get(who)

    def raise_hand(
        self, who: PersonId, at: datetime, kind: HandKind, reason: WordsId | None
    ) -> Hand:
        """Put a hand up, or say more about one that is up; its place and time stay."""
        old = self._hands.get(who)
        if old is None:
            self._tickets += 1
            hand = Hand(who, self._tickets, at, kind, reason)
        else:
            hand = Hand(who, old.ticket, old.at, kind, reason or old.reason)
        self._hands[who] = hand
        return hand

    def lower(self, who: PersonId) -> Hand | None:
        """Take a hand down; None if it was not up."""
        return self._hands.pop(who, None)

    def in_order(self, turns: Turns, order: QueueOrder) -> list[Hand]:
        """All hands, next first.

        A point of order goes before everything. Least heard first: who has not been heard, then
        fewest turns in this meeting, then who has waited longest.
        """

        def key(hand: Hand) -> tuple[bool, bool, int, int]:
            urgent = hand.kind is not HandKind.ORDER
            if order is QueueOrder.FIRST_COME:
                return (urgent, False, 0, hand.ticket)
            return (urgent, turns.is_heard(hand.who), turns.turns_of(hand.who), hand.ticket)

        return sorted(self._hands.values(), key=key)
