"""Heard, run on Slack as its command line runs it: one server, health, setup and doctor."""

from __future__ import annotations

import asyncio
import gc
import json
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from typer.testing import CliRunner

import heard
import heard_ops
import heard_run
from adapters.registry import load_settings
from adapters.scheduler import Scheduler
from bot.phrases import catalogue
from bot.settings import Settings
from tests.fakes.patience import PATIENCE
from tests.fakes.slack.fake import FakeSlack

ROOT = Path(heard.__file__).parent
run = CliRunner()


@pytest.fixture(autouse=True)
def tidy() -> Iterator[None]:
    """The collector as it was before: `heard run` tells it to look less often. What it leaves out
    stays left out, as all is that was there before the tests: see tests/conftest.py."""
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as slack:
        slack.channel("general", "ann", "ben")
        yield slack


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def settings(slack: FakeSlack, port: int, **more: str) -> Settings:
    """Settings as they would stand in the environment."""
    given = {
        "HEARD_DATABASE__URL": "sqlite:///heard.sqlite3",
        "HEARD_WEB__PORT": str(port),
        "HEARD_SECRETS__KEY_FILE": "secret.key",
        "HEARD_SLACK__ENABLED": "true",
        "HEARD_SLACK__KEY_FILE": "slack.key",
        "HEARD_SLACK__API_URL": slack.base_url,
        "HEARD_SLACK__BOT_TOKEN": slack.token,
        "HEARD_SLACK__APP_TOKEN": slack.app.app_token,
    }
    given |= {f"HEARD_{name}".upper(): value for name, value in more.items()}
    return load_settings(None, given)


async def health(port: int) -> tuple[int, dict[str, Any]]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/health") as answer,
    ):
        return answer.status, await answer.json()


async def until_health(port: int, status: int) -> dict[str, Any]:
    async with asyncio.timeout(PATIENCE):
        while True:
            found, body = await health(port)
            if found == status:
                return body
            await asyncio.sleep(0.02)


# -- what is not configured is not loaded


@pytest.mark.parametrize(
    "code",
    [
        "import heard_run",
        "import heard_run; from adapters.registry import settings_type\n"
        "import asyncio\n"
        "async def go():\n"
        "    settings = settings_type()(database={'url': 'sqlite://'}, web={'port': 0})\n"
        "    async with heard_run._heard(settings):\n"
        "        pass\n"
        "asyncio.run(go())",
    ],
)
def test_without_slack_nothing_of_slacks_is_loaded(code: str, folder: Path) -> None:
    ask = f"{code}\nimport sys; print([m for m in sys.modules if m.startswith('slack_')])"
    done = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


# -- running


async def test_over_a_socket_and_its_health(slack: FakeSlack) -> None:
    port = free_port()
    async with heard_run._heard(settings(slack, port)):
        await slack.connected()
        assert await until_health(port, 200) == {"status": "ok", "database": "ok", "slack": "ok"}
        answer = await slack.types("ann", "general", "/heard start")
        assert answer.ok
        await slack.until(lambda: slack.seen_in("general"))
        # There is no address that anybody could knock at instead.
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"http://127.0.0.1:{port}/slack/events") as knocked,
        ):
            assert knocked.status in (404, 405)
    assert not slack.socket.connected


