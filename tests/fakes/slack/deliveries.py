"""What Slack sends to the app, and what the app answers: over HTTP or over a socket alike."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass
class Delivery:
    """Something to be sent. `kind`: "events_api", "slash_commands" or "interactive"."""

    kind: str
    payload: dict[str, Any]
    attempt: int = 0
    """0 for the first time, then 1, 2, 3."""
    reason: str = ""
    """Why it is sent again: `http_timeout`, `http_error`, `connection_failed`, `timeout`."""

    @property
    def is_event(self) -> bool:
        """Events are sent again if nobody takes them; what a person does is not."""
        return self.kind == "events_api"


@dataclass
class Answer:
    """What the app made of a delivery. `status` is 0 if there was no answer in time."""

    delivery: Delivery
    status: int = 0
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether the app has taken it."""
        return 200 <= self.status < 300

    @property
    def text(self) -> str:
        """A command's answer, as the person reads it."""
        return str(self.body.get("text", "")) if isinstance(self.body, dict) else self.body or ""

    @property
    def action(self) -> str:
        """A modal's answer: "errors", "update", "push", "clear", or "" to close it."""
        return str(self.body.get("response_action", "")) if isinstance(self.body, dict) else ""

    @property
    def errors(self) -> dict[str, str]:
        """What is wrong with a modal's fields, by block."""
        return dict(self.body.get("errors", {})) if isinstance(self.body, dict) else {}


class Route(Protocol):
    """A way to the app."""

    async def send(self, delivery: Delivery) -> Answer:
        """Send once, and wait for the answer, but no longer than Slack does."""
        ...


def body_of(text: str) -> Any:
    """An answer's body: JSON if it is that, else the text."""
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
