"""Rooms in which Heard is asked to say less."""

import pytest

from bot.rules import Rules


async def with_an_agenda(meeting, *titles):
    for title in titles or ("Breaks at home", "The van"):
        await meeting.says("Grace", f"/agenda add {title} minutes=5")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "Good evening.")
    meeting.no_matter("Grace", "Tom")


async def test_a_quieter_room_is_told_nothing_that_nobody_asked_for(meeting):
    await with_an_agenda(meeting)
    await meeting.says("Grace", "/quiet quieter")
    meeting.told("Grace", "Heard is now set to: quieter.")
    await meeting.time_passes(minutes=6)
    meeting.silent()
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Now: 2. The van")


async def test_a_silent_room_still_hears_about_points_and_the_end(meeting):
    await meeting.has_company()
    await with_an_agenda(meeting)
    await meeting.says("Grace", "/quiet silent")
    await meeting.presses("Grace", "Next item")
    await meeting.says("Tom", "/hand")
    await meeting.says("Grace", "/call")
    await meeting.time_passes(minutes=6)
    meeting.silent()
    assert "Speaking now: Tom" in await meeting.panel()
    await meeting.says("Tom", "/park Nights: at home or away?")
    meeting.heard_in_room("Parked as point 1")
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 1 is over")
    meeting.told("Tom", "Were you heard")

    await meeting.says("Grace", "/start")  # as silent as before, except for the parked point
    meeting.heard_in_room("A parked point is back")
    await meeting.says("Grace", "/settle 1 changed At home.")
    meeting.heard_in_room("Point 1 is settled")
    meeting.told("Tom", "What happened with the point you raised")
    meeting.silent()


async def test_answers_are_given_in_a_silent_room(meeting):
    await with_an_agenda(meeting)
    await meeting.says("Grace", "/quiet silent")
    await meeting.says("Tom", "/status")
    meeting.told("Tom", "You have had one turn")
    await meeting.says("Grace", "/quiet normal")
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Now: 2. The van")


async def test_what_the_room_is_said_to_be_told_it_is_told_in_a_silent_room_too(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/quiet silent")
    await meeting.says("Grace", "/agenda add Breaks at home blank=10")
    await meeting.says("Grace", "/agenda add The van")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/agenda next")
    meeting.heard_in_room("Blank sheet", "Ideas come first")
    await meeting.says("Grace", "/blank-sheet end")
    meeting.heard_in_room("The blank sheet is over.")
    await meeting.says("Grace", "/agenda next anyway=yes")
    await meeting.says("Grace", "/blank-sheet 5")
    meeting.heard_in_room("Blank sheet", "5 minutes")
    await meeting.time_passes(minutes=5)
    meeting.heard_in_room("The blank sheet is over.")
    await meeting.says("Grace", "/language es")
    meeting.heard_in_room("Lo que Heard dice aquí")
    await meeting.says("Grace", "/language en")
    meeting.heard_in_room("What Heard says to everybody here is now in English")
    meeting.silent()


@pytest.mark.parametrize("rules", [Rules(posts_per_meeting=2)])
async def test_what_nobody_asked_for_is_counted_against_a_cap(meeting):
    await with_an_agenda(meeting, "One thing", "Second thing", "Third thing")
    for place in (1, 2):
        await meeting.time_passes(minutes=6)
        meeting.heard_in_room("Time is up for “")
        await meeting.says("Grace", "/next")
        meeting.heard_in_room(f"Now: {place + 1}.")
    await meeting.time_passes(minutes=6)
    meeting.silent()
    await meeting.says("Grace", "/next")  # an answer does not count
    meeting.heard_in_room("Everything on the agenda has been discussed")


async def test_a_lively_meeting_needs_one_panel_and_no_posts(meeting):
    await with_an_agenda(meeting)
    for turn in range(40):
        await meeting.says(("Tom", "Ana", "Ben")[turn % 3], f"Thing number {turn} to say.")
    meeting.silent()
    meeting.not_told("Tom", "Ana", "Ben", "Grace")


async def test_a_silent_room_still_hears_what_became_of_what_it_raised(meeting):
    """It is said once, and a silent room would never hear it."""
    await meeting.has_company()
    await with_an_agenda(meeting)
    await meeting.says("Tom", "/note The side door is too heavy.")
    await meeting.says("Grace", "/quiet silent")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/outcomes 1 changed the result We rebuild the entrance.")
    await meeting.says("Grace", "/start")
    said = [post.text for post in meeting.face.posts if "You said, we did" in post.text]
    assert len(said) == 1
    assert "The side door is too heavy." in said[0]
