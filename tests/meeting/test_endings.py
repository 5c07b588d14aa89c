"""When what a card is about is over: not before, then at once, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from bot import events as e
from bot.ids import PersonId, WordsId
from bot.meeting import subjects
from bot.meeting.cards import rounds
from bot.meeting.endings import over_line
from bot.meeting.state import State
from bot.records.constraints import ConstraintStanding
from bot.records.model import Goal, Outcome
from bot.records.proposal_model import Method
from bot.records.recorded_views import ConstraintKind
from tests.fakes.played import GRACE, NOON, PRIYA, TOM, Played, begun

W = WordsId("w")
VAN = e.PlannedItem(title=WordsId("van"), minutes=10)
NIGHTS = e.PlannedItem(title=WordsId("nights"), minutes=10)
Then = Callable[[Played], Played]


class Row(NamedTuple):
    """`about`: what a card is about, as things stand then; `goes_on`: what changes nothing of it;
    `ends`: what ends it, and `how` that is said."""

    begun: Callable[[], Played]
    about: Callable[[State], str]
    goes_on: Then
    ends: Then
    how: str
    who: PersonId = TOM


def hand_of(who: PersonId) -> Callable[[State], str]:
    def about(state: State) -> str:
        hand = state.queue.get(who)
        assert hand is not None
        return subjects.hand(state, hand)

    return about


def turn(state: State) -> str:
    assert state.rounds.talking is not None
    return subjects.turn(state, state.rounds.talking)


def item_time(state: State) -> str:
    assert state.agenda.current is not None
    return subjects.item_time(state, state.agenda.current)


def settled() -> Played:
    """Tom is asked whether the outcome of his point settles it."""
    parked = begun().then(e.ContentionParked, TOM, wording=W)
    return parked.then(e.ContentionSettled, number=1, outcome=Outcome.NOT_TAKEN, reason=W)


def parked_of_priya() -> Played:
    """Priya is asked whether it is her point that Tom has parked."""
    return begun().then(e.ContentionParked, TOM, wording=W, source="m1", author=PRIYA)


ROWS: dict[str, Row] = {
    "the item that is up": Row(
        lambda: begun(items=(VAN, NIGHTS)),
        subjects.item,
        lambda it: it.then(e.TimeExtended, minutes=5),
        lambda it: it.then(e.NextItem),
        "item",
    ),
    "its end": Row(
        lambda: begun(items=(VAN, NIGHTS)),
        item_time,
        lambda it: it.then(e.HandRaised, TOM),
        lambda it: it.then(e.TimeExtended, minutes=5),
        "item-time",
    ),
    "its end, once another is up": Row(
        lambda: begun(items=(VAN, NIGHTS)),
        item_time,
        lambda it: it.then(e.HandRaised, TOM),
        lambda it: it.then(e.NextItem),
        "item",
    ),
    "a round": Row(
        lambda: begun(round_starter=GRACE).then(e.RoundOpened),
        subjects.round,
        lambda it: it.then(e.TurnDone, TOM),
        lambda it: it.then(e.RoundEnded),
        "round",
    ),
    "a turn": Row(
        lambda: begun(round_starter=GRACE).then(e.RoundOpened),
        turn,
        lambda it: it.then(e.HandRaised, PRIYA),
        lambda it: it.then(e.TurnDone, TOM),
        "turn",
    ),
    "a turn, once the round is over": Row(
        lambda: begun(round_starter=GRACE).then(e.RoundOpened),
        turn,
        lambda it: it.then(e.HandRaised, PRIYA),
        lambda it: it.then(e.RoundEnded),
        "round",
    ),
    "a break": Row(
        lambda: begun().then(e.BreakTaken, minutes=30),
        subjects.meeting_break,
        lambda it: it.then(e.HandRaised, TOM),
        lambda it: it.then(e.BreakEnded),
        "break",
    ),
    "the end of a break": Row(
        lambda: begun().then(e.BreakTaken, minutes=30),
        subjects.meeting_break,
        lambda it: it.then(e.HandRaised, TOM),
        lambda it: it.then(e.BreakMoved, minutes=5),
        "break-moved",
    ),
    "a hand": Row(
        lambda: begun().then(e.HandRaised, TOM),
        hand_of(TOM),
        lambda it: it.then(e.HandRaised, PRIYA),
        lambda it: it.then(e.HandLowered, TOM, whose=TOM),
        "hand",
    ),
    "a pass": Row(
        lambda: begun().then(e.Passed, TOM),
        subjects.passing,
        lambda it: it.then(e.HandRaised, PRIYA),
        lambda it: it.then(e.PassTakenBack, TOM),
        "pass",
    ),
    "the floor": Row(
        lambda: begun().then(e.HandRaised, TOM).then(e.FloorGiven),
        subjects.floor,
        lambda it: it.then(e.HandRaised, PRIYA),
        lambda it: it.then(e.FloorEnded, TOM),
        "floor",
    ),
    "a meeting that is to begin": Row(
        Played,
        subjects.start,
        lambda it: it.then(e.ItemAdded, title=W),
        lambda it: it.then(e.MeetingOpened),
        "start",
    ),
    "a point": Row(
        lambda: begun().then(e.ContentionParked, TOM, wording=W),
        lambda state: subjects.point(1),
        lambda it: it.then(e.ContentionTakenOn, PRIYA, number=1),
        lambda it: it.then(e.ContentionSettled, number=1, outcome=Outcome.NOT_TAKEN, reason=W),
        "point",
    ),
    "an action": Row(
        lambda: begun().then(e.ActionAdded, TOM, words=W),
        lambda state: subjects.action(1),
        lambda it: it.then(e.ActionAnswered, PRIYA, number=1, accepts=True),
        lambda it: it.then(e.ActionDone, TOM, number=1),
        "action",
    ),
    "an action that nobody has": Row(
        lambda: begun().then(e.ActionAdded, TOM, words=W),
        lambda state: subjects.action_free(1),
        lambda it: it.then(e.ActionDateSet, TOM, number=1, due=NOON.date()),
        lambda it: it.then(e.ActionAnswered, PRIYA, number=1, accepts=True),
        "action-free",
    ),
    "an action that Tom is asked to take on": Row(
        lambda: begun().then(e.ActionAdded, words=W, owner=TOM),
        lambda state: subjects.action_offer(1),
        lambda it: it.then(e.ActionDateSet, number=1, due=NOON.date()),
        lambda it: it.then(e.ActionAnswered, TOM, number=1, accepts=False),
        "action-offer",
    ),
    "a constraint": Row(
        lambda: begun().then(e.ConstraintLogged, TOM, kind=ConstraintKind.FUNDS, words=W),
        lambda state: subjects.constraint(1),
        lambda it: it.then(e.ConstraintReviewed, number=1, standing=ConstraintStanding.REAL),
        lambda it: it.then(e.ConstraintReviewed, number=1, standing=ConstraintStanding.MET),
        "constraint",
    ),
    "a blank sheet": Row(
        lambda: begun(items=(VAN,)).then(e.BlankSheetOpened, minutes=5),
        subjects.blank_sheet,
        lambda it: it.then(e.HandRaised, TOM),
        lambda it: it.then(e.BlankSheetEnded),
        "blank-sheet",
    ),
    "a proposal": Row(
        lambda: begun().then(e.ProposalMade, TOM, wording=W, method=Method.CONSENT),
        lambda state: subjects.proposal(1),
        lambda it: it.then(e.ProposalAmended, TOM, number=1, wording=WordsId("x")),
        lambda it: it.then(e.ProposalClosed, number=1),
        "proposal",
    ),
    "a proposal that is withdrawn": Row(
        lambda: begun().then(e.ProposalMade, TOM, wording=W, method=Method.CONSENT),
        lambda state: subjects.proposal(1),
        lambda it: it.then(e.ProposalAmended, TOM, number=1, wording=WordsId("x")),
        lambda it: it.then(e.ProposalWithdrawn, TOM, number=1),
        "proposal-withdrawn",
    ),
    "a goal": Row(
        lambda: Played(goal=Goal(words=W, set_at=NOON)),
        lambda state: subjects.goal(state.goal),  # type: ignore[arg-type]  # it was set
        lambda it: it.then(e.GoalAgreed, TOM, goal=W),
        lambda it: it.then(e.GoalSet, goal=WordsId("x")),
        "goal",
    ),
    "whether it is Priya's point": Row(
        parked_of_priya,
        lambda state: subjects.wording(state.contentions[1]),
        lambda it: it.then(e.ContentionTakenOn, TOM, number=1),
        lambda it: it.then(e.ContentionConfirmed, PRIYA, number=1),
        "wording",
        PRIYA,
    ),
    "whether it is Priya's point, as it was worded": Row(
        parked_of_priya,
        lambda state: subjects.wording(state.contentions[1]),
        lambda it: it.then(e.ContentionTakenOn, TOM, number=1),
        lambda it: it.then(e.ContentionReworded, GRACE, number=1, wording=WordsId("x")),
        "wording",
        PRIYA,
    ),
    "whether Priya sees to it": Row(
        lambda: (
            begun()
            .then(e.ContentionParked, TOM, wording=W)
            .then(e.ContentionOwnerAsked, TOM, number=1, who=PRIYA)
        ),
        lambda state: subjects.owner(state.contentions[1]),
        lambda it: it.then(e.HandRaised, TOM),
        lambda it: it.then(e.ContentionOwnerAnswered, PRIYA, number=1, accepts=False),
        "owner",
        PRIYA,
    ),
    "whether an outcome settles it": Row(
        settled,
        lambda state: subjects.outcome(state.contentions[1]),
        lambda it: it.then(e.HandRaised, TOM),
        lambda it: it.then(e.ContentionOutcomeAnswered, TOM, number=1, settles=True),
        "outcome",
    ),
    "an outcome that does not": Row(
        settled,
        lambda state: subjects.outcome(state.contentions[1]),
        lambda it: it.then(e.HandRaised, TOM),
        lambda it: it.then(e.ContentionOutcomeAnswered, TOM, number=1, settles=False),
        "outcome-reopened",
    ),
}


@pytest.mark.parametrize("row", [pytest.param(row, id=name) for name, row in ROWS.items()])
def test_it_is_over_when_it_ends_and_not_before(row: Row) -> None:
    played = row.begun()
    about = row.about(played.state)
    assert over_line(about, played.state, row.who) is None
    row.goes_on(played)
    assert over_line(about, played.state, row.who) is None
    line = over_line(about, row.ends(played).state, row.who)
    assert line is not None
    assert line.key == f"over-{row.how}"


@pytest.mark.parametrize("called", [True, False])
def test_a_turn_that_is_told_in_the_room_alone_has_its_buttons_there(called: bool) -> None:
    played = begun(round_starter=GRACE).then(e.RoundOpened)
    running = played.state.rounds.talking
    assert running is not None
    card = rounds.turn(played.state, running, TOM, called=called)
    assert bool(card.buttons) is called
    assert card.about == (subjects.turn(played.state, running) if called else "")
    assert card.on_panel is not called
