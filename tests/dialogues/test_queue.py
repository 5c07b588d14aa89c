"""The queue and the floor: joining, waiting, being called, and having finished."""

import asyncio

import pytest

from bot.ports import Message
from bot.rules import QueueOrder, Rules


async def begins(meeting, *people):
    """Grace runs a meeting, and these people are here."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def messages(meeting) -> int:
    figures, _ = await meeting.service.queries.figures(meeting.room)
    return figures.messages


# -- as on IRC -------------------------------------------------------------------------------------


async def test_a_bare_q_plus_is_a_hand_and_not_a_message(meeting):
    await begins(meeting, "Ana", "Ben")
    receipt = await meeting.says("Ana", "q+")
    assert receipt.command
    assert receipt.reply is not None
    assert receipt.reply.text == "Your hand is up. You are next."
    await meeting.says("Ben", "Q+ to ask about the night nurses")
    assert "Hands up: Ana and Ben" in await meeting.panel()
    assert "Ben (question): the night nurses" in await meeting.side("Grace")
    assert await messages(meeting) == 0
    assert "Not heard yet: 3 of the 3 here" in await meeting.panel()
    await meeting.says("Ana", "q-")
    assert "Hands up: Ben" in await meeting.panel()
    receipt = await meeting.says("Ben", "q?")
    assert "1. Ben" in receipt.reply.text
    meeting.silent()


async def test_a_facilitator_acks_and_for_others_it_is_a_word(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Ana", "q+")
    receipt = await meeting.says("Ben", "ack Ana")
    assert not receipt.command
    assert await messages(meeting) == 1
    receipt = await meeting.says("Grace", "ack that")
    assert not receipt.command
    assert await messages(meeting) == 2
    receipt = await meeting.says("Grace", "ack ana")
    assert receipt.command
    meeting.heard_in_room("Ana, it is your turn to speak.")
    assert await messages(meeting) == 2


async def test_outside_a_meeting_people_may_write_what_they_like(meeting):
    receipt = await meeting.says("Ana", "q+")
    assert receipt.accepted
    assert not receipt.command
    meeting.not_told("Ana")


async def test_a_typed_command_that_comes_twice_is_carried_out_once(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "q+", source="one")
    await meeting.says("Ana", "q-", source="two")
    again = await meeting.says("Ana", "q+", source="one")
    assert again.repeated
    assert again.command
    assert "Hands up: none" in await meeting.panel()


async def test_what_is_only_recorded_counts_as_said_too(meeting):
    await begins(meeting, "Ana")
    await meeting.service.intake.on_message(
        Message(
            room=meeting.room,
            person=meeting.account("Ana"),
            text="q+",
            ref="r1",
            source="s1",
            at=meeting.clock.now(),
            literal=True,
        )
    )
    await meeting.dispatcher.deliver_all()
    assert await messages(meeting) == 1
    assert "Hands up: none" in await meeting.panel()


# -- hands -----------------------------------------------------------------------------------------


async def test_a_reason_can_follow_without_a_slash_either(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Ana", "q+")
    await meeting.says("Ben", "q+")
    await meeting.says("Ana", "q+ about the van")
    meeting.told("Ana", "you keep your place. You are next")
    assert "1. Ana (new point): the van" in await meeting.side("Grace")


async def test_who_dropped_out_for_a_moment_has_the_place_back(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Ana", "/hand kind=question how long it takes")
    await meeting.says("Ben", "/hand")
    await meeting.says("Ana", "/lower")
    await meeting.time_passes(seconds=60)
    await meeting.says("Ana", "/hand")
    meeting.told("Ana", "in its old place. You are next")
    assert "1. Ana (question): how long it takes" in await meeting.side("Grace")
    await meeting.says("Ana", "/lower")
    await meeting.time_passes(seconds=121)
    await meeting.says("Ana", "/hand")
    meeting.told("Ana", "Your hand is up. You are number 2")


async def test_a_place_is_not_kept_for_who_was_called_or_passed(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Ana", "/hand")
    await meeting.says("Ben", "/hand")
    await meeting.says("Grace", "/call")
    meeting.heard_in_room("Ana, it is your turn")
    await meeting.says("Ana", "/hand")
    meeting.told("Ana", "Your hand is up. You are number 2")
    await meeting.says("Ben", "/pass")
    await meeting.says("Ben", "/hand")
    meeting.told("Ben", "Your hand is up.")


async def test_somebody_is_put_in_the_queue_and_steps_back(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Ana", "/hand")
    await meeting.says("Ana", "q+ Ben")
    meeting.told("Ana", "Heard will ask them")
    # A member's act names nobody to everybody.
    assert "Hands up: Ana and somebody" in await meeting.panel()
    assert "2. Ben" in await meeting.side("Grace")
    meeting.told(
        "Ben",
        "Ana thinks that you may want to speak",
        "You are number 2 in the queue",
    )
    await meeting.presses("Ben", "Take my hand down")
    meeting.told("Ben", "OK.")
    assert "Hands up: Ana" in await meeting.panel()
    await meeting.says("Ana", "/hand person=Ben")
    meeting.told("Ana", "Ben would rather raise a hand themselves")
    meeting.not_told("Ben")
    await meeting.says("Ben", "q+")
    meeting.told("Ben", "Your hand is up again")
    assert "Hands up: Ana and Ben" in await meeting.panel()
    meeting.silent()


async def test_who_is_put_in_the_queue_can_keep_the_place(meeting):
    await begins(meeting, "Ana", "Ben", "Eve")
    await meeting.says("Ana", "/hand person=Ben")
    await meeting.says("Eve", "/hand")
    await meeting.presses("Ben", "Keep my place")
    meeting.told("Ben", "you keep your place. You are next")
    assert "Hands up: Ben and Eve" in await meeting.panel()
    await meeting.says("Ana", "q+ @Ben")
    meeting.told("Ana", "Ben’s hand is already up.")


async def test_a_facilitator_may_name_whom_they_put_in_the_queue(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Grace", "q+ Ana to reply to that")
    assert "Hands up: Ana" in await meeting.panel()
    meeting.told("Ana", "Grace thinks that you may want to speak")


async def test_who_passed_is_not_put_in_the_queue_by_a_member(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Ben", "/pass")
    await meeting.says("Ana", "/hand person=Ben")
    meeting.told("Ana", "Ben would rather raise a hand themselves")


async def test_whoever_put_a_hand_up_for_another_can_take_it_down(meeting):
    await begins(meeting, "Ana", "Ben", "Eve")
    await meeting.says("Ana", "/hand person=Ben")
    await meeting.says("Eve", "q- Ben")
    meeting.told("Eve", "You can only lower your own hand.")
    await meeting.says("Ana", "q- Ben")
    assert "Hands up: none" in await meeting.panel()


# -- the order, and why ----------------------------------------------------------------------------


async def test_everybody_can_see_why_they_are_where_they_are_and_nobody_else_does(meeting):
    await begins(meeting, "Tom", "Ana", "Ben", "Eve", "Kim")
    for who in ("Tom", "Ana", "Tom", "Kim"):
        await meeting.says(who, "I have something to say about this.")
    for who in ("Tom", "Ana", "Ben", "Kim"):
        await meeting.says(who, "/hand")
    await meeting.says("Eve", "/hand kind=order")

    shown = await meeting.says("Grace", "/queue")
    for line in (
        "1. Eve (point of order), a point of order goes first",
        "2. Ben (new point), not heard yet",
        "3. Ana (new point), the longest wait of those with as many turns",
        "4. Kim (new point), fewer turns",
        "5. Tom (new point), next after people with fewer turns",
    ):
        assert line in shown.reply.text
    for who, why in (
        ("Eve", "because a point of order goes first"),
        ("Ben", "because people who have not been heard yet go first"),
        ("Ana", "who has waited longest goes first"),
        ("Kim", "because you have had fewer turns than the people after you"),
        ("Tom", "because people who have had fewer turns in this meeting go first"),
    ):
        mine = (await meeting.says(who, "/queue")).reply.text
        assert why in mine
        assert mine.count("This is because") == 1
        assert "has not been heard" not in mine.split("First go people who have not been heard")[0]


async def test_calling_and_skipping_is_offered_to_facilitators_with_the_queue(meeting):
    await begins(meeting, "Tom", "Ana")
    for who in ("Tom", "Ana"):
        await meeting.says(who, "/hand")
    shown = (await meeting.says("Grace", "/queue")).reply
    assert [button.command for button in shown.buttons] == ["hand", "call", "skip"]
    mine = (await meeting.says("Tom", "/queue")).reply
    assert [button.command for button in mine.buttons] == ["lower"]


async def test_twenty_hands_are_named_on_the_panel_and_the_rest_counted(meeting):
    people = [f"Person{number:02}" for number in range(21)]
    await begins(meeting, *people)
    for who in people[:20]:
        await meeting.says(who, "/hand")
    panel = await meeting.panel()
    assert "Person19" in panel
    assert "more" not in panel.partition("Hands up:")[2].split("\n")[0]
    await meeting.says(people[20], "/hand")
    panel = await meeting.panel()
    assert "then 1 more" in panel.partition("Hands up:")[2].split("\n")[0]
    assert "Person20" not in panel.partition("Hands up:")[2].split("\n")[0]


async def test_each_room_chooses_its_order_and_keeps_it(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "I have a lot to say.")
    await meeting.says("Tom", "/hand")
    await meeting.says("Ana", "/hand")
    assert "Hands up: Ana and Tom" in await meeting.panel()
    await meeting.says("Ana", "/queue order first-come")
    meeting.told("Ana", "Only a facilitator can do that.")
    await meeting.says("Grace", "/queue order first-come")
    meeting.told("Grace", "hands are called in the order they went up")
    assert "Hands up: Tom and Ana" in await meeting.panel()
    receipt = await meeting.says("Ana", "q?")
    assert "because hands are called in the order they went up" in receipt.reply.text
    await meeting.says("Grace", "/end anyway=yes")
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "I have a lot to say.")
    await meeting.says("Tom", "/hand")
    await meeting.says("Ana", "/hand")
    assert "Hands up: Tom and Ana" in await meeting.panel()


@pytest.mark.parametrize("rules", [Rules(queue_order=QueueOrder.FIRST_COME)])
async def test_a_room_can_choose_otherwise_than_the_settings_say(meeting):
    await begins(meeting, "Tom", "Ana")
    await meeting.says("Tom", "I have a lot to say.")
    await meeting.says("Tom", "/hand")
    await meeting.says("Ana", "/hand")
    assert "Hands up: Tom and Ana" in await meeting.panel()
    await meeting.says("Grace", "/queue order least-heard")
    assert "Hands up: Ana and Tom" in await meeting.panel()


async def test_a_facilitator_moves_a_hand_and_it_moves_up_from_there(meeting):
    await begins(meeting, "Ana", "Ben", "Eve", "Kim")
    for who in ("Ana", "Ben", "Eve"):
        await meeting.says(who, "/hand")
    await meeting.says("Grace", "/queue move Eve 2")
    meeting.told("Grace", "Eve is now number 2")
    assert "Hands up: Ana, Eve, and Ben" in await meeting.panel()
    mine = (await meeting.says("Eve", "/queue")).reply.text
    assert "because a facilitator chose this place for you" in mine
    await meeting.says("Grace", "/call")
    meeting.heard_in_room("Ana, it is")
    await meeting.says("Kim", "/hand kind=order")
    assert "Hands up: Kim, Eve, and Ben" in await meeting.panel()
    await meeting.says("Ben", "/queue move Ben 1")
    meeting.told("Ben", "Only a facilitator can do that.")
    await meeting.says("Grace", "/queue move Ana 1")
    meeting.told("Grace", "That hand is not up.")


async def test_a_speaker_is_skipped_and_comes_right_after(meeting):
    await begins(meeting, "Ana", "Ben", "Eve")
    await meeting.says("Ana", "/hand")
    await meeting.says("Grace", "/skip")
    meeting.told("Grace", "Nobody else has a hand up.")
    meeting.silent()
    await meeting.says("Ben", "/hand")
    await meeting.presses("Grace", "Skip this speaker for now")
    meeting.heard_in_room("Ben, it is your turn to speak.")
    meeting.told("Grace", "Ana stays in the queue and comes next.")
    await meeting.says("Ana", "While I wait: yes.")
    await meeting.says("Eve", "/hand")
    assert "Hands up: Ana and Eve" in await meeting.panel()
    await meeting.says("Grace", "/call")
    meeting.heard_in_room("Ana, it is your turn to speak.")


# -- calling ---------------------------------------------------------------------------------------


async def test_two_facilitators_press_at_once_and_one_person_is_called(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/facilitator add Ben")
    await meeting.says("Ana", "/hand")
    await meeting.says("Ben", "/hand")
    presses = [await meeting.about_to_press(w, "Call the next speaker") for w in ("Grace", "Ben")]
    skip = await meeting.about_to_press("Ben", "Skip this speaker for now")
    receipts = await asyncio.gather(*(press() for press in presses))
    assert sorted(receipt.refused for receipt in receipts) == [False, True]
    (no,) = [receipt.reply.text for receipt in receipts if receipt.refused]
    assert no == "The queue has already moved on. Nobody was called a second time."
    assert (await skip()).refused
    meeting.heard_in_room("Ana, it is your turn")
    meeting.silent()
    assert "Hands up: Ben" in await meeting.panel()


async def test_an_old_button_does_not_call_a_hand_that_went_up_again(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/hand")
    press = await meeting.about_to_press("Grace", "Call the next speaker")
    await meeting.says("Grace", "/call")
    meeting.heard_in_room("Ana, it is your turn")
    await meeting.says("Ana", "/hand")
    assert (await press()).refused
    meeting.silent()


async def test_to_be_called_and_say_nothing_counts_as_a_turn(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Ana", "/hand")
    await meeting.says("Ben", "/hand")
    for _ in range(2):
        await meeting.says("Grace", "/call")
        await meeting.says("Ana", "/hand")
    meeting.heard_in_room("Ana, it is your turn")
    meeting.heard_in_room("Ben, it is your turn")


# -- the floor -------------------------------------------------------------------------------------


async def test_who_has_finished_gives_the_floor_back(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Ana", "/hand")
    await meeting.says("Grace", "/call")
    assert "Speaking now: Ana" in await meeting.panel()
    await meeting.says("Ben", "/done")
    assert "Speaking now: Ana" in await meeting.panel()
    await meeting.presses("Ana", "I have finished")
    meeting.told("Ana", "Thank you. Anybody can speak now.")
    assert "Speaking now" not in await meeting.panel()


async def test_who_passes_gives_the_floor_back_too(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Grace", "/call Ana")
    await meeting.says("Ana", "/pass")
    assert "Speaking now" not in await meeting.panel()


async def test_nobody_is_told_who_has_the_floor_unless_the_team_wants_it(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/call Ana")
    meeting.no_matter("Ben")
    await meeting.says("Ben", "May I just say something?")
    meeting.not_told("Ben")


async def test_a_note_about_the_floor_is_private_kind_and_comes_once(meeting):
    await begins(meeting, "Ana", "Ben", "Eve")
    await meeting.says("Grace", "/floor notes on")
    await meeting.says("Ben", "Nobody has the floor yet.")
    await meeting.says("Grace", "/call Ana")
    meeting.heard_in_room("Ana, it is your turn")
    meeting.no_matter("Grace", "Ana", "Ben", "Eve")
    await meeting.says("Ana", "It is about the nights.")
    await meeting.says("Ben", "I know.")
    meeting.told("Ben", "Ana’s turn to speak", "Everybody can still read your message")
    await meeting.says("Ben", "I really know.")
    await meeting.says("Grace", "Thank you both.")
    meeting.not_told("Ana", "Ben", "Eve", "Grace")
    await meeting.says("Grace", "/call Eve")
    await meeting.says("Ben", "One more thing.")
    meeting.not_told("Ben")
    meeting.heard_in_room("Eve, it is your turn")
    meeting.silent()


async def test_a_speaking_limit_reminds_once_and_quietly(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/speaking limit 3")
    meeting.told("Grace", "private note after 3 minutes")
    await meeting.says("Grace", "/call Ana")
    meeting.heard_in_room("Ana, it is your turn")
    await meeting.time_passes(minutes=2)
    meeting.not_told("Ana")
    await meeting.time_passes(minutes=2)
    meeting.told("Ana", "You have been speaking for 3 minutes.")
    await meeting.time_passes(minutes=10)
    meeting.not_told("Ana", "Ben")
    meeting.silent()
    await meeting.presses("Ana", "I have finished")

    await meeting.says("Grace", "/call Ben")
    meeting.heard_in_room("Ben, it is your turn")
    await meeting.time_passes(minutes=2)
    await meeting.says("Ben", "/done")
    await meeting.says("Grace", "/call Ana")
    meeting.no_matter("Ana", "Ben")
    await meeting.time_passes(minutes=2)
    meeting.not_told("Ana", "Ben")
    await meeting.says("Grace", "/speaking limit 0")
    await meeting.says("Grace", "/call Ben")
    meeting.no_matter("Ana", "Ben")
    await meeting.time_passes(minutes=10)
    meeting.not_told("Ana", "Ben")


async def test_what_the_room_set_about_the_floor_holds_at_the_next_meeting(meeting):
    await meeting.says("Grace", "/floor notes on")
    await meeting.says("Grace", "/speaking limit 3")
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/call Ana")
    await meeting.says("Grace", "/end anyway=yes")
    await begins(meeting, "Ana", "Ben")
    await meeting.says("Grace", "/call Ana")
    meeting.no_matter("Ana", "Ben")
    await meeting.says("Ben", "Good evening.")
    meeting.told("Ben", "Ana’s turn to speak")
    await meeting.time_passes(minutes=4)
    meeting.told("Ana", "You have been speaking for 3 minutes.")
