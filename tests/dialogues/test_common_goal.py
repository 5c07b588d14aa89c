"""What a team wants to reach together: set and changed openly, agreed by whoever presses."""

import pytest

GOAL = "Nobody waits longer than two weeks for a break at home."


async def with_a_goal(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Grace", f"/series goal {GOAL}")


async def test_a_goal_is_set_and_whoever_wants_to_agrees_and_nobody_is_named(meeting):
    await with_a_goal(meeting)
    posted = meeting.heard_in_room("We have a common goal", GOAL, "Do you agree?", "never who")
    assert "Grace" not in posted.text
    await meeting.presses("Tom", "I agree")
    meeting.told("Tom", "You are the first to agree.")
    await meeting.presses("Ana", "I agree")
    meeting.told("Ana", "Noted. 2 people agree.")
    meeting.silent()
    panel = await meeting.panel()
    assert f"{GOAL} (2 people agree)" in panel
    assert "Tom" not in panel
    await meeting.presses("Ana", "I agree")
    meeting.told("Ana", "You have agreed already. 2 people agree.")
    await meeting.says("Tom", "/series goal")
    shown = meeting.told("Tom", GOAL, "2 people agree to it.")
    assert [button.label for button in shown.buttons] == ["I agree"]
    await meeting.says("Grace", "/series goal")
    shown = meeting.told("Grace", GOAL)
    assert [button.label for button in shown.buttons] == ["I agree", "Set the goal"]


async def test_a_goal_is_changed_before_everybody_and_agreement_begins_again(meeting):
    await with_a_goal(meeting)
    old = await meeting.about_to_press("Ana", "I agree")
    await meeting.presses("Tom", "I agree")
    await meeting.says("Grace", "/series goal A break at home within a week.")
    meeting.heard_in_room("We have a common goal")
    meeting.heard_in_room(
        "Our common goal has changed",
        "A break at home within a week.",
        f"Until now it was: {GOAL}",
        "Those who agreed to the earlier one have not agreed to this one.",
    )
    await old()  # she means the one that she has read
    meeting.told("Ana", "The common goal has changed since.")
    assert "A break at home within a week. (nobody has agreed yet)" in await meeting.panel()


async def test_only_a_facilitator_words_it_and_everybody_sees_it(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Tom", "/series goal")
    meeting.told("Tom", "This team has no common goal yet.")
    await meeting.says("Tom", "/series goal Free biscuits.")
    meeting.told("Tom", "Only a facilitator can do that.")
    await meeting.says("Grace", f"/series goal {'x' * 301}")
    meeting.told("Grace", "300")
    meeting.silent()


async def test_the_goal_is_in_the_opening_and_the_minutes_and_is_passed_on(meeting):
    await with_a_goal(meeting)
    await meeting.presses("Tom", "I agree")
    meeting.heard_in_room("We have a common goal")
    for number in (1, 2):
        await meeting.says("Grace", "/start")
        meeting.heard_in_room(f"Meeting {number} has started", f"Our common goal: {GOAL}")
        if number == 2:
            meeting.heard_in_room("Are the minutes of meeting 1 right?")
        await meeting.says("Tom", "Good evening.")
        await meeting.says("Grace", "/end anyway=yes")
        meeting.heard_in_room(f"Meeting {number} is over")
        await meeting.says("Tom", "/minutes")
        meeting.told("Tom", f"Our goal: {GOAL} (1 person agrees)")
        meeting.restarts()
    assert f"{GOAL} (1 person agrees)" in await meeting.panel()
    await meeting.says("Grace", "/reopen")
    meeting.heard_in_room("goes on")
    assert f"{GOAL} (1 person agrees)" in await meeting.panel()


async def test_an_agreement_can_be_taken_back(meeting):
    await with_a_goal(meeting)
    await meeting.presses("Tom", "I agree")
    await meeting.says("Tom", "/undo")
    meeting.told("Tom", "Your agreement to the goal no longer counts.")
    assert "nobody has agreed yet" in await meeting.panel()


@pytest.mark.parametrize("way", ["forget", "leave"])
async def test_who_is_gone_no_longer_counts(meeting, way):
    await with_a_goal(meeting)
    await meeting.presses("Tom", "I agree")
    await meeting.presses("Ana", "I agree")
    await meeting.says("Tom", "/me forget when=now" if way == "forget" else "/leave")
    assert "(1 person agrees)" in await meeting.panel()


async def test_its_wording_is_taken_back_and_the_one_before_holds(meeting):
    await with_a_goal(meeting)
    await meeting.presses("Tom", "I agree")
    await meeting.says("Grace", "/series goal A braek at home.")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("taken back", GOAL)
    assert f"{GOAL} (1 person agrees)" in await meeting.panel()
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("The team has none now.")
    assert GOAL not in await meeting.panel()


async def test_what_was_done_with_a_meeting_is_not_undone_and_it_says_what_to_do(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/series 2026-03-10T19:00 UTC weekly")
    for typed, told in (
        ("/meeting cancel The hall is shut.", "add a meeting at that time"),
        ("/meeting move 19 March 19:00", "move it back"),
        ("/meeting extra 26 March 19:00", "Please cancel it"),
    ):
        await meeting.says("Grace", typed)
        await meeting.says("Grace", "/undo")
        meeting.told("Grace", told)
