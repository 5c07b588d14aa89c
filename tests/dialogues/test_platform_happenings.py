"""What a platform tells of by itself: emoji, deleted messages, people who come, silent gaps."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.events import PresenceSource
from bot.ids import RoomId
from bot.ports import Account, Message, MessageDeletion, PlatformFeatures, Reaction
from bot.rules import Feature
from bot.service import Service

NIGHTS = "Night staff should be trained by the families."


async def begins(meeting, *people):
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def presses_emoji(meeting, who, sign, ref="message-nights", **more):
    receipt = await meeting.service.intake.on_reaction(
        Reaction(
            room=meeting.room,
            person=meeting.account(who),
            ref=ref,
            source=meeting.new_id(),
            at=meeting.clock.now(),
            sign=sign,
            **more,
        )
    )
    await meeting.dispatcher.deliver_all()
    return receipt


async def is_deleted(meeting, ref="message-nights"):
    await meeting.service.intake.on_message_deleted(
        MessageDeletion(room=meeting.room, ref=ref, source=meeting.new_id(), at=meeting.clock.now())
    )
    await meeting._deliver()


# -- emoji -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("hand", ["✋", "🙋", "🙋🏽‍♀️", "🖐️"])
async def test_a_hand_as_an_emoji_is_a_hand(meeting, hand):
    await begins(meeting, "Tom")
    await meeting.says("Grace", NIGHTS, source="nights")
    receipt = await presses_emoji(meeting, "Tom", hand)
    assert "You are next" in receipt.reply.text
    assert "Hands up: Tom" in await meeting.panel()
    await presses_emoji(meeting, "Tom", hand, withdrawn=True)
    assert "Tom" not in await meeting.panel()


async def test_a_hand_pressed_twice_is_one_hand_and_keeps_its_place(meeting):
    await begins(meeting, "Tom", "Priya")
    for who in ("Tom", "Priya", "Tom"):
        await presses_emoji(meeting, who, "✋")
    assert "Hands up: Tom and Priya" in await meeting.panel()


async def test_taking_an_emoji_away_lowers_no_hand_that_is_not_up(meeting):
    await begins(meeting, "Tom")
    receipt = await presses_emoji(meeting, "Tom", "✋", withdrawn=True)
    assert receipt.accepted
    assert receipt.reply is None


async def test_a_question_mark_is_a_question_and_shows_that_the_message_was_heard(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", NIGHTS, source="nights")
    await presses_emoji(meeting, "Tom", "❓")
    assert "Tom" in await meeting.side("Grace")
    assert "question" in await meeting.side("Grace")
    await meeting.says("Grace", "/unanswered")
    meeting.told("Grace", "Every point on this item has had an answer")


async def test_any_other_emoji_shows_that_a_message_was_heard_and_is_no_turn(meeting):
    await begins(meeting, "Tom", "Priya")
    await meeting.says("Grace", NIGHTS, source="nights")
    await presses_emoji(meeting, "Priya", "👍")
    await meeting.says("Grace", "/unanswered")
    meeting.told("Grace", "Every point on this item has had an answer")
    assert "Priya" in await meeting.side("Grace"), "not heard yet"


async def test_what_a_room_allows_is_changed_by_a_form_behind_its_card(meeting):
    await begins(meeting)
    shown = (await meeting.says("Grace", "/allow")).reply
    assert [(button.command, button.form) for button in shown.buttons] == [
        ("allow", True), ("language", True), ("checks", True),
    ]  # fmt: skip


async def test_a_room_that_does_not_count_emoji_takes_none(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Grace", "/allow reactions off")
    meeting.told("Grace", "does not allow: emoji")
    await meeting.says("Grace", NIGHTS, source="nights")
    await presses_emoji(meeting, "Tom", "✋")
    await presses_emoji(meeting, "Tom", "👍")
    assert "Tom" not in await meeting.panel()
    await meeting.says("Grace", "/unanswered")
    meeting.told("Grace", "Grace, ")


async def test_between_meetings_an_emoji_is_nobodys_business(meeting):
    assert (await presses_emoji(meeting, "Tom", "✋")).accepted


# -- deleted messages ------------------------------------------------------------------------------


async def test_the_words_of_a_parked_message_go_with_it_and_the_point_stays(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.fills_in("Tom", "park", wording=NIGHTS, source="message-nights")
    meeting.heard_in_room("Parked as point 1", NIGHTS)
    meeting.no_matter("Tom", "Grace")
    await is_deleted(meeting)
    meeting.told("Tom", "Point 1 needs new words", "deleted", "say it again in your own words")
    meeting.told("Grace", "The message behind point 1 was deleted")
    [edited] = meeting.face.edited
    assert "Parked as point 1" in edited.text
    assert NIGHTS not in edited.text, "Heard's own post no longer quotes it"
    await meeting.says("Grace", "/parked")
    assert NIGHTS not in meeting.told("Grace", "Point 1").text
    assert not await words_anywhere(meeting, "families")
    meeting.silent()


async def test_a_message_that_is_deleted_twice_is_told_of_once(meeting):
    await begins(meeting, "Tom")
    await meeting.fills_in("Tom", "park", wording=NIGHTS, source="message-nights")
    meeting.no_matter("Tom", "Grace")
    await is_deleted(meeting)
    meeting.no_matter("Tom", "Grace")
    await is_deleted(meeting)
    meeting.not_told("Tom", "Grace")


async def test_a_deleted_message_is_no_unanswered_point_even_if_it_comes_after(meeting):
    await begins(meeting, "Tom")
    await is_deleted(meeting)
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.says("Grace", "/unanswered")
    meeting.told("Grace", "Every point on this item has had an answer")


async def test_between_meetings_a_deleted_message_takes_its_words_along_too(meeting):
    await begins(meeting, "Tom")
    await meeting.fills_in("Tom", "park", wording=NIGHTS, source="message-nights")
    await meeting.says("Grace", "/settle 1 changed We do it.")
    await meeting.says("Grace", "/end anyway=yes")
    await is_deleted(meeting)
    assert not await words_anywhere(meeting, "families"), "a settled point's words, too"


async def words_anywhere(meeting, word):
    room = await meeting.service.directory.room(meeting.room)
    contentions = await meeting.store.contentions(room.key)
    texts = await meeting.store.words([c.wording for c in contentions])
    return [text for text in texts.values() if word in text]


# -- who is here, and what was missed --------------------------------------------------------------


async def comes(meeting, who, where=PresenceSource.VOICE):
    return await meeting.comes(who, where)


async def test_who_is_in_the_voice_channel_counts_as_here(meeting):
    await begins(meeting)
    await comes(meeting, "Tom")
    await comes(meeting, "Tom")
    await meeting._deliver()
    assert "Tom" in await meeting.side("Grace")
    meeting.silent()
    meeting.not_told("Tom")


async def test_nobody_comes_to_a_meeting_that_is_not_running(meeting):
    assert (await comes(meeting, "Tom")).accepted
    await begins(meeting)
    assert "Tom" not in await meeting.side("Grace")


async def test_a_gap_is_said_with_its_times(meeting):
    await begins(meeting, "Tom")
    now = meeting.clock.now()
    since, until = now - timedelta(minutes=9), now - timedelta(minutes=2)
    for _ in range(2):
        await meeting.service.platform_events.report_gap(meeting.room, since, until, "gap-1", now)
    await meeting._deliver()
    meeting.heard_in_room(
        "could not read everything that was written in this time: 18:51 until 18:58 (UTC)",
        "say it again",
    )
    meeting.silent()


async def test_which_meetings_are_running_and_how_far_they_were_heard(meeting):
    assert list(await meeting.service.messages.running_meetings("stage")) == []
    await begins(meeting, "Tom")
    await meeting.says("Tom", NIGHTS, source="nights")
    running = await meeting.service.messages.running_meetings("stage")
    assert [each.room.where for each in running] == [meeting.room]
    assert list(await meeting.service.messages.running_meetings("web")) == []
    last = await meeting.service.messages.recent_messages(meeting.room, 1)
    assert [ref.ref for ref in last] == ["message-nights"]
    await meeting.says("Grace", "/end anyway=yes")
    assert list(await meeting.service.messages.running_meetings("stage")) == []


async def test_who_has_the_floor_and_whose_hands_are_up(meeting):
    assert not (await meeting.service.queries.floor_view(meeting.room)).running
    await begins(meeting, "Tom", "Priya")
    for who in ("Tom", "Priya"):
        await meeting.says(who, "/hand")
    await meeting.says("Grace", "/call")
    stage = await meeting.service.queries.floor_view(meeting.room)
    assert stage.floor == meeting.account("Tom")
    assert stage.hands == (meeting.account("Priya"),)


async def test_nobody_is_written_down_for_talking_where_no_meeting_is_running(meeting):
    elsewhere = RoomId("stage", "", "kitchen")
    for room in (elsewhere, meeting.room):
        await meeting.service.intake.on_message(
            Message(
                room=room,
                person=meeting.account("Zoe"),
                text="What a lovely day it is today.",
                ref="m",
                source=meeting.new_id(),
                at=meeting.clock.now(),
            )
        )
    assert await meeting.service.directory.room(elsewhere) is None
    people = await meeting.store._store._db.read(
        lambda tx: tx.exec_driver_sql("SELECT name FROM person").all()
    )
    assert people == []


async def test_a_name_that_a_face_does_not_know_now_stays_as_it_was(meeting):
    person = await meeting.service.directory.person(meeting.account("Tom"))
    nameless = Account(platform="stage", tenant="", id="account-Tom", name="")
    meeting.restarts()
    assert await meeting.service.directory.person(nameless) == person
    assert await meeting.store.names([person]) == {person: "Tom"}
    assert (await meeting.service.directory.account(person)).name == "Tom"


async def test_a_room_takes_over_its_new_title(meeting):
    room = await meeting.service.directory.open_room(meeting.room, "Respite care, new")
    assert room.title == "Respite care, new"
    await meeting.service.directory.open_room(meeting.room, meeting.room.channel)
    meeting.restarts()
    assert (await meeting.service.directory.room(meeting.room)).title == "Respite care, new"


# -- what a room allows ----------------------------------------------------------------------------


async def test_groups_can_be_off_and_the_reason_is_given(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/groups set carers, staff")
    await meeting.says("Grace", "/allow groups off")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/group carers")
    meeting.told("Grace", "does not use stakeholder groups", "/allow")
    await meeting.says("Grace", "/groups set carers")
    meeting.told("Grace", "does not use stakeholder groups")


async def test_words_without_names_can_be_off(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/allow unnamed off")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/round silent names=no")
    meeting.told("Grace", "words are shown with names")
    await meeting.says("Grace", "/unsigned say on")
    meeting.told("Grace", "words are shown with names")
    meeting.silent()
    await meeting.says("Grace", "/round silent names=yes")
    meeting.heard_in_room("everybody writes")
    await meeting.says("Grace", "/round end")


async def test_a_silent_round_begins_as_the_room_allows_and_says_so(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/round silent")
    assert "without names" in meeting.heard_in_room("everybody writes").text
    await meeting.says("Grace", "/round end")
    await meeting.says("Grace", "/allow unnamed off")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/round silent")
    assert "with your name" in meeting.heard_in_room("everybody writes").text


async def test_what_a_room_allows_is_seen_and_stays_for_the_next_meeting(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/allow calendar on")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/allow")
    meeting.told("Grace", "meetings in the calendar: allowed", "stakeholder groups: allowed")
    assert (
        Feature.CALENDAR in (await meeting.service.queries.current_meeting(meeting.room)).features
    )


async def test_half_of_it_is_asked_for(meeting):
    await meeting.says("Grace", "/allow calendar")
    meeting.told("Grace", "Please fill this in.")


async def test_a_room_without_voice_channels_has_no_command_for_them(meeting):
    await meeting.says("Grace", "/voice C123")
    meeting.told("Grace", "There are no voice channels here.")
    menu = await meeting.service.commands.available_commands(meeting.room, meeting.account("Grace"))
    assert "voice" not in {form.command for form in menu}


async def test_help_names_what_there_is_here(meeting):
    await meeting.says("Grace", "/help")
    assert "/voice" not in meeting.told("Grace", "What you can do here").text
    offers = {"stage": PlatformFeatures(voice=True)}
    meeting.service = Service(meeting.store, meeting.clock, meeting.new_id, meeting.rules, offers)
    await meeting.says("Grace", "/help")
    meeting.told("Grace", "What you can do here", "/voice")
    await meeting.says("Grace", "/voice C123")
    meeting.told("Grace", "People in it count as here.")
    assert (await meeting.service.queries.current_meeting(meeting.room)).voice == "C123"
    await meeting.says("Grace", "/voice a channel of mine")
    meeting.told("Grace", "choose a voice channel from the list")
