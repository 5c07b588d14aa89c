"""A check-in opens with the meeting, a check-out is offered before its end: one press is enough."""

from __future__ import annotations

QUESTION = "What weather are you in today?"


async def set_up(meeting, *people, what="check-in", names="no", question=QUESTION):
    for who in people:
        await meeting.joins(who)
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", f'/checks {what} on question="{question}" names={names}')
    meeting.no_matter("Grace", *people)


async def test_the_meeting_begins_with_the_teams_question_and_the_first_item_waits(meeting):
    await set_up(meeting, "Tom", "Ana", "Ben")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 1 has started")
    meeting.heard_in_room("Check-in", f"The question: “{QUESTION}”", "One press is enough.")
    assert "Open discussion" in await meeting.panel(), "its time does not run yet"
    await meeting.presses("Tom", "I am here")
    meeting.told("Tom", "Good to have you here.")
    await meeting.presses("Ana", "Add a few words", text="Foggy, with some sun.")
    meeting.told("Ana", "without your name")
    panel = await meeting.panel()
    assert "Have checked in: 2 of the 3 here" in panel
    assert "Not heard yet: 3 of the 3 here" in panel, "nobody is heard by it"
    meeting.silent()
    await meeting.says("Ben", "/pass")
    await meeting.presses("Grace", "I am here")
    shown = meeting.heard_in_room("The check-in is over", "4 people took part or passed.", "“Foggy")
    assert not any(name in shown.text for name in ("Tom", "Ana", "Ben", "Grace"))
    assert "Now: 1. Breaks at home" in await meeting.panel()
    assert "Time left: 20 minutes" in await meeting.panel()
    await meeting.says("Grace", "/minutes")
    assert "Foggy" not in "".join(card.text for card in meeting.all_told("Grace"))


async def test_with_names_and_who_only_presses_is_named_too(meeting):
    await set_up(meeting, "Tom", names="yes")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 1 has started")
    meeting.heard_in_room("Words are shown with names")
    await meeting.presses("Grace", "I am here")
    await meeting.presses("Tom", "Add a few words", text="Windy.")
    meeting.heard_in_room("2 people took part or passed.", "Tom: “Windy.”", "Here too: Grace")


async def test_it_does_not_wait_longer_than_its_time_and_says_nothing_of_nobody(meeting):
    await set_up(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.time_passes(minutes=2)
    meeting.silent()
    await meeting.time_passes(minutes=1)
    assert "Now: 1. Breaks at home" in await meeting.panel()
    meeting.heard_in_room("Breaks at home")
    meeting.silent()


async def test_words_of_too_few_go_back_to_their_writers(meeting):
    await set_up(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/start")
    await meeting.presses("Tom", "Add a few words", text="Storm.")
    meeting.no_matter("Tom", "Grace")
    await meeting.says("Grace", "/round end")
    shown = meeting.heard_in_room("The check-in is over", "One person took part or passed.")
    assert "Storm" not in shown.text
    meeting.told("Tom", "not shown to anybody", "“Storm.”")


async def test_a_check_out_is_offered_before_the_end_and_does_not_keep_it_from_coming(meeting):
    await set_up(meeting, "Tom", what="check-out", question="What do you take with you?")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/here")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/end")
    meeting.told("Grace", "There was no check-out yet.", "or end the meeting now")
    await meeting.presses("Grace", "Check-out")
    meeting.heard_in_room("Check-out", "The question: “What do you take with you?”")
    await meeting.presses("Tom", "I am ready to go")
    meeting.told("Tom", "Thank you for being here.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("The check-out is over", "One person took part or passed.")
    meeting.heard_in_room("Meeting 1 is over")


async def test_whoever_ends_at_once_is_not_held_up_twice(meeting):
    await set_up(meeting, "Tom", what="check-out")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace", "Tom")
    assert "is running" not in await meeting.panel()


async def test_the_clock_of_a_check_in_stands_still_in_a_break_and_a_restart_changes_nothing(
    meeting,
):
    await set_up(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/start")
    await meeting.time_passes(minutes=1)
    await meeting.says("Grace", "/break 10")
    meeting.restarts()
    await meeting.presses("Tom", "I am here")
    await meeting.time_passes(minutes=10)
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.time_passes(minutes=1)
    meeting.silent()
    await meeting.time_passes(minutes=1)
    meeting.heard_in_room("The check-in is over", "One person took part or passed.")


async def test_the_setting_is_shown_kept_for_the_next_meeting_and_switched_off(meeting):
    await set_up(meeting, "Tom")
    await meeting.says("Grace", "/checks")
    meeting.told(
        "Grace", "Each meeting begins with a check-in.", QUESTION, "No check-out is offered"
    )
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "I think that this is the first thing to say here.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 2 has started")
    meeting.heard_in_room("Check-in", QUESTION)
    await meeting.says("Grace", "/checks check-in off")
    meeting.told("Grace", "Meetings begin without a check-in.")
    await meeting.says("Tom", "/checks check-out on")
    meeting.told("Tom", "Only a facilitator can do that.")


async def test_bad_presses_get_one_line(meeting):
    await set_up(meeting, "Tom")
    await meeting.says("Tom", "/check")
    meeting.told("Tom", "No meeting is running here")
    await meeting.says("Grace", "/start")
    await meeting.presses("Tom", "I am here")
    await meeting.says("Grace", "/round end")
    await meeting.says("Tom", "/check")
    meeting.told("Tom", "There is no check-in or check-out now.")
    await meeting.says("Grace", "/round silent")
    meeting.no_matter("Tom", "Grace")
    await meeting.says("Tom", "/check")
    meeting.told("Tom", "There is no check-in or check-out now.")
    refused = await meeting.says("Grace", '/checks question="How?"')
    assert refused.refused
