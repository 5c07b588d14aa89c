"""Prints what to do at Discord, step by step: `heard setup discord`."""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode
from typing import Final

import discord

from adapters.chat.setup_guide import numbered, reasons
from adapters.discord.api.permissions import INTENTS, NEEDS, SCOPES, permissions
from adapters.discord.api.settings import DiscordSettings

PORTAL: Final = "https://discord.com/developers/applications"
UNKNOWN: Final = "APPLICATION_ID"


def guide(settings: DiscordSettings, application: str = "") -> list[str]:
    """The invitation link, the reasons for each permission and intent, and the steps to take."""
    known = application or application_of(settings.token)
    return [
        "The link that invites Heard to a server. You need to manage that server:",
        "",
        invite(known or UNKNOWN),
        *([] if known else ["", _fill_in()]),
        "",
        "What Heard asks a server for, and why:",
        "",
        *reasons((need.called, need.why) for need in NEEDS),
        "",
        "What Discord tells Heard of (intents), and why:",
        "",
        *reasons((_called(one.name), one.why) for one in INTENTS if _used(one.name, settings)),
        "",
        "What to do:",
        "",
        *_steps(settings),
    ]


def invite(application: str) -> str:
    """The invitation link, with no more permissions and scopes than needed."""
    return discord.utils.oauth_url(application, permissions=permissions(), scopes=SCOPES)


def application_of(token: str) -> str:
    """The application's id, encoded at the beginning of a bot's token; "" if it is no token."""
    first, dot, _ = token.partition(".")
    try:
        decoded = urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return ""
    return decoded if dot and decoded.isdecimal() else ""


def _fill_in() -> str:
    return (
        f"Put the application's id in place of {UNKNOWN}. Once the token is set, or with "
        "--application ID, this command does."
    )


def _called(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _used(name: str, settings: DiscordSettings) -> bool:
    return name != "message_content" or settings.message_content


def _steps(settings: DiscordSettings) -> list[str]:
    content = (
        "“Bot” → “Privileged Gateway Intents”: switch on Message Content Intent, because "
        "discord.message_content is true. Leave the others off."
        if settings.message_content
        else "“Bot” → “Privileged Gateway Intents”: leave all of them off. To let Heard ask "
        "whether the talk is still about the topic, switch on Message Content Intent and set "
        "discord.message_content = true."
    )
    return numbered(
        [
            f"Open {PORTAL}, choose “New Application”, and give it a name, such as Heard.",
            "“Bot” → “Reset Token”. Copy the token: it is shown once. It goes to discord.token, "
            "or into the environment as HEARD_DISCORD__TOKEN. Show it to nobody.",
            content,
            "Set discord.enabled = true in config.toml.",
            "Open the link above, and choose the server.",
            "Run `heard doctor`. It says whether everything is right.",
            "Run `heard run`. In a channel on Discord, type /heard meeting start.",
        ]
    )
