"""What Heard knows about somebody: they see it, get a copy, take words back, and are forgotten."""

from __future__ import annotations

import json

import msgspec
import pytest

from bot.ids import MeetingId, PersonId
from bot.ports.personal_copy import PersonalCopy
from storage.tables import METADATA
from tests.dialogues.conftest import ROOM, Stage
from tests.fakes.poll_answers import typed


async def asks(stage: Stage, who: str, line: str) -> str:
    """What somebody is told in answer, as one text."""
    stage.no_matter(who)
    await stage.says(who, line)
    return "\n".join(spoken.text for spoken in stage.all_told(who))


async def presses(stage: Stage, who: str, line: str, label: str) -> str:
    """What somebody is told who types a line, and presses a button of the answer."""
    stage.no_matter(who)
    await stage.says(who, line)
    stage.no_matter(who)
    await stage.presses(who, label)
    return "\n".join(spoken.text for spoken in stage.all_told(who))


async def person(stage: Stage, who: str) -> PersonId:
    return await stage.service.directory.person(stage.account(who))


async def everything(stage: Stage) -> str:
    """Every row of every table, as one text."""
    from sqlalchemy import Connection, text

    def read(tx: Connection) -> str:
        return "\n".join(
            json.dumps(dict(row), default=str)
            for table in METADATA.tables
            for row in tx.execute(text(f'SELECT * FROM "{table}"')).mappings()
        )

    return str(await stage.store._store._db.read(read))


@pytest.fixture
async def running(meeting: Stage) -> Stage:
    """Grace runs a meeting; Ada has parked a point and had a word noted; Ben has spoken."""
    await meeting.says("Grace", "/start")
    await meeting.says("Ada", "/park The ramp is too steep")
    await meeting.says("Ada", "/note Bring the plans")
    await meeting.says("Ben", "I think that we should wait for the plans")
    for who in ("Grace", "Ada", "Ben"):
        meeting.no_matter(who)
    return meeting


# -- seeing it -------------------------------------------------------------------------------------


async def test_me_shows_what_is_kept_of_whoever_asks_and_of_nobody_else(running):
    await asks(running, "Ada", "/preferences off time=yes")
    await asks(running, "Ada", "/hand")
    told = await asks(running, "Ada", "/me")
    for line in (
        "Your name here: Ada",
        "In “Respite care”:",
        "You take part.",
        "Meeting 1: you had no turn, no message, one raised hand",
        "Point 1: “The ramp is too steep”",
        "2 texts of yours have been recorded.",
        "More time in rounds: Yes",
    ):
        assert line in told
    assert "Ben" not in told
    assert "Meeting 1: you had one turn, one message, no raised hand" in await asks(
        running, "Ben", "/me"
    )


async def test_the_room_sees_nothing_of_it(running):
    await running.says("Ada", "/me")
    await running.says("Ada", "/me forget")
    running.silent()


async def test_a_stranger_who_asks_belongs_to_no_room(meeting):
    assert "You do not belong to any room." in await asks(meeting, "Zoe", "/me")


async def test_the_copy_comes_privately_as_a_file(running):
    assert "Heard will send it to you privately" in await asks(running, "Ada", "/me copy")
    ada = await person(running, "Ada")
    card = running.face.whispers[ada][-1]
    (file,) = card.files
    assert (file.kind, file.whose) == ("about-me", ada)
    copy = msgspec.json.decode(await running.service.reports.copy(ada), type=PersonalCopy)
    assert (copy.heard, copy.version, copy.name) == ("about-me", 1, "Ada")
    (room,) = copy.rooms
    assert (room.title, room.role) == ("Respite care", "member")
    assert [point.wording for point in room.points] == ["The ramp is too steep"]
    assert [(text.use, text.text) for text in copy.texts] == [
        ("park.wording", "The ramp is too steep"),
        ("note.text", "Bring the plans"),
    ]
    assert [message.text for message in copy.sent_to_you] == [card.text]


async def test_who_wants_no_direct_messages_gets_the_copy_that_they_asked_for(running):
    await asks(running, "Ada", "/preferences direct=no")
    await asks(running, "Ada", "/me copy")
    ada = await person(running, "Ada")
    assert running.face.whispers[ada][-1].files


async def test_of_somebody_unknown_there_is_no_copy(running):
    assert await running.service.reports.copy(PersonId("nobody")) is None


