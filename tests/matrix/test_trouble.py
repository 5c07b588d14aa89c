"""Heard and the homeserver are stopped, killed and slowed down: nothing is lost, or said twice."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from tests.matrix.people import Person
from tests.matrix.scene import Scene
from tests.matrix.synapse import Synapse
from tests.matrix.test_meeting import direct, press
from tests.matrix.test_people import begun


@pytest.fixture
async def alone(
    mortal_synapse: Synapse, sqlite_database: str, people: Callable[[Synapse, str], Person]
) -> AsyncIterator[Scene]:
    """Heard on a server that this test may kill."""
    scene = Scene(mortal_synapse, sqlite_database, people)
    await scene.start()
    yield scene
    await scene.stop()


@pytest.fixture
async def slow(
    strict_synapse: Synapse, sqlite_database: str, people: Callable[[Synapse, str], Person]
) -> AsyncIterator[Scene]:
    """Heard on a server that limits how fast somebody may be."""
    scene = Scene(strict_synapse, sqlite_database, people)
    await scene.start()
    yield scene
    await scene.stop()


async def test_what_happens_while_heard_is_away_counts_in_its_order(heard: Scene) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await begun(heard, ana, ben)
    gone = await ben.say(room, "I should not have said that")
    await ana.reply(room, gone, "!heard park")
    point = await ana.sees(room, "Parked as point 1", "should not have said", by=heard.me)
    await heard.stop()

    # More than the server tells in one go.
    for number in range(130):
        person = ana if number % 2 else ben
        await person.say(room, f"This is what I have to say, number {number}")
    await ben.redact(room, gone)
    await ben.say(room, "q+")
    await heard.start()

    await ana.sees(room, "Hands up: Ben", by=heard.me)
    spoken = await heard.service.messages.recent_messages(heard.where(room), 200)
    assert [one.who for one in spoken] == ["Ben", "Ana"] * 65  # without what was deleted
    assert [one.at for one in spoken] == sorted(one.at for one in spoken)
    # It stood there before Heard was stopped; now it may be already been deleted.
    await ana.until(lambda: all(one.id != point.id for one in ana.messages(room)), "it being gone")


async def test_a_command_that_is_found_after_a_restart_is_carried_out_once(heard: Scene) -> None:
    ana = heard.person("Ana")
    room = await heard.room(ana)
    await heard.stop()
    await ana.say(room, "!heard start")
    await heard.start()
    await ana.sees(room, "Meeting 1 is running")
    await heard.stop()
    await heard.start()
    await ana.say(room, "!heard park Only once")
    await ana.sees(room, "Only once", by=heard.me)
    said = [one.text for one in ana.messages(room) if one.by == heard.me]
    assert len([text for text in said if "is running" in text]) == 1
    assert len([text for text in said if "Thank you for inviting" in text]) == 1


async def test_a_killed_server_is_waited_for(alone: Scene) -> None:
    ana = alone.person("Ana")
    room = await begun(alone, ana)
    alone.synapse.kill()
    await alone.until_away()
    person = alone.face.rooms.account(room, ana.id)
    receipt = await alone.do(room, person, "park Said while the server was dead")
    assert receipt.accepted

    await alone.synapse.restarted()
    await ana.sees(room, "Said while the server was dead", by=alone.me)
    await ana.say(room, "!heard park After that")
    await ana.sees(room, "Parked as point 2", "After that", by=alone.me)
    said = [one.text for one in ana.messages(room) if one.by == alone.me]
    assert len([text for text in said if "while the server was dead" in text]) == 1


async def test_with_rate_limits_everything_comes_if_later(slow: Scene) -> None:
    ana, ben = slow.person("Ana"), slow.person("Ben")
    room = await begun(slow, ana, ben)
    for number in range(1, 5):
        await ana.say(room, f"!heard park Point number {number} of many")
    await ana.sees(room, "Parked as point 4", "Point number 4 of many", by=slow.me)
    said = [one.text for one in ana.messages(room) if one.by == slow.me and "Parked" in one.text]
    numbers = [int(text.split("Point number ")[1].split()[0]) for text in said if "number" in text]
    assert numbers == list(range(1, 5))


async def test_an_emoji_that_is_taken_off_after_a_restart_lowers_the_hand(heard: Scene) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await begun(heard, ana, ben)
    said = await ana.say(room, "The bus does not come often enough")
    hand = await ben.react(room, said, "✋")
    await ana.sees(room, "Hands up: Ben", by=heard.me)
    await heard.stop()
    await heard.start()
    await ben.redact(room, hand)
    await ana.sees(room, "Hands up: none", by=heard.me)


async def test_an_open_question_is_not_forgotten_over_a_restart_without_a_word(
    heard: Scene,
) -> None:
    ana = heard.person("Ana")
    room = await begun(heard, ana)
    await press(ana, room, "Meeting 1 is running", "Park a point")
    there = await direct(ana, heard)
    await ana.sees(there, "Type your answer here")
    await heard.stop()
    await heard.start()
    await ana.say(there, "The gate squeaks")
    await ana.sees(there, "Heard has been restarted since it asked you", by=heard.me)
    assert all("squeaks" not in one.text for one in ana.messages(room))
