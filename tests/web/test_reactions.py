"""Replying to a message, and letting it know that it was heard."""

from __future__ import annotations

import pytest

from tests.web.conftest import Browser, Talk, Web

SAY = {"is": "say", "id": "message-1", "text": "Hello everybody"}
REF = "web:p2:message-1"
REACT = {"is": "react", "id": "react-001", "entry": REF}


@pytest.fixture
async def key(web: Web, ann: Browser, ben: Browser) -> str:
    """A room with Ann, who facilitates, and Ben."""
    key = await ann.create("Parents", "Ann")
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    return key


@pytest.fixture
async def facilitator(ann: Browser, key: str) -> Talk:
    return await ann.enter(key)


@pytest.fixture
async def member(ben: Browser, key: str) -> Talk:
    talk = await ben.enter(key)
    await talk.ask(**SAY)
    return talk


async def test_a_reply_says_what_it_replies_to(
    web: Web, facilitator: Talk, member: Talk, key: str
) -> None:
    await facilitator.next("entry")
    await facilitator.ask(**{**SAY, "id": "message-2", "text": "Hi", "reply_to": REF})
    assert (await facilitator_entry(facilitator))["reply_to"] == REF
    assert web.service.rooms[key].log[-1] == ("say", "Ann", {"text": "Hi", "reply_to": REF})


async def facilitator_entry(talk: Talk) -> dict[str, object]:
    return talk.seen.pop() if talk.seen else await talk.next("entry")


async def test_what_is_no_message_of_the_room_goes_no_further(
    web: Web, facilitator: Talk, member: Talk, key: str
) -> None:
    words = "words that somebody typed"
    await facilitator.ask(**{**SAY, "id": "message-2", "reply_to": words})
    assert "reply_to" not in web.service.rooms[key].log[-1][2]
    answer = await facilitator.ask(**{**REACT, "entry": words})
    assert answer["refused"]
    assert "no longer has that message" in answer["reply"]["text"]
    assert web.service.rooms[key].log[-1][0] == "say"


async def test_everybody_sees_how_many_have_heard_and_nobody_who(
    facilitator: Talk, member: Talk
) -> None:
    assert not (await facilitator.ask(**REACT))["refused"]
    heard = {"is": "heard", "entry": REF, "heard": 1}
    assert heard | {"mine": True} in facilitator.seen
    assert await member.next("heard") == heard | {"mine": False}


async def test_once_is_enough(web: Web, facilitator: Talk, member: Talk, key: str) -> None:
    for number in (1, 1, 2):
        await facilitator.ask(**{**REACT, "id": f"react-00{number}"})
    assert [what for what, _, _ in web.service.rooms[key].log].count("react") == 1
    assert (await member.next("heard"))["heard"] == 1


async def test_a_newcomer_and_a_restart_see_the_count(
    web: Web, start, facilitator: Talk, member: Talk, ann: Browser, ben: Browser, key: str
) -> None:
    await facilitator.ask(**REACT)
    (entry,) = (await ann.enter(key)).hello["entries"]
    assert (entry["heard"], entry["heard_by_me"]) == (1, True)
    (entry,) = (await ben.enter(key)).hello["entries"]
    assert (entry["heard"], entry["heard_by_me"]) == (1, False)
    again: Web = await start(web.service)
    (entry,) = (await again.browser(like=ann).enter(key)).hello["entries"]
    assert (entry["kind"], entry["heard"], entry["heard_by_me"]) == ("placeholder", 1, True)
    ben_again = await again.browser(like=ben).enter(key)
    await ben_again.ask(**{**REACT, "id": "react-009"})
    assert {"is": "heard", "entry": REF, "heard": 2, "mine": True} in ben_again.seen


async def test_what_cannot_be_saved_is_not_shown(web: Web, facilitator: Talk, member: Talk) -> None:
    web.service.broken = True
    assert (await facilitator.ask(**REACT))["failed"]
    assert not [message for message in facilitator.seen if message["is"] == "heard"]
    web.service.broken = False
    assert not (await facilitator.ask(**REACT))["failed"]
    assert (await member.next("heard"))["heard"] == 1
