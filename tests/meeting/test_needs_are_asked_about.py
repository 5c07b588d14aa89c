"""Each wake-up about what people need comes as often as it should: once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import events as e
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.appointments import appointments
from bot.meeting.meeting import Meeting
from bot.people.needs import NeedsWatch
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE = PersonId("grace")
CLOSED = NOON + timedelta(hours=1)
REOPEN = timedelta(minutes=Rules().reopen_minutes)


def planned(*, starts: datetime | None = None, **needs: Any) -> Meeting:
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), facilitators=(GRACE,),
            roster=(GRACE,), starts=starts,
        )
    )  # fmt: skip
    meeting.receive(e.NeedsWatched(at=NOON, needs=NeedsWatch(**needs)))
    return meeting


def held(**needs: Any) -> Meeting:
    """One in which something was noted, and that is over."""
    meeting = planned(**needs)
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    meeting.receive(e.NoteTaken(at=NOON, actor=GRACE, words=WordsId("w")))
    meeting.receive(e.MeetingClosed(at=CLOSED, actor=GRACE))
    return meeting


def due(meeting: Meeting, why: e.WakeReason) -> dict[str, datetime]:
    """What it is woken about for a reason, and when."""
    found = appointments(meeting.state)
    return {about: at for (reason, about), at in found.items() if reason is why}


def wake(meeting: Meeting, why: e.WakeReason) -> None:
    ((about, at),) = due(meeting, why).items()
    meeting.receive(e.WokenUp(at=at, why=why, due=at, about=about))


def test_after_a_meeting_it_is_asked_once_whether_what_was_needed_was_there():
    meeting = held(asks=True)
    assert due(meeting, e.WakeReason.NEEDS_AFTER) == {"": CLOSED + REOPEN}
    wake(meeting, e.WakeReason.NEEDS_AFTER)
    assert due(meeting, e.WakeReason.NEEDS_AFTER) == {}


def test_where_nobody_needed_anything_it_is_not_asked():
    assert due(held(asks=False), e.WakeReason.NEEDS_AFTER) == {}


@pytest.mark.parametrize("days", [(1,), (2, 1)])
def test_before_a_meeting_each_reminder_is_sent_once(days):
    starts = NOON + timedelta(days=7)
    meeting = planned(starts=starts, days=days)
    expected = {str(count): starts - timedelta(days=count) for count in days}
    assert due(meeting, e.WakeReason.NEEDS_BEFORE) == expected
    for count in days:
        at = expected.pop(str(count))
        meeting.receive(e.WokenUp(at=at, why=e.WakeReason.NEEDS_BEFORE, due=at, about=str(count)))
        assert due(meeting, e.WakeReason.NEEDS_BEFORE) == expected
