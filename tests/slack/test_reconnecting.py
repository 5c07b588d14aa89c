"""Fault 6: the socket is closed or refreshed, Slack is gone for a while, and what was said then."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.fakes.patience import PATIENCE
from tests.fakes.slack.deliveries import Delivery
from tests.slack.house import House


async def hellos(log: list[Any], times: int) -> None:
    """Until Slack has said hello so often."""
    async with asyncio.timeout(PATIENCE):
        while sum(line["event"] == "slack.connected" for line in log) < times:
            await asyncio.sleep(0.01)


async def test_fault_6_a_refresh_loses_nothing(socketed: House, log: list[Any]) -> None:
    house, slack = socketed, socketed.slack
    await house.meeting()
    await house.says("ben", "Before")
    await slack.socket.says_goodbye("refresh_requested")
    await hellos(log, 2)
    await house.says("cleo", "After")
    assert await house.spoken() == ["ben", "cleo"]


async def test_fault_6_a_closed_socket_is_opened_again_and_what_was_missed_is_read_back(
    socketed: House, log: list[Any]
) -> None:
    house, slack = socketed, socketed.slack
    await house.meeting()
    head = await house.says("ben", "Before")
    await slack.socket.close()
    slack.sender.retries = 0
    await slack.says("cleo", "general", "Meanwhile")
    await slack.says("dan", "general", "In the thread", thread=head)
    await slack.bot_says("general", "I am a bot")
    assert slack.sender.loses() >= 2
    await hellos(log, 2)
    await house.rest()
    assert await house.spoken() == ["ben", "cleo", "dan"]
    await house.says("eve", "After")
    assert await house.spoken() == ["ben", "cleo", "dan", "eve"]


async def test_fault_6_slack_is_gone_for_a_while(socketed: House, log: list[Any]) -> None:
    house, slack = socketed, socketed.slack
    await house.meeting()
    await house.says("ben", "Before")
    await slack.goes_away()
    await slack.until(lambda: not slack.socket.connected)
    async with asyncio.timeout(PATIENCE):
        while not any(line["event"] == "slack.away" for line in log):
            await asyncio.sleep(0.01)
    slack.sender.retries = 0
    slack.clock.forward(60)
    await slack.says("cleo", "general", "Meanwhile")
    slack.sender.loses()
    slack.comes_back()
    await hellos(log, 2)
    async with asyncio.timeout(PATIENCE):
        while await house.spoken() != ["ben", "cleo"]:
            await asyncio.sleep(0.01)
    told = [line["event"] for line in log if line["event"] in ("slack.away", "slack.back")]
    assert told == ["slack.away", "slack.back"], "one line each"


async def test_fault_6_what_was_said_while_heard_did_not_run(either: House) -> None:
    house, slack = either, either.slack
    await house.meeting()
    await house.says("ben", "Before")
    await house.stop()
    slack.sender.retries = 0
    await slack.says("cleo", "general", "Meanwhile")
    slack.sender.loses()
    await house.start()
    await house.rest()
    assert await house.spoken() == ["ben", "cleo"]
    await slack.sender.again(slack.sender.sent[-1])
    assert await house.spoken() == ["ben", "cleo"], "it is the same message, whichever way it comes"


async def test_fault_6_a_gap_is_said_where_the_history_cannot_be_read(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.says("ben", "Before")
    await house.stop()
    slack.sender.retries = 0
    slack.clock.forward(300)
    await slack.says("cleo", "general", "Meanwhile")
    slack.sender.loses()
    slack.faults.says("conversations.history", "missing_scope", times=9)
    await house.start()
    await house.rest()
    assert await house.spoken() == ["ben"]
    assert any("could not" in text for text in house.texts()), house.texts()


async def test_fault_6_a_gap_is_said_where_there_was_too_much_to_read(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.says("ben", "Before")
    await house.stop()
    slack.sender.retries = 0
    for n in range(230):
        slack.clock.forward(1)
        await slack.says("cleo", "general", f"Message {n}")
    slack.sender.loses()
    await house.start(history_pages=1)
    await house.rest()
    assert len(await house.spoken()) == 201
    assert any("could not" in text for text in house.texts()), house.texts()


async def test_fault_6_a_rate_limit_of_the_history_is_waited_for(house: House) -> None:
    slack = house.slack
    await house.meeting()
    await house.stop()
    slack.sender.retries = 0
    await slack.says("cleo", "general", "Meanwhile")
    slack.sender.loses()
    slack.faults.limits("conversations.history", retry_after=0, times=2)
    await house.start()
    await house.rest()
    assert await house.spoken() == ["cleo"]


async def test_fault_6_what_slack_itself_left_out_is_read_back(house: House) -> None:
    """It sends so many events an hour, and says when there were more."""
    slack = house.slack
    await house.meeting()
    with slack.sender.holding():
        await slack.says("cleo", "general", "Left out")
    assert await house.spoken() == []
    payload = {"type": "app_rate_limited", "team_id": slack.acme.id, "api_app_id": slack.app.id}
    answer = await slack.sender.deliver(Delivery("events_api", payload))
    assert answer.ok
    await house.rest()
    assert await house.spoken() == ["cleo"]


async def test_nothing_is_read_where_no_meeting_is_running(house: House) -> None:
    await house.types("ann", "/heard here")
    await house.restart()
    assert house.slack.called("conversations.history") == []


async def test_we_know_whether_slack_can_reach_us(socketed: House, log: list[Any]) -> None:
    house, slack = socketed, socketed.slack
    await hellos(log, 1)
    assert await reachable(house, True)
    await slack.goes_away()
    await slack.until(lambda: not slack.socket.connected)
    assert await reachable(house, False)
    slack.comes_back()
    await hellos(log, 2)
    assert await reachable(house, True)


async def reachable(house: House, wanted: bool) -> bool:
    """Wait until Slack can reach us, as far as we know, or cannot."""
    async with asyncio.timeout(PATIENCE):
        while house.face.connected is not wanted:
            await asyncio.sleep(0.01)
    return True
