"""Raising hands, waiting, and being called."""

import pytest

from bot.rules import QueueOrder, Rules


async def test_who_has_been_heard_least_comes_first(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "I have a lot to say about this.")
    await meeting.says("Ana", "So have I.")
    await meeting.says("Tom", "A lot.")
    meeting.no_matter()

    await meeting.says("Tom", "/hand")
    meeting.told("Tom", "Your hand is up. You are next.")
    await meeting.says("Ana", "/hand")
    meeting.told("Ana", "You are next.")
    await meeting.says("Priya", "/hand the night nurses")
    meeting.told("Priya", "You are next.")
    assert "Hands up: Priya, Ana, and Tom" in await meeting.panel()

    await meeting.presses("Grace", "Call the next speaker")
    meeting.heard_in_room(
        "Priya, it is your turn to speak.", "You wanted to talk about: the night nurses"
    )
    meeting.told("Grace", "Priya has been called")
    assert "Speaking now: Priya" in await meeting.panel()
    assert "Hands up: Ana and Tom" in await meeting.panel()
    await meeting.says("Priya", "They only come twice.")

    await meeting.says("Grace", "/call")
    meeting.heard_in_room("Ana, it is your turn")
    await meeting.says("Grace", "/next speaker")
    meeting.heard_in_room("Tom, it is your turn")
    await meeting.says("Grace", "/call")
    meeting.told("Grace", "No hands are up.")
    meeting.silent()


async def test_a_hand_keeps_its_place_when_its_owner_says_more(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/hand")
    await meeting.says("Ben", "/hand")
    meeting.no_matter("Ana")
    await meeting.says("Ana", "/hand it is about the van")
    meeting.told("Ana", "Your hand was already up, and you keep your place. You are next")
    assert "Ana (new point): it is about the van" in await meeting.side("Grace")
    assert "Hands up: Ana and Ben" in await meeting.panel()


async def test_a_hand_stays_what_it_is_when_only_a_reason_is_added(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/hand")
    await meeting.says("Ben", "/hand kind=order")
    meeting.told("Ben", "You are next.")
    await meeting.says("Ben", "/hand nobody can hear you")
    meeting.told("Ben", "Your hand was already up, and you keep your place.")
    assert "Ben (point of order): nobody can hear you" in await meeting.side("Grace")
    await meeting.says("Ben", "/hand kind=question")
    assert "Ben (question): nobody can hear you" in await meeting.side("Grace")
    assert "Hands up: Ana and Ben" in await meeting.panel()


async def test_a_hand_comes_down_by_its_owner_by_a_facilitator_and_by_a_pass(meeting):
    await meeting.says("Grace", "/start")
    for who in ("Ana", "Ben", "Eve"):
        await meeting.says(who, "/hand")
    await meeting.presses("Ana", "Lower my hand")
    meeting.told("Ana", "Your hand is down.")
    await meeting.says("Ana", "/lower")
    meeting.told("Ana", "Your hand is not up.")
    await meeting.says("Ben", "/lower Eve")
    meeting.told("Ben", "You can only lower your own hand.")
    await meeting.says("Grace", "/lower eve")
    meeting.told("Grace", "Eve’s hand is down.")
    await meeting.says("Ben", "/pass")
    assert "Hands up: none" in await meeting.panel()


async def test_a_facilitator_calls_somebody_by_name(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/hand")
    await meeting.says("Ben", "/here")
    meeting.no_matter()
    await meeting.says("Grace", "/call ben")
    meeting.heard_in_room("Ben, it is your turn to speak.")
    assert "Hands up: Ana" in await meeting.panel()
    await meeting.says("Grace", "/call Bartholomew")
    meeting.told("Grace", "does not know anybody with that name")
    meeting.silent()


async def test_a_hand_shows_nobody_why_it_is_up_until_it_is_called(meeting):
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.says("Ana", "/hand I was shouted at")
    assert "shouted" not in await meeting.panel()
    meeting.silent()
    assert "shouted" in await meeting.side("Grace")


async def test_without_a_meeting_there_are_no_hands(meeting):
    await meeting.says("Ana", "/hand")
    meeting.told("Ana", "No meeting is running here at the moment.")


@pytest.mark.parametrize("rules", [Rules(queue_order=QueueOrder.FIRST_COME)])
async def test_a_team_can_have_first_come_first_served(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "I have a lot to say.")
    for who in ("Tom", "Ana", "Ben"):
        await meeting.says(who, "/hand")
    assert "Hands up: Tom, Ana, and Ben" in await meeting.panel()
    await meeting.says("Ben", "/hand kind=order We cannot hear you.")
    assert "Hands up: Ben, Tom, and Ana" in await meeting.panel()
