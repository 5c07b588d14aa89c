"""A facilitator has everybody take a break, and the meeting goes on where it was."""

from __future__ import annotations


async def begin(meeting, *more):
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/start")
    for who in ("Tom", "Ana", *more):
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", "Tom", "Ana", *more)


async def test_a_break_ends_by_itself_and_the_item_has_the_time_it_had(meeting):
    await begin(meeting)
    await meeting.time_passes(minutes=5)
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/break 15")
    meeting.heard_in_room("A break until 19:20")
    meeting.told("Grace", "There is a break until 19:20 (UTC).")
    await meeting.time_passes(minutes=14)
    meeting.silent()
    await meeting.time_passes(minutes=1)
    meeting.heard_in_room("The break is over. Welcome back.", "We go on with “Breaks at home”")
    await meeting.time_passes(minutes=14)
    meeting.no_matter("Grace")
    meeting.silent()
    await meeting.time_passes(minutes=1)
    meeting.heard_in_room("Time is up for “Breaks at home” (20 minutes).")
