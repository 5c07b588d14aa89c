"""What a word means, asked on Matrix: on its own, as a reply to a message, and in a thread."""

from __future__ import annotations

from typing import Any

import pytest

from tests.matrix.people import Person
from tests.matrix.scene import Scene
from tests.matrix.test_meeting import direct

SAID = "The ICB decides on respite next month"
ASKED = "What does “ICB” mean?"


async def begun(heard: Scene, *people: Person) -> str:
    """A room in which a meeting is running."""
    room = await heard.room(*people)
    await people[0].say(room, "!heard start")
    await people[-1].sees(room, "Meeting 1 is running", by=heard.me)
    return room


async def as_reply(asks: Person, room: str, to: str, text: str) -> str:
    return await asks.reply(room, to, text)


async def as_reply_with_the_old_quotation(asks: Person, room: str, to: str, text: str) -> str:
    about: Any = {"m.relates_to": {"m.in_reply_to": {"event_id": to}}}
    return await asks.say(room, f"> <@ben:local> {SAID}\n\n{text}", **about)


async def in_a_thread(asks: Person, room: str, to: str, text: str) -> str:
    return await asks.say_in_thread(room, to, text)


@pytest.mark.parametrize(
    ("way", "typed"),
    [
        (as_reply, "!heard what is the ICB?"),
        (as_reply, "unclear: ICB"),
        (as_reply_with_the_old_quotation, "!heard what is ICB"),
        (in_a_thread, "!heard what is ICB"),
        (in_a_thread, "unclear: ICB"),
    ],
)
async def test_a_word_that_is_asked_for_is_that_word_and_the_room_is_not_told_who_asked(
    heard: Scene, way, typed: str
) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await begun(heard, ana, ben)
    said = await ben.say(room, SAID)
    await way(ana, room, said, typed)
    post = await ben.sees(room, ASKED, by=heard.me)
    assert "Ana" not in post.text
    assert len([one for one in ben.messages(room) if ASKED in one.text]) == 1


@pytest.mark.parametrize("way", [as_reply, in_a_thread])
async def test_without_a_word_those_of_the_message_are_offered_to_who_asks(
    heard: Scene, way
) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await begun(heard, ana, ben)
    said = await ben.say(room, SAID)
    await way(ana, room, said, "!heard what")
    there = await direct(ana, heard)
    answer = await ana.sees(there, "ICB", "respite", by=heard.me)
    assert not [one for one in ben.messages(room) if "respite" in one.text and one.by == heard.me]
    _, _, below = answer.text.partition("React to this message with one of these:\n")
    (sign,) = [line.split()[0] for line in below.splitlines() if "ICB" in line]
    await ana.react(there, answer.id, sign)
    post = await ben.sees(room, ASKED, by=heard.me)
    assert "Ana" not in post.text
