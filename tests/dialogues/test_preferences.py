"""How a person wants to be treated: chosen once, held everywhere."""

from bot.ids import RoomId
from bot.ports import Request

CARERS = RoomId("stage", "", "carers")


async def in_carers(meeting, who, line):
    """Somebody types a command in another room."""
    request = Request(
        room=CARERS,
        person=meeting.account(who),
        source=meeting.new_id(),
        at=meeting.clock.now(),
        line=line,
    )
    return await meeting.service.commands.execute(request)


async def test_they_are_shown_and_changed_one_by_one(meeting):
    await meeting.says("Ana", "/preferences")
    seen = meeting.told("Ana", "Your preferences", "This applies in every room")
    assert [(fact.label, fact.value) for fact in seen.facts] == [
        ("Ask you privately whether you want to speak", "Ask me first"),
        ("Write to you privately", "Yes"),
        ("Language", "English"),
        ("Plain messages", "No"),
        ("More time in rounds", "No"),
        ("Slower meetings", "No"),
        ("Remind you before a meeting", "No"),
        ("Explain words from the word list", "No"),
        ("Offer you lessons", "Yes"),
    ]
    await meeting.says("Ana", "/preferences on")
    meeting.told("Ana", "Heard may now ask you privately whether you want to speak")
    await meeting.says("Ana", "/preferences direct=no")
    meeting.told("Ana", "Saved", "Heard now writes to you about four things only.")
    await meeting.says("Ana", "/preferences")
    seen = meeting.told("Ana", "Your preferences")
    assert [fact.value for fact in seen.facts] == [
        "Yes, you may ask me",
        "No",
        "English",
        "No",
        "No",
        "No",
        "No",
        "No",
        "Yes",
    ]


async def test_the_form_shows_what_was_chosen(meeting):
    await meeting.says("Ana", "/preferences off plain=yes")
    form = await meeting.service.commands.form(
        meeting.room, meeting.account("Ana"), "preferences", {}
    )
    shown = {field.name: field.value for field in form.fields}
    assert shown == {
        "invitations": "off", "direct": "yes", "language": "en", "plain": "yes", "time": "no",
        "slower": "no", "reminders": "no", "words": "no",
    }  # fmt: skip
    other = await meeting.service.commands.form(
        meeting.room, meeting.account("Tom"), "preferences", {}
    )
    assert {field.name: field.value for field in other.fields}["plain"] == "no"


async def test_only_languages_with_a_catalogue_can_be_chosen(meeting):
    await meeting.says("Ana", "/preferences language=tlh")
    meeting.told("Ana", "Please choose one of these: cy, en, es")


async def test_they_hold_in_the_next_meeting_and_after_a_restart(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/preferences off plain=yes")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.restarts()
    await meeting.says("Ana", "/preferences")
    seen = meeting.told("Ana", "Your preferences")
    assert [fact.value for fact in seen.facts] == [
        "No, do not ask me",
        "Yes",
        "English",
        "Yes",
        "No",
        "No",
        "No",
        "No",
        "Yes",
    ]


async def test_they_hold_in_another_room(meeting):
    await meeting.service.directory.open_room(CARERS, "Carers")
    await in_carers(meeting, "Ana", "preferences direct=no")
    await meeting.says("Ana", "/preferences plain=yes")
    receipt = await in_carers(meeting, "Ana", "preferences")
    assert receipt.reply is not None
    assert [f.value for f in receipt.reply.facts] == [
        "Ask me first", "No", "English", "Yes", "No", "No", "No", "No", "Yes",
    ]  # fmt: skip


async def test_plain_messages_leave_out_what_to_type(meeting):
    await meeting.has_company()
    await meeting.says("Ana", "/here")
    await meeting.says("Tom", "/here")
    await meeting.says("Ana", "/preferences plain=yes")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    assert "You can type /poll" in meeting.told("Tom", "Were you heard at meeting 1?").text
    plain = meeting.told("Ana", "Were you heard at meeting 1?")
    assert "You can type /poll " not in plain.text + " "
    assert [button.label for button in plain.buttons] == ["Answer"]


async def test_without_direct_messages_people_still_learn_what_became_of_their_point(meeting):
    await meeting.has_company()
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/preferences direct=no")
    await meeting.says("Ana", "/park Who pays for night care?")
    meeting.no_matter("Ana")
    await meeting.says("Grace", '/settle 1 changed "The council pays."')
    meeting.told("Ana", "What happened with the point you raised", "The council pays.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.told("Ana", "Were you heard at meeting 1?")


async def test_nobody_else_sees_them(meeting):
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    await meeting.says("Ana", "/preferences off direct=no plain=yes time=yes")
    meeting.silent()
    meeting.not_told("Grace")
