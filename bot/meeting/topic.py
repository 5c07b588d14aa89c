"""Keeping on topic: when to ask about a drift, whom, and when to leave people alone.

A drift is asked about privately, a few times in a meeting, and never while a question is open; what
is not asked about is a mark on facilitators' panels. Each "yes, it is about this" makes the rest of
the item harder to ask about. When facilitators say that the meeting goes on, they are asked whether
it does, once for each change. What is asked is counted here; what the messages said is not known
here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from bot.events import MessagePosted
from bot.ids import ItemId, PersonId, WordsId
from bot.meeting.agenda import Agenda
from bot.meeting.drift_indicator import DriftIndicator
from bot.meeting.drift_window import DriftWindow, Patience
from bot.records.rejected_doubts import RejectedDoubt
from bot.rules import MoveKind

MOST_CONFIRMED = 4
"""After so many "yes, it is" on one item, one more changes nothing further."""

AGAIN_AFTER = 10
"""Messages on an item after which the same may be asked about going on from it; then twice as many,
and so on."""

_THRESHOLD = 0.5
_STRAYS, _ON_TOPIC = 1.0, 0.0


@lru_cache(maxsize=16)
def _patience(confirmed: int) -> Patience:
    """Every "yes, it is" raises the threshold by one message, and asks for twice the silence
    afterwards."""
    return Patience(
        threshold=_THRESHOLD,
        in_a_row=2 + confirmed,
        alone=3 + confirmed,
        silence=12 * 2**confirmed,
    )


@dataclass(frozen=True, slots=True)
class TopicQuestion:
    """Something that was asked, and whom. `source` is the message it is about, if it is one;
    `flag`: a person raised it, not Heard; `move`: it is whether the meeting goes on."""

    number: int
    source: str | None
    asked: tuple[PersonId, ...]
    flag: bool = False
    move: OfferedMove | None = None

    @property
    def is_of_drift(self) -> bool:
        """Whether Heard asked it because the talk seemed to have left the item."""
        return not self.flag and self.move is None


@dataclass(frozen=True, slots=True)
class OfferedMove:
    """An item that facilitators are asked about going on to. `named`: their words named it;
    otherwise it is the next one. `opened`: they said nothing about going on, and seemed to."""

    item: ItemId
    named: bool
    opened: bool = False

    @property
    def said(self) -> MoveKind:
        """What their words said."""
        if self.opened:
            return MoveKind.OPENS
        return MoveKind.ITEM if self.named else MoveKind.NEXT


class TopicAnswers:
    """How many of Heard's own questions were answered, and how. What people raised themselves is
    not counted: one of those would tell that somebody had complained."""

    __slots__ = ("acted_on", "confirmed", "dismissed", "not_yet", "went_on")

    def __init__(self) -> None:
        self.confirmed = self.acted_on = self.dismissed = 0
        self.went_on = self.not_yet = 0
        """Of the questions whether the meeting goes on: it did, or not yet."""


class AskedMoves:
    """What facilitators were asked about going on from the item that is up, or from none.

    A question stays open until the item changes or somebody answers it. The same is then asked
    again only after a while, and after a longer one each time.
    """

    __slots__ = ("_again_at", "_offered", "_times")

    def __init__(self) -> None:
        self._offered: ItemId | None = None
        self._again_at = 0
        self._times = 0

    def may_ask(self, move: OfferedMove, messages: int) -> bool:
        """Whether facilitators may be asked that. `messages`: how many the item has had."""
        if self._offered is None or (move.named and move.item != self._offered):
            return True
        return messages >= self._again_at

    def ask(self, move: OfferedMove, messages: int) -> None:
        """It is asked."""
        self._offered = move.item
        self._again_at = messages + AGAIN_AFTER * 2**self._times
        self._times += 1


class TopicState:
    """What a meeting knows about keeping on topic."""

    __slots__ = (
        "answers", "asked", "confirmed", "doubts", "flags", "mark", "moved", "moves",
        "moves_asked", "numbers", "open", "pressed", "window",
    )  # fmt: skip

    def __init__(self, doubts: Iterable[RejectedDoubt] = ()) -> None:
        self.window = DriftWindow()
        self.open: dict[int, TopicQuestion] = {}
        """The questions on this item that nobody has answered, by their number."""
        self.asked = 0
        """How many questions of its own Heard has asked in this meeting."""
        self.answers = TopicAnswers()
        """How those were answered."""
        self.numbers = 0
        """How many questions there have been, flags by people among them."""
        self.confirmed = 0
        """How often somebody said that this item was being talked about."""
        self.flags: dict[PersonId, int] = {}
        """How often people flagged something themselves, on this item."""
        self.moved = False
        """Whether a facilitator has said, since this item began, that the meeting goes on."""
        self.moves = AskedMoves()
        """What was asked about going on from this item."""
        self.moves_asked = 0
        """How often facilitators were asked in this meeting whether it goes on."""
        self.pressed: datetime | None = None
        """When somebody last pressed to go on, and was shown first what has no answer yet."""
        self.mark = DriftIndicator()
        self.doubts: dict[RejectedDoubt, None] = dict.fromkeys(doubts)
        """Where Heard doubted that the talk was about an item, and was told that it was: at earlier
        meetings of the room, and at this one."""

    def start_item(self) -> None:
        """Another item, or none: what was asked about the one before is over."""
        self.window.start_item()
        self.open = {}
        self.confirmed = 0
        self.flags = {}
        self.moved = False
        self.moves = AskedMoves()
        self.pressed = None
        self.mark = DriftIndicator()

    @property
    def patience(self) -> Patience:
        """The threshold for asking now."""
        return _patience(self.confirmed)

    def hear(self, said: MessagePosted) -> bool:
        """Take in a message; True if the last few together seem to have left the item, which only
        those of earlier versions say.

        Whether one message does was decided when it was scored, so that a journal folds to the
        same meeting whatever has been learned about drift since.
        """
        drift = None if said.drift is None else _STRAYS if said.leaves or said.strays else _ON_TOPIC
        return self.window.hear(said.actor or "", drift, said.substantial, self.patience)

    def ask(
        self, asked: tuple[PersonId, ...], source: str | None, *, flag: bool = False
    ) -> TopicQuestion:
        """Write a question down as open. The window leaves people alone for a while after it."""
        self.numbers += 1
        question = TopicQuestion(self.numbers, source, asked, flag)
        self.open[question.number] = question
        self.window.run, self.window.quiet = 0, self.patience.silence
        return question

    def offer(
        self, asked: tuple[PersonId, ...], source: str, move: OfferedMove, messages: int
    ) -> TopicQuestion:
        """Write down that facilitators are asked whether the meeting goes on. Whatever else Heard
        has asked about this item is over with that. `messages`: how many the item has had."""
        self.moves.ask(move, messages)
        self.open = {number: q for number, q in self.open.items() if q.flag}
        self.numbers += 1
        self.moves_asked += 1
        question = TopicQuestion(self.numbers, source, asked, move=move)
        self.open[question.number] = question
        return question

    @property
    def open_move(self) -> TopicQuestion | None:
        """The question whether the meeting goes on, while it is open."""
        return next((q for q in self.open.values() if q.move is not None), None)

    def agenda_changed(self, agenda: Agenda) -> None:
        """Items have gone: nobody is asked about going on to them."""
        asked = self.open_move
        if asked is not None and asked.move is not None and not agenda.get(asked.move.item):
            del self.open[asked.number]

    def is_flagged(self, source: str | None) -> bool:
        """Whether a person's flag of the same is waiting for an answer."""
        return any(q.flag and q.source == source for q in self.open.values())

    def mark_drift(self, source: str, *, watched: bool) -> None:
        """Nobody is asked about a drift, but facilitators' panels show it. `source`: its last
        message. `watched`: an event of its own says when it is over."""
        self.numbers += 1
        self.mark.put_up(self.numbers, source, watched=watched)

    def reject_doubt(self, title: WordsId, meeting: int) -> None:
        """Under the item with that title, at this meeting, Heard was told that it doubted without
        reason."""
        self.doubts[RejectedDoubt(title, meeting)] = None

    def confirm(self) -> bool:
        """Somebody said that it is about the item after all: what a facilitator said before of
        going on was not meant so, or came to nothing. Whether there was a mark."""
        self.moved = False
        self.confirmed = min(self.confirmed + 1, MOST_CONFIRMED)
        self.window.run = 0
        self.window.quiet = max(self.window.quiet, self.patience.silence)
        return self.mark.take_away()

    def parked(self, source: str | None) -> None:
        """A message was parked: what was asked about it is answered."""
        if source is None:
            return
        if source == self.mark.source:
            self.mark.take_away()
        if self.open:
            self._act_on([q for q in self.open.values() if q.source == source and not q.move])

    def added_item(self, who: PersonId | None) -> None:
        """Somebody who was asked about a drift added an item instead: that is their answer."""
        if self.open:
            self._act_on([q for q in self.open.values() if who in q.asked and not q.move])

    def went_on(self, who: PersonId | None) -> None:
        """Somebody who was asked went on to another item: that is their answer."""
        if self.open:
            self._act_on([q for q in self.open.values() if who in q.asked])

    def dismiss(self, question: TopicQuestion) -> None:
        """Somebody sent a question away; it is not open any more."""
        if question.move is not None:
            self.answers.not_yet += 1
        else:
            self.answers.dismissed += not question.flag

    def _act_on(self, questions: Iterable[TopicQuestion]) -> None:
        for question in questions:
            del self.open[question.number]
            if question.move is not None:
                self.answers.went_on += 1
            else:
                self.answers.acted_on += not question.flag
