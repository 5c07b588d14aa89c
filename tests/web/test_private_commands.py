"""Nothing that begins like a private command is ever posted in a web room, with any slash."""

from __future__ import annotations

import pytest

from tests.web.conftest import Browser, Web


async def entries(*talks: object) -> list[dict[str, object]]:
    return [one for talk in talks for one in talk.seen if one["is"] == "entry"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    ["／write I worry about money", "\u200f/write I worry about money", "\ufeff/write I worry",
     "\u200b／say I worry", "⁄poll I worry", "∕write I worry", " \u2066/say I worry",
     "//write I worry", "/ write I worry", "／ＷＲＩＴＥ I worry"],
)  # fmt: skip
async def test_a_command_behind_any_slash_is_a_command(
    web: Web, ann: Browser, ben: Browser, text: str
) -> None:
    key = await ann.create("Parents", "Ann")
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    facilitator, member = await ann.enter(key), await ben.enter(key)
    answer = await member.ask(**{"is": "say", "id": "message-1", "text": text})
    assert answer.get("reply") or answer.get("form"), "it was read as a command"
    await facilitator.ask(**{"is": "form", "id": "checking-1", "command": "here"})
    assert not await entries(facilitator, member)


@pytest.mark.parametrize(
    "text",
    ["\\write I worry", '"/write I worry', "- /say I worry", "./wriet I worry", "|say so",
     "\u2022 /say so", "@Heard say so", "!write I worry", "hello\n/write I worry"],
)  # fmt: skip
async def test_what_was_perhaps_meant_privately_is_given_back(
    web: Web, ann: Browser, ben: Browser, text: str
) -> None:
    key = await ann.create("Parents", "Ann")
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    facilitator, member = await ann.enter(key), await ben.enter(key)
    answer = await member.ask(**{"is": "say", "id": "message-1", "text": text})
    assert answer["refused"]
    assert "it was not posted for everybody" in answer["reply"]["text"]
    await facilitator.ask(**{"is": "form", "id": "checking-1", "command": "here"})
    assert not await entries(facilitator, member)


@pytest.mark.parametrize("text", ["I worry, and/or write it down", "say it", "(poll/vote) later"])
async def test_speech_is_posted(web: Web, ann: Browser, ben: Browser, text: str) -> None:
    key = await ann.create("Parents", "Ann")
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    facilitator, member = await ann.enter(key), await ben.enter(key)
    await member.ask(**{"is": "say", "id": "message-1", "text": text})
    await facilitator.ask(**{"is": "form", "id": "checking-1", "command": "here"})
    assert [one["text"] for one in await entries(facilitator)] == [text]


@pytest.mark.parametrize("name", ["Аnn", "Неard", "Αnn"])
async def test_a_name_that_looks_like_somebody_here_is_refused_with_a_reason(
    web: Web, ann: Browser, ben: Browser, name: str
) -> None:
    key = await ann.create("Parents", "Ann")
    page = await ben.join(web.face.links.invitation(key, "member"), name)
    assert page.status == 400
    text = await page.text()
    assert "has letters of more than one alphabet" in text
    assert name in text, "it is still in the form"


async def test_nobody_can_make_a_room_as_heard(web: Web, ann: Browser) -> None:
    await ann.get("/")
    page = await ann.post("/rooms", title="Parents", name="Неard", zone="UTC")
    assert page.status == 400
    assert "has letters of more than one alphabet" in await page.text()
