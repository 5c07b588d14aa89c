"""What Heard itself did in a meeting, in figures that are about nobody in particular."""

import pytest

from bot.rules import DriftCare, Rules
from bot.service.drift_tracking import DriftTracker
from tests.dialogues.test_invitations import gathers, talk
from tests.fakes.scorer import SharesAWord

QUIET = ("Ana", "Eve", "Uma", "Zoe")
TALKING = ("Tom", "Ben", "Kim", "Lou")


@pytest.fixture
def rules():
    return Rules(few_voices_turns=1000, invite_first_minutes=0)


async def did(meeting):
    """What `/measures` says of it, once the meeting is over."""
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/measures")
    told = meeting.told("Grace", "What Heard itself did")
    return told.text.partition("What Heard itself did")[2]


async def test_invitations_are_counted_by_what_became_of_them(meeting):
    """Ana puts a hand up, Eve passes, Uma speaks, Zoe says nothing."""
    await gathers(meeting, *QUIET)
    answers = {"Ana": "I would like to speak", "Eve": "Pass"}
    for _ in range(30):
        await talk(meeting, minutes=1, people=TALKING)
        for who, label in tuple(answers.items()):
            if any("Would you like to say" in told.text for told in meeting.all_told(who)):
                await meeting.presses(who, label)
                del answers[who]
        if any("Would you like to say" in told.text for told in meeting.all_told("Uma")):
            await meeting.says("Uma", "I tried that with my mother.")
    assert not answers
    said = await did(meeting)
    assert "It sent 4 private invitations to speak." in said
    assert "Taken up: 2; declined: 1; put off, or without an answer: 1." in said
    assert not [who for who in (*QUIET, *TALKING) if who in said]
    # The meeting is reopened after its end, and another item is up: the figures stay.
    await meeting.says("Grace", "/reopen")
    await meeting.says("Grace", '/agenda add "Night care"')
    await meeting.says("Grace", "/next anyway=yes")
    meeting.restarts()
    said = await did(meeting)
    assert "Taken up: 2; declined: 1; put off, or without an answer: 1." in said


async def test_with_one_invitation_nobody_learns_how_it_was_answered(meeting):
    await gathers(meeting, "Ana")
    await talk(meeting, minutes=7, people=TALKING)
    await meeting.presses("Ana", "Pass")
    said = await did(meeting)
    assert "It sent one private invitation to speak." in said
    assert "How they were answered is not shown" in said
    assert "declined" not in said


async def test_where_only_two_could_have_been_invited_it_is_not_said_whether_somebody_was(meeting):
    await gathers(meeting, "Ana", items=("Breaks at home",))
    await talk(meeting, minutes=7, people=("Grace", "Tom"))
    meeting.told("Ana", "Would you like to say something")
    said = await did(meeting)
    assert "How often it invited people privately to speak is not shown" in said
    assert "invitation to speak" not in said


async def test_the_question_whether_heard_may_invite_is_no_invitation(meeting):
    await gathers(meeting)
    for who in ("Ana", *TALKING):
        await meeting.says(who, "/here")
    await talk(meeting, minutes=7, people=TALKING)
    meeting.told("Ana", "May Heard ask you privately")
    said = await did(meeting)
    assert "It invited nobody privately to speak." in said
    assert "It asked one person whether it may invite them." in said


@pytest.mark.parametrize("rules", [Rules(few_voices_turns=8, few_voices_people=2)])
async def test_openings_of_the_floor_and_posts_are_counted_and_the_panel_is_not(meeting):
    await gathers(meeting, *QUIET)
    (opening,) = meeting.face.posts
    assert opening.on_panel, "where the panel is a message of the conversation, it is not posted"
    for turn in range(8):
        await meeting.says(("Tom", "Ben")[turn % 2], "The council pays for night care.")
    meeting.heard_in_room("Would anybody else like to say something?")
    await meeting.says("Grace", '/decide "We ask the council."')
    said = await did(meeting)
    assert "It asked the room once whether anybody else would like to speak." in said
    assert "It posted 2 messages in the room while the meeting ran." in said


@pytest.mark.parametrize("rules", [Rules(few_voices_turns=1000, drift_care=DriftCare.KEEN)])
async def test_answers_to_questions_about_the_topic_are_counted_and_peoples_own_flags_are_not(
    meeting,
):
    meeting.service.core.meetings.drift = DriftTracker(start=SharesAWord)
    await gathers(meeting, items=("Breaks at home", "Who drives the van"))

    async def strays(text):
        for number in range(16):
            await meeting.says(("Tom", "Ben")[number % 2], f"Longer breaks at home ({number}).")
        meeting.no_matter("Grace")
        for number in range(2):
            await meeting.says(("Tom", "Ben")[number % 2], text.format(number))
        meeting.told("Grace", "Is this about")

    await strays("The printer in the library jams on every poster ({}).")
    await meeting.presses("Grace", "Do nothing")
    await strays("The garden wants a new fence and some paint ({}).")
    await meeting.presses("Grace", "Yes, it is")
    await meeting.says("Tom", "/offtopic")
    meeting.told("Grace", "Somebody feels this is no longer")
    await meeting.presses("Grace", "Do nothing")
    meeting.no_matter("Grace")
    said = await did(meeting)
    assert "It asked 2 times, privately" in said
    assert "“Yes, it is”: 1. Parked, made an agenda item, or moved on: 0." in said
    assert "“Do nothing”: 1. No answer: 0." in said


async def test_while_a_meeting_is_running_nobody_can_watch_these_figures_change(meeting):
    """Whoever looked again and again could tell whose pass was an answer to an invitation."""
    await gathers(meeting, *QUIET)
    await talk(meeting, minutes=10, people=TALKING)
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/measures")
    assert "Heard itself" not in meeting.told("Grace", "Who has been heard so far").text
    assert "private invitation" in await did(meeting)
