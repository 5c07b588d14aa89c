"""Meetings in the history of a group: what to read of it, and where one meeting ends.

A group's export is years of talk. A meeting is what people wrote in one go: at least
`FEWEST_MESSAGES` by at least two of them, with no silence of `GAP` in between.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import Row, SpokenLine

GAP = timedelta(hours=1)
FEWEST_MESSAGES = 10
FEWEST_PEOPLE = 2
ONE_DAY = timedelta(hours=12)
"""What takes no longer than this is one meeting, with any silence in it."""
LISTED = 20
"""Meetings that are offered at once, the last ones."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read of a recording: all of it, what lies in a span, or one of its meetings."""

    since: datetime | None = None
    until: datetime | None = None
    """The moment from which nothing is read any more."""
    meeting: int | None = None
    """The number of a meeting in the list, from 1."""

    def has(self, at: datetime) -> bool:
        """Whether a moment lies in the span."""
        return (self.since is None or at >= self.since) and (self.until is None or at < self.until)


EVERYTHING = Wanted()


@dataclass(slots=True)
class Stretch:
    """A stretch of talk without a long silence."""

    first: datetime
    last: datetime
    messages: int = 0
    people: set[str] = field(default_factory=set)

    @property
    def is_meeting(self) -> bool:
        """Whether it is long enough to be called a meeting."""
        return self.messages >= FEWEST_MESSAGES and len(self.people) >= FEWEST_PEOPLE


def several(where: str, meetings: Sequence[Stretch]) -> TranscriptError:
    """What is said of a history with more than one meeting, if nobody has said which to read."""
    shown = list(enumerate(meetings, start=1))[-LISTED:]
    more = len(meetings) - len(shown)
    lines = [
        f"{where}: the history of a group, with {len(meetings)} meetings in it. Say which to read "
        "with --meeting NUMBER, or a span with --since and --until. Times are as in the file:",
        *([f"  … and {more} earlier ones"] if more else []),
        *(_line(number, one) for number, one in shown),
    ]
    return TranscriptError("\n".join(lines))


def _line(number: int, one: Stretch) -> str:
    minutes = max(1, round((one.last - one.first).total_seconds() / 60))
    return (
        f"  {number}. {one.first:%Y-%m-%d %H:%M}, {minutes} minutes, "
        f"{one.messages} messages by {len(one.people)} people"
    )


class Stretches:
    """Finds the stretches of a history, message by message."""

    def __init__(self) -> None:
        self.messages = 0
        self._first: datetime | None = None
        self._meetings: list[Stretch] = []
        self._now: Stretch | None = None

    def take(self, at: datetime, who: str) -> None:
        """Somebody wrote something."""
        self.messages += 1
        now = self._now
        if now is None or at - now.last > GAP:
            # Of years of remarks only the meetings are kept.
            self._meetings = self.meetings()
            self._first = self._first or at
            now = self._now = Stretch(at, at)
        now.last = max(now.last, at)
        now.messages += 1
        now.people.add(who)

    def meetings(self) -> list[Stretch]:
        """The stretches that are meetings, in order of time."""
        now = self._now
        return [*self._meetings, now] if now is not None and now.is_meeting else self._meetings

    def span(self, where: str, wanted: Wanted) -> Wanted:
        """The span to read.

        Raises:
            TranscriptError: it has several, and nothing says which; or none of that number.
        """
        if wanted.meeting is None:
            if wanted != EVERYTHING or self._now is None or self._first is None:
                return wanted
            if self._now.last - self._first <= ONE_DAY:
                return wanted
        meetings = self.meetings()
        if wanted.meeting is None:
            if len(meetings) > 1:
                raise several(where, meetings)
            return wanted if not meetings else _around(meetings[0])
        if not 1 <= wanted.meeting <= len(meetings):
            have = "1 meeting" if len(meetings) == 1 else f"{len(meetings)} meetings"
            raise TranscriptError(f"{where}: there is no meeting {wanted.meeting}: it has {have}")
        return _around(meetings[wanted.meeting - 1])


def _around(one: Stretch) -> Wanted:
    return Wanted(one.first, one.last + timedelta(seconds=1))


def chosen_rows(
    rows: Iterable[Row], where: str, wanted: Wanted, *, ongoing: bool
) -> tuple[list[Row], list[str]]:
    """The rows that are wanted, and what to say of the others. `ongoing`: it is a group's history,
    in which meetings are looked for."""
    given = list(rows)
    span = wanted
    if ongoing or wanted.meeting is not None:
        found = Stretches()
        for row in given:
            if isinstance(row, SpokenLine) and not row.bot:
                found.take(row.at, row.speaker)
        span = found.span(where, wanted)
    kept = [row for row in given if span.has(row.at)]
    return kept, left_out(span, wanted, len(given) - len(kept))


def left_out(span: Wanted, wanted: Wanted, lines: int) -> list[str]:
    """Says what was read, where it was not everything and nobody had asked for that."""
    if span == wanted or span.since is None or span.until is None or not lines:
        return []
    last = span.until - timedelta(seconds=1)
    return [
        f"read the one meeting in it, {span.since:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M}; "
        "--since and --until read something else"
    ]


def moment(written: str, *, end: bool = False) -> datetime:
    """A day, or a day and a time, as it is typed after `--since` and `--until`; UTC where it has no
    zone. The `end` of a day is the next midnight.

    Raises:
        ValueError: it is neither.
    """
    at = datetime.fromisoformat(written.strip())
    at = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    return at + timedelta(days=1) if end and len(written.strip()) == 10 else at
