"""At an item's end, what is left of it is parked by a form that is filled in already."""

from __future__ import annotations

from bot.ports import MessageDeletion
from tests.dialogues.test_unanswered import NIGHTS, VAN, gathers


async def asks(meeting, who="Grace"):
    """Grace presses the button, and sees the form."""
    asked = await meeting.presses(who, "Park the rest")
    assert asked.form is not None
    return {field.name: field.value for field in asked.form.fields}


async def test_the_form_has_the_items_title_and_what_had_no_answer(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.time_passes(minutes=4)
    await meeting.says("Priya", VAN, source="van")
    await meeting.presses("Grace", "Next item")
    form = await asks(meeting)
    assert form["wording"].splitlines() == [
        "Breaks at home: what is left of it",
        f"No answer yet: {VAN}",
        "One more message had no answer either.",
    ]
    await meeting.fills_in("Grace", "park", **form)
    meeting.heard_in_room("Parked as point 1", "Breaks at home: what is left of it", VAN)
    # It has words of a message: where that is deleted, they go.
    await meeting.service.intake.on_message_deleted(
        MessageDeletion(room=meeting.room, ref="message-van", source="gone", at=meeting.clock.now())
    )
    await meeting.says("Tom", "/point 1")
    assert VAN not in meeting.told("Tom", "Point 1").text


async def test_where_everything_was_answered_it_has_the_title_alone(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home minutes=5")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/here")
    await meeting.time_passes(minutes=5)
    form = await asks(meeting)
    assert form["wording"] == "Breaks at home: what is left of it"
    assert "source" not in form


async def test_after_a_restart_nobody_knows_how_messages_began_and_they_are_counted(meeting):
    await gathers(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    meeting.restarts()
    await meeting.presses("Grace", "Next item")
    form = await asks(meeting)
    assert form["wording"].splitlines()[1:] == ["One message on it had no answer."]
    assert "source" not in form
