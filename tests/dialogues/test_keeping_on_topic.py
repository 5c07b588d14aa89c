"""Where a team wants it, Heard asks about a drift: privately, seldom, and it takes people's word.

What it does by itself, where nobody has set its care to keen, is in `test_drift_at_the_default`.
"""

import pytest

from bot.rules import DriftCare, Rules
from bot.service.drift_tracking import DriftTracker
from tests.fakes.scorer import SharesAWord

ON = "My mother needs longer breaks at home ({})."
OFF = "The printer in the library jams on every poster ({})."
VAN = "The van needs a driver on Saturday ({})."


@pytest.fixture
def rules():
    return Rules(drift_care=DriftCare.KEEN)


@pytest.fixture
async def meeting(meeting):
    """A meeting under way on "Breaks at home", with a scorer that goes by shared words."""
    meeting.service.core.meetings.drift = DriftTracker(start=SharesAWord)
    for title in ("Breaks at home", "Who drives the van"):
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/start")
    await talk(meeting, ON, "Tom", "Priya", "Tom", "Priya", "Tom", "Priya")
    meeting.no_matter("Grace", "Tom", "Priya")
    return meeting


async def talk(meeting, text, *people):
    for number, who in enumerate(people):
        await meeting.says(who, text.format(number))


async def anyway(meeting, label="Move on anyway"):
    """Grace knows that some points have no answer yet."""
    if any(s.kind == "before-moving-on" for s in meeting._collected("Grace")):
        await meeting.presses("Grace", label)


async def drift(meeting, text=OFF):
    """Two people talk about something else, then about the item until there may be a question."""
    await talk(meeting, text, "Tom", "Priya")
    asked = [s for s in meeting._collected("Grace") if s.kind == "topic-question"]
    meeting.no_matter("Grace")
    await talk(meeting, ON, *["Tom", "Priya"] * 8)
    return asked


async def test_a_stretch_by_two_is_asked_about_privately_and_why_is_said(meeting):
    await talk(meeting, OFF, "Tom")
    meeting.not_told("Grace")
    await talk(meeting, OFF, "Priya")
    asked = meeting.told(
        "Grace", "Is this about “Breaks at home”?", "use few of the words", "wrong"
    )
    assert "Tom" not in asked.text
    assert [b.label for b in asked.buttons] == [
        "Yes, it is", "Park it", "New agenda item", "Do nothing",
    ]  # fmt: skip
    meeting.silent()
    meeting.not_told("Tom", "Priya")


async def test_one_aside_is_let_pass_and_so_are_short_replies(meeting):
    await talk(meeting, OFF, "Tom", "Tom")
    for who in ("Priya", "Tom"):
        await meeting.says(who, "Ha, yes.")
    await talk(meeting, ON, "Priya", "Tom")
    meeting.not_told("Grace", "Tom", "Priya")
    meeting.silent()


async def test_yes_it_is_teaches_and_heard_asks_less(meeting):
    await talk(meeting, OFF, "Tom", "Priya")
    meeting.told("Grace", "Is this about")
    await meeting.presses("Grace", "Yes, it is")
    meeting.told("Grace", "Heard will count this as part of “Breaks at home”")
    # The printer belongs to it now, and what does not has to go on for longer
    await talk(meeting, OFF, *["Tom", "Priya"] * 13)
    meeting.not_told("Grace")
    await talk(meeting, VAN, "Tom", "Priya")
    meeting.not_told("Grace")
    await talk(meeting, VAN, "Tom")
    # It uses the words of another item; but nobody has said that the meeting goes on.
    meeting.told("Grace", "Is this about “Breaks at home”?")


async def test_nothing_is_asked_while_a_question_is_open(meeting):
    assert len(await drift(meeting)) == 1
    for _ in range(3):
        assert not await drift(meeting)
    await meeting.presses("Grace", "Do nothing")
    meeting.told("Grace", "Nothing changes.")
    assert len(await drift(meeting)) == 1


async def test_there_are_at_most_three_questions_in_a_meeting(meeting):
    for _ in range(3):
        assert len(await drift(meeting)) == 1
        await meeting.presses("Grace", "Do nothing")
    assert not await drift(meeting)


