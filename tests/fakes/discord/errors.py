"""What Discord says when it says no: a status, a code and a sentence for each."""

from __future__ import annotations

from typing import Any

SAYINGS = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10013: (404, "Unknown User"),
    10014: (404, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    10065: (404, "Unknown Voice State"),
    10067: (404, "Unknown Stage Instance"),
    10070: (404, "Unknown Guild Scheduled Event"),
    30034: (400, "Max number of daily application command creates has been reached (200)"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    90001: (403, "Reaction was blocked"),
    160004: (400, "A thread has already been created for this message"),
}


class Refusal(Exception):
    """An answer that is not a yes."""

    def __init__(self, code: int, errors: dict[str, Any] | None = None) -> None:
        self.status, self.saying = SAYINGS[code]
        self.code = code
        self.errors = errors
        super().__init__(f"{code} {self.saying}")

    def body(self) -> dict[str, Any]:
        found: dict[str, Any] = {"message": self.saying, "code": self.code}
        if self.errors:
            found["errors"] = self.errors
        return found


class Mistakes:
    """Collects what is wrong with a body, by where it is wrong, as one tree."""

    def __init__(self) -> None:
        self.tree: dict[str, Any] = {}

    def add(self, path: str, code: str, message: str) -> None:
        at = self.tree
        for step in path.split("."):
            at = at.setdefault(step, {})
        at.setdefault("_errors", []).append({"code": code, "message": message})

    def length(
        self, path: str, value: object, most: int, least: int = 0, needed: bool = False
    ) -> None:
        """A text between `least` and `most` characters; None is fine unless it is needed."""
        if value is None:
            if needed:
                self.add(path, "BASE_TYPE_REQUIRED", "This field is required")
            return
        if not isinstance(value, str):
            self.add(path, "BASE_TYPE_BAD_STRING", "Could not interpret as string.")
        elif len(value) > most and not least:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        elif not least <= len(value) <= most:
            self.add(
                path,
                "BASE_TYPE_BAD_LENGTH",
                f"Must be between {least} and {most} in length.",
            )

    def count(self, path: str, value: object, most: int, least: int = 0) -> None:
        """A list with so many entries."""
        if not isinstance(value, list):
            self.add(path, "BASE_TYPE_BAD_LIST", "Only iterables may be used in a ListType")
        elif not least <= len(value) <= most:
            self.add(
                path,
                "BASE_TYPE_BAD_LENGTH",
                f"Must be between {least} and {most} in length.",
            )

    def check(self) -> None:
        """Raises what has been found, if anything was."""
        if self.tree:
            raise Refusal(50035, self.tree)
