"""Were you heard? Asked of everybody, answered once, shown only when there is enough to hide in."""

import asyncio
from datetime import timedelta
from typing import Literal

import pytest

from bot.errors import BallotUncertain, NotSaved, failure_key
from bot.phrases import catalogue
from bot.records.room_end import EndReason
from bot.rules import Rules
from bot.service import ballots_in_time
from tests.fakes.poll_answers import ON_SCREEN, answers, typed

PEOPLE = ("Grace", "Tom", "Priya", "Ana", "Ben", "Eve")


class Turnstile(asyncio.Event):
    """Calls wait at it; each that comes is put into `reached`."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = asyncio.Queue[None]()

    async def wait(self) -> Literal[True]:
        self.reached.put_nowait(None)
        return await super().wait()


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


async def test_it_closes_at_its_time_and_not_when_the_last_one_has_answered(meeting):
    """Closing early would tell when the last one answered."""
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who, say="5" if who != "Eve" else "1")
        meeting.told(who, "Your answers are saved without your name.")
    await meeting.votes("Eve", say="1", comment="I could not get a word in.")
    meeting.told("Eve", "Your answers are saved without your name.")
    await meeting.time_passes(hours=47)
    meeting.silent()
    await meeting.time_passes(hours=1)
    results = meeting.heard_in_room(
        "Were you heard? What you said after meeting 1",
        "6 of 6 people answered.",
        "I could say what I wanted: 5 of 6 yes, 0 partly, 1 no",
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
    results = meeting.heard_in_room("5 of 6 people answered.", "I would come again: 5 of 5 yes")
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
        "3 of 6 people answered.", "Figures are shown if at least 5 people answer."
    )
    assert "yes" not in results.text
    assert "Only three" not in results.text


async def test_a_team_of_fewer_than_five_gets_one_honest_sentence_and_a_talk_guide(meeting):
    for who in ("Tom", "Ana", "Ben"):
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.says("Grace", "/end")
    told = meeting.heard_in_room(
        "Nobody is asked privately whether they were heard: with fewer than 5 people, it could be "
        "guessed who answered what.",
        "To talk about, now or when you next meet",
        "Would you come again?",
    )
    assert "short questions" not in told.text
    meeting.not_told("Tom", "Ana", "Ben")
    await meeting.fills_in("Tom", "poll", **answers())
    meeting.told("Tom", "No poll is open for you at the moment.")
    await meeting.time_passes(days=3)
    meeting.silent()


async def test_five_are_enough_for_the_poll(meeting):
    await a_meeting_of(meeting, *PEOPLE[:5])
    for who in PEOPLE[:5]:
        meeting.told(who, "Were you heard at meeting 1?")


@pytest.mark.parametrize("rules", [Rules(poll_fewest=6, poll_comments_fewest=3, poll_hours=1)])
async def test_a_team_can_raise_the_fewest_answers_and_set_the_hours(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who, comment="We trust each other.")
    await meeting.time_passes(minutes=61)
    meeting.heard_in_room(
        "5 of 6 people answered.", "Figures are shown if at least 6 people answer."
    )


async def test_each_person_answers_once(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.votes("Tom")
    meeting.told("Tom", "saved without your name")
    await meeting.votes("Tom", say="1")
    meeting.told("Tom", "You have already answered, or the poll is over. Each person can answer")
    tally = await meeting.tally()
    assert tally.ballots == 1
    assert tally.counts["say"] == {"4": 1}


async def test_who_was_not_asked_cannot_answer(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.fills_in("Zoe", "poll", **answers())
    meeting.told("Zoe", "No poll is open for you at the moment.")
    await meeting.fills_in("Tom", "poll", **answers(), meeting="other.7")
    meeting.told("Tom", "No poll is open for you at the moment.")
    assert (await meeting.tally()).ballots == 0


async def test_a_poll_can_be_answered_by_typing_and_after_the_next_meeting_has_begun(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/poll")
    assert meeting.form is not None
    assert meeting.form.title == "Were you heard?"
    await meeting.says("Tom", f'/poll {typed(say="3")} comment="No."')
    meeting.told("Tom", "saved without your name")
    await meeting.votes("Ana")
    meeting.told("Ana", "saved without your name")
    assert (await meeting.tally()).counts["say"] == {"3": 1, "4": 1}


async def test_an_answer_that_is_none_is_refused_and_does_not_use_up_the_vote(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    receipt = await meeting.votes("Tom", say="perhaps")
    assert receipt.refused
    assert receipt.field == "say"
    meeting.told("Tom", "Please choose one of these: 5, 4, 3, 2, 1, none.")
    await meeting.votes("Tom")
    meeting.told("Tom", "saved without your name")


async def test_a_vote_that_was_not_saved_can_be_sent_again(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    meeting.store.goes_away(when="cast_ballot")
    ballot = await meeting.about_to_send("Tom", "poll", source="vote-1", **answers())
    await meeting.is_not_saved(ballot)
    assert (await meeting.tally()).ballots == 0
    await ballot()
    meeting.told("Tom", "saved without your name")
    assert (await meeting.tally()).ballots == 1
    assert (await ballot()).repeated
    assert (await meeting.tally()).ballots == 1


async def test_a_vote_counts_whatever_becomes_of_the_database_after_it(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who)
    meeting.store.goes_away(when="commit")
    await meeting.votes("Eve")
    meeting.told("Eve", "saved without your name")
    meeting.silent()
    await meeting.time_passes(hours=49)
    meeting.heard_in_room("6 of 6 people answered.")


async def test_while_the_database_is_away_whoever_votes_is_told_in_time_and_counted_once(
    meeting, monkeypatch
):
    """It has taken the ballot, and says nothing more: whoever waits is told after 2.5 seconds."""
    await a_meeting_of(meeting, *PEOPLE)
    assert ballots_in_time.TOLD_WITHIN < 3
    away = meeting.store.gates["cast_ballot"] = asyncio.Event()
    monkeypatch.setattr(ballots_in_time, "TOLD_WITHIN", 0)
    sent = {"command": "poll", "args": dict(ANSWERS)}
    with pytest.raises(BallotUncertain) as told:
        await meeting._do("Tom", "vote-1", **sent)
    assert "counts once" in catalogue().say(failure_key(told.value, accepted=False) or "")
    # The platform brings it again; they send it again; they open the form again.
    for source in ("vote-1", "vote-2"):
        with pytest.raises(BallotUncertain):
            await meeting._do("Tom", source, **sent)
    monkeypatch.setattr(ballots_in_time, "TOLD_WITHIN", 60)
    away.set()
    again = await meeting._do("Tom", "vote-3", **sent)
    assert again.repeated
    meeting.told("Tom", "Your answers are saved")
    assert (await meeting.tally()).ballots == 1


async def test_a_form_is_not_waited_for_either_while_the_database_is_away(meeting, monkeypatch):
    await a_meeting_of(meeting, *PEOPLE)
    away = meeting.store.gates["may_vote"] = asyncio.Event()
    monkeypatch.setattr(ballots_in_time, "TOLD_WITHIN", 0)
    with pytest.raises(NotSaved) as told:
        await meeting.service.commands.form(meeting.room, meeting.account("Tom"), "poll", {})
    assert failure_key(told.value, accepted=False) == "not-saved"
    away.set()


async def test_a_ballot_that_comes_twice_at_once_is_not_called_saved_before_it_is(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    ballot = await meeting.about_to_send("Tom", "poll", source="vote-1", **ANSWERS)
    away = meeting.store.gates["cast_ballot"] = Turnstile()
    meeting.store.goes_away(times=2, when="cast_ballot")
    first = asyncio.create_task(ballot())
    await away.reached.get()
    second, reached = asyncio.create_task(ballot()), asyncio.create_task(away.reached.get())
    await asyncio.wait({second, reached}, return_when=asyncio.FIRST_COMPLETED)
    away.set()
    both = await asyncio.gather(first, second, return_exceptions=True)
    assert [type(it) for it in both] == [NotSaved, NotSaved]
    reached.cancel()
    assert (await meeting.tally()).ballots == 0
    await ballot()
    assert (await meeting.tally()).ballots == 1


ANSWERS = answers()


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
    meeting.heard_in_room("5 of 6 people answered.", "5 of 5 yes")


async def test_from_two_devices_at_once_one_ballot_counts(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    receipts = await meeting.together(
        lambda: meeting.votes("Ben", say="5"), lambda: meeting.votes("Ben", say="1")
    )
    assert sorted(receipt.accepted for receipt in receipts) == [False, True]
    meeting.told("Ben", "Your answers are saved without your name.")
    assert (await meeting.tally()).ballots == 1


async def test_a_vote_delivered_late_does_not_count_in_the_next_poll(meeting):
    """M03: it was typed while the first poll was the only one."""
    await a_meeting_of(meeting, *PEOPLE)
    late = meeting.request("Tom", f"/poll {typed(say='1')}")
    await meeting.time_passes(hours=2)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    receipt = await meeting.service.commands.execute(late)
    assert (await meeting.tally(2)).ballots == 0
    assert receipt.refused
    on_time = meeting.request("Tom", f"/poll {typed()}")
    assert (await meeting.service.commands.execute(on_time)).accepted
    assert (await meeting.tally(2)).counts["say"] == {"4": 1}


async def test_a_form_sent_off_late_counts_in_the_poll_it_was_opened_for(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.says("Tom", "/poll")
    form = meeting.form
    assert form is not None
    filled = {field.name: field.value for field in form.fields if field.value}
    await meeting.time_passes(hours=2)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    await meeting.fills_in("Tom", "poll", **filled, **answers(say="1"))
    assert (await meeting.tally(2)).ballots == 0
    assert (await meeting.tally(1)).counts["say"] == {"1": 1}


# -- what is asked ---------------------------------------------------------------------------------


async def test_seven_items_with_answers_in_words_and_one_open_question(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.presses("Tom", "Answer")
    assert meeting.form is not None
    assert "With fewer than 5 answers, only their number is shown." in meeting.form.help
    *items, comment = [field for field in meeting.form.fields if field.shape != "hidden"]
    assert [item.label for item in items] == list(ON_SCREEN)
    for item in items:
        assert [choice.label for choice in item.choices] == [
            "Yes, fully", "Mostly", "Partly", "Hardly", "No, not at all", "I would rather not say",
        ]  # fmt: skip
        assert item.required
    assert (comment.label, comment.required) == ("What would have helped?", False)
    await meeting.fills_in("Tom", "poll", **answers(enjoyed="none"))
    assert (await meeting.tally()).counts["enjoyed"] == {"none": 1}


async def test_a_missing_item_or_an_unknown_one_uses_up_no_vote(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    given = answers()
    del given["needs"]
    receipt = await meeting.fills_in("Tom", "poll", **given)
    assert (receipt.refused, receipt.field) == (True, "needs")
    receipt = await meeting.fills_in("Tom", "poll", **answers(), chance="yes")
    assert receipt.refused
    meeting.told("Tom", "These answers belong to the questions of another poll")
    receipt = await meeting.fills_in("Tom", "poll", **answers(), kindness="5")
    assert (receipt.refused, receipt.field) == (True, "kindness")
    assert (await meeting.tally()).ballots == 0
    assert (await meeting.votes("Tom")).accepted


# -- the one reminder ------------------------------------------------------------------------------


async def test_everybody_is_reminded_once_whether_they_have_answered_or_not(meeting):
    await meeting.joins("Tom")
    await meeting.says("Tom", "/preferences direct=no")
    await meeting.says("Grace", "/quiet silent")
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:3]:
        await meeting.votes(who)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(hours=23)
    meeting.not_told(*PEOPLE)
    await meeting.time_passes(hours=1)
    reminders = {who: meeting.told(who, "You can answer until") for who in PEOPLE}
    assert len({card.text for card in reminders.values()}) == 1
    assert "whether they have" not in reminders["Tom"].text
    assert "shows nobody who has answered. If you have answered, thank you" in reminders["Tom"].text
    assert all(card.buttons for card in reminders.values())
    await meeting.presses("Tom", "Answer")
    meeting.told("Tom", "You have already answered")
    await meeting.time_passes(hours=23)
    meeting.not_told(*PEOPLE)
    await meeting.time_passes(hours=2)
    meeting.not_told(*PEOPLE)


async def test_a_reminder_that_comes_late_is_the_same_for_all_and_none_comes_after_the_end(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.votes("Tom")
    meeting.no_matter(*PEOPLE)
    await meeting.is_down_for(hours=30)
    assert meeting.told("Tom", "You can answer until").text == (
        meeting.told("Ana", "You can answer until").text
    )


async def test_a_first_question_that_comes_late_is_the_same_for_somebody_who_has_answered(meeting):
    """Heard sends nobody less because they have answered: that would tell who has."""
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "I have something to say.")
    meeting.no_matter(*PEOPLE)
    # Nothing is delivered while these two are done.
    for who, typed_line in (("Grace", "/end"), ("Tom", f"/poll {typed()}")):
        receipt = await meeting.service.commands.execute(meeting.request(who, typed_line))
        assert receipt.accepted
    meeting.clock.set(meeting.clock.now() + timedelta(hours=3))
    await meeting.time_passes(seconds=1)
    question = meeting.told("Tom", "Were you heard at meeting 1?", "You have 45 hours")
    assert question == meeting.told("Ana", "Were you heard at meeting 1?")
    await meeting.presses("Tom", "Answer")
    meeting.told("Tom", "You have already answered, or the poll is over.")
    assert (await meeting.tally()).ballots == 1


@pytest.mark.parametrize("rules", [Rules(poll_hours=1)])
async def test_of_a_poll_that_is_open_for_an_hour_nobody_is_reminded(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(hours=2)
    told = [one.kind for who in PEOPLE[1:] for one in meeting.all_told(who)]
    assert set(told) == {"lesson-offer"}


# -- items of the team's own, and the longer form --------------------------------------------------

OWN = ("The lift worked", "I could hear everybody")


async def test_a_team_adds_items_of_its_own_and_the_room_is_told(meeting):
    await meeting.joins("Grace", facilitator=True)
    receipt = await meeting.says("Tom", '/poll items first="The lift worked"')
    assert receipt.refused
    await meeting.fills_in("Grace", "poll items", first=OWN[0], second=OWN[1], all="yes")
    meeting.heard_in_room("A facilitator has changed what your polls ask", *OWN)
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.presses("Tom", "Answer")
    assert meeting.form is not None
    labels = [field.label for field in meeting.form.fields if field.shape != "hidden"]
    assert labels == [*ON_SCREEN, *OWN, "What would have helped?"]
    # The poll keeps what it opened with; the next one has what was changed meanwhile.
    await meeting.says("Grace", '/poll items first="The tea was hot"')
    meeting.heard_in_room("“The tea was hot”")
    refused = await meeting.votes("Ben")
    assert (refused.refused, refused.field) == (True, "team-1")
    own = {"team-1": "5", "team-2": "2"}
    for who in PEOPLE:
        assert (await meeting.fills_in(who, "poll", **answers(), **own)).accepted
    assert (await meeting.tally()).counts["team-2"] == {"2": 6}
    await meeting.time_passes(hours=48)
    assert OWN[1] in "\n".join(post.text for post in meeting.face.posts)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    refused = await meeting.fills_in("Tom", "poll", **answers(), **own)
    assert refused.refused, "the second item is asked no more"
    assert (await meeting.fills_in("Tom", "poll", **answers(), **{"team-1": "3"})).accepted


async def test_an_item_that_is_saved_again_unchanged_is_the_same_and_its_trend_goes_on(meeting):
    """The form is filled with what is asked now: sending it off, or moving an item up, makes no
    item another, and the room is told only of a change."""
    await meeting.joins("Grace", facilitator=True)
    await meeting.fills_in("Grace", "poll items", first=OWN[0], second=OWN[1], all="yes")
    meeting.heard_in_room("A facilitator has changed what your polls ask", *OWN)
    meeting.no_matter("Grace")
    await meeting.fills_in("Grace", "poll items", first=OWN[0], second=OWN[1], all="yes")
    meeting.told("Grace", "What your polls ask besides", *OWN)
    meeting.silent()
    own = {"team-1": "5", "team-2": "2"}
    for number in (1, 2):
        await a_meeting_of(meeting, *PEOPLE)
        for who in PEOPLE:
            assert (await meeting.fills_in(who, "poll", **answers(), **own)).accepted
        await meeting.time_passes(hours=48)
        results = meeting.heard_in_room(f"What you said after meeting {number}", OWN[1])
        if number == 1:
            await meeting.fills_in("Grace", "poll items", first=OWN[1], all="yes")
            meeting.heard_in_room("A facilitator has changed what your polls ask")
            meeting.no_matter(*PEOPLE)
            own = {"team-1": "2"}
    trend = f"{OWN[1]}: yes from most people at 0 of 2 meetings (meeting 1: 0 of 6; 2: 0 of 6)."
    assert trend in results.text
    many = meeting.service.reports.many
    report = await many.series(await meeting.service.directory.room(meeting.room))
    (section,) = [one for one in report.sections if one.heading == f"“{OWN[1]}”"]
    assert len(section.table.rows) == 2
    names = [chart.name for chart in report.charts]
    assert len(names) == len(set(names)), "each is a file of its own"


async def test_what_is_set_is_shown_changed_and_taken_away(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/poll items")
    meeting.told("Grace", "Polls that open from now on ask nothing besides.")
    await meeting.says("Grace", '/poll items first="The lift worked" long=yes')
    meeting.told("Grace", "“The lift worked”", "Every third month the questions are a longer form.")
    form = await meeting.service.commands.form(
        meeting.room, meeting.account("Grace"), "poll items", {}
    )
    assert {field.name: field.value for field in form.fields if field.value} == {
        "first": "The lift worked", "long": "on", "all": "yes",
    }  # fmt: skip
    await meeting.says("Grace", "/poll items long=no")
    meeting.told("Grace", "“The lift worked”", "There is no longer form.")
    await meeting.says("Grace", "/poll items first=none")
    meeting.told("Grace", "Polls that open from now on ask nothing besides.")


@pytest.mark.parametrize(
    "item", ["<script>*x*</script> @everyone <!channel> " * 8, "**bold** [x](http://x) " * 13]
)
async def test_an_item_of_300_characters_with_markup_is_refused_in_one_line(meeting, item):
    await meeting.joins("Grace", facilitator=True)
    receipt = await meeting.fills_in("Grace", "poll items", first=item, all="yes")
    assert (receipt.refused, receipt.field) == (True, "first")
    assert "\n" not in meeting.told("Grace", "120").text
    meeting.silent()


async def test_a_short_one_with_markup_is_shown_as_it_was_typed(meeting):
    await meeting.joins("Grace", facilitator=True)
    item = "<b>*The* lift</b> {worked} @everyone"
    await meeting.fills_in("Grace", "poll items", first=item, all="yes")
    meeting.heard_in_room(f"“{item}”")
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.presses("Tom", "Answer")
    assert meeting.form is not None
    assert item in [field.label for field in meeting.form.fields]


async def test_every_third_month_the_longer_form_if_the_team_wants(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/poll items long=yes")
    meeting.no_matter("Grace")
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    asked = []
    for number in range(1, 9):
        await meeting.says("Grace", "/start")
        await meeting.says("Grace", "/end anyway=yes")
        room = await meeting.service.directory.room(meeting.room)
        assert room is not None
        poll = await meeting.store.poll(f"{room.key}.{number}")
        asked.append(poll.questionnaire)
        await meeting.time_passes(days=15)
    assert asked == ["long", *["seven"] * 5, "long", "seven"]


# -- what may go wrong meanwhile -------------------------------------------------------------------


async def test_while_the_room_is_archived_the_poll_is_answered_and_closes_at_its_time(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    at = meeting.clock.now()
    await meeting.service.platform_events.on_room_lost(meeting.room, EndReason.ARCHIVED, at)
    meeting.no_matter(*PEOPLE)
    for who in PEOPLE:
        assert (await meeting.votes(who)).accepted
        meeting.told(who, "Your answers are saved without your name.")
    await meeting.time_passes(hours=48)
    room = await meeting.service.directory.room(meeting.room)
    assert room is not None
    poll = await meeting.store.poll(f"{room.key}.1")
    assert poll.closed_at is not None
    receipt = await meeting.fills_in("Tom", "poll", **answers(), meeting=f"{room.key}.1")
    assert receipt.refused
    assert "\n" not in meeting.told("Tom", "You have already answered, or the poll is over.").text


async def test_a_clock_that_is_set_back_over_the_close_opens_nothing_again(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:5]:
        await meeting.votes(who)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(hours=48)
    meeting.heard_in_room("5 of 6 people answered")
    meeting.clock.set(meeting.clock.now() - timedelta(hours=5))
    receipt = await meeting.fills_in("Eve", "poll", **answers())
    assert receipt.refused
    meeting.told("Eve", "You have already answered, or the poll is over.")
    await meeting.time_passes(hours=10)
    meeting.silent()
    assert (await meeting.tally()).ballots == 5


async def test_a_clock_that_is_set_back_before_the_close_loses_nothing(meeting):
    await a_meeting_of(meeting, *PEOPLE)
    await meeting.time_passes(hours=10)
    meeting.clock.set(meeting.clock.now() - timedelta(hours=9, minutes=59))
    for who in PEOPLE:
        assert (await meeting.votes(who)).accepted
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(hours=48)
    meeting.heard_in_room("6 people answered")


# -- who was left out ------------------------------------------------------------------------------


@pytest.mark.parametrize("answered", [0, 3])
async def test_somebody_who_was_left_out_is_added_and_no_answer_says_whether_anybody_has_voted(
    meeting, answered
):
    await a_meeting_of(meeting, *PEOPLE)
    for who in PEOPLE[:answered]:
        await meeting.votes(who)
    await meeting.joins("Zoe")
    receipt = await meeting.says("Tom", "/poll add Zoe")
    assert receipt.refused, "it takes a facilitator"
    meeting.no_matter("Grace", *PEOPLE)
    await meeting.says("Grace", "/poll add Zoe")
    meeting.told("Grace", "If the poll of meeting 1 is open, Zoe is asked as well")
    meeting.told("Zoe", "Were you heard at meeting 1?")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "They may have been asked by now, so that cannot be undone.")
    assert (await meeting.votes("Zoe")).accepted
    await meeting.says("Grace", "/poll add Zoe")
    meeting.told("Grace", "If the poll of meeting 1 is open, Zoe is asked as well")
    assert (await meeting.votes("Zoe")).refused, "nobody votes twice"
    await meeting.joins("Yan")
    await meeting.time_passes(minutes=11)
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/poll add Yan")
    meeting.told(
        "Grace", "only for 10 minutes after its meeting has ended", "It does not matter whether"
    )
    meeting.not_told("Yan")
    assert (await meeting.tally()).ballots == answered + 1


async def test_whoever_is_still_to_answer_reads_the_numbers_of_that_very_poll(meeting):
    """The numbers were raised when its meeting was planned, and are not for the next one."""
    meeting.rules = Rules(poll_fewest=7)
    meeting.restarts()
    people = (*PEOPLE, "Kim")
    for who in people[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    meeting.rules = Rules()
    meeting.restarts()
    await meeting.says("Tom", "Good evening.")
    await meeting.says("Ana", "Good evening.")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.presses("Eve", "Answer")
    assert meeting.form is not None
    assert "With fewer than 7 answers, only their number is shown." in meeting.form.help
