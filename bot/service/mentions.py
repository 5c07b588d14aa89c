"""People who were picked rather than typed: their id decides, never their name."""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands.spec import Command, Kind
from bot.ids import PersonId
from bot.ports import Account

NOBODY = "id:?"
"""Stands for somebody who was picked but is not known here, so that no namesake is meant."""


def with_names(text: str, mentions: Mapping[str, Account]) -> str:
    """A text with names where people were picked."""
    for mark, account in mentions.items():
        text = text.replace(mark, f"@{account.name}")
    return text


def with_ids(
    command: Command,
    raw: Mapping[str, str | int],
    mentions: Mapping[str, Account],
    known: Mapping[str, PersonId],
) -> dict[str, str | int]:
    """Parameters with ids where a person is asked for and was picked, and with names elsewhere."""
    people = {param.name for param in command.params if param.kind is Kind.PERSON}
    found: dict[str, str | int] = {}
    for name, value in raw.items():
        text = str(value).strip()
        mark = text if text in mentions else text.removeprefix("@")
        if name in people and mark in mentions:
            found[name] = f"id:{known[mark]}" if mark in known else NOBODY
        else:
            found[name] = with_names(value, mentions) if isinstance(value, str) else value
    return found
