"""Noting something, recording a decision, and finding both again."""

import pytest

from bot.ports import MessageDeletion
from bot.records.model import NoteKind

POINT = "Carers should be asked first, before anybody draws up a rota for the weekends."


@pytest.fixture
async def open_meeting(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Grace", "/agenda add Weekend breaks")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace", "Tom")
    return meeting


async def delete(meeting, ref):
    """A message is deleted on its platform."""
    removal = MessageDeletion(
        room=meeting.room, ref=ref, source=meeting.new_id(), at=meeting.clock.now()
    )
    await meeting.service.intake.on_message_deleted(removal)


async def test_what_a_member_notes_is_told_to_nobody_and_read_by_everybody(open_meeting):
    await open_meeting.says("Tom", "/note The day centre has two rooms on Saturdays.")
    open_meeting.told("Tom", "Noted.")
    open_meeting.silent()
    await open_meeting.says("Grace", "/notes")
    told = open_meeting.told(
        "Grace", "Meeting 1", "The day centre has two rooms on Saturdays. (on “Weekend breaks”)"
    )
    assert "Tom" not in told.text


async def test_a_decision_is_a_facilitators_to_record_and_told_to_everybody(open_meeting):
    await open_meeting.says("Tom", "/decide We try it in May.")
    open_meeting.told("Tom", "Only a facilitator can do that.")
    open_meeting.silent()
    await open_meeting.says("Grace", "/decide We try it in May.")
    open_meeting.told("Grace", "The decision is noted, and will be in the minutes.")
    posted = open_meeting.heard_in_room("A decision is recorded", "“We try it in May.”")
    assert "Grace" not in posted.text
    await open_meeting.says("Tom", "/decisions")
    open_meeting.told("Tom", "We try it in May.")


async def test_a_decision_is_told_even_in_a_silent_room(open_meeting):
    await open_meeting.says("Grace", "/quiet silent")
    await open_meeting.says("Grace", "/decide We try it in May.")
    open_meeting.heard_in_room("We try it in May.")


async def test_without_words_the_form_asks_for_them(open_meeting):
    await open_meeting.says("Tom", "/note")
    assert [field.label for field in open_meeting.form.fields] == ["What should be noted?"]


async def test_a_message_that_was_noted_needs_no_answer_any_more(open_meeting):
    await open_meeting.says("Tom", POINT, source="1")
    await open_meeting.says("Grace", "/unanswered")
    open_meeting.told("Grace", "Points without an answer")
    await open_meeting.fills_in("Tom", "note", text=POINT, source="message-1")
    open_meeting.told("Tom", "Noted.")
    await open_meeting.says("Grace", "/unanswered")
    open_meeting.told("Grace", "Every point on this item has had an answer")


async def test_a_deleted_message_takes_its_note_and_its_decision_along(open_meeting):
    await open_meeting.says("Tom", POINT, source="1")
    await open_meeting.fills_in("Grace", "note", text=POINT, source="message-1")
    await open_meeting.fills_in("Grace", "decide", text=f"{POINT} Agreed.", source="message-1")
    await open_meeting.says("Grace", "/note Something else.")
    await delete(open_meeting, "message-1")
    for command in ("notes", "decisions"):
        await open_meeting.says("Tom", f"/{command}")
        told = open_meeting.told("Tom", "(these words are no longer kept)")
        assert "Carers" not in told.text
    await open_meeting.says("Tom", "/notes")
    open_meeting.told("Tom", "Something else.")


async def test_the_end_says_how_much_was_recorded_and_what_was_decided(open_meeting):
    for command in ("/note One thing.", "/note Another.", "/decide We try it in May."):
        await open_meeting.says("Grace", command)
    open_meeting.no_matter()
    await open_meeting.says("Grace", "/end")
    closing = open_meeting.heard_in_room(
        "Meeting 1 is over",
        "One decision was recorded, and 2 notes were made.",
        "Decisions:\nWe try it in May. (on “Weekend breaks”)",
        "To read the minutes, type /minutes.",
    )
    assert "Another." not in closing.text


async def test_the_end_of_a_meeting_without_any_says_nothing_of_them(open_meeting):
    await open_meeting.says("Grace", "/end")
    closing = open_meeting.heard_in_room("Meeting 1 is over")
    assert "recorded" not in closing.text
    assert "Decisions" not in closing.text


async def test_many_decisions_do_not_flood_the_end(open_meeting):
    for number in range(23):
        await open_meeting.says("Grace", f"/decide Matter {number} is settled.")
    open_meeting.no_matter()
    await open_meeting.says("Grace", "/end")
    closing = open_meeting.heard_in_room("23 decisions", "Matter 19", "And 3 more.")
    assert "Matter 20" not in closing.text


async def test_notes_are_found_again_after_the_meeting_and_a_restart(open_meeting):
    await open_meeting.says("Tom", "/note One thing.")
    await open_meeting.says("Grace", "/end")
    open_meeting.restarts()
    await open_meeting.says("Tom", "/note Another, between meetings.")
    open_meeting.told("Tom", "in the minutes of the next meeting")
    await open_meeting.says("Tom", "/notes")
    told = open_meeting.told("Tom", "Meeting 1:", "One thing.", "Meeting 2:", "Another")
    assert told.text.index("One thing") < told.text.index("Another")
    await open_meeting.says("Tom", "/notes 1")
    assert "Another" not in open_meeting.told("Tom", "One thing.").text


async def test_where_nothing_was_noted_that_is_said(open_meeting):
    await open_meeting.says("Tom", "/notes")
    open_meeting.told("Tom", "Nothing has been noted here so far.")
    await open_meeting.says("Tom", "/decisions 7")
    open_meeting.told("Tom", "No decision has been recorded here so far.")


async def test_of_many_notes_the_newest_are_shown(open_meeting):
    for number in range(25):
        await open_meeting.says("Tom", f"/note Thing {number}.")
    open_meeting.no_matter("Tom")
    await open_meeting.says("Tom", "/notes")
    told = open_meeting.told("Tom", "Thing 24.", "These are the latest", "/notes 1")
    assert "Thing 4." not in told.text
    await open_meeting.says("Tom", "/notes 1")
    told = open_meeting.told("Tom", "Thing 0.", "Thing 24.")
    assert "newest" not in told.text


async def test_a_note_sent_twice_is_one_note(open_meeting):
    send = await open_meeting.about_to_send("Tom", "note", "once", text="One thing.")
    await send()
    await send()
    room = await open_meeting.service.directory.room(open_meeting.room)
    assert len(await open_meeting.store.notes(room.key, NoteKind.NOTE, None, 10)) == 1


async def test_a_note_that_is_not_saved_is_not_there(open_meeting):
    act = open_meeting.about_to_say("Tom", "/note One thing.")
    open_meeting.store.goes_away()
    await open_meeting.is_not_saved(act)
    await open_meeting.says("Grace", "/end")
    open_meeting.heard_in_room("Meeting 1 is over")
    await open_meeting.says("Tom", "/notes")
    open_meeting.told("Tom", "Nothing has been noted here so far.")


async def test_who_wants_to_answer_a_message_is_led_back_to_it_when_called(open_meeting):
    await open_meeting.says("Grace", POINT, source="1")
    await open_meeting.fills_in("Tom", "hand", kind="reply", source="message-1")
    await open_meeting.says("Grace", "/call")
    called = open_meeting.heard_in_room(
        "Tom, it is your turn", "You wanted to answer this message."
    )
    assert [part.ref for part in called.parts] == ["message-1"]