async def test_parking_it_opens_the_form_with_the_message_and_answers_the_question(meeting):
    await talk(meeting, OFF, "Tom", "Priya")
    await meeting.presses("Grace", "Park it")
    assert meeting.form is not None
    assert meeting.form.command == "park"
    (source,) = [f.value for f in meeting.form.fields if f.name == "source"]
    assert source.startswith("message-")
    await meeting.fills_in("Grace", "park", source=source, wording="Who mends the printer?")
    meeting.heard_in_room("Parked as point 1", "Who mends the printer?")
    await meeting.presses("Grace", "Do nothing")
    meeting.told("Grace", "This question has been answered")


async def test_a_new_item_made_of_it_answers_the_question(meeting):
    await talk(meeting, OFF, "Tom", "Priya")
    await meeting.presses("Grace", "New agenda item")
    assert meeting.form is not None
    assert meeting.form.command == "agenda add"
    await meeting.fills_in("Grace", "agenda add", title="Library printer")
    await meeting.presses("Grace", "Do nothing")
    meeting.told("Grace", "This question has been answered")


async def test_of_two_facilitators_one_answers_for_both(meeting):
    await meeting.says("Grace", "/facilitator add Priya")
    await talk(meeting, OFF, "Tom", "Priya")
    meeting.told("Grace", "Is this about")
    meeting.told("Priya", "Is this about")
    await meeting.presses("Grace", "Do nothing")
    await meeting.presses("Priya", "Yes, it is")
    meeting.told("Priya", "This question has been answered")


async def test_a_member_who_was_not_asked_cannot_answer(meeting):
    await talk(meeting, OFF, "Tom", "Priya")
    await meeting.fills_in("Tom", "ontopic", question=1)
    meeting.told("Tom", "Heard has no open question for you.")
    await meeting.says("Tom", "/leave-it")
    meeting.told("Tom", "Heard has no open question for you.")
    await meeting.says("Grace", "/leave-it")
    meeting.told("Grace", "Nothing changes.")


# -- what a room chooses ---------------------------------------------------------------------------


async def test_author_first_asks_the_author_of_an_aside_and_the_facilitators_of_a_stretch(meeting):
    await meeting.says("Grace", "/topic author-first")
    meeting.told("Grace", "Topic questions are now set to: author first.")
    await talk(meeting, OFF, "Tom", "Tom", "Tom")
    meeting.told("Tom", "Is this about “Breaks at home”?")
    meeting.not_told("Grace", "Priya")
    await meeting.presses("Tom", "Yes, it is")
    meeting.told("Tom", "ask less often")
    await talk(meeting, ON, *["Tom", "Priya"] * 13)
    meeting.no_matter("Grace", "Tom")
    await talk(meeting, VAN, "Tom", "Priya", "Tom")
    meeting.told("Grace", "Is this about “Breaks at home”?")
    meeting.not_told("Tom")


async def test_who_wants_no_direct_messages_is_not_asked_about_an_aside(meeting):
    await meeting.says("Grace", "/topic author-first")
    await meeting.fills_in("Tom", "preferences", direct="no")
    meeting.no_matter("Grace", "Tom")
    await talk(meeting, OFF, "Tom", "Tom", "Tom")
    meeting.not_told("Tom")
    meeting.told("Grace", "Is this about")


async def test_off_means_off_for_this_meeting_and_the_next(meeting):
    await meeting.says("Grace", "/topic off")
    for _ in range(2):
        assert not await drift(meeting)
    room = await meeting.service.directory.room(meeting.room)
    await meeting.says("Grace", "/end")
    await anyway(meeting, "End it anyway")
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    assert not await drift(meeting)
    for number in (1, 2):
        (journal,) = (await meeting.store.journals([f"{room.key}.{number}"])).values()
        after_off = [e for e in journal if type(e).__name__ == "MessagePosted"][
            6 if number == 1 else 0 :
        ]
        assert after_off
        assert all(event.drift is None for event in after_off), "nothing is scored either"


async def test_a_room_that_wants_heard_to_say_less_is_not_asked(meeting):
    await meeting.says("Grace", "/quiet quieter")
    meeting.no_matter("Grace")
    assert not await drift(meeting)


@pytest.mark.parametrize("rules", [Rules(drift_care=DriftCare.KEEN, drift_questions_per_meeting=0)])
async def test_a_team_may_want_no_questions_at_all(meeting):
    assert not await drift(meeting)


