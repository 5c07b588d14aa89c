"""Constraints are written down beside the talk, and do not drive it."""

from __future__ import annotations

import pytest

from bot.ids import MeetingId
from bot.meeting.minutes import minutes
from bot.phrases import catalogue
from bot.records.constraints import ConstraintStanding
from bot.records.series_report import SeriesFigures, series_report
from bot.service.minutes_lines import as_it_was
from tests.dialogues.test_notes_and_decisions import delete

WANT = "We do not have the money for that."


@pytest.fixture
async def talk(meeting):
    """Grace runs the meeting; an item is up that begins with ten minutes of blank sheet."""
    await meeting.joins("Grace", facilitator=True)
    for who in ("Ana", "Tom"):
        await meeting.joins(who)
    await meeting.says("Grace", "/agenda add Breaks at home blank=10")
    await meeting.says("Grace", "/agenda add Food on Sundays")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room()
    meeting.heard_in_room(
        "Blank sheet", "Ideas come first", "10 minutes, until 19:10", "comes back"
    )
    await meeting.says("Ana", "/here")
    await meeting.says("Tom", "/here")
    meeting.no_matter("Grace", "Ana", "Tom")
    return meeting


async def test_what_is_written_down_is_a_number_until_something_is_proposed(talk):
    await talk.says("Ana", "/constraint No money for a coach kind=money")
    talk.told("Ana", "Written down as constraint 1", "without your name")
    await talk.says("Tom", "/constraint The hall is shut in August kind=buildings name=yes")
    talk.told("Tom", "Written down as constraint 2", "It shows that Tom foresaw it.")
    talk.silent()
    talk.not_told("Grace", "Ana", "Tom")
    panel = await talk.panel()
    assert "Constraints written down: 2" in panel
    assert "coach" not in panel
    await talk.says("Grace", "/propose We hire a bus method=consent")
    talk.heard_in_room("We hire a bus")
    back = talk.heard_in_room("2 constraints were foreseen", "1. Money: “No money for a coach”")
    assert "2. Buildings: “The hall is shut in August”" in back.text
    assert "Foreseen by Tom." in back.text
    assert "Ana" not in back.text
    talk.silent()


async def test_facilitators_say_what_became_of_each_and_its_author_is_told(talk):
    await talk.says("Ana", "/constraint No money for a coach kind=funds")
    await talk.says("Ana", "/constraint Nobody can drive kind=people name=yes")
    await talk.says("Ana", "/constraint The rules want two helpers kind=rules")
    talk.no_matter("Grace", "Ana")
    await talk.says("Grace", "/decide We hire a bus with a driver")
    talk.heard_in_room("We hire a bus")
    talk.heard_in_room("3 constraints were foreseen")
    asked = talk.told("Grace", "What happened with the constraints?", "No money for a coach")
    assert [len(part.buttons) for part in asked.parts] == [3, 3, 3]
    await talk.says("Grace", "/constraints review 2 avoided")
    talk.told("Grace", "Noted for constraint 2: the solution goes around it.")
    await talk.says("Grace", "/constraints review 3 met")
    await talk.fills_in(
        "Grace", "constraints review", constraint=1, standing="real", changer="The county"
    )
    talk.no_matter("Grace", "Ana")
    await talk.says("Tom", "/constraints")
    listed = talk.told("Tom", "One constraint is open.", "Who could change it: The county")
    assert listed.text.index("No money") < listed.text.index("Nobody can drive")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.time_passes(minutes=30)
    talk.told("Ana", "Nobody can drive", "The solution goes around it.", "We hire a bus")
    await talk.says("Ana", "/raised")
    talk.told("Ana", "It is still there.", "Who could change it: The county")
    # What was said to be still there comes back at the next meeting, what was met does not.
    await talk.says("Grace", "/start")
    await talk.says("Grace", "/constraints")
    again = talk.told("Grace", "One constraint is open.", "No money for a coach")
    assert "Nobody can drive" not in again.text


