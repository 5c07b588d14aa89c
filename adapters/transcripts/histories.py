"""Meetings in the history of a group: what to read of it, and where one meeting ends.

A group's export is years of talk. A meeting is what people wrote in one go: at least
`FEWEST_MESSAGES` by at least two of them, with no silence of `GAP` in between.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from adapters.transcripts.reader_errors import Option, ToChoose, TranscriptError
from adapters.transcripts.rows import ReadRows, Row, Span, SpokenLine
from bot.admin_texts import admin_text

GAP = timedelta(hours=1)
FEWEST_MESSAGES = 10
FEWEST_PEOPLE = 2
ONE_DAY = timedelta(hours=12)
"""What takes no longer than this is one meeting, with any silence in it."""
LISTED = 20
"""Meetings and channels that the command line lists at once, the last ones."""


@dataclass(frozen=True, slots=True)
class RecordingSelection:
    """What to read of a recording: all of it, what lies in a span, or one of its meetings."""

    since: datetime | None = None
    until: datetime | None = None
    """The moment from which nothing is read any more."""
    meeting: int | None = None
    """The number of a meeting in the list, from 1."""
    to: int | None = None
    """The number of the last one, if several are wanted; `LAST` is whichever is last."""
    part: str = ""
    """The channel, of an export that has several."""


EVERYTHING = RecordingSelection()
LAST = 1 << 30
"""More meetings than any history has."""


@dataclass(slots=True)
class Stretch:
    """A stretch of talk without a long silence."""

    first: datetime
    last: datetime
    messages: int = 0
    people: int = 0

    @property
    def is_meeting(self) -> bool:
        """Whether it is long enough to be called a meeting."""
        return self.messages >= FEWEST_MESSAGES and self.people >= FEWEST_PEOPLE


def several(where: str, meetings: Sequence[Stretch]) -> TranscriptError:
    """What is said of a history with more than one meeting, if nobody has said which to read."""
    return ToChoose(
        admin_text("recording-several", path=where, meetings=len(meetings)),
        "meeting",
        [Option(str(number), _line(one)) for number, one in enumerate(meetings, start=1)],
    )


def _line(one: Stretch) -> str:
    minutes = max(1, round((one.last - one.first).total_seconds() / 60))
    return admin_text(
        "recording-meeting",
        moment=f"{one.first:%Y-%m-%d %H:%M}",
        minutes=minutes,
        messages=one.messages,
        people=one.people,
    )


class Stretches:
    """Finds the stretches of a history, message by message."""

    def __init__(self) -> None:
        self.messages = 0
        self._first: datetime | None = None
        self._meetings: list[Stretch] = []
        self._now: Stretch | None = None
        # Who spoke is kept of the last one alone: a history can have very many.
        self._people: set[str] = set()

    def take(self, at: datetime, who: str) -> None:
        """Somebody wrote something."""
        self.messages += 1
        now = self._now
        if now is None or at - now.last > GAP:
            # Of years of remarks only the meetings are kept.
            if now is not None and now.is_meeting:
                self._meetings.append(now)
            self._first = self._first or at
            now = self._now = Stretch(at, at)
            self._people.clear()
        now.last = max(now.last, at)
        now.messages += 1
        self._people.add(who)
        now.people = len(self._people)

    def meetings(self) -> list[Stretch]:
        """The stretches that are meetings, in order of time."""
        now = self._now
        return [*self._meetings, now] if now is not None and now.is_meeting else self._meetings

    def spans(self, where: str, wanted: RecordingSelection) -> tuple[Span, ...]:
        """The spans to read, one for each meeting, in order of time.

        Raises:
            ToChoose: it has several, and nothing says which.
            TranscriptError: there is none of that number.
        """
        asked = Span(wanted.since, wanted.until)
        if wanted.meeting is None:
            if asked != Span() or self._now is None or self._first is None:
                return (asked,)
            if self._now.last - self._first <= ONE_DAY:
                return (asked,)
        meetings = self.meetings()
        if wanted.meeting is None:
            if len(meetings) > 1:
                raise several(where, meetings)
            return (asked,) if not meetings else (_around(meetings[0]),)
        if not 1 <= wanted.meeting <= len(meetings):
            raise TranscriptError(
                admin_text(
                    "recording-no-meeting",
                    path=where,
                    number=wanted.meeting,
                    meetings=len(meetings),
                )
            )
        last = wanted.meeting if wanted.to is None else max(wanted.to, wanted.meeting)
        return tuple(_around(one) for one in meetings[wanted.meeting - 1 : last])


def _around(one: Stretch) -> Span:
    return Span(one.first, one.last + timedelta(seconds=1))


class Within:
    """Tells which rows lie in some spans. Both come in order of time."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self.place = 0
        """Which of the spans the last row could lie in."""

    def has(self, at: datetime) -> bool:
        """Whether a moment, not earlier than the one before, lies in one of the spans."""
        while self.place < len(self._spans) - 1 and self._spans[self.place].is_before(at):
            self.place += 1
        return self._spans[self.place].has(at)


