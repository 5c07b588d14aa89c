"""What becomes of a point over four meetings, from the last Sunday of March
to the last Sunday of October, on which the clocks change.

Tom says in anger that the nights are a joke, and Ana parks it. Between that and “That settles it”
there are a meeting that is cancelled, one that is moved, one that begins late, one that does not
take place, an objection, and an outcome that is none for Tom. With HEARD_PRINT everything that the
four are told is written to a file, in its order, to be read as somebody would who is new to it:

    HEARD_PRINT=/tmp/story.txt pytest tests/dialogues/test_nothing_parked_is_lost.py
"""

from __future__ import annotations

import os
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from bot.records.model import Agreement, Contention, MissedReason, Outcome, Postponed, Standing
from tests.dialogues.conftest import Stage

GRACE, TOM, ANA, BEN = WE = ("Grace", "Tom", "Ana", "Ben")
GOAL = "Nobody waits longer than two weeks for a break."
IN_ANGER = "The nights are a joke, nobody sleeps"
NIGHTS = "The nights end before breakfast"
KEYS = "Who keeps the second key?"
EARLY = "The kitchen opens at half past five"
EARLY_AND_CLEAN = "The kitchen opens at half past five, and whoever eats cleans up"
DISHES = "Nobody is there to do the dishes."


async def test_what_becomes_of_a_point_over_four_meetings(meeting: Stage) -> None:
    try:
        await they_agree_to_meet_six_times(meeting)
        await the_first_meeting_in_which_toms_words_are_parked(meeting)
        await between_them_people_add_to_it_and_a_meeting_is_cancelled_and_another_moved(meeting)
        await the_second_meeting_puts_it_off(meeting)
        await the_third_begins_late_and_decides(meeting)
        await it_does_not_settle_it_for_tom(meeting)
        await heard_is_down_for_five_days(meeting)
        await the_fourth_settles_it(meeting)
        await the_series_is_over_and_two_points_are_open(meeting)
        await nobody_was_told_too_much(meeting)
    finally:
        names = await meeting.store.names(set(meeting.face.whispers))
        write_down(meeting, {str(person): name for person, name in names.items()})


async def they_agree_to_meet_six_times(meeting: Stage) -> None:
    await meeting.joins(GRACE, facilitator=True)
    for who in WE[1:]:
        await meeting.joins(who)
    await meeting.says(
        GRACE, "/series 2026-03-29T19:00 London “every 6 weeks” ends=“6 meetings”"
    )  # fmt: skip
    meeting.told(GRACE, "Sunday 29 March 2026, 19:00", "The last one is on Sunday 25 October 2026")
    await meeting.says(GRACE, f"/series goal {GOAL}")
    meeting.heard_in_room("We have a common goal", GOAL)
    await meeting.presses(TOM, "I agree")
    meeting.no_matter(*WE)


