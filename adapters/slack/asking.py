"""Somebody asks for something: who, where, and how they can be answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from slack_bolt.response import BoltResponse


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks, and where. `channel` is the room it is about; `place` where they are looking,
    "" if that is no channel but the Home tab or a shortcut."""

    team: str
    user: str
    channel: str
    place: str = ""
    vouched: bool = False
    """Slack has said just now that they are looking at the channel it is about."""
    thread: str = ""
    trigger: str = ""
    """Lets us open a modal, for three seconds."""
    in_modal: bool = False
    """They are looking at a modal: another one is put on top of it."""
    response_url: str = ""
    """Lets us answer where they are, for half an hour."""


def answer(body: Mapping[str, Any] | None = None, status: int = 200) -> BoltResponse:
    """What Slack is answered at once."""
    if not body:
        return BoltResponse(status=status, body="")
    return BoltResponse(
        status=status, body=dict(body), headers={"content-type": ["application/json"]}
    )
