"""`heard setup discord`: a link with the least that is needed, and a reason for each."""

from __future__ import annotations

import os
import subprocess
import sys
from base64 import b64encode
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import discord
import pytest
from typer.testing import CliRunner

import heard
from adapters.discord.api.options import DiscordOptions
from adapters.discord.api.permissions import INTENTS, NEEDS, SCOPES
from adapters.discord.api.settings import DiscordSettings
from adapters.discord.inbound.gateway_client import intents
from adapters.discord.setup.guide import application_of, guide, invite

ROOT = Path(heard.__file__).parent
TOKEN = b64encode(b"1477998909849600000").decode().rstrip("=") + ".abcdef.ghijklmnop"


def test_the_link_asks_for_what_has_a_reason_and_for_no_more():
    asked = parse_qs(urlsplit(invite("42")).query)
    assert asked["client_id"] == ["42"]
    assert asked["scope"] == [" ".join(SCOPES)]
    wanted = discord.Permissions(**{need.name: True for need in NEEDS})
    assert discord.Permissions(int(asked["permissions"][0])) == wanted
    assert not wanted.administrator


@pytest.mark.parametrize("members", [True, False])
@pytest.mark.parametrize("content", [True, False])
def test_every_intent_has_a_reason_and_no_other_is_asked_for(content: bool, members: bool):
    wanted = DiscordOptions(token="t", message_content=content, server_members=members)
    used = {name for name, on in intents(wanted) if on}
    given = {one.name for one in INTENTS}
    off = {name for name, on in (("message_content", content), ("members", members)) if not on}
    # Discord counts reactions and messages on servers and in private apart; discord.py has a name
    # for both together.
    assert used - {"messages", "reactions"} == given - off


def test_the_guide_shows_every_reason_and_where_to_find_the_token():
    text = "\n".join(guide(DiscordSettings(token=TOKEN)))
    assert "client_id=1477998909849600000&" in text
    flat = " ".join(text.split())
    for need in NEEDS:
        assert f"{need.called} {need.why}" in flat
    assert "“Reset Token”" in text
    assert TOKEN not in text
    assert all(len(line) <= 92 for line in text.splitlines() if "https://" not in line)


def test_the_guide_says_which_privileged_intents_the_settings_want_and_that_they_are_reviewed():
    plain = " ".join("\n".join(guide(DiscordSettings())).split())
    assert "leave all off" in plain
    assert "10,000 people or more can see has to be allowed them by Discord" in plain
    assert "Who may use /heard, and in which channels, is decided" in plain
    both = guide(DiscordSettings(message_content=True, server_members=True))
    text = " ".join("\n".join(both).split())
    assert "switch on Message Content Intent and Server Members Intent" in text


def test_without_a_token_it_says_what_to_put_in():
    text = "\n".join(guide(DiscordSettings()))
    assert "client_id=APPLICATION_ID&" in text
    assert "--application" in text
    assert "client_id=7&" in "\n".join(guide(DiscordSettings(), "7"))


@pytest.mark.parametrize("token", ["", "x", "not-base64!.a.b", "aGVsbG8.a.b", "MTIz"])
def test_what_is_no_token_has_no_application(token: str):
    assert application_of(token) == ""


def test_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(heard.app, ["setup", "discord", "--application", "12"])
    assert told.exit_code == 0
    assert "client_id=12&" in told.stdout


def test_the_doctor_of_one_who_does_not_use_discord_does_not_mention_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    assert "Discord" not in CliRunner().invoke(heard.app, ["doctor"]).stdout


ONLY_WHAT_IS_USED = """
import asyncio, os, sys
import heard_run
from adapters.registry import load_settings

async def main():
    async with heard_run._heard(load_settings(None, os.environ)):
        found = [name for name in sys.modules if name.partition(".")[0] == "discord"]
        print()
        print("loaded:", len(found))

asyncio.run(main())
"""


def test_where_discord_is_off_its_library_is_not_even_imported(tmp_path: Path):
    environ = {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        "PYTHONPATH": str(ROOT),
        "HEARD_DATABASE__URL": f"sqlite:///{tmp_path / 'heard.sqlite3'}",
        "HEARD_SECRETS__KEY_FILE": str(tmp_path / "secret.key"),
        "HEARD_WEB__PORT": "0",
    }
    done = subprocess.run(
        [sys.executable, "-c", ONLY_WHAT_IS_USED],
        cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert "\nloaded: 0\n" in done.stdout, done.stdout + done.stderr
