"""What is logged of Discord's library, and of what it cannot read."""

from __future__ import annotations

import logging
from typing import Any

import discord
import pytest
from structlog.testing import capture_logs

from adapters.discord.inbound import gateway_client
from tests.discord.conftest import Scene


async def test_nobody_is_told_what_voice_would_need(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    warned = ("warn_nacl", "warn_dave")
    for name in warned:
        monkeypatch.setattr(discord.VoiceClient, name, True)
    with caplog.at_level(logging.WARNING, "discord"):
        discord.Client(intents=discord.Intents.none())
    if not any("voice will NOT be supported" in text for text in caplog.messages):
        pytest.skip("what voice needs is installed here")
    caplog.clear()
    for name in warned:
        monkeypatch.setattr(discord.VoiceClient, name, True)
    with caplog.at_level(logging.WARNING, "discord"):
        async with scene.heard():
            pass
    assert not [text for text in caplog.messages if "voice will NOT" in text]


@pytest.mark.parametrize(
    ("payload", "missing"),
    [({"id": "1"}, "guild_id"), ({"content": "guild_id"}, "")],
    ids=["a field that is not there", "a word that somebody wrote"],
)
def test_a_payload_that_cannot_be_read_names_the_field_and_nothing_that_it_holds(
    payload: dict[str, Any], missing: str
) -> None:
    parsers = {"MESSAGE_CREATE": lambda data: data["guild_id"]}
    gateway_client._guard(parsers)
    with capture_logs() as logged:
        parsers["MESSAGE_CREATE"](payload)
    (line,) = logged
    assert line["event_kind"] == "MESSAGE_CREATE"
    assert line["error"] == "KeyError"
    assert line["key"] == missing
