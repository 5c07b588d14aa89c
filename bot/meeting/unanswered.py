"""The messages of a meeting that nobody has answered yet.

A *point* is a substantial message. It is answered when somebody else replies to it or reacts to it,
or when anybody records it. Only references are kept, never what was said.
"""

from __future__ import annotations

from datetime import datetime
from operator import attrgetter

import msgspec

from bot.ids import ItemId, PersonId
from bot.rules import Wants

MOST = 50
"""So many unanswered points are remembered: of more than that, those that want an answer most, and
of those the newest."""


class UnansweredMessage(msgspec.Struct, frozen=True, gc=False):
    """A substantial message: its reference, whose it is, when, and on which item, if any."""

    ref: str
    by: PersonId
    at: datetime
    item: ItemId | None
    wants: Wants = Wants.NOTHING


class AnswerTracker:
    """The unanswered points, oldest first. Each message costs the same, however many there were."""

    __slots__ = ("_gone", "_open", "answered", "raised")

    def __init__(self) -> None:
        self._open: dict[str, UnansweredMessage] = {}
        self._gone: dict[str, None] = {}
        self.raised = 0
        """Points in the whole meeting."""
        self.answered = 0
        """Of those, the ones that were answered or recorded."""

    def __len__(self) -> int:
        return len(self._open)

    def __contains__(self, ref: object) -> bool:
        return ref in self._open

    def get(self, ref: str) -> UnansweredMessage | None:
        """An unanswered point, by its message's reference."""
        return self._open.get(ref)

    def add(
        self,
        ref: str,
        by: PersonId,
        at: datetime,
        item: ItemId | None,
        wants: Wants = Wants.NOTHING,
    ) -> None:
        """Somebody made a point. If there are too many, the oldest of those that want an answer
        least makes room for it."""
        if ref in self._open or ref in self._gone:
            return
        self.raised += 1
        self._open[ref] = UnansweredMessage(ref, by, at, item, wants)
        if len(self._open) > MOST:
            del self._open[min(self._open.values(), key=attrgetter("wants")).ref]

    def answer(self, ref: str, by: PersonId) -> bool:
        """Somebody answers a point; False if it needs no answer, or is their own."""
        point = self._open.get(ref)
        if point is None or point.by == by:
            return False
        return self.record(ref)

    def record(self, ref: str) -> bool:
        """A point is recorded: it will not be lost. False if it needed no answer any more."""
        if self._open.pop(ref, None) is None:
            return False
        self.answered += 1
        return True

    def forget(self, ref: str) -> None:
        """A message was deleted, perhaps before it got here: it needs no answer."""
        self._open.pop(ref, None)
        self._gone[ref] = None
        if len(self._gone) > MOST:
            del self._gone[next(iter(self._gone))]

    def left(self, item: ItemId | None) -> None:
        """The meeting has left an item; the person who moved on has seen what was unanswered."""
        for ref in [point.ref for point in self._open.values() if point.item == item]:
            del self._open[ref]

    def on(self, item: ItemId | None) -> tuple[UnansweredMessage, ...]:
        """All points of one agenda item, oldest first."""
        return tuple(point for point in self._open.values() if point.item == item)

    def restore(self, points: tuple[UnansweredMessage, ...]) -> None:
        """The meeting has not left their item after all. What was deleted since stays away."""
        back = {it.ref: it for it in points if it.ref not in self._gone}
        both = sorted({**back, **self._open}.values(), key=lambda point: point.at)
        self._open = {point.ref: point for point in both[-MOST:]}

    def unanswered(self, but: PersonId | None = None) -> tuple[UnansweredMessage, ...]:
        """The points that want an answer and have none, the likeliest first, and of those the
        newest; `but` leaves one person's out."""
        found = [it for it in self._open.values() if it.by != but and it.wants]
        found.reverse()
        return tuple(sorted(found, key=lambda point: -point.wants))

    def unanswered_on(
        self, item: ItemId | None, but: PersonId | None = None
    ) -> tuple[UnansweredMessage, ...]:
        """The same, of one agenda item."""
        return tuple(point for point in self.unanswered(but) if point.item == item)
