"""By agenda item with who introduced it; decisions with method, threshold,
dissent and review date; who sent regrets, if they agree; corrections as added lines with a date;
agreed at the next meeting; a note is taken back by whoever had it noted; times on request.
"""

from __future__ import annotations

import pytest

from bot.ids import MeetingId
from tests.dialogues.conftest import Stage

PEOPLE = ("Grace", "Tom", "Ana", "Priya")


@pytest.fixture
async def talk(meeting: Stage) -> Stage:
    """Four people belong to the room, which meets on Tuesdays; Grace runs the meetings."""
    await meeting.joins("Grace", facilitator=True)
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly")
    await meeting.says("Grace", "/agenda add Weekend breaks")
    meeting.no_matter(*PEOPLE)
    return meeting


async def minutes(meeting: Stage, number: int = 1, *, times: bool = False) -> str:
    """The minutes in full."""
    room = await meeting.service.directory.room(meeting.room)
    assert room is not None
    found = await meeting.service.reports.minutes(MeetingId(f"{room.key}.{number}"), times=times)
    assert found is not None
    return found.text


async def first(talk: Stage) -> None:
    """The first meeting, with a decision and a note."""
    await talk.says("Grace", "/start")
    await talk.says("Tom", "/here")
    await talk.says("Grace", "/decide The day centre opens on Saturdays.")
    await talk.says("Tom", "/note The bus stops at six.")
    await talk.time_passes(minutes=20)
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter(*PEOPLE)


async def starts(talk: Stage, number: int) -> None:
    talk.no_matter(*PEOPLE)
    await talk.says("Grace", "/start")
    talk.heard_in_room(f"Meeting {number} has started")


async def second(talk: Stage) -> None:
    await talk.time_passes(days=6)
    await starts(talk, 2)
    await talk.says("Tom", "/here")
    await talk.says("Ana", "/here")


# -- agreed ----------------------------------------------------------------------------------------


async def test_minutes_are_agreed_with_one_press_at_the_next_meeting(talk):
    await first(talk)
    assert "These minutes have not been agreed yet." in await minutes(talk)
    await second(talk)
    asked = talk.heard_in_room("Are the minutes of meeting 1 right?", "they stay “not agreed yet”")
    assert [button.label for button in asked.buttons] == [
        "Add a correction",
        "Agreed, nobody objects",
    ]
    talk.no_matter(*PEOPLE)
    await talk.presses("Grace", "Agreed, nobody objects")
    talk.heard_in_room("The minutes of meeting 1 are agreed", "add a correction")
    told = await minutes(talk)
    assert (
        "Agreed at meeting 2, on Monday 9 March 2026: nobody objected. 3 people were there." in told
    )
    assert "not been agreed" not in told
    talk.restarts()
    assert await minutes(talk) == told


async def test_silence_never_makes_minutes_agreed(talk):
    await first(talk)
    await second(talk)
    await talk.says("Grace", "/decide We meet at six.")
    await talk.says("Grace", "/end anyway=yes")
    await talk.time_passes(hours=12)
    assert "These minutes have not been agreed yet." in await minutes(talk)
    # At the meeting after, the room is asked about the one before it, and the earlier one can be
    # agreed by its number.
    await starts(talk, 3)
    talk.heard_in_room("Are the minutes of meeting 2 right?")
    await talk.says("Grace", "/minutes agree 1")
    assert "Agreed at meeting 3" in await minutes(talk, 1)
    assert "not been agreed" in await minutes(talk, 2)


@pytest.mark.parametrize(
    ("who", "typed", "refusal"),
    [
        ("Tom", "/minutes agree", "facilitator"),
        ("Grace", "/minutes agree 2", "agreed at a later one"),
        ("Grace", "/minutes agree 7", "There are no minutes with that number."),
        ("Grace", "/minutes correct Wrong. line=other meeting=7", "no minutes with that number"),
        ("Tom", "/minutes correct Wrong. line=The_moon", "The minutes have no such line"),
    ],
)
async def test_bad_input_gets_one_line_and_changes_nothing(talk, who, typed, refusal):
    await first(talk)
    await second(talk)
    before = await minutes(talk, 1), await minutes(talk, 2)
    talk.no_matter(*PEOPLE)
    await talk.says(who, typed)
    talk.told(who, refusal)
    assert (await minutes(talk, 1), await minutes(talk, 2)) == before


