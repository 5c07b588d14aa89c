"""What a meeting knows of the views that were recorded: when facilitators are asked about those
that are open, when people are told what is new, and what the next opening says of them. The views
themselves are rows; no meeting knows them all."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.events import MeetingPlanned
from bot.ids import WordsId
from bot.records.recorded_views import Outcome, ViewLine
from bot.rules import Quiet

SOON = timedelta(minutes=15)
"""So long after somebody has said what became of a view its author is told: what is said of several
one after the other comes in one message."""
LATEST = timedelta(days=1)
"""So long after something was recorded its author is told where it stands, whatever it is."""
ASK_AFTER = timedelta(minutes=1)
"""So long after the end of a meeting facilitators are asked about what is open."""
ASK_BEFORE = timedelta(days=1)
"""So long before a meeting they are asked again."""
LONG = timedelta(days=7)
"""What has had no answer for so long is in the weekly summary to facilitators."""
AT_OPENING = 5
"""The most views of which the opening says what became of them."""
DID_SOMETHING = frozenset(
    {
        Outcome.CHANGED,
        Outcome.PARTLY,
        Outcome.ANSWERED,
        Outcome.PASSED_ON,
        Outcome.KEPT_TO,
        Outcome.AVOIDED,
    }
)
"""Outcomes that are said at the next opening: you said, we did."""


def sent_in(quiet: Quiet) -> bool:
    """Whether facilitators are sent how a meeting went, which asks them about open views as well.
    In a quieter room that waits on their own panel, and they are asked by themselves."""
    return quiet is Quiet.NORMAL


class OpenViews:
    """What follows from views for one meeting."""

    __slots__ = ("_opening", "asked_at", "decided", "due", "said", "waiting")

    def __init__(self, planned: MeetingPlanned) -> None:
        self.due = planned.views_due
        """When people are told what is new; None: nothing is."""
        self.waiting = planned.views_waiting
        """Whether some may have had no answer: only the store knows."""
        self.asked_at = planned.at
        """When facilitators were last asked."""
        self.decided: dict[WordsId, int] = {}
        """Which views were decided while this meeting was the room's, and by which of its events.
        """
        self.said = planned.you_said
        """What became of views, to be said at the next opening; the newest last."""
        self._opening: tuple[ViewLine, ...] = ()
        """What was said at the opening."""

    def recorded(self, at: datetime) -> None:
        """Something was recorded: its author is to be told where it stands."""
        self.due = self.due or at + LATEST
        self.waiting = True

    def changed(self, at: datetime) -> None:
        """Somebody has said what became of something: its author is to be told soon."""
        self.due = at + SOON if self.due is None else min(self.due, at + SOON)

    def passed_on(self, at: datetime) -> datetime | None:
        """When people are told, once a meeting has ended: not before it can go on no more."""
        return None if self.due is None else max(self.due, at + SOON)

    def say(self, *lines: ViewLine) -> None:
        """The next opening says what became of these, of those with which something was done."""
        done = (line for line in lines if line.outcome in DID_SOMETHING)
        self.said = (*self.said, *done)[-AT_OPENING:]

    def unsay(self, gone: frozenset[WordsId]) -> None:
        """It does not say anything of these."""
        self.said = tuple(line for line in self.said if line.words not in gone)

    def at_opening(self) -> tuple[ViewLine, ...]:
        """A meeting begins: what is to be said of views."""
        self._opening, self.said = self.said, ()
        return self._opening

    def still_unsaid(self, *, unchanged: bool) -> tuple[ViewLine, ...]:
        """What the next meeting says at its opening. `unchanged`: nobody heard it at this one's."""
        return (*(self._opening if unchanged else ()), *self.said)[-AT_OPENING:]

    def ask_at(self, after: datetime | None, starts: datetime | None) -> datetime | None:
        """When facilitators are next asked about what is open: after the end of the last meeting
        and a day before the next one."""
        due = [
            moment
            for moment in (
                None if after is None else after + ASK_AFTER,
                None if starts is None else starts - ASK_BEFORE,
            )
            if moment is not None and moment > self.asked_at
        ]
        return min(due, default=None)
