"""An anonymous proposal takes the way of the poll: sealed, counted, and nobody's."""

import pytest

from bot.ids import RoomKey, proposal_poll
from tests.dialogues.conftest import ROOM

PEOPLE = ("Grace", "Tom", "Priya", "Ana", "Ben", "Eve")
ASKED = {"wording": "We meet at six", "method": "majority", "shown": "anonymous"}


@pytest.fixture
async def asked(meeting):
    """Tom has asked something without names, in a meeting of six."""
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    meeting.no_matter(*PEOPLE)
    await meeting.fills_in("Tom", "propose", **ASKED, days="3")
    return meeting


async def key(meeting) -> RoomKey:
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    return room.key


async def test_what_nobody_can_see_or_change_is_said_before_anybody_answers(asked):
    asked.heard_in_room(
        "Heard does not write down who answered what.", "an answer cannot be changed",
        "no reasons are taken", "Figures are shown only if at least 5 people answer.",
        "It closes at its time, and not before.",
    )  # fmt: skip
    await asked.presses("Ana", "Answer proposal 1")
    assert asked.form is not None
    assert "Heard does not write down who answered what." in asked.form.help
    assert "“We meet at six”" in asked.form.help
    assert {field.name for field in asked.form.fields} & {"reason"} == set()


async def test_figures_and_nothing_else_and_it_closes_at_its_time_only(asked):
    asked.no_matter(*PEOPLE)
    for who in PEOPLE[:5]:
        await asked.presses(who, "Answer proposal 1", answer="yes")
        asked.told(who, "saved without your name")
    asked.silent()
    await asked.says("Ben", "/proposal 1")
    shown = asked.told("Ben", "We meet at six")
    assert "Answers so far" not in shown.text
    await asked.presses("Eve", "Answer proposal 1", answer="no")
    asked.silent()
    await asked.time_passes(days=2, hours=23)
    assert not [post for post in asked.face.posts if "What came of proposal" in post.text]
    asked.no_matter()
    await asked.time_passes(hours=1)
    result = asked.heard_in_room("It is decided.", "Yes: 5", "No: 1", "Answers: 6.")
    assert not any(who in result.text for who in PEOPLE)
    await asked.says("Ana", "/decisions")
    asked.told("Ana", "We meet at six")
    await asked.time_passes(days=5)
    assert len([post for post in asked.face.posts if "What came of proposal" in post.text]) == 1


async def test_each_person_answers_once_and_nothing_is_changed(asked):
    await asked.says("Ana", "/answer 1 yes")
    await asked.says("Ana", "/answer 1 no")
    asked.told("Ana", "You have already answered, or the poll is over.")
    receipt = await asked.presses("Ana", "Answer proposal 1")
    assert receipt.refused, "no form is offered that cannot be sent"
    tally = await asked.store.ballot_office.tally(proposal_poll(await key(asked), 1))
    assert tally.counts == {"answer": {"yes": 1}}


async def test_no_answer_is_in_the_journal_the_outbox_or_the_log(asked, log):
    before = await asked.store.journals([f"{await key(asked)}.1"])
    await asked.says("Ana", "/answer 1 no")
    await asked.says("Ben", "/answer 1 yes")
    assert await asked.store.journals([f"{await key(asked)}.1"]) == before
    assert await asked.store.proposals.responses(await key(asked), 1) == []
    assert "answer" not in str(log)
    tally = await asked.store.ballot_office.tally(proposal_poll(await key(asked), 1))
    assert tally.ballots == 2, "they are where they belong"


async def test_with_too_few_answers_there_is_no_result_and_no_figure(asked):
    asked.no_matter(*PEOPLE)
    for who in PEOPLE[:3]:
        await asked.says(who, "/answer 1 yes")
    await asked.time_passes(days=4)
    (result,) = [post for post in asked.face.posts if "What came of" in post.text]
    assert "There is no result. So few people gave an answer" in result.text
    assert "Yes:" not in result.text
    assert not result.files


async def test_a_reason_is_not_taken_and_nothing_of_it_is_kept(asked):
    receipt = await asked.fills_in("Ana", "answer", proposal="1", answer="no", reason="Too early.")
    assert (receipt.refused, receipt.field) == (True, "reason")
    asked.told("Ana", "it takes no reasons")
    assert "Too early." not in str(await asked.store.words(["id00001"]))


async def test_who_comes_after_it_was_made_is_not_on_its_roll(asked):
    await asked.joins("Zoe")
    await asked.says("Zoe", "/answer 1 yes")
    asked.told("Zoe", "You are not on the list of proposal 1.")


async def test_its_words_do_not_change_but_it_can_be_withdrawn(asked):
    asked.no_matter(*PEOPLE)
    await asked.fills_in("Tom", "proposal amend", proposal="1", wording="At seven")
    asked.told("Tom", "An anonymous proposal cannot be changed")
    await asked.fills_in("Tom", "proposal withdraw", proposal="1")
    asked.heard_in_room("Proposal 1 was withdrawn.")
    await asked.says("Ana", "/answer 1 yes")
    asked.told("Ana", "Proposal 1 is closed.")


async def test_one_with_reasons_or_in_a_small_room_is_not_made(meeting):
    await meeting.joins("Tom")
    await meeting.says("Grace", "/start")
    await meeting.fills_in("Grace", "propose", **ASKED)
    meeting.told("Grace", "only if at least 5 people answer. Here only 2 can.")
    await meeting.fills_in("Grace", "propose", **{**ASKED, "method": "consensus"})
    meeting.told("Grace", "anonymous answers give no reason")