async def the_first_meeting_in_which_toms_words_are_parked(meeting: Stage) -> None:
    # The clocks have gone forward that morning: 19:00 in London is 18:00 in UTC.
    await it_is(meeting, 3, 29, 17, 59)
    meeting.silent()
    await it_is(meeting, 3, 29, 18, 1)
    meeting.heard_in_room("Meeting 1 has started", f"Our common goal: {GOAL}")
    await everybody_comes(meeting)

    await meeting.says(TOM, IN_ANGER, source="nights")
    await meeting.fills_in(ANA, "park", wording=IN_ANGER, source="message-nights")
    meeting.heard_in_room("Parked as point 1", IN_ANGER, "It will not be lost.")
    reply = meeting.told(ANA, "Parked as point 1.", "asked privately whether it is their point")
    assert "Your point" not in reply.text, "it is Tom's"
    meeting.told(
        TOM, "Is this your point?", IN_ANGER, "Your name is not shown with it, unless you choose"
    )
    await meeting.presses(TOM, "Put it differently", wording=NIGHTS)
    meeting.heard_in_room("Point 1 is now worded like this", NIGHTS)
    meeting.told(ANA, "The words of point 1 have been changed", NIGHTS)
    meeting.told(TOM, "The words of point 1 are changed")

    await meeting.says(GRACE, "/point owner 1 Ben")
    meeting.told(BEN, "Would you look after this point?", NIGHTS, "hand it over at any time")
    await meeting.presses(BEN, "I will look after it")
    meeting.told(BEN, "You look after point 1 now")
    for who in (GRACE, TOM):
        meeting.told(who, "Ben looks after point 1 now")
    now = await point(meeting)
    assert (now.agreement, now.reworded) == (Agreement.AGREED, True)
    assert [now.holder, now.raised_by, now.owner] == [
        await who_is(meeting, who) for who in (TOM, ANA, BEN)
    ]

    await meeting.says(ANA, f"/park {KEYS}")
    meeting.heard_in_room("Parked as point 2", KEYS)
    meeting.told(ANA, "Your point is parked as number 2")
    await meeting.says(GRACE, "/end anyway=yes")
    meeting.heard_in_room(
        "Meeting 1 is over", "Sunday 10 May 2026, 19:00", "Still parked", NIGHTS, KEYS
    )
    meeting.no_matter(*WE)


async def between_them_people_add_to_it_and_a_meeting_is_cancelled_and_another_moved(
    meeting: Stage,
) -> None:
    await it_is(meeting, 3, 30, 12)
    # Ana was told of the words as they changed; what came after them on that day waits for the
    # morning.
    meeting.told(ANA, "This has changed:", NIGHTS, "Ben looks after it.")
    await it_is(meeting, 4, 2, 12)
    meeting.no_matter(*WE)
    await meeting.says(TOM, "/point add 1 I drive at six and have had no breakfast.")
    meeting.told(TOM, "Added to point 1: how I see it.")
    await meeting.says(ANA, "/point add 1 The kitchen opens at seven. kind=note name=yes")
    meeting.told(ANA, "Added to point 1: a note.")
    await meeting.says(BEN, "/point 1")
    meeting.told(
        BEN, "“I drive at six and have had no breakfast.”", "“The kitchen opens at seven.” (Ana)"
    )
    await meeting.says(GRACE, "/meeting cancel The hall is being painted.")
    meeting.heard_in_room("Sunday 10 May 2026", "is cancelled", "The hall is being painted.")
    await meeting.says(GRACE, "/meeting move Thursday 25 June 18:30 The hall is not ready.")
    meeting.heard_in_room(
        "Sunday 21 June 2026, 19:00 (London time) is moved to Thursday 25 June 2026, 18:30"
    )
    meeting.no_matter(*WE)
    await it_is(meeting, 6, 24, 17, 0)
    meeting.silent()
    meeting.told(BEN, "You have taken this on", NIGHTS, "It comes back on Thursday 25 June 2026.")
    # Tom said how he sees it without his name, and a message could be read over his shoulder.
    news = meeting.told(TOM, "There is news of something that you said without your name")
    assert "breakfast" not in news.text
    assert " also " not in news.text, "there is no other"
    meeting.told(ANA, "The kitchen opens at seven.", "Nobody has said yet what happened with it.")
    weekly = meeting.told(GRACE, KEYS, "Nobody looks after it yet.")
    assert NIGHTS not in weekly.text, "somebody looks after that one"


async def the_second_meeting_puts_it_off(meeting: Stage) -> None:
    await it_is(meeting, 6, 25, 17, 31)
    meeting.heard_in_room("Meeting 2 has started", f"1. Point 1: {NIGHTS}", f"2. Point 2: {KEYS}")
    meeting.heard_in_room(
        "2 parked points are back",
        "Raised: Sunday 29 March 2026, 19:01 (London time), at meeting 1.",
        "Since then: one view, one note. Ben looks after it.",
    )
    meeting.heard_in_room("Are the minutes of meeting 1 right?")
    await everybody_comes(meeting)
    await meeting.says(TOM, "I would like to eat before I drive, that is all.")
    await meeting.says(GRACE, "/park-again 1 The kitchen has not answered yet.")
    meeting.heard_in_room("Point 1 is parked again", "Why: The kitchen has not answered yet.")
    for who in (TOM, ANA):
        meeting.told(
            who, "put off at meeting 2", NIGHTS, "The kitchen has not answered yet.", "2 August"
        )
    assert (await point(meeting)).postponed is Postponed.SAID
    await meeting.says(GRACE, "/end anyway=yes")
    meeting.heard_in_room("Meeting 2 is over", "The kitchen has not answered yet.", "was reached")
    meeting.no_matter(*WE)


