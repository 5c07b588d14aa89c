"""When the talk of late came from few people: the floor is opened for the others, once."""

import pytest

from bot.rules import Rules

OPEN = "Would anybody else like to say something?"


@pytest.fixture
def rules():
    return Rules(few_voices_turns=8, few_voices_people=2, invitations_per_person=0)


async def gathers(meeting, *quiet, items=("Breaks at home", "Night care")):
    for title in items:
        await meeting.says("Grace", f'/agenda add "{title}"')
    await meeting.says("Grace", "/start")
    for who in quiet:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *quiet)


async def talk(meeting, turns, people=("Tom", "Ben"), words="The council pays for night care."):
    for turn in range(turns):
        await meeting.says(people[turn % len(people)], words)


async def test_the_floor_is_opened_with_totals_and_the_reason(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await talk(meeting, 7)
    meeting.silent()
    await talk(meeting, 1, people=("Ben",))
    post = meeting.heard_in_room(
        "people here have not been heard yet.",
        "4 people here have not been heard yet.",  # Grace has not either
        OPEN,
    )
    assert [button.label for button in post.buttons] == ["Raise my hand", "Pass"]
    for name in ("Tom", "Ben", "Ana", "Eve", "Uma", "Grace"):
        assert name not in post.text
    meeting.told("Grace", "Heard has asked the room", "Not heard yet: Grace, Ana, Eve, and Uma")
    meeting.not_told("Ana", "Tom", "Ben")


async def test_facilitators_learn_who_has_not_been_heard_and_not_who_spoke(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await talk(meeting, 8)
    told = meeting.told("Grace", "Heard has asked the room")
    assert "Tom" not in told.text
    assert "Ben" not in told.text


async def test_once_for_an_item(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await talk(meeting, 30)
    meeting.heard_in_room(OPEN)
    meeting.silent()
    await meeting.says("Grace", "/next anyway=yes")
    meeting.heard_in_room("Night care")
    await talk(meeting, 7)
    meeting.silent()
    await talk(meeting, 3)
    meeting.heard_in_room(OPEN)
    meeting.silent()


async def test_nothing_while_a_third_person_speaks_too(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await talk(meeting, 30, people=("Tom", "Ben", "Dan"))
    meeting.silent()


async def test_short_turns_do_not_count(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await talk(meeting, 30, words="Yes, thanks.")
    meeting.silent()
    # Of the three who now speak, one only agrees: the floor is opened all the same.
    for _ in range(4):
        await talk(meeting, 2)
        await meeting.says("Dan", "Right.")
    meeting.heard_in_room("people here have not been heard yet.")


async def test_nothing_while_nearly_everybody_has_been_heard(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await meeting.says("Grace", "Welcome.")
    await meeting.says("Ana", "/pass")
    await talk(meeting, 30)
    meeting.silent()


async def test_nothing_while_a_hand_is_up_and_then_it_is_said(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await meeting.says("Ana", "/hand")
    await talk(meeting, 20)
    meeting.silent()
    await meeting.says("Ana", "/lower")
    await talk(meeting, 1)
    meeting.heard_in_room(OPEN)


async def test_in_a_quieter_room_only_the_facilitator_is_told(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await meeting.says("Grace", "/quiet quieter")
    await talk(meeting, 30)
    meeting.silent()
    meeting.told("Grace", "Heard has not said this to the room")
    meeting.not_told("Grace")


async def test_in_a_silent_room_nobody_is(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await meeting.says("Grace", "/quiet silent")
    meeting.no_matter("Grace")
    await talk(meeting, 30)
    meeting.silent()
    meeting.not_told("Grace")


async def test_who_is_called_on_by_it_can_pass(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await talk(meeting, 8)
    meeting.heard_in_room(OPEN)
    await meeting.presses("Ana", "Pass")
    meeting.told("Ana", "That counts as being heard")


async def test_a_facilitator_without_direct_messages_finds_it_in_status(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await meeting.says("Grace", "/preferences direct=no")
    meeting.no_matter("Grace")
    await talk(meeting, 8)
    meeting.not_told("Grace")
    await meeting.says("Grace", "/status")
    meeting.told("Grace", "Heard has asked the room", "Not heard yet:")
