"""Scores how far messages stray from the current agenda item.

The words said about an item are kept here, in this process, and nowhere else. They are dropped when
the item is over, when Heard stops, and when a quiet meeting has to make room; scoring then starts
again and reports nothing until enough has been said. With several workers, each one knows only the
messages that it took in itself.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.ids import ItemId, MeetingId, WordsId
from bot.meeting.agenda import AgendaItem
from bot.meeting.drift import DriftReading, TopicWatch
from bot.meeting.drift_model import shipped
from bot.meeting.like_titles import alike
from bot.meeting.list_titles import is_list
from bot.meeting.state import State
from bot.ports import Message
from bot.rules import DriftCare, TopicMode

FALSE_PER_100: Final = {DriftCare.STRICT: 0.25, DriftCare.MEDIUM: 0.5, DriftCare.KEEN: 1.0}
"""Needless questions per 100 messages on topic, as measured on planted drifts."""

MOST: Final = 200
"""Meetings tracked at a time. An item takes 9 KiB when it begins, 35 KiB after five messages and
300 KiB at most. Further meetings are not tracked until one of these has gone quiet."""

QUIET_FOR: Final = timedelta(minutes=10)
"""After this long without a message worth scoring, a meeting may have to make room."""

LONGEST: Final = 4000
"""Characters of a message that are scored: more say nothing new about its subject."""


TAUGHT: Final = 2
"""After Heard has doubted at so many earlier meetings, without reason, that the talk was about an
item, it says nothing about items with like titles."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known about a message's drift; the fields of `MessagePosted`."""

    drift: float | None = None
    leaves: bool = False
    looks_like: ItemId | None = None


NOTHING: Final = Measured()


class Scorer(Protocol):
    """Scores the messages of one item, as a started `bot.meeting.drift.TopicWatch` does."""

    def score(self, text: str, speaker: str = "") -> DriftReading | None:
        """How far the next message is from the item; None where there is nothing to tell."""
        ...

    def teach_on_topic(self, messages: int = 8) -> None:
        """The last messages were about the item after all."""
        ...


def start_scorer(title: str, goal: str, others: Sequence[str]) -> Scorer:
    """Starts the scorer that Heard ships with for an item. `others`: the titles of other items."""
    watch = TopicWatch()
    watch.start_item(title, goal, others)
    return watch


class _TrackedItem:
    """The current item of one meeting."""

    __slots__ = ("at", "item", "latest", "others", "ref", "scorer", "taken_up")

    def __init__(
        self, item: AgendaItem, scorer: Scorer | None, others: list[ItemId], at: datetime
    ) -> None:
        self.item = item.id
        self.taken_up = item.taken_up
        self.at: datetime = at
        """When a message was last measured."""
        self.others = others
        self.scorer = scorer
        """None: nothing is said about this item."""
        self.ref = ""
        self.latest = NOTHING


class DriftTracker:
    """Tracks the current items of up to `most` meetings."""

    def __init__(
        self,
        most: int = MOST,
        start: Callable[[str, str, Sequence[str]], Scorer] = start_scorer,
    ) -> None:
        self._most = most
        self._start = start
        self._items: OrderedDict[MeetingId, _TrackedItem] = OrderedDict()

    def __len__(self) -> int:
        return len(self._items)

    def measure(self, state: State, titles: dict[WordsId, str], message: Message) -> Measured:
        """How far a substantial message is from the item that is up, 0 to 1.

        Nothing where nobody wants to know, where no item is up, on an item that is a list of
        subjects ("AOB", "Updates"), by its title or by what the room has said of its like. A
        message that has to be decided about twice, because another worker was faster, counts once.
        """
        item = state.agenda.current
        if item is None or state.settings.topic is TopicMode.OFF or state.on_break is not None:
            return NOTHING
        found = self._item_of(state, item, titles, message.at)
        if found is None:
            return NOTHING
        found.at = message.at
        self._items.move_to_end(state.id)
        if found.scorer is not None and found.ref != message.ref:
            reading = found.scorer.score(message.text[:LONGEST], message.person.name)
            found.ref, found.latest = message.ref, _measured(found, state, reading)
        return found.latest

    def _item_of(
        self, state: State, item: AgendaItem, titles: dict[WordsId, str], at: datetime
    ) -> _TrackedItem | None:
        found = self._items.get(state.id)
        if found is not None and (found.item, found.taken_up) == (item.id, item.taken_up):
            return found
        title = titles.get(item.title)
        if title is None or (found is None and not self._has_room(at)):
            return None
        goal = titles.get(item.goal, "") if item.goal is not None else ""
        others = {
            other.id: titles[other.title]
            for other in state.agenda.items
            if other is not item and other.title in titles
        }
        silent = is_list(title) or _is_taught(state, titles, title)
        scorer = None if silent else self._start(title, goal, list(others.values()))
        found = self._items[state.id] = _TrackedItem(item, scorer, list(others), at)
        return found

    def _has_room(self, at: datetime) -> bool:
        """Whether one more fits, after evicting a meeting that has gone quiet."""
        if len(self._items) < self._most:
            return True
        quietest = next(iter(self._items), None)
        if quietest is None or at - self._items[quietest].at < QUIET_FOR:
            return False
        del self._items[quietest]
        return True

    def teach(self, meeting: MeetingId) -> None:
        """Learn that the last messages were about the item after all."""
        found = self._items.get(meeting)
        if found is not None and found.scorer is not None:
            found.scorer.teach_on_topic()

    def forget(self, meeting: MeetingId) -> None:
        """Drop a meeting that is over."""
        self._items.pop(meeting, None)


def _measured(found: _TrackedItem, state: State, reading: DriftReading | None) -> Measured:
    if reading is None:
        return NOTHING
    enough = shipped().thresholds.get(FALSE_PER_100[state.rules.drift_care])
    like = reading.looks_like
    return Measured(
        drift=round(reading.drift, 3),
        leaves=enough is not None and reading.stretch >= enough,
        looks_like=None if like is None else found.others[like],
    )


def _is_taught(state: State, titles: dict[WordsId, str], title: str) -> bool:
    """Whether the room has said at earlier meetings, again and again, that what is talked about
    under such an item is about it."""
    told = {
        doubt.meeting
        for doubt in state.topic.doubts
        if doubt.meeting < state.number and alike(titles.get(doubt.title, ""), title)
    }
    return len(told) >= TAUGHT
