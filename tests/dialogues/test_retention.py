"""What is deleted after a time, seen from the room."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogues.conftest import ROOM, Stage
from tests.dialogues.test_about_me import asks, everything

YEAR = timedelta(days=365)


@pytest.fixture
async def after(meeting: Stage) -> Stage:
    """Three meetings; in the first Ada spoke, and something was noted and decided."""
    await meeting.says("Grace", "/start")
    await meeting.says("Ada", "I think that we should wait for the plans")
    await meeting.says("Ada", "/note ADA NOTED THIS")
    await meeting.says("Grace", "/end")
    for _ in range(2):
        await meeting.time_passes(hours=100)
        await meeting.says("Grace", "/start")
        await meeting.says("Grace", "Nothing new from me, and I think we are done")
        await meeting.says("Grace", "/end")
    await meeting.time_passes(hours=100)
    for who in ("Grace", "Ada"):
        meeting.no_matter(who)
    return meeting


async def enforce(stage: Stage, **days: int) -> dict[str, int]:
    found: dict[str, int] = await stage.service.retention.enforce(stage.clock.now(), days)
    return found


async def test_nothing_goes_that_is_to_be_kept(after):
    before = await everything(after)
    assert await enforce(after) == {}
    assert await everything(after) == before


async def test_an_old_meeting_is_reduced_to_counts_and_says_so(after):
    assert "one note was made" in (await asks(after, "Grace", "/minutes meeting=1"))
    await after.service.queries.panel(ROOM)
    assert await enforce(after, keep_journals_days=1) == {"keep_journals_days": 2}
    told = await asks(after, "Grace", "/minutes meeting=1")
    assert "Heard no longer keeps what happened in this meeting, only figures." in told
    assert "1 of the 2 people who came was heard." in told
    assert "There was one turn, with one message." in told
    assert "ADA NOTED THIS" in await asks(after, "Ada", "/notes meeting=1")
    assert "Heard no longer" not in await asks(after, "Grace", "/minutes meeting=3")
    assert await enforce(after, keep_journals_days=1) == {}
    await after.says("Grace", "/start")
    assert "Meeting 4 is running" in await asks(after, "Grace", "/status")


async def test_what_somebody_is_told_of_themselves_does_without_old_meetings(after):
    await enforce(after, keep_journals_days=1)
    told = await asks(after, "Ada", "/me")
    assert "Meeting 1" not in told


async def test_old_notes_go_and_the_minutes_say_that_they_are_no_longer_kept(after):
    assert await enforce(after, keep_notes_days=1) == {"keep_notes_days": 1}
    assert "ADA NOTED THIS" not in await everything(after)


async def test_who_is_not_seen_is_forgotten_and_who_is_seen_is_not(meeting):
    meeting.service.directory.notes_seen = True
    await meeting.says("Ada", "/here")
    await meeting.says("Grace", "/start")
    assert await enforce(meeting, keep_names_days=10) == {}
    meeting.clock.set(meeting.clock.now() + timedelta(days=11))
    await meeting.says("Grace", "/status")
    assert await enforce(meeting, keep_names_days=10) == {"keep_names_days": 1}
    left = await everything(meeting)
    assert "Ada" not in left
    assert "Grace" in left


async def test_where_names_are_kept_nobody_writes_down_who_was_seen(meeting):
    await meeting.says("Ada", "/here")
    assert '"seen": null' in await everything(meeting)
    assert '"seen": 1' not in await everything(meeting)
