"""A facilitator has everybody take a break, and the meeting goes on where it was."""

from __future__ import annotations

import pytest

from bot.events import PresenceSource
from bot.meeting.endings import over_line
from bot.meeting.subjects import meeting_break
from bot.rules import Rules
from tests.dialogues.conftest import ROOM


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
    meeting.heard_in_room("A break until 19:20", "Time left in the break: 15 minutes")
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


async def test_moving_on_in_a_break_is_refused_before_anything_is_asked(meeting):
    await begin(meeting)
    await meeting.says("Tom", "/hand")
    await meeting.says("Grace", "/break 15")
    meeting.no_matter("Grace", "Tom")
    assert (await meeting.says("Grace", "/agenda next")).refused
    meeting.told("Grace", "There is a break until", "This has to wait")
    assert "Blank sheet" not in (await meeting.panel())


async def test_of_an_item_whose_time_was_up_no_time_is_said_to_be_left(meeting):
    await begin(meeting)
    await meeting.time_passes(minutes=25)
    meeting.heard_in_room("Time is up")
    await meeting.says("Grace", "/break 10")
    meeting.no_matter("Grace")
    assert "Time left: time is up" in await meeting.panel()
    assert "after the break" not in await meeting.panel()
    await meeting.says("Grace", "/break end")
    assert "with the time that was left" not in meeting.heard_in_room("We go on with").text


async def test_every_panel_shows_the_break_and_what_is_left_after_it(meeting):
    await begin(meeting)
    await meeting.says("Grace", "/agenda add The van minutes=10")
    await meeting.says("Grace", "/break 10")
    meeting.no_matter("Grace")
    shown = await meeting.panel()
    assert "Meeting 1: a break until 19:10 (UTC)" in shown
    assert "Time left: 20 minutes after the break" in shown
    assert "19:30" in shown, "when the van comes, after the break"
    assert "Facilitators can type /break end, /break move, and /end." in shown
    assert "Next item" not in shown
    await meeting.says("Tom", "/status")
    mine = meeting.told("Tom", "Meeting 1: a break until 19:10 (UTC)", "/hand")
    assert "/break" not in mine.text
    await meeting.presses("Grace", "Change when the break ends", minutes=25)
    meeting.told("Grace", "There is a break until 19:25 (UTC).")
    assert "19:45" in await meeting.panel()
    await meeting.presses("Grace", "End the break now")
    meeting.told("Grace", "The break is over, and the room has been told.")
    panel = await meeting.panel()
    assert "Meeting 1 is running" in panel
    assert "Time left: 20 minutes" in panel
    await meeting.says("Grace", "/minutes times=yes")
    meeting.told("Grace", "There was a break: 19:00 (UTC).", "A break began.")


async def test_what_moves_the_meeting_on_waits_and_people_still_do_what_is_theirs(meeting):
    await begin(meeting)
    await meeting.says("Grace", "/break")
    meeting.heard_in_room(f"Time left in the break: {Rules().break_minutes} minutes")
    meeting.no_matter("Grace")
    for line in ("/next", "/call", "/round", "/round silent", "/extend 5"):
        refused = await meeting.says("Grace", line)
        assert refused.refused, line
        meeting.told("Grace", "There is a break until 19:10 (UTC). This has to wait")
    await meeting.says("Tom", "/hand")
    meeting.told("Tom", "Your hand is up")
    await meeting.says("Ana", "/park Who pays for the van?")
    meeting.no_matter("Ana", "Grace")
    await meeting.says("Tom", "Is there any tea left in the kitchen, or did we drink it all?")
    assert await meeting.unheard("Grace") != "nobody"
    await meeting.says("Tom", "/break end")
    meeting.told("Tom", "Only a facilitator can do that.")


