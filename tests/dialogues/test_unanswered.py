"""Points that nobody has answered: a facilitator sees them before the meeting moves on."""

import pytest

from bot.ports import MessageDeletion
from bot.rules import Rules
from storage.tables import METADATA

NIGHTS = "Night staff should be trained by the families."
VAN = "The driver never waits for a wheelchair."


async def gathers(meeting):
    for title in ("Breaks at home", "Money", "Any other business"):
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/start")
    await meeting.says("Gert", "/here")
    await meeting.says("Grace", "/facilitator add Gert")
    meeting.no_matter("Grace", "Gert", "Tom", "Priya")


async def moves_on(meeting, who="Grace"):
    await meeting.presses(who, "Next item")
    meeting.heard_in_room("Now: 2. Money")
    meeting.not_told(who)


async def is_asked(meeting, who="Grace"):
    await meeting.presses(who, "Next item")
    meeting.silent()
    return meeting.told(who, "Before you move on")


async def test_who_moves_on_sees_first_what_had_no_answer_and_means_it_with_a_second_press(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.time_passes(minutes=4)
    await meeting.says("Priya", VAN, source="van")
    before = await meeting.panel()
    asked = await is_asked(meeting)
    assert [(part.ref, part.lines) for part in asked.parts] == [
        ("message-van", ("Priya, 1 minute ago", f"“{VAN}”")),
        ("message-nights", ("Tom, 5 minutes ago", f"“{NIGHTS}”")),
    ]
    assert "/agenda next anyway=yes" in asked.text
    assert await meeting.panel() == before
    meeting.not_told("Tom", "Priya", "Gert")
    await meeting.presses("Grace", "Move on anyway")
    meeting.heard_in_room("Now: 2. Money")
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Now: 3. Any other business")


async def test_when_nothing_was_said_it_moves_on_at_once(meeting):
    await gathers(meeting)
    await moves_on(meeting)


async def test_thanks_and_jokes_want_no_answer(meeting):
    await gathers(meeting)
    for text in ("Thanks!", "Yes, me too", "ha ha ha", "Good evening everybody"):
        await meeting.says("Tom", text)
    await moves_on(meeting)


async def test_a_reply_answers_a_point(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.says("Priya", "Quite.", reply_to="message-nights")
    await moves_on(meeting)


async def test_a_reaction_answers_a_point_and_is_no_turn(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.reacts("Priya", "message-nights")
    assert "Not heard yet: 3 of the 4 here" in await meeting.panel(), "here, but not heard"
    await meeting.says("Priya", "/status")
    meeting.told("Priya", "You have not spoken yet")
    (said,) = await meeting.service.messages.recent_messages(meeting.room, 10)
    assert len(said.heard_by) == 1
    await moves_on(meeting)


async def test_ones_own_reply_or_reaction_is_no_answer(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.says("Tom", "Nobody?", reply_to="message-nights")
    await meeting.reacts("Tom", "message-nights")
    assert "Tom" in (await is_asked(meeting)).text


async def test_a_point_that_is_parked_is_not_lost_and_needs_no_answer(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.fills_in("Tom", "park", wording="Who trains?", source="message-nights")
    meeting.heard_in_room("Parked as point 1")
    await moves_on(meeting)


async def test_naming_somebody_or_taking_up_their_words_is_an_answer(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS)
    await meeting.says("Priya", VAN)
    await meeting.says("Ana", "I am with Tom.")
    await meeting.says("Eve", "Ours let the wheelchair stand in the rain, that driver.")
    await meeting.says("Tom", "Does the driver of the wheelchair taxi do that too, Eve?")
    assert (await is_asked(meeting)).text.count("ago") == 1, "Tom's last one is not answered"


async def test_ones_own_points_one_knows(meeting):
    await gathers(meeting)
    await meeting.says("Grace", "Perhaps everybody tells us what a good night needs.")
    await moves_on(meeting)


async def test_hands_that_are_up_are_shown_too(meeting):
    await gathers(meeting)
    await meeting.says("Tom", "/hand kind=question")
    asked = await is_asked(meeting)
    assert "Hands up, next first:\nTom (question)" in asked.text
    assert "Points without an answer" not in asked.text
    await meeting.presses("Grace", "Call the next speaker")
    meeting.heard_in_room("Tom, it is your turn")
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Now: 2. Money")


async def test_the_end_asks_too_and_takes_every_item_into_account(meeting):
    await gathers(meeting)
    await meeting.says("Grace", "/next")
    await meeting.says("Tom", NIGHTS)
    await meeting.says("Grace", "/back")
    await meeting.says("Priya", VAN)
    meeting.no_matter("Grace")
    await meeting.presses("Grace", "End the meeting")
    meeting.silent()
    meeting.told("Grace", "Before you end the meeting", "Tom", "Priya", "/end anyway=yes")
    await meeting.presses("Grace", "End it anyway")
    meeting.heard_in_room("Meeting 1 is over")


async def test_a_meeting_that_is_left_alone_ends_without_asking(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS)
    await meeting.time_passes(minutes=61)
    meeting.heard_in_room("Meeting 1 is over")


async def test_a_delivery_that_is_repeated_does_not_move_on_after_all(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.says("Grace", "/next", source="once")
    await meeting.reacts("Priya", "message-nights")
    meeting.restarts()
    assert (await meeting.says("Grace", "/next", source="once")).repeated
    meeting.silent()


async def test_two_who_mean_it_at_the_same_time_move_on_once(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS)
    await is_asked(meeting)
    await is_asked(meeting, "Gert")
    acts = [await meeting.about_to_press(who, "Move on anyway") for who in ("Grace", "Gert")]
    await meeting.together(*acts)
    meeting.heard_in_room("Now: 2. Money")
    meeting.silent()
    meeting.told("Gert", "already moved on")


async def test_a_button_that_comes_too_late_asks_nothing(meeting):
    await gathers(meeting)
    late = await meeting.about_to_press("Gert", "Next item")
    await meeting.presses("Grace", "Next item")
    await meeting.says("Tom", NIGHTS)
    await late()
    meeting.told("Gert", "already moved on")


async def test_the_list_outlives_a_restart(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS)
    await meeting.time_passes(minutes=4)
    await meeting.says("Priya", VAN, source="van")
    await meeting.reacts("Ana", "message-van")
    meeting.restarts()
    asked = await is_asked(meeting)
    assert [part.lines for part in asked.parts] == [("Tom, 5 minutes ago",)]
    assert NIGHTS not in asked.text, "what was said is not kept"


async def test_facilitators_can_look_at_any_time_and_members_cannot(meeting):
    await gathers(meeting)
    await meeting.says("Grace", "/unanswered")
    meeting.told("Grace", "Every point on this item has had an answer")
    await meeting.says("Tom", NIGHTS)
    await meeting.says("Grace", "/unanswered")
    meeting.told("Grace", "Points without an answer", "Tom, ")
    await meeting.says("Tom", "/unanswered")
    meeting.told("Tom", "Only a facilitator")
    meeting.silent()


async def test_of_many_points_the_three_likeliest_are_shown_questions_first(meeting):
    await gathers(meeting)
    for number in range(9):
        await meeting.says("Tom", f"Nurse{number} never gets carpet{number} or window{number}.")
    await meeting.time_passes(minutes=4)
    await meeting.says("Priya", "Which ward has no garden side at all?", source="which")
    await meeting.time_passes(minutes=4)
    await meeting.says("Tom", "Nurse9 never gets carpet9 or window9.", source="last")
    asked = await is_asked(meeting)
    shown = [part.ref for part in asked.parts]
    assert shown[:2] == ["message-which", "message-last"]
    assert len(shown) == 3
    await meeting.says("Grace", "/unanswered")
    meeting.told("Grace", "Points without an answer")


async def test_what_only_tells_or_agrees_wants_no_answer(meeting):
    await gathers(meeting)
    for who, text in (
        ("Tom", "We had four nights of respite in March, two of them at home."),
        ("Priya", "Our agency sends the same carer on Mondays and Fridays."),
        ("Ana", "The minutes of the last visit are in the shared folder."),
    ):
        await meeting.says(who, text)
        await meeting.time_passes(minutes=4)
    await moves_on(meeting)


async def test_who_speaks_next_goes_on_from_what_was_said_unless_they_speak_to_somebody_else(
    meeting,
):
    await gathers(meeting)
    await meeting.says("Tom", "Who could train the night staff at weekends?")
    await meeting.says("Priya", "My sister trained carers for years, on Saturdays too.")
    await moves_on(meeting)
    await meeting.says("Tom", "Who could train the night staff at weekends?")
    await meeting.says("Ana", "Priya, your sister has left her umbrella here.")
    await meeting.presses("Grace", "Next item")
    meeting.told("Grace", "Before you move on", "“Who could train the night staff at weekends?”")


async def test_a_message_that_was_deleted_is_not_quoted(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    metrics = meeting.service.core.meetings
    loaded = next(iter(metrics._loaded.values()))
    assert loaded.metrics.first_words == {"message-nights": NIGHTS}
    await meeting.service.intake.on_message_deleted(
        MessageDeletion(
            room=meeting.room, ref="message-nights", source="gone", at=meeting.clock.now()
        )
    )
    assert loaded.metrics.first_words == {}
    await moves_on(meeting)


async def test_how_a_message_began_is_in_no_table(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    assert NIGHTS in (await is_asked(meeting)).text
    dump = await meeting.store._store._db.read(
        lambda tx: [tuple(row) for t in METADATA.sorted_tables for row in tx.execute(t.select())]
    )
    assert "message-nights" in str(dump), "the reference is there"
    assert NIGHTS[:20] not in str(dump)


async def test_a_press_on_the_end_is_asked_about_where_something_was_said(meeting):
    await gathers(meeting)
    await meeting.says("Tom", "We had four nights of respite in March, two of them at home.")
    await meeting.presses("Grace", "End the meeting")
    meeting.silent()
    asked = meeting.told("Grace", "Before you end the meeting", "It can be reopened for 10 minutes")
    assert "Points without an answer" not in asked.text
    await meeting.presses("Grace", "End it anyway")
    meeting.heard_in_room("Meeting 1 is over")


async def test_a_press_on_the_end_of_a_meeting_in_which_nothing_happened_ends_it(meeting):
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    await meeting.presses("Grace", "End the meeting")
    meeting.heard_in_room("Meeting 1 is over")


@pytest.mark.parametrize("rules", [Rules(ask_before_moving_on=False)])
async def test_a_team_can_do_without_it(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS)
    await meeting.says("Tom", "/hand")
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Now: 2. Money")
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 1 is over")