# -- taking words back -----------------------------------------------------------------------------


async def test_undo_takes_back_what_was_recorded_last(running):
    assert "Your words are deleted." in await asks(running, "Ada", "/take-back")
    assert "Bring the plans" not in await everything(running)
    assert "The ramp is too steep" in await everything(running)
    notes = await asks(running, "Ben", "/notes")
    assert "(these words are no longer kept)" in notes


async def test_undo_lowers_a_hand_and_takes_what_it_was_about(running):
    await asks(running, "Ada", "/hand I know the builder")
    assert "I know the builder" in await everything(running)
    await asks(running, "Ada", "/take-back")
    assert "I know the builder" not in await everything(running)
    assert "No hands are up" in await asks(running, "Ben", "/queue")
    assert "Bring the plans" in await everything(running), "that was before it"


async def test_undo_takes_a_pass_back_that_came_last_and_no_words_from_before_it(running):
    await asks(running, "Ada", "/pass")
    assert "You have taken your pass back." in await asks(running, "Ada", "/take-back")
    assert "Bring the plans" in await everything(running)
    assert "Your words are deleted." in await asks(running, "Ada", "/take-back")
    assert "Bring the plans" not in await everything(running)


async def test_undo_takes_the_hand_that_was_raised_after_a_pass(running):
    await asks(running, "Ben", "/pass")
    await asks(running, "Ben", "/hand")
    assert "Your hand is down." in await asks(running, "Ben", "/take-back")
    assert "You have taken your pass back." in await asks(running, "Ben", "/take-back")
    assert "was to write a message" in await asks(running, "Ben", "/take-back")


async def test_what_was_long_ago_is_listed_instead(running):
    await running.time_passes(minutes=20)
    told = await asks(running, "Ada", "/take-back")
    assert "Your words in this room" in told
    assert "“Bring the plans”" in told
    assert "Bring the plans" in await everything(running)


async def test_whoever_has_nothing_to_undo_is_told(running):
    assert "You have no words in this room" in await asks(running, "Cleo", "/take-back")


async def test_a_parked_point_that_nobody_has_touched_goes_with_its_words(running):
    await asks(running, "Ada", "/take-back")
    running.silent()
    assert "Your words are deleted." in await asks(running, "Ada", "/take-back")
    running.heard_in_room("Point 1 has been taken back by the person who parked it.")
    assert "The ramp is too steep" not in await everything(running)
    assert "Point 1" not in await asks(running, "Ben", "/parked")
    room = await running.service.directory.room(ROOM)
    assert not await running.store.contentions(room.key)
    settled = {"contention": 1, "outcome": "changed", "reason": "Never mind."}
    receipt = await running.fills_in("Grace", "settle", **settled)
    assert receipt.refused
    assert "There is no open point with that number." in receipt.reply.text
    await running.says("Ben", "/park The lift is too small")
    running.heard_in_room("Parked as point 2", "The lift is too small")


async def test_a_parked_point_stays_without_its_words_and_facilitators_are_told(running):
    await running.says("Grace", "/end anyway=yes")
    await running.says("Grace", "/start")
    told = await presses(running, "Ada", "/take-back list", "Take this back")
    assert "Your words are deleted." in told, "the newest: the note"
    told = await presses(running, "Ada", "/take-back list", "Take this back")
    assert "Your words are deleted." in told
    assert "The ramp is too steep" not in await everything(running)
    grace = await person(running, "Grace")
    assert "taken its words back" in running.face.whispers[grace][-1].text
    assert "Point 1" in await asks(running, "Ben", "/parked")


async def test_nobody_takes_back_what_others_said(running):
    ada = await person(running, "Ada")
    (first, *_) = await running.store.personal.texts(ada)
    running.no_matter("Ben")
    receipt = await running.fills_in("Ben", "take-back", words=first.id)
    assert receipt.refused
    assert "not your words" in receipt.reply.text
    assert "The ramp is too steep" in await everything(running)


async def test_taking_back_twice_says_that_they_are_gone(running):
    ada = await person(running, "Ada")
    (first, *_) = await running.store.personal.texts(ada)
    assert (await running.fills_in("Ada", "take-back", words=first.id)).accepted
    again = await running.fills_in("Ada", "take-back", words=first.id)
    assert again.refused
    assert "already been deleted" in again.reply.text


