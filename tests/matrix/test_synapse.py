"""The server and the people that the tests of Matrix stand on, by themselves."""

from __future__ import annotations

from collections.abc import Callable

from nio import AsyncClientConfig, RoomSendError

from tests.matrix.people import Person, has_left
from tests.matrix.synapse import Synapse

MakePerson = Callable[[Synapse, str], Person]


async def test_people_meet_in_a_room(synapse: Synapse, people: MakePerson):
    ana, ben = people(synapse, "Ana"), people(synapse, "Ben")
    room = await ana.make_room(ben)
    assert await ben.invited(by=ana.id) == room

    said = await ana.say(room, "Hello Ben")
    seen = await ben.sees(room, "Hello Ben")
    assert (seen.id, seen.by, seen.thread) == (said, ana.id, "")

    await ana.edit(room, said, "Hello, Benedict")
    assert (await ben.sees(room, "Benedict")).id == said
    await ben.react(room, said, "👋")
    await ana.sees_reaction(room, said, "👋", by=ben.id)
    inside = await ben.say_in_thread(room, said, "Under it")
    assert (await ana.sees(room, "Under it")).thread == said
    await ben.redact(room, inside)
    await ana.sees_no_more(room, inside)

    await ben.leave(room)
    await ana.until(lambda: has_left(ana, room, ben.id), "Ben leaving")


async def test_killed_and_started_again_it_has_everything_still(
    mortal_synapse: Synapse, people: MakePerson
):
    ana = people(mortal_synapse, "Ana")
    room = await ana.make_room()
    said = await ana.say(room, "Before the power cut")
    mortal_synapse.kill()
    await ana.read()  # finds nobody there, and does not mind

    await mortal_synapse.restarted()
    assert (await ana.sees(room, "Before the power cut")).id == said


async def test_with_limits_it_says_so_to_whoever_is_too_fast(
    strict_synapse: Synapse, people: MakePerson
):
    ana = people(strict_synapse, "Ana")
    room = await ana.make_room()
    ana.client.config = AsyncClientConfig(max_limit_exceeded=0)
    refused = None
    for number in range(40):
        answer = await ana.client.room_send(
            room, "m.room.message", {"msgtype": "m.text", "body": str(number)}
        )
        if isinstance(answer, RoomSendError):
            refused = answer
            break
    assert refused is not None
    assert refused.status_code == "M_LIMIT_EXCEEDED"
    assert refused.retry_after_ms