async def test_health_is_503_while_the_socket_is_down(
    slack: FakeSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    from adapters.slack.api.options import SlackOptions

    monkeypatch.setattr("adapters.slack.app.SlackOptions", partial(SlackOptions, ping_seconds=0.1))
    port = free_port()
    async with heard_run._heard(settings(slack, port)):
        await until_health(port, 200)
        await slack.goes_away()
        assert await until_health(port, 503) == {
            "status": "unwell",
            "database": "ok",
            "slack": "away",
        }
        slack.comes_back()
        await until_health(port, 200)


async def test_a_token_that_was_taken_back_is_told_and_all_that_was_said_comes_when_it_is_good(
    slack: FakeSlack, folder: Path
) -> None:
    """With Heard as it is run: in real time, after a restart too."""
    port = free_port()
    async with heard_run._heard(settings(slack, port)):
        await slack.connected()
        await slack.types("ann", "general", "/heard start")
        await slack.until(lambda: any("is running" in s.text for s in slack.seen_in("general")))
        await slack.says("ben", "general", "Hello")
        await slack.revokes(quiet=True)
        await slack.types("ann", "general", "/heard end anyway=yes")
        body = await until_health(port, 503)
        assert body["slack"].startswith("closed since ")
        assert "token_revoked" in body["slack"]
    async with heard_run._heard(settings(slack, port)):
        assert (await until_health(port, 503))["slack"]
        slack.mends_token()
        await slack.until(
            lambda: any("To read the minutes" in s.text for s in slack.seen_in("general")), 20
        )
        await slack.until(lambda: any("/heard poll" in s.text for s in slack.dm("ben")), 20)
        await slack.until(
            lambda: not any("is running" in s.text for s in slack.seen_in("general")), 20
        )
        await until_health(port, 200)


async def test_the_doctor_says_since_when_a_channel_is_closed(
    slack: FakeSlack, folder: Path
) -> None:
    async with heard_run._heard(settings(slack, free_port())):
        await slack.connected()
        await slack.types("ann", "general", "/heard start")
        await slack.until(lambda: any("is running" in s.text for s in slack.seen_in("general")))
        await slack.archives("ann", "general")
        await slack.types("ann", "general", "/park The ramp")
        await slack.until(lambda: any("archived" in s.text for s in slack.dm("ann")))
    _, lines = await doctor(slack)
    (line,) = [line for line in lines if "slack closed channels" in line]
    assert "has been closed to Heard since" in line
    assert "(is_archived)" in line
    assert line.startswith("note")


async def test_over_http_beside_the_web_room(slack: FakeSlack) -> None:
    port = free_port()
    more = {
        "slack__mode": "http",
        "slack__signing_secret": slack.app.signing_secret,
        "web__public_url": "https://heard.example.org",
    }
    async with heard_run._heard(settings(slack, port, **more)):
        slack.posts_to(f"http://127.0.0.1:{port}/slack/events")
        assert (await slack.types("ann", "general", "/heard start")).ok
        await slack.until(lambda: slack.seen_in("general"))
        assert (await slack.says("ann", "general", "Let us begin with the ramp.")).taken
        assert await health(port) == (200, {"status": "ok", "database": "ok", "slack": "ok"})
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/") as page:
                assert page.status == 200
            big = session.post(f"http://127.0.0.1:{port}/slack/events", data=_big())
            async with big as answer:
                assert answer.status == 413


async def test_over_http_without_the_web_room(slack: FakeSlack) -> None:
    port = free_port()
    more = {
        "slack__mode": "http",
        "slack__signing_secret": slack.app.signing_secret,
        "web__public_url": "https://heard.example.org",
        "web__enabled": "false",
    }
    async with heard_run._heard(settings(slack, port, **more)):
        slack.posts_to(f"http://127.0.0.1:{port}/slack/events")
        assert (await slack.types("ann", "general", "/heard start")).ok
        assert (await health(port))[0] == 200


@pytest.mark.parametrize("mode", ["http", "socket"])
async def test_workspaces_install_it_at_its_own_address(slack: FakeSlack, mode: str) -> None:
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    more = oauth(slack) | {"slack__mode": mode}
    async with heard_run._heard(settings(slack, port, **more)):
        await installs(slack, base, "ann")
        if mode == "http":
            slack.posts_to(f"{base}/slack/events")
        else:
            await slack.connected()
        assert (await slack.types("ann", "general", "/heard start")).ok
        await slack.until(lambda: slack.seen_in("general"))


async def test_an_organisation_installs_it_for_all_its_workspaces(slack: FakeSlack) -> None:
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    north, south = slack.enterprise("county", "north", "south")
    slack.person("nia", north)
    slack.person("sam", south)
    async with heard_run._heard(settings(slack, port, **oauth(slack))):
        await installs(slack, base, "nia", team=north, org=True)
        slack.posts_to(f"{base}/slack/events")
        slack.channel("kitchen", "sam", team=south)
        assert (await slack.says("sam", "kitchen", "Shall we begin?")).taken
        assert (await slack.types("sam", "kitchen", "/heard start")).ok
        await slack.until(lambda: slack.seen_in("kitchen"))
        assert (await slack.says("sam", "kitchen", "The ramp comes first, I think.")).taken
        # The whole organisation removes it again.
        slack.clock.forward(60)
        await slack.uninstalls(north)
        assert slack.sender.answers[-1].ok
        await slack.types("sam", "kitchen", "/heard queue")
        assert "Heard is not installed" in slack.whispers("kitchen", "sam")[-1].text


async def installs(slack: FakeSlack, base: str, who: str, **more: Any) -> None:
    """Somebody installs Heard in a browser."""
    jar = aiohttp.DummyCookieJar()
    async with aiohttp.ClientSession(cookie_jar=jar) as browser:
        async with browser.get(f"{base}/slack/install", allow_redirects=False) as sent:
            cookie = sent.headers["Set-Cookie"].partition(";")[0]
            back = slack.approves(sent.headers["Location"], who, **more)
        here = back.replace("https://heard.example.org", base)
        async with browser.get(here, headers={"Cookie": cookie}) as page:
            assert page.status == 200
            assert "Heard is installed" in await page.text()


def oauth(slack: FakeSlack) -> dict[str, str]:
    return {
        "slack__mode": "http",
        "slack__bot_token": "",
        "slack__client_id": slack.app.client_id,
        "slack__client_secret": slack.app.client_secret,
        "slack__signing_secret": slack.app.signing_secret,
        "web__public_url": "https://heard.example.org",
    }


# -- who leaves is forgotten


async def test_who_leaves_is_forgotten_by_the_daily_tidying(
    slack: FakeSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.scheduler.SOON", timedelta(days=1))
    tidying: list[Any] = []
    plain = Scheduler.__init__

    def listen(self: Scheduler, store: Any, waker: Any, prune: Any) -> None:
        tidying.append(prune)
        plain(self, store, waker, prune)

    monkeypatch.setattr(Scheduler, "__init__", listen)
    more = {"slack__delete_after_uninstall_days": "0"}

    def said(words: str) -> list[Any]:
        return [seen for seen in slack.seen_in("general") if words in str(seen)]

    async with heard_run._heard(settings(slack, free_port(), **more)):
        (tidy,) = tidying
        await slack.connected()
        await slack.types("ann", "general", "/heard start")
        await slack.until(lambda: len(said("Meeting 1 is running")) == 1, patience=30)
        await slack.until(lambda: said("Meeting 1 is running"), patience=30)
        # Slack says that we are out, but it was a mistake: the token is still good.
        token = slack.world.tokens[slack.token]
        await slack.uninstalls()
        token.gone = ""
        await tidy()
        answer = await slack.types("ann", "general", "/heard queue")
        assert "No hands are up" in answer.text
        # And now in earnest.
        await slack.uninstalls()
        await tidy()
        token.gone = ""
        answer = await slack.types("ann", "general", "/heard start")
        assert answer.ok
        await slack.until(lambda: len(said("Meeting 1 is running")) == 2, patience=30)


def _big() -> aiohttp.BytesIOPayload:
    import io

    return aiohttp.BytesIOPayload(io.BytesIO(b"x" * 11_000_000))


# -- setup and doctor


def test_setup_prints_the_manifest_and_what_to_do() -> None:
    done = run.invoke(heard.app, ["setup", "slack"])
    assert done.exit_code == 0
    made, _, rest = done.output.partition("\n\n")
    assert json.loads(made)["settings"]["socket_mode_enabled"]
    for said in ("xapp-", "xoxb-", "connections:write", "slack.bot_token", "heard doctor"):
        assert said in rest
    for scope in json.loads(made)["oauth_config"]["scopes"]["bot"]:
        assert f"  {scope} " in rest
    assert max(len(line) for line in rest.splitlines()) <= 100


def test_setup_gives_the_commands_descriptions_in_another_language() -> None:
    """Slack takes them in one language, which whoever sets it up chooses."""

    def described(*options: str) -> dict[str, str]:
        done = run.invoke(heard.app, ["setup", "slack", *options])
        made = json.loads(done.output.partition("\n\n")[0])
        return {one["command"]: one["description"] for one in made["features"]["slash_commands"]}

    english, spanish = described(), described("--language", "es")
    assert english["/hand"] != spanish["/hand"]
    assert catalogue("es").say("command-hand.help").startswith(spanish["/hand"].rstrip("…"))
    unknown = run.invoke(heard.app, ["setup", "slack", "--language", "tlh"])
    assert unknown.exit_code == 2
    assert "Heard does not speak 'tlh'. It speaks cy, en, es." in unknown.output


def test_setup_writes_the_manifest(folder: Path) -> None:
    done = run.invoke(heard.app, ["setup", "slack", "--write", "app.json"])
    assert done.exit_code == 0
    assert "The manifest is in app.json." in done.output
    assert json.loads((folder / "app.json").read_text())["features"]["slash_commands"]
    nowhere = run.invoke(heard.app, ["setup", "slack", "--write", "no/such/app.json"])
    assert nowhere.exit_code == 2
    assert "no/such/app.json cannot be written" in nowhere.output


def test_setup_for_many_workspaces_needs_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["setup", "slack", "--many"]
    assert "set web.public_url" in run.invoke(heard.app, asked).output
    monkeypatch.setenv("HEARD_WEB__PUBLIC_URL", "https://heard.example.org")
    done = run.invoke(heard.app, asked)
    assert "https://heard.example.org/slack/oauth_redirect" in done.output
    assert "slack.client_secret" in done.output
    assert '"token_rotation_enabled": true' in done.output


async def doctor(slack: FakeSlack, **more: str) -> tuple[int, list[str]]:
    given = settings(slack, 0, **more)
    results = await heard_ops._examine(given)
    from adapters.doctor import report, well

    return int(not well(results)), report(results)


async def test_the_doctor_before_and_after_the_first_start(slack: FakeSlack, folder: Path) -> None:
    code, lines = await doctor(slack)
    assert lines[0] == "note   database: heard.sqlite3 is made at the first start."
    assert not list(folder.iterdir())  # noqa: ASYNC240 - nobody waits
    async with heard_run._heard(settings(slack, 0)):
        pass
    code, lines = await doctor(slack)
    assert lines[0] == "ok     database"
    assert {"ok     clock", "ok     Slack settings", "ok     slack closed channels"} <= {*lines}
    assert code == 0


async def test_the_doctor_says_what_is_wrong_and_ends_with_1(slack: FakeSlack) -> None:
    code, lines = await doctor(
        slack, slack__bot_token="xoxb-none", database__url="postgresql://nobody@127.0.0.1:1/x"
    )
    assert code == 1
    assert lines[0].startswith("wrong  database: cannot use the PostgreSQL database x at 127.0.0.1")
    assert any(line.startswith("wrong  Slack token: ") for line in lines)
    assert all("\n" not in line for line in lines)


def test_without_slack_the_doctor_does_not_mention_it() -> None:
    done = run.invoke(heard.app, ["doctor"])
    assert done.exit_code == 0
    assert "Slack" not in done.output


def test_a_start_with_half_of_the_settings_says_what_is_missing(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "heard", "run"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "HEARD_SLACK__ENABLED": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "slack.bot_token" in done.stderr
    assert "slack.app_token has to be set" in done.stderr
    assert "Traceback" not in done.stderr
