"""Items run out of time gently, and the rest is made to fit."""

import pytest

from bot.rules import Rules


async def begin(meeting, *minutes):
    titles = ("Breaks at home", "Who drives the van", "Money for the year", "The garden party")
    for title, box in zip(titles, minutes, strict=False):
        await meeting.says("Grace", f"/agenda add {title}" + (f" minutes={box}" if box else ""))
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/pass")
    meeting.no_matter("Grace", "Tom")


async def test_facilitators_hear_when_most_of_the_time_has_gone_and_the_room_at_the_end(meeting):
    await begin(meeting, 20, 10)
    await meeting.time_passes(minutes=15)
    meeting.not_told("Grace", "Tom")
    await meeting.time_passes(minutes=1)
    told = meeting.told("Grace", "The time for “Breaks at home” (20 minutes) is nearly up.")
    assert [b.label for b in told.buttons] == ["Five more minutes", "Park the rest", "Next item"]
    meeting.not_told("Tom")
    meeting.silent()
    await meeting.time_passes(minutes=4)
    over = meeting.heard_in_room("Time is up for “Breaks at home” (20 minutes).")
    assert [b.label for b in over.buttons] == ["Five more minutes", "Park the rest", "Next item"]
    await meeting.time_passes(minutes=20)
    meeting.silent()
    meeting.not_told("Grace", "Tom")


async def test_five_more_minutes_are_five_minutes_from_now_and_given_once(meeting):
    await begin(meeting, 20, 10)
    await meeting.time_passes(minutes=23)
    meeting.heard_in_room("Time is up for “")
    late = await meeting.about_to_press("Grace", "Five more minutes")
    await meeting.presses("Grace", "Five more minutes")
    meeting.told("Grace", "This item has 5 minutes more.")
    assert "Time left: 5 minutes" in await meeting.panel()
    await late()
    meeting.told("Grace", "Somebody has already given this item more time.")
    await meeting.time_passes(minutes=4)
    meeting.silent()
    await meeting.time_passes(minutes=1)
    meeting.heard_in_room("Time is up for “Breaks at home”")


async def test_more_time_can_be_typed_and_only_facilitators_give_it(meeting):
    await begin(meeting, 20)
    await meeting.says("Tom", "/extend 30")
    meeting.told("Tom", "Only a facilitator can do that.")
    await meeting.says("Grace", "/extend 30")
    meeting.told("Grace", "This item has 30 minutes more")
    await meeting.time_passes(minutes=39)
    meeting.silent()
    meeting.not_told("Grace")  # 80 percent of fifty minutes are forty
    await meeting.time_passes(minutes=2)
    meeting.told("Grace", "is nearly up")
    await meeting.time_passes(minutes=10)
    meeting.heard_in_room("Time is up for “Breaks at home” (50 minutes).")


async def test_an_item_that_is_taken_up_again_has_its_own_time_again(meeting):
    await begin(meeting, 20, 10)
    await meeting.says("Grace", "/extend 10")
    await meeting.presses("Grace", "Next item")
    await meeting.presses("Grace", "Back one item")
    meeting.no_matter("Grace")
    assert "Time left: 20 minutes" in await meeting.panel()


async def test_without_a_time_box_there_is_no_note_and_nothing_to_extend(meeting):
    await begin(meeting, None)
    await meeting.says("Grace", "/extend")
    meeting.told("Grace", "This item has no set time, so it cannot run out.")
    await meeting.time_passes(minutes=50)
    meeting.silent()
    meeting.not_told("Grace")
    await meeting.says("Grace", "/next")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/extend")
    meeting.told("Grace", "The meeting is not on any item just now.")


async def test_an_item_of_under_five_minutes_gets_no_early_note(meeting):
    await begin(meeting, 4)
    await meeting.time_passes(minutes=3, seconds=50)
    meeting.not_told("Grace")
    await meeting.time_passes(minutes=1)
    meeting.heard_in_room("Time is up for “")


async def test_an_early_note_for_an_item_that_was_left_is_not_given(meeting):
    await begin(meeting, 20, None)
    await meeting.presses("Grace", "Next item")
    meeting.no_matter("Grace")
    await meeting.time_passes(minutes=30)
    meeting.silent()
    meeting.not_told("Grace")


async def test_a_quieter_room_gets_neither_note(meeting):
    await begin(meeting, 20)
    await meeting.says("Grace", "/quiet quieter")
    meeting.no_matter("Grace")
    await meeting.time_passes(minutes=30)
    meeting.silent()
    meeting.not_told("Grace")


@pytest.mark.parametrize("rules", [Rules(item_note_percent=50)])
async def test_a_team_chooses_when_the_early_note_comes(meeting):
    await begin(meeting, 20)
    await meeting.time_passes(minutes=10)
    meeting.told("Grace", "is nearly up")


# -- what is left ----------------------------------------------------------------------------------


