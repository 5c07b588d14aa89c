"""An old button opens no form for what is not there any more, and says what has become of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot import events as e
from bot.commands.still_there import still_there
from bot.commands.table import BY_NAME
from bot.errors import Refused
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.records.proposal_model import Method
from bot.records.recorded_views import Outcome
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, ANA = (PersonId(name) for name in ("grace", "tom", "ana"))
VAN = e.PlannedItem(title=WordsId("van"))


def planned(**more: Any) -> Meeting:
    return Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, facilitators=(GRACE,), rules=Rules(),
            roster=(GRACE, TOM, ANA), **{"items": (VAN,), **more},
        )
    )  # fmt: skip


def running(**more: Any) -> Meeting:
    """Grace runs it, and Tom and Ana are here."""
    meeting = planned(**more)
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    for who in (TOM, ANA):
        meeting.receive(e.Arrived(at=NOON, actor=who))
    return meeting


def said(meeting: Meeting, command: str, **args: str | int) -> str | None:
    """Why no form opens; None if it does."""
    try:
        still_there(BY_NAME[command], args, meeting.state, ANA)
    except Refused as refused:
        return refused.why.key
    return None


def parked(meeting: Meeting) -> Meeting:
    meeting.receive(e.ContentionParked(at=NOON, actor=TOM, wording=WordsId("new")))
    return meeting


def settled(meeting: Meeting) -> Meeting:
    meeting.receive(
        e.ContentionSettled(
            at=NOON, actor=GRACE, number=1, outcome=Outcome.ANSWERED, reason=WordsId("why")
        )
    )
    return meeting


def test_a_form_about_an_open_point_opens():
    assert said(parked(running()), "point add", contention="1") is None


def test_of_a_point_it_says_whether_it_is_settled_or_never_was():
    meeting = settled(parked(running()))
    assert said(meeting, "point add", contention="1") == "refused-settled"
    assert said(meeting, "point add", contention="2") == "refused-no-point"
    assert said(meeting, "point add", contention="0") == "refused-no-point"


def test_a_point_of_an_earlier_meeting_that_is_not_open_any_more_was_closed():
    meeting = parked(running(next_contention=3))
    assert said(meeting, "point add", contention="2") == "refused-point-closed"
    assert said(meeting, "point add", contention="3") is None
    assert said(meeting, "point add", contention="4") == "refused-no-point"


def test_a_closed_point_can_still_be_shown():
    assert said(settled(parked(running())), "point", contention="1") is None


def test_the_number_in_the_refusal_is_the_one_that_was_asked_for():
    with pytest.raises(Refused) as no:
        still_there(BY_NAME["point add"], {"contention": "12345678901"}, running().state, ANA)
    assert no.value.why.placeholders["number"] == 123456789


def test_a_point_that_is_not_one_yet_is_chosen_in_the_form():
    assert said(parked(running()), "point add", contention="x") is None
    assert said(running(), "point add") == "points-none"


def test_so_is_a_proposal():
    meeting = running()
    meeting.receive(
        e.ProposalMade(at=NOON, actor=TOM, wording=WordsId("bus"), method=Method.CONSENSUS)
    )
    assert said(meeting, "answer", proposal="1") is None
    assert said(meeting, "answer", proposal="x") is None
    assert said(meeting, "answer", proposal="0") == "refused-no-proposal"


def test_an_item_that_left_the_agenda_is_gone():
    meeting = running(items=(VAN, e.PlannedItem(title=WordsId("bus"))))
    (first, second) = (f"id:{item.id}" for item in meeting.state.agenda.items)
    assert said(meeting, "agenda move", item=first) is None
    meeting.receive(e.ItemDropped(at=NOON, actor=GRACE, item=meeting.state.agenda.items[1].id))
    assert said(meeting, "agenda move", item=first) is None
    assert said(meeting, "agenda move", item=second) == "refused-item-gone"
    assert said(meeting, "agenda move", item="bus") is None, "a title is read later"


def test_a_person_who_left_the_room_is_gone():
    meeting = running()
    assert said(meeting, "facilitator add", person=f"id:{TOM}") is None
    assert said(meeting, "facilitator add", person="id:zoe") == "refused-person-gone"
    assert said(meeting, "facilitator add", person="zoe") is None, "a name is read later"


def test_what_needs_a_running_meeting_opens_no_form_before():
    assert said(planned(), "queue", person="") in (None, "refused-not-open")
    assert said(planned(), "round") == "refused-not-open"
    assert said(running(), "round") is None


def test_a_silent_round_that_is_over_takes_no_answer_and_neither_does_another():
    meeting = running()
    assert said(meeting, "write") == "refused-no-silent-round"
    meeting.receive(e.SilentRoundOpened(at=NOON, actor=GRACE, named=True, in_minutes=True))
    assert said(meeting, "write") is None
    assert said(meeting, "write", round="another") == "refused-round-over"


def test_an_action_that_is_done_is_over():
    meeting = running()
    meeting.receive(e.ActionAdded(at=NOON, actor=TOM, words=WordsId("hall"), owner=TOM))
    assert said(meeting, "action", number="1", act="done") is None
    assert said(meeting, "action", act="add") is None
    meeting.receive(e.ActionDone(at=NOON, actor=TOM, number=1))
    assert said(meeting, "action", number="1", act="done") == "refused-action-over"