def chosen_rows(
    reading: ReadRows, where: str, wanted: RecordingSelection, *, ongoing: bool
) -> ReadRows:
    """What is wanted of everything that was read. `ongoing`: it is a group's history, in which
    meetings are looked for."""
    spans: tuple[Span, ...] = (Span(wanted.since, wanted.until),)
    if ongoing or wanted.meeting is not None:
        found = Stretches()
        for row in reading.rows:
            if isinstance(row, SpokenLine) and not row.bot:
                found.take(row.at, row.who)
        spans = found.spans(where, wanted)
    within = Within(spans)
    kept = [row for row in reading.rows if within.has(row.at)]
    left = left_out(spans, wanted, len(reading.rows) - len(kept))
    return ReadRows(kept, [*reading.warnings, *left], spans)


def by_meeting(reading: ReadRows) -> Iterator[tuple[bool, Sequence[Row]]]:
    """The rows of each meeting, and whether it is the first."""
    if len(reading.spans) < 2:
        yield True, reading.rows
        return
    found: dict[int, list[Row]] = {}
    within = Within(reading.spans)
    for row in reading.rows:
        if within.has(row.at):
            found.setdefault(within.place, []).append(row)
    for number, rows in enumerate(found.values()):
        yield number == 0, rows


def left_out(spans: Sequence[Span], wanted: RecordingSelection, lines: int) -> list[str]:
    """Says what was read, where it was not everything and nobody had asked for that."""
    first, last = spans[0].since, spans[-1].until
    if wanted != EVERYTHING or first is None or last is None or not lines:
        return []
    last -= timedelta(seconds=1)
    return [
        admin_text(
            "recording-read-one", first=f"{first:%Y-%m-%d %H:%M}", last=f"{last:%Y-%m-%d %H:%M}"
        )
    ]


def numbered(written: str) -> RecordingSelection:
    """Which meetings of a history somebody wants, as it is typed: `3`, `3-12` or `all`.

    Raises:
        ValueError: it is none of these.
    """
    if written.strip().casefold() == "all":
        return RecordingSelection(meeting=1, to=LAST)
    first, dash, last = written.partition("-")
    wanted = RecordingSelection(meeting=int(first), to=int(last) if dash else None)
    if wanted.to is not None and wanted.to < int(first):
        raise ValueError(written)
    return wanted


def moment(written: str, *, end: bool = False) -> datetime:
    """A day, or a day and a time, as it is typed after `--since` and `--until`; UTC where it has no
    zone. The `end` of a day is the next midnight.

    Raises:
        ValueError: it is neither.
    """
    at = datetime.fromisoformat(written.strip())
    at = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    return at + timedelta(days=1) if end and len(written.strip()) == 10 else at