async def test_there_is_no_question_before_the_sixth_substantial_message(meeting):
    await meeting.says("Grace", "/agenda next 2")
    await anyway(meeting)
    meeting.no_matter("Grace")
    await talk(meeting, OFF, "Tom", "Priya", "Tom", "Priya", "Tom")
    meeting.not_told("Grace")
    await talk(meeting, OFF, "Priya", "Tom")
    meeting.told("Grace", "Is this about")


async def test_after_a_restart_it_begins_anew(meeting):
    await meeting.presses("Grace", "Pass")
    meeting.no_matter("Grace")
    meeting.restarts()
    meeting.service.core.meetings.drift = DriftTracker(start=SharesAWord)
    await talk(meeting, OFF, "Tom", "Priya")
    meeting.told("Grace", "Is this about")
    meeting.restarts()
    await meeting.presses("Grace", "Do nothing")
    meeting.told("Grace", "Nothing changes.")


# -- people say so themselves ----------------------------------------------------------------------


async def test_a_flag_reaches_the_facilitators_at_once_and_without_a_name(meeting):
    await meeting.says("Priya", "/offtopic")
    meeting.told("Priya", "Heard will tell the facilitators, without your name.")
    told = meeting.told("Grace", "Somebody feels this is no longer on “Breaks at home”.")
    assert "Priya" not in told.text
    meeting.silent()
    meeting.not_told("Tom")
    await meeting.presses("Grace", "Do nothing")
    meeting.told("Grace", "Nothing changes.")


async def test_a_flag_waits_for_facilitators_who_are_away_if_none_is_here(meeting):
    await meeting.says("Grace", "/facilitator add Priya")
    await meeting.goes("Grace")
    meeting.no_matter("Grace", "Priya")
    await meeting.says("Tom", "/offtopic")
    meeting.told("Priya", "Somebody feels")
    meeting.not_told("Grace")
    await meeting.presses("Priya", "Do nothing")
    await meeting.goes("Priya")
    meeting.no_matter("Grace", "Priya")
    await meeting.says("Tom", "/offtopic")
    meeting.told("Grace", "Somebody feels")


async def test_a_message_can_be_flagged_and_is_told_once(meeting):
    for who in ("Priya", "Tom"):
        await meeting.fills_in(who, "offtopic", source="message-7")
        meeting.told(who, "Thank you.")
    meeting.told("Grace", "Somebody feels")
    meeting.not_told("Grace")
    await meeting.presses("Grace", "Park it")
    assert meeting.form is not None
    assert "message-7" in [field.value for field in meeting.form.fields]


async def test_one_person_can_flag_twice_on_an_item(meeting):
    for _ in range(2):
        await meeting.says("Priya", "/offtopic")
        meeting.told("Priya", "Thank you.")
        await meeting.presses("Grace", "Do nothing")
    meeting.no_matter("Grace")
    await meeting.says("Priya", "/offtopic")
    meeting.told("Priya", "You have already said so 2 times on this item. The facilitators know.")
    meeting.not_told("Grace")
    await meeting.says("Tom", "/offtopic")
    meeting.told("Grace", "Somebody feels")


async def test_a_flag_counts_where_heard_itself_never_asks(meeting):
    await meeting.says("Grace", "/topic off")
    await meeting.says("Grace", "/quiet silent")
    meeting.no_matter("Grace")
    await meeting.says("Priya", "/offtopic")
    meeting.told("Grace", "Somebody feels")


async def test_without_an_item_there_is_nothing_to_be_off(meeting):
    await meeting.says("Grace", "/agenda drop 1")
    meeting.no_matter("Grace")
    await meeting.says("Priya", "/offtopic")
    meeting.told("Priya", "The meeting is not on any item just now.")
    meeting.not_told("Grace")


# -- titles ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "hinted"),
    [("Money", True), ("Money for the van", False), ("Any other business", False)],
)
async def test_a_title_of_one_word_gets_a_friendly_hint(meeting, title, hinted):
    await meeting.says("Tom", f"/agenda add {title}")
    reply = meeting.told("Tom", f"Added to the agenda as number 3: {title}")
    assert ("A longer title makes it clearer" in reply.text) is hinted