async def test_who_looks_after_one_says_so_of_themselves_and_can_say_what_became_of_it(talk):
    await talk.says("Ana", "/constraint No money for a coach")
    talk.no_matter("Ana")
    await talk.says("Tom", "/constraints review 1 avoided")
    talk.told("Tom", "People who run the meeting, or who look after the constraint")
    await talk.says("Tom", "/constraints")
    await talk.presses("Tom", "I will look after it")
    talk.told("Tom", "You look after it.")
    await talk.says("Ana", "/constraints take 1")
    talk.told("Ana", "Somebody looks after it already.")
    await talk.says("Tom", "/constraints")
    talk.told("Tom", "Tom looks after it.")
    await talk.presses("Tom", "The solution goes around it")
    talk.told("Tom", "Noted for constraint 1")
    await talk.says("Tom", "/undo")
    await talk.says("Tom", "/constraints")
    talk.told("Tom", "One constraint is open.", "Tom looks after it.")


async def test_where_the_room_allows_it_the_author_of_a_message_is_asked_once_and_nobody_else(talk):
    await talk.says("Grace", "/allow constraints on")
    talk.told("Grace", "From now on this room allows: asking whether to keep")
    await talk.says("Ana", "We could meet in the park.")
    talk.not_told("Ana")
    await talk.says("Ana", WANT)
    asked = talk.told("Ana", "Keep that for later?", "Only you see this.")
    labels = [button.label for button in asked.buttons]
    assert labels == ["Keep it for later", "No, thanks"]
    await talk.presses("Ana", "Keep it for later", what="No money for a coach", kind="funds")
    talk.told("Ana", "Written down as constraint 1")
    await talk.says("Ana", WANT)
    talk.not_told("Ana", "Tom", "Grace")
    talk.silent()
    await talk.says("Tom", "I haven't got time for it.")
    talk.told("Tom", "Keep that for later?")
    await talk.presses("Tom", "No, thanks")
    talk.told("Tom", "You are not asked again in this meeting.")
    await talk.says("Tom", WANT)
    talk.not_told("Tom")


async def test_nobody_is_asked_unless_the_room_allows_it_on_a_blank_sheet_or_later(talk):
    await talk.says("Ana", WANT)
    talk.not_told("Ana")
    await talk.time_passes(minutes=10)
    talk.heard_in_room("The blank sheet is over.")
    await talk.says("Ana", WANT)
    talk.not_told("Ana")
    await talk.says("Grace", "/allow constraints on")
    await talk.says("Ana", WANT)
    talk.told("Ana", "Keep that for later?")


@pytest.mark.parametrize("level", ["quieter", "silent"])
async def test_a_quiet_room_asks_nobody_and_what_was_promised_comes_back_all_the_same(talk, level):
    await talk.says("Grace", "/allow constraints on")
    await talk.says("Grace", f"/quiet {level}")
    await talk.says("Ana", WANT)
    talk.not_told("Ana")
    await talk.says("Ana", "/constraint No money for a coach")
    talk.no_matter("Grace", "Ana")
    await talk.says("Grace", "/decide We hire a bus")
    talk.heard_in_room("We hire a bus")
    talk.heard_in_room("One constraint was foreseen", "No money for a coach")


async def test_a_blank_sheet_can_be_begun_and_ended_by_hand_and_belongs_to_its_item(talk):
    await talk.says("Tom", "/blank-sheet 5")
    talk.told("Tom", "Only a facilitator can do that.")
    await talk.says("Grace", "/agenda next anyway=yes")
    talk.heard_in_room("Food on Sundays")
    await talk.time_passes(minutes=15)
    talk.silent()
    await talk.presses("Grace", "Blank sheet", minutes=5)
    talk.heard_in_room("Food on Sundays", "5 minutes")
    assert "Blank sheet: ideas first" in await talk.panel()
    talk.restarts()
    await talk.presses("Grace", "End the blank sheet")
    talk.heard_in_room("The blank sheet is over.")
    await talk.time_passes(minutes=10)
    talk.silent()
    await talk.says("Grace", "/blank-sheet end")
    talk.told("Grace", "There is no blank sheet now.")


