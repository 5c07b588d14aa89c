"""Slack says no."""

from __future__ import annotations

from typing import Any


class SlackError(Exception):
    """Becomes `{"ok": false, "error": …}` with whatever more there is to say."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.more = more

    def body(self) -> dict[str, Any]:
        """The answer."""
        return {"ok": False, "error": self.error, **self.more}


def invalid(error: str, *complaints: str) -> SlackError:
    """Blocks or a view that break a rule, and which one, in the words Slack has for it."""
    return SlackError(
        error,
        errors=list(complaints),
        response_metadata={"messages": [f"[ERROR] {complaint}" for complaint in complaints]},
    )
