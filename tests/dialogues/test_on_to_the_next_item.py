"""Facilitators say that the meeting goes on, and Heard asks them whether it does: one press."""

import pytest

from bot.rules import Rules

ITEMS = ("Breaks at home", "Transport to the clinic", "Money for the year")


@pytest.fixture
def rules():
    """Nobody is shown first what has no answer yet: other tests are about that."""
    return Rules(ask_before_moving_on=False)


@pytest.fixture
async def meeting(meeting):
    """A meeting that has been on "Breaks at home" for a few minutes."""
    for title in ITEMS:
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/start")
    await goes_by(meeting)
    return meeting


async def goes_by(meeting, *, messages=2):
    """So much is said on an item, and some time passes."""
    for number in range(messages):
        await meeting.says(("Tom", "Priya")[number % 2], f"Yes, that is so ({number}).")
    await meeting.time_passes(minutes=3)
    meeting.no_matter("Grace", "Tom", "Priya")


async def is_asked(meeting, said, *texts, who="Grace"):
    await meeting.says(who, said)
    return meeting.told(who, *texts)


async def says_nothing(meeting, *lines, who="Grace"):
    for line in lines:
        await meeting.says(who, line)
        meeting.not_told("Grace", "Tom", "Priya")
        meeting.silent()


async def test_one_press_goes_to_the_next_item_and_only_facilitators_see_the_question(meeting):
    asked = await is_asked(
        meeting,
        "ok, thanks all. moving on",
        "On to “Transport to the clinic”?",
        "The current item is “Breaks at home”.",
        "a facilitator wrote that the meeting moves on",
        "can be wrong",
    )
    assert [b.label for b in asked.buttons] == ["Yes, go there", "Not yet"]
    meeting.not_told("Tom", "Priya")
    meeting.silent()
    await meeting.presses("Grace", "Yes, go there")
    meeting.heard_in_room("Transport to the clinic")
    assert "Transport to the clinic" in await meeting.panel()


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("Let's talk about the money now.", "Money for the year"),
        ("3) money", "Money for the year"),
        ("ok, on to 3)", "Money for the year"),
        ("Next up: transport", "Transport to the clinic"),
        ("2. Transport to the clinic", "Transport to the clinic"),
    ],
)
async def test_the_item_that_the_words_name_is_offered(meeting, said, where):
    await is_asked(meeting, said, f"On to “{where}”?", "moves to this item")
    await meeting.presses("Grace", "Yes, go there")
    meeting.heard_in_room(where)


async def test_members_words_count_for_nothing(meeting):
    await says_nothing(meeting, "Can we move on?", "3) money", "moving on", who="Tom")


async def test_whoever_has_just_pressed_is_not_asked(meeting):
    await meeting.says("Grace", "/next")
    meeting.no_matter("Grace")
    await says_nothing(
        meeting, "ok, on to 2) transport", "ok, moving on", "let's talk about transport"
    )


async def test_a_change_is_asked_about_once(meeting):
    await is_asked(meeting, "moving on", "On to “Transport to the clinic”?")
    await says_nothing(meeting, "so, moving on", "next item please", "ok, 2) transport")
    await meeting.presses("Grace", "Yes, go there")
    meeting.heard_in_room("Transport to the clinic")
    await goes_by(meeting)
    await is_asked(meeting, "moving on", "On to “Money for the year”?")


async def test_not_yet_leaves_it_for_a_while_and_then_for_longer(meeting):
    await is_asked(meeting, "moving on", "On to")
    await meeting.presses("Grace", "Not yet")
    meeting.told("Grace", "Nothing changes")
    await says_nothing(meeting, "let's move on")
    await goes_by(meeting, messages=10)
    await is_asked(meeting, "let's move on", "On to")
    await meeting.presses("Grace", "Not yet")
    await goes_by(meeting, messages=15)
    await says_nothing(meeting, "let's move on")
    # Another item is another question.
    await is_asked(meeting, "ok, on to 3)", "On to “Money for the year”?")


async def test_asking_whether_there_is_more_asks_nothing_yet(meeting):
    await says_nothing(meeting, "Anything else on this?", "any other comments, or can we move on?")
    await is_asked(meeting, "right, moving on", "On to “Transport to the clinic”?")


async def test_a_list_is_no_move_whether_pasted_or_typed_line_by_line(meeting):
    await says_nothing(meeting, "Today:\n1) breaks\n2) transport\n3) money")
    await says_nothing(meeting, "1) breaks", "2) transport", "3) money")


async def test_next_up_is_a_person_while_somebody_waits_to_speak(meeting):
    await meeting.says("Tom", "/hand")
    meeting.no_matter("Tom", "Grace")
    await says_nothing(meeting, "Next up: Tom")
    await is_asked(meeting, "Next up: the money", "On to “Money for the year”?")


async def test_an_item_that_is_done_is_offered_only_where_somebody_goes_back(meeting):
    await meeting.says("Grace", "/next")
    meeting.no_matter("Grace")
    await goes_by(meeting)
    await says_nothing(meeting, "1) breaks", "Let's talk about the breaks.")
    await is_asked(meeting, "Let's go back to the breaks at home.", "On to “Breaks at home”?")


