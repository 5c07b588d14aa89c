"""Meetings on a real homeserver, as their members meet them."""

from __future__ import annotations

from datetime import timedelta

from tests.fakes.poll_answers import ON_SCREEN, typed
from tests.matrix.people import Person
from tests.matrix.scene import Scene


async def direct(person: Person, heard: Scene) -> str:
    """Somebody's direct room with Heard; its invitation is accepted."""
    return await person.invited(by=heard.me)


async def press(person: Person, room: str, text: str, label: str) -> str:
    """Put the sign on a message that stands for a button. Returns the reaction's event."""
    message = await person.sees(room, text, label)
    sign = next(line for line in message.text.splitlines() if line.endswith(label)).split()[0]
    return await person.react(room, message.id, sign)


async def test_a_meeting_from_start_to_end(heard: Scene) -> None:
    ana, ben, cleo = (heard.person(name) for name in ("Ana", "Ben", "Cleo"))
    room = await heard.room(ana, ben, cleo)

    begun = await ana.say(room, "!heard start")
    await ben.sees(room, "Meeting 1 is running", by=heard.me)
    await ana.sees_reaction(room, begun, "✅", by=heard.me)
    panel = await ben.sees(room, "Meeting 1 is running", "Hands up: none", by=heard.me)

    said = await ben.say(room, "The bus does not come often enough for any of us")
    # A raised hand on anybody's message is a raised hand, and the panel is edited in place.
    await ana.react(room, said, "✋")
    shown = await ben.sees(room, "Meeting 1 is running", "Hands up: Ana", by=heard.me)
    assert shown.id == panel.id
    # A sign on the panel is its button.
    await press(cleo, room, "Meeting 1 is running", "Raise my hand")
    await ben.sees(room, "Meeting 1 is running", "Hands up: Ana and Cleo", by=heard.me)
    # And what people know from elsewhere works as it is.
    await ben.say(room, "q+ to ask about fares")
    await ben.sees(room, "Meeting 1 is running", "Hands up: Ana, Cleo, and Ben", by=heard.me)

    await ana.say(room, "!heard call")
    called = await ben.sees(room, "it is your turn", by=heard.me)
    assert called.content["m.mentions"] == {"user_ids": [ana.id]}
    assert called.kind == "m.text"  # clients tell nobody of a notice

    await ana.say(room, '!heard park "Buses at night"')
    point = await ben.sees(room, "Buses at night", by=heard.me)
    await ana.say(room, "!heard end anyway=yes")
    await ben.sees(room, "Meeting 1 is over", by=heard.me)
    for person in (ana, ben, cleo):
        there = await direct(person, heard)
        await person.sees(there, "Were you heard at meeting 1?")

    # The next one begins with what was parked. What became of it is told in its thread as well.
    await ana.say(room, "!heard start")
    await ben.sees(room, "A parked point is back", "Buses at night", by=heard.me)
    await ana.say(room, '!heard settle 1 changed "They go until midnight"')
    await ben.until(
        lambda: [m for m in ben.messages(room) if m.thread == point.id and "midnight" in m.text],
        "the outcome in the point's thread",
    )
    assert [
        m for m in ben.messages(room) if not m.thread and "midnight" in m.text and m.by != ana.id
    ]


async def test_the_poll_is_answered_in_a_direct_room_with_signs_and_words(heard: Scene) -> None:
    people = [heard.person(name) for name in ("Ana", "Ben", "Cleo", "Dan", "Eve")]
    ana, ben = people[:2]
    room = await heard.room(*people)
    await ana.say(room, "!heard start")
    await ben.sees(room, "Meeting 1 is running")
    for person in people:
        await person.say(room, "Here is what I think about it")
    await ana.say(room, "!heard end anyway=yes")

    for person in people[:2]:
        there = await direct(person, heard)
        await press(person, there, "Were you heard at meeting 1?", "Answer")
        await press(person, there, "I could say what I wanted", "Yes, fully")
        question = await person.sees(there, "People listened")
        await person.say(there, "mostly")
        await press(person, there, "What I said was taken seriously", "Partly")
        for item in list(ON_SCREEN)[3:]:
            await person.sees(there, item)
            await person.say(there, "I would rather not say")
        await person.sees(there, "What would have helped?")
        await person.say(there, "-")
        await person.sees(there, "answers are saved")
        # What was answered is saved, and need not stand in the direct room as well
        await person.sees_no_more(there, question.id)

    # The others answer elsewhere: how it is asked has been seen.
    for person in people[2:]:
        answers = typed()
        account = heard.face.rooms.account(room, person.id)
        assert (await heard.do(room, account, f"poll {answers}")).accepted

    heard.clock.ahead += timedelta(hours=48)
    heard.scheduler.ring()
    result = await ben.sees(room, "of 5 people answered", "5 of 5 yes")
    picture = await ben.until(
        lambda: [m for m in ben.messages(room) if m.kind == "m.image"], "the picture"
    )
    assert picture[0].text  # says in words what it shows
    assert picture[0].by == result.by == heard.me


async def test_minutes_come_as_a_file(heard: Scene) -> None:
    ana = heard.person("Ana")
    room = await heard.room(ana)
    await ana.say(room, "!heard start")
    await ana.say(room, "!heard decide We meet on Mondays")
    await ana.sees(room, "We meet on Mondays", by=heard.me)
    await ana.say(room, "!heard end anyway=yes")
    await ana.sees(room, "Meeting 1 is over")
    await ana.say(room, "!heard minutes")
    there = await direct(ana, heard)
    await ana.until(lambda: [m for m in ana.messages(there) if m.kind == "m.file"], "the minutes")

    # Another form of them comes as a file, too.
    await ana.say(room, "!heard minutes form=csv")
    (file,) = await ana.until(
        lambda: [
            m for m in ana.messages(there) if m.content.get("filename", m.text).endswith("csv")
        ],
        "the minutes as a table",
    )
    assert file.kind == "m.file"
    assert file.content["info"]["mimetype"] == "text/csv"


async def test_the_file_below_the_closing_post_is_there_again_without_words_that_were_deleted(
    heard: Scene,
) -> None:
    ana, ben = heard.person("Ana"), heard.person("Ben")
    room = await heard.room(ana, ben)
    await ana.say(room, "!heard start")
    await ben.sees(room, "Meeting 1 is running", by=heard.me)
    said = await ben.say(room, "My neighbour drinks")
    await ana.reply(room, said, "!heard park")
    await ana.sees(room, "Parked as point 1", "My neighbour drinks", by=heard.me)
    await ana.say(room, "!heard end anyway=yes")
    closing = await ana.sees(room, "Meeting 1 is over", "My neighbour drinks", by=heard.me)

    def files() -> list[str]:
        return [one.id for one in ana.messages(room) if one.kind == "m.file"]

    (first,) = await ana.until(files, "the minutes")

    await ben.redact(room, said)
    # The server keeps every edit for anybody to read, so both are taken away and sent again. It
    # also takes whatever has one key for one message, even after that was taken away.
    await ana.sees(room, "Meeting 1 is over", "no longer kept", by=heard.me)
    await ana.until(lambda: [one for one in files() if one != first], "the minutes as they are now")
    assert closing.id not in [one.id for one in ana.messages(room)]
    assert first not in files()