async def test_who_is_away_in_a_break_keeps_the_floor_and_the_turn(meeting):
    await begin(meeting)
    await meeting.comes("Tom", PresenceSource.VOICE)
    await meeting.comes("Ana", PresenceSource.VOICE)
    await meeting.says("Tom", "/hand")
    await meeting.says("Grace", "/call")
    await meeting.says("Grace", "/break 5")
    await meeting.goes("Tom")
    await meeting.goes("Ana")
    meeting.no_matter("Grace", "Tom", "Ana")
    assert "Speaking now: Tom" in await meeting.panel()
    await meeting.time_passes(minutes=5)
    heard = meeting.heard_in_room("The person who was speaking can go on when they are ready.")
    assert "Tom" not in heard.text, "Heard itself names nobody"
    meeting.told("Tom", "The break is over, and you were speaking.")
    await meeting.says("Tom", "/done")
    await meeting.says("Grace", "/round How was it?")
    await meeting.comes("Ana", PresenceSource.VOICE)
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.says("Grace", "/done")
    before = await meeting.panel()
    await meeting.says("Grace", "/break 5")
    for who in ("Tom", "Ana"):
        await meeting.goes(who)
    await meeting.time_passes(minutes=5)
    meeting.no_matter("Grace", "Tom", "Ana")
    turn = next(line for line in before.splitlines() if "Whose turn it is" in line)
    assert turn in await meeting.panel()


async def test_a_turn_that_is_over_in_a_break_goes_to_the_next_after_it(meeting):
    await begin(meeting)
    await meeting.says("Grace", "/round How are you?")
    await meeting.says("Grace", "/break 5")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.says("Grace", "/pass")
    assert "Whose turn it is" not in await meeting.panel()
    await meeting.time_passes(minutes=5)
    meeting.heard_in_room("The break is over.")
    meeting.told("Tom", "It is your turn in the round.")


async def test_a_silent_round_waits_for_those_who_are_not_back(meeting):
    await begin(meeting)
    await meeting.comes("Ana", PresenceSource.PAGE)
    await meeting.says("Grace", "/round silent names=yes")
    await meeting.says("Grace", "/break 5")
    await meeting.goes("Ana")
    await meeting.says("Tom", "/write Tea.")
    await meeting.says("Grace", "/write Coffee.")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.time_passes(minutes=5)
    meeting.heard_in_room(
        "The break is over.", "You can go on with what you were writing privately."
    )
    meeting.silent()
    await meeting.comes("Ana", PresenceSource.PAGE)
    await meeting.says("Ana", "/write Water.")
    meeting.heard_in_room("What you wrote in the silent round", "Ana: “Water.”")


async def test_heard_offers_a_break_to_those_who_run_a_long_meeting_privately(meeting):
    await begin(meeting)
    for _ in range(9):
        await meeting.time_passes(minutes=5)
        await meeting.says("Tom", "I think that we should go on with this for a while.")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.time_passes(minutes=5)
    meeting.told("Grace", "You have been meeting for 50 minutes without a break.")
    meeting.not_told("Tom", "Ana")
    await meeting.presses("Grace", "Take a break of 10 minutes")
    meeting.told("Grace", "There is a break until")


async def test_nobody_is_offered_a_break_in_a_meeting_at_which_nobody_does_anything(meeting):
    await begin(meeting)
    await meeting.time_passes(minutes=55)
    assert not [one for one in meeting.all_told("Grace") if one.kind == "break-offer"]


@pytest.mark.parametrize("minutes", ["0", "999", "-5", "ten"])
async def test_a_break_of_no_length_or_for_hours_is_refused_with_one_line(meeting, minutes):
    await begin(meeting)
    refused = await meeting.says("Grace", f"/break {minutes}")
    assert refused.refused
    (told,) = meeting.all_told("Grace")
    assert "120" in told.text or "number" in told.text, told.text
    meeting.silent()


async def test_a_break_in_a_break_before_a_meeting_and_without_one(meeting):
    await meeting.says("Grace", "/break")
    meeting.told("Grace", "No meeting is running here")
    await begin(meeting)
    await meeting.says("Grace", "/break end")
    meeting.told("Grace", "There is no break now.")
    await meeting.says("Grace", "/break 5")
    meeting.heard_in_room("A break until 19:05")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/break 5")
    meeting.told("Grace", "There is a break already, until 19:05 (UTC).", "/break move")
    meeting.silent()