@pytest.mark.parametrize("how", ["/next", "/next item=3", "/agenda drop 2", "/end anyway=yes"])
async def test_the_question_goes_when_the_item_changes_or_its_own_goes(meeting, how):
    await is_asked(meeting, "moving on", "On to “Transport to the clinic”?")
    late = await meeting.about_to_press("Grace", "Not yet")
    await meeting.says("Grace", how)
    meeting.no_matter("Grace")
    await late()
    meeting.told(
        "Grace", "No meeting is running" if how.startswith("/end") else "the meeting has moved on"
    )


async def test_undone_the_step_can_be_asked_about_again(meeting):
    await is_asked(meeting, "moving on", "On to “Transport")
    await meeting.presses("Grace", "Yes, go there")
    await meeting.says("Grace", "/undo")
    meeting.no_matter("Grace")
    await goes_by(meeting)
    await is_asked(meeting, "ok, now let's move on", "On to “Transport")


async def test_one_answer_settles_it_for_all_who_run_the_meeting(meeting):
    await meeting.says("Grace", "/facilitator add Tom")
    meeting.no_matter("Grace", "Tom")
    await is_asked(meeting, "moving on", "On to", who="Tom")
    meeting.told("Grace", "On to “Transport to the clinic”?")
    late = await meeting.about_to_press("Grace", "Yes, go there")
    await meeting.presses("Tom", "Yes, go there")
    meeting.no_matter("Tom")
    await late()
    meeting.told("Grace", "has moved on")
    assert "Transport to the clinic" in await meeting.panel()


async def test_after_the_last_item_nothing_is_asked(meeting):
    await meeting.says("Grace", "/next item=3")
    await meeting.says("Grace", "/agenda drop 2")
    meeting.no_matter("Grace")
    await goes_by(meeting)
    await says_nothing(meeting, "ok, moving on", "anything else?", "next item")


async def test_before_the_first_item_it_is_offered(meeting):
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/agenda drop 1")
    meeting.no_matter("Grace")
    await is_asked(meeting, "let's start with 1)", "Take up “", "No item is current")
    await meeting.presses("Grace", "Yes, go there")


@pytest.mark.parametrize(
    "before",
    ["/break 10", "/round", "/round silent Your thoughts?", "/quiet quieter", "/topic off"],
)
async def test_nothing_is_asked_in_breaks_and_rounds_and_where_it_is_not_wanted(meeting, before):
    await meeting.says("Grace", before)
    meeting.no_matter("Grace", "Tom", "Priya")
    await meeting.says("Grace", "ok, moving on to 2)")
    assert not [card for card in meeting.all_told("Grace") if card.kind == "moving-on"]


async def test_between_meetings_words_mean_nothing(meeting):
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace", "Tom", "Priya")
    await says_nothing(meeting, "moving on to 2)")


OPENING = "Who drives people to the clinic now, and which transport is free?"


async def test_a_question_that_seems_to_begin_the_next_item_is_asked_about_too(meeting):
    await goes_by(meeting, messages=12)
    await is_asked(
        meeting,
        OPENING,
        "On to “Transport to the clinic”?",
        "looks like the start of this item",
        "can be wrong",
    )
    await meeting.presses("Grace", "Not yet")
    meeting.no_matter("Grace")
    await says_nothing(meeting, OPENING)


async def test_it_is_not_when_it_is_a_members_or_has_just_been_taken_up(meeting):
    await goes_by(meeting, messages=12)
    await says_nothing(meeting, OPENING, who="Tom")
    await meeting.says("Grace", "/agenda next")
    meeting.heard_in_room("Transport to the clinic")
    meeting.no_matter("Grace", "Tom", "Priya")
    await says_nothing(meeting, "Did anybody look at the money for this year, and who spent it?")


async def test_it_is_not_in_a_room_that_speaks_another_language(meeting):
    await goes_by(meeting, messages=12)
    await meeting.says("Grace", "/language es")
    meeting.no_matter("Grace", "Tom", "Priya")
    await says_nothing(meeting, OPENING)


async def test_an_offer_is_asked_about_when_whoever_made_it_goes_on(meeting):
    await says_nothing(meeting, "anything else on the breaks, or shall we move on to 2)?")
    await says_nothing(meeting, "One more thing, Grace.", who="Tom")
    await says_nothing(meeting, "Tom: yes, of course")
    await is_asked(
        meeting, "ok, thanks", "On to “Transport to the clinic”?", "looks like the start"
    )


async def test_an_item_in_parts_goes_on_to_its_next_part(meeting):
    await says_nothing(meeting, "a. Breaks in summer")
    await goes_by(meeting)
    await says_nothing(meeting, "ok, moving on")
    await meeting.says("Grace", "b. Breaks in winter")
    await is_asked(meeting, "ok, on to 2)", "On to “Transport to the clinic”?")


async def test_a_list_is_no_move_while_others_only_greet(meeting):
    await says_nothing(meeting, "1) breaks")
    for who in ("Tom", "Priya"):
        await says_nothing(meeting, "hi", who=who)
    await says_nothing(meeting, "2) transport")


@pytest.mark.parametrize("said", ["Number 2", "number 2: the bus does not come on Sundays"])
async def test_a_number_of_anything_is_no_item(meeting, said):
    await says_nothing(meeting, said)
    await is_asked(meeting, "number 2: transport", "On to “Transport to the clinic”?")
