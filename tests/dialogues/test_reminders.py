"""Reminders before a scheduled meeting, to those who want them and to nobody else."""

from __future__ import annotations


async def a_series(meeting):
    """Grace facilitates a room that meets every Tuesday; Tom and Ana come too."""
    await meeting.joins("Grace", facilitator=True)
    for who in ("Tom", "Ana"):
        await meeting.joins(who)
    await meeting.says("Grace", "/series first=2026-03-10T19:00 repeat=weekly")
    await meeting.says("Grace", "/agenda add The side door")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.time_passes(days=6)
    meeting.no_matter("Grace", "Tom", "Ana")


async def test_who_wants_it_is_reminded_an_hour_before_and_nobody_else(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/preferences reminders=yes")
    meeting.told("Tom", "Remind you before a meeting: Yes")
    await meeting.time_passes(days=0.95)
    meeting.not_told("Tom")
    await meeting.time_passes(minutes=60)
    told = meeting.told(
        "Tom", "coming up", "Tuesday 10 March 2026, 19:00", "The side door", "If you cannot come"
    )
    assert [button.label for button in told.buttons] == ["I cannot come", "Send something in"]
    for other in ("Grace", "Ana"):
        meeting.not_told(other)
    meeting.silent()


async def test_nobody_is_reminded_unless_they_chose_it(meeting):
    await a_series(meeting)
    await meeting.time_passes(days=0.999)
    for who in ("Grace", "Tom", "Ana"):
        meeting.not_told(who)


async def test_every_meeting_of_a_series_is_reminded_of_once(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/preferences reminders=yes")
    meeting.no_matter("Tom")
    await meeting.time_passes(days=0.995)
    meeting.told("Tom", "Tuesday 10 March 2026")
    await meeting.time_passes(days=0.01)
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.time_passes(days=6.9)
    meeting.no_matter("Tom")
    await meeting.time_passes(days=0.08)
    meeting.told("Tom", "Tuesday 17 March 2026")


async def test_who_cannot_come_is_not_reminded(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/preferences reminders=yes")
    await meeting.says("Tom", "/here coming=no")
    meeting.no_matter("Tom")
    await meeting.time_passes(days=0.995)
    meeting.not_told("Tom")


async def test_who_runs_the_meeting_is_told_who_cannot_come_of_those_who_chose_to_be_named(meeting):
    await a_series(meeting)
    for who in ("Grace", "Tom"):
        await meeting.says(who, "/preferences reminders=yes")
    await meeting.joins("Priya")
    await meeting.joins("Ben")
    for who in ("Ana", "Priya", "Ben"):
        await meeting.says(who, "/here coming=no")
    for who in ("Ana", "Priya"):
        await meeting.presses(who, "Yes, name me")
    assert "Cannot come:\nAna and Priya" in await meeting.side("Grace")
    # Priya changes her mind, and Ben never wanted to be named.
    await meeting.presses("Priya", "Do not name me")
    assert "Cannot come:\nAna" in await meeting.side("Grace")
    meeting.no_matter("Grace", "Tom", "Ana", "Priya", "Ben")
    await meeting.time_passes(days=0.995)
    reminded = meeting.told("Grace", "These people cannot come, and said that you may know: Ana.")
    assert "Priya" not in reminded.text
    assert "Ben" not in reminded.text
    assert "cannot come, and said" not in meeting.told("Tom", "coming up").text
    who = await meeting.service.directory.person(meeting.account("Ana"))
    await meeting.service.personal.forget(who, (), meeting.clock.now())
    assert "Cannot come" not in await meeting.side("Grace")


async def test_a_meeting_planned_for_soon_is_not_reminded_of(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/preferences reminders=yes")
    meeting.no_matter("Tom")
    await meeting.says("Grace", "/series first=2026-03-09T19:30 repeat=never")
    meeting.no_matter("Grace")
    await meeting.time_passes(minutes=10)
    meeting.not_told("Tom")


async def test_a_reminder_comes_although_no_other_private_messages_are_wanted(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/preferences direct=no reminders=yes")
    meeting.no_matter("Tom")
    await meeting.time_passes(days=0.995)
    meeting.told("Tom", "coming up")
