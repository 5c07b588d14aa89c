"""Scores how far messages stray from the current agenda item, after they have been taken in.

What a score comes to is an event of its own, where it comes to anything (`DriftNoticed`,
`DriftEnded`), so that folding a journal needs no scores.

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
from typing import Final, NamedTuple, Protocol

from bot.events import DriftEnded, DriftNoticed
from bot.ids import ItemId, MeetingId, PersonId, WordsId
from bot.meeting.agenda import AgendaItem
from bot.meeting.drift import DriftReading, DriftWindow, TopicWatch
from bot.meeting.drift_indicator import BACK
from bot.meeting.drift_model import shipped
from bot.meeting.handlers.drift import is_new, may_be_told
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

MORE_LIKELY_THAN_NOT: Final = 0.5
_STRAYS, _ON_TOPIC = 1.0, 0.0

TAUGHT: Final = 2
"""After Heard has doubted at so many earlier meetings, without reason, that the talk was about an
item, it says nothing about items with like titles."""


class MessageToScore(NamedTuple):
    """A substantial message that is to be scored."""

    ref: str
    text: str
    author: PersonId
    name: str
    """What its author is called."""
    at: datetime
    quiet: int
    """For how many messages, this one among them, people were to be left alone when it came."""
    seen: int
    """How many substantial messages the item had before it."""
    item: tuple[ItemId, int]
    """The item that was up, and which of the times that it was taken up."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known about a message's drift. `leaves`: the talk seems to have left the item."""

    drift: float | None = None
    leaves: bool = False
    looks_like: ItemId | None = None


NOTHING: Final = Measured()
Finding = DriftNoticed | DriftEnded


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

    __slots__ = ("at", "back", "key", "mark", "others", "scorer", "window")

    def __init__(
        self,
        key: tuple[ItemId, int],
        scorer: Scorer | None,
        others: list[ItemId],
        at: datetime,
    ) -> None:
        self.key = key
        self.at: datetime = at
        """When a message was last measured."""
        self.others = others
        self.scorer = scorer
        """None: nothing is said about this item."""
        self.window = DriftWindow()
        self.mark: int | None = None
        """The mark that the next is about."""
        self.back = 0
        """How many messages in a row have been back on the item since there was a mark."""


class DriftTracker:
    """Tracks the current items of up to `most` meetings.

    `at_once`: score each message as it is taken in, before the next one. For recordings: what comes
    of them is the same each time, and nobody waits for an answer.
    """

    def __init__(
        self,
        most: int = MOST,
        start: Callable[[str, str, Sequence[str]], Scorer] = start_scorer,
        *,
        at_once: bool = False,
    ) -> None:
        self.at_once = at_once
        self.scored = 0
        """How many messages could be scored."""
        self.drifting = 0
        """Of those, the ones that were more likely off topic than not."""
        self._most = most
        self._start = start
        self._items: OrderedDict[MeetingId, _TrackedItem] = OrderedDict()

    def __len__(self) -> int:
        return len(self._items)

    def to_score(self, state: State, by: PersonId, message: Message) -> MessageToScore | None:
        """What of a substantial message has to be scored, before the meeting has taken it in.

        Nothing where nobody could be told, where no item is up, in a break or in its author's
        pause, and on an item that is known as a list of subjects ("AOB", "Updates").
        """
        item = state.agenda.current
        if item is None or not _is_looked_at(state) or state.pauses.holds(by, message.at):
            return None
        key = (item.id, item.taken_up)
        found = self._items.get(state.id)
        if found is not None and found.scorer is None and found.key == key:
            return None
        return MessageToScore(
            ref=message.ref,
            text=message.text[:LONGEST],
            author=by,
            name=message.person.name,
            at=message.at,
            quiet=state.topic.window.quiet,
            seen=state.topic.window.seen,
            item=key,
        )

    def hear(
        self, state: State, titles: dict[WordsId, str], said: MessageToScore
    ) -> Finding | None:
        """Score a message, after the meeting has taken it in; the event that follows, if one does:
        there is something to ask or to mark, or a mark goes."""
        item = state.agenda.current
        if item is None or not state.is_open or not _is_looked_at(state):
            return None
        if (item.id, item.taken_up) != said.item:
            return None
        mark = state.topic.mark
        marked = mark.shows and mark.watched
        found = self._item_of(state, item, titles, said.at)
        if found is None:
            # Nobody can tell any more whether the talk is back.
            return DriftEnded(at=said.at) if marked else None
        if found.scorer is None:
            return None
        measured = self._measure(found, found.scorer, state, said)
        drifts = _in_a_row(found.window, state, said, measured)
        if marked:
            if found.mark != mark.number:
                found.mark, found.back = mark.number, 0
            found.back = 0 if measured.leaves else found.back + 1
            if found.back >= BACK:
                return DriftEnded(at=said.at)
        shared = found.window.shared
        if not drifts or not is_new(state, said.author, shared=shared):
            return None
        like = measured.looks_like
        return DriftNoticed(
            at=said.at, ref=said.ref, author=said.author, shared=shared, looks_like=like
        )

    def measure(self, state: State, titles: dict[WordsId, str], said: MessageToScore) -> Measured:
        """How far a message is from the item that is up, 0 to 1; nothing where that is not looked
        at: see `hear`."""
        item = state.agenda.current
        found = None if item is None else self._item_of(state, item, titles, said.at)
        if found is None or found.scorer is None:
            return NOTHING
        return self._measure(found, found.scorer, state, said)

    def _measure(
        self, found: _TrackedItem, scorer: Scorer, state: State, said: MessageToScore
    ) -> Measured:
        found.at = said.at
        self._items.move_to_end(state.id)
        measured = _measured(found, state, scorer.score(said.text, said.name))
        if measured.drift is not None:
            self.scored += 1
            self.drifting += measured.drift >= MORE_LIKELY_THAN_NOT
        return measured

    def _item_of(
        self, state: State, item: AgendaItem, titles: dict[WordsId, str], at: datetime
    ) -> _TrackedItem | None:
        found, key = self._items.get(state.id), (item.id, item.taken_up)
        if found is not None and found.key == key:
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
        begun = self._items[state.id] = _TrackedItem(key, scorer, list(others), at)
        if found is not None:
            # What is left of a silence stays.
            begun.window.quiet = found.window.quiet
        return begun

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
            found.window.run = 0

    def forget(self, meeting: MeetingId) -> None:
        """Drop a meeting that is over."""
        self._items.pop(meeting, None)


def _is_looked_at(state: State) -> bool:
    return (
        state.settings.topic is not TopicMode.OFF and state.on_break is None and may_be_told(state)
    )


def _in_a_row(window: DriftWindow, state: State, said: MessageToScore, measured: Measured) -> bool:
    """Whether the last few together seem to have left the item."""
    if said.quiet > window.quiet:
        # Something was asked meanwhile, or answered.
        window.run, window.quiet = 0, said.quiet
    window.seen = said.seen
    drift = None if measured.drift is None else _STRAYS if measured.leaves else _ON_TOPIC
    return window.hear(said.author, drift, True, state.topic.patience)


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
