"""The fake of Slack as people use it: commands, buttons, menus, modals, shortcuts, the home."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack.connect import over_http, over_socket
from tests.fakes.slack.fake import FakeSlack
from tests.fakes.slack.filling import NotSent


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def asked(label: str, block: str, **element: Any) -> dict[str, Any]:
    element.setdefault("type", "plain_text_input")
    return {"type": "input", "block_id": block, "label": plain(label),
            "element": {"action_id": "it", **element}}  # fmt: skip


def option(text: str) -> dict[str, Any]:
    return {"text": plain(text), "value": text.lower()}


FORM = {
    "type": "modal",
    "callback_id": "park",
    "private_metadata": "C1",
    "notify_on_close": True,
    "title": plain("Park a point"),
    "submit": plain("Park"),
    "blocks": [
        asked("What is it?", "wording", max_length=20),
        asked("How urgent?", "urgent", type="static_select",
              options=[option("Very"), option("Not very")],
              initial_option=option("Not very")),
        asked("Who?", "who", type="users_select") | {"optional": True},
        asked("How many?", "many", type="number_input", is_decimal_allowed=False, max_value="9")
        | {"optional": True},
    ],
}  # fmt: skip


class Bot:
    """A small app that uses one of everything."""

    def __init__(self, slack: FakeSlack) -> None:
        client = AsyncWebClient(slack.token, base_url=slack.base_url)
        self.bolt = AsyncApp(client=client, signing_secret=slack.app.signing_secret)
        self.bodies: list[dict[str, Any]] = []
        self.response: dict[str, Any] | None = None
        app = self.bolt

        @app.command("/park")
        async def park(ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:
            self.bodies.append(body)
            if body["text"]:
                await ack(f"Parked: {body['text']}")
                return
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)
            await ack()

        @app.view("park")
        async def parked(ack: Any, body: dict[str, Any]) -> None:
            self.bodies.append(body)
            await (ack(**self.response) if self.response else ack())

        @app.view_closed("park")
        async def closed(ack: Any, body: dict[str, Any]) -> None:
            self.bodies.append(body)
            await ack()

        @app.action({"type": "block_actions", "action_id": "hand"})
        async def hand(ack: Any, body: dict[str, Any], respond: Any) -> None:
            self.bodies.append(body)
            await ack()
            if "response_url" in body:
                await respond(text="Your hand is up", replace_original=False)

        @app.action({"type": "block_actions", "action_id": "order"})
        async def order(ack: Any, body: dict[str, Any]) -> None:
            self.bodies.append(body)
            await ack()

        @app.shortcut("start")
        async def start(ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:
            self.bodies.append(body)
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)

        @app.shortcut("note")
        async def note(ack: Any, body: dict[str, Any]) -> None:
            self.bodies.append(body)
            await ack()

        @app.options("it")
        async def names(ack: Any, body: dict[str, Any]) -> None:
            self.bodies.append(body)
            await ack(options=[option(n) for n in ("Ann", "Anders") if body["value"] in n])

        @app.event("message")
        async def heard() -> None:
            """Without a listener, Bolt would not acknowledge it."""

        @app.event("app_home_opened")
        async def home(event: dict[str, Any], client: AsyncWebClient) -> None:
            button = {"type": "button", "action_id": "hand", "text": plain("Raise hand")}
            view = {"type": "home", "blocks": [{"type": "actions", "elements": [button]}]}
            await client.views_publish(user_id=event["user"], view=view)

    async def panel(self, slack: FakeSlack) -> str:
        button = {"type": "button", "action_id": "hand", "text": plain("Raise hand"), "value": "7"}
        menu = {"type": "static_select", "action_id": "order", "placeholder": plain("Order"),
                "options": [option("Fair"), option("First")]}  # fmt: skip
        block = {"type": "actions", "block_id": "panel", "elements": [button, menu]}
        posted = await self.bolt.client.chat_postMessage(
            channel=slack.where("general").id, text="The meeting", blocks=[block]
        )
        return str(posted["ts"])


@pytest.fixture(params=["http", "socket"])
async def slack(request: pytest.FixtureRequest) -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as slack:
        slack.channel("general", "ann", "ben")
        slack.app.socket_mode = request.param == "socket"
        yield slack


@pytest.fixture
async def bot(slack: FakeSlack) -> AsyncIterator[Bot]:
    bot = Bot(slack)
    way = over_socket if slack.app.socket_mode else over_http
    async with way(slack, bot.bolt):
        yield bot


async def test_a_command_with_words(slack: FakeSlack, bot: Bot) -> None:
    answer = await slack.types("ann", "general", "/park The ramp, @ben")
    ben = slack.who("ben").id
    assert answer.text == f"Parked: The ramp, <@{ben}>"
    assert [seen.text for seen in slack.whispers("general", "ann")] == [answer.text]
    body = bot.bodies[0]
    assert (body["command"], body["channel_name"], body["user_name"]) == ("/park", "general", "ann")
    assert body["team_id"] == slack.acme.id
    assert body["is_enterprise_install"] == "false"


async def test_a_form_is_filled_in_and_sent_off(slack: FakeSlack, bot: Bot) -> None:
    await slack.types("ann", "general", "/park")
    assert slack.modal("ann").title == "Park a point"
    assert slack.modal("ann").fields == ["What is it?", "How urgent?", "Who?", "How many?"]
    await slack.fills_in("ann", {"What is it?": "The ramp", "Who?": "ben", "How many?": 3})
    view = bot.bodies[-1]["view"]
    assert view["private_metadata"] == "C1"
    assert view["state"]["values"] == {
        "wording": {"it": {"type": "plain_text_input", "value": "The ramp"}},
        "urgent": {"it": {"type": "static_select", "selected_option": option("Not very")}},
        "who": {"it": {"type": "users_select", "selected_user": slack.who("ben").id}},
        "many": {"it": {"type": "number_input", "value": "3"}},
    }
    assert not slack.has_modal("ann")


async def test_what_slack_itself_does_not_send_off(slack: FakeSlack, bot: Bot) -> None:
    await slack.types("ann", "general", "/park")
    tries: list[tuple[dict[str, Any], str]] = [
        ({}, "has to be filled in"),
        ({"What is it?": "x" * 21}, "0 to 20 characters"),
        ({"What is it?": "x", "How many?": 10}, "9 or less"),
        ({"What is it?": "x", "How many?": 1.5}, "whole number"),
    ]
    for values, why in tries:
        with pytest.raises(NotSent, match=why):
            await slack.fills_in("ann", values)
    with pytest.raises(NotSent, match="no 'Maybe' among"):
        await slack.fills_in("ann", {"How urgent?": "Maybe"})
    assert len(bot.bodies) == 1


async def test_a_form_comes_back_with_complaints(slack: FakeSlack, bot: Bot) -> None:
    await slack.types("ann", "general", "/park")
    bot.response = {"response_action": "errors", "errors": {"wording": "Parked before"}}
    answer = await slack.fills_in("ann", {"What is it?": "The ramp"})
    assert answer is not None
    assert answer.action == "errors"
    assert slack.errors("ann") == {"What is it?": "Parked before"}
    bot.response = {"response_action": "errors", "errors": {"nowhere": "What?"}}
    with pytest.raises(AssertionError, match="nowhere"):
        await slack.fills_in("ann", {"What is it?": "The ramp"})


async def test_a_form_changes_grows_and_goes(slack: FakeSlack, bot: Bot) -> None:
    await slack.types("ann", "general", "/park")
    more = FORM | {"title": plain("Are you sure?")}
    bot.response = {"response_action": "push", "view": more}
    await slack.fills_in("ann", {"What is it?": "The ramp"})
    assert slack.modal("ann").title == "Are you sure?"
    bot.response = {"response_action": "update", "view": more | {"title": plain("Really?")}}
    await slack.fills_in("ann", {"What is it?": "The ramp"})
    assert slack.modal("ann").title == "Really?"
    await slack.closes("ann")
    assert bot.bodies[-1]["type"] == "view_closed"
    assert slack.modal("ann").title == "Park a point"
    bot.response = {"response_action": "clear"}
    await slack.fills_in("ann")
    assert not slack.has_modal("ann")


async def test_a_button_in_a_channel(slack: FakeSlack, bot: Bot) -> None:
    ts = await bot.panel(slack)
    answer = await slack.presses("ben", "Raise hand")
    assert answer.ok
    body = bot.bodies[0]
    assert body["container"] == {
        "type": "message",
        "message_ts": ts,
        "channel_id": slack.where("general").id,
        "is_ephemeral": False,
    }
    assert body["actions"][0]["value"] == "7"
    assert body["actions"][0]["block_id"] == "panel"
    assert body["message"]["ts"] == ts
    assert body["user"]["team_id"] == body["team"]["id"] == slack.acme.id
    # The bot says it after it has answered the button.
    await slack.until(lambda: slack.whispers("general", "ben"))
    assert [seen.text for seen in slack.whispers("general", "ben")] == ["Your hand is up"]
    await slack.picks("ann", "Order", "First")
    assert bot.bodies[1]["actions"][0]["selected_option"] == option("First")
    with pytest.raises(LookupError, match="nothing called 'Sing'"):
        await slack.presses("ben", "Sing")


async def test_an_address_to_respond_to_wears_out(slack: FakeSlack, bot: Bot) -> None:
    await bot.panel(slack)
    await slack.presses("ben", "Raise hand")
    from slack_sdk.webhook.async_client import AsyncWebhookClient

    url = bot.bodies[0]["response_url"]
    client = AsyncWebhookClient(url)
    statuses = [(await client.send(text=f"{n}")).status_code for n in range(5)]
    assert statuses == [200, 200, 200, 200, 404]
    assert slack.seen_in("general")[0].text == "The meeting"


async def test_shortcuts(slack: FakeSlack, bot: Bot) -> None:
    await slack.shortcut("ann", "start")
    await slack.until(lambda: slack.has_modal("ann"))  # bolt acknowledges before it is opened
    assert slack.modal("ann").title == "Park a point"
    said = await slack.says("ben", "general", "What about the ramp?")
    await slack.message_shortcut("ann", said, "note")
    await slack.until(lambda: bot.bodies[-1]["type"] == "message_action")
    body = bot.bodies[-1]
    assert body["message"]["text"] == "What about the ramp?"
    assert body["channel"]["id"] == slack.where("general").id


async def test_a_menu_whose_options_come_from_the_app(slack: FakeSlack, bot: Bot) -> None:
    view = FORM | {"blocks": [asked("Who?", "who", type="external_select", min_query_length=0)]}
    trigger = slack.world.trigger(slack.who("ann"), slack.acme)
    await bot.bolt.client.views_open(trigger_id=trigger, view=view)
    found = await slack.looks_up("ann", "Who?", "And")
    assert found == [option("Anders")]
    await slack.fills_in("ann", {"Who?": found[0]})
    chosen = bot.bodies[-1]["view"]["state"]["values"]["who"]["it"]
    assert chosen["selected_option"] == option("Anders")


async def test_the_home(slack: FakeSlack, bot: Bot) -> None:
    await slack.opens_home("ann")
    await slack.until(lambda: slack.who("ann").id in slack.world.homes)
    assert slack.home("ann").buttons == ["Raise hand"]
    await slack.presses("ann", "Raise hand", where="home")
    body = bot.bodies[-1]
    assert body["container"] == {"type": "view", "view_id": body["view"]["id"]}
    assert "response_url" not in body
    assert "channel" not in body


async def test_a_stranger_presses_a_button(slack: FakeSlack, bot: Bot) -> None:
    other = slack.world.add_team("other")
    slack.person("zoe", other)
    slack.where("general").shared_with.append(other)
    slack.where("general").members.append(slack.who("zoe").id)
    await bot.panel(slack)
    await slack.presses("zoe", "Raise hand")
    body = bot.bodies[0]
    assert body["user"]["team_id"] == other.id
    assert body["team"]["id"] == slack.acme.id