async def test_they_are_not_agreed_twice_or_while_no_meeting_is_on(talk):
    await first(talk)
    await talk.says("Grace", "/minutes agree")
    talk.told("Grace", "No meeting is running")
    await second(talk)
    await talk.says("Grace", "/minutes agree")
    talk.no_matter(*PEOPLE)
    await talk.says("Grace", "/minutes agree 1")
    talk.told("Grace", "The minutes of meeting 1 are agreed already.")
    await talk.says("Grace", "/end anyway=yes")
    await talk.time_passes(hours=12)
    await starts(talk, 3)
    talk.no_matter(*PEOPLE)
    await talk.says("Grace", "/minutes agree 1")
    talk.told("Grace", "The minutes of meeting 1 are agreed already.")


async def test_a_meeting_that_was_opened_by_mistake_is_not_asked_about(talk):
    await first(talk)
    await talk.time_passes(days=1)
    await starts(talk, 2)
    talk.heard_in_room("Are the minutes of meeting 1 right?")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter(*PEOPLE)
    await talk.says("Tom", "/minutes")
    talk.told("Tom", "Minutes of meeting 1", "The day centre opens on Saturdays.")
    await talk.says("Grace", "/measures")
    talk.told("Grace", "meeting 1")
    await talk.time_passes(days=1)
    await starts(talk, 3)
    talk.heard_in_room("Are the minutes of meeting 1 right?")


async def test_a_reopened_meeting_keeps_its_corrections_and_is_asked_about_afterwards(talk):
    await first(talk)
    await talk.says("Tom", '/minutes correct It stops at seven. line="The bus"')
    await talk.says("Tom", "/minutes correct Eve was there, too. line=other")
    await talk.says("Grace", "/reopen")
    await talk.says("Grace", "/end anyway=yes")
    assert "Eve was there, too." in await minutes(talk)
    await second(talk)
    await talk.says("Grace", "/minutes agree")
    assert "Agreed at meeting 2" in await minutes(talk)


# -- corrected -------------------------------------------------------------------------------------


async def test_a_correction_names_its_line_and_stands_beside_it_with_its_date(talk):
    await first(talk)
    await talk.says("Tom", '/minutes correct It stops at seven. line="The bus stops"')
    talk.told("Tom", "What you put right stands in the minutes of meeting 1", "and not your name")
    told = await minutes(talk)
    assert "Note: The bus stops at six." in told
    said = "Correction to “The bus stops at six.”: “It stops at seven.”"
    assert f"{said}\nAdded on Tuesday 3 March 2026." in told
    await second(talk)
    talk.heard_in_room(
        "Are the minutes of meeting 1 right?",
        "Correction to “The bus stops at six.”: “It stops at seven.”",
    )
    talk.no_matter(*PEOPLE)
    await talk.presses("Grace", "Agreed, nobody objects")
    talk.heard_in_room("The minutes of meeting 1 are agreed")
    await talk.says("Ana", "/minutes correct Priya was there, too. line=present meeting=1")
    talk.heard_in_room("A correction to the minutes of meeting 1", "Priya was there, too.")
    told = await minutes(talk)
    assert told.index("It stops at seven.") < told.index("Priya was there, too.")
    assert (
        "Correction to who was there: “Priya was there, too.”\n"
        "Added on Monday 9 March 2026, after the minutes were agreed." in told
    )
    # Whose corrections they are is nowhere in them.
    assert told.count("Tom") == 1
    assert "Ana" not in told