async def test_a_break_beyond_the_planned_end_is_asked_about_first(meeting):
    await meeting.says("Grace", "/series 2026-03-10T19:00 UTC weekly minutes=30")
    await begin(meeting)
    await meeting.time_passes(minutes=20)
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/break 15")
    meeting.told("Grace", "planned to end at 19:30", "10 minutes from now", "it has not begun yet")
    assert "Meeting 1 is running" in await meeting.panel()
    await meeting.says("Grace", "/break 10")
    meeting.told("Grace", "There is a break until 19:30")
    await meeting.says("Grace", "/break end")
    await meeting.says("Grace", "/break 15")
    meeting.no_matter("Grace")
    await meeting.presses("Grace", "Take it anyway")
    meeting.told("Grace", "There is a break until 19:35")


async def test_without_buttons_a_break_beyond_the_planned_end_is_taken_as_one_is_told_to(meeting):
    await meeting.says("Grace", "/series 2026-03-10T19:00 UTC weekly minutes=30")
    await begin(meeting)
    await meeting.time_passes(minutes=20)
    await meeting.says("Grace", "/break 15")
    meeting.told("Grace", "it has not begun yet", "type /break 15 anyway=yes.")
    await meeting.says("Grace", "/break 15 anyway=yes")
    meeting.told("Grace", "There is a break until 19:35")
    await meeting.says("Grace", "/break move 20")
    meeting.told("Grace", "type /break move 20 anyway=yes.")
    await meeting.says("Grace", "/break move 20 anyway=yes")
    meeting.told("Grace", "There is a break until 19:40")


async def test_a_break_that_is_moved_beyond_the_planned_end_is_asked_about_first(meeting):
    await meeting.says("Grace", "/series 2026-03-10T19:00 UTC weekly minutes=30")
    await begin(meeting)
    await meeting.time_passes(minutes=20)
    await meeting.says("Grace", "/break 5")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/break move 20")
    meeting.told(
        "Grace", "planned to end at 19:30", "10 minutes from now", "end has not been changed"
    )
    meeting.silent()
    await meeting.says("Grace", "/break move 10")
    meeting.heard_in_room("A break until 19:30")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/break move 20")
    await meeting.presses("Grace", "Take it anyway")
    meeting.heard_in_room("A break until 19:40")
    await meeting.says("Grace", "/break move 15")
    meeting.heard_in_room("A break until 19:35")  # Shorter than it was: nothing to ask.


async def test_a_silent_room_is_told_of_its_break_and_of_its_end(meeting):
    await begin(meeting)
    await meeting.says("Grace", "/quiet silent")
    await meeting.says("Grace", "/break 5")
    meeting.heard_in_room("A break until 19:05")
    await meeting.time_passes(minutes=5)
    meeting.heard_in_room("The break is over.")


async def test_a_restart_in_a_break_changes_nothing_and_one_after_it_says_that_it_is_late(meeting):
    await begin(meeting)
    await meeting.says("Grace", "/break 10")
    meeting.heard_in_room("A break until 19:10")
    meeting.restarts()
    await meeting.time_passes(minutes=5)
    meeting.silent()
    await meeting.is_down_for(minutes=30)
    meeting.heard_in_room("The break is over.", "This is 25 minutes late.")
    meeting.no_matter("Grace")
    await meeting.time_passes(minutes=19)
    meeting.no_matter("Grace")
    meeting.silent()
    await meeting.time_passes(minutes=1)
    meeting.heard_in_room("Time is up for “Breaks at home” (20 minutes).")


async def test_a_meeting_that_ends_in_its_break_is_not_called_back_and_is_reopened_without_it(
    meeting,
):
    await begin(meeting)
    await meeting.time_passes(minutes=5)
    await meeting.says("Grace", "/break 15")
    await meeting.time_passes(minutes=5)
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.time_passes(minutes=5)
    await meeting.says("Grace", "/reopen")
    meeting.no_matter("Grace", "Tom", "Ana")
    panel = await meeting.panel()
    assert "Meeting 1 is running" in panel
    assert "Time left: 15 minutes" in panel
    await meeting.time_passes(minutes=8)
    meeting.no_matter("Grace")
    meeting.silent()
    await meeting.says("Grace", "/minutes")
    meeting.told(
        "Grace",
        "There was a break: 19:05 until 19:10 (UTC).",
        "The meeting was ended for a while, and then went on: 19:10 until 19:15 (UTC).",
    )


