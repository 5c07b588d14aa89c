"""The table of Web API methods, and what each is handed."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.people import Channel, User
from tests.fakes.slack.world import Token, World

Answer = dict[str, Any]


@dataclass
class Call:
    """A request for a method: who asks, and for what."""

    world: World
    token: Token
    args: dict[str, Any] = field(default_factory=dict)
    basic: str = ""
    """Client id and secret, if they came as basic authentication."""

    def text(self, name: str, default: str = "") -> str:
        """A short argument."""
        value = self.args.get(name)
        return default if value is None else str(value)

    def need(self, name: str, error: str = "invalid_arguments") -> str:
        """An argument that cannot be left out."""
        value = self.text(name)
        if not value:
            raise SlackError(error)
        return value

    def flag(self, name: str) -> bool:
        """Yes or no."""
        return self.args.get(name) in (True, "1", "true", "True", 1)

    def number(self, name: str, default: int) -> int:
        """A number."""
        try:
            return int(self.args.get(name) or default)
        except ValueError:
            raise SlackError("invalid_arguments") from None

    def structure(self, name: str) -> Any:
        """An argument that is a structure: as it is, or as JSON in a form."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise SlackError("invalid_json") from None

    def channel(self, name: str = "channel", *, scope: str = "") -> Channel:
        """A channel that the caller can see; `scope`: "read", "history" or "write" of its kind."""
        found = self.world.channel(self.token, self.need(name, "channel_not_found"))
        if scope:
            self.token.need(f"{found.scope}:{scope}")
        return found

    def user(self, name: str = "user") -> User:
        """A user that the caller can see."""
        found = self.world.users.get(self.text(name))
        if found is None or not self.sees(found):
            raise SlackError("user_not_found")
        return found

    def sees(self, user: User) -> bool:
        """Their own people, and whoever shares a channel with them."""
        if self.token.covers(user.team):
            return True
        return any(
            user.id in channel.members and self.token.user.id in channel.members
            for channel in self.world.channels.values()
        )

    def page(self, everything: list[Any], most: int = 1000) -> tuple[list[Any], Answer]:
        """The part of a list that was asked for, and how to get at the next."""
        limit = self.number("limit", 100)
        if not 0 < limit <= most:
            raise SlackError("invalid_limit")
        start = 0
        if cursor := self.text("cursor"):
            try:
                start = int(base64.b64decode(cursor).decode().removeprefix("next:"))
            except ValueError:
                raise SlackError("invalid_cursor") from None
        end = start + limit
        more = end < len(everything)
        following = base64.b64encode(f"next:{end}".encode()).decode() if more else ""
        return everything[start:end], {"response_metadata": {"next_cursor": following}}


@dataclass(frozen=True)
class Method:
    """A method: what it does, the scopes of which it takes one, and who may call it."""

    act: Callable[[Call], Answer]
    scopes: tuple[str, ...]
    caller: str


METHODS: dict[str, Method] = {}


def method(
    name: str, *scopes: str, caller: str = "bot"
) -> Callable[[Callable[[Call], Answer]], Callable[[Call], Answer]]:
    """Enter a method into the table. `caller`: "bot", "app" (an app-level token) or "anyone"."""

    def enter(act: Callable[[Call], Answer]) -> Callable[[Call], Answer]:
        METHODS[name] = Method(act, scopes, caller)
        return act

    return enter
