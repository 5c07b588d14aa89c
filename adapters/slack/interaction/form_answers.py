"""What a submitted modal can be answered with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.response import BoltResponse

from adapters.slack.api.markup import Block, escape, section
from adapters.slack.interaction import forms
from adapters.slack.interaction.request_context import SlackRequest, answer
from bot.phrases.reading import readers_catalogue

CarryOut = Callable[
    [SlackRequest, Mapping[str, Any], str, dict[str, str | int]], Awaitable[BoltResponse]
]
"""Carries out a command, and answers the modal it came from."""


def wrong(view: Mapping[str, Any], field: str, told: str) -> BoltResponse:
    """Shows an error next to its field, or next to the first one."""
    inputs = [
        str(block["block_id"]) for block in view.get("blocks") or [] if block.get("type") == "input"
    ]
    wanted = forms.block_of(field)
    near = next((b for b in inputs if b == wanted or b.startswith(f"{wanted}:")), None)
    block = near or next(iter(inputs), None)
    if block is None:
        return noticed(in_words(told))
    return answer({"response_action": "errors", "errors": {block: told}})


def noticed(shown: list[Block]) -> BoltResponse:
    """Replaces a form with a message."""
    view = forms.notice(readers_catalogue().say("slack-heard"), shown)
    return answer({"response_action": "update", "view": view})


def in_words(told: str) -> list[Block]:
    """A sentence as blocks."""
    return [section(escape(told))]
