"""An appointment was claimed, and before it is kept the meeting moves on. Whatever it is for, it is
kept, once, and the meeting stays in its phase: one that is refused would come back for ever."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.events import WakeReason
from bot.ids import MeetingId
from bot.meeting.meeting import Meeting
from bot.ports import Appointment, WakeRow
from bot.records.model import MeetingState
from storage import appointments

PLANNED, OPEN, CLOSED, WITHDRAWN = MeetingState


async def brought_to(meeting, phase: MeetingState) -> MeetingId:
    """Two meetings of a series; which of them is in this phase."""
    await meeting.joins("Tom")
    await meeting.says("Grace", "/series 2026-03-10 19:00 zone=UTC repeat=weekly minutes=60")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "Night staff should be trained by the families.")
    await meeting.says("Tom", "/note The night bell is too loud")
    if phase is not OPEN:
        await meeting.says("Grace", "/end anyway=yes")
    if phase is WITHDRAWN:
        await meeting.says("Grace", "/reopen")
    room = await meeting.service.directory.room(meeting.room)
    found = MeetingId(f"{room.key}.{2 if phase in (PLANNED, WITHDRAWN) else 1}")
    assert await phase_of(meeting, found) is phase
    return found


async def phase_of(meeting, which: MeetingId) -> MeetingState:
    journal = (await meeting.store.journals([which]))[which]
    return Meeting.fold(journal).state.phase


async def claimed(meeting, which: MeetingId) -> list[Appointment]:
    now = meeting.clock.now()
    due = await meeting.store.claim_due(now, "late", timedelta(0), 100)
    return [one for one in due if one.meeting == which]


@pytest.mark.parametrize("phase", MeetingState)
@pytest.mark.parametrize("why", WakeReason)
async def test_an_appointment_that_comes_too_late_is_kept_and_does_nothing(meeting, why, phase):
    which = await brought_to(meeting, phase)
    due = meeting.clock.now() - timedelta(hours=2)
    row = WakeRow(meeting=which, why=why, due=due)
    await meeting.store._store._db.write(lambda tx: appointments.wake(tx, [row]))
    found = [one for one in await claimed(meeting, which) if (one.why, one.due) == (why, due)]
    assert len(found) == 1, "it was not put there: this tests nothing"
    await meeting.service.wakeups.wake(found[0])
    assert found[0] not in await claimed(meeting, which)
    assert await phase_of(meeting, which) is phase


async def test_what_was_claimed_before_a_reopening_is_due_again_after_the_end(meeting):
    which = await brought_to(meeting, WITHDRAWN)
    row = WakeRow(meeting=which, why=WakeReason.VIEWS_OPEN, due=meeting.clock.now())
    await meeting.store._store._db.write(lambda tx: appointments.wake(tx, [row]))
    [found] = await claimed(meeting, which)
    await meeting.service.wakeups.wake(found)
    # Elsewhere facilitators are asked by what they are sent about the meeting.
    await meeting.says("Grace", "/quiet quieter")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.time_passes(minutes=2)
    journal = (await meeting.store.journals([which]))[which]
    assert "ViewsCounted" in [type(event).__name__ for event in journal]


async def test_a_poll_that_was_to_close_just_before_a_reopening_stays_open(meeting):
    await meeting.has_company()
    next_one = await brought_to(meeting, WITHDRAWN)
    goes_on = MeetingId(f"{next_one.rpartition('.')[0]}.1")
    row = WakeRow(meeting=goes_on, why=WakeReason.POLL_CLOSES, due=meeting.clock.now())
    await meeting.store._store._db.write(lambda tx: appointments.wake(tx, [row]))
    [found] = await claimed(meeting, goes_on)
    await meeting.service.wakeups.wake(found)
    meeting.no_matter("Tom")
    await meeting.votes("Tom")
    meeting.told("Tom", "Your answers are saved without your name.")