async def the_third_begins_late_and_decides(meeting: Stage) -> None:
    await it_is(meeting, 8, 2, 17, 30)
    meeting.no_matter(*WE)
    await meeting.is_down_for(minutes=55)
    meeting.heard_in_room("Meeting 3 has started", "This is 25 minutes late.")
    meeting.heard_in_room("It was put off: The kitchen has not answered yet.", "second time")
    meeting.heard_in_room("Are the minutes of meeting 2 right?")
    await everybody_comes(meeting)
    await meeting.fills_in(BEN, "propose", wording=EARLY, method="consent", point="1")
    meeting.heard_in_room("Proposal 1", EARLY, f"Our goal: “{GOAL}” Does this bring us nearer")
    for stage, asked in (
        ("First, questions", "What do you need to know to understand it?"),
        ("Now, reactions", "What do you think of it?"),
    ):
        await meeting.says(GRACE, "/proposal round 1")
        meeting.heard_in_room("Consent round about proposal 1", stage)
        await everybody_has_a_turn(meeting, asked)
    await meeting.says(GRACE, "/proposal round 1")
    meeting.heard_in_room("Consent round about proposal 1", "Now, consent")
    meeting.no_matter(*WE)
    await meeting.fills_in(ANA, "answer", proposal="1", answer="objection", reason=DISHES)
    for who in (GRACE, TOM, BEN):
        await meeting.fills_in(who, "answer", proposal="1", answer="consent")
    meeting.no_matter(*WE)
    await meeting.fills_in(GRACE, "proposal close", proposal="1")
    meeting.heard_in_room("It is not decided.", f"Ana (I object): “{DISHES}”")
    await meeting.presses(TOM, "Park this objection as a point")
    meeting.heard_in_room("Parked as point 3", DISHES)

    await meeting.fills_in(BEN, "propose", wording=EARLY_AND_CLEAN, method="consent", point="1")
    for who in WE:
        await meeting.fills_in(who, "answer", proposal="2", answer="consent")
    meeting.no_matter(*WE)
    await meeting.fills_in(GRACE, "proposal close", proposal="2")
    result = meeting.heard_in_room("It is decided.", "It comes back to be reviewed")
    assert "If it is decided, it comes back" not in result.text
    await meeting.presses(GRACE, "Settle a point with it", contention=1, outcome="changed")
    meeting.heard_in_room("Point 1 is settled", NIGHTS, f"The decision: {EARLY_AND_CLEAN}")
    for who in (TOM, ANA):
        meeting.told(who, f"The decision: {EARLY_AND_CLEAN}", "Does that settle it for you?")
    meeting.told(BEN, "Point 1, which you looked after, is settled. Thank you")


async def it_does_not_settle_it_for_tom(meeting: Stage) -> None:
    meeting.no_matter(*WE)
    await meeting.presses(TOM, "This does not settle it for me")
    meeting.heard_in_room("Point 1 is open again: its outcome did not settle it.")
    meeting.told(TOM, "Point 1 is open again. It stays on the list until somebody says what")
    for who in (GRACE, ANA):
        meeting.told(who, "Point 1 is open again")
    now = await point(meeting)
    assert (now.standing, now.reopened) == (Standing.PARKED, 1)
    await meeting.presses(ANA, "That settles it")
    meeting.told(ANA, "The point is open again: its outcome did not settle it for")
    await meeting.says(GRACE, "/end anyway=yes")
    meeting.heard_in_room("Meeting 3 is over", "Still parked", NIGHTS, KEYS, DISHES)
    meeting.no_matter(*WE)
    await it_is(meeting, 8, 3, 12)
    # He was thanked for it on the day before, which is over.
    meeting.told(BEN, NIGHTS, "It is open again", "You look after it.")


