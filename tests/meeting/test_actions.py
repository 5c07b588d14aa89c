"""What is to be done after a meeting: who can be asked to, and what it says of the talk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot import events as e
from bot.effects import Whisper
from bot.errors import IllegalMove
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.meeting.minutes import minutes
from bot.meeting.state import Effects
from bot.records.actions import Action, ActionState, let_go
from bot.rules import Rules, Wants

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ANN, BEN, CLEO = PersonId("ann"), PersonId("ben"), PersonId("cleo")
HALL = WordsId("hall")


@pytest.fixture
def meeting() -> Meeting:
    """Ann runs it, Ben and Cleo are here, and the van is up."""
    planned = e.MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=1,
        rules=Rules(),
        facilitators=(ANN,),
        roster=(ANN, BEN, CLEO),
        items=(e.PlannedItem(title=WordsId("van")), e.PlannedItem(title=WordsId("fees"))),
    )
    found, _ = Meeting.begin(planned)
    found.receive(e.MeetingOpened(at=NOON, actor=ANN))
    for who in (BEN, CLEO):
        found.receive(e.Arrived(at=NOON, actor=who))
    return found


def asked(effects: Effects) -> list[PersonId]:
    return [one.to for one in effects if isinstance(one, Whisper) and "action" in one.card.kind]


def test_nobody_is_asked_to_do_something_who_has_left(meeting):
    meeting.receive(e.MembershipEnded(at=NOON, who=CLEO))
    with pytest.raises(IllegalMove, match="refused-person-gone"):
        meeting.receive(e.ActionAdded(at=NOON, actor=BEN, words=HALL, owner=CLEO))
    assert not meeting.state.actions.get(1)
    meeting.receive(e.ActionAdded(at=NOON, actor=BEN, words=HALL))
    with pytest.raises(IllegalMove, match="refused-person-gone"):
        meeting.receive(e.ActionAsked(at=NOON, actor=BEN, number=1, who=CLEO))
    effects = meeting.receive(e.ActionAsked(at=NOON, actor=BEN, number=1, who=ANN))
    assert asked(effects) == [ANN]


def test_who_comes_back_can_be_asked_again(meeting):
    meeting.receive(e.MembershipEnded(at=NOON, who=CLEO))
    meeting.receive(e.MemberAdded(at=NOON, actor=CLEO))
    effects = meeting.receive(e.ActionAdded(at=NOON, actor=BEN, words=HALL, owner=CLEO))
    assert asked(effects) == [CLEO]


def test_a_message_that_an_action_was_made_of_has_had_its_answer(meeting):
    meeting.receive(
        e.MessagePosted(
            at=NOON, actor=CLEO, ref="m1", words=9, substantial=True, wants=Wants.AN_ANSWER
        )
    )
    assert [one.ref for one in meeting.state.answers.unanswered()] == ["m1"]
    meeting.receive(e.ActionAdded(at=NOON, actor=BEN, words=HALL, source="m1"))
    assert not meeting.state.answers.unanswered()


SOMETHING = {
    "an action": e.ActionAdded(at=NOON, actor=BEN, words=HALL),
    "a message": e.MessagePosted(at=NOON, actor=BEN, ref="m1", words=9, substantial=True),
    "a note": e.NoteTaken(at=NOON, actor=BEN, words=HALL),
}


@pytest.mark.parametrize("what", SOMETHING)
def test_an_item_under_which_something_was_said_or_recorded_was_dealt_with(meeting, what):
    meeting.receive(SOMETHING[what])
    meeting.receive(e.NextItem(at=NOON + timedelta(minutes=5), actor=ANN))
    assert standings(meeting) == ["done", "current"]


def test_one_that_nobody_said_anything_of_was_only_closed(meeting):
    meeting.receive(e.MessagePosted(at=NOON, actor=BEN, ref="m1", words=1))
    meeting.receive(e.NextItem(at=NOON + timedelta(minutes=5), actor=ANN))
    assert standings(meeting) == ["closed", "current"]


def standings(meeting: Meeting) -> list[str]:
    """What the minutes say of each item."""
    found = minutes(meeting.state, None)
    assert found is not None
    return [item.state for item in found.items]


def test_who_is_let_go_is_nothing_to_an_action_any_more():
    """Not even that they would rather not have it is kept; what others said of it is."""
    action = Action(number=1, words=HALL, by=BEN, owner=BEN, asked=BEN, declined=(ANN, BEN))
    after = let_go(action, BEN)
    assert (after.by, after.owner, after.asked, after.declined) == (None, None, None, (ANN,))
    assert let_go(action, PersonId("eve")) == action
    done = Action(number=1, words=HALL, by=BEN, owner=BEN, state=ActionState.DONE)
    assert let_go(done, BEN) == done
