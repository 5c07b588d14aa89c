"""The agenda: what the meeting wants to talk about, in order, and where it has got to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot.cards import RecordedText
from bot.events import PlannedItem
from bot.ids import ItemId, PersonId, WordsId
from bot.rules import Rules

WORTH_A_NOTE = timedelta(minutes=5)
"""Nobody is told that most of a shorter time box has gone."""


LONGEST_SHOWN = 120
"""Characters of a point's wording that stand in place of a title: as many as a title can have."""
BEFORE_ALL = -1
"""The place of a point's item that another agenda does not have."""


class ItemState(StrEnum):
    """Where an item stands."""

    WAITING = "waiting"
    CURRENT = "current"
    DONE = "done"


class ItemClock(NamedTuple):
    """How the time of an item that is up stood."""

    since: datetime | None
    until: datetime | None
    noted: bool
    overdue: bool
    used: timedelta
    """For how long it had been up before that."""


class AgendaItem:
    """One item. `since` is when it was last taken up; `minutes` is its time box, None for none."""

    __slots__ = (
        "_note_percent", "began_at", "blank", "carried", "goal", "id", "messages", "minutes",
        "note_due", "noted", "overdue", "point", "presenter", "review", "said", "since", "state",
        "taken_up", "timed_at", "title", "until", "used",
    )  # fmt: skip

    def __init__(self, number: ItemId, planned: PlannedItem, note_percent: int) -> None:
        self._note_percent = note_percent
        self.id = number
        self.title: WordsId = planned.title
        self.goal: WordsId | None = planned.goal
        self.minutes: int | None = planned.minutes
        self.presenter: PersonId | None = planned.presenter
        self.carried = planned.carried
        self.review = planned.review
        """The number of the proposal whose decision is to be reviewed under it."""
        self.point = planned.point
        """The number of the point that it is for; None: it is for no point. The title is that
        point's wording, and follows it."""
        self.blank: int | None = planned.blank
        """It begins as a blank sheet of so many minutes; None: it does not, or that is over."""
        self.messages = 0
        self.said = 0
        """How often something of substance was said or recorded while it was up."""
        self.until: datetime | None = None
        """When its time is up; None while it waits, or without a time box. Kept, not worked out: it
        is compared after most events."""
        self.note_due: datetime | None = None
        """When most of its time has gone; None where that was so when its end was set, or where a
        note would come too late to help."""
        self.overdue = False
        """Whether its time is up and it is still being discussed."""
        self.state = ItemState.WAITING
        self.since: datetime | None = None
        self.began_at: datetime | None = None
        """When it was first taken up at this meeting."""
        self.taken_up = 0
        """How often it was taken up at this meeting."""
        self.timed_at: datetime | None = None
        """When its end was last set: when it was taken up, or extended. What would have been due
        before that is not made up for."""
        self.noted = False
        """Whether facilitators have been told that most of its time has gone."""
        self.used = timedelta()
        """For how long it was up before it was last left."""

    @property
    def shown_title(self) -> RecordedText:
        """Its title, as cards show it: of a point's wording, which can be long, the beginning."""
        return RecordedText(self.title, longest=0 if self.point is None else LONGEST_SHOWN)

    def begin(self, at: datetime) -> None:
        """It is taken up, with all of its time before it."""
        self.state = ItemState.CURRENT
        self.since = at
        self.began_at = self.began_at or at
        self.taken_up += 1
        self.run_until(None if self.minutes is None else at + timedelta(minutes=self.minutes), at)

    def leave(self, state: ItemState, at: datetime) -> None:
        """It is not up any more."""
        self.used = self.used_by(at)
        self.state = state
        self.since = self.until = self.note_due = None

    def run_until(self, end: datetime | None, at: datetime) -> None:
        """Set the end of an item that is up; None: it has none."""
        self.until = end
        self.overdue = self.noted = False
        self.timed_at = at
        due = self._most_gone()
        self.note_due = None if due is None or due <= at else due

    def used_by(self, at: datetime) -> timedelta:
        """For how long it has been up by then, all times together."""
        return self.used if self.since is None else self.used + max(at - self.since, timedelta())

    def stand_still(self, pause: timedelta) -> None:
        """It was up for so long without its time going by."""
        if self.since is None:
            return
        self.since += pause
        if self.overdue:
            # What has been said of a time that is up holds for as long as nobody sets another.
            return
        if self.until is not None:
            self.until += pause
        if self.note_due is not None:
            self.note_due += pause
        if self.timed_at is not None:
            self.timed_at += pause

    def clock(self) -> ItemClock:
        """How its time stands."""
        return ItemClock(self.since, self.until, self.noted, self.overdue, self.used)

    def resume(self, clock: ItemClock, pause: timedelta, at: datetime) -> None:
        """It is up as it was before a pause, with the time that it had left."""
        self.since = at if clock.since is None else clock.since + pause
        self.run_until(None if clock.until is None else clock.until + pause, at)
        self.noted, self.overdue, self.used = clock.noted, clock.overdue, clock.used

    def _most_gone(self) -> datetime | None:
        if self.since is None or self.until is None:
            return None
        box = self.until - self.since
        return None if box < WORTH_A_NOTE else self.since + box * self._note_percent / 100