async def test_a_blank_sheet_begins_again_when_its_meeting_is_reopened(talk):
    await talk.time_passes(minutes=4)
    await talk.says("Ana", f"/constraint {WANT}")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.time_passes(minutes=5)
    talk.silent()
    talk.restarts()
    await talk.says("Grace", "/reopen")
    talk.heard_in_room("Meeting 1 goes on")
    talk.heard_in_room("Breaks at home", "10 minutes, until 19:19")
    panel = await talk.panel()
    assert "Blank sheet: ideas first" in panel
    assert "Constraints written down: 1" in panel
    await talk.time_passes(minutes=10)
    talk.heard_in_room("The blank sheet is over.")
    await talk.says("Grace", "/end anyway=yes")
    await talk.says("Grace", "/reopen")
    assert "Blank sheet" not in await talk.panel()


async def test_a_break_stops_the_clock_of_a_blank_sheet(talk):
    await talk.says("Grace", "/allow constraints on")
    await talk.says("Grace", "/break 5")
    await talk.says("Ana", WANT)
    talk.no_matter("Grace", "Tom")
    assert "Blank sheet: ideas first" not in await talk.panel()
    await talk.says("Grace", "/blank-sheet end")
    assert "break" in talk.told("Grace").text
    await talk.time_passes(minutes=5)
    talk.not_told("Ana")
    talk.heard_in_room()
    await talk.time_passes(minutes=9)
    talk.silent()
    await talk.time_passes(minutes=1)
    talk.heard_in_room("The blank sheet is over.")


async def test_what_was_for_an_item_that_was_dropped_or_for_none_comes_back_with_any_decision(talk):
    await talk.says("Ana", "/constraint No money for a coach")
    await talk.says("Ana", "/constraint Nobody cooks item=2")
    await talk.says("Grace", "/agenda drop 1")
    await talk.says("Tom", "/constraint The rules want two helpers")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.says("Grace", "/decide We ask the county")
    talk.heard_in_room("We ask the county")
    back = talk.heard_in_room("2 constraints were foreseen", "No money", "two helpers")
    assert "Nobody cooks" not in back.text
    await talk.says("Ana", "/constraint Nothing item=7")
    assert "Written down" not in talk.told("Ana").text


async def test_the_same_message_is_written_down_once(talk):
    await talk.fills_in("Ana", "constraint", what="No money", kind="funds", source="message-1")
    talk.told("Ana", "Written down as constraint 1")
    await talk.fills_in("Tom", "constraint", what="No money", kind="funds", source="message-1")
    talk.told("Tom", "This message has been written down already.")
    assert "Constraints written down: 1" in await talk.panel()


async def test_the_same_words_for_the_same_item_are_written_down_once(talk):
    await talk.says("Ana", "/constraint No money for a coach kind=funds")
    talk.told("Ana", "Written down as constraint 1")
    await talk.says("Tom", "/constraint NO MONEY for  a coach kind=funds name=yes")
    talk.told("Tom", "written down already, as constraint 1")
    assert "Constraints written down: 1" in await talk.panel()
    await talk.says("Grace", "/next anyway=yes")
    talk.no_matter("Grace")
    await talk.says("Tom", "/constraint No money for a coach kind=funds")
    talk.told("Tom", "Written down as constraint 2")


async def test_whoever_deletes_the_message_deletes_the_constraint_that_was_made_from_it(talk):
    await talk.fills_in("Ana", "constraint", what="No money", kind="funds", source="message-1")
    await talk.says("Tom", "/constraint The hall is shut")
    await delete(talk, "message-1")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.says("Grace", "/constraints")
    assert "No money" not in talk.told("Grace", "The hall is shut").text
    assert "Constraints written down: 1" in await talk.panel()


