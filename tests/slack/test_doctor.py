"""`heard doctor` on Slack: each thing that can be wrong, in one line that says how to mend it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from cryptography.fernet import Fernet
from slack_sdk.oauth.installation_store import Installation

from adapters.clock import SystemClock
from adapters.doctor import Finding, examine, report, well
from adapters.slack.api.settings import SlackSettings
from adapters.slack.setup.doctor import checks, problems
from adapters.slack.setup.http_endpoint import HttpEndpoint
from adapters.slack.setup.installations import SealedInstallations
from adapters.slack.setup.scopes import SCOPES
from adapters.slack.setup.sealing import Sealer
from adapters.web.server import BareServer
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store
from tests.fakes.slack.fake import FakeSlack

OURS = [scope.name for scope in SCOPES]
PUBLIC = "https://heard.example.org"


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack(installed=False) as slack:
        slack.token = slack.install(slack.acme, list(OURS)).value
        yield slack


def settings(slack: FakeSlack, **more: Any) -> SlackSettings:
    given = {"enabled": True, "bot_token": slack.token, "app_token": slack.app.app_token}
    return SlackSettings(**(given | {"api_url": slack.base_url} | more))


async def told(slack: FakeSlack, url: str = "", store: Any = None, **more: Any) -> list[str]:
    """What the doctor says, in lines."""
    made = checks(settings(slack, **more), url, SystemClock(), store)
    return report(await examine(made))


async def test_all_is_well(slack: FakeSlack) -> None:
    assert await told(slack) == [
        "ok     Slack settings",
        "ok     Slack token",
        "ok     Slack socket",
    ]
    # No socket was opened: it would have taken events away from whoever is running.
    assert slack.socket.opened == 0


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("token_revoked", "was taken back. Install the app in the workspace again"),
        ("account_inactive", "was removed from the workspace. Install it there again"),
        ("token_expired", "has expired: token rotation is on"),
        ("invalid_auth", "does not know the bot token. Copy it again"),
        ("org_login_required", "Slack says no: org_login_required."),
    ],
)
async def test_a_token_that_is_not_good(slack: FakeSlack, gone: str, said: str) -> None:
    slack.world.tokens[slack.token].gone = gone
    lines = await told(slack)
    (line,) = [line for line in lines if line.startswith("wrong")]
    assert line.startswith("wrong  Slack token: ")
    assert said in line


async def test_scopes_that_are_missing_are_named_with_what_they_are_for(slack: FakeSlack) -> None:
    slack.scopes("chat:write", "pins:write", "channels:history")
    lines = await told(slack)
    wrong = [line for line in lines if line.startswith("wrong")]
    assert "The scope channels:history is missing. Heard needs it" in wrong[0]
    assert "The scope chat:write is missing." in wrong[1]
    assert "does not tell Heard of message.channels" in wrong[2]
    assert "Event Subscriptions" in wrong[2]
    (note,) = [line for line in lines if line.startswith("note")]
    assert "pins:write is missing. Pins the panel" in note
    assert all("install the app again" in line for line in [*wrong[:2], note])


async def test_scopes_that_are_too_much(slack: FakeSlack) -> None:
    slack.world.tokens[slack.token].scopes += ["admin", "files:read"]
    lines = await told(slack)
    assert "does not need admin, files:read." in lines[1]
    assert lines[1].startswith("note")


@pytest.mark.parametrize(("seconds", "word"), [(20, "ok"), (100, "note"), (4000, "wrong")])
async def test_a_clock_that_is_off(slack: FakeSlack, seconds: int, word: str) -> None:
    slack.server.date = format_datetime(SystemClock().now() + timedelta(seconds=seconds), True)
    line = (await told(slack))[1]
    assert line.startswith(word)
    assert word == "ok" or "seconds slow, compared with Slack's. Set it, best by NTP." in line


async def test_an_app_token_that_is_not_good(slack: FakeSlack) -> None:
    assert "Slack does not know the app-level token" in (await told(slack, app_token="xapp-no"))[2]
    slack.app.app_scopes = []
    assert "lacks connections:write" in (await told(slack))[2]
    slack.app.app_scopes, slack.app.socket_mode = ["connections:write"], False
    assert "Socket Mode is off for the app" in (await told(slack))[2]


async def test_slack_cannot_be_reached(slack: FakeSlack) -> None:
    lines = await told(slack, api_url="http://127.0.0.1:9/api/")
    assert "Slack cannot be reached" in lines[1]
    assert "Slack cannot be reached" in lines[2]


async def test_slack_is_in_trouble_or_in_a_hurry(slack: FakeSlack) -> None:
    slack.faults.breaks("auth.test")
    slack.faults.limits("apps.connections.open")
    lines = await told(slack)
    assert lines[1].startswith("note   Slack token: Slack is in trouble. Try again later")
    assert lines[2].startswith("note   Slack socket: Slack wants to be asked less often.")


# -- settings


@pytest.mark.parametrize(
    ("more", "url", "said"),
    [
        ({"bot_token": ""}, "", "there is neither slack.bot_token"),
        ({"app_token": ""}, "", "so slack.app_token has to be set"),
        ({"mode": "http"}, PUBLIC, "so slack.signing_secret has to be set"),
        ({"mode": "http", "signing_secret": "s"}, "", "set web.public_url"),
        ({"mode": "http", "signing_secret": "s"}, "http://heard.local", "begins with https://"),
        ({"client_id": "1.2", "bot_token": ""}, PUBLIC, "set both, or neither"),
        ({"client_id": "1.2", "client_secret": "s"}, PUBLIC, "not both"),
    ],
)
async def test_settings_that_do_not_go_together(
    slack: FakeSlack, more: dict[str, Any], url: str, said: str
) -> None:
    (problem,) = problems(settings(slack, **more), url)
    assert said in problem
    assert "\n" not in problem


# -- workspaces that have installed it themselves


@pytest.fixture
async def store() -> AsyncIterator[SqlStore]:
    store = await memory_store()
    yield store
    await store.close()


def oauth(slack: FakeSlack, **more: Any) -> dict[str, Any]:
    return {"bot_token": "", "client_id": slack.app.client_id,
            "client_secret": slack.app.client_secret} | more  # fmt: skip


async def test_the_client_is_known(slack: FakeSlack) -> None:
    lines = await told(slack, PUBLIC, **oauth(slack))
    assert lines[-1] == "ok     Slack client"
    lines = await told(slack, PUBLIC, **oauth(slack, client_secret="guess"))
    assert "slack.client_secret is wrong" in lines[-1]
    lines = await told(slack, PUBLIC, **oauth(slack, client_id="9.9"))
    assert "does not know slack.client_id" in lines[-1]


async def test_installations_that_cannot_be_opened_or_are_not_good(
    slack: FakeSlack, store: SqlStore
) -> None:
    key = Fernet.generate_key().decode()
    kept = SealedInstallations(store.installs, Sealer([key]), SystemClock())

    async def given() -> SealedInstallations:
        return kept

    def workspaces(lines: list[str]) -> list[str]:
        return [line.partition("Slack workspaces")[2] for line in lines if "workspaces" in line]

    lines = await told(slack, PUBLIC, given, **oauth(slack))
    assert workspaces(lines) == [": No workspace has installed Heard yet."]
    tokens = {"T1": slack.token, "T2": "xoxb-gone"}
    for team, token in tokens.items():
        await kept.async_save(Installation(team_id=team, bot_token=token, user_id="U1"))
    lines = await told(slack, PUBLIC, given, **oauth(slack))
    assert workspaces(lines) == [
        ": Slack does not let us into T2 (invalid_auth). It has to install Heard again."
    ]
    kept.sealer = Sealer([Fernet.generate_key().decode()])
    (line,) = workspaces(await told(slack, PUBLIC, given, **oauth(slack)))
    assert "The tokens of 2 workspaces cannot be opened with the keys in data/slack.key" in line


# -- HTTP


async def test_the_address_leads_to_us(slack: FakeSlack) -> None:
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    bolt = AsyncApp(client=AsyncWebClient("xoxb-1"), signing_secret="secret")
    server = BareServer(HttpEndpoint(bolt, "secret").routes(), "127.0.0.1", 0)
    await server.start()
    http = {"mode": "http", "signing_secret": "secret"}
    assert (await told(slack, server.address, **http))[-1] == "ok     Slack address"
    await server.stop()
    line = (await told(slack, server.address, **http))[-1]
    assert line.startswith("note   Slack address: Nobody answers")
    line = (await told(slack, slack.server.address, **http))[-1]
    assert "leads to something else (status 404)" in line


# -- the list itself


async def test_a_finding_stays_in_its_line_and_what_is_wrong_comes_first() -> None:
    class Broken:
        name = "thing"

        async def look(self) -> list[Finding]:
            return [Finding("It could\nbe better.", wrong=False), Finding("It is broken.")]

    class Away:
        name = "other"

        async def look(self) -> list[Finding]:
            raise OSError("secret")

    results = await examine([Broken(), Away()])
    assert report(results) == [
        "wrong  thing: It is broken.",
        "note   thing: It could be better.",
        "wrong  other: This could not be looked at (OSError).",
    ]
    assert not well(results)