class Agenda:
    """The items in order. At most one is current."""

    __slots__ = ("_next_id", "_note_percent", "announced", "current", "items")

    def __init__(self, rules: Rules, first_id: int = 1) -> None:
        self.items: list[AgendaItem] = []
        self.current: AgendaItem | None = None
        self.announced = 0
        """How many times the room was told what is up now."""
        self._next_id = first_id
        self._note_percent = rules.item_note_percent

    def add(self, planned: PlannedItem) -> AgendaItem:
        """Put an item at the end."""
        item = AgendaItem(ItemId(self._next_id), planned, self._note_percent)
        self._next_id += 1
        self.items.append(item)
        return item

    def add_first(self, planned: PlannedItem) -> AgendaItem:
        """Put the item of a point before what is to come; among those of other points that stand
        there, after the last one with a smaller number."""
        first = next(
            (n for n, it in enumerate(self.items) if it.state is ItemState.WAITING), len(self.items)
        )
        place = first
        for at, other in enumerate(self.items[first:], start=first):
            if other.state is ItemState.WAITING and other.point is None:
                break
            if other.point is not None and other.point < (planned.point or 0):
                place = at + 1
        item = self.add(planned)
        self.move(item, place + 1)
        return item

    def of_point(self, number: int) -> AgendaItem | None:
        """The item that a point has, if it has one. Of several the last: it can come back."""
        return next((item for item in reversed(self.items) if item.point == number), None)

    @property
    def next_id(self) -> int:
        """The first id that no item has had."""
        return self._next_id

    def take_over(self, planned: Sequence[PlannedItem]) -> bool:
        """Bring the open items in step with the next meeting's agenda, on which they were: what was
        taken off there goes, what was added there comes, and its order counts. Whether the current
        item went. Which points have items follows from the points."""
        order = {_known_by(item): place for place, item in enumerate(planned)}
        had_one = self.current is not None
        for item in self.open_items():
            if _known_by(item) not in order and item.point is None:
                self.drop(item)
        known = {_known_by(item) for item in self.open_items()}
        for new in planned:
            if _known_by(new) not in known and new.point is None:
                self.add(new)
        in_order = iter(
            sorted(self.open_items(), key=lambda item: order.get(_known_by(item), BEFORE_ALL))
        )
        self.items = [i if i.state is ItemState.DONE else next(in_order) for i in self.items]
        return had_one and self.current is None

    def get(self, number: ItemId) -> AgendaItem | None:
        """The item with that id, if it is on the agenda."""
        return next((item for item in self.items if item.id == number), None)

    def titled(self, title: WordsId | None) -> AgendaItem | None:
        """The item with that title, if it is on the agenda."""
        return next((item for item in self.items if item.title == title), None)

    def place(self, item: AgendaItem) -> int:
        """Where an item stands, from 1."""
        return self.items.index(item) + 1

    def at_place(self, place: int) -> AgendaItem | None:
        """The item that stands there, from 1."""
        return self.items[place - 1] if 1 <= place <= len(self.items) else None

    def move(self, item: AgendaItem, place: int) -> None:
        """Put an item at a place, from 1; beyond the end means at the end."""
        self.items.remove(item)
        self.items.insert(max(place, 1) - 1, item)

    def drop(self, item: AgendaItem) -> None:
        """Take an item off."""
        self.items.remove(item)
        if self.current is item:
            self.current = None

    def put_back(self, item: AgendaItem, place: int) -> None:
        """An item that was taken off stands at its place again, from 1."""
        self.items.insert(max(place, 1) - 1, item)

    def waiting(self) -> AgendaItem | None:
        """The first item that has not been taken up."""
        return next((item for item in self.items if item.state is ItemState.WAITING), None)

    def before(self) -> AgendaItem | None:
        """The item to go back to: the last one done before the current one, else the last done."""
        upto = self.items.index(self.current) if self.current else len(self.items)
        done = [item for item in self.items[:upto] if item.state is ItemState.DONE]
        return done[-1] if done else None

    def take_up(self, item: AgendaItem | None, at: datetime, leaving: ItemState) -> None:
        """Make an item current (None: no item); what was current is left as `leaving`."""
        if self.current is not None:
            self.current.leave(leaving, at)
        if item is not None:
            item.begin(at)
        self.current = item

    def behind(self) -> tuple[ItemId, ...]:
        """The items that are done with: discussed, or taken off."""
        still = {item.id for item in self.items if item.state is not ItemState.DONE}
        return tuple(ItemId(n) for n in range(1, self._next_id) if n not in still)

    @property
    def has_discussed(self) -> bool:
        """Whether an item has been discussed, as far as this agenda shows: what was only added and
        taken off again has not."""
        return any(item.state is ItemState.DONE for item in self.items)

    def open_items(self) -> tuple[AgendaItem, ...]:
        """What was not closed: what waits, and the item that is up."""
        return tuple(item for item in self.items if item.state is not ItemState.DONE)

    def left_over(self, *, unchanged: bool = False) -> tuple[PlannedItem, ...]:
        """The items carried over to the next meeting: all that no facilitator has closed.

        `unchanged`: no meeting took place, so it is not carried over once more.
        """
        return tuple(
            PlannedItem(
                title=item.title,
                goal=item.goal,
                minutes=item.minutes,
                presenter=item.presenter,
                review=item.review,
                carried=item.carried + (not unchanged),
                blank=item.blank,
                point=item.point,
            )
            for item in self.open_items()
        )


def _known_by(item: AgendaItem | PlannedItem) -> WordsId | int:
    """What tells an item from the others of its agenda, whatever id it has there."""
    return item.title if item.point is None else item.point
