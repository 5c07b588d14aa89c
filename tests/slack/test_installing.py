"""Workspaces install the app by themselves, keep it, and leave: at the wire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from cryptography.fernet import Fernet
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.clock import new_id
from adapters.slack.api.access import Authorize, Unreachable
from adapters.slack.inbound.bolt_app import WorkspaceNaming
from adapters.slack.setup.http_endpoint import HttpEndpoint
from adapters.slack.setup.install import flow
from adapters.slack.setup.installations import SealedInstallations, States
from adapters.slack.setup.installed import InstalledAccess, Uninstalls, WorkspacePresence
from adapters.slack.setup.scopes import SCOPES
from adapters.slack.setup.sealing import Sealer
from adapters.web.server import BareServer
from bot.ids import RoomId, RoomKey
from bot.ports import Room
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store
from tests.fakes.slack.fake import FakeSlack

KEEP = timedelta(days=30)
AUTHORIZE = "https://slack.com/oauth/v2/authorize"


class Heard:
    """The app as far as installing goes: access, departures, the door; and what it heard."""

    def __init__(self, slack: FakeSlack, store: SqlStore, keys: list[str]) -> None:
        self.slack = slack
        self.store = store
        self.keys = keys
        self.client = AsyncWebClient(base_url=slack.base_url, retry_handlers=[])
        self.kept = SealedInstallations(store.installs, Sealer(keys), slack.clock)
        ids = (slack.app.client_id, slack.app.client_secret)
        self.access = InstalledAccess(self.kept, self.client, *ids, sleep=self.sleep)
        self.departures = Uninstalls(store.installs, slack.clock, KEEP, self.access.forget)
        self.attendance = WorkspacePresence(self.access, store.installs)
        self.heard: list[tuple[str, str]] = []
        self.slept = 0
        self.bolt = AsyncApp(
            client=AsyncWebClient(base_url=slack.base_url),
            signing_secret=slack.app.signing_secret,
            before_authorize=WorkspaceNaming(),
            authorize=Authorize(self.attendance),  # type: ignore[arg-type] # bolt takes both
        )
        self.server: BareServer | None = None

        @self.bolt.middleware
        async def take(
            context: Any,
            body: dict[str, Any],
            next: Callable[[], Awaitable[BoltResponse]],
        ) -> BoltResponse:
            kind = body.get("event", {}).get("type", "")
            if kind in ("app_uninstalled", "tokens_revoked", "team_access_revoked"):
                await self.departures(kind, body)
            self.heard.append((kind, context.team_id))
            return BoltResponse(status=200)

    def twin(self) -> Heard:
        """Another worker on the same database."""
        return Heard(self.slack, self.store, self.keys)

    async def sleep(self, seconds: float) -> None:
        self.slept += 1
        await asyncio.sleep(0)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[str]:
        """The door, open; its address."""
        base = "https://heard.example"
        way = flow(
            self.client,
            self.kept,
            States(self.store.installs, self.slack.clock, new_id),
            client_id=self.slack.app.client_id,
            client_secret=self.slack.app.client_secret,
            base=base,
            installed=self.access.forget,
        )
        door = HttpEndpoint(self.bolt, self.slack.app.signing_secret, way)
        server = BareServer(door.routes(), "127.0.0.1", 0)
        await server.start()
        self.slack.posts_to(f"{server.address}/slack/events")
        try:
            yield server.address
        finally:
            await server.stop()


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack(installed=False) as slack:
        slack.person("ann", admin=True)
        yield slack


@pytest.fixture
async def store() -> AsyncIterator[SqlStore]:
    store = await memory_store()
    yield store
    await store.close()


@pytest.fixture
async def heard(slack: FakeSlack, store: SqlStore) -> Heard:
    return Heard(slack, store, [Fernet.generate_key().decode()])


@pytest.fixture
async def door(heard: Heard) -> AsyncIterator[str]:
    async with heard.open() as address:
        yield address


@pytest.fixture
async def browser() -> AsyncIterator[aiohttp.ClientSession]:
    jar = aiohttp.DummyCookieJar()
    async with aiohttp.ClientSession(cookie_jar=jar) as browser:
        yield browser


async def sets_out(browser: aiohttp.ClientSession, door: str) -> tuple[str, str]:
    """Somebody opens the page for installing: where they are sent, and the cookie they got."""
    async with browser.get(f"{door}/slack/install", allow_redirects=False) as response:
        assert response.status == 302
        return response.headers["Location"], response.headers["Set-Cookie"].partition(";")[0]


async def comes_back(
    browser: aiohttp.ClientSession, door: str, url: str, cookie: str
) -> tuple[int, str]:
    here = url.replace("https://heard.example", door)
    async with browser.get(here, headers={"Cookie": cookie}) as response:
        return response.status, await response.text()


async def installs(
    browser: aiohttp.ClientSession, door: str, slack: FakeSlack, **more: Any
) -> tuple[int, str]:
    url, cookie = await sets_out(browser, door)
    return await comes_back(browser, door, slack.approves(url, "ann", **more), cookie)


async def forget_departed(installs: Any, clock: Any) -> list[tuple[str, str]]:
    now = clock.now()
    return list(await installs.forget_departed(now, now - timedelta(days=2)))


async def room_of(store: SqlStore, team: str) -> RoomId:
    where = RoomId("slack", team, "C1")
    await store.add_room(Room(key=RoomKey(f"room{team.lower()}"), where=where, title="General"))
    return where


# -- coming


async def test_a_workspace_installs_the_app(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    assert await heard.access.find(slack.acme.id) is None
    status, page = await installs(browser, door, slack)
    assert status == 200
    assert "Heard is installed" in page
    found = await heard.access.find(slack.acme.id)
    assert found is not None
    token = next(iter(slack.world.tokens.values()))
    assert (found.token, found.bot_user) == (token.value, slack.bot().id)
    assert found.bot_id == slack.bot().bot_id
    assert found.url == "https://acme.slack.com/"
    assert token.scopes == [scope.name for scope in SCOPES]


async def test_what_is_kept_opens_nothing(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    slack.app.rotates = True
    await installs(browser, door, slack)
    (kept,) = await store.installs.all_installed("slack")
    token = next(iter(slack.world.tokens.values()))
    opened = heard.kept.sealer.open(kept.sealed)
    for secret in (token.value, token.refresh):
        assert secret in opened
        for piece in pieces(secret):
            assert piece not in kept.sealed
    # Which workspace it is, and who installed Heard, are no secrets; they are not in the open all
    # the same. What is longer than a few letters is in no sealed text by chance.
    for whose in ("acme.slack.com", '"Acme"', slack.who("ann").id):
        assert whose in opened, whose
        assert whose not in kept.sealed


def pieces(secret: str) -> list[str]:
    """The secret and whatever there is in it of eight characters: so many are in no sealed text by
    chance, as three or four may be."""
    return [secret, *(secret[n : n + 8] for n in range(len(secret) - 7))]


async def test_the_way_back_is_for_one_browser_and_for_one_time(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    url, cookie = await sets_out(browser, door)
    back = slack.approves(url, "ann")
    other = await comes_back(browser, door, back, "slack-app-oauth-state=guessed")
    assert other[0] == 400
    assert "was not installed" in other[1]
    assert "/slack/install" in other[1]
    both = await asyncio.gather(*(comes_back(browser, door, back, cookie) for _ in range(5)))
    assert sorted(status for status, _ in both) == [200, 401, 401, 401, 401]
    assert len(slack.called("oauth.v2.access")) == 1


async def test_who_takes_too_long_begins_again(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    url, cookie = await sets_out(browser, door)
    slack.clock.forward(601)
    assert (await comes_back(browser, door, slack.approves(url, "ann"), cookie))[0] == 401
    assert slack.called("oauth.v2.access") == []


async def test_somebody_says_no(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    status, page = await installs(browser, door, slack, denies=True)
    assert status == 200
    assert "You did not allow it" in page
    assert await store.installs.all_installed("slack") == []


async def test_slack_does_not_answer_on_the_way(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    slack.faults.breaks("oauth.v2.access")
    status, page = await installs(browser, door, slack)
    assert status in (401, 502)
    assert "start again" in page
    slack.faults.resets("oauth.v2.access")
    assert (await installs(browser, door, slack))[0] == 502
    assert await store.installs.all_installed("slack") == []


# -- tokens


async def test_an_expired_token_is_refreshed_once_however_many_find_it(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    slack.app.rotates = True
    await installs(browser, door, slack)
    first = await heard.access.find(slack.acme.id)
    slack.clock.forward(13 * 3600)
    other = heard.twin()
    before = len(slack.called("oauth.v2.access"))
    found = await asyncio.gather(
        *(each.access.find(slack.acme.id) for each in (heard, other) for _ in range(20))
    )
    tokens = {workspace.token for workspace in found if workspace}
    assert len(tokens) == 1
    assert first is not None
    assert tokens != {first.token}
    assert len(slack.called("oauth.v2.access")) == before + 1
    client = AsyncWebClient(tokens.pop(), base_url=slack.base_url)
    assert (await client.auth_test())["ok"]


async def test_a_token_is_refreshed_before_it_expires(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    slack.app.rotates = True
    await installs(browser, door, slack)
    first = await heard.access.find(slack.acme.id)
    slack.clock.forward(10.5 * 3600)
    slack.faults.breaks("oauth.v2.access")
    # Slack is in trouble: the old one will do for now.
    assert await heard.access.find(slack.acme.id) == first
    slack.clock.forward(61)
    second = await heard.access.find(slack.acme.id)
    assert first is not None
    assert second is not None
    assert second.token != first.token


async def test_an_expired_token_that_cannot_be_refreshed_now(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    slack.app.rotates = True
    await installs(browser, door, slack)
    slack.clock.forward(13 * 3600)
    slack.faults.breaks("oauth.v2.access", times=1)
    with pytest.raises(Unreachable):
        await heard.access.find(slack.acme.id)
    slack.clock.forward(31)
    assert await heard.access.find(slack.acme.id)


async def test_keys_are_changed_and_old_ones_go(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    await installs(browser, door, slack)
    newer = Fernet.generate_key().decode()
    both = Heard(slack, store, [newer, *heard.keys])
    assert await both.kept.renew_seals() == 1
    assert await both.kept.renew_seals() == 0
    only = Heard(slack, store, [newer])
    assert await only.access.find(slack.acme.id)
    # The old key alone opens nothing any more; it says so, and does not fall over.
    heard.access.forget()
    assert await heard.access.find(slack.acme.id) is None
    assert await heard.kept.renew_seals() == 0


# -- a whole organisation


async def test_an_organisation_installs_the_app_for_all_its_workspaces(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    north, south = slack.enterprise("county", "north", "south")
    slack.person("nia", north)
    slack.channel("general", "nia", team=north, bot=False)
    slack.channel("kitchen", slack.person("sam", south), team=south, bot=False)
    url, cookie = await sets_out(browser, door)
    back = slack.approves(url, "nia", team=north, org=True)
    assert (await comes_back(browser, door, back, cookie))[0] == 200
    bot = slack.bot(north)
    for name in ("general", "kitchen"):
        slack.where(name).members.append(bot.id)
    assert slack.bot(south) is bot
    assert (await slack.says("nia", "general", "Hello")).taken
    assert (await slack.says("sam", "kitchen", "Hello")).taken
    assert heard.heard == [("message", north.id), ("message", south.id)]
    # From now on it is known which organisation a workspace belongs to.
    found = await heard.twin().access.find(south.id)
    assert found is not None
    assert found.team == south.id
    # One workspace has its own installation as well: that one counts there.
    assert (await installs(browser, door, slack))[0] == 200
    assert (await heard.access.find(slack.acme.id)) != found


async def test_an_organisation_leaves(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    north, south = slack.enterprise("county", "north", "south")
    assert north.enterprise is not None
    slack.person("nia", north)
    url, cookie = await sets_out(browser, door)
    back = slack.approves(url, "nia", team=north, org=True)
    await comes_back(browser, door, back, cookie)
    for team in (north, south):
        assert await heard.attendance.find(team.id, north.enterprise.id)
        await room_of(store, team.id)
    slack.clock.forward(60)
    await slack.uninstalls(north)
    assert [kind for kind, _ in heard.heard] == ["tokens_revoked", "app_uninstalled"]
    assert await heard.twin().access.find(south.id) is None
    slack.clock.forward(31 * 86_400)
    gone = await forget_departed(store.installs, slack.clock)
    assert sorted(gone) == sorted([("slack", north.id), ("slack", south.id)])


# -- leaving


async def test_a_workspace_leaves_and_its_data_goes_on_time(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    await installs(browser, door, slack)
    where = await room_of(store, slack.acme.id)
    slack.clock.forward(60)
    await slack.uninstalls()
    assert [kind for kind, _ in heard.heard] == ["tokens_revoked", "app_uninstalled"]
    assert await store.installs.all_installed("slack") == []
    assert await heard.access.find(slack.acme.id) is None
    slack.clock.forward(29 * 86_400)
    assert await forget_departed(store.installs, slack.clock) == []
    assert await store.room(where)
    slack.clock.forward(86_400 + 2)
    assert await forget_departed(store.installs, slack.clock) == [("slack", slack.acme.id)]
    assert await store.room(where) is None


async def test_who_comes_back_in_time_loses_nothing(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    await installs(browser, door, slack)
    where = await room_of(store, slack.acme.id)
    slack.clock.forward(60)
    with slack.sender.holding() as held:
        await slack.uninstalls()
    slack.clock.forward(60)
    await installs(browser, door, slack)
    # The news that they have left comes after they are back.
    await slack.sender.sends(held)
    assert await heard.access.find(slack.acme.id)
    slack.clock.forward(40 * 86_400)
    assert await forget_departed(store.installs, slack.clock) == []
    assert await store.room(where)


async def test_tokens_of_people_are_none_of_ours(
    slack: FakeSlack, heard: Heard, store: SqlStore, door: str, browser: aiohttp.ClientSession
) -> None:
    await installs(browser, door, slack)
    event = {"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}}
    body = {"event_time": int(slack.clock.seconds), "team_id": slack.acme.id, "event": event}
    await heard.departures("tokens_revoked", body)
    assert await heard.access.find(slack.acme.id)
