"""History waits at a gate; the journal's order is the order of speaking."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.fakes.patience import PATIENCE
from tests.slack.house import House


async def _away(house: House) -> None:
    """A meeting is running, and Heard is not."""
    await house.meeting()
    await house.says("ann", "Before")
    await house.stop()
    house.slack.sender.retries = 0


async def test_what_comes_while_history_is_read_does_not_overtake_it(socketed: House) -> None:
    house, slack = socketed, socketed.slack
    await _away(house)
    slack.clock.forward(1)
    await slack.says("ben", "general", "While nobody listened")
    slack.sender.loses()
    slack.clock.forward(1)
    held = slack.faults.holds("conversations.history")
    starting = asyncio.create_task(house.start())
    async with asyncio.timeout(PATIENCE):
        await held.reached.wait()
    slack.clock.forward(1)
    live = asyncio.create_task(slack.says("cleo", "general", "While it is read"))
    reacted = asyncio.create_task(slack.says("dan", "general", "And another"))
    await asyncio.sleep(0.05)
    assert await house.spoken() == ["ann"], "nobody is heard before those who spoke first"
    held.release()
    await asyncio.gather(starting, live, reacted)
    await house.rest()
    assert await house.spoken() == ["ann", "ben", "cleo", "dan"]


async def test_what_was_deleted_while_nobody_listened_is_erased(house: House) -> None:
    slack = house.slack
    await house.meeting()
    said = await house.says("ben", "The manager is lazy")
    head = await house.says("cleo", "The ramp")
    reply = await house.says("dan", "It is too steep", thread=head)
    for one in (said, reply):
        await slack.message_shortcut("ann", one, "on_message:park")
        await house.fills_in("ann")
    assert "The manager is lazy" in await _recorded(house)
    assert "It is too steep" in await _recorded(house)
    await house.stop()
    slack.sender.retries = 0
    await slack.deletes(said)
    slack.sender.loses()
    await house.start()
    await house.rest()
    recorded = await _recorded(house)
    assert "The manager is lazy" not in recorded
    assert "It is too steep" in recorded, "an answer in a thread is there all the same"


async def _recorded(house: House) -> str:
    shown = await house.types("ann", "/heard parked")
    assert shown is not None
    return "".join(s.text for s in house.slack.whispers("general", "ann")[-1:])


async def test_invited_again_in_a_running_meeting_what_was_written_meanwhile_counts(
    house: House,
) -> None:
    """A2: two people who wrote meanwhile are heard, and nobody is told to begin."""
    slack = house.slack
    await house.meeting("ann")
    await house.says("ann", "Before")
    await slack.leaves(slack.bot(), "general")
    slack.clock.forward(60)
    await slack.says("ben", "general", "Without Heard")
    await slack.says("cleo", "general", "Me too")
    slack.clock.forward(60)
    await slack.invites_bot("ann", "general")
    await house.rest()
    assert await house.spoken() == ["ann", "ben", "cleo"]
    hello = slack.whispers("general", "ann")[-1].text
    assert "the meeting goes on" in hello
    assert "To start" not in hello


async def test_invited_again_and_the_history_cannot_be_read_the_gap_is_said(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.says("ann", "Before")
    await slack.leaves(slack.bot(), "general")
    slack.clock.forward(300)
    slack.faults.says("conversations.history", "missing_scope", times=9)
    await slack.invites_bot("ann", "general")
    await house.rest()
    assert any("could not" in text for text in house.texts()), house.texts()
    assert "could not read everything" in slack.whispers("general", "ann")[-1].text


async def test_invited_again_where_no_meeting_is_running_it_says_how_to_begin(
    house: House,
) -> None:
    slack = house.slack
    await house.types("ann", "/heard here")
    await slack.leaves(slack.bot(), "general")
    await slack.invites_bot("ann", "general")
    await house.rest()
    assert "To start" in slack.whispers("general", "ann")[-1].text


async def test_who_speaks_second_is_not_heard_first_because_a_name_is_slow(
    house: House, log: list[Any]
) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.says("ann", "So that I am known")
    await slack.changes_profile("ben", tz="Europe/Paris")
    held = slack.faults.holds("users.info")
    first = asyncio.create_task(slack.says("ben", "general", "My name is slow"))
    async with asyncio.timeout(PATIENCE):
        await held.reached.wait()
    second = asyncio.create_task(slack.says("ann", "general", "I am known"))
    await asyncio.gather(first, second)
    held.release()
    await house.rest()
    said = [ref.ref for ref in await house.service.messages.recent_messages(house.room(), 10)]
    assert said == sorted(said)
    assert len(said) == 3


async def test_a_program_does_not_count_as_a_speaker_because_slack_is_slow(house: House) -> None:
    """That somebody is no program is waited for."""
    slack = house.slack
    await house.meeting("ann")
    await house.says("ann", "So that I am known")
    robo = slack.person("robo", bot_id="B0ROBO")  # its messages do not say that it is a program
    held = slack.faults.holds("users.info")
    first = asyncio.create_task(slack.says(robo, "general", "I am a program"))
    async with asyncio.timeout(PATIENCE):
        await held.reached.wait()
    second = asyncio.create_task(slack.says("ann", "general", "I am not"))
    await asyncio.sleep(1.0)  # longer than a name is waited for
    held.release()
    await asyncio.gather(first, second)
    await house.rest()
    assert await house.spoken() == ["ann", "ann"]


async def test_a_slow_profile_does_not_hold_up_the_room(house: House, monkeypatch: Any) -> None:
    """Whoever speaks for the first time waits for their profile alone."""
    slack = house.slack
    monkeypatch.setattr("adapters.slack.inbound.message_events.HELD_UP", 0.05)
    await house.restart(request_seconds=30)
    await house.meeting("ann")
    await house.says("ann", "So that I am known")
    slack.where("general").members.append(slack.person("zoe").id)
    held = slack.faults.holds("users.info")
    first = asyncio.create_task(slack.says("zoe", "general", "Slack does not know me"))
    async with asyncio.timeout(PATIENCE):
        await held.reached.wait()
    await slack.says("ann", "general", "I am known")
    assert await house.spoken() == ["ann", "ann"], "zoe is still being asked about"
    held.release()
    await first
    await house.rest()
    assert sorted(await house.spoken()) == ["ann", "ann", "zoe"]


async def test_a_program_that_reacts_does_not_count_because_slack_is_slow(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    said = await house.says("ann", "So that I am known")
    robo = slack.person("robo", bot_id="B0ROBO")
    held = slack.faults.holds("users.info")
    reacting = asyncio.create_task(slack.reacts(robo, said, "raised_hand"))
    async with asyncio.timeout(PATIENCE):
        await held.reached.wait()
    await asyncio.sleep(1.0)
    held.release()
    await reacting
    await house.rest()
    assert not any(robo.id in text or "robo" in text for text in house.texts())
    await slack.reacts("ben", said, "raised_hand")
    await house.rest()
    assert "ben" in "\n".join(house.texts()).casefold(), "where it is found if it counts"


async def test_a_new_room_has_its_starters_zone_though_slack_is_slow(house: House) -> None:
    """A room would keep the wrong zone for good."""
    slack = house.slack
    slack.who("ben").zone = "Asia/Kathmandu"
    held = slack.faults.holds("users.info", times=2)
    typing = asyncio.create_task(slack.types("ben", "general", "/heard here"))
    async with asyncio.timeout(PATIENCE):
        await held.reached.wait()
    await asyncio.sleep(1.0)  # longer than a name is waited for
    held.release()
    await typing
    await house.rest()
    room = await house.service.directory.room(house.room())
    assert room is not None
    assert room.zone == "Asia/Kathmandu"


async def test_answers_in_threads_that_are_not_read_are_a_gap_that_is_said(
    house: House, monkeypatch: Any
) -> None:
    slack = house.slack
    monkeypatch.setattr("adapters.slack.inbound.history.MOST_THREADS", 0)
    await house.meeting("ann")
    head = await house.says("ann", "Before")
    await house.stop()
    slack.sender.retries = 0
    slack.clock.forward(60)
    await slack.says("ben", "general", "An answer", thread=head)
    slack.sender.loses()
    slack.clock.forward(60)
    await house.start()
    await house.rest()
    assert any("could not" in text for text in house.texts()), house.texts()