async def test_the_form_offers_the_lines_of_the_minutes(talk):
    await first(talk)
    await talk.says("Tom", "/minutes 1")
    shown = talk.told("Tom", "Minutes of meeting 1")
    (button,) = [one for one in shown.buttons if one.command == "minutes correct"]
    result = await talk.presses("Tom", "Add a correction")
    assert result.form is not None
    (field,) = [one for one in result.form.fields if one.name == "line"]
    assert [choice.label for choice in field.choices][:5] == [
        "Who was there",
        "When it was",
        "Something else, or something that is missing",
        "The day centre opens on Saturdays.",
        "The bus stops at six.",
    ]
    await talk.fills_in(
        "Tom", "minutes correct", **button.args, line=field.choices[3].value, text="On Sundays."
    )
    assert "Correction to “The day centre opens on Saturdays.”: “On Sundays.”" in await minutes(
        talk
    )


async def test_a_correction_is_taken_back_by_whoever_wrote_it(talk):
    await first(talk)
    await talk.says("Tom", "/minutes correct Nobody laughed. line=other")
    assert "Nobody laughed." in await minutes(talk)
    await talk.says("Tom", "/take-back")
    told = await minutes(talk)
    assert "Nobody laughed." not in told
    assert "Correction: “(these words are no longer kept)”" in told


async def test_whoever_is_forgotten_can_take_their_corrections_along(talk):
    await first(talk)
    await talk.says("Tom", "/minutes correct Nobody laughed. line=other")
    await talk.says("Grace", "/minutes correct It began late. line=times")
    who = await talk.service.directory.person(talk.account("Tom"))
    own = [text.id for text in await talk.service.personal.team_record(who)]
    await talk.service.personal.forget(who, own, talk.clock.now())
    told = await minutes(talk)
    assert "Nobody laughed." not in told
    assert "The bus stops at six." not in told
    assert "Correction to when it was: “It began late.”" in told


async def test_a_note_is_taken_back_after_the_meeting_by_whoever_had_it_noted(talk):
    await first(talk)
    await second(talk)
    talk.no_matter(*PEOPLE)
    who = await talk.service.directory.person(talk.account("Tom"))
    (note,) = await talk.service.personal.team_record(who)
    await talk.fills_in("Ana", "take-back", words=note.id)
    talk.told("Ana", "")
    assert "The bus stops at six." in await minutes(talk)
    await talk.fills_in("Tom", "take-back", words=note.id)
    told = await minutes(talk)
    assert "The bus stops at six." not in told
    assert "Note: (these words are no longer kept)" in told


# -- who is named ----------------------------------------------------------------------------------


async def test_who_cannot_come_is_asked_whether_the_minutes_may_say_so_and_silence_is_a_no(talk):
    await talk.says("Ana", "/here coming=no")
    asked = talk.told("Ana", "Nobody is told.", "If you do nothing, you are not named.")
    assert [button.label for button in asked.buttons] == ["Yes, name me"]
    await talk.says("Priya", "/here coming=no")
    await talk.presses("Priya", "Yes, name me")
    talk.told(
        "Priya", "Those who run the next meeting can see", "will say that you sent your regrets"
    )
    await first(talk)
    told = await minutes(talk)
    assert "Who sent regrets:\nPriya\n" in told
    assert "Ana" not in told


async def test_whoever_comes_after_all_or_changes_their_mind_or_is_forgotten_sent_no_regrets(talk):
    for who in ("Ana", "Priya", "Tom"):
        await talk.says(who, "/here coming=no")
        await talk.presses(who, "Yes, name me")
    await talk.presses("Priya", "Do not name me")
    await first(talk)  # Tom comes after all.
    told = await minutes(talk)
    assert "Who sent regrets:\nAna\n" in told
    assert "Priya" not in told
    who = await talk.service.directory.person(talk.account("Ana"))
    await talk.service.personal.forget(who, (), talk.clock.now())
    assert "regrets" not in await minutes(talk)


