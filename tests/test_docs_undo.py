"""The manual lists all that `/take-back` undoes, and nothing else."""

from __future__ import annotations

from pathlib import Path

from bot import events as e
from bot.meeting.handlers.undoing import UNDO

PAGE = Path(__file__).parent.parent / "docs" / "facilitator.md"
ROW_OF = {
    e.NextItem: "a step to the next item, or back",
    e.PreviousItem: "a step to the next item, or back",
    e.ItemAdded: "an item added, moved, or taken off",
    e.ItemsAdded: "an item added, moved, or taken off",
    e.ItemMoved: "an item added, moved, or taken off",
    e.ItemDropped: "an item added, moved, or taken off",
    e.TimeExtended: "more time, or a new plan of the time",
    e.Replanned: "more time, or a new plan of the time",
    e.FloorGiven: "a call, or a skip",
    e.HandSkipped: "a call, or a skip",
    e.HandLowered: "a hand lowered or moved",
    e.HandMoved: "a hand lowered or moved",
    e.HandRaised: "a hand, a pass,",
    e.Passed: "a hand, a pass,",
    e.Arrived: "`/here`",
    e.NoteTaken: "a note,",
    e.StatementQueued: "`/say`",
    e.SilentAnswerGiven: "words in a silent round",
    e.BreakTaken: "a break |",
    e.ContentionSettled: "a point settled",
    e.ContentionParkedAgain: "a point parked again",
    e.ContentionParked: "a point parked |",
    e.ContentionReworded: "a change of a point: its words",
    e.ContentionDated: "its day",
    e.ContentionGroupsSet: "its groups",
    e.ContentionNameSet: "its name",
    e.ContentionOwnerAsked: "who looks after it",
    e.ContentionTakenOn: "who looks after it",
    e.ContentionLetGo: "who looks after it",
    e.ContentionsJoined: "joining it with another",
    e.ContentionWithdrawn: "withdrawing it",
    e.ContentionEntryAdded: "something added to a point",
    e.ViewsDecided: "what happened with things that people raised",
    e.ConstraintLogged: "a constraint, or what you said of one",
    e.ConstraintReviewed: "a constraint, or what you said of one",
    e.ConstraintOwned: "a constraint, or what you said of one",
    e.MinutesCorrected: "a correction of minutes",
    e.ActionAdded: "an action |",
    e.ActionDone: "an action done,",
    e.ActionDropped: "dropped,",
    e.ActionAsked: "offered to somebody",
    e.ActionAnswered: "taken on or declined",
    e.ActionDateSet: "given another day",
    e.WordExplained: "a word explained,",
    e.WordConfirmed: "confirmed,",
    e.WordDropped: "taken off the list",
    e.GoalSet: "the common goal,",
    e.GoalAgreed: "that you agree to it",
}
"""Where each act that can be undone stands in the table."""


def rows() -> list[str]:
    """The table's first column."""
    _, _, table = PAGE.read_text("utf-8").partition("| What you did last |")
    body = table.partition("\n\n")[0].splitlines()[2:]
    return [line.split(" | ")[0] + " |" for line in body]


def test_all_that_can_be_undone_is_listed() -> None:
    assert {row.event for row in UNDO} == set(ROW_OF)
    assert [place for place in ROW_OF.values() if not any(place in row for row in rows())] == []


def test_nothing_else_is_listed() -> None:
    told = set(ROW_OF.values())
    others = [row for row in rows() if not any(place in row for place in told)]
    assert others == ["| the end of the meeting |"]  # which is reopened: see `MeetingReopened`
