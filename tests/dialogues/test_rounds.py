"""Everybody in turn: speaking, passing, being come back to, and nobody forgotten."""

import pytest

from bot.rules import Rules


async def a_meeting_of(meeting, *people):
    """Grace runs it; the others are here, in this order."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def test_facilitators_are_offered_a_round_unless_one_is_on(meeting):
    async def offered():
        card = await meeting.service.queries.facilitator_panel(
            meeting.room, meeting.account("Grace")
        )
        return [b.command for part in card.parts for b in part.buttons if "round" in b.command]

    await a_meeting_of(meeting, "Ana")
    assert await offered() == ["round", "round silent"]
    await meeting.says("Grace", "/round What would help?")
    assert await offered() == []


async def test_everybody_here_is_asked_in_turn_and_the_round_ends(meeting):
    await a_meeting_of(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/round What would make Tuesdays easier?")
    meeting.heard_in_room(
        "The question: “What would make Tuesdays easier?”", "Grace, it is your turn in the round."
    )
    meeting.told("Grace", "It is your turn in the round", "The round waits 2 minutes")
    panel = await meeting.panel()
    assert "Whose turn it is: Grace" in panel
    assert "Next in the round: Ana" in panel
    assert "Still to come in the round: 2" in panel
    meeting.not_told("Ana", "Ben")

    await meeting.says("Grace", "A lift there and back.")
    meeting.silent()  # a turn is over when its owner says so
    await meeting.presses("Grace", "I have finished")
    meeting.told("Grace", "Thank you. The round goes on.")
    meeting.heard_in_room("Ana, it is your turn in the round.")
    meeting.told("Ana", "What would make Tuesdays easier?", "It is your turn in the round")
    await meeting.says("Ben", "I agree with Grace.")  # out of turn, and nobody minds
    meeting.silent()
    meeting.not_told("Ben")

    await meeting.presses("Ana", "Pass")
    meeting.told("Ana", "That counts as being heard")
    meeting.heard_in_room("Ben, it is your turn in the round.")
    assert "Still to come in the round: 0" in await meeting.panel()
    await meeting.says("Ben", "/done")
    meeting.heard_in_room("The round is over.")
    assert "Whose turn" not in await meeting.panel()
    assert "Everybody here has been heard." in await meeting.side("Grace")
    await meeting.time_passes(minutes=10)
    meeting.silent()


async def test_whoever_says_it_aloud_and_presses_done_is_heard(meeting):
    await a_meeting_of(meeting)
    await meeting.says("Grace", "/round")
    await meeting.says("Grace", "/done")
    assert "Not heard yet: nobody" in await meeting.panel()
    await meeting.says("Grace", "/status")
    meeting.told("Grace", "You have been heard, though not in a message.")


async def test_the_round_comes_back_to_those_who_ask_for_it_once(meeting):
    await a_meeting_of(meeting, "Ana")
    await meeting.says("Grace", "/round")
    meeting.heard_in_room("Grace, it is your turn")
    await meeting.presses("Grace", "Come back to me")
    meeting.told("Grace", "You will be asked once more at the end of the round.")
    meeting.heard_in_room("Ana, it is your turn")
    assert "Next in the round: Grace" in await meeting.panel()
    await meeting.says("Ana", "/done")
    meeting.heard_in_room("Grace, it is your turn")
    meeting.told("Grace", "It is your turn in the round again.")
    await meeting.says("Grace", "/come back to me")
    meeting.told("Grace", "You have already been asked twice.")
    meeting.silent()
    await meeting.says("Grace", "/pass")
    meeting.heard_in_room("The round is over.")


async def test_who_is_silent_is_passed_over_kindly_and_asked_again_at_the_end(meeting):
    await a_meeting_of(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/round")
    await meeting.says("Grace", "/done")
    meeting.told("Ana", "It is your turn in the round")
    meeting.no_matter("Grace")
    await meeting.time_passes(seconds=119)
    meeting.silent()
    await meeting.time_passes(seconds=2)
    over = meeting.heard_in_room("Ben, it is your turn in the round.")
    assert "Ana" not in over.text
    meeting.told("Ana", "The round has moved on for now. You will be asked once more")
    meeting.told("Grace", "Ana and Ben have come.")
    meeting.not_told("Grace")  # nobody else is told that Ana was silent
    await meeting.says("Ben", "/done")
    meeting.heard_in_room("Ana, it is your turn in the round.")
    meeting.told("Ana", "It is your turn in the round again.")
    await meeting.time_passes(seconds=121)
    meeting.told("Ana", "The round has moved on. You can still speak at any time")
    meeting.heard_in_room("The round is over.")
    assert "Here, and not heard yet:\nAna" in await meeting.side("Grace")


async def test_who_writes_is_given_time_and_moved_on_from_when_they_stop(meeting):
    await a_meeting_of(meeting, "Ana")
    await meeting.says("Grace", "/round")
    meeting.no_matter("Grace", "Ana")
    await meeting.time_passes(seconds=100)
    await meeting.says("Grace", "It takes me a while to type.")
    await meeting.time_passes(seconds=100)
    meeting.silent()
    await meeting.says("Grace", "But I have a lot to say.")
    await meeting.time_passes(seconds=121)
    meeting.heard_in_room("Ana, it is your turn")
    meeting.told("Grace", "Ana has come.")
    meeting.not_told("Grace")
    await meeting.says("Ana", "/done")
    meeting.heard_in_room("The round is over.")  # Grace has had her turn


async def test_who_needs_more_time_gets_twice_as_much(meeting):
    await a_meeting_of(meeting, "Ana")
    await meeting.says("Grace", "/preferences time=yes")
    await meeting.says("Grace", "/round")
    meeting.told("Grace", "The round waits 4 minutes")
    meeting.no_matter()
    await meeting.time_passes(seconds=230)
    meeting.silent()
    await meeting.time_passes(seconds=20)
    meeting.heard_in_room("Ana, it is your turn")
    meeting.told("Ana", "The round waits 2 minutes")


async def test_who_comes_late_is_asked_at_the_end_but_before_any_second_turn(meeting):
    await a_meeting_of(meeting, "Ana")
    await meeting.says("Grace", "/round")
    await meeting.says("Grace", "/later")
    await meeting.says("Tom", "Sorry, the bus was late.")
    await meeting.says("Ana", "/done")
    meeting.no_matter("Tom")
    await meeting.says("Eve", "/here")
    assert "Still to come in the round: 2" in await meeting.panel()
    assert "Next in the round: Eve" in await meeting.panel()
    assert "Whose turn it is: Tom" in await meeting.panel()
    await meeting.says("Tom", "/done")
    await meeting.says("Eve", "/done")
    meeting.no_matter()
    assert "Whose turn it is: Grace" in await meeting.panel()
    await meeting.says("Grace", "/done")
    meeting.heard_in_room("The round is over.")


async def test_who_passes_before_their_turn_is_not_asked(meeting):
    await a_meeting_of(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/round")
    await meeting.says("Ana", "/pass")
    await meeting.says("Grace", "/done")
    meeting.heard_in_room("Grace, it is your turn")
    meeting.heard_in_room("Ben, it is your turn")


async def test_another_person_begins_at_every_meeting(meeting):
    for who in ("Grace", "Ana", "Ben"):
        await meeting.joins(who, facilitator=who == "Grace")
    starters = []
    for here in (("Ben", "Ana"), ("Ana", "Ben"), ("Ben",), ("Ana", "Ben")):
        await meeting.says("Grace", "/start")
        for who in here:
            await meeting.says(who, "/here")
        meeting.no_matter()
        await meeting.says("Grace", "/round")
        starters.append(meeting.heard_in_room("it is your turn").lines[-1].split(",")[0])
        await meeting.says("Grace", "/end anyway=yes")
    # The third time it would be Ben after Ana; the fourth time it begins again with Grace.
    assert starters == ["Grace", "Ana", "Ben", "Grace"]


async def test_who_was_away_does_not_hold_up_whose_turn_it_is_to_begin(meeting):
    for who in ("Grace", "Ana", "Ben"):
        await meeting.joins(who, facilitator=who == "Grace")
    starters = []
    for here in ((), ("Ben",), ("Ana", "Ben")):
        await meeting.says("Grace", "/start")
        for who in here:
            await meeting.says(who, "/here")
        meeting.no_matter()
        await meeting.says("Grace", "/round")
        starters.append(meeting.heard_in_room("it is your turn").lines[-1].split(",")[0])
        await meeting.says("Grace", "/end anyway=yes")
    assert starters == ["Grace", "Ben", "Grace"]


async def test_a_facilitator_moves_on_and_two_who_press_at_once_move_on_once(meeting):
    await a_meeting_of(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/facilitator add Ana")
    await meeting.says("Grace", "/round")
    meeting.no_matter("Grace", "Ana", "Ben")
    one = await meeting.about_to_press("Grace", "Next person")
    other = await meeting.about_to_press("Ana", "Next person")
    first, second = await meeting.together(one, other)
    assert first.accepted
    assert second.refused
    assert "already moved on" in second.reply.text
    meeting.heard_in_room("Ana, it is your turn")
    meeting.silent()
    await meeting.says("Ben", "/round next")
    meeting.told("Ben", "Only a facilitator")
    await meeting.says("Grace", "/round end")
    meeting.heard_in_room("The round is over.")
    await meeting.says("Grace", "/round end")
    meeting.told("Grace", "The round is over. Nothing was changed.")
    await meeting.time_passes(minutes=5)
    meeting.silent()


async def test_only_the_one_whose_turn_it_is_can_end_it(meeting):
    await a_meeting_of(meeting, "Ana")
    await meeting.says("Ana", "/done")
    meeting.told("Ana", "No round is running.")
    await meeting.says("Grace", "/round")
    await meeting.says("Ana", "/done")
    meeting.told("Ana", "It is somebody else’s turn in the round.")
    await meeting.says("Ana", "/round")
    meeting.told("Ana", "Only a facilitator")
    await meeting.says("Grace", "/round")
    meeting.told("Grace", "A round is already running.")
    await meeting.says("Grace", "/round silent")
    meeting.told("Grace", "A round is already running.")


async def test_a_round_goes_on_after_a_restart(meeting):
    await a_meeting_of(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/round")
    await meeting.says("Grace", "/later")
    meeting.no_matter("Grace", "Ana", "Ben")
    await meeting.is_down_for(minutes=3)
    meeting.heard_in_room("Ben, it is your turn")
    meeting.told("Ana", "The round has moved on for now.")
    assert "Next in the round: Grace" in await meeting.panel()


async def test_a_meeting_that_ends_in_a_round_ends_it(meeting):
    await a_meeting_of(meeting, "Ana")
    await meeting.says("Grace", "/round")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter()
    await meeting.time_passes(minutes=10)
    meeting.silent()


@pytest.mark.parametrize("level", ["quieter", "silent"])
async def test_in_a_quiet_room_each_turn_is_told_only_to_its_owner(meeting, level):
    await a_meeting_of(meeting, "Ana")
    await meeting.says("Grace", f"/quiet {level}")
    await meeting.says("Grace", "/round")
    meeting.no_matter()
    await meeting.says("Grace", "/done")
    meeting.silent()
    meeting.told("Ana", "It is your turn in the round")
    assert "Whose turn it is: Ana" in await meeting.panel()


@pytest.mark.parametrize("rules", [Rules(round_seconds=30)])
async def test_a_team_sets_how_long_a_round_waits(meeting):
    await a_meeting_of(meeting, "Ana")
    await meeting.says("Grace", "/round")
    meeting.no_matter("Grace")
    await meeting.time_passes(seconds=31)
    meeting.heard_in_room("Ana, it is your turn")