async def test_a_statement_that_was_taken_back_is_not_read_out(meeting):
    await asks(meeting, "Ada", "/say I cannot come, and I am for the ramp")
    await asks(meeting, "Ada", "/take-back")
    await meeting.says("Grace", "/start")
    assert all("for the ramp" not in post.text for post in meeting.face.posts)
    assert all("(these words are no longer kept)" not in post.text for post in meeting.face.posts)


async def test_words_of_a_silent_round_can_be_taken_back_before_it_closes(running):
    await running.says("Grace", "/round silent What next?")
    await asks(running, "Ada", "/write Nothing of this")
    await asks(running, "Ada", "/take-back")
    assert "Nothing of this" not in await everything(running)
    await running.says("Grace", "/round end")
    assert all("(these words are no longer kept)" not in post.text for post in running.face.posts)


async def test_a_decision_is_corrected_by_another_line_and_never_silently(running):
    await asks(running, "Grace", "/decide We build in May")
    told = await asks(running, "Grace", "/take-back")
    assert "A decision cannot be taken back silently: “We build in May”" in told
    assert "We build in May" in await everything(running)
    grace = await person(running, "Grace")
    words = (await running.store.personal.texts(grace))[-1].id
    await running.fills_in("Grace", "decide", text="We build in June", corrects=words)
    told = await asks(running, "Ben", "/decisions")
    assert "“We build in May”" in told
    assert "“We build in June” (replaces “We build in May”)" in told
    post = running.face.posts[-1].text
    assert "This replaces an earlier decision: “We build in May”" in post
    room = await running.service.directory.room(ROOM)
    minutes = await running.service.reports.minutes(MeetingId(f"{room.key}.1"))
    assert "Decision: We build in June (replaces “We build in May”)" in minutes.text


async def test_only_a_decision_of_this_room_is_corrected_and_nothing_else_is_kept(running):
    await asks(running, "Ada", "/note Something private")
    ada = await person(running, "Ada")
    note = (await running.store.personal.texts(ada))[-1].id
    for corrects in ("some words of my own", note):
        told = await running.fills_in("Grace", "decide", text="We build", corrects=corrects)
        assert "is no longer kept. So nothing was recorded" in told.reply.text
        shown = {field.name: field.value for field in told.form.fields}
        assert shown["text"] == "We build", "it can be sent again"
        assert not shown.get("corrects")
    assert "some words of my own" not in await everything(running)
    assert "We build" not in await everything(running)


# -- being forgotten -------------------------------------------------------------------------------


async def test_nothing_is_deleted_before_it_is_chosen(running):
    before = await everything(running)
    told = await asks(running, "Ada", "/me forget")
    assert "Nothing has been deleted yet." in told
    assert "1. Point: “The ramp is too steep”" in told
    assert "2. Note: “Bring the plans”" in told
    assert await everything(running) == before


async def test_whoever_is_forgotten_is_somebody_who_has_left(running):
    told = await asks(running, "Ada", "/me forget when=now")
    assert "Heard has forgotten you" in told
    assert "No text was deleted. 2 stay, without your name." in told
    assert "What you wrote in the chat yourself. You can delete it there." in told
    assert "Ada" not in await everything(running)
    assert "Who is here\n2 people" in (await asks(running, "Grace", "/who"))
    room = await running.service.directory.room(ROOM)
    minutes = await running.service.reports.minutes(MeetingId(f"{room.key}.1"))
    assert "somebody who has left" in minutes.text
    assert "The ramp is too steep" in await asks(running, "Ben", "/parked")


async def test_with_all_the_teams_record_goes_too(running):
    told = await asks(running, "Ada", "/me forget when=now texts=all")
    assert "2 texts were deleted. None is left." in told
    left = await everything(running)
    assert "The ramp is too steep" not in left
    assert "Bring the plans" not in left