async def test_everybody_sees_when_the_others_would_begin(meeting):
    await begin(meeting, 20, 10, None, 5)
    # Grace began at 19:00:25
    panel = await meeting.panel()
    assert "Coming up, if we keep to time" in panel
    assert "2. Who drives the van, from 19:20" in panel
    assert "3. Money for the year, from 19:30" in panel
    assert "The garden party, from" not in panel, "nobody knows how long the money takes"
    await meeting.says("Tom", "/agenda")
    meeting.told("Tom", "2. Who drives the van, from 19:20")
    await meeting.says("Grace", "/extend 10")
    assert "2. Who drives the van, from 19:30" in await meeting.panel()
    # Once the time is over nobody can tell
    await meeting.time_passes(minutes=31)
    assert "from 19" not in await meeting.panel()


async def test_before_the_meeting_the_times_count_from_its_beginning(meeting):
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly minutes=60")
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/agenda add Who drives the van minutes=10")
    await meeting.says("Tom", "/agenda")
    meeting.told("Tom", "1. Breaks at home, from 19:00", "2. Who drives the van, from 19:20")


async def test_the_rest_is_made_to_fit_into_what_is_left(meeting):
    await begin(meeting, 20, 20, 20)
    await meeting.time_passes(minutes=35)
    meeting.no_matter("Grace")
    await meeting.presses("Grace", "Next item")
    meeting.no_matter("Grace")
    # 24 of the 60 minutes are left for the 40 that were planned
    await meeting.says("Grace", "/replan")
    told = meeting.told("Grace", "The remaining items now fit. The meeting can end at 20:00 (UTC).")
    assert "3. Money for the year: 12 minutes" in told.text
    assert "Time left: 12 minutes" in await meeting.panel()
    await meeting.says("Grace", "/replan")
    meeting.told("Grace", "The remaining items fit into")
    await meeting.time_passes(minutes=12)
    meeting.heard_in_room("Time is up for “Who drives the van” (12 minutes).")


async def test_a_series_says_how_long_the_meeting_is(meeting):
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly minutes=30")
    await begin(meeting, 20, 20)
    # Of 29 whole minutes that are left, the item that is up gets one more than the other
    await meeting.says("Grace", "/replan")
    meeting.told("Grace", "The remaining items now fit", "2. Who drives the van: 14 minutes")


async def test_more_time_that_the_rest_has_to_pay_for_says_so(meeting):
    await begin(meeting, 20, 20)
    await meeting.says("Grace", "/extend 10")
    told = meeting.told("Grace", "There is no longer enough time for the other items.")
    assert [button.label for button in told.buttons] == ["Shorten the other items"]
    await meeting.fills_in("Grace", told.buttons[0].command)
    meeting.told("Grace", "The remaining items now fit", "Who drives the van: 16 minutes")


async def test_a_minute_more_than_there_is_does_not_count_as_too_much(meeting):
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly minutes=50")
    await begin(meeting, 20, 20)
    # 30 and 20 minutes are to come; of the 50, some seconds have gone.
    await meeting.says("Grace", "/extend 10")
    told = meeting.told("Grace", "10 minutes more")
    assert "no longer enough time" not in told.text
    await meeting.says("Grace", "/extend 1")
    meeting.told("Grace", "There is no longer enough time for the other items.")


async def test_what_cannot_be_made_to_fit_is_said_kindly(meeting):
    await begin(meeting, None)
    await meeting.says("Grace", "/replan")
    meeting.told("Grace", "Nobody has said how long this meeting takes.")
    await meeting.says("Tom", "/replan")
    meeting.told("Tom", "Only a facilitator can do that.")


async def test_when_time_is_over_there_is_nothing_to_plan_with(meeting):
    await begin(meeting, 5, 5, 5)
    await meeting.time_passes(minutes=14)
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/replan")
    meeting.told("Grace", "The 2 remaining items do not fit into the time that is left.")


# -- how much the room is told ---------------------------------------------------------------------


async def test_a_quick_run_through_the_agenda_is_not_posted_each_time(meeting):
    for number in range(1, 8):
        await meeting.says("Grace", f"/agenda add Subject number {number}")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    for number in range(2, 8):
        await meeting.presses("Grace", "Next item")
        if number <= 4:
            meeting.heard_in_room(f"Now: {number}.")
        else:
            meeting.told("Grace", f"Now: {number}.")
        assert f"Now: {number}. Subject number {number}" in await meeting.panel()
    meeting.silent()


async def test_where_people_talk_every_item_is_announced(meeting):
    for number in range(1, 8):
        await meeting.says("Grace", f"/agenda add Subject number {number}")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    for number in range(2, 8):
        for turn in range(17):
            await meeting.says(("Tom", "Priya")[turn % 2], "Yes, so be it.")
        await meeting.presses("Grace", "Next item")
        meeting.heard_in_room(f"Now: {number}.")