async def heard_is_down_for_five_days(meeting: Stage) -> None:
    await it_is(meeting, 9, 13, 17, 0)
    meeting.no_matter(*WE)
    await meeting.is_down_for(days=5)
    meeting.told(GRACE, "The meeting of Sunday 13 September 2026", "did not take place")
    meeting.not_told(TOM, ANA)
    meeting.silent()
    await meeting.says(ANA, "Did we not want to meet on Sunday?")
    meeting.heard_in_room("did not take place", "The next meeting is on Sunday 25 October 2026")
    await meeting.says(BEN, "Then in October.")
    meeting.silent()
    room = await meeting.service.directory.room(meeting.room)
    assert room is not None
    (down, cancelled) = await meeting.store.times.missed(room.key, 10)
    assert (down.why, cancelled.why) == (MissedReason.HEARD_DOWN, MissedReason.CANCELLED)
    assert (await point(meeting)).standing is Standing.PARKED


async def the_fourth_settles_it(meeting: Stage) -> None:
    # The clocks have gone back that morning: 19:00 in London is 19:00 in UTC again.
    await it_is(meeting, 10, 25, 18, 59)
    meeting.silent()
    meeting.no_matter(*WE)
    await it_is(meeting, 10, 25, 19, 1)
    started = meeting.heard_in_room("Meeting 4 has started", NIGHTS, KEYS, DISHES)
    assert "late" not in started.text
    meeting.heard_in_room("To be reviewed", EARLY_AND_CLEAN)
    back = meeting.heard_in_room("3 parked points are back", NIGHTS)
    assert "The kitchen has not answered yet." not in back.text, "it has, since then"
    meeting.heard_in_room("Are the minutes of meeting 3 right?")
    await everybody_comes(meeting)
    meeting.told(GRACE, "Point 1 is up for the third time", "is still open")
    await meeting.says(TOM, "I only work on Tuesdays, and that was about Mondays.")
    await meeting.says(GRACE, "/settle 1 changed It opens at half past five on every day.")
    meeting.heard_in_room("Point 1 is settled", "It opens at half past five on every day.")
    for who in (TOM, ANA):
        meeting.told(who, "It opens at half past five on every day.", "opened again once")
    meeting.told(BEN, "Point 1, which you looked after, is settled.")
    await meeting.presses(TOM, "That settles it")
    meeting.told(TOM, "this settles point 1 for you")
    now = await point(meeting)
    assert (now.standing, now.outcome, now.disputed) == (Standing.SETTLED, Outcome.CHANGED, False)
    assert now.awaiting == (await who_is(meeting, ANA),)
    await meeting.says(GRACE, "/end anyway=yes")
    over = meeting.heard_in_room("Meeting 4 is over", KEYS, DISHES)
    assert "The next meeting is on" not in over.text


