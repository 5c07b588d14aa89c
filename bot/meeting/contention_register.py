"""The contentions that a meeting knows: those that are open, those that it has settled, and those
of earlier meetings of which somebody may still say whether that settles them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.events import MeetingPlanned
from bot.meeting.contention_questions import ContentionQuestions
from bot.records.model import Contention
from bot.records.packed_contentions import unpacked


class ContentionRegister:
    """A meeting's contentions by number, and what people are asked about them."""

    __slots__ = ("closed", "known", "questions")

    @classmethod
    def planned(cls, first: MeetingPlanned) -> ContentionRegister:
        """The ones that a meeting was planned with."""
        points = (unpacked(row, first.roster) for row in first.points)
        closed = (unpacked(row, first.roster) for row in first.closed)
        return cls((*first.contentions, *points), closed)

    def __init__(self, known: Iterable[Contention], closed: Iterable[Contention]) -> None:
        self.known = {point.number: point for point in known}
        """The ones that were not settled when this meeting was planned, and newer ones."""
        self.closed = {point.number: point for point in closed}
        """Points that were settled in earlier meetings, and that somebody may still answer."""
        self.questions = ContentionQuestions(self.everything)

    @property
    def everything(self) -> tuple[Contention, ...]:
        """All of them."""
        return (*self.known.values(), *self.closed.values())

    @property
    def some_open(self) -> bool:
        """Whether there is one that is not settled."""
        return any(point.is_open for point in self.known.values())

    def find(self, number: int) -> Contention | None:
        """The one with that number."""
        return self.known.get(number) or self.closed.get(number)

    def note(self, contention: Contention) -> None:
        """One is as it is now."""
        number = contention.number
        if number in self.closed and not contention.is_open:
            self.closed[number] = contention
        else:
            self.closed.pop(number, None)
            self.known[number] = contention
        self.questions.note(contention)

    def drop(self, number: int) -> None:
        """One is taken back, and gone."""
        del self.known[number]
        self.questions.drop(number)

    def take_over(self, later: ContentionRegister) -> None:
        """Take over what has become of them by the next meeting. What is open here and is unknown
        there was taken back in between."""
        kept = {
            number: point
            for number, point in self.known.items()
            if not point.is_open or number in later.known
        }
        self.known = kept | later.known
        self.closed = dict(later.closed)
        for number in [number for number in self.closed if number in self.known]:
            # It was settled in this meeting, and is known here.
            self.known[number] = self.closed.pop(number)
        self.questions = ContentionQuestions(self.everything)
