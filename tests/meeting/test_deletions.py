"""A deleted message concerns a meeting, also one that is over, if something was copied from it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import events as e
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.handlers.deletions import is_copied
from bot.meeting.meeting import Meeting
from bot.records.proposal_model import Method
from bot.records.recorded_views import ConstraintKind
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM = (PersonId(name) for name in ("grace", "tom"))
WORDS, REF = WordsId("words"), "message-1"

COPIES = {
    "a point": e.ContentionParked(at=NOON, actor=TOM, wording=WORDS, source=REF),
    "an action": e.ActionAdded(at=NOON, actor=TOM, words=WORDS, owner=TOM, source=REF),
    "a proposal": e.ProposalMade(
        at=NOON, actor=TOM, wording=WORDS, method=Method.CONSENSUS, source=REF
    ),
    "a constraint": e.ConstraintLogged(
        at=NOON, actor=TOM, kind=ConstraintKind.RULES, words=WORDS, source=REF
    ),
}


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_a_message_is_copied_if_something_was_made_from_it_and_from_no_other(copied):
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, facilitators=(GRACE,), rules=Rules(),
            roster=(GRACE, TOM),
        )
    )  # fmt: skip
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert not is_copied(meeting.state, REF)
    meeting.receive(copied)
    assert is_copied(meeting.state, REF)
    assert not is_copied(meeting.state, "message-2")
