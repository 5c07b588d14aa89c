"""Meetings on Slack, as their members meet them: the real bolt and slack_sdk, at the wire."""

from __future__ import annotations

import pytest

from tests.fakes.poll_answers import ON_SCREEN
from tests.slack.house import House


async def test_a_meeting_from_start_to_end(either: House) -> None:
    house, slack = either, either.slack
    await house.types("ann", "/heard start")
    assert any("is running" in text for text in house.texts())
    assert "Meeting 1 is running" in house.panel().text
    await house.says("ben", "Shall we look at the ramp?")
    assert await house.spoken() == ["ben"]
    await house.presses("cleo", "Raise my hand", "general")
    assert "cleo" in house.panel().text
    assert "You are next" in slack.whispers("general", "cleo")[-1].text
    await house.types("ann", "/heard call")
    called = slack.seen_in("general")[-1]
    assert called.text.startswith(f"<@{slack.who('cleo').id}>, it is your turn")
    await house.says("cleo", "The ramp is too steep.")
    await house.types("ann", "/heard end anyway=yes")
    assert any("Meeting 1 is over" in text for text in house.texts())
    for who in ("ann", "ben", "cleo"):
        assert "heard" in slack.dm(who)[-1].text


async def votes(house: House, who: str, comment: str = "") -> None:
    await house.presses(who, "Answer", "dm")
    labels = house.slack.modal(who).fields
    given = dict(zip(labels, (*ON_SCREEN.values(), comment), strict=True))
    await house.fills_in(who, given)


async def test_the_poll_is_a_form_in_a_direct_message_and_its_result_comes_to_the_channel(
    house: House,
) -> None:
    slack = house.slack
    await house.meeting()
    await house.says("ben", "Hello")
    await house.types("ann", "/heard end anyway=yes")
    for who in ("ann", "ben", "cleo", "dan", "eve"):
        await votes(house, who, comment="*More* <!channel> time")
    await house.pass_time(hours=48)
    (result,) = [seen for seen in slack.seen_in("general") if "of 5 people answered" in seen.text]
    assert "More" not in result.text, "with five answers no comment is shown"
    assert "<!channel>" not in str(result.data)
    charts = [file for file in slack.world.files.values() if file.name.endswith(".png")]
    assert len(charts) == 1
    assert (charts[0].content or b"").startswith(b"\x89PNG")
    assert charts[0].alt


async def test_nobody_votes_twice(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.says("ben", "Hello")
    await house.types("ann", "/heard end anyway=yes")
    await votes(house, "ben")
    await house.presses("ben", "Answer", "dm")
    told = [str(seen.data) for one in slack.world.channels.values() for seen in one.whispers]
    assert any("already answered" in text for text in told)
    with pytest.raises(LookupError):  # no form opens
        slack.modal("ben")
