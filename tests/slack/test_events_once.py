"""Faults 1 to 5: repeated, lost and reordered deliveries, edits, deletions, and other bots."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest

from adapters.slack.inbound.message_events import MessageEvents
from bot.service import core
from tests.slack.house import House


async def counted(house: House) -> int:
    """How many messages were counted in the meeting so far."""
    return len(await house.service.messages.recent_messages(house.room(), 1000))


async def test_fault_1_the_same_event_three_times_is_one_change(either: House) -> None:
    await either.meeting()
    done = await either.says("ben", "Hello")
    assert done.taken
    again = [await either.slack.sender.again(done.delivery) for _ in range(2)]
    assert all(answer.ok for answer in again)
    assert await counted(either) == 1


async def test_fault_1_three_at_the_same_moment_are_one_change(house: House) -> None:
    await house.meeting()
    with house.slack.sender.holding() as held:
        await house.says("ben", "Hello")
    answers = await asyncio.gather(*(house.slack.sender.again(held[0]) for _ in range(3)))
    assert all(answer.ok for answer in answers)
    assert await counted(house) == 1


async def test_fault_1_a_retry_whose_first_copy_never_arrived_is_handled(house: House) -> None:
    await house.meeting()
    with house.slack.sender.holding() as held:
        await house.says("ben", "Hello")
    assert await counted(house) == 0
    answer = await house.slack.sender.again(held[0], marked=True)
    assert answer.ok
    assert await counted(house) == 1


async def test_fault_2_a_crash_before_it_is_saved_is_no_acknowledgement(
    either: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something breaks between receipt and commit; Slack sends it again, and it counts once."""
    house = either
    await house.meeting()
    house.slack.sender.retries = 0
    take_in = MessageEvents._take_in
    broken: list[Any] = []

    async def crash(self: MessageEvents, message: Any) -> None:
        broken.append(message)
        raise MemoryError

    house.slack.socket.patience = 0.3
    monkeypatch.setattr(MessageEvents, "_take_in", crash)
    done = await house.slack.says("ben", "general", "Hello")
    assert broken
    assert not done.taken
    monkeypatch.setattr(MessageEvents, "_take_in", take_in)
    assert [answer.ok for answer in await house.slack.sender.catches_up()] == [True]
    assert await counted(house) == 1


async def test_fault_2_a_restart_between_receipt_and_retry_counts_it_once(house: House) -> None:
    await house.meeting()
    done = await house.says("ben", "Hello")
    await house.restart()
    assert (await house.slack.sender.again(done.delivery)).ok
    assert await counted(house) == 1


async def test_fault_3_without_a_database_an_event_is_not_acknowledged(either: House) -> None:
    house = either
    await house.meeting()
    house.slack.socket.patience = 0.3
    house.slack.sender.retries = 0
    house.store.goes_away(times=2)
    done = await house.slack.says("ben", "general", "Hello")
    assert not done.taken
    assert await counted(house) == 0
    house.store.goes_away(times=0)
    await house.slack.sender.catches_up()
    assert await counted(house) == 1


async def test_fault_3_without_a_database_who_asks_is_told_so_at_once(either: House) -> None:
    house, slack = either, either.slack
    await house.meeting()
    house.store.goes_away(times=5)
    shown = await house.types("ben", "/park The ramp")
    assert shown is not None
    assert "not saved" in shown.text
    house.store.goes_away(times=5)
    await house.presses("ben", "Raise my hand", "general")
    assert "not saved" in slack.whispers("general", "ben")[-1].text
    house.store.goes_away(times=0)
    await house.rest()
    assert "ben" not in house.panel().text
    await house.presses("ben", "Raise my hand", "general")
    assert "ben" in house.panel().text