async def test_what_hangs_on_words_that_go_with_somebody_is_mended_as_with_take_back(running):
    await running.says("Ada", "/park Nobody asked the neighbours")
    await running.says("Grace", "/settle 2 answered They were asked in May")
    await running.says("Ada", "/action Ring the builder")
    await running.says("Ada", "/action Book the hall owner=Ben")
    await running.presses("Ben", "Yes, I will do action 2")
    room = await running.service.directory.room(ROOM)
    state = (await running.service.core.current(room)).state
    assert not state.register.find(2).erased
    assert [action.erased for action in state.actions.values()] == [False, False]
    running.no_matter("Grace", "Ada", "Ben")
    await running.says("Ada", "/me forget when=now texts=all")
    running.heard_in_room("Point 1 has been taken back")
    running.heard_in_room("Action 1 was taken back")
    running.told("Grace", "raised point 2 has taken its words back")
    running.told("Ben", "The words of action 2 are gone")
    state = (await running.service.core.current(room)).state
    assert state.register.find(1) is None
    assert state.register.find(2).erased
    assert [(action.number, action.erased) for action in state.actions.values()] == [(2, True)]


async def test_numbers_are_those_of_the_list_that_they_were_given_for(running):
    told = await presses(
        running, "Ada", "/me forget when=now texts=2", "Forget me now, and delete these"
    )
    assert "One text was deleted. One stays, without your name." in told
    assert "Bring the plans" not in await everything(running)
    assert "The ramp is too steep" in await everything(running)


async def test_numbers_of_a_list_that_has_changed_delete_nothing(running):
    receipt = await running.fills_in(
        "Ada", "me", what="forget", when="now", texts="1", listed="00000000"
    )
    assert "This text would be deleted along with your name" in receipt.reply.text
    assert "The ramp is too steep" in await everything(running)


@pytest.mark.parametrize("typed", ["7", "one", "0", "-1"])
async def test_a_number_that_is_none_of_the_list_is_one_line_and_deletes_nothing(running, typed):
    before = await everything(running)
    told = await asks(running, "Ada", f"/me forget when=now texts={typed}")
    assert "from 1 to 2" in told
    assert "Ada" in await everything(running)
    assert await everything(running) == before


async def test_being_forgotten_twice_is_harmless(running):
    await asks(running, "Ada", "/me forget when=now")
    assert "Heard has forgotten you" in await asks(running, "Ada", "/me forget when=now")
    assert "Ada" not in await everything(running)


async def test_to_look_brings_nobody_back(running):
    await asks(running, "Ada", "/me forget when=now")
    await running.service.queries.home(running.account("Ada"), ROOM.platform)
    await running.service.queries.facilitator_panel(ROOM, running.account("Ada"))
    await running.comes("Ada")
    assert "Ada" not in await everything(running)


async def test_who_does_something_again_is_somebody_new(running):
    before = await person(running, "Ada")
    await asks(running, "Ada", "/me forget when=now")
    await running.says("Ada", "Here I am again")
    assert await person(running, "Ada") != before
    assert "You have parked" not in await asks(running, "Ada", "/me")


async def test_forgotten_with_the_floor_and_a_hand_the_meeting_goes_on(running):
    await asks(running, "Ada", "/hand")
    await running.says("Grace", "/call Ada")
    await asks(running, "Ada", "/me forget when=now")
    assert "No hands are up" in await asks(running, "Grace", "/queue")
    await running.says("Ben", "I go on then")
    assert "Ada" not in await everything(running)


async def test_forgotten_in_a_round_it_goes_to_the_next(running):
    await running.says("Ada", "I am here")
    await running.says("Grace", "/round Who wants what?")
    await running.says("Grace", "/pass")
    await running.says("Ben", "/pass")
    assert "Whose turn it is: Ada" in await asks(running, "Grace", "/status")
    await asks(running, "Ada", "/me forget when=now")
    status = await asks(running, "Grace", "/status")
    assert "Whose turn it is" not in status


async def test_forgotten_in_a_silent_round_nothing_of_theirs_is_shown(running):
    await running.says("Grace", "/round silent What next?")
    await asks(running, "Ada", "/write ADA WROTE THIS")
    await asks(running, "Ada", "/me forget when=now")
    await running.says("Grace", "/round end")
    assert "ADA WROTE THIS" not in await everything(running)
    assert all("ADA WROTE THIS" not in post.text for post in running.face.posts)


async def test_the_only_facilitator_can_be_forgotten_and_others_go_on(running):
    told = await asks(running, "Grace", "/me forget when=now")
    assert "Heard has forgotten you" in told
    assert "Grace" not in await everything(running)
    running.no_matter("Ben")
    receipt = await running.says("Ben", "/end")
    assert receipt.accepted


