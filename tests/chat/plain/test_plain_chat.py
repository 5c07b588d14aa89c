"""Conversations on the smallest platform: emoji for buttons, questions for forms."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from adapters.chat.plain.text_page import TextPage
from bot.ids import RoomId
from bot.ports import Message, Request
from storage.tables import METADATA
from tests.chat.plain.plain_chat import PLATFORM, TEAM, Line, account
from tests.chat.stages.plain import PlainStage, sign_of
from tests.fakes.memory_store import memory_store


@pytest.fixture
async def stage() -> AsyncIterator[PlainStage]:
    """A room in which a meeting is running."""
    store = await memory_store()
    found = PlainStage(store)
    await found.starts()
    await found.meeting()
    yield found
    await found.ends()
    await store.close()


async def types(stage: PlainStage, who: str, text: str) -> str:
    """Somebody types in their direct room; what they are told."""
    before = len(stage.told(who))
    await stage.server.says(who, text, f"@{who}")
    await stage.rests()
    return "\n".join(stage.told(who)[before:])


async def taps(stage: PlainStage, who: str, line: Line, label: str) -> str:
    """Somebody puts the sign of a button on a message. Gives the id of it."""
    put = await stage.server.puts(who, line.ref, sign_of(line, label))
    await stage.rests()
    return put


def newest(stage: PlainStage, who: str, text: str) -> Line:
    return next(line for line in reversed(stage._private(who)) if text in line.text)


async def restarts(stage: PlainStage) -> None:
    await stage.stops()
    await stage.starts()


async def test_heard_offers_the_signs_itself_and_takes_a_pressed_one_off(stage: PlainStage) -> None:
    panel = next(line for line in stage._shown() if "is running" in line.text)
    assert f"{sign_of(panel, 'Raise my hand')} Raise my hand" in panel.text
    offered = {sign for who, sign in panel.signs.values() if who == "heard"}
    assert offered == {each.sign for each in panel.buttons}
    put = await taps(stage, "ben", panel, "Raise my hand")
    assert "Hands up: Ben" in panel.text
    assert put not in panel.signs


async def test_coloured_cards_are_on_peoples_own_panels_where_everybody_sees_who_presses(
    stage: PlainStage,
) -> None:
    for who in ("ann", "ben", "cleo", "dan"):
        await stage.says(who, "Good evening to everybody who is here.")
    panel = next(line for line in stage._shown() if "is running" in line.text)
    assert "Slow down" not in panel.text
    assert "card" not in panel.text
    await types(stage, "ben", "!heard status")
    await taps(stage, "ben", newest(stage, "ben", "Slow down 🟨"), "Slow down 🟨")
    assert "Heard shows nobody whose it is." in stage.told("ben")[-1]
    assert [text for text in stage.posts() if "Somebody would like it slower." in text]
    # In the room itself others see who puts it there, and whose it is must be written down nowhere.
    said = await stage.says("cleo", "We could meet on Tuesdays, if the bus runs.")
    await stage.server.puts("cleo", said, "🟥")
    await stage.rests()
    assert [text for text in stage.posts() if "Somebody has a question" in text]
    room = RoomId(PLATFORM, "", TEAM)
    assert await stage.store.external_refs.get_all(room, "hand:") == {}
    await stage.server.puts("dan", said, "✋")
    await stage.rests()
    assert len(await stage.store.external_refs.get_all(room, "hand:")) == 1


async def test_a_card_about_a_word_says_where_nobody_sees_who_presses_and_there_it_is_so(
    stage: PlainStage,
) -> None:
    async def asks(who: str) -> Line:
        """They ask Heard directly what the word means; what they are told."""
        await types(stage, who, "what is a hub?")
        await taps(stage, who, newest(stage, who, "Which room is it for?"), "Team")
        return stage._private(who)[-1]

    await asks("ben")
    asked = next(text for text in stage.posts() if "What does “hub” mean?" in text)
    assert "everybody in this room can see who presses something here" in asked
    told = await asks("cleo")
    assert "The room has been asked what this means." in told.text
    assert "can see who presses" not in told.text
    assert "Explain it" in [button.label for button in told.buttons]
    await stage.does("cleo", "explain", term="hub", explanation="A place to meet")
    explained = next(text for text in stage.posts() if "“hub” means:" in text)
    assert "Everybody in this room can see who presses something here" in explained
    await taps(stage, "dan", await asks("dan"), "That is right")
    assert "Thank you. One more member" in stage.told("dan")[-1]
    assert not [by for line in stage._shown() for by, _ in line.signs.values() if by != "heard"]


async def test_short_answers_one_after_the_other_are_one_message_that_changes(
    stage: PlainStage,
) -> None:
    first = await stage.does("ann", "agenda add", title="'The ramp and the side door'")
    second = await stage.does("ann", "agenda add", title="'Who drives the bus'")
    assert "The ramp" in first
    assert "Who drives the bus" in second
    assert stage.told("ann") == [second]
    # What is more than that is a message of its own, and so is the next short answer below it.
    await stage.does("ann", "agenda list")
    third = await stage.does("ann", "agenda add", title="'Money for the bus'")
    assert [text for text in stage.told("ann") if text in (second, third)] == [second, third]
    assert stage.told("ann")[-1] == third
    # What is asked in the direct room itself is answered below what was asked.
    count = len(stage.told("ann"))
    assert "Nights and days" in await types(stage, "ann", "!heard agenda add 'Nights and days'")
    assert len(stage.told("ann")) == count + 1
    # Nobody is notified of a change: after a while it is a message again.
    await stage.passes(timedelta(minutes=11))
    await stage.does("ann", "agenda add", title="'Somebody to cook'")
    assert len(stage.told("ann")) == count + 2
    # What Heard does not remember is not changed.
    await restarts(stage)
    await stage.does("ann", "agenda add", title="'Somebody to clean'")
    assert len(stage.told("ann")) == count + 3


async def test_a_sign_that_stands_for_nothing_does_nothing(stage: PlainStage) -> None:
    panel = next(line for line in stage._shown() if "is running" in line.text)
    before = panel.text
    await stage.server.puts("ben", panel.ref, "🍎")
    await stage.rests()
    assert panel.text == before
    assert stage.told("ben") == []


async def test_a_form_is_asked_question_by_question_where_only_they_read_it(
    stage: PlainStage,
) -> None:
    question = await stage.presses("ben", "Park a point")
    assert "Type your answer here." in question
    assert "Be named as the person who raised it?" in await types(stage, "ben", "Who pays?")
    assert "parked as number 1" in await types(stage, "ben", "no")
    assert len([text for text in stage.posts() if "Who pays?" in text]) == 1


async def test_stop_ends_a_form_and_nothing_is_done(stage: PlainStage) -> None:
    await stage.presses("ben", "Park a point")
    assert await types(stage, "ben", "stop") == "Nothing was done."
    assert "Nobody reads anything else" in await types(stage, "ben", "Who pays?")
    assert not [text for text in stage.posts() if "Who pays?" in text]


async def test_an_open_question_is_not_forgotten_without_a_word(stage: PlainStage) -> None:
    await stage.presses("ben", "Park a point")
    await restarts(stage)
    told = await types(stage, "ben", "Who pays?")
    assert "Heard has been restarted since it asked you" in told
    assert not [text for text in stage.posts() if "Who pays?" in text]
    # They are told once, and what they type after that is no answer.
    assert "Nobody reads anything else" in await types(stage, "ben", "Who pays?")


async def test_who_was_asked_nothing_is_told_nothing_of_it(stage: PlainStage) -> None:
    await stage.presses("ben", "Park a point")
    await types(stage, "ben", "Who pays?")
    assert "parked as number 1" in await types(stage, "ben", "no")
    await restarts(stage)
    assert "Nobody reads anything else" in await types(stage, "ben", "And who drives?")
    told = await types(stage, "cleo", "Hello")
    assert "Heard helps in rooms" in told or "takes commands" in told


async def test_nothing_that_was_typed_is_kept_for_a_form(stage: PlainStage) -> None:
    await stage.park("ben", "Who pays?")
    asked = await stage.does("ann", "settle", contention="1", reason="'A typed secret'")
    assert "React to choose" in asked
    kept = await stage.store.external_refs.get_all(stage.face.layer.delivery.threads.kept_at)
    assert [of for name, of in kept.items() if name.startswith("asked:")] == ["form"]
    assert "secret" not in str(kept)


async def test_a_sign_on_a_question_from_before_a_restart_says_that_it_is_over(
    stage: PlainStage,
) -> None:
    await stage.says("ben", "The nights are what worries us most of all.")
    await stage.over()
    await taps(stage, "ben", newest(stage, "ben", "Were you heard at meeting 1"), "Answer")
    question = newest(stage, "ben", "I could say what I wanted")
    await restarts(stage)
    await taps(stage, "ben", question, "Yes, fully")
    assert "Heard has been restarted since it asked you" in stage.told("ben")[-1]
    await taps(stage, "ben", question, "Yes, fully")
    assert "no longer valid" in stage.told("ben")[-1]
    # It can be begun again.
    await taps(stage, "ben", newest(stage, "ben", "Were you heard at meeting 1"), "Answer")
    assert "I could say what I wanted" in stage.told("ben")[-1]


async def test_who_stops_in_the_poll_goes_on_there_and_what_they_answered_is_in_no_table(
    stage: PlainStage,
) -> None:
    await stage.says("ben", "The nights are what worries us most of all.")
    await stage.over()
    await taps(stage, "ben", newest(stage, "ben", "Were you heard at meeting 1"), "Answer")
    await taps(stage, "ben", newest(stage, "ben", "I could say what I wanted"), "Hardly")
    assert "People listened" in stage.told("ben")[-1]
    assert [text for text in stage.told("ben") if "I could say what I wanted" in text]
    await types(stage, "ben", "stop")
    assert stage.told("ben")[-1] == "Nothing was done."
    # What they answered may be part of their ballot later, so it stands in their room no more.
    assert not [text for text in stage.told("ben") if "I could say what I wanted" in text]
    assert not [line for line in stage.server.of("@ben") if line.text == "stop"]
    kept = await stage.store._db.read(
        lambda tx: str([tx.execute(table.select()).all() for table in METADATA.sorted_tables])
    )
    assert "Were you heard" in kept or "poll" in kept
    assert "Hardly" not in kept
    await taps(stage, "ben", newest(stage, "ben", "Were you heard at meeting 1"), "Answer")
    assert "People listened" in stage.told("ben")[-1]


async def test_who_begins_another_form_leaves_no_answer_to_the_poll_in_their_room(
    stage: PlainStage,
) -> None:
    await stage.says("ben", "The nights are what worries us most of all.")
    await stage.over()
    await taps(stage, "ben", newest(stage, "ben", "Were you heard at meeting 1"), "Answer")
    await taps(stage, "ben", newest(stage, "ben", "I could say what I wanted"), "Hardly")
    await taps(stage, "ben", newest(stage, "ben", "Were you heard at meeting 1"), "Answer")
    assert "People listened" in stage.told("ben")[-1]
    assert not [text for text in stage.told("ben") if "I could say what I wanted" in text]


async def test_a_sign_that_comes_before_we_know_the_questions_id_answers_it(
    stage: PlainStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.says("ben", "The nights are what worries us most of all.")
    await stage.over()
    await taps(stage, "ben", newest(stage, "ben", "Were you heard at meeting 1"), "Answer")
    wire = stage.face.inbox._platform.wire
    send, early = wire.send, list[str]()

    async def answered_at_once(channel: str, page: TextPage, key: str, **more: str) -> str:
        ref = await send(channel, page, key, **more)
        if "People listened" in page.text and not early:
            early.append(ref)
            await stage.server.puts("ben", ref, page.buttons[0].sign)
            await stage.taken_in()
        return ref

    monkeypatch.setattr(wire, "send", answered_at_once)
    await taps(stage, "ben", newest(stage, "ben", "I could say what I wanted"), "Yes, fully")
    assert early
    assert "What I said was taken seriously" in stage.told("ben")[-1]


async def test_an_emoji_that_is_taken_off_lowers_the_hand_after_a_restart_too(
    stage: PlainStage,
) -> None:
    said = await stage.says("cleo", "The nights are what worries us most of all.")
    put = await stage.server.puts("ben", said, "✋")
    await stage.rests()
    assert "Hands up: Ben" in stage.panels()[-1]
    await restarts(stage)
    await stage.server.takes_off("ben", put)
    await stage.rests()
    assert "Hands up: none" in stage.panels()[-1]
    assert await stage.store.external_refs.get_all(stage.where, "hand:") == {}


async def test_other_emoji_are_not_remembered_and_old_hands_not_for_good(
    stage: PlainStage,
) -> None:
    said = await stage.says("cleo", "The nights are what worries us most of all.")
    await stage.server.puts("ben", said, "🍎")
    await stage.server.puts("ben", said, "✋")
    await stage.rests()
    (old,) = await stage.store.external_refs.get_all(stage.where, "hand:")
    stage.clock.ahead += timedelta(days=3)
    await stage.server.puts("dan", said, "✋")
    await stage.rests()
    (new,) = await stage.store.external_refs.get_all(stage.where, "hand:")
    assert new != old


async def test_panels_that_changed_while_heard_was_away_are_drawn_at_the_start(
    stage: PlainStage,
) -> None:
    panel = next(line for line in stage._shown() if "is running" in line.text)
    await stage.stops()
    panel.text = "something that another process could not draw"
    await stage.starts()
    await stage.rests()
    await stage.face._draw_all()
    assert "is running" in panel.text


async def test_a_panel_that_is_drawn_before_its_meeting_is_opened_there_is_posted_anew(
    stage: PlainStage,
) -> None:
    """Heard was killed in between, or somebody's name was found out just then."""
    await stage.over()
    (before,) = (line for line in stage._shown() if "No date is set" in line.text)
    request = Request(
        room=stage.where, person=account("ann"), source="elsewhere", at=stage.clock.now(),
        command="start",
    )  # fmt: skip
    assert (await stage.service.commands.execute(request)).accepted
    await stage.face._draw_all()
    assert "is running" in before.text
    await stage.rests()
    (begun,) = (line for line in stage._shown() if "is running" in line.text)
    assert begun.ref != before.ref


