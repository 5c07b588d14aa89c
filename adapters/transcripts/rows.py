"""The neutral rows every reader makes, whatever program recorded the meeting.

A row has an `at`, always with its time zone, and a `line`: the line of a text file, or the
position of the message in an export, counted from 1.

Every line somebody spoke is exactly one `SpokenLine`. What it also *means* for the meeting is a
mark beside it: `MeetingStartLine` and `ItemStarted` come directly before the `SpokenLine` that
caused them (the next words belong to the new item), `AgendaListed` and `MeetingEndLine` directly
after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

Happening: TypeAlias = Literal["join", "leave", "nick", "topic", "mode", "log", "other"]
Manner: TypeAlias = Literal["message", "action"]


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """Somebody said something, or acted (`/me waves`). `id` says who, where the record has more
    than names: two people may be called alike, and one may change their name."""

    at: datetime
    speaker: str
    text: str
    line: int
    kind: Manner = "message"
    bot: bool = False
    id: str = ""

    @property
    def who(self) -> str:
        """What tells people apart: their id, or else their name."""
        return self.id or self.speaker


@dataclass(frozen=True, slots=True)
class AgendaListed:
    """The chair typed the agenda as a list; these are its titles, in order."""

    at: datetime
    titles: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class ItemStarted:
    """From here on the subject is this agenda item."""

    at: datetime
    title: str
    line: int


@dataclass(frozen=True, slots=True)
class MeetingStartLine:
    """The meeting was opened (`#startmeeting`)."""

    at: datetime
    speaker: str | None
    line: int


@dataclass(frozen=True, slots=True)
class MeetingEndLine:
    """The meeting was closed (`#endmeeting`)."""

    at: datetime
    speaker: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something in the record that is not speech: a join, a topic, a line of the log itself."""

    at: datetime
    what: Happening
    line: int


Row: TypeAlias = (
    SpokenLine | AgendaListed | ItemStarted | MeetingStartLine | MeetingEndLine | Noticed
)


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time, with its beginning and without its end; None: open on that side."""

    since: datetime | None = None
    until: datetime | None = None

    def has(self, at: datetime) -> bool:
        """Whether a moment lies in it."""
        return (self.since is None or at >= self.since) and not self.is_before(at)

    def is_before(self, at: datetime) -> bool:
        """Whether it is over at a moment."""
        return self.until is not None and at >= self.until


@dataclass(frozen=True, slots=True)
class ReadRows:
    """What one reader found: rows in order of time, and what the person should know about them.
    `spans`: where its meetings lie, if there are several."""

    rows: Sequence[Row]
    warnings: Sequence[str] = ()
    spans: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Transcript:
    """A recorded meeting, read: its format's name, its rows in order of time, and warnings."""

    format: str
    rows: Sequence[Row]
    warnings: Sequence[str]
    name: str = ""
    """What the recording is called."""
