"""Prints what to do at Discord, step by step: `heard setup discord`."""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode
from typing import Final

import discord

from adapters.chat.setup_guide import numbered, reasons
from adapters.discord.api.permissions import INTENTS, NEEDS, SCOPES, permissions
from adapters.discord.api.settings import DiscordSettings
from bot.admin_texts import admin_text

PORTAL: Final = "https://discord.com/developers/applications"
REVIEW: Final = (
    "https://docs.discord.com/developers/gateway/getting-started-with-privileged-intent-review"
)
UNKNOWN: Final = "APPLICATION_ID"


def guide(settings: DiscordSettings, application: str = "") -> list[str]:
    """The invitation link, the reasons for each permission and intent, and the steps to take."""
    known = application or application_of(settings.token)
    return [
        admin_text("discord-setup-link"),
        "",
        invite(known or UNKNOWN),
        *([] if known else ["", _fill_in()]),
        "",
        admin_text("discord-setup-permissions"),
        "",
        *reasons((need.called, need.why) for need in NEEDS),
        "",
        admin_text("discord-setup-intents"),
        "",
        *reasons((_called(one.name), one.why) for one in INTENTS if _used(one.name, settings)),
        "",
        admin_text("discord-setup-steps"),
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
    return admin_text("discord-setup-fill-in", placeholder=UNKNOWN)


def _called(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _used(name: str, settings: DiscordSettings) -> bool:
    privileged = {
        "message_content": settings.message_content,
        "members": settings.server_members,
    }
    return privileged.get(name, True)


def _steps(settings: DiscordSettings) -> list[str]:
    on = {
        (False, False): "none",
        (True, False): "content",
        (False, True): "members",
        (True, True): "both",
    }[settings.message_content, settings.server_members]
    content = admin_text("discord-step-intents", on=on, review=REVIEW)
    return numbered(
        [
            admin_text("discord-step-portal", portal=PORTAL),
            admin_text("discord-step-token"),
            content,
            admin_text("discord-step-enable"),
            admin_text("discord-step-invite"),
            admin_text("discord-step-doctor"),
            admin_text("discord-step-run"),
            admin_text("discord-step-who"),
        ]
    )