async def test_who_cannot_be_written_to_is_told_so_in_the_room(stage: PlainStage) -> None:
    stage.server.closed_direct.add("ben")
    await stage.does("ben", "status")
    assert "cannot send it" in stage.room()[-1]
    assert "You have" not in "".join(stage.room())


async def test_a_command_that_was_done_is_marked(stage: PlainStage) -> None:
    said = await stage.says("ben", "q+")
    assert ("heard", "✅") in stage.server.lines[said].signs.values()


async def test_a_command_for_another_room_needs_one(stage: PlainStage) -> None:
    assert "takes commands here" in await types(stage, "ann", "Hello?")
    assert "You have" in await types(stage, "ann", "!heard status")
    assert TEAM not in "".join(stage.told("ann"))


async def test_who_leaves_and_who_comes_is_taken_in(stage: PlainStage) -> None:
    await stage.says("ben", "q+")
    assert "Hands up: Ben" in stage.panels()[-1]
    await stage.server.leaves("ben")
    await stage.rests()
    assert "Hands up: none" in stage.panels()[-1]
    assert "You have" not in await types(stage, "ben", "!heard status")
    await stage.server.joins("ben")
    await stage.rests()
    assert "You have" in await types(stage, "ben", "!heard status")


async def test_a_message_that_is_too_long_to_be_taken_whole_says_so(stage: PlainStage) -> None:
    said = await stage.says("ben", "Who pays for the nights? " * 400)
    before = len(stage.told("ann"))
    await stage.parks_it("ann", said)
    assert "characters" in "".join(stage.told("ann")[before:])
    assert len([text for text in stage.posts() if "Parked as point 1" in text]) == 1