async def test_in_an_open_poll_the_number_stays_until_it_closes(running):
    await running.has_company()
    await running.says("Grace", "/end")
    told = await asks(running, "Ada", "/me")
    assert "The poll of meeting 1 is open, and you may answer it." in told
    told = await asks(running, "Ada", "/me forget when=now")
    assert "One poll is open. Until it closes, your number stays on its list." in told
    refused = await asks(running, "Ada", f"/poll {typed()}")
    assert "No poll is open for you" in refused


async def test_the_next_meeting_knows_nothing_of_them(running):
    await asks(running, "Ada", "/preferences off")
    await asks(running, "Ada", "/me forget when=now")
    ada = [line for line in (await everything(running)).splitlines() if '"off"' in line]
    assert not ada
    await running.says("Grace", "/end")
    await running.says("Grace", "/start")
    assert "Ada" not in await everything(running)
    assert "somebody who has left" not in await asks(running, "Grace", "/who")


async def test_another_worker_forgets_as_well(running):
    other = running.worker()
    await other.queries.panel(ROOM)
    ada = await other.directory.person(running.account("Ada"))
    await asks(running, "Ada", "/me forget when=now")
    other.personal.let_go(ada)  # as the database tells it: see tests/storage/test_workers.py
    assert await other.directory.known_person(running.account("Ada")) is None
    assert "Ada" not in (await other.queries.panel(ROOM)).text
    assert other.core.meetings.current((await other.directory.room(ROOM)).key) is not None


async def test_names_are_gone_from_the_log(running, log):
    await asks(running, "Ada", "/me forget when=now texts=all")
    assert any(line["event"] == "person_forgotten" for line in log)
    assert "Ada" not in json.dumps(log, default=str)
    assert "ramp" not in json.dumps(log, default=str)


# -- when the series ends --------------------------------------------------------------------------


async def test_without_a_series_there_is_nothing_to_wait_for(running):
    told = await asks(running, "Ada", "/me forget when=later")
    assert "there is no end of a series to wait for" in told


async def test_somebody_can_stay_until_the_series_ends(running):
    await running.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly")
    assert "when this room’s series of meetings has ended" in await asks(
        running, "Ada", "/me forget when=later"
    )
    assert "You have asked to be forgotten" in await asks(running, "Ada", "/me")
    assert await running.service.personal.forget_due(running.clock.now()) == 0
    await running.says("Grace", "/series repeat=never")
    assert await running.service.personal.forget_due(running.clock.now()) == 0, "it is running"
    await running.says("Grace", "/end")
    assert await running.service.personal.forget_due(running.clock.now()) == 1
    assert "Ada" not in await everything(running)
    assert await running.service.personal.forget_due(running.clock.now()) == 0


async def test_somebody_can_change_their_mind(running):
    await running.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly")
    await asks(running, "Ada", "/me forget when=later")
    told = await presses(running, "Ada", "/me forget", "Do not forget me")
    assert "Heard will not forget you." in told
    await running.says("Grace", "/series repeat=never")
    await running.says("Grace", "/end")
    assert await running.service.personal.forget_due(running.clock.now()) == 0


async def test_names_of_groups_stay_since_others_have_chosen_them(running):
    await asks(running, "Grace", "/groups set Carers, Professionals")
    assert "Carers" not in await asks(running, "Grace", "/me forget")
    assert "Carers" not in await asks(running, "Grace", "/take-back list")
    await asks(running, "Grace", "/me forget when=now texts=all")
    assert "Carers" in await everything(running)


async def test_when_to_be_forgotten_can_be_typed_as_it_is_said(running):
    assert "there is no end of a series" in await asks(running, "Ada", "/me forget later")
    assert "Heard will not forget you." in await asks(running, "Ada", "/me forget never")
    assert "Heard has forgotten you" in await asks(running, "Ada", "/me forget now")
    assert "Ada" not in await everything(running)


async def test_numbers_where_there_are_no_texts_change_nothing(running):
    told = await asks(running, "Ben", "/me forget now texts=1")
    assert told == (
        "There are no texts to choose from, so leave the numbers out. Nothing was deleted."
    )
    assert "No text was deleted. There was none." in await asks(running, "Ben", "/me forget now")
