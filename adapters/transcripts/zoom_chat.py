"""The chat of a Zoom meeting, in the three forms in which Zoom has saved it.

    00:00:13<tab>Ada Lee:<tab>Welcome               of a recording in the cloud
    19:00:13<tab> From  Ada Lee : Welcome           saved on a computer, until 2021
    19:00:13 From Ada Lee to Everyone:              saved on a computer since
    <tab>Welcome

What one person wrote to another privately is left out: it was never said to the meeting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from adapters.transcripts.captions import recording_began
from adapters.transcripts.decoding import lines_of, read_text
from adapters.transcripts.doubts import no_date, not_understood
from adapters.transcripts.half_days import time_of
from adapters.transcripts.log_clock import FIRST_DAY
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import Noticed, ReadRows, Row, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

_CLOCK = r"(?:(?P<date>\d{4}-\d\d-\d\d) )?(?P<clock>\d{1,2}:\d\d:\d\d(?: ?[AaPp][Mm])?)"
_LANGUAGES = (
    # Zoom's own language: "From Ada to Everyone", "Von Ada an Alle", "De Ada a Todos".
    ("From", "to"), ("Von", "an"), ("De", "a"), ("De", "à"), ("De", "para"), ("Da", "a"),
    ("Van", "aan"), ("Od", "do"), ("Från", "till"),
)  # fmt: skip
_TO = {
    begins: "|".join(sorted({to for first, to in _LANGUAGES if first == begins}))
    for begins, _ in _LANGUAGES
}
_FORMS = tuple(
    re.compile(form, re.DOTALL)
    for form in (
        _CLOCK + r"\t(?P<who>[^\t\n]{1,80}):\t(?P<text>.*)",
        *(
            rf"{_CLOCK}\s+{begins}\s+(?P<who>\S.{{0,80}}?)"
            rf"(?:\s+(?:{to})\s+(?P<to>\S.{{0,80}}?))?\s*:(?:\s+(?P<text>.*))?$"
            for begins, to in _TO.items()
        ),
    )
)
_PRIVATE = re.compile(
    r"\((?:privately|direct message|direktnachricht|privat|mensaje directo|en privado|"
    r"message direct|en privé|mensagem direta|em particular|messaggio diretto|privatamente|"
    r"direct bericht|privé)\)\s*$",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"(?:everyone(?: \(in (?:meeting|waiting room)\))?|all panelists(?: and attendees)?|"
    r"hosts and panelists|meeting group chat|waiting room participants|"
    r"alle|jeder|todos|todo el mundo|tout le monde|tous|tutti|iedereen|wszyscy|wszystkich|alla)",
    re.IGNORECASE,
)
_REACTED = re.compile(r"(?:Reacted to|Removed an? .{1,20} reaction from) [\"“].*", re.DOTALL)
_REPLYING = re.compile(r"Replying to [\"“].{0,400}?[\"”]\s*", re.DOTALL)


def looks_like_zoom_chat(head: str) -> bool:
    """Whether the beginning of a file looks like a Zoom chat."""
    lines = [line for line in head.split("\n")[:40] if line.strip()]
    return bool(lines) and _head(lines[0].rstrip("\r").lstrip("\ufeff")) is not None


def is_entry(line: str) -> bool:
    """Whether a message begins in this line."""
    return _head(line.rstrip("\r").lstrip("\ufeff")) is not None


def _head(line: str) -> re.Match[str] | None:
    return next((found for form in _FORMS if (found := form.match(line))), None)


@dataclass(slots=True)
class _ZoomEntry:
    number: int
    found: re.Match[str]
    more: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join([self.found["text"] or "", *self.more]).strip()

    @property
    def to(self) -> str:
        return (self.found.groupdict().get("to") or "").strip()


def read_zoom_chat(path: Source) -> ReadRows:
    """The rows of a Zoom chat."""
    text, warnings = read_text(path)
    entries, before = _entries(text)
    if not entries:
        raise TranscriptError(admin_text("recording-silent-zoom", path=path))
    began = recording_began(path.name)
    day = datetime.combine(began or FIRST_DAY, datetime.min.time(), UTC)
    day = _date_of(entries[0]) or day
    private = [entry for entry in entries if _is_private(entry)]
    rows = list(_rows([entry for entry in entries if not _is_private(entry)], day))
    doubts = list(warnings)
    if began is None and _date_of(entries[0]) is None:
        doubts.append(no_date(path.name, looked_inside=False))
    if private:
        doubts.append(admin_text("recording-private", name=path.name, messages=len(private)))
    return ReadRows(rows, [*doubts, *not_understood(path.name, before)])


def _date_of(entry: _ZoomEntry) -> datetime | None:
    """The day that stands in front of the time, as newer versions write it."""
    try:
        written = entry.found["date"]
        return datetime.fromisoformat(written).replace(tzinfo=UTC) if written else None
    except ValueError:
        return None


def _clock_of(entry: _ZoomEntry) -> timedelta:
    """The time of day. A recording counts from its beginning, and can have more than a day."""
    clock = time_of(entry.found["clock"])
    if clock is not None:
        return timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
    hours, minutes, seconds = (int(part) for part in re.findall(r"\d+", entry.found["clock"]))
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _entries(text: str) -> tuple[list[_ZoomEntry], list[int]]:
    entries: list[_ZoomEntry] = []
    before: list[int] = []
    for number, line in enumerate(lines_of(text), start=1):
        if found := _head(line):
            entries.append(_ZoomEntry(number, found))
        elif entries:
            entries[-1].more.append(line.strip())
        elif line.strip():
            before.append(number)
    return entries, before


def _is_private(entry: _ZoomEntry) -> bool:
    return bool(_PRIVATE.search(entry.to)) or bool(
        entry.to and not _EVERYBODY.fullmatch(_PRIVATE.sub("", entry.to).strip())
    )


def _rows(entries: list[_ZoomEntry], day: datetime) -> Iterator[Row]:
    last = day
    for entry in entries:
        day = _date_of(entry) or day
        at = day + _clock_of(entry)
        if last - at > timedelta(hours=12):
            day += timedelta(days=1)  # past midnight
            at += timedelta(days=1)
        last = max(last, at)
        said = SpokenLine(last, entry.found["who"].strip(), entry.text, entry.number)
        if _REACTED.fullmatch(said.text):
            yield Noticed(last, "other", entry.number)
        else:
            yield replace(said, text=_REPLYING.sub("", said.text, count=1).strip())
