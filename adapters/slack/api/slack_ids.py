"""Slack's ids as the core's values: channels as rooms, users as accounts, times as moments."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.ids import RoomId
from bot.ports import Account

PLATFORM = "slack"


def room_of(team: str, channel: str) -> RoomId:
    """A channel as a room."""
    return RoomId(PLATFORM, team, channel)


def account_of(team: str, user: str, name: str = "", language: str = "") -> Account:
    """Somebody as an account in the workspace where we meet them."""
    return Account(platform=PLATFORM, tenant=team, id=user, name=name, language=language)


def at(ts: object) -> datetime:
    """A time of Slack's as a moment."""
    return datetime.fromtimestamp(float(str(ts)), UTC)


def message_source(channel: str, ts: str) -> str:
    """What a message is known by, whichever way it comes."""
    return f"message:{channel}:{ts}"
