"""Keeping on topic: when to ask about a drift, whom, and when to leave people alone.

A drift is asked about privately, a few times in a meeting, and never while a question is open. Each
"yes, it is about this" makes the rest of the item harder to ask about. What is asked is counted
here; what the messages said is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.events import MessagePosted
from bot.ids import PersonId
from bot.meeting.drift_window import DriftWindow, Patience

MOST_CONFIRMED = 4
"""After so many "yes, it is" on one item, one more changes nothing further."""

_THRESHOLD = 0.5
_STRAYS, _ON_TOPIC = 1.0, 0.0


@dataclass(frozen=True, slots=True)
class TopicQuestion:
    """Something that was asked, and whom. `source` is the message it is about, if it is one;
    `flag`: a person raised it, not Heard."""

    number: int
    source: str | None
    asked: tuple[PersonId, ...]
    flag: bool = False


class TopicAnswers:
    """How many of Heard's own questions were answered, and how. What people raised themselves is
    not counted: one of those would tell that somebody had complained."""

    __slots__ = ("acted_on", "confirmed", "dismissed")

    def __init__(self) -> None:
        self.confirmed = self.acted_on = self.dismissed = 0


class TopicState:
    """What a meeting knows about keeping on topic."""

    __slots__ = ("answers", "asked", "confirmed", "flags", "moved", "numbers", "open", "window")

    def __init__(self) -> None:
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

    def start_item(self) -> None:
        """Another item, or none: what was asked about the one before is over."""
        self.window.start_item()
        self.open = {}
        self.confirmed = 0
        self.flags = {}
        self.moved = False

    @property
    def patience(self) -> Patience:
        """The threshold for asking. Every "yes, it is" on this item raises it by one message, and
        asks for twice the silence afterwards."""
        return Patience(
            threshold=_THRESHOLD,
            in_a_row=2 + self.confirmed,
            alone=3 + self.confirmed,
            silence=12 * 2**self.confirmed,
        )

    def hear(self, said: MessagePosted) -> bool:
        """Take in a message; True if the last few together are worth a question.

        Whether one message strays was decided on arrival, so that a journal folds to the same
        meeting whatever has been learned about drift since.
        """
        drift = None if said.drift is None else _STRAYS if said.strays else _ON_TOPIC
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

    def is_flagged(self, source: str | None) -> bool:
        """Whether a person's flag of the same is waiting for an answer."""
        return any(q.flag and q.source == source for q in self.open.values())

    def confirm(self) -> None:
        """Somebody said that it is about the item after all."""
        self.confirmed = min(self.confirmed + 1, MOST_CONFIRMED)
        self.window.run = 0
        self.window.quiet = max(self.window.quiet, self.patience.silence)

    def parked(self, source: str | None) -> None:
        """A message was parked: what was asked about it is answered."""
        if source is not None and self.open:
            self._act_on([q for q in self.open.values() if q.source == source])

    def acted(self, who: PersonId | None) -> None:
        """Somebody who was asked added an item instead, or moved on: that is their answer."""
        if self.open:
            self._act_on([q for q in self.open.values() if who in q.asked])

    def _act_on(self, questions: Iterable[TopicQuestion]) -> None:
        for question in questions:
            del self.open[question.number]
            self.answers.acted_on += not question.flag
