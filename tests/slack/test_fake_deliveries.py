"""The fake of Slack as slack_bolt sees it: events, retries and sockets."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack.connect import over_http, over_socket
from tests.fakes.slack.fake import FakeSlack


class Ears:
    """An app that writes down what it hears, and can be made to fail."""

    def __init__(self, slack: FakeSlack) -> None:
        client = AsyncWebClient(slack.token, base_url=slack.base_url)
        self.bolt = AsyncApp(client=client, signing_secret=slack.app.signing_secret)
        self.heard: list[dict[str, Any]] = []
        self.retries: list[str] = []
        self.failures = 0

        @self.bolt.middleware
        async def listen(body: dict[str, Any], req: Any, next: Any) -> None:
            self.retries.append(req.headers.get("x-slack-retry-num", ["0"])[0])
            if self.failures:
                self.failures -= 1
                raise OSError("no disk")
            self.heard.append(body)
            await next()

        async def nothing() -> None:
            """Bolt wants a listener, or it answers 404."""

        for kind in ("message", "reaction_added", "member_joined_channel", "app_home_opened",
                     "app_uninstalled", "tokens_revoked", "channel_archive", "channel_rename",
                     "user_change"):  # fmt: skip
            self.bolt.event(kind)(nothing)

    @property
    def events(self) -> list[dict[str, Any]]:
        return [body["event"] for body in self.heard]

    @property
    def kinds(self) -> list[str]:
        return [event.get("subtype") or event["type"] for event in self.events]


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as slack:
        slack.channel("general", "ann", "ben")
        yield slack


@pytest.fixture
async def ears(slack: FakeSlack) -> AsyncIterator[Ears]:
    ears = Ears(slack)
    async with over_http(slack, ears.bolt):
        yield ears


# -- what is told


async def test_a_message_comes_in_its_envelope(slack: FakeSlack, ears: Ears) -> None:
    said = await slack.says("ann", "general", "Is <this> for @ben & #general? @channel")
    assert said.taken
    body = ears.heard[0]
    assert body["type"] == "event_callback"
    assert body["api_app_id"] == slack.app.id
    assert body["team_id"] == body["authorizations"][0]["team_id"] == slack.acme.id
    assert body["is_ext_shared_channel"] is False
    event = body["event"]
    ben, general = slack.who("ben").id, slack.where("general").id
    assert event["text"] == (f"Is &lt;this&gt; for <@{ben}> &amp; <#{general}|general>? <!channel>")
    assert (event["channel"], event["channel_type"]) == (general, "channel")
    assert event["ts"] == event["event_ts"] == said.ts


async def test_everything_that_people_do_is_told(slack: FakeSlack, ears: Ears) -> None:
    said = await slack.says("ann", "general", "Hello")
    await slack.says("ben", "general", "Yes", thread=said)
    await slack.says("ben", "general", "Yes!", thread=said, broadcast=True)
    await slack.edits(said, "Hallo")
    await slack.reacts("ben", said, "wave")
    await slack.shares_file("ann", "general", "plan.pdf")
    await slack.bot_says("general", "Beep")
    await slack.bot_says("general", "Beep", subtype="bot_message")
    await slack.joins(slack.person("cleo"), "general")
    gone = await slack.says("ann", "general", "Oh")
    await slack.deletes(gone)
    await slack.opens_home("ann")
    await slack.renames("general", "all")
    await slack.archives("ann", "all")
    assert ears.kinds == [
        *("message", "message", "thread_broadcast", "message_changed", "reaction_added"),
        *("file_share", "message", "bot_message", "member_joined_channel", "channel_join"),
        *("message", "message_deleted", "app_home_opened", "channel_rename", "channel_archive"),
    ]
    reply, broadcast, edit = ears.events[1], ears.events[2], ears.events[3]
    assert reply["thread_ts"] == said.ts
    assert broadcast["root"]["ts"] == said.ts
    assert edit["previous_message"]["text"] == "Hello"
    assert edit["message"]["edited"]["user"] == slack.who("ann").id
    assert ears.events[11]["deleted_ts"] == gone.ts
    assert ears.events[7]["bot_id"]


async def test_a_deleted_message_with_replies_leaves_a_stone(slack: FakeSlack, ears: Ears) -> None:
    said = await slack.says("ann", "general", "Hello")
    await slack.says("ben", "general", "Yes", thread=said)
    await slack.deletes(said)
    assert ears.events[-1]["subtype"] == "message_changed"
    assert ears.events[-1]["message"]["subtype"] == "tombstone"
    assert ears.events[-1]["previous_message"]["text"] == "Hello"


async def test_nothing_is_told_that_the_app_may_not_hear(slack: FakeSlack, ears: Ears) -> None:
    slack.channel("outside", "ann", bot=False)
    await slack.says("ann", "outside", "Just us")
    slack.scopes("channels:history")
    await slack.says("ann", "general", "Just us")
    slack.app.events = {"reaction_added"}
    await slack.opens_home("ann")
    assert ears.heard == []


async def test_the_app_hears_what_it_did_itself(slack: FakeSlack, ears: Ears) -> None:
    general = slack.where("general").id
    posted = await ears.bolt.client.chat_postMessage(channel=general, text="Hello")
    await ears.bolt.client.chat_update(channel=general, ts=posted["ts"], text="Hello again")
    await slack.settled()
    told = [delivery.payload["event"] for delivery in slack.sender.sent]
    assert [event.get("bot_id") for event in told] == [slack.bot().bot_id, None]
    assert [event.get("subtype") for event in told] == [None, "message_changed"]


async def test_a_stranger_in_a_shared_channel(slack: FakeSlack, ears: Ears) -> None:
    other = slack.world.add_team("other")
    slack.person("zoe", other)
    slack.channel("joint", "ann", "zoe", shared_with=[other])
    await slack.says("zoe", "joint", "Hello from outside")
    body = ears.heard[0]
    assert body["is_ext_shared_channel"]
    assert body["team_id"] == body["context_team_id"] == slack.acme.id
    assert body["event"]["user_team"] == other.id


async def test_an_uninstalled_app_hears_that_and_nothing_more(slack: FakeSlack, ears: Ears) -> None:
    await slack.uninstalls()
    await slack.says("ann", "general", "Are they gone?")
    kinds = [delivery.payload["event"]["type"] for delivery in slack.sender.sent]
    assert kinds == ["tokens_revoked", "app_uninstalled"]


# -- again, out of order, not at all


async def test_an_event_that_fails_is_sent_again(slack: FakeSlack, ears: Ears) -> None:
    ears.failures = 2
    said = await slack.says("ann", "general", "Hello")
    assert said.taken
    assert ears.retries == ["0", "1", "2"]
    assert len(ears.heard) == 1
    assert [answer.status for answer in slack.sender.answers] == [500, 500, 200]


async def test_after_three_retries_slack_gives_up_until_later(slack: FakeSlack, ears: Ears) -> None:
    ears.failures = 4
    said = await slack.says("ann", "general", "Hello")
    assert not said.taken
    assert len(slack.sender.owed) == 1
    await slack.sender.catches_up()
    assert ears.kinds == ["message"]
    assert slack.sender.owed == []


async def test_the_same_event_twice_has_the_same_id(slack: FakeSlack, ears: Ears) -> None:
    await slack.says("ann", "general", "Hello")
    await slack.sender.again()
    await slack.sender.again(marked=False)
    assert len({body["event_id"] for body in ears.heard}) == 1
    assert ears.retries == ["0", "1", "0"]


async def test_out_of_order(slack: FakeSlack, ears: Ears) -> None:
    with slack.sender.holding() as held:
        said = await slack.says("ann", "general", "Hello")
        await slack.edits(said, "Hallo")
    assert ears.heard == []
    await slack.sender.sends(reversed(held))
    assert ears.kinds == ["message_changed", "message"]


async def test_a_wrong_or_an_old_signature(slack: FakeSlack, ears: Ears) -> None:
    assert slack.http is not None
    slack.sender.retries = 0
    slack.http.secret = "guessed"
    assert not (await slack.says("ann", "general", "Hello")).taken
    slack.http.secret, slack.http.age = slack.app.signing_secret, 301
    assert not (await slack.says("ann", "general", "Hello")).taken
    assert [answer.status for answer in slack.sender.answers] == [401, 401]
    assert ears.heard == []


async def test_nobody_there(slack: FakeSlack) -> None:
    slack.posts_to("http://127.0.0.1:9/slack/events")
    said = await slack.says("ann", "general", "Hello")
    assert not said.taken
    assert slack.sender.owed[0].reason == "connection_failed"


async def test_an_answer_that_takes_too_long(slack: FakeSlack) -> None:
    slow = asyncio.Event()
    app = AsyncApp(
        client=AsyncWebClient(slack.token, base_url=slack.base_url),
        signing_secret=slack.app.signing_secret,
    )

    @app.middleware
    async def wait(next: Any) -> None:
        await slow.wait()
        await next()

    async with over_http(slack, app):
        assert slack.http is not None
        slack.http.patience, slack.sender.retries = 0.05, 0
        said = await slack.says("ann", "general", "Hello")
        assert said.answer is not None
        assert said.answer.status == 0
        assert slack.sender.owed[0].reason == "http_timeout"
        slow.set()


# -- sockets


async def test_events_come_over_a_socket(slack: FakeSlack) -> None:
    ears = Ears(slack)
    async with over_socket(slack, ears.bolt):
        said = await slack.says("ann", "general", "Hello")
        assert said.taken
        assert ears.kinds == ["message"]
        await slack.until(lambda: slack.socket.pings)
    assert not slack.socket.connected


async def test_what_is_not_acknowledged_comes_again(slack: FakeSlack) -> None:
    ears = Ears(slack)
    slack.socket.patience = 0.05
    async with over_socket(slack, ears.bolt):
        ears.failures = 1
        said = await slack.says("ann", "general", "Hello")
        assert said.taken
        assert ears.retries == ["0", "1"]
        assert len(ears.heard) == 1


async def test_slack_asks_to_connect_anew(slack: FakeSlack) -> None:
    ears = Ears(slack)
    async with over_socket(slack, ears.bolt):
        await slack.socket.says_goodbye("refresh_requested")
        await slack.until(lambda: slack.socket.opened == 2 and len(slack.socket.sockets) == 1)
        assert (await slack.says("ann", "general", "Hello")).taken


async def test_a_socket_that_breaks_is_opened_again(slack: FakeSlack) -> None:
    ears = Ears(slack)
    async with over_socket(slack, ears.bolt, ping_interval=0.05):
        await slack.socket.close(rudely=True)
        said = await slack.says("ann", "general", "Hello")
        assert not said.taken
        await slack.until(lambda: slack.socket.opened == 2 and slack.socket.connected)
        await slack.sender.catches_up()
        assert ears.kinds == ["message"]
        assert slack.sender.sent[0].payload["event_id"] == ears.heard[0]["event_id"]


async def test_slack_goes_away_and_comes_back(slack: FakeSlack) -> None:
    ears = Ears(slack)
    async with over_socket(slack, ears.bolt, ping_interval=0.05):
        await slack.goes_away()
        await slack.says("ann", "general", "Anybody?")
        assert slack.sender.loses() == 1
        slack.comes_back()
        await slack.connected()
        assert (await slack.says("ann", "general", "There you are")).taken
        assert [event["text"] for event in ears.events] == ["There you are"]
        history = await ears.bolt.client.conversations_history(channel=slack.where("general").id)
        assert [m["text"] for m in history["messages"]] == ["There you are", "Anybody?"]
