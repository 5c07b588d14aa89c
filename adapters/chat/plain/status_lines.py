"""The short answer that stands last in somebody's direct room: the next one takes its place.

Where an answer is a message, somebody who runs a meeting would get one for everything they do. What
only says that something was done is read once; so several of these, one after the other, are one
message that changes. Anything else that is said there ends it: the next answer is a new message.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.bounded import BoundedDict

CHANGES_FOR: Final = timedelta(minutes=10)
"""So long after its last change an answer still changes. After that it may be far from what its
reader has in sight, and nobody is notified of a change."""
REMEMBERED: Final = 2_000
"""Direct rooms of which it is remembered. Where it is not, an answer is a new message."""


class _StatusLine(msgspec.Struct, frozen=True):
    """A short answer: its message, and when it was last changed."""

    ref: str
    at: datetime


class StatusLines:
    """Remembers the short answers that can change."""

    def __init__(self) -> None:
        self._lines: BoundedDict[str, _StatusLine] = BoundedDict(REMEMBERED)

    def said(self, channel: str, ref: str, at: datetime) -> None:
        """A short answer stands last in a direct room, or has just changed."""
        self._lines[channel] = _StatusLine(ref, at)

    def last(self, channel: str, now: datetime) -> str:
        """The message that a short answer can take the place of; "" if there is none."""
        line = self._lines.get(channel)
        return line.ref if line is not None and now - line.at < CHANGES_FOR else ""

    def end(self, channel: str) -> None:
        """Something else stands below it now."""
        self._lines.pop(channel, None)
