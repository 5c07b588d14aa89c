"""A poll that wants an answer: asked for, given to the whole room, and said when the next meeting
begins. And what stands beside people's answers, for everybody alike."""

from __future__ import annotations

import pytest

from bot.ids import MeetingId
from bot.records.poll_replies import PollFlag

PEOPLE = ("Grace", "Tom", "Ana", "Ben", "Eve", "Kim", "Lou", "Uma")
NOT_ACTED_ON = "Most people could say what they wanted. Few say that it made a difference"
NEEDS = "Some people did not have all that they needed to take part."
WEEKLY = "/series 2026-03-10T19:00 UTC weekly"
ASKED = "The answers after meeting 1 need a reply"


async def a_meeting(meeting, people=PEOPLE):
    """Grace holds a meeting to which everybody comes; Ana never says a word in it."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    for who in people:
        if who != "Ana":
            await meeting.says(who, "The council pays for night care.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter(*people)


async def all_answer(meeting, *people, **answers):
    """These people answer the newest poll alike, and it closes."""
    for who in people:
        await meeting.votes(who, **answers)
    await meeting.time_passes(hours=47)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(hours=2)


async def heard_but_not_acted_on(meeting, people=PEOPLE):
    await a_meeting(meeting)
    await all_answer(meeting, *people, say="5", difference="2", needs="5")


async def begins(meeting, number, *texts):
    """The next meeting is begun, and beside the opening these are said."""
    before = len(meeting.face.posts)
    await meeting.says("Grace", "/start")
    meeting.heard_in_room(f"Meeting {number} has started")
    if texts:
        meeting.heard_in_room(*texts)
    said = [post for post in meeting.face.posts[before:] if post.kind == "poll-replies"]
    assert len(said) == bool(texts)
    meeting.no_matter()


async def room_of(meeting):
    return await meeting.service.directory.room(meeting.room)


async def kept(meeting):
    return await meeting.store.poll_replies.of_room((await room_of(meeting)).key)


# -- raised, and answered --------------------------------------------------------------------------


async def test_the_flag_is_raised_answered_in_the_room_and_said_when_the_next_meeting_begins(
    meeting,
):
    await heard_but_not_acted_on(meeting)
    results = meeting.heard_in_room(
        "8 of 8 people answered.",
        "It made a difference to what we decided: 0 of 8 yes, 0 partly, 8 no",
        "This needs a reply",
        NOT_ACTED_ON,
        "The people who run the meetings are asked to reply here.",
    )
    assert NEEDS not in results.text
    asked = meeting.told("Grace", ASKED, NOT_ACTED_ON, "Everybody here can see the same figures")
    assert [button.label for button in asked.buttons] == ["Reply to the room"]
    meeting.not_told(*PEOPLE[1:])
    assert ASKED in await meeting.side("Grace")
    await meeting.presses("Grace", "Reply to the room")
    assert meeting.form is not None
    assert [f.name for f in meeting.form.fields if f.shape != "hidden"] == ["reply"]
    await meeting.presses("Grace", "Reply to the room", reply="We ask the council in May.")
    meeting.told("Grace", "is posted with your name")
    meeting.heard_in_room(
        "A reply to what you said after meeting 1",
        NOT_ACTED_ON,
        "Grace replies:",
        "“We ask the council in May.”",
    )
    assert ASKED not in await meeting.side("Grace")
    meeting.restarts()
    await begins(
        meeting,
        2,
        "What you said after earlier meetings",
        "After meeting 1",
        NOT_ACTED_ON,
        "Grace replies:",
        "“We ask the council in May.”",
    )
    await meeting.says("Tom", "Good.")
    await meeting.says("Ana", "Yes.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter(*PEOPLE)
    await begins(meeting, 3)
    (row,) = await kept(meeting)
    assert (row.flags, row.passed_over) == ((PollFlag.HEARD_NOT_ACTED_ON,), 0)
    assert row.replied_at is not None


async def test_what_people_need_raises_a_flag_of_its_own(meeting):
    await a_meeting(meeting)
    for who in PEOPLE[:6]:
        await meeting.votes(who, needs="5")
    await all_answer(meeting, *PEOPLE[6:], needs="1")
    results = meeting.heard_in_room("I had what I needed to take part: 6 of 8 yes", NEEDS)
    assert NOT_ACTED_ON not in results.text
    meeting.told("Grace", ASKED, NEEDS)


async def test_at_five_answers_only_sides_are_shown_and_raise_the_same_flag(meeting):
    await a_meeting(meeting)
    await all_answer(meeting, *PEOPLE[:5], say="4", difference="1", needs="4")
    results = meeting.heard_in_room(
        "5 of 8 people answered.",
        "I could say what I wanted: 5 of 5 yes, 0 partly, 0 no",
        NOT_ACTED_ON,
    )
    assert "not at all 5" not in results.text
    meeting.told("Grace", ASKED)


async def test_good_answers_want_no_reply(meeting):
    await a_meeting(meeting)
    await all_answer(meeting, *PEOPLE, say="5", difference="4", needs="5")
    assert "This needs a reply" not in meeting.heard_in_room("8 of 8 people answered.").text
    meeting.not_told("Grace")
    receipt = await meeting.says("Grace", "/reply We are glad.")
    assert receipt.refused
    meeting.told("Grace", "No poll waits for a reply here.")
    meeting.silent()
    assert await kept(meeting) == []


async def test_too_few_answers_want_no_reply_however_bad_they_are(meeting):
    await a_meeting(meeting)
    await all_answer(meeting, *PEOPLE[:4], say="5", difference="1", needs="1")
    results = meeting.heard_in_room("4 of 8 people answered.", "Figures are shown if at least 5")
    assert "yes" not in results.text
    meeting.not_told("Grace")


# -- reminded, and not answered --------------------------------------------------------------------


async def test_not_answered_twice_is_kept_and_stays_open_until_somebody_replies(meeting):
    await heard_but_not_acted_on(meeting)
    meeting.no_matter(*PEOPLE)
    for number in (2, 3):
        told = (
            "What you said after earlier meetings",
            NOT_ACTED_ON,
            "There is no reply to this yet.",
        )
        await begins(meeting, number, *told)
        for who in PEOPLE[:3]:
            await meeting.says(who, f"Word {number}.")
        await meeting.says("Grace", "/end anyway=yes")
        # It goes on after all, and ends once more: it is one meeting.
        await meeting.says("Grace", "/reopen")
        await meeting.says("Grace", "/end anyway=yes")
        await meeting.time_passes(days=4)
        meeting.no_matter(*PEOPLE)
    meeting.restarts()
    (row,) = await kept(meeting)
    assert row.passed_over == 2
    assert row.is_unanswered_twice
    assert "2 meetings have been held since without a reply." in await meeting.side("Grace")
    meeting.no_matter(*PEOPLE)
    await begins(meeting, 4)
    await meeting.says("Grace", '/reply "It took us long. We have asked now."')
    meeting.heard_in_room("A reply to what you said after meeting 1", "Grace replies:")
    (row,) = await kept(meeting)
    assert row.is_unanswered_twice, "that it had no reply for two meetings stays"
    assert row.replied_at is not None


async def test_facilitators_are_reminded_once_on_a_day_until_there_is_a_reply(meeting):
    await meeting.says("Grace", WEEKLY)
    await a_meeting(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    await all_answer(meeting, *PEOPLE, say="5", difference="2")
    meeting.told("Grace", ASKED)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(days=2)
    meeting.told("Tom", "The room waits for a reply", ASKED, NOT_ACTED_ON)
    meeting.told("Grace", "The room waits for a reply")
    meeting.not_told("Ana", "Ben")
    await meeting.presses("Tom", "Reply to the room", reply="We ask the council.")
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(days=2)
    meeting.not_told(*PEOPLE)


async def test_where_no_meeting_is_planned_they_are_reminded_on_mondays(meeting):
    await heard_but_not_acted_on(meeting)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(days=7)
    meeting.told("Grace", "The room waits for a reply")
    await meeting.time_passes(days=7)
    meeting.told("Grace", "The room waits for a reply")


async def test_a_meeting_that_had_begun_before_the_poll_closed_is_not_counted(meeting):
    await a_meeting(meeting)
    for who in PEOPLE:
        await meeting.votes(who, say="5", difference="1")
    await meeting.time_passes(hours=47, minutes=30)
    await meeting.says("Grace", "/start")
    for _ in range(5):
        await meeting.time_passes(minutes=15)
        await meeting.says("Tom", "The council pays for night care.")
    meeting.told("Grace", ASKED)
    await meeting.says("Grace", "/end anyway=yes")
    (row,) = await kept(meeting)
    assert row.passed_over == 0


# -- nobody answers, silent people, no direct messages ---------------------------------------------


async def test_where_nobody_answers_nothing_is_posted_and_the_minutes_say_so(meeting):
    await a_meeting(meeting)
    await all_answer(meeting)
    meeting.silent()
    meeting.not_told("Grace")
    minutes = await meeting.service.reports.minutes(MeetingId(f"{(await room_of(meeting)).key}.1"))
    assert "Were you heard?\nNobody answered the poll." in minutes.text


async def test_somebody_who_was_silent_throughout_is_asked_and_counts_like_everybody(meeting):
    await a_meeting(meeting)
    await all_answer(meeting, "Ana", *PEOPLE[3:7], say="1", difference="1", needs="5")
    results = meeting.heard_in_room(
        "5 of 8 people answered.",
        "I could say what I wanted: 0 of 5 yes",
        "7 of the 8 people who came were heard.",
    )
    assert not [who for who in PEOPLE if who in results.text]


async def test_a_facilitator_without_direct_messages_finds_it_on_their_own_panel(meeting):
    await meeting.says("Grace", "/preferences direct=no")
    await heard_but_not_acted_on(meeting, people=PEOPLE[1:])
    meeting.heard_in_room(NOT_ACTED_ON)
    meeting.not_told("Grace")
    assert ASKED in await meeting.side("Grace")
    await meeting.says("Grace", "/status")
    meeting.told("Grace", ASKED)
    await meeting.says("Grace", '/reply "We ask the council in May."')
    meeting.heard_in_room("Grace replies:")


async def test_where_nobody_runs_the_meetings_anybody_can_reply(meeting):
    await heard_but_not_acted_on(meeting)
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/leave")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Tom", '/reply "We have written to the council together."')
    meeting.heard_in_room("Tom replies:")


# -- bad input -------------------------------------------------------------------------------------


async def test_what_is_no_reply_gets_one_line_and_changes_nothing(meeting):
    await heard_but_not_acted_on(meeting)
    meeting.no_matter(*PEOPLE)
    for typed, line in (
        ('/reply "   "', ""),
        ("/reply \u200b", ""),
        ('/reply "We will." meeting=7', "The poll after meeting 7 waits for no reply"),
        ('/reply "We will." meeting=soon', "number"),
    ):
        receipt = await meeting.says("Grace", typed)
        assert receipt.refused or receipt.form is not None, typed
        if receipt.refused:
            assert line in meeting.told("Grace", line).text
    meeting.no_matter("Grace")
    meeting.silent()
    receipt = await meeting.says("Tom", '/reply "I reply."')
    assert receipt.refused
    assert ASKED in await meeting.side("Grace")
    await meeting.says("Grace", '/reply "We ask the council."')
    meeting.heard_in_room("Grace replies:")
    receipt = await meeting.says("Grace", '/reply "Once more."')
    assert receipt.refused
    meeting.silent()


async def test_of_two_polls_that_wait_it_has_to_be_said_which_is_meant(meeting):
    for _ in range(2):
        await heard_but_not_acted_on(meeting)
    meeting.no_matter(*PEOPLE)
    receipt = await meeting.says("Grace", '/reply "We ask the council."')
    assert receipt.refused
    meeting.told("Grace", "Several polls wait for a reply", "meeting=2")
    meeting.silent()
    await meeting.says("Grace", '/reply "We ask the council." meeting=1')
    meeting.heard_in_room("A reply to what you said after meeting 1")
    await meeting.says("Grace", '/reply "And now again."')
    meeting.heard_in_room("A reply to what you said after meeting 2")


async def test_two_devices_at_once_post_one_reply(meeting):
    await heard_but_not_acted_on(meeting)
    meeting.no_matter(*PEOPLE)
    button = {"meeting": 1}
    one = await meeting.about_to_send("Grace", "reply", source="one", reply="First.", **button)
    other = await meeting.about_to_send("Grace", "reply", source="two", reply="Second.", **button)
    receipts = [await one(), await other()]
    assert [receipt.accepted for receipt in receipts] == [True, False]
    meeting.heard_in_room("“First.”")
    meeting.silent()


# -- what becomes of a reply -----------------------------------------------------------------------


async def test_a_reply_whose_words_are_taken_back_is_said_nowhere(meeting):
    await heard_but_not_acted_on(meeting)
    await meeting.says("Grace", '/reply "We ask the council in May."')
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/me forget when=now texts=all")
    meeting.no_matter(*PEOPLE)
    meeting.no_matter()
    await meeting.says("Tom", "/start")
    meeting.heard_in_room("Meeting 2 has started")
    assert "poll-replies" not in [post.kind for post in meeting.face.posts]
    (row,) = await kept(meeting)
    assert row.replied_at is not None


# -- what stands beside the answers ----------------------------------------------------------------


async def test_members_and_facilitators_read_what_was_felt_what_was_measured_and_what_heard_did(
    meeting,
):
    await a_meeting(meeting)
    await all_answer(meeting, *PEOPLE)
    results = meeting.heard_in_room(
        "8 of 8 people answered.",
        "How the talking was shared",
        "7 of the 8 people who came were heard.",
        "Half of the people had been heard after",
        "Heard cannot say how evenly people spoke.",
        "What Heard itself did",
        "It invited nobody privately to speak.",
        "It never asked the room whether anybody else would like to speak.",
        "It never asked whether people were still on the topic.",
    )
    lines = results.text.split("\n")
    assert lines[1] == "8 of 8 people answered.", "how many answered comes first"
    assert not [who for who in PEOPLE if who in results.text]


async def test_an_item_is_compared_with_itself_at_the_meetings_before(meeting):
    await a_meeting(meeting)
    await all_answer(meeting, *PEOPLE, heard="5", enjoyed="1")
    assert "Compared with" not in meeting.heard_in_room("People listened: 8 of 8 yes").text
    await a_meeting(meeting)
    await all_answer(meeting, *PEOPLE[:4])
    meeting.heard_in_room("4 of 8 people answered.")
    await a_meeting(meeting)
    await all_answer(meeting, *PEOPLE, heard="4", enjoyed="1")
    meeting.heard_in_room(
        "Compared with earlier meetings",
        "People listened: yes from most people at 2 of 2 meetings (meeting 1: 8 of 8; 3: 8 of 8).",
        "I enjoyed it: yes from most people at 0 of 2 meetings (meeting 1: 0 of 8; 3: 0 of 8).",
    )


@pytest.mark.parametrize("level", ["quieter", "silent"])
async def test_in_a_quiet_room_facilitators_are_not_written_to_and_still_see_it(meeting, level):
    await meeting.says("Grace", f"/quiet {level}")
    await heard_but_not_acted_on(meeting)
    meeting.heard_in_room(NOT_ACTED_ON)
    meeting.not_told("Grace")
    assert ASKED in await meeting.side("Grace")
    await meeting.says("Grace", '/reply "We ask the council."')
    meeting.heard_in_room("Grace replies:")


@pytest.mark.parametrize("level", ["quieter", "silent"])
async def test_in_a_quiet_room_too_the_next_meeting_begins_with_the_reply(meeting, level):
    """Whoever is asked for a reply is told so, in a silent room as well: on their own panel."""
    await meeting.says("Grace", f"/quiet {level}")
    await heard_but_not_acted_on(meeting)
    said = []
    for reply in ("", '/reply "We ask the council."'):
        if reply:
            await meeting.says("Grace", reply)
        await meeting.says("Grace", "/start")
        said += [post.text for post in meeting.face.posts if post.kind == "poll-replies"][-1:]
        await meeting.says("Tom", "Good evening.")
        await meeting.says("Ana", "Yes.")
        await meeting.says("Grace", "/end anyway=yes")
    waits, replied = said
    assert "There is no reply to this yet." in waits
    assert "“We ask the council.”" in replied
