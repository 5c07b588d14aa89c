"""@Heard is answered, and a mention of Heard alone is nobody's turn."""

from __future__ import annotations

import pytest

from adapters.slack.inbound.addressed import for_heard_alone, is_command, spoken_to
from tests.slack.house import House

BOT = "UBOT"


async def test_a_mention_is_answered_and_is_no_turn(house: House) -> None:
    await house.meeting("ann")
    await house.says("ben", "A first thought")
    for words in ("@heard", "@heard ?", "@heard status", "hand @heard"):
        before = len(house.slack.whispers("general", "cleo"))
        await house.says("cleo", words)
        assert len(house.slack.whispers("general", "cleo")) > before, words
    assert await house.spoken() == ["ben"]


async def test_what_is_also_for_the_others_is_a_turn(house: House) -> None:
    await house.meeting("ann")
    await house.says("cleo", "Could @heard note that the ramp is steep?")
    assert house.slack.whispers("general", "cleo") == [], "Heard was spoken of, not spoken to"
    await house.says("dan", "@heard what do you all think of the ramp?")
    assert await house.spoken() == ["cleo", "dan"]
    assert len(house.slack.whispers("general", "dan")) == 1


async def test_a_command_after_the_mention_is_carried_out(house: House) -> None:
    await house.meeting("ann")
    await house.says("ben", "@heard park Who pays for the ramp?")
    assert any("Who pays for the ramp?" in text for text in house.texts())


async def test_a_mention_in_a_thread_is_answered_there(house: House) -> None:
    await house.meeting("ann")
    said = await house.says("ben", "A first thought")
    await house.says("cleo", "@heard", thread=said)
    (shown,) = house.slack.whispers("general", "cleo")
    assert shown.data["thread_ts"] == said.ts


async def test_a_mention_where_heard_is_not_in_use_says_how_to_begin(house: House) -> None:
    await house.says("ben", "@heard status")
    (shown,) = house.slack.whispers("general", "ben")
    assert "/heard start" in shown.text
    assert house.texts() == []


async def test_what_was_missed_is_read_back_without_mentions_as_turns(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.stop()
    slack.sender.retries = 0
    await slack.says("ben", "general", "@heard status")
    await slack.says("cleo", "general", "Meanwhile")
    slack.sender.loses()
    await house.start()
    await house.rest()
    assert await house.spoken() == ["cleo"]


@pytest.mark.parametrize(
    "words",
    [
        "what is a hub?",
        "what is the ICB",
        "what's WHO?",
        "what does co-production mean?",
        "what do DoLS stand for",
        "what hub",
        "what are terms of reference?",
        "what",
        "explain",
        "who",
        "status please",
        "come back to me",
        "next speaker",
        "break 10",
        "break ten",
        "report",
        "note The ramp is steep.",
        "note that Ben is away",
        "park the bus at night",
        "park needs of carers",
        "action Book the hall",
        "agreement We let people finish.",
        "agreement",
        "round What do we need?",
        "hand I would like to add something",
        "learn about needs",
        "/status of the ramp",
        "/agreement is what we need",
    ],
)
def test_what_is_typed_to_heard_is_a_command(words: str) -> None:
    assert is_command(words)


@pytest.mark.parametrize(
    "words",
    [
        "what do you all think of the ramp?",
        "what do you think?",
        "what do people mean by that?",
        "what does the ramp cost?",
        "what does Ben say",
        "what are we deciding",
        "what's your view?",
        "what is everyone's view",
        "what's going on here?",
        "what about the ramp?",
        "what if we wait",
        "what is next?",
        "What is the plan for the night staff and their breaks",
        "who pays for the ramp?",
        "status of the ramp?",
        "queue for the bus",
        "break the ice first",
        "explain it to them, please",
        "agreement is what we need",
        "agreement about the ramp would help us all",
        "note was wrong",
        "park isn’t far from here",
        "propose would be the word",
        "round of applause for Ben!",
        "hand on heart, I forgot",
        "worry is normal",
    ],
)
def test_a_sentence_that_begins_like_a_command_is_none(words: str) -> None:
    assert not is_command(words)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("<@UBOT>", ""),
        ("<@UBOT|heard>: status", "status"),
        ("  <@UBOT>, what now?", "what now?"),
        ("hello <@UBOT>!", "hello"),
        ("I asked <@UBOT> about it", None),
        ("<@UBOTX> hello", None),
        ("hello", None),
    ],
)
def test_spoken_to(text: str, rest: str | None) -> None:
    assert spoken_to(text, BOT) == rest


def test_for_heard_alone() -> None:
    for text in ("<@UBOT>", "<@UBOT> :wave:", "<@UBOT> ?!", "<@UBOT> /heard hand", "<@UBOT> pass"):
        assert for_heard_alone(text, BOT), text
    for text in ("<@UBOT> good morning everybody", "I like <@UBOT> very much", "status"):
        assert not for_heard_alone(text, BOT), text
    assert not for_heard_alone("<@UBOT>", ""), "nobody knows who that is"
