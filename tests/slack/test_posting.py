"""Faults 7 and 8: rate limits, broken connections, and what is in the channel afterwards."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from adapters.chat.platform import Ambiguous, Denied, Destination
from adapters.slack.api.slack_ids import account_of
from adapters.slack.outbound.render import SlackPage
from bot.cards import Card, phrase
from bot.errors import RetryLater
from bot.ids import meeting_id
from bot.ports import Batch, OutboxMessage
from tests.fakes.patience import PATIENCE
from tests.slack.house import House


async def opening(house: House) -> list[str]:
    return [text for text in house.texts() if "is running" in text]


async def test_fault_8_a_connection_that_breaks_after_a_post_does_not_post_it_twice(
    house: House,
) -> None:
    house.slack.faults.resets("chat.postMessage", after=True)
    await house.meeting()
    assert len(await opening(house)) == 1
    assert house.slack.called("conversations.history"), "it looked before posting again"


async def test_fault_8_one_that_breaks_before_a_post_posts_it_later(house: House) -> None:
    house.slack.faults.resets("chat.postMessage")
    await house.meeting()
    assert len(await opening(house)) == 1


@pytest.mark.parametrize("after", [True, False])
async def test_fault_8_a_whisper_neither(house: House, after: bool) -> None:
    await house.meeting()
    await house.says("ben", "Hello")
    house.slack.faults.resets("chat.postMessage", after=after, channel=dm(house, "ben"))
    await house.types("ann", "/heard end anyway=yes")
    assert len(house.slack.dm("ben")) == 1


def dm(house: House, who: str) -> str:
    return house.slack.dm_channel(who).id


async def test_fault_8_a_crash_after_a_post_does_not_post_it_twice(house: House) -> None:
    """The process dies before the parcel is struck off; the next one takes it again."""
    house.store.goes_away(when="mark_delivered")
    await house.meeting()
    assert len(await opening(house)) == 1
    house.slack.clock.forward(90)
    await house.restart()
    await house.rest()
    assert len(await opening(house)) == 1


async def test_fault_8_the_second_page_is_not_posted_before_the_first_is_known(
    house: House,
) -> None:
    """Of a card on several messages, only what is missing is posted."""
    await house.types("ann", "/heard here")
    to = Destination.in_room(house.room())
    poster = house.face.poster
    pages = [SlackPage("one"), SlackPage("two"), SlackPage("three")]
    now = house.slack.clock.now()
    await poster.post(to, "parcel-7", pages[:1], now)
    house.slack.faults.resets("chat.postMessage", after=True)
    with pytest.raises(Ambiguous):
        await poster.post(to, "parcel-7", pages, now)
    await poster.post(to, "parcel-7", pages, now)
    assert house.texts()[-3:] == ["one", "two", "three"]


async def test_fault_7_a_rate_limit_is_waited_for_in_order(house: House) -> None:
    await house.meeting()
    house.slack.faults.limits("chat.postMessage", retry_after=0, times=3)
    for n in range(1, 4):
        await house.slack.types("ben", "general", f"/park Point {n}")
    await house.rest()
    posted = [text for text in house.texts() if "Parked as point" in text]
    assert [text.split("\n")[0] for text in posted] == [f"Parked as point {n}" for n in (1, 2, 3)]


async def test_fault_7_the_wait_is_what_slack_says_but_not_without_end(house: House) -> None:
    team = house.room().tenant
    house.slack.faults.limits("chat.postMessage", retry_after=30)
    with pytest.raises(RetryLater) as later:
        await house.face.calls.call(team, "chat.postMessage", channel="C1", text="x")
    assert later.value.seconds == 30
    house.slack.faults.limits("chat.postMessage", retry_after=99999)
    with pytest.raises(RetryLater) as later:
        await house.face.calls.call(team, "chat.postMessage", channel="C1", text="x")
    assert later.value.seconds == 300


async def test_fault_7_one_channels_rate_limit_holds_up_nobody_else(house: House) -> None:
    slack = house.slack
    slack.channel("lamp", "ann", "ben")
    await house.meeting()
    await house.meeting(where="lamp")
    slack.faults.limits(
        "chat.postMessage", retry_after=60, times=5, channel=slack.where("general").id
    )
    await slack.types("ben", "general", "/park Waits")
    await slack.types("ben", "lamp", "/park Does not wait")
    await house.rest()
    assert any("Does not wait" in text for text in house.texts("lamp"))
    assert not any("Waits" in text for text in house.texts())
    slack.faults.clear()
    await house.pass_time(seconds=61)
    assert any("Waits" in text for text in house.texts())


async def test_fault_7_invitations_are_dropped_first_when_the_queue_is_long(
    house: House,
) -> None:
    await house.meeting()
    await house.says("ben", "Hello")
    ben = await house.service.directory.person(
        account_of(house.room().tenant, house.slack.who("ben").id)
    )
    room = await house.service.directory.room(house.room())
    assert room is not None
    asking = Card(kind="invitation", lines=(phrase("may-invite"),), expires=True)
    telling = Card(kind="note", lines=(phrase("noted-here"),))
    queue = [
        OutboxMessage(
            meeting=meeting_id(room.key, 1), number=900, index=n, room=room.key, kind="whisper",
            at=house.slack.clock.now(), to=ben, card=asking if n % 2 else telling,
        )
        for n in range(30)
    ]  # fmt: skip
    await house.store.commit(Batch(outbox_messages=queue))
    house.slack.faults.limits("chat.postMessage", retry_after=0)
    await house.rest()
    told = [seen.text for seen in house.slack.dm("ben")]
    assert sum("Thank you. You are marked as here" in text for text in told) == 15, (
        "none of these is lost"
    )
    assert sum("May Heard ask you" in text for text in told) < 15


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_server_error_is_tried_again(house: House, status: int) -> None:
    house.slack.faults.breaks("chat.postMessage", status=status)
    await house.meeting()
    assert len(await opening(house)) == 1


async def test_slacks_own_trouble_is_tried_again(house: House) -> None:
    house.slack.faults.says("chat.postMessage", "internal_error")
    await house.meeting()
    assert len(await opening(house)) == 1


async def test_what_slack_refuses_is_not_tried_again(house: House) -> None:
    team = house.room().tenant
    with pytest.raises(Denied) as no:
        await house.face.calls.call(team, "chat.postMessage", channel="C404", text="x")
    assert no.value.code == "channel_not_found"


async def test_with_a_wrong_token_nothing_is_lost(house: House) -> None:
    """Whoever runs Heard has to mend that; then everything is said that was to be said."""
    await house.meeting()
    house.slack.faults.says("chat.postMessage", "invalid_auth", times=1)
    await house.slack.types("ben", "general", "/park The ramp")
    await house.rest()
    assert not any("The ramp" in text for text in house.texts())
    await house.pass_time(seconds=301)
    assert any("The ramp" in text for text in house.texts())


async def test_an_answer_that_never_comes_is_not_waited_for_for_ever(house: House) -> None:
    await house.restart(request_seconds=0.2)
    fault = house.slack.faults.holds("chat.postMessage")
    meeting = asyncio.create_task(house.meeting())
    async with asyncio.timeout(PATIENCE):
        await fault.reached.wait()
    await meeting
    fault.release()
    assert len(await opening(house)) == 1, "it had arrived, and was found"


async def test_every_message_has_text_and_unfurls_nothing(house: House) -> None:
    await house.meeting()
    await house.types("ben", "/park See https://example.org/ <!channel>")
    await house.types("ann", "/heard end anyway=yes")
    posted: list[Any] = house.slack.called("chat.postMessage")
    assert posted
    for call in posted:
        assert call.args["text"]
        assert str(call.args["unfurl_links"]).lower() in ("false", "0")
        assert str(call.args["unfurl_media"]).lower() in ("false", "0")
        assert "<!channel>" not in call.args["text"]
        for block in call.args.get("blocks") or []:
            # The text of a rich text is never markup:
            # https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
            assert block["type"] == "rich_text" or "<!channel>" not in str(block)
            assert "broadcast" not in str(block)
    for call in house.slack.called("chat.update"):
        assert call.args["text"]


async def test_who_we_are_is_asked_once_however_many_events_come_first(house: House) -> None:
    await house.meeting()
    with house.slack.sender.holding() as held:
        for n in range(20):
            await house.slack.says("ben", "general", f"Message {n}")
    await house.restart()
    before = len(house.slack.called("auth.test"))
    answers = await asyncio.gather(*(house.slack.sender.again(each) for each in held))
    assert all(answer.ok for answer in answers)
    assert len(house.slack.called("auth.test")) - before <= 1
    assert len(await house.spoken()) == 20