async def test_undo_ends_a_break_and_not_one_that_is_over(meeting):
    await begin(meeting)
    await meeting.says("Grace", "/break 15")
    meeting.heard_in_room("A break until 19:15")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("The break is over.")
    await meeting.says("Grace", "/break 5")
    await meeting.time_passes(minutes=5)
    meeting.no_matter("Grace")
    refused = await meeting.says("Grace", "/undo")
    assert refused.refused


async def test_what_was_said_of_a_break_says_whether_it_was_moved_or_is_over(meeting):
    await begin(meeting)
    room = await meeting.service.directory.room(ROOM)

    async def ended(about: str) -> str:
        line = over_line(about, (await meeting.service.core.current(room)).state)
        return "" if line is None else line.key

    async def now() -> str:
        return meeting_break((await meeting.service.core.current(room)).state)

    await meeting.says("Grace", "/break 15")
    first = await now()
    assert await ended(first) == ""
    await meeting.says("Grace", "/break move 10")
    second = await now()
    assert (await ended(first), await ended(second)) == ("over-break-moved", "")
    await meeting.says("Grace", "/break end")
    assert (await ended(first), await ended(second)) == ("over-break", "over-break")
    await meeting.says("Grace", "/break 5")
    assert (await ended(first), await ended(second)) == ("over-break", "over-break")
    assert await ended(await now()) == ""


async def test_until_half_were_heard_a_break_does_not_count(meeting):
    await begin(meeting)
    await meeting.time_passes(minutes=2)
    await meeting.says("Tom", "I would like the van to come later.")
    await meeting.says("Grace", "/break 15")
    await meeting.time_passes(minutes=15)
    await meeting.time_passes(minutes=1)
    await meeting.says("Ana", "So would I, and it should be warm.")
    await meeting.says("Grace", "/measures")
    meeting.told("Grace", "Half of the people had been heard: after 4 minutes")


def posted_again(meeting, kind):
    """What the room's posts of a kind say that were edited since it was last asked."""
    found, meeting.face.edited = meeting.face.edited, []
    return [card.text for card in found if card.kind == kind]


async def test_the_countdown_in_a_post_stands_still_in_a_break_and_goes_on_after_it(meeting):
    await begin(meeting)
    await meeting.says("Grace", "/agenda add The van minutes=20")
    await meeting.says("Grace", "/agenda next")
    await meeting.says("Grace", "/agenda add Lunch")
    await meeting.time_passes(minutes=8)
    await meeting.says("Grace", "/break 15")
    assert "Time left: 12 minutes after the break" in posted_again(meeting, "item")[-1]
    await meeting.time_passes(minutes=9)
    await meeting.says("Grace", "/break end")
    assert "Time left: 12 minutes\n" in posted_again(meeting, "item")[-1] + "\n"
    await meeting.says("Grace", "/extend 5")
    assert "Time left: 17 minutes" in posted_again(meeting, "item")[-1]
    await meeting.says("Grace", "/undo")
    assert "Time left: 12 minutes" in posted_again(meeting, "item")[-1]
    await meeting.says("Grace", "/agenda next")
    assert "Time left" not in posted_again(meeting, "item")[-1]
    await meeting.says("Grace", "/break 15")
    assert not posted_again(meeting, "item"), "it is over, and the next one has no time"


async def test_so_does_the_countdown_of_a_round_in_which_people_write(meeting):
    await begin(meeting)
    await meeting.says("Grace", "/round silent question=What do we need?")
    await meeting.says("Grace", "/break 15")
    assert "after the break" in posted_again(meeting, "silent-round")[-1]
    await meeting.says("Grace", "/break end")
    again = posted_again(meeting, "silent-round")[-1]
    assert "Time left" in again
    assert "after the break" not in again
