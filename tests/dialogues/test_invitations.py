"""Would you like to speak? Asked privately, rarely, and only of those who want to be asked."""

import pytest

from bot.ids import RoomId
from bot.ports import Message, Request
from bot.rules import Rules

ASKED = "Would you like to say something"
MAY = "May Heard ask you privately"


@pytest.fixture
def rules():
    # Whether the room is asked too is another matter, and so are the meeting's first minutes: see
    # tests/meeting/test_invitation_limits.py.
    return Rules(few_voices_turns=1000, invite_first_minutes=0)


async def talk(meeting, minutes=1, people=("Tom", "Ben"), start=0):
    """Some talk, a turn every ten seconds, and whatever falls due meanwhile."""
    for turn in range(minutes * 6):
        who = people[turn % len(people)]
        await meeting.time_passes(seconds=5)
        await meeting.says(who, f"The council pays for night care, reason {start + turn}.")


async def gathers(meeting, *wanting, items=("Breaks at home",)):
    """Grace runs a meeting, Tom and Ben talk, and others are here; these have said yes."""
    for title in items:
        await meeting.says("Grace", f'/agenda add "{title}"')
    await meeting.says("Grace", "/start")
    for who in wanting:
        await meeting.says(who, "/here")
        await meeting.says(who, "/preferences on")
    for who in ("Grace", "Tom", "Ben"):
        await meeting.says(who, "/preferences off")
    meeting.no_matter("Grace", "Tom", "Ben", *wanting)


async def test_who_is_quiet_is_asked_after_a_while_and_can_take_a_place_in_the_queue(meeting):
    await gathers(meeting, "Ana")
    await talk(meeting, minutes=4)
    meeting.not_told("Ana")
    await talk(meeting, minutes=2)
    meeting.told("Ana", "Would you like to say something about", "Breaks at home", "Only you")
    meeting.no_matter("Grace")
    await meeting.presses("Ana", "I would like to speak")
    meeting.told("Ana", "Your hand is up. You are next.")
    assert "Hands up: Ana" in await meeting.panel()


@pytest.mark.parametrize("turns_of_others", [6, 7])
async def test_who_has_had_a_fair_share_of_the_turns_is_not_asked(meeting, turns_of_others):
    await gathers(meeting, "Ana", items=("Breaks at home", "Who drives the van"))
    # Four people are here: two turns of eight are just Ana's share.
    people = [*["Ben", "Tom"] * 4][:turns_of_others]
    people[1:1] = ["Ana"]
    people[3:3] = ["Ana"]
    for number, who in enumerate(people):
        await meeting.says(who, f"The council pays for night care, reason {number}.")
    await meeting.says("Grace", "/agenda next")
    if any(s.kind == "before-moving-on" for s in meeting._collected("Grace")):
        await meeting.presses("Grace", "Move on anyway")
    for number in range(14):  # the last turn goes on, and what Ana said is ten minutes ago
        await meeting.time_passes(minutes=1)
        await meeting.says(people[-1], f"And night care costs the council {number} pounds.")
    asked = [spoken for spoken in meeting.all_told("Ana") if ASKED in spoken.text]
    assert len(asked) == (turns_of_others > 6)


async def test_nobody_is_asked_while_it_is_silent(meeting):
    await gathers(meeting, "Ana")
    await talk(meeting, minutes=2)
    await meeting.time_passes(minutes=20)
    meeting.not_told("Ana")
    await talk(meeting, minutes=20)
    meeting.told("Ana", ASKED)


async def test_nobody_is_asked_before_the_meeting_has_had_some_talk(meeting):
    await gathers(meeting, "Ana")
    await meeting.time_passes(minutes=4)
    await talk(meeting, minutes=1, people=("Tom",))  # one long turn, so far
    await meeting.time_passes(minutes=1)
    meeting.not_told("Ana")


async def test_one_person_at_a_time(meeting):
    await gathers(meeting, "Ana", "Eve")
    await talk(meeting, minutes=7)
    # The lot has decided who is first.
    first, then = ("Ana", "Eve") if meeting.all_told("Ana") else ("Eve", "Ana")
    meeting.told(first, ASKED)
    meeting.not_told(then)
    await talk(meeting, minutes=3)
    meeting.told(then, ASKED)


async def test_once_for_an_item_and_twice_in_a_meeting(meeting):
    await gathers(meeting, "Ana", items=("Breaks at home", "Night care", "Meals together"))
    await talk(meeting, minutes=20)
    meeting.told("Ana", "Breaks at home")
    meeting.not_told("Ana")
    await meeting.says("Grace", "/next anyway=yes")
    await talk(meeting, minutes=4)
    meeting.not_told("Ana")
    await talk(meeting, minutes=16)
    meeting.told("Ana", "Night care")
    await meeting.says("Grace", "/next anyway=yes")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")


async def test_never_to_someone_who_passed(meeting):
    await gathers(meeting, "Ana")
    await meeting.says("Ana", "/pass")
    meeting.no_matter("Ana")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")


async def test_a_pass_in_answer_counts_as_heard_and_ends_it(meeting):
    await gathers(meeting, "Ana", items=("Breaks at home", "Night care"))
    await talk(meeting, minutes=7)
    meeting.told("Ana", ASKED)
    await meeting.presses("Ana", "Pass")
    meeting.told("Ana", "That counts as being heard")
    await meeting.says("Grace", "/next anyway=yes")
    await talk(meeting, minutes=15)
    meeting.not_told("Ana")


