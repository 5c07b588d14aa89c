"""Chats in which a line says who and when, and the lines below it what: pasted from Slack or Teams,
DiscordChatExporter's plain text, Otter's transcripts.

    [05/03/2024 19:01] ada           DiscordChatExporter, and Teams
    Ada Lee  7:01 PM                 Slack, and Otter with minutes: "Ada Lee  0:13"
    Lee, Ada  05/03/2024 19:01       Teams

`HEADS` is the table of such lines. To read another, add a row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from adapters.transcripts.date_order import NUMERIC_DATE, DateOrder, day_of, order_of
from adapters.transcripts.decoding import lines_of, read_text
from adapters.transcripts.doubts import no_date, no_zone, not_understood, two_ways
from adapters.transcripts.half_days import BLANKS, TIME, has_half, time_of
from adapters.transcripts.log_clock import FIRST_DAY, date_in_name
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import ReadRows, Row, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

_NAME = r"(?P<who>[\w~+@][^\n\[\]:<>]{0,60}?)"
_DATE = rf"(?P<date>{NUMERIC_DATE})"
_CLOCK = rf"(?P<time>{TIME})"
HEADS = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        rf"\[{_DATE},?\ {_CLOCK}\]\ {_NAME}\ *$",
        rf"{_NAME}\ {{1,4}}{_DATE},?\ {{1,2}}{_CLOCK}\ *$",
        rf"{_NAME}\ {{2,4}}(?:\[?)(?P<time>\d{{1,2}}:\d\d:\d\d|{TIME})(?:\]?)\ *$",
        rf"{_NAME}\ \[?(?P<time>\d{{1,2}}:\d\d\ ?[AaPp][Mm])\]?\ *$",
    )
)
"""Lines that say who and when."""
_LATER = re.compile(rf"(?P<time>{TIME})\ *$", re.VERBOSE)
"""Slack leaves the name away where one person goes on."""
_RULE = re.compile(r"[=\-_*─]{6,}")
_PINNED = re.compile(r"\s*\((?:pinned|edited)\)$")
_DAY_LINE = re.compile(
    r"(?:\w{3,9},? )?(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2}), (?P<year>\d{4})\b.{0,40}"
)
"""The day above a transcript, as Teams and Otter write it: "March 13, 2024, 7:00PM"."""
_FRAME = re.compile(
    r"\S.{0,60} (?:started|stopped) transcription|(?:\d{1,2}[hms] ?){1,3}|"
    r"(?:Guild|Channel|Topic|After|Before|Exported \d+ message\(s\)): ?.*|Exported .*"
)
_FEWEST = 2


@dataclass(slots=True)
class _HeadedEntry:
    number: int
    who: str
    date: str
    time: str
    lines: list[str] = field(default_factory=list)


def looks_headed(head: str) -> bool:
    """Whether the beginning of a file has lines that say who and when above what was said."""
    lines = [line.translate(BLANKS).strip() for line in head.split("\n")[:80]]
    found = [place for place, line in enumerate(lines) if _head(line)]
    below = sum(place + 1 < len(lines) and bool(lines[place + 1]) for place in found)
    return len(found) >= _FEWEST and below >= _FEWEST


def is_head(line: str) -> bool:
    """Whether a line says who speaks and when."""
    return _head(line.translate(BLANKS).strip()) is not None


def _head(line: str) -> re.Match[str] | None:
    if _DAY_LINE.fullmatch(line):
        return None
    return next((found for form in HEADS if (found := form.match(line))), None)


def read_headed(path: Source) -> ReadRows:
    """The rows of a chat whose lines say who and when above what was said."""
    text, warnings = read_text(path)
    entries, left = _entries(text)
    if not entries:
        raise TranscriptError(admin_text("recording-no-heads", path=path))
    dates = [entry.date for entry in entries if entry.date]
    found = order_of(dates, half_days=any(has_half(entry.time) for entry in entries))
    day = _day_above(text) or date_in_name(path.name)
    undated = not dates and day is None
    return ReadRows(
        list(_rows(path, entries, found.order, day or FIRST_DAY)),
        [
            *warnings,
            *two_ways(path.name, found),
            *([no_date(path.name, looked_inside=True)] if undated else []),
            no_zone(path.name),
            *not_understood(path.name, left),
        ],
    )


def _day_above(text: str) -> date | None:
    """The day that stands above the transcript."""
    for line in text[:2000].split("\n")[:8]:
        found = _DAY_LINE.fullmatch(line.translate(BLANKS).strip())
        if found is None:
            continue
        for form in ("%B %d %Y", "%b %d %Y"):
            written = f"{found['month']} {found['day']} {found['year']}"
            try:
                return datetime.strptime(written, form).replace(tzinfo=UTC).date()
            except ValueError:
                continue
    return None


def _entries(text: str) -> tuple[list[_HeadedEntry], list[int]]:
    entries: list[_HeadedEntry] = []
    left: list[int] = []
    for number, raw in enumerate(lines_of(text), start=1):
        line = raw.translate(BLANKS).strip()
        if not line or _RULE.fullmatch(line) or _FRAME.fullmatch(line):
            continue
        if not entries and _DAY_LINE.fullmatch(line):
            continue
        if found := _head(line):
            parts = found.groupdict()
            entries.append(
                _HeadedEntry(
                    number,
                    _PINNED.sub("", found["who"].strip()),
                    parts.get("date") or "",
                    found["time"],
                )
            )
        elif entries and (later := _LATER.fullmatch(line)):
            last = entries[-1]
            entries.append(_HeadedEntry(number, last.who, last.date, later["time"]))
        elif entries:
            entries[-1].lines.append(line)
        else:
            left.append(number)
    return [entry for entry in entries if entry.lines], left


def _rows(
    path: Source, entries: Sequence[_HeadedEntry], order: DateOrder, day: date
) -> Iterator[Row]:
    last: datetime | None = None
    for entry in entries:
        at = _moment(path, entry, order, day, last)
        day = at.date()
        last = at if last is None else max(last, at)
        yield SpokenLine(last, entry.who, "\n".join(entry.lines), entry.number)


def _moment(
    path: Source, entry: _HeadedEntry, order: DateOrder, day: date, last: datetime | None
) -> datetime:
    clock: time | None = time_of(entry.time)
    given = day_of(entry.date, order) if entry.date else day
    if clock is None or given is None:
        raise TranscriptError(
            admin_text(
                "recording-no-time-in-line",
                path=path,
                line=entry.number,
                date=entry.date,
                time=entry.time,
            )
        )
    # "0:13" and "1:02:03" count from the beginning, and come to the same as a time of day.
    at = datetime.combine(given, clock, UTC)
    if not entry.date and last is not None and last - at > timedelta(hours=12):
        at += timedelta(days=1)
    return at
