"""Were you heard? Asked of everybody, answered once, shown only when there is enough to hide in."""

import pytest

from bot.rules import Rules

PEOPLE = ("Grace", "Tom", "Priya", "Ana", "Ben", "Eve")


async def a_meeting_of(meeting, *people):
    for who in people[1:]:
        await meeting.joins(who)
    await meeting.says(people[0], "/start")
    for who in people[:2]:
        await meeting.says(who, "I have something to say.")
    await meeting.says(people[0], "/end")
    meeting.no_matter()


async def test_everybody_is_asked_the_silent_ones_and_the_absent_ones_too(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE:
        meeting.told(who, "Were you heard at meeting 1?", "does not write down who answered what")
    meeting.silent()


async def test_when_all_have_answered_the_room_sees_figures_and_no_names(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who, chance="yes" if who != "Eve" else "no")
        meeting.told(who, "Your answers are saved without your name.")
    meeting.silent()
    await meeting.votes("Eve", chance="no", comment="I could not get a word in.")
    results = meeting.heard_in_room(
        "Were you heard? What you said after meeting 1",
        "6 people answered.",
        "I had the chance to say what I wanted: 5 of 6 said yes",
    )
    assert "I could not get a word in." not in results.text
    assert not any(who in results.text for who in PEOPLE)
    await meeting.time_passes(days=5)
    meeting.silent()


async def test_at_closing_time_the_room_sees_what_there_is(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who, comment=f"A word from {who}" if who == "Ana" else "")
    await meeting.time_passes(hours=47)
    meeting.silent()
    await meeting.time_passes(hours=2)
    results = meeting.heard_in_room("5 people answered", "I would come again: 5 of 5 said yes")
    assert "A word from" not in results.text
    meeting.silent()
    await meeting.votes("Eve")
    meeting.told("Eve", "You have already answered, or the poll is over.")


async def test_with_too_few_answers_no_figure_is_shown(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:3]:
        await meeting.votes(who, comment="Only three of us.")
    await meeting.time_passes(hours=49)
    results = meeting.heard_in_room(
        "3 people answered. With fewer than 5 answers, people could guess"
    )
    assert "yes" not in results.text
    assert "Only three" not in results.text


async def test_a_small_group_that_has_all_answered_is_shown_no_figure_either(meeting):
    await a_meeting_of(meeting, "Grace", "Tom", "Ana")
    for who in ("Grace", "Tom", "Ana"):
        await meeting.votes(who)
    meeting.heard_in_room("3 people answered. With fewer than 5")


@pytest.mark.parametrize("rules", [Rules(poll_fewest=6, poll_comments_fewest=3, poll_hours=1)])
async def test_a_team_can_raise_the_fewest_answers_and_set_the_hours(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who, comment="We trust each other.")
    await meeting.time_passes(minutes=61)
    meeting.heard_in_room("5 people answered.", "With fewer than 6 answers")


async def test_each_person_answers_once(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.votes("Tom")
    meeting.told("Tom", "saved without your name")
    await meeting.votes("Tom", chance="no")
    meeting.told("Tom", "You have already answered, or the poll is over. Each person can answer")
    tally = await meeting.tally()
    assert tally.ballots == 1
    assert tally.counts["chance"] == {"yes": 1}


async def test_who_was_not_asked_cannot_answer(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.fills_in("Zoe", "poll", chance="yes", listened="5", matters="5", again="yes")
    meeting.told("Zoe", "No poll is open for you at the moment.")
    await meeting.fills_in(
        "Tom", "poll", chance="yes", listened="5", matters="5", again="yes", meeting="other.7"
    )
    meeting.told("Tom", "No poll is open for you at the moment.")
    assert (await meeting.tally()).ballots == 0


async def test_a_poll_can_be_answered_by_typing_and_after_the_next_meeting_has_begun(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/poll")
    assert meeting.form is not None
    assert meeting.form.title == "Were you heard?"
    await meeting.says("Tom", '/poll chance=partly listened=2 matters=3 again=maybe comment="No."')
    meeting.told("Tom", "saved without your name")
    await meeting.votes("Ana")
    meeting.told("Ana", "saved without your name")
    assert (await meeting.tally()).counts["chance"] == {"partly": 1, "yes": 1}


async def test_an_answer_that_is_none_is_refused_and_does_not_use_up_the_vote(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    receipt = await meeting.votes("Tom", chance="perhaps")
    assert receipt.refused
    assert receipt.field == "chance"
    meeting.told("Tom", "Please choose one of these: yes, partly, no.")
    await meeting.votes("Tom")
    meeting.told("Tom", "saved without your name")


async def test_a_vote_that_was_not_saved_can_be_sent_again(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    meeting.store.goes_away(when="cast_ballot")
    ballot = await meeting.about_to_send("Tom", "poll", source="vote-1", chance="yes",
                                         listened="5", matters="5", again="yes")  # fmt: skip
    await meeting.is_not_saved(ballot)
    assert (await meeting.tally()).ballots == 0
    await ballot()
    meeting.told("Tom", "saved without your name")
    assert (await meeting.tally()).ballots == 1
    assert (await ballot()).repeated
    assert (await meeting.tally()).ballots == 1


async def test_a_vote_counts_even_if_its_poll_cannot_be_closed_at_once(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who)
    meeting.store.goes_away(when="commit")
    await meeting.votes("Eve")
    meeting.told("Eve", "saved without your name")
    meeting.silent()
    await meeting.time_passes(hours=49)
    meeting.heard_in_room("6 people answered")


ANSWERS = {"chance": "yes", "listened": "5", "matters": "5", "again": "yes"}


async def test_a_ballot_that_is_sent_again_after_a_crash_is_in_and_not_refused(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    ballot = await meeting.about_to_send("Tom", "poll", source="vote-1", **ANSWERS)
    await ballot()
    meeting.told("Tom", "Your answers are saved")
    meeting.restarts()
    assert (await ballot()).repeated
    meeting.told("Tom", "Your answers are saved")
    assert (await meeting.tally()).ballots == 1
    # Another ballot of the same person is another matter.
    another = await meeting.about_to_send("Tom", "poll", source="vote-2", **ANSWERS)
    assert (await another()).refused
    meeting.told("Tom", "You have already answered")
    assert (await another()).refused
    meeting.told("Tom", "You have already answered")


async def test_a_last_vote_that_could_not_close_its_poll_does_so_when_it_is_sent_again(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who)
    meeting.no_matter(*PEOPLE[:5])
    last = await meeting.about_to_send("Eve", "poll", source="vote-6", **ANSWERS)
    meeting.store.goes_away(when="commit")
    await last()
    meeting.silent()
    meeting.restarts()
    await last()
    meeting.heard_in_room("6 people answered")
    meeting.restarts()
    assert (await last()).repeated
    meeting.told("Eve", "Your answers are saved")
    meeting.silent()


async def test_while_the_key_is_missing_nothing_is_taken_or_closed_and_nothing_is_lost(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who)
    meeting.no_matter(*PEOPLE[:5])
    keys = meeting.store.ballot_office._keys._keys
    lost = dict(keys)
    keys.clear()
    assert not (await meeting.says("Eve", "/status")).refused
    meeting.no_matter("Eve")
    receipt = await meeting.votes("Eve")
    assert receipt.refused
    meeting.told("Eve", "Your answers could not be saved", "A key is missing")
    await meeting.time_passes(hours=49)
    meeting.silent()
    keys.update(lost)
    await meeting.time_passes(hours=1)
    meeting.heard_in_room("5 people answered", "5 of 5 said yes")


async def test_two_last_votes_at_once_close_the_poll_once(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:4]:
        await meeting.votes(who)
    await meeting.together(lambda: meeting.votes("Ben"), lambda: meeting.votes("Eve"))
    meeting.heard_in_room("6 people answered")
    meeting.silent()


async def test_a_vote_delivered_late_does_not_count_in_the_next_poll(meeting):
    """M03: it was typed while the first poll was the only one."""
    await a_meeting_of(meeting, *PEOPLE)
    late = meeting.request("Tom", "/poll chance=no listened=1 matters=1 again=no")
    await meeting.time_passes(hours=2)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    receipt = await meeting.service.commands.execute(late)
    assert (await meeting.tally(2)).ballots == 0
    assert receipt.refused
    on_time = meeting.request("Tom", "/poll chance=yes listened=4 matters=4 again=yes")
    assert (await meeting.service.commands.execute(on_time)).accepted
    assert (await meeting.tally(2)).counts["chance"] == {"yes": 1}


async def test_a_form_sent_off_late_counts_in_the_poll_it_was_opened_for(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.says("Tom", "/poll")
    form = meeting.form
    assert form is not None
    filled = {field.name: field.value for field in form.fields if field.value}
    await meeting.time_passes(hours=2)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    answers = {"chance": "no", "listened": "1", "matters": "1", "again": "no"}
    await meeting.fills_in("Tom", "poll", **filled, **answers)
    assert (await meeting.tally(2)).ballots == 0
    assert (await meeting.tally(1)).counts["chance"] == {"no": 1}
