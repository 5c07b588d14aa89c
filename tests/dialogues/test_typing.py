"""What people type is read kindly, and what is missing is asked for."""

import pytest

from bot.ports import PlatformFeatures
from bot.service import Service


async def test_a_command_that_is_nearly_right_is_guessed(meeting):
    for typed, guess in (
        ("/strat", "/start"),
        ("/hnad", "/hand"),
        ("/parkd", "/parked"),
        ("/facilitator ad Tom", "/facilitator add"),
    ):
        receipt = await meeting.says("Grace", typed)
        assert receipt.refused
        meeting.told("Grace", f"Did you mean {guess}?")
    await meeting.says("Grace", "/xylophone")
    meeting.told("Grace", "Type /help to see what you can do.")
    await meeting.says("Grace", "/")
    meeting.told("Grace", "Type /help")
    meeting.silent()


async def test_capitals_and_spaces_do_not_matter(meeting):
    await meeting.says("Grace", "/  START  ")
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Grace", "/Agenda   Add\t Breaks at home")
    meeting.told("Grace", "Added to the agenda as number 1: Breaks at home")


async def test_what_is_missing_is_asked_for_in_a_form(meeting):
    receipt = await meeting.says("Tom", "/park")
    assert not receipt.accepted
    assert not receipt.refused
    assert meeting.form is not None
    assert meeting.form.title == "Park a point"
    wording, name = meeting.form.fields
    assert (wording.name, wording.label) == ("wording", "What is the point?")
    assert wording.required
    assert wording.shape == "text"
    assert wording.longest == 1000
    assert (name.name, name.value) == ("name", "no"), "nobody is named who does not say so"
    assert name.required
    meeting.not_told("Tom")
    await meeting.fills_in("Tom", "park", wording="Nights: at home or away?")
    meeting.heard_in_room("Parked as point 1")


async def test_a_form_keeps_what_was_given_and_says_what_is_missing(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/park Nights: at home or away?")
    receipt = await meeting.says("Grace", "/settle 1 changed")
    assert receipt.refused
    assert receipt.field == "reason"
    meeting.told("Grace", "Please fill this in.")
    fields = {field.name: field for field in meeting.form.fields}
    assert fields["contention"].value == "1"
    assert fields["contention"].choices[0].label == "1. Nights: at home or away?"
    assert fields["outcome"].value == "changed"
    assert [choice.label for choice in fields["outcome"].choices] == [
        "It changed the result",
        "It changed the result in part",
        "It was answered",
        "It was passed on",
        "It was not taken up",
        "It is no longer needed",
    ]
    assert fields["reason"].value == ""
    assert fields["reason"].required


async def test_a_refusal_names_the_field_it_is_about(meeting):
    receipt = await meeting.fills_in("Grace", "agenda add", title="Breaks", minutes="a lot")
    assert receipt.refused
    assert receipt.field == "minutes"
    meeting.told("Grace", "Please give a whole number from 1 to 480.")
    receipt = await meeting.fills_in("Grace", "agenda add", title="x" * 121)
    assert receipt.field == "title"
    meeting.told("Grace", "This is too long (121 characters). The limit is 120.")
    receipt = await meeting.fills_in("Grace", "agenda add", title="Breaks", colour="red")
    assert receipt.field == "colour"
    meeting.told("Grace", "/agenda add <title> [goal=…] [minutes=…]")
    await meeting.says("Grace", "/agenda")
    meeting.told("Grace", "Nothing is on the agenda yet.")


async def test_names_are_found_by_their_beginning_but_never_guessed_between_two(meeting):
    for who in ("Tom Baker", "Tom Jones", "Ana"):
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/call tom")
    meeting.told("Grace", "More than one person has a name like that.")
    await meeting.says("Grace", "/call @tom j")
    meeting.told("Grace", "Tom Jones has been called")
    await meeting.says("Grace", "/call @")
    meeting.told("Grace", "does not know anybody with that name")
    await meeting.says("Grace", "/call Bartholomew")
    meeting.told("Grace", "does not know anybody with that name")


async def test_help_says_what_one_can_do_here(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/help")
    shown = meeting.told("Tom", "What you can do here", "/hand: Ask to speak")
    assert "/settle" not in shown.text
    await meeting.says("Grace", "/help")
    shown = meeting.told("Grace", "Running a meeting")
    assert "/settle" not in shown.text, "there is nothing to settle"
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Tom", "/park Who drives the bus?")
    meeting.heard_in_room("Who drives the bus?")
    meeting.told("Tom", "parked")
    await meeting.says("Grace", "/help")
    meeting.told("Grace", "/settle: Settle a parked point")
    await meeting.says("Tom", "/help agenda add")
    meeting.told("Tom", "Type: /agenda add <title> [goal=…] [minutes=…]", "minutes: How much time")
    await meeting.says("Tom", "/help agenda ad")
    meeting.told("Tom", "Did you mean /agenda add?")


async def test_nothing_that_was_typed_is_lost_in_silence(meeting):
    await meeting.says("Tom", "/park wording=nights at home or away?")
    meeting.heard_in_room("“nights at home or away?”")
    await meeting.says("Tom", '/park wording="nights: at home or away?"')
    meeting.heard_in_room("“nights: at home or away?”")
    await meeting.says("Tom", "/decisions of the last meeting")
    meeting.told("Tom", "Please give a whole number")


async def test_quotation_marks_of_a_phone_are_quotation_marks(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home goal=“a list to cost” minutes=20")
    meeting.told("Grace", "Added to the agenda as number 1: Breaks at home")
    await meeting.says("Grace", "/start")
    assert "What we want from this: a list to cost" in await meeting.panel()


async def test_what_to_type_is_said_as_the_platform_wants_it(meeting):
    """People's own words stay as they are, whatever is in them."""
    offers = {"stage": PlatformFeatures(typed=lambda typed: typed.replace("/", "/heard ", 1))}
    meeting.service = Service(meeting.store, meeting.clock, meeting.new_id, meeting.rules, offers)
    await meeting.says("Grace", "/start")
    assert "/heard pass" in (await meeting.service.queries.panel(meeting.room)).text
    await meeting.says("Grace", "/park Nobody knows /pass.")
    await meeting.says("Grace", "/parked")
    assert "Nobody knows /pass." in meeting.told("Grace", "/heard settle 1").text
    await meeting.says("Grace", "/setle 1")
    meeting.told("Grace", "/heard settle")


async def test_help_is_there_before_any_meeting(meeting):
    told = (await meeting.says("Tom", "/help")).reply
    assert "/start" in told.text
    assert "/agenda add" in told.text


@pytest.mark.parametrize("nothing", [".", "…", "- -", "?!", "—"])
@pytest.mark.parametrize("command", ["park", "note", "decide", "propose", "constraint", "say"])
async def test_full_stops_and_dashes_are_nothing_to_write_down(meeting, command, nothing):
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    await meeting.says("Grace", f"/{command} {nothing}")
    meeting.told("Grace", "Please fill this in.")
    meeting.silent()


async def test_a_picture_is_something_to_write_down(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/note 🙂")
    meeting.told("Grace", "Noted.")