async def test_never_to_someone_with_a_hand_up_or_who_has_spoken_on_this_item(meeting):
    await gathers(meeting, "Ana", "Eve", "Uma")
    await meeting.says("Ana", "/hand")
    await meeting.says("Eve", "I tried that with my mother.")
    await meeting.says("Grace", "/call Uma")
    meeting.no_matter("Ana", "Eve", "Uma")
    await talk(meeting, minutes=15)
    meeting.not_told("Ana", "Eve", "Uma")


async def test_later_is_asked_once_more_and_not_before_time(meeting):
    await gathers(meeting, "Ana")
    await talk(meeting, minutes=7)
    meeting.told("Ana", ASKED)
    await meeting.presses("Ana", "Later")
    meeting.told("Ana", "Heard may ask you once more, in 10 minutes or later.")
    await talk(meeting, minutes=8)
    meeting.not_told("Ana")
    await talk(meeting, minutes=6)
    meeting.told("Ana", ASKED)
    await meeting.presses("Ana", "Later")
    meeting.told("Ana", "Heard will not ask you again in this meeting.")
    await talk(meeting, minutes=30)
    meeting.not_told("Ana")


async def test_later_makes_no_sense_unasked(meeting):
    await gathers(meeting, "Ana")
    await meeting.says("Ana", "/later")
    meeting.told("Ana", "Heard has not asked you anything in this meeting.")


async def test_the_first_time_heard_asks_whether_it_may(meeting):
    await gathers(meeting)
    await meeting.says("Ana", "/here")
    meeting.no_matter("Ana")
    await talk(meeting, minutes=7)
    meeting.told("Ana", MAY, "If you do not answer, Heard will not ask you.")
    await meeting.presses("Ana", "Yes, you may")
    answer = meeting.told("Ana", "Heard may now ask you privately")
    assert [button.label for button in answer.buttons] == ["Raise my hand", "Pass"]


async def test_no_answer_is_a_no(meeting):
    await meeting.has_company()
    await gathers(meeting, items=("Breaks at home", "Night care"))
    await meeting.says("Ana", "/here")
    meeting.no_matter("Ana")
    await talk(meeting, minutes=7)
    meeting.told("Ana", MAY)
    await meeting.says("Grace", "/next anyway=yes")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.told("Ana", "Were you heard")
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/here")
    meeting.no_matter("Ana")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")


async def test_do_not_ask_me_again_is_remembered_in_the_next_meeting(meeting):
    await gathers(meeting, "Ana")
    await talk(meeting, minutes=7)
    meeting.told("Ana", ASKED)
    await meeting.presses("Ana", "Do not ask me again")
    meeting.told("Ana", "Heard will not ask you again")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/here")
    meeting.no_matter("Ana")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")


@pytest.mark.parametrize("running", [True, False], ids=["running", "not yet begun"])
async def test_do_not_ask_me_again_is_remembered_in_another_room(meeting, running):
    """It may be chosen there while a meeting is running here, or before it begins."""
    await gathers(meeting, "Ana")
    if not running:
        await meeting.says("Grace", "/end anyway=yes")
    carers = RoomId("stage", "", "carers")
    await meeting.service.directory.open_room(carers, "Carers")
    receipt = await meeting.service.commands.execute(
        Request(
            room=carers,
            person=meeting.account("Ana"),
            source="there",
            at=meeting.clock.now(),
            line="preferences off",
        )
    )
    assert receipt.accepted
    if not running:
        await meeting.says("Grace", "/start")
        await meeting.says("Ana", "/here")
    meeting.no_matter("Ana")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")


async def test_a_newcomer_who_wants_none_elsewhere_gets_none_here(meeting):
    carers = RoomId("stage", "", "carers")
    await meeting.service.directory.open_room(carers, "Carers")
    await gathers(meeting)
    await meeting.service.commands.execute(
        Request(
            room=carers,
            person=meeting.account("Ana"),
            source="there",
            at=meeting.clock.now(),
            line="preferences direct=no",
        )
    )
    await meeting.service.intake.on_message(
        Message(
            room=meeting.room,
            person=meeting.account("Ana"),
            text="Hello",
            ref="m",
            source="hello",
            at=meeting.clock.now(),
        )
    )
    await meeting.says("Grace", "/next anyway=yes")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")


async def test_nobody_is_asked_in_a_quieter_room(meeting):
    await gathers(meeting, "Ana")
    await meeting.says("Grace", "/quiet quieter")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")


async def test_nobody_is_asked_without_wanting_direct_messages(meeting):
    await gathers(meeting, "Ana")
    await meeting.says("Ana", "/preferences direct=no")
    meeting.no_matter("Ana")
    await talk(meeting, minutes=20)
    meeting.not_told("Ana")


async def test_the_room_learns_nothing_of_it(meeting):
    await gathers(meeting, "Ana")
    meeting.no_matter()
    await talk(meeting, minutes=7)
    await meeting.presses("Ana", "Later")
    await talk(meeting, minutes=1)
    meeting.silent()
    assert "Ana" not in await meeting.panel()