async def test_whoever_wrote_a_message_is_asked_whether_it_is_their_point(
    stage: PlainStage,
) -> None:
    said = await stage.says("ben", "Who pays for the nights?")
    await stage.parks_it("ann", said)
    assert "Is this your point?" in "".join(stage.told("ben"))
    assert "Is this your point?" not in "".join(stage.told("ann"))


async def test_a_hand_that_was_typed_while_heard_was_away_is_raised(stage: PlainStage) -> None:
    await stage.stops()
    await stage.server.says("ben", "q+")
    await stage.starts()
    await stage.rests()
    assert "Hands up: Ben" in stage.panels()[-1]


async def test_a_command_that_is_typed_directly_asks_which_room_it_is_for(
    stage: PlainStage,
) -> None:
    asked = await types(stage, "ben", "note The ramp is steep")
    assert "Which room is it for?" in asked
    assert "Noted" not in "\n".join(stage.told("ben"))
    await taps(stage, "ben", newest(stage, "ben", "Which room is it for?"), "Team")
    assert "Noted" in stage.told("ben")[-1]


async def test_a_sentence_that_begins_like_a_command_is_not_carried_out(stage: PlainStage) -> None:
    assert "Who is here" in await types(stage, "ben", "who")
    assert "Who is here" not in await types(stage, "ben", "Who pays for it?")


