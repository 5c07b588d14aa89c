"""The fake of Slack as slack_sdk sees it: what it does, and what it refuses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack.connect import client_of
from tests.fakes.slack.fake import FakeSlack


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as slack:
        slack.channel("general", "ann", "ben")
        yield slack


@pytest.fixture
async def client(slack: FakeSlack) -> AsyncIterator[AsyncWebClient]:
    async with client_of(slack) as client:
        yield client


async def refused(request: Any) -> str:
    with pytest.raises(SlackApiError) as no:
        await request
    return str(no.value.response["error"])


def section(text: str = "Hello", **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(label: str = "Go", **more: Any) -> dict[str, Any]:
    return {"type": "button", "text": {"type": "plain_text", "text": label}, **more}


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    view = {"type": "modal", "title": {"type": "plain_text", "text": "A form"}}
    return view | {"blocks": list(blocks) or [section()]} | more


# -- who we are


async def test_the_app_is_told_who_it_is_and_what_it_may_do(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    answer = await client.auth_test()
    assert answer["user_id"] == slack.bot().id
    assert answer["bot_id"] == slack.bot().bot_id
    assert answer["team"] == "Acme"
    assert "chat:write" in answer.headers["x-oauth-scopes"].split(",")
    assert [call.method for call in slack.calls] == ["auth.test"]


async def test_a_token_that_is_not_good_is_refused(slack: FakeSlack) -> None:
    token = slack.world.tokens[slack.token]
    for value, error in [("", "not_authed"), ("xoxb-nobody", "invalid_auth")]:
        assert await refused(AsyncWebClient(value, base_url=slack.base_url).auth_test()) == error
    client = AsyncWebClient(slack.token, base_url=slack.base_url)
    token.expires = slack.clock.seconds + 60
    await client.auth_test()
    slack.clock.forward(60)
    assert await refused(client.auth_test()) == "token_expired"
    token.expires = None
    await client.auth_revoke()
    assert await refused(client.auth_test()) == "token_revoked"


async def test_what_the_scopes_do_not_cover_is_refused_and_said(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    slack.scopes("users:read", "channels:history")
    with pytest.raises(SlackApiError) as no:
        await client.users_list()
    assert no.value.response["error"] == "missing_scope"
    assert no.value.response["needed"] == "users:read"
    assert "chat:write" in no.value.response["provided"]
    general = slack.where("general").id
    assert await refused(client.conversations_history(channel=general)) == "missing_scope"
    assert (await client.conversations_info(channel=general))["ok"]


async def test_only_an_app_level_token_opens_a_socket(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    assert await refused(client.apps_connections_open(app_token=slack.token)) == "invalid_auth"
    answer = await client.apps_connections_open(app_token=slack.app.app_token)
    assert answer["url"].startswith("ws://127.0.0.1:")


# -- posting


async def test_a_message_is_posted_changed_and_taken_back(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    general = slack.where("general").id
    posted = await client.chat_postMessage(
        channel=general,
        text="Hello",
        blocks=[section()],
        metadata={"event_type": "heard", "event_payload": {"id": "p1"}},
    )
    history = await client.conversations_history(channel=general, include_all_metadata=True)
    assert history["messages"][0]["ts"] == posted["ts"]
    assert history["messages"][0]["metadata"]["event_payload"] == {"id": "p1"}
    assert "metadata" not in (await client.conversations_history(channel=general))["messages"][0]

    await client.chat_update(channel=general, ts=posted["ts"], text="Bye")
    assert slack.seen_in("general")[-1].words == "Bye"
    link = await client.chat_getPermalink(channel=general, message_ts=posted["ts"])
    assert link["permalink"].endswith("p" + posted["ts"].replace(".", ""))
    await client.chat_delete(channel=general, ts=posted["ts"])
    assert slack.seen_in("general") == []
    gone = client.chat_update(channel=general, ts=posted["ts"], text="Again")
    assert await refused(gone) == "message_not_found"


async def test_only_our_own_messages_can_be_changed(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    said = await slack.says("ann", "general", "Mine")
    general = slack.where("general").id
    change = client.chat_update(channel=general, ts=said.ts, text="Yours")
    assert await refused(change) == "cant_update_message"


async def test_where_the_app_may_not_post(slack: FakeSlack, client: AsyncWebClient) -> None:
    slack.channel("outside", "ann", bot=False)
    slack.channel("secret", "ann", bot=False, kind="group")
    slack.channel("old", "ann", archived=True)
    for channel, error in [
        (slack.where("outside").id, "not_in_channel"),
        (slack.where("secret").id, "channel_not_found"),
        (slack.where("old").id, "is_archived"),
        ("C404", "channel_not_found"),
    ]:
        assert await refused(client.chat_postMessage(channel=channel, text="Hi")) == error
    assert (await client.conversations_join(channel=slack.where("outside").id))["ok"]
    assert (await client.chat_postMessage(channel="#outside", text="Hi"))["ok"]


async def test_direct_messages(slack: FakeSlack, client: AsyncWebClient) -> None:
    ann = slack.who("ann")
    channel = (await client.conversations_open(users=ann.id))["channel"]["id"]
    assert (await client.conversations_open(users=[ann.id]))["channel"]["id"] == channel
    await client.chat_postMessage(channel=channel, text="For you")
    assert [seen.text for seen in slack.dm("ann")] == ["For you"]
    assert slack.dm("ben") == []
    bot = slack.person("robot", bot_id="B1", app_id="A2")
    assert await refused(client.conversations_open(users=bot.id)) == "cannot_dm_bot"
    ann.deleted = True
    assert await refused(client.conversations_open(users=ann.id)) == "user_disabled"
    late = client.chat_postMessage(channel=channel, text="Still there?")
    assert await refused(late) == "user_disabled"
    assert await refused(client.conversations_open(users="U404")) == "user_not_found"


async def test_what_one_person_sees(slack: FakeSlack, client: AsyncWebClient) -> None:
    general = slack.where("general").id
    await client.chat_postEphemeral(channel=general, user=slack.who("ann").id, text="Psst")
    assert [seen.text for seen in slack.whispers("general", "ann")] == ["Psst"]
    assert slack.whispers("general", "ben") == []
    assert (await client.conversations_history(channel=general))["messages"] == []
    cleo = slack.person("cleo")
    aside = client.chat_postEphemeral(channel=general, user=cleo.id, text="Psst")
    assert await refused(aside) == "user_not_in_channel"


async def test_threads(slack: FakeSlack, client: AsyncWebClient) -> None:
    general = slack.where("general").id
    head = await slack.says("ann", "general", "What about the ramp?")
    await client.chat_postMessage(channel=general, text="Noted", thread_ts=head.ts)
    await slack.says("ben", "general", "Yes", thread=head, broadcast=True)
    replies = await client.conversations_replies(channel=general, ts=head.ts)
    assert [m["text"] for m in replies["messages"]] == ["What about the ramp?", "Noted", "Yes"]
    assert replies["messages"][0]["reply_count"] == 2
    history = await client.conversations_history(channel=general)
    assert [m["text"] for m in history["messages"]] == ["Yes", "What about the ramp?"]
    lost = client.conversations_replies(channel=general, ts="1.000000")
    assert await refused(lost) == "thread_not_found"


async def test_history_comes_in_pages(slack: FakeSlack, client: AsyncWebClient) -> None:
    general = slack.where("general").id
    said = [await slack.says("ann", "general", f"Number {n}") for n in range(5)]
    seen: list[str] = []
    pages = 0
    async for page in await client.conversations_history(
        channel=general, limit=2, oldest=said[0].ts
    ):
        pages += 1
        seen += [m["text"] for m in page["messages"]]
    assert (pages, seen) == (2, [f"Number {n}" for n in (4, 3, 2, 1)])


async def test_pins_and_reactions(slack: FakeSlack, client: AsyncWebClient) -> None:
    general = slack.where("general")
    ts = (await client.chat_postMessage(channel=general.id, text="Panel"))["ts"]
    await client.pins_add(channel=general.id, timestamp=ts)
    assert general.pins == [ts]
    assert await refused(client.pins_add(channel=general.id, timestamp=ts)) == "already_pinned"
    await client.pins_remove(channel=general.id, timestamp=ts)
    await client.reactions_add(channel=general.id, timestamp=ts, name="eyes")
    again = client.reactions_add(channel=general.id, timestamp=ts, name="eyes")
    assert await refused(again) == "already_reacted"


async def test_looking_around(slack: FakeSlack, client: AsyncWebClient) -> None:
    slack.channel("secret", "ann", kind="group")
    slack.who("ann").zone = "Europe/Berlin"
    ann = (await client.users_info(user=slack.who("ann").id, include_locale=True))["user"]
    assert (ann["tz"], ann["profile"]["display_name"]) == ("Europe/Berlin", "ann")
    names = [user["name"] for user in (await client.users_list())["members"]]
    assert names == ["heard", "ann", "ben"]
    ours = await client.users_conversations(types="public_channel,private_channel")
    assert [channel["name"] for channel in ours["channels"]] == ["general", "secret"]
    members = await client.conversations_members(channel=slack.where("general").id)
    assert slack.who("ben").id in members["members"]
    assert (await client.team_info())["team"]["domain"] == "acme"
    assert (await client.bots_info(bot=slack.bot().bot_id))["bot"]["app_id"] == slack.app.id


async def test_a_stranger_is_seen_where_a_channel_is_shared(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    other = slack.world.add_team("other")
    zoe = slack.person("zoe", other)
    assert await refused(client.users_info(user=zoe.id)) == "user_not_visible"
    slack.channel("joint", "ann", "zoe", shared_with=[other])
    info = (await client.users_info(user=zoe.id))["user"]
    assert (info["team_id"], info["is_stranger"]) == (other.id, False)
    channel = (await client.conversations_info(channel=slack.where("joint").id))["channel"]
    assert channel["is_ext_shared"]


# -- files and canvases


async def test_a_picture_goes_up_with_its_alt_text(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    general = slack.where("general").id
    await client.files_upload_v2(
        channel=general,
        filename="chart.png",
        content=b"\x89PNG",
        title="Voices",
        alt_txt="Nine people have been heard.",
        initial_comment="Here it is",
    )
    message = slack.seen_in("general")[-1].data
    assert message["text"] == "Here it is"
    assert message["files"][0]["alt_txt"] == "Nine people have been heard."
    assert next(iter(slack.world.files.values())).content == b"\x89PNG"


async def test_canvases_where_the_plan_has_them(slack: FakeSlack, client: AsyncWebClient) -> None:
    general = slack.where("general").id
    document = {"type": "markdown", "markdown": "# Minutes"}
    made = await client.canvases_create(title="Minutes", document_content=document)
    assert slack.world.canvases[made["canvas_id"]]["markdown"] == "# Minutes"
    await client.conversations_canvases_create(channel_id=general, document_content=document)
    again = client.conversations_canvases_create(channel_id=general, document_content=document)
    assert await refused(again) == "channel_canvas_already_exists"
    slack.acme.free = True
    free = client.canvases_create(title="Minutes", document_content=document)
    assert await refused(free) == "free_teams_cannot_create_non_tabbed_canvases"


# -- limits


@pytest.mark.parametrize(
    ("blocks", "complaint"),
    [
        ([section()] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
        ([section("x" * 3001)], "must be less than 3001 characters"),
        ([section("")], "must be more than 0 characters"),
        ([section(block_id="a"), section(block_id="a")], "block_id already exists: a"),
        ([section(block_id="a" * 256)], "must be less than 256 characters"),
        ([{"type": "actions", "elements": [button()] * 26}], "no more than 25 items allowed"),
        (
            [{"type": "actions", "elements": [button("x" * 76)]}],
            "must be less than 76 characters",
        ),
        (
            [section(accessory=button(action_id="a" * 256))],
            "must be less than 256 characters",
        ),
        (
            [section(accessory=button(value="a" * 2001))],
            "must be less than 2001 characters",
        ),
        ([section(accessory=button(style="green"))], "must be primary or danger"),
        (
            [{"type": "actions", "elements": [button(action_id="a"), button(action_id="a")]}],
            "action_id `a` already exists",
        ),
        ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "text object of type"),
        ([{"type": "image", "image_url": "https://example.com/a.png"}], "alt_text"),
        ([{"type": "context", "elements": []}], "no fewer than 1 items"),
        ([section(colour="red")], "unknown field: colour"),
        ([{"type": "poem"}], "unsupported type: poem"),
        (
            [
                section(
                    accessory={
                        "type": "static_select",
                        "options": [
                            {"text": {"type": "plain_text", "text": str(n)}, "value": str(n)}
                            for n in range(101)
                        ],
                    }
                )
            ],
            "no more than 100 items allowed",
        ),
    ],
)
async def test_blocks_that_slack_does_not_take(
    slack: FakeSlack, client: AsyncWebClient, blocks: list[Any], complaint: str
) -> None:
    with pytest.raises(SlackApiError) as no:
        await client.chat_postMessage(
            channel=slack.where("general").id, text="Hello", blocks=blocks
        )
    assert no.value.response["error"] == "invalid_blocks"
    assert any(complaint in told for told in no.value.response["response_metadata"]["messages"])
    assert slack.seen_in("general") == []


async def test_text_that_slack_does_not_take(slack: FakeSlack, client: AsyncWebClient) -> None:
    general = slack.where("general").id
    long = client.chat_postMessage(channel=general, text="x" * 40_001)
    assert await refused(long) == "msg_too_long"
    with pytest.warns(UserWarning, match="top-level `text`"):
        assert await refused(client.chat_postMessage(channel=general, text="")) == "no_text"


async def test_a_modal_needs_a_trigger_that_is_fresh(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    ann = slack.who("ann")
    trigger = slack.world.trigger(ann, slack.acme)
    assert await refused(client.views_open(trigger_id="x", view=modal())) == "invalid_trigger_id"
    await client.views_open(trigger_id=trigger, view=modal())
    assert slack.modal("ann").title == "A form"
    again = client.views_open(trigger_id=trigger, view=modal())
    assert await refused(again) == "exchanged_trigger_id"
    late = slack.world.trigger(ann, slack.acme)
    slack.clock.forward(3.1)
    assert await refused(client.views_open(trigger_id=late, view=modal())) == "expired_trigger_id"


@pytest.mark.parametrize(
    ("view", "complaint"),
    [
        (
            modal(title={"type": "plain_text", "text": "x" * 25}),
            "must be less than 25 characters",
        ),
        (
            modal(private_metadata="x" * 3001),
            "must be less than 3001 characters",
        ),
        (modal(callback_id="x" * 256), "must be less than 256 characters"),
        (modal(*[section()] * 101), "no more than 100 items allowed"),
        (
            modal(
                {
                    "type": "input",
                    "label": {"type": "plain_text", "text": "Why?"},
                    "element": {"type": "plain_text_input"},
                }
            ),
            "missing required field: submit",
        ),
        (
            modal(
                {
                    "type": "input",
                    "label": {"type": "plain_text", "text": "Why?"},
                    "element": {"type": "plain_text_input", "max_length": 3001},
                },
                submit={"type": "plain_text", "text": "Send"},
            ),
            "from 1 to 3000",
        ),
    ],
)
async def test_views_that_slack_does_not_take(
    slack: FakeSlack, client: AsyncWebClient, view: dict[str, Any], complaint: str
) -> None:
    trigger = slack.world.trigger(slack.who("ann"), slack.acme)
    with pytest.raises(SlackApiError) as no:
        await client.views_open(trigger_id=trigger, view=view)
    assert no.value.response["error"] == "invalid_arguments"
    assert any(complaint in told for told in no.value.response["response_metadata"]["messages"])


async def test_a_home_that_has_changed_meanwhile(slack: FakeSlack, client: AsyncWebClient) -> None:
    ann = slack.who("ann").id
    home = {"type": "home", "blocks": [section("Nothing on")]}
    first = (await client.views_publish(user_id=ann, view=home))["view"]
    await client.views_publish(user_id=ann, view=home, hash=first["hash"])
    stale = client.views_publish(user_id=ann, view=home, hash=first["hash"])
    assert await refused(stale) == "hash_conflict"
    assert slack.home("ann").words == "Nothing on"


# -- faults


async def test_faults_on_demand(slack: FakeSlack, client: AsyncWebClient) -> None:
    general = slack.where("general").id
    slack.faults.limits("chat.postMessage", retry_after=7, channel=general)
    with pytest.raises(SlackApiError) as no:
        await client.chat_postMessage(channel=general, text="One")
    assert (no.value.response.status_code, no.value.response.headers["Retry-After"]) == (429, "7")
    slack.faults.breaks("chat.postMessage", status=503)
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel=general, text="Two")
    slack.faults.says("chat.postMessage", "internal_error")
    assert await refused(client.chat_postMessage(channel=general, text="3")) == "internal_error"
    client.retry_handlers.clear()
    slack.faults.resets("chat.postMessage")
    with pytest.raises(aiohttp.ClientError):
        await client.chat_postMessage(channel=general, text="Four")
    assert slack.seen_in("general") == []
    slack.faults.resets("chat.postMessage", after=True)
    with pytest.raises(aiohttp.ClientError):
        await client.chat_postMessage(channel=general, text="Five")
    assert [seen.text for seen in slack.seen_in("general")] == ["Five"]
    assert [call.status for call in slack.called("chat.postMessage")] == [429, 503, 200, 0, 0]


async def test_an_answer_can_be_held_back(slack: FakeSlack, client: AsyncWebClient) -> None:
    import asyncio

    held = slack.faults.holds("chat.postMessage")
    general = slack.where("general").id
    posting = asyncio.create_task(client.chat_postMessage(channel=general, text="Slow"))
    await held.reached.wait()
    assert [seen.text for seen in slack.seen_in("general")] == ["Slow"]
    assert not posting.done()
    held.release()
    assert (await posting)["ok"]


# -- getting in


async def test_oauth_gives_tokens_that_expire_and_are_refreshed(slack: FakeSlack) -> None:
    slack.app.rotates = True
    back = slack.approves(
        f"https://slack.com/oauth/v2/authorize?client_id={slack.app.client_id}&state=s"
        "&scope=chat:write,commands&redirect_uri=https://heard.example/back",
        by=slack.who("ann"),
    )
    code = back.partition("code=")[2].partition("&")[0]
    client = AsyncWebClient(base_url=slack.base_url)
    ids = {"client_id": slack.app.client_id, "client_secret": slack.app.client_secret}
    given = await client.oauth_v2_access(code=code, **ids)
    assert given["scope"] == "chat:write,commands"
    assert given["authed_user"]["id"] == slack.who("ann").id
    assert await refused(client.oauth_v2_access(code=code, **ids)) == "invalid_code"
    old = given["refresh_token"]
    new_id = await client.oauth_v2_access(grant_type="refresh_token", refresh_token=old, **ids)
    assert new_id["access_token"] != given["access_token"]
    again = client.oauth_v2_access(grant_type="refresh_token", refresh_token=old, **ids)
    assert await refused(again) == "invalid_refresh_token"
    wrong = client.oauth_v2_access(code="x", client_id=ids["client_id"], client_secret="guess")
    assert await refused(wrong) == "bad_client_secret"
