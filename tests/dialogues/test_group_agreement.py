"""How a team works together: proposed openly, agreed by consent, shown at openings, reviewed."""

from __future__ import annotations

from bot.phrases import catalogue

WORDS = "We let people finish. It is fine to pass."
EVERYBODY = ("Grace", "Tom", "Ana")


async def a_team(meeting):
    await meeting.joins("Grace", facilitator=True)
    for who in ("Tom", "Ana"):
        await meeting.joins(who)


async def agreed(meeting, words=WORDS, number=1, review=""):
    await meeting.says("Tom", f"/agreement {words}{review}")
    meeting.heard_in_room(words, "consent")
    for who in EVERYBODY:
        await meeting.says(who, f"/answer {number} consent")
    await meeting.fills_in("Grace", "proposal close", proposal=str(number))
    meeting.no_matter(*EVERYBODY)


async def test_a_draft_is_offered_and_any_wording_is_agreed_by_consent(meeting):
    await a_team(meeting)
    await meeting.says("Tom", "/agreement")
    shown = meeting.told("Tom", "has not agreed yet", "Here is a draft", "We let people finish.")
    assert [button.label for button in shown.buttons] == ["Propose one"]
    form = await meeting.service.commands.form(
        meeting.room, meeting.account("Tom"), "agreement", {}
    )
    assert "We ask what words mean" in form.fields[0].value
    await meeting.says("Tom", f"/agreement {WORDS}")
    meeting.heard_in_room(WORDS, "consent")
    await meeting.says("Ana", "/agreement Something else.")
    meeting.told("Ana", "Proposal 1 on this is still open.")
    await meeting.says("Ana", "/agreement")
    meeting.told("Ana", "Proposal 1 is about this, and is open.")
    await meeting.says("Ana", "/answer 1 objection reason=Say what finish means.")
    await meeting.fills_in("Grace", "proposal close", proposal="1")
    meeting.no_matter(*EVERYBODY)
    await meeting.says("Ana", "/agreement")
    meeting.told("Ana", "has not agreed yet")


async def test_whoever_changes_it_begins_with_the_words_that_stand(meeting):
    await a_team(meeting)
    await agreed(meeting)
    form = await meeting.service.commands.form(
        meeting.room, meeting.account("Tom"), "agreement", {}
    )
    assert form.fields[0].value == WORDS


async def test_the_draft_is_in_the_language_of_the_room(meeting):
    await a_team(meeting)
    await meeting.says("Grace", "/language cy")
    form = await meeting.service.commands.form(
        meeting.room, meeting.account("Tom"), "agreement", {}
    )
    english = catalogue().say("agreement-draft")
    assert form.fields[0].value == catalogue("cy").say("agreement-draft") != english


async def test_it_is_said_at_the_opening_in_one_line_and_can_be_read(meeting):
    await a_team(meeting)
    await agreed(meeting)
    await meeting.says("Grace", "/start")
    opening = meeting.heard_in_room("We have agreed how we work together.", "/agreement")
    assert WORDS not in opening.text
    await meeting.presses("Ana", "How we work together")
    meeting.told("Ana", WORDS, "Agreed on", "will look at it again on")


async def test_it_is_brought_back_by_its_date_and_changed_openly(meeting):
    await a_team(meeting)
    await agreed(meeting, review=" review=2026-03-20")
    await meeting.says("Grace", "/start")
    assert "to be reviewed" not in meeting.heard_in_room("We have agreed how we work together").text
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.time_passes(days=20)
    meeting.no_matter(*EVERYBODY)
    await meeting.says("Grace", "/start")
    assert any(WORDS in post.text for post in meeting.face.posts[-4:]), "it is on the agenda again"
    meeting.no_matter(*EVERYBODY)
    await agreed(meeting, "We let people finish, and we stop at eight.", number=2)
    await meeting.says("Ana", "/agreement")
    meeting.told("Ana", "we stop at eight")


async def test_whoever_worded_it_can_take_the_words_back_and_the_room_is_told(meeting):
    await a_team(meeting)
    await agreed(meeting)
    await meeting.says("Tom", "/me forget when=now texts=all")
    meeting.heard_in_room("were taken back")
    await meeting.says("Ana", "/agreement")
    meeting.told("Ana", "has not agreed yet")