async def test_it_can_be_taken_back_and_what_is_planned_can_have_some(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Ana")
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.says("Ana", "/constraint No money for a coach item=1")
    meeting.told("Ana", "Written down as constraint 1")
    assert "Constraints written down: 1" in await meeting.panel()
    await meeting.says("Ana", "/undo")
    meeting.told("Ana")
    await meeting.says("Ana", "/constraints")
    meeting.told("Ana", "Nobody has written down anything")
    await meeting.says("Ana", "/constraint No time")
    meeting.told("Ana", "Written down as constraint 2")
    await meeting.says("Ana", "/constraint No room name=yes")
    await meeting.says("Grace", "/constraints")
    meeting.told("Grace", "No room", "Foreseen by Ana.")
    await meeting.says("Ana", "/me forget when=now texts=1")
    await meeting.presses("Ana", "Forget me now, and delete these")
    await meeting.says("Grace", "/constraints")
    told = meeting.told("Grace", "What may stand in the way")
    assert "Ana" not in told.text


async def test_minutes_and_reports_say_what_was_foreseen_and_what_the_solution_avoided(talk):
    await talk.says("Ana", "/constraint No money for a coach kind=funds")
    await talk.says("Tom", "/constraint The hall is shut kind=buildings name=yes")
    await talk.says("Grace", "/decide We hire a bus")
    await talk.says("Grace", "/constraints review 1 avoided")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Grace", "Ana", "Tom")
    room = await talk.service.directory.room(talk.room)
    (figures,) = await talk.store.summaries.of_room(room.key)
    assert (figures.constraints, figures.constraints_avoided, figures.constraints_real) == (2, 1, 0)
    meeting = MeetingId(f"{room.key}.1")
    state = await as_it_was(talk.store, meeting)
    assert state is not None
    written = minutes(state, None)
    assert written is not None
    assert [(one.number, one.standing) for one in written.under(1).constraints] == [
        (1, ConstraintStanding.AVOIDED),
        (2, ConstraintStanding.WAITING),
    ]
    report = series_report(SeriesFigures(room=room.key, meetings=(figures,)))
    (line,) = [one for one in report.lines if one.key == "report-series-constraints"]
    assert line.placeholders == {"foreseen": 2, "avoided": 1}
    said = catalogue().say(line.key, {"foreseen": 2, "avoided": 1})
    assert said == "People foresaw 2 constraints. They found a way around one."
    # One that comes back from an earlier meeting is counted where it was looked at.
    await talk.says("Grace", "/start")
    await talk.says("Grace", "/constraints review 2 met")
    await talk.says("Grace", "/end anyway=yes")
    _, later = await talk.store.summaries.of_room(room.key)
    assert (later.constraints, later.constraints_met, later.constraints_avoided) == (0, 1, 0)


async def test_a_meeting_that_goes_on_counts_what_was_written_down_in_between_once(talk):
    await talk.says("Ana", "/constraint No money for a coach")
    await talk.says("Grace", "/end anyway=yes")
    await talk.says("Tom", "/constraint The hall is shut")
    await talk.says("Grace", "/constraints review 1 avoided")
    await talk.time_passes(minutes=2)
    await talk.says("Grace", "/reopen")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.says("Grace", "/constraints")
    talk.told("Grace", "One constraint is open.", "The hall is shut", "goes around it")
    await talk.says("Grace", "/end anyway=yes")
    room = await talk.service.directory.room(talk.room)
    (figures,) = await talk.store.summaries.of_room(room.key)
    assert (figures.constraints, figures.constraints_avoided) == (2, 1)
    await talk.says("Grace", "/constraints")
    talk.told("Grace", "One constraint is open.", "The hall is shut")


async def test_a_supporter_writes_one_down_for_their_person(talk):
    await talk.says("Ana", "/supporter add Tom")
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.presses("Tom", "Yes, I will support them")
    talk.no_matter("Ana", "Tom", "Grace")
    await talk.says("Tom", "/constraint No money for a coach name=yes")
    talk.told("Ana", "It shows that Ana foresaw it.")


async def test_the_same_words_with_another_full_stop_are_the_same(talk):
    await talk.says("Tom", "/constraint There is no money")
    talk.told("Tom", "Written down as constraint 1.")
    await talk.says("Ana", "/constraint THERE is no money!")
    talk.told("Ana", "That is written down already, as constraint 1.")
    await talk.says("Ana", "/constraint There is no money for a bus")
    talk.told("Ana", "Written down as constraint 2.")