async def test_regrets_are_about_the_day_that_was_planned(talk):
    await talk.says("Ana", "/here coming=no")
    await talk.presses("Ana", "Yes, name me")
    await talk.says("Grace", "/meeting move 11 March 19:00")
    await talk.time_passes(days=7)
    await first(talk)
    assert "regrets" not in await minutes(talk)


async def test_an_item_says_who_introduced_it_if_they_said_so(talk):
    await talk.says("Tom", "/agenda add Money for drivers introduce=yes")
    await talk.says("Ana", "/agenda add The kitchen")
    await first(talk)
    told = await minutes(talk)
    assert "2. Money for drivers (not discussed, carried over):\nIntroduced by Tom\n" in told
    assert "Ana" not in told
    # It is carried over with them.
    await second(talk)
    assert "Introduced by Tom" in await minutes(talk, 2)


# -- decisions -------------------------------------------------------------------------------------


async def test_a_decision_has_its_method_quorum_figures_dissent_and_review_date(talk):
    await talk.says("Grace", "/start")
    for who in PEOPLE[1:]:
        await talk.says(who, "/here")
    await talk.says("Tom", "/propose We meet at six. method=majority quorum=2 review=2026-06-09")
    await talk.says("Grace", "/answer 1 yes")
    await talk.says("Tom", "/answer 1 yes")
    await talk.says("Ana", "/answer 1 no Six is too early for carers.")
    await talk.says("Grace", "/proposal close 1")
    await talk.says("Grace", "/end anyway=yes")
    told = await minutes(talk)
    section = told[told.index("1. Weekend breaks") : told.index("What people raised")]
    assert section.splitlines()[1:] == [
        "Decision: We meet at six.",
        "Proposal 1. How it was decided: majority.",
        "Needed, of those who answered yes or no: more than half.",
        "At least 2 people had to answer.",
        "Answers: 3. People who could answer: 4.",
        "Yes: 2.",
        "I pass: 0.",
        "No: 1.",
        "Dissent (“No”): “Six is too early for carers.”",
        "It comes back to be reviewed at the first meeting on or after Tuesday 9 June 2026.",
    ]
    assert told.count("We meet at six.") == 1
    # Whoever said no takes their words back, and so they are gone from the minutes.
    who = await talk.service.directory.person(talk.account("Ana"))
    own = [text.id for text in await talk.service.personal.team_record(who)]
    await talk.service.personal.forget(who, own, talk.clock.now())
    assert "Six is too early" not in await minutes(talk)


async def test_what_was_open_until_the_end_stands_there_with_what_it_came_to(talk):
    await talk.says("Grace", "/start")
    await talk.says("Tom", "/here")
    await talk.says("Tom", "/propose We try the new hall.")
    await talk.says("Grace", "/answer 1 consent")
    await talk.says("Tom", "/answer 1 consent")
    await talk.says("Ana", "/answer 1 objection It has stairs.")
    assert "Proposal 1: “We try the new hall.”\nIt is still open." in await minutes(talk)
    await talk.says("Grace", "/end anyway=yes")
    await talk.time_passes(minutes=1)
    told = await minutes(talk)
    assert "Proposal 1: “We try the new hall.”\nIt is not decided." in told
    assert "Dissent (“I object”): “It has stairs.”" in told


# -- times -----------------------------------------------------------------------------------------


async def test_times_are_there_for_whoever_asks_and_not_otherwise(talk):
    await first(talk)
    assert "When things happened" not in await minutes(talk)
    told = await minutes(talk, times=True)
    assert "When things happened:\n19:00 (London time): The meeting began." in told
    assert ": Decision: The day centre opens on Saturdays." in told
    assert "19:2" in told.splitlines()[-1]
    assert told.splitlines()[-1].endswith(": It was over.")
    talk.no_matter(*PEOPLE)
    await talk.says("Tom", "/minutes 1 times=yes")
    talk.told("Tom", "Minutes of meeting 1", "19:00 (London time): The meeting began.")
