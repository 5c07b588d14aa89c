"""The forms in which minutes can be had."""

from __future__ import annotations

from enum import StrEnum


class MinutesForm(StrEnum):
    """What a file of minutes is. The values are used in addresses, cards and commands."""

    HTML = "html"
    """A page in one file, to be printed or read aloud."""
    EASY_READ = "easy-read"
    """The same, in short sentences and large type."""
    TEXT = "text"
    MARKDOWN = "markdown"
    CSV = "csv"
    """Decisions, points and actions, for a spreadsheet."""
    CALENDAR = "calendar"
    """The next meeting, and the days by which actions are due, for a calendar."""
    JSON = "json"
    """For programs: `docs/schemas/minutes.schema.json`."""


EASY_READ_TOPICS = (
    "meeting", "people", "agenda", "decision", "proposal", "point", "action", "constraint", "note",
    "round", "poll", "correction", "next",
)  # fmt: skip
"""What the sections of the easy-read version are about: the names of the pictures that can stand
beside them."""
