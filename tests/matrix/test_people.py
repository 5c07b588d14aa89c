"""People come, go, take back what they said, and read what is for them alone."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from nio import ErrorResponse

from adapters.matrix.rooms import DIRECT
from bot.records.room_end import EndReason, RoomEnd
from tests.matrix.people import PATIENCE, Person, has_left
from tests.matrix.scene import Scene
from tests.matrix.test_meeting import direct, press


async def begun(heard: Scene, *people: Person) -> str:
    """A room in which a meeting is running."""
    room = await heard.room(*people)
    await people[0].say(room, "!heard start")
    await people[0].sees(room, "Meeting 1 is running")
    return room


async def test_who_moderates_the_room_may_facilitate_and_others_may_not(heard: Scene) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await heard.room(ana, ben)
    await ben.say(room, "!heard start")
    there = await direct(ben, heard)
    await ben.sees(there, "facilitator")
    await ana.say(room, "!heard start")
    await ben.sees(room, "Meeting 1 is running")


async def test_words_of_a_redacted_message_vanish_from_what_quotes_them(heard: Scene) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await begun(heard, ana, ben)
    said = await ben.say(room, "The garden gate is broken")
    # Used on a message by replying to it, a command takes its words along.
    await ana.reply(room, said, "!heard park")
    point = await ana.sees(room, "Parked as point 1", "The garden gate is broken", by=heard.me)
    await ana.reply(room, said, "!heard decide")
    await ben.sees(room, "A decision is recorded", "The garden gate is broken", by=heard.me)

    await ben.redact(room, said)
    await ana.sees_no_more(room, point.id)
    await ana.sees(room, "Parked as point 1", by=heard.me)
    await ana.until(lambda: not _anywhere(ana, "garden gate"), "the words being gone")
    # Nor does the server tell them to anybody who asks what a message said before.
    assert "garden" not in str(await ana.fetch(room, point.id))


def _anywhere(person: Person, words: str) -> list[str]:
    return [
        one.text for room in person.events for one in person.messages(room) if words in one.text
    ]


async def test_who_leaves_is_told_nothing_more_and_who_comes_back_is_welcome(heard: Scene) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await begun(heard, ana, ben)
    await ben.say(room, "q+")
    await ana.sees(room, "Hands up: Ben", by=heard.me)
    await ben.leave(room)
    await ana.sees(room, "Hands up: none", by=heard.me)
    await ana.say(room, "!heard end anyway=yes")
    there = await direct(ana, heard)
    await ana.sees(there, "Were you heard")
    await ben.read()
    assert all("Were you heard" not in one.text for one in ben.messages(room))
    assert not ben.invites  # nothing was brought to who is not there any more


async def test_who_is_kicked_or_banned_is_told_nothing_more(heard: Scene) -> None:
    ana, ben, cyd = (heard.person(name) for name in ("Ana", "Ben", "Cyd"))
    room = await begun(heard, ana, ben, cyd)
    await ben.say(room, "q+")
    await ana.sees(room, "Hands up: Ben", by=heard.me)
    await ana.kick(room, ben.id)
    await ana.sees(room, "Hands up: none", by=heard.me)
    await cyd.say(room, "q+")
    await ana.sees(room, "Hands up: Cyd", by=heard.me)
    await ana.ban(room, cyd.id)
    await ana.sees(room, "Hands up: none", by=heard.me)
    assert await heard.service.queries.member_names(heard.where(room)) == ["Ana"]
    await ana.say(room, "!heard end anyway=yes")
    await ana.sees(await direct(ana, heard), "Were you heard")
    for gone in (ben, cyd):
        await gone.read()
        assert all("Were you heard" not in one.text for one in gone.messages(room))
        assert not gone.invites


async def test_an_encrypted_room_is_left_alone_with_one_clear_sentence(heard: Scene) -> None:
    ana = heard.person("Ana")
    room = await ana.make_room(heard.me, name="Secret", encrypted=True)
    await ana.sees(room, "Heard cannot read encrypted rooms yet", by=heard.me)
    await ana.until(lambda: has_left(ana, room, heard.me), "Heard leaving")
    assert len([one for one in ana.messages(room) if one.by == heard.me]) == 1


async def test_a_room_that_becomes_encrypted_is_left_alone_as_well(heard: Scene) -> None:
    ana = heard.person("Ana")
    room = await begun(heard, ana)
    content = {"algorithm": "m.megolm.v1.aes-sha2"}
    await ana.set_state(room, "m.room.encryption", content)
    await ana.sees(room, "Heard cannot read encrypted rooms yet", by=heard.me)
    await ana.until(lambda: has_left(ana, room, heard.me), "Heard leaving")


async def test_kicked_and_invited_again_it_says_what_it_had_to_say(heard: Scene) -> None:
    ana = heard.person("Ana")
    room = await begun(heard, ana)
    await ana.say(room, "!heard park The fence")
    await ana.sees(room, "The fence", by=heard.me)
    await ana.kick(room, heard.me)
    await heard.until_closed(room)
    lost = await ended(heard, room)
    assert lost is not None
    assert lost.why is EndReason.LOST
    # What is to be said there meanwhile is kept.
    person = heard.face.rooms.account(room, ana.id)
    assert (await heard.do(room, person, "park The gate")).accepted
    await ana.invite(room, heard.me)
    await ana.sees(room, "The gate", by=heard.me)
    assert await ended(heard, room) is None


async def ended(heard: Scene, room: str) -> RoomEnd | None:
    known = await heard.service.directory.room(heard.where(room))
    assert known is not None
    return (await heard.service.core.refreshed(known)).state.ended


async def test_an_upgraded_room_is_followed_and_stays_the_same_room(heard: Scene) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    old = await heard.room(ana, ben)
    await ana.say(old, "!heard start")
    await ana.sees(old, "Meeting 1 is running")
    await ana.say(old, '!heard park "The old fence"')
    await ana.sees(old, "The old fence", by=heard.me)

    new = await ana.upgrade(old)
    await ana.invite(new, heard.me)
    await ana.until(lambda: heard.me in _members(ana, new), "Heard in the new room")
    await ana.say(new, "!heard parked")
    there = await direct(ana, heard)
    await ana.sees(there, "Point 1", "The old fence")
    assert await ended(heard, new) is None, "it was followed, and is not lost"
    await ana.say(new, "!heard end anyway=yes")
    await ana.sees(new, "Meeting 1 is over", "The old fence", by=heard.me)
    # What is said in the old room concerns nobody any more.
    assert all("is over" not in one.text for one in ana.messages(old))


async def test_what_programs_say_counts_for_nobody(heard: Scene) -> None:
    ana, robot = heard.person("Ana"), heard.person("Robot")
    room = await begun(heard, ana, robot)
    await robot.say(room, "q+", kind="m.notice")
    await robot.say(room, "Everything is fine, as far as I can tell you", kind="m.notice")
    await ana.say(room, "q+")
    await ana.sees(room, "Hands up: Ana", by=heard.me)
    shown = await heard.service.queries.panel(heard.where(room))
    assert "Robot" not in shown.text


async def test_a_form_is_asked_question_by_question(heard: Scene) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await begun(heard, ana, ben)
    pressed = await press(ben, room, "Meeting 1 is running", "Park a point")
    there = await direct(ben, heard)
    await ben.sees(there, "Type your answer here")
    await ben.say(there, "The gate squeaks")
    await press(ben, there, "Be named as the person who raised it?", "No, without my name")
    await ana.sees(room, "Parked as point 1", "The gate squeaks", by=heard.me)

    # Somebody who does not want to go on stops, and nothing happens. Where Heard may not take a
    # sign away after it was pressed, people do that themselves to press it again.
    await ben.redact(room, pressed)
    await press(ben, room, "Meeting 1 is running", "Park a point")
    question = await ben.sees(
        there, "Type your answer here", after=ben.events[there][-1]["event_id"]
    )
    await ben.say(there, "stop")
    await ben.sees(there, "Nothing was done")
    assert question


async def test_edits_count_as_nothing_new(heard: Scene) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await begun(heard, ana, ben)
    said = await ben.say(room, "The bus does not come")
    await ana.say(room, "True, it never comes")
    await ben.edit(room, said, "The bus does not come often")
    await ana.say(room, "q+")
    await ben.sees(room, "Hands up: Ana")
    spoken = await heard.service.messages.recent_messages(heard.where(room), 10)
    assert [one.who for one in spoken] == ["Ben", "Ana"]


def _members(person: Person, room: str) -> set[str]:
    """Who is in a room; nio counts those who are only invited among its users, too."""
    found = person.client.rooms.get(room)
    return {user.user_id for user in found.users.values() if not user.invited} if found else set()


async def test_who_has_left_their_direct_room_is_invited_again_only_when_they_ask(
    heard: Scene,
) -> None:
    ana = heard.person("Ana")
    room = await begun(heard, ana)
    await ana.say(room, "!heard status")
    there = await direct(ana, heard)
    await ana.sees(there, "You have")
    await ana.leave(there)
    await ana.say(room, "Nothing that anybody could answer me for")
    await ana.say(room, "q+")
    await ana.sees(room, "Hands up: Ana", by=heard.me)
    assert not ana.invites
    await ana.say(room, "!heard status")
    assert await direct(ana, heard) == there


async def only_begun(heard: Scene, person: Person) -> str:
    """A direct room of which the server made no more than this before it went down."""
    rooms = heard.face.rooms
    marker = {"type": DIRECT, "state_key": "", "content": {"person": person.id}}
    made = await rooms.server.client.room_create(is_direct=True, initial_state=[marker])
    async with asyncio.timeout(PATIENCE):
        while made.room_id not in rooms.direct_rooms(person.id):
            await asyncio.sleep(0.02)
    return str(made.room_id)


async def test_whose_direct_room_was_only_begun_is_invited_to_it_without_having_asked(
    heard: Scene,
) -> None:
    ana = heard.person("Ana")
    await begun(heard, ana)
    there = await only_begun(heard, ana)
    assert await heard.face.rooms.direct_room(ana.id) == there
    assert await direct(ana, heard) == there


async def test_a_direct_room_that_was_only_begun_stands_back_for_one_that_they_are_invited_to(
    heard: Scene,
) -> None:
    ana = heard.person("Ana")
    room = await begun(heard, ana)
    half = await only_begun(heard, ana)
    made = await heard.face.rooms.server.make_direct(
        ana.id, {"type": DIRECT, "state_key": "", "content": {"person": ana.id}}
    )
    await ana.say(room, "!heard status")
    there = await direct(ana, heard)
    assert there == made != half
    await ana.sees(there, "You have")


async def test_a_command_from_long_before_is_not_carried_out_and_that_is_said(
    heard: Scene,
) -> None:
    ana = heard.person("Ana")
    room = await heard.room(ana)
    heard.clock.ahead = timedelta(minutes=20)
    await ana.say(room, "!heard start")
    there = await direct(ana, heard)
    await ana.sees(there, "Heard was away when you typed this, so nothing was done")
    assert all("is running" not in one.text for one in ana.messages(room))


async def test_events_in_which_nothing_is_as_it_should_be_stop_nothing(heard: Scene) -> None:
    ana = heard.person("Ana")
    room = await begun(heard, ana)
    relations: list[Any] = [3, "x", [], {"event_id": 4}, {"rel_type": "m.replace"}, {"key": {}}]
    contents = [
        *({"msgtype": "m.text", "body": "Hello", "m.relates_to": one} for one in relations),
        *({"msgtype": "m.text", "body": body} for body in (None, 7, ["q+"])),
        *(
            {"msgtype": "m.text", "body": "Hello", "m.mentions": one}
            for one in (7, {"user_ids": 7})
        ),
    ]
    taken = 0
    for content in contents:
        for kind in ("m.room.message", "m.reaction"):
            answer = await ana.client.room_send(room, kind, content)
            taken += not isinstance(answer, ErrorResponse)  # some are refused by the server
    assert taken > len(contents)
    await ana.set_state(room, "m.room.tombstone", {"replacement_room": 7})
    await ana.say(room, "q+")
    await ana.sees(room, "Hands up: Ana", by=heard.me)