async def test_nobody_can_close_it_before_its_time(asked):
    """Whoever closes it just after somebody has answered, and makes the same proposal again, could
    tell what the next one answers."""
    for who in PEOPLE[:5]:
        await asked.says(who, "/answer 1 yes")
    asked.no_matter(*PEOPLE)
    receipt = await asked.fills_in("Grace", "proposal close", proposal="1")
    assert receipt.refused
    asked.told("Grace", "closes at its time, and not before", "You can withdraw it.")
    await asked.says("Grace", "/proposal 1")
    labels = [button.label for button in asked.told("Grace", "We meet at six").buttons]
    assert any("Withdraw" in label for label in labels)
    assert not any("Close" in label for label in labels)
    await asked.says("Eve", "/answer 1 no")
    asked.told("Eve", "saved without your name")
    asked.no_matter(*PEOPLE)
    await asked.time_passes(days=3)
    assert any("Yes: 5" in post.text and "No: 1" in post.text for post in asked.face.posts)


async def without_a_time(meeting):
    """No further meeting is planned, and Tom asks something: it is open until it is closed."""
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/facilitator add Grace")
    await meeting.says("Grace", "/series 2026-03-10T19:00 UTC weekly")
    await meeting.says("Grace", "/series repeat=never")
    await meeting.fills_in("Tom", "propose", **ASKED)
    meeting.no_matter(*PEOPLE)
    return meeting


async def test_without_a_time_a_facilitator_closes_it_and_nobody_answers_after_that(meeting):
    asked = await without_a_time(meeting)
    await asked.says("Grace", "/proposal 1")
    told = asked.told("Grace", "It is open until a facilitator closes it.")
    assert "not before" not in told.text
    for who in PEOPLE[:5]:
        await asked.says(who, "/answer 1 yes")
    asked.no_matter(*PEOPLE)
    await asked.fills_in("Ana", "proposal close", proposal="1")
    asked.told("Ana", "Only a facilitator")
    await asked.fills_in("Grace", "proposal close", proposal="1")
    asked.heard_in_room("What came of proposal 1", "Yes: 5")


async def test_an_answer_that_was_not_saved_can_be_sent_again(asked):
    asked.store.goes_away(when="cast_ballot")
    again = await asked.about_to_send("Ana", "answer", source="b-1", proposal="1", answer="yes")
    await asked.is_not_saved(again)
    await again()
    asked.told("Ana", "saved without your name")
    assert (await again()).repeated
    tally = await asked.store.ballot_office.tally(proposal_poll(await key(asked), 1))
    assert tally.ballots == 1


async def test_when_it_closes_with_the_meeting(meeting):
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    await meeting.fills_in("Tom", "propose", **ASKED)
    for who in PEOPLE[:5]:
        await meeting.says(who, "/answer 1 yes")
    await meeting.says("Grace", "/end")
    await meeting.time_passes(seconds=1)
    assert any("Yes: 5" in post.text for post in meeting.face.posts)


async def box_closed(meeting, number=1):
    """Somebody's closing got as far as the box, and Heard died before that was written down."""
    await meeting.store.close_and_count(proposal_poll(await key(meeting), number))
    meeting.restarts()


async def test_a_box_that_was_closed_before_heard_died_closes_its_proposal_for_whoever_is_next(
    asked,
):
    asked.no_matter(*PEOPLE)
    for who in PEOPLE[:5]:
        await asked.presses(who, "Answer proposal 1", answer="yes")
    asked.no_matter(*PEOPLE)
    await box_closed(asked)
    receipt = await asked.fills_in("Eve", "answer", proposal="1", answer="no")
    assert receipt.refused
    asked.heard_in_room("What came of proposal 1", "It is decided.", "Answers: 5.")
    await asked.says("Eve", "/answer 1 yes")
    asked.silent()


async def test_a_box_that_was_closed_before_heard_died_is_counted_at_its_time_at_the_latest(asked):
    asked.no_matter(*PEOPLE)
    for who in PEOPLE[:5]:
        await asked.presses(who, "Answer proposal 1", answer="yes")
    asked.no_matter(*PEOPLE)
    await box_closed(asked)
    await asked.time_passes(days=4)
    assert len([post for post in asked.face.posts if "What came of proposal 1" in post.text]) == 1


async def test_a_closing_that_is_not_saved_can_be_repeated_and_says_the_same(meeting):
    asked = await without_a_time(meeting)
    asked.no_matter(*PEOPLE)
    for who in PEOPLE[:5]:
        await asked.presses(who, "Answer proposal 1", answer="yes")
    asked.no_matter(*PEOPLE)
    close = await asked.about_to_send("Grace", "proposal close", "close", proposal="1")
    asked.store.goes_away(times=2)
    await asked.is_not_saved(close)
    asked.silent()
    await close()
    asked.heard_in_room("What came of proposal 1", "It is decided.", "Answers: 5.")
    asked.silent()


async def test_a_closing_that_is_refused_after_its_box_was_closed_is_a_closing_all_the_same(
    meeting,
):
    """Grace stops being a facilitator between the two."""
    asked = await without_a_time(meeting)
    asked.no_matter(*PEOPLE)
    await asked.says("Grace", "/facilitator add Tom")
    await asked.says("Grace", "/facilitator add Grace")
    for who in PEOPLE[:5]:
        await asked.presses(who, "Answer proposal 1", answer="yes")
    asked.no_matter(*PEOPLE)
    counts = asked.store._store.close_and_count

    async def meanwhile(poll):
        told = await counts(poll)
        await asked.says("Tom", "/facilitator remove Grace")
        return told

    asked.store.close_and_count = meanwhile
    receipt = await asked.fills_in("Grace", "proposal close", proposal="1")
    del asked.store.close_and_count
    assert receipt.refused
    assert any("It is decided." in post.text for post in asked.face.posts)
