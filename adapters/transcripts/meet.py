"""The transcript that Google Meet writes into a document, saved as text.

    Carers (2024-03-05 19:00 GMT) - Transcript
    Attendees
    Ada Lee, Kim
    Transcript
    Ada Lee: Welcome, everybody.
    Kim: Good evening.
    00:05:00
    …

A time stands above several minutes of talk. In between, time passes as fast as people read.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from adapters.transcripts.decoding import lines_of, read_text
from adapters.transcripts.doubts import no_date, no_zone, not_understood
from adapters.transcripts.log_clock import FIRST_DAY, LogClock, date_in_name
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import ReadRows, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

_TITLE = re.compile(r".{0,200}[-–—]\s*Transcript\s*$")
_BEGAN = re.compile(r"\((\d{4})[-/](\d\d)[-/](\d\d)(?: (?:at )?(\d\d):(\d\d))?")
_MARK = re.compile(r"\s*(\d\d):(\d\d):(\d\d)\s*$")
_NAMED = re.compile(r"(?P<who>[^\W\d_][^\n:]{0,60}): (?P<text>\S.*)")
_FRAME = re.compile(
    r"(?:Attendees|Transcript|Transcription ended after .*|This editable transcript was .*|"
    r"Meeting ended after .*|📝 ?Notes|[A-Z][a-z]{2,8} \d{1,2}, \d{4})\s*$"
)


def looks_like_meet(head: str) -> bool:
    """Whether a text begins like a transcript of Google Meet."""
    lines = [line.strip("\ufeff\r ") for line in head.split("\n")[:40]]
    titled = any(_TITLE.match(line) for line in lines[:5])
    return titled and any(
        line in ("Attendees", "Transcript") or _MARK.match(line) for line in lines
    )


def read_meet(path: Source) -> ReadRows:
    """The rows of a transcript of Google Meet."""
    text, warnings = read_text(path)
    lines = [line.strip("\ufeff ") for line in lines_of(text)]
    began = _began(lines[:5])
    day = date_in_name(path.name) or FIRST_DAY
    left: list[int] = []
    rows = list(_rows(lines, began or datetime.combine(day, datetime.min.time(), UTC), left))
    if not rows:
        raise TranscriptError(admin_text("recording-silent-transcript", path=path))
    undated = began is None and day is FIRST_DAY
    return ReadRows(
        rows,
        [
            *warnings,
            *([no_date(path.name, looked_inside=True)] if undated else []),
            no_zone(path.name),
            *not_understood(path.name, left),
        ],
    )


def _began(lines: list[str]) -> datetime | None:
    """When the meeting began, if its title says so."""
    for found in filter(None, map(_BEGAN.search, lines)):
        try:
            year, month, day, hour, minute = (int(part or 0) for part in found.groups())
            return datetime(year, month, day, hour, minute, tzinfo=UTC)
        except ValueError:
            continue
    for line in lines:
        try:
            return datetime.strptime(line.strip(), "%b %d, %Y").replace(tzinfo=UTC)
        except ValueError:
            continue
    return None


def _rows(lines: list[str], began: datetime, left: list[int]) -> Iterator[SpokenLine]:
    """What is said, and into `left` the numbers of lines that were not understood."""
    clock = LogClock(None)
    clock.now = began
    named_below = _attendees(lines)
    for number, line in enumerate(lines, start=1):
        if not line or number in named_below or _FRAME.match(line) or _TITLE.match(line):
            continue
        if mark := _MARK.match(line):
            hours, minutes, seconds = map(int, mark.groups())
            after = timedelta(hours=hours, minutes=minutes, seconds=seconds)
            clock.now = max(clock.now, began + after)
        elif found := _NAMED.match(line):
            yield SpokenLine(clock.now, found["who"].strip(), found["text"], number)
            clock.pace(found["text"])
        else:
            left.append(number)


def _attendees(lines: list[str]) -> set[int]:
    """The lines that list who was there: below that word, up to an empty line or the next one."""
    found: set[int] = set()
    if "Attendees" in lines:
        for number in range(lines.index("Attendees") + 2, len(lines) + 1):
            if not lines[number - 1] or _FRAME.match(lines[number - 1]):
                break
            found.add(number)
    return found
