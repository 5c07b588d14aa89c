"""Fault 11: where Heard cannot write, whoever can mend it is told once, in plain words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.slack.house import House


def told(house: House, who: str, words: str) -> int:
    return sum(words in seen.text for seen in house.slack.dm(who))


async def test_fault_11_heard_was_removed_from_the_channel(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    await slack.leaves(slack.bot(), "general")
    for n in range(3):
        await house.types("ben", f"/park Point {n}")
    assert told(house, "ann", "/invite @Heard") == 1
    assert "“general”" in slack.dm("ann")[-1].text
    assert told(house, "ben", "Heard can no longer write") == 0
    await slack.invites_bot("ann", "general")
    await house.rest()
    await house.types("ben", "/park Point 4")
    assert any("Point 4" in text for text in house.texts())
    await slack.leaves(slack.bot(), "general")
    await house.types("ben", "/park Point 5")
    assert told(house, "ann", "/invite @Heard") == 2, "it was mended in between"


async def test_fault_11_the_channel_is_archived(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    await slack.archives("ann", "general")
    await house.types("ben", "/park The ramp")
    await house.types("ben", "/park The door")
    assert told(house, "ann", "because the channel is archived") == 1
    assert told(house, "ann", "This room has been archived") == 1, "the list of what is open"
    assert await house.store.claim_outbox("slack", slack.clock.now(), "w", timedelta(0), 9) == []


async def test_fault_11_it_is_told_once_even_across_a_restart(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    await slack.archives("ann", "general")
    await house.types("ben", "/park The ramp")
    await house.restart()
    await house.types("ben", "/park The door")
    assert told(house, "ann", "kept for 14 days") == 1
    assert told(house, "ann", "still open") == 1, "the list is another message, once as well"


async def test_fault_11_a_missing_permission_is_named(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    fault = slack.faults.says("chat.postMessage", "missing_scope", channel=house.room().channel)
    await house.types("ben", "/park The ramp")
    assert fault.met == 1, "it is not tried again"
    assert told(house, "ann", "a permission is missing") == 1


async def test_fault_11_somebody_was_deactivated(house: House, log: list[Any]) -> None:
    """Nobody can mend that: nothing is said to anybody, and nothing is tried again."""
    slack = house.slack
    await house.meeting("ann")
    await house.says("ben", "Hello")
    await slack.changes_profile("ben", deleted=True)
    before = len(slack.calls)
    await house.types("ann", "/heard end anyway=yes")
    asked = [
        c for c in slack.called("conversations.open") if c.args["users"] == slack.who("ben").id
    ]
    assert asked == []
    posts = [c for c in slack.calls[before:] if c.method == "chat.postEphemeral"]
    assert posts == []
    assert told(house, "ann", "cannot write") == 0
    assert told(house, "cleo", "heard") == 1, "everybody else gets the poll"


@pytest.mark.parametrize("error", ["cannot_dm_bot", "user_disabled", "messages_tab_disabled"])
async def test_fault_11_who_cannot_be_written_to_gets_a_neutral_hint(
    house: House, error: str
) -> None:
    slack = house.slack
    await house.meeting("ann")
    await house.says("ben", "Hello")
    slack.faults.says("conversations.open", error)
    await house.types("ann", "/heard end anyway=yes")
    hints = [
        seen
        for who in ("ann", "ben", "cleo", "dan", "eve")
        for seen in slack.whispers("general", who)
        if "cannot write to you" in seen.text
    ]
    assert len(hints) == 1
    assert "listened" not in hints[0].text, "what it is about is not told in the channel"
    assert not any("listened to" in text for text in house.texts())
    who = next(
        who
        for who in ("ann", "ben", "cleo", "dan", "eve")
        if hints[0] in slack.whispers("general", who)
    )
    assert "“/heard poll” in this channel" in hints[0].text
    assert not slack.has_modal(who)
    await house.types(who, "/heard poll")
    assert slack.has_modal(who), "what the hint says is so"


async def test_fault_11_slack_connect_members_are_people_as_well(house: House) -> None:
    """Somebody of another organisation speaks, is heard, and presses buttons."""
    slack = house.slack
    other = slack.world.add_team("other")
    zoe = slack.person("zoe", other)
    channel = slack.where("general")
    channel.shared_with.append(other)
    channel.members.append(zoe.id)
    await house.meeting("ann")
    await house.says("zoe", "Hello from outside")
    assert await house.spoken() == ["zoe"]
    await house.presses("zoe", "Raise my hand", "general")
    assert "zoe" in house.panel().text
    await house.types("ann", "/heard end anyway=yes")
    await house.rest()


async def test_fault_11_without_the_right_to_pin_there_is_no_pin_and_no_fuss(house: House) -> None:
    slack = house.slack
    slack.scopes("pins:write")
    await house.meeting("ann")
    assert slack.where("general").pins == []
    assert "Meeting 1 is running" in house.panel().text
    assert slack.dm("ann") == []
