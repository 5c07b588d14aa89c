"""Whoever looks at a list finds a button for each thing that they can do with what stands on it,
and none for what they cannot."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot import events as e
from bot.cards import Button
from bot.commands.command_answers import CountFirst
from bot.commands.parse_context import ParseContext
from bot.commands.perform import perform
from bot.commands.table import BY_NAME
from bot.errors import Refused
from bot.events import Event
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.cards import actions, constraints, contention_news, proposals
from bot.meeting.meeting import Meeting
from bot.meeting.state import State
from bot.records.model import Series
from bot.records.proposal_model import Method
from bot.records.recorded_views import ConstraintKind
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, PRIYA, OMAR, SAM, ZOE = people = [
    PersonId(name) for name in ("grace", "tom", "priya", "omar", "sam", "zoe")
]
WORDS = WordsId("w")
WEEKLY = Series(first="2026-03-03T12:00", zone="UTC", rule="FREQ=WEEKLY")

Buttons = Callable[[State, PersonId], Iterator[Button]]


def of_actions(state: State, who: PersonId) -> Iterator[Button]:
    for part in actions.listed(state, who, NOON.date()).parts:
        yield from part.buttons


def of_constraints(state: State, who: PersonId) -> Iterator[Button]:
    for part in constraints.listed(state, who, 1).parts:
        yield from part.buttons


def of_points(state: State, who: PersonId) -> Iterator[Button]:
    for point in state.contentions.values():
        yield from contention_news.acts(state, point, who)


def of_proposals(state: State, who: PersonId) -> Iterator[Button]:
    for proposal in state.proposals.values():
        yield from proposals.manage_buttons(state, proposal, who)


FILLED_IN: dict[tuple[str, str], dict[str, str]] = {
    ("action", "date"): {"due": "2026-04-01"},
    ("action", "drop"): {"reason": "It is too late."},
    ("point change", "wording"): {"wording": "Who pays for the van?"},
    ("point change", "date"): {"date": "2026-03-10T12:00"},
    ("point change", "split"): {"second": "Who drives it?"},
    ("point change", "groups"): {"groups": "carers"},
    ("point change", "name"): {"name": "yes"},
    ("proposal amend", ""): {"wording": "We buy a van."},
}
"""What a form asks for, by the command and what it is to do."""


def _other(who: PersonId) -> PersonId:
    return SAM if who == ZOE else ZOE


@pytest.fixture
def meeting() -> Meeting:
    """Everybody has raised, or been asked, something else; nobody has asked Zoe anything."""
    planned = e.MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=2,
        rules=Rules(),
        starts=NOON,
        series=WEEKLY,
        facilitators=(GRACE,),
        roster=tuple(people),
        groups=(WordsId("carers"),),
    )
    meeting = Meeting(planned)
    for event in (
        e.MeetingOpened(at=NOON, actor=GRACE),
        e.ActionAdded(at=NOON, actor=PRIYA, words=WORDS),
        e.ActionAdded(at=NOON, actor=SAM, words=WORDS, owner=TOM),
        e.ActionAdded(at=NOON, actor=SAM, words=WORDS, owner=OMAR),
        e.ActionAnswered(at=NOON, actor=OMAR, number=3, accepts=True),
        e.ConstraintLogged(at=NOON, actor=PRIYA, kind=ConstraintKind.FUNDS, words=WORDS),
        e.ConstraintLogged(at=NOON, actor=PRIYA, kind=ConstraintKind.TIME, words=WORDS),
        e.ConstraintOwned(at=NOON, actor=OMAR, number=2),
        e.ContentionParked(at=NOON, actor=PRIYA, wording=WORDS),
        e.ContentionParked(at=NOON, actor=SAM, wording=WORDS),
        e.ContentionTakenOn(at=NOON, actor=OMAR, number=2),
        e.ProposalMade(at=NOON, actor=TOM, wording=WORDS, method=Method.CONSENT),
    ):
        meeting.receive(event)
    return meeting


def works(meeting: Meeting, who: PersonId, button: Button) -> bool:
    """Whether somebody who presses a button, and fills in its form, is not refused."""
    act, number = str(button.args.get("act", "")), button.args.get("contention")
    given = {**button.args, **FILLED_IN.get((button.command, act), {})}
    if act == "ask":
        given["owner" if button.command == "action" else "person"] = f"id:{_other(who)}"
    if act == "join":
        given["into"] = "2" if number == 1 else "1"
    meeting = copy.deepcopy(meeting)
    around = ParseContext(
        meeting.state,
        {who: str(who) for who in people},
        lambda: "w2",
        groups={WordsId("carers"): "carers"},
        wall=NOON.replace(tzinfo=None),
    )
    now = NOON + timedelta(minutes=5)
    why = ""
    try:
        answer, _ = perform(BY_NAME[button.command], given, around, who, now)
        event = answer.event if isinstance(answer, CountFirst) else answer
        assert isinstance(event, Event)
        meeting.receive(event)
    except Refused as no:
        why = no.why.key
    assert not why.startswith(("bad-", "ask-")), f"{given} is filled in wrongly: {why}"
    return not why


@pytest.mark.parametrize("buttons", [of_actions, of_constraints, of_points, of_proposals])
def test_everybody_is_offered_exactly_what_they_can_do(meeting: Meeting, buttons: Buttons) -> None:
    offered = {who: {_does(one): one for one in buttons(meeting.state, who)} for who in people}
    every = {what: one for some in offered.values() for what, one in some.items()}
    assert len(every) > 3
    for what, button in every.items():
        can = [who for who in people if works(meeting, who, button)]
        assert can == [who for who in people if what in offered[who]], what


def _does(button: Button) -> str:
    return f"{button.command} {button.args}"