async def test_who_writes_anything_is_shown_what_concerns_them(stage: PlainStage) -> None:
    assert "Team" in await types(stage, "ann", "What is this?")


async def test_a_reply_in_the_thread_of_a_point_is_kept_with_that_point(stage: PlainStage) -> None:
    await stage.park("ben", "Who cleans?")
    await stage.park("ben", "Who pays?")
    room = RoomId(PLATFORM, "", TEAM)
    # As where there are threads: the second point's own begins with this message.
    await stage.store.external_refs.save(room, "thread:point-2", "m-root")
    said = await stage.server.says("cleo", "The council has paid twice.")
    await stage.rests()
    for thread, number in (("m-root", "2"), ("m-other", "")):
        typed = Message(
            room=room,
            person=account("ben"),
            text="!heard point add",
            ref=f"typed-{thread}",
            source=f"typed-{thread}",
            at=stage.server.clock.now(),
            reply_to=said,
            thread=thread,
        )
        await stage.face.inbox.on_message(typed, TEAM)
        await stage.rests()
        told = stage.told("ben")[-1]
        assert ("Added to point 2: a note." in told) == bool(number), told
    # In no point's thread it is asked which point is meant.
    assert "Which point?" in stage.told("ben")[-1]
    assert "The council has paid twice." in await types(stage, "ben", "!heard point 2")