async def test_fault_3_a_form_stays_open_with_what_was_typed(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.types("ben", "/park")
    label = slack.modal("ben").fields[0]
    house.store.goes_away(times=5)
    await house.fills_in("ben", {label: "The ramp"})
    assert "not saved" in slack.errors("ben")[label]
    house.store.goes_away(times=0)
    await house.fills_in("ben", {})
    assert not slack.has_modal("ben")
    assert sum("Parked as point" in text for text in house.texts()) == 1


async def test_fault_3_a_database_that_hangs_is_told_within_three_seconds(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said that it takes longer, and what became of it when it is known."""
    await house.restart(answer_within=0.05)
    await house.meeting()
    free = asyncio.Event()
    do = house.service.commands.execute

    async def slowly(request: Any) -> Any:
        await free.wait()
        return await do(request)

    monkeypatch.setattr(house.service.commands, "execute", slowly)
    await house.slack.types("ben", "general", "/heard hand")
    assert "longer than usual" in house.slack.whispers("general", "ben")[-1].text
    free.set()
    await house.rest()
    assert "Your hand is up" in house.slack.whispers("general", "ben")[-1].text


async def test_a_database_that_does_not_say_who_reads_what_leaves_time_for_the_answer(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack is answered in time, although the language is looked up before: as long as that takes,
    and no longer."""
    await house.restart(answer_within=1.6)
    await house.meeting()
    monkeypatch.setattr(core, "LANGUAGE_WITHIN", 1.5)
    free = asyncio.Event()
    house.store.gates |= {"preferences": free, "commit": free}
    answer = await house.slack.types("ben", "general", "/heard hand")
    assert answer.ok
    assert "longer than usual" in house.slack.whispers("general", "ben")[-1].text
    free.set()
    await house.rest()
    assert "Your hand is up" in house.slack.whispers("general", "ben")[-1].text


async def test_fault_4_an_edit_before_its_message_changes_nothing(house: House) -> None:
    await house.meeting()
    with house.slack.sender.holding() as held:
        said = await house.slack.says("ben", "general", "Helo")
        await house.slack.edits(said, "Hello")
    edit_first = [held[1], held[0], held[1]]
    answers = await house.slack.sender.sends(edit_first)
    assert all(answer.ok for answer in answers)
    assert await counted(house) == 1


async def test_fault_4_a_deletion_before_its_message(house: House) -> None:
    await house.meeting()
    with house.slack.sender.holding() as held:
        said = await house.slack.says("ben", "general", "Oh no")
        await house.slack.deletes(said)
    answers = await house.slack.sender.sends(reversed(held))
    assert all(answer.ok for answer in answers)


async def test_fault_4_deleting_a_parked_message_erases_its_copy_and_marks_the_point(
    house: House,
) -> None:
    slack = house.slack
    await house.meeting()
    said = await house.says("ben", "The ramp is far too steep for a wheelchair")
    await slack.message_shortcut("cleo", said, "on_message:park")
    modal = slack.modal("cleo")
    assert (
        modal.controls[0].element["initial_value"] == "The ramp is far too steep for a wheelchair"
    )
    await house.fills_in("cleo")
    assert any("far too steep" in text for text in house.texts())
    await slack.deletes(said)
    await house.rest()
    shown = await house.types("cleo", "/heard parked")
    assert shown is not None
    assert "far too steep" not in shown.text
    assert "no longer kept" in shown.text


async def test_fault_5_bots_never_take_turns(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await slack.bot_says("general", "I am a bot")
    await slack.bot_says("general", "q+")
    await slack.bot_says("general", "I am an old bot", subtype="bot_message")
    await house.rest()
    assert await counted(house) == 0
    assert "otherbot" not in house.panel().text


async def test_fault_5_two_bots_cannot_talk_each_other_up(house: House) -> None:
    """Whatever another bot writes, Heard posts nothing because of it."""
    slack = house.slack
    await house.meeting()
    before = len(slack.calls)
    for text in ("/heard start", "q+", "ack ann", "<@U1> hello", "Your hand is up"):
        await slack.bot_says("general", text)
        await slack.bot_says(slack.dm_channel("ann"), text)
    await house.rest()
    assert [c.method for c in slack.calls[before:] if c.method.startswith("chat.")] == []


async def test_fault_5_broadcasts_files_and_joins(house: House) -> None:
    slack = house.slack
    await house.meeting()
    head = await house.says("ben", "Hello")
    await house.says("cleo", "And here, too", thread=head, broadcast=True)
    assert await counted(house) == 2
    await slack.shares_file("dan", "general", "plan.pdf", "The plan")
    assert await counted(house) == 3
    await slack.joins(slack.person("fay"), "general")
    await slack.edits(head, "Hello everybody")
    await house.rest()
    assert await house.spoken() == ["ben", "cleo", "dan"]


async def test_q_plus_typed_in_the_channel_is_a_hand_and_no_turn(house: House) -> None:
    await house.meeting()
    await house.says("ben", "q+ to ask about the ramp")
    assert await counted(house) == 0
    assert "ben" in house.panel().text
    assert "Your hand is up" in house.slack.whispers("general", "ben")[-1].text


async def test_an_emoji_is_a_hand_and_taking_it_away_lowers_it(house: House) -> None:
    slack = house.slack
    await house.meeting()
    said = await house.says("ben", "Shall we begin?")
    await slack.reacts("cleo", said, "raised_hand::skin-tone-2")
    await house.rest()
    assert "cleo" in house.panel().text
    await slack.unreacts("cleo", said, "raised_hand::skin-tone-2")
    await house.rest()
    assert "cleo" not in house.panel().text
    await slack.reacts("dan", said, "question")
    await house.rest()
    assert "dan" in house.panel().text
    heard = (await house.service.messages.recent_messages(house.room(), 1))[0].heard_by
    assert len(heard) == 1


async def test_saved_or_not_who_asked_is_told_that_it_is_done(house: House) -> None:
    """The database goes away between the commit and the answer."""
    slack = house.slack
    await house.meeting()

    async def goes_wrong_after(act: Awaitable[Any]) -> str:
        before = len(slack.whispers("general", "ben"))
        house.store.breaks_after_commit()
        await act
        await house.face.background.idle()
        house.store.is_mended()
        await house.rest()
        return "\n".join(told.text for told in slack.whispers("general", "ben")[before:])

    told = await goes_wrong_after(slack.types("ben", "general", "/heard agenda add title=Ramp"))
    assert "It is done" in told
    told = await goes_wrong_after(slack.presses("ben", "Raise my hand", "general"))
    assert "not saved" not in told
    assert "again" not in told
    await house.types("ben", "/heard agenda add")
    label = slack.modal("ben").fields[0]
    told = await goes_wrong_after(slack.fills_in("ben", {label: "Doors"}))
    assert not slack.has_modal("ben"), "a form that was accepted does not ask for the same again"
    assert "It is done" in told
    listed = await house.types("ben", "/heard agenda")
    assert listed is not None
    assert listed.text.count("Ramp") == 1
    assert listed.text.count("Doors") == 1


async def test_a_program_counts_as_nobody_even_if_its_message_does_not_say_so(house: House) -> None:
    """M11: a message without a bot's id, from somebody whose profile says that it is a program."""
    await house.meeting()
    robot = house.slack.person("robot", bot_id="B1", app_id="A2")
    house.slack.where("general").members.append(robot.id)
    await house.says("ben", "Hello")
    assert await counted(house) == 1
    await house.says(robot, "Beep beep")
    assert await counted(house) == 1