async def the_series_is_over_and_two_points_are_open(meeting: Stage) -> None:
    await meeting.says(ANA, "/parked")
    listed = meeting.told(ANA, KEYS, DISHES, "No date: the series has ended.")
    assert "at the next meeting" not in listed.text
    asked = meeting.told(
        GRACE, "2 things are still open", "The series here has ended", KEYS, DISHES,
        "each week, four times, and then each month", "/leftovers thing=point-2 choice=date",
    )  # fmt: skip
    assert asked.kind == "leftovers"
    for who in (TOM, ANA):
        meeting.told(who, DISHES, "It has no date: no further meeting is planned.")
    meeting.no_matter(*WE)
    await it_is(meeting, 12, 24, 12)
    reminded = [one for one in meeting.all_told(GRACE) if "The series here has ended" in one.text]
    assert 5 <= len(reminded) <= 6, "four weeks, and then a month"
    assert all(KEYS in one.text and DISHES in one.text for one in reminded)
    meeting.no_matter(*WE)
    # Its button, which stands beside it, is for the one thing.
    await meeting.says(GRACE, "/leftovers")
    await meeting.presses(GRACE, "Choose a day", date="15 January 2027")
    meeting.told(GRACE, "It is looked at again on that day.", "One thing is still open")
    meeting.told(ANA, "Facilitators look at point 2 again on Friday 15 January 2027.", KEYS)
    await meeting.says(GRACE, "/leftovers")
    await meeting.presses(
        GRACE, "Give an outcome", outcome="answered", reason="The council has a cleaner now."
    )
    meeting.heard_in_room("Point 3 is settled", DISHES, "The council has a cleaner now.")
    for who in (TOM, ANA):
        meeting.told(who, DISHES, "The council has a cleaner now.", "Does that settle it for you?")
    assert (await point(meeting, 2)).standing is Standing.PARKED
    await it_is(meeting, 1, 15, 12, year=2027)
    meeting.told(GRACE, "The series here has ended", KEYS)


async def nobody_was_told_too_much(meeting: Stage) -> None:
    """Everything of a kind is told once to each whom it concerns, and nothing twice."""
    for who in WE:
        person = await who_is(meeting, who)
        told = [card for to, card in meeting.face.said if to == person]
        twice = [text for text, times in Counter(card.text for card in told).items() if times > 1]
        again = (
            "This may need your help",  # once a week
            "The series here has ended",  # four times, and then each month
            "have no outcome yet",  # before every meeting, and after it
            "You have taken this on",  # halfway, and on the day before
            "Point 1, which you looked after, is settled.",  # it was settled twice
        )
        assert not [text for text in twice if not any(one in text for one in again)], who
        counted = Counter(card.kind for card in told)
        assert counted["follow-up"] <= (35 if who == GRACE else 9), (who, counted)
        assert counted["look-back"] <= (4 if who == GRACE else 0), (who, counted)  # one a meeting
        rest = counted.total() - counted["follow-up"] - counted["look-back"]
        assert rest <= 20, (who, counted)


# -- behind the scenes -----------------------------------------------------------------------------


async def it_is(
    meeting: Stage, month: int, day: int, hour: int, minute: int = 0, year: int = 2026
) -> None:
    """Time passes until then, in UTC."""
    until = datetime(year, month, day, hour, minute, tzinfo=UTC)
    await meeting.time_passes(seconds=(until - meeting.clock.now()).total_seconds())


async def everybody_comes(meeting: Stage) -> None:
    for who in WE:
        await meeting.says(who, "/here")


async def everybody_has_a_turn(meeting: Stage, asked: str) -> None:
    waiting = list(WE)
    while waiting:
        who = next(one for one in waiting if _asked(meeting, one, asked))
        waiting.remove(who)
        await meeting.says(who, "/done")
    meeting.no_matter(*WE)


def _asked(meeting: Stage, who: str, words: str) -> bool:
    return any(card.kind == "your-turn" and words in card.text for card in meeting.all_told(who))


async def point(meeting: Stage, number: int = 1) -> Contention:
    room = await meeting.service.directory.room(meeting.room)
    assert room is not None
    found = await meeting.store.contentions(room.key)
    return next(one for one in found if one.number == number)


async def who_is(meeting: Stage, who: str) -> str:
    found = await meeting.store.find_person(meeting.account(who))
    assert found is not None
    return str(found)


def write_down(meeting: Stage, names: dict[str, str]) -> None:
    """What everybody was told, where somebody wants to read it."""
    if path := os.environ.get("HEARD_PRINT"):
        lines = []
        for to, card in meeting.face.said:
            to_whom = "the room" if to is None else names[to]
            lines.append(f"-- to {to_whom} ({card.kind})\n{card.text}")
        Path(path).write_text("\n\n".join(lines))
