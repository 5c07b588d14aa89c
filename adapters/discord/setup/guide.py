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
REVIEW: Final = (
    "https://docs.discord.com/developers/gateway/getting-started-with-privileged-intent-review"
)
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
    privileged = {
        "message_content": settings.message_content,
        "members": settings.server_members,
    }
    return privileged.get(name, True)


def _steps(settings: DiscordSettings) -> list[str]:
    wanted = {
        "Message Content Intent": settings.message_content,
        "Server Members Intent": settings.server_members,
    }
    on = " and ".join(name for name, is_on in wanted.items() if is_on)
    content = (
        f"“Bot” → “Privileged Gateway Intents”: {f'switch on {on}' if on else 'leave all off'}, "
        "as the settings have it. Message Content Intent goes with discord.message_content: with "
        "it, Heard can ask whether the talk is still about the topic. Server Members Intent goes "
        "with discord.server_members: with it, Discord tells Heard at once who has left. "
        "An application that 10,000 people or more can see has to be allowed them by Discord, "
        f"which asks what it wants them for: {REVIEW}."
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
            "At first, anybody who may use commands in a channel can start a meeting there, and is "
            "its facilitator. Who may use /heard, and in which channels, is decided in the "
            "server's settings: “Integrations” → Heard.",
        ]
    )
