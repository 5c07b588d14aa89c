"""Slack's events, and what they are to Heard."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest

from adapters.slack.inbound import translate
from adapters.slack.inbound.translate import Direct, HomeOpened, Invited, Joined, Renamed, happening
from bot.ids import RoomId
from bot.ports import Message, MessageDeletion, Reaction

ROOM = RoomId("slack", "T1", "C1")


_ids = count(1)


def event(**inner: Any) -> Any:
    body = {"type": "event_callback", "event_id": f"Ev{next(_ids)}", "event": inner}
    return happening(body, "T1", "UBOT")


def said(**more: Any) -> Any:
    usual = {"type": "message", "channel": "C1", "user": "U1", "text": "Hello", "ts": "17.000100"}
    return event(**{**usual, **more})


def test_a_message() -> None:
    message = said()
    assert isinstance(message, Message)
    assert message.room == ROOM
    assert message.person.id == "U1"
    assert message.source == "message:C1:17.000100"
    assert message.ref == "17.000100"
    assert message.reply_to == ""
    assert message.at.timestamp() == pytest.approx(17.0001)


def test_it_is_the_same_message_in_the_history() -> None:
    entry = {"type": "message", "user": "U1", "text": "Hello", "ts": "17.000100"}
    assert translate.message(entry, "T1", "C1") == said()


def test_a_reply_in_a_thread_names_what_it_replies_to() -> None:
    assert said(thread_ts="16.0").reply_to == "16.0"
    assert said(thread_ts="17.000100").reply_to == "", "the head of a thread replies to nothing"


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
def test_what_else_people_say(subtype: str) -> None:
    assert isinstance(said(subtype=subtype), Message)


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "channel_join"},
        {"subtype": "channel_topic"},
        {"subtype": "bot_message", "bot_id": "B1"},
        {"bot_id": "B1"},
        {"subtype": "message_changed", "message": {"ts": "17.0", "text": "Other"}},
        {"subtype": "message_replied"},
        {"user": "USLACKBOT"},
        {"user": None},
        {"hidden": True},
        {"subtype": "something_new"},
    ],
)
def test_what_is_no_speech(more: dict[str, Any]) -> None:
    assert said(**more) is None


def test_a_deletion_names_the_message_and_not_itself() -> None:
    gone = said(subtype="message_deleted", deleted_ts="15.0", ts="18.0", user=None)
    assert isinstance(gone, MessageDeletion)
    assert (gone.ref, gone.source) == ("15.0", "removal:C1:15.0")


def test_a_message_with_a_thread_leaves_a_stone_when_it_is_deleted() -> None:
    stone = {"ts": "15.0", "subtype": "tombstone"}
    gone = said(subtype="message_changed", message=stone, user=None)
    assert isinstance(gone, MessageDeletion)
    assert gone.ref == "15.0"


def test_reactions_and_their_signs() -> None:
    item = {"type": "message", "channel": "C1", "ts": "17.0"}
    usual = {"user": "U1", "item": item, "event_ts": "18.0"}
    hand = event(type="reaction_added", reaction="raised_hand::skin-tone-3", **usual)
    assert isinstance(hand, Reaction)
    assert (hand.sign, hand.withdrawn, hand.ref) == ("✋", False, "17.0")
    assert event(type="reaction_added", reaction="question", **usual).sign == "❓"
    other = event(type="reaction_added", reaction="party_parrot", **usual)
    assert other.sign == ""
    back = event(type="reaction_removed", reaction="hand", **usual)
    assert back.withdrawn
    assert len({hand.source, other.source, back.source}) == 3
    file = {**usual, "item": {"type": "file", "file": "F1"}}
    assert event(type="reaction_added", reaction="hand", **file) is None


def test_we_are_invited_and_others_join() -> None:
    usual = {"type": "member_joined_channel", "channel": "C1", "event_ts": "18.0"}
    assert event(user="UBOT", inviter="U1", **usual) == Invited(room=ROOM, by="U1")
    assert isinstance(event(user="U2", **usual), Joined)


def test_the_home_tab_and_not_the_messages_tab() -> None:
    assert event(type="app_home_opened", user="U1", tab="home") == HomeOpened(team="T1", user="U1")
    assert event(type="app_home_opened", user="U1", tab="messages") is None


def test_a_channel_is_renamed() -> None:
    renamed = event(type="channel_rename", channel={"id": "C1", "name": "lamp"})
    assert renamed == Renamed(room=ROOM, title="lamp")


def test_a_direct_message_is_no_speech_in_a_room() -> None:
    direct = said(channel="D1", channel_type="im")
    assert isinstance(direct, Direct)
    assert (direct.team, direct.user, direct.channel) == ("T1", "U1", "D1")


def test_what_slack_may_think_of_next_is_nothing_to_us() -> None:
    assert event(type="something_new") is None
    assert happening({"type": "event_callback"}, "T1") is None
