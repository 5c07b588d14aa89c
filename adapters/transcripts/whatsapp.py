"""A WhatsApp chat, as "Export chat" writes it on Android and on iPhones.

    05/03/2024, 19:01 - Ada: Welcome everybody              Android
    [05/03/2024, 19:01:07] Ada: Welcome everybody           iPhone

The order of day and month is the phone's, blanks are of several kinds, and what the program itself
has to say looks nearly like speech. An export can hold many years, and is not kept in memory: it is
read to find out where its meetings are, unless a span is asked for, and read again for what is
wanted.
"""

import re
from datetime import UTC, datetime
from functools import lru_cache
from sys import intern

from adapters.transcripts.date_order import DateOrder, day_of
from adapters.transcripts.doubts import backwards, no_zone, not_understood, not_utf8, two_ways
from adapters.transcripts.half_days import time_of
from adapters.transcripts.histories import (
    EVERYTHING,
    RecordingSelection,
    Stretches,
    Within,
    left_out,
)
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import Happening, Noticed, ReadRows, Row, SpokenLine
from adapters.transcripts.sources import Source
from adapters.transcripts.whatsapp_entries import (
    HEAD_OF_ENTRY,
    WhatsAppEntry,
    WhatsAppFile,
    clean,
)
from adapters.transcripts.whatsapp_notices import MARKS, is_deleted, is_of_program, words_of
from bot.admin_texts import admin_text

_AROUND = f" {MARKS}"
_NAMED = re.compile(r"(?P<who>[^\n:]{1,60}):(?:\ |$)(?P<text>.*)", re.DOTALL)
_MARKED = re.compile(rf"[^\n]{{1,60}}?:\ (?=[{MARKS}])(?P<text>.*)", re.DOTALL)
_HAPPENINGS: tuple[tuple[re.Pattern[str], Happening], ...] = (
    (re.compile(r"\b(?:added|joined|created)\b"), "join"),
    (re.compile(r"\b(?:left|removed)\b"), "leave"),
    (re.compile(r"\b(?:subject|description|name|icon)\b"), "topic"),
)


def looks_like_whatsapp(head: str) -> bool:
    """Whether the beginning of a file looks like a WhatsApp export."""
    raw = head.split("\n")[:40]
    lines = [clean(line) for line in raw]
    heads = [found for line in lines if (found := HEAD_OF_ENTRY.match(line))]
    if not heads:
        return False
    android = sum(" - " in line[:45] for line in lines if HEAD_OF_ENTRY.match(line))
    with_date = sum("," in one[0][:14] or "،" in one[0][:14] for one in heads)
    # French and Arabic phones set no comma. A log of another program has no marks.
    with_date += sum(any(mark in line for mark in "\u200e\u200f") for line in raw)
    named = any(_NAMED.match(one["rest"].lstrip(MARKS)) for one in heads)
    # Where nobody writes anything, nearly every line is something the program says.
    named = named or 2 * len(heads) > sum(bool(line.strip()) for line in lines)
    return named and (android > 0 or (with_date > 0 and lines[0].startswith("[")))


class _Group:
    """Tells when something was written, who speaks, what the program says, and what was taken
    back."""

    def __init__(self, order: DateOrder, path: Source) -> None:
        self._order = order
        self._path = path
        self._last: datetime | None = None
        self.backwards = 0

    def at(self, entry: WhatsAppEntry) -> datetime:
        """When it was. Time never goes back: a line out of order takes the time before."""
        day, clock = _day(entry.date, self._order), _clock(entry.time)
        if day is None or clock is None:
            raise TranscriptError(
                admin_text(
                    "recording-no-time-in-order",
                    path=self._path,
                    line=entry.number,
                    date=entry.date,
                    time=entry.time,
                    order=self._order.in_words,
                )
            )
        at = datetime.combine(day, clock, UTC)
        last = self._last
        if last is not None and at <= last:
            # Years of messages share the moments of their minutes.
            self.backwards += at < last
            return last
        self._last = at
        return at


# Lines of one day stand together, and a day has 1440 minutes.
_day, _clock = lru_cache(64)(day_of), lru_cache(4096)(time_of)


def _row(at: datetime, entry: WhatsAppEntry) -> Row:
    said = _spoken(entry)
    if said is None:
        taken_back = _said(entry.whole) is not None
        return Noticed(at, "other" if taken_back else _happening(entry.whole), entry.number)
    who, words = said
    return SpokenLine(at, intern(who), words_of(words), entry.number)


def _spoken(entry: WhatsAppEntry) -> tuple[str, str] | None:
    """Who wrote it and what; None if nobody did, or it was taken back."""
    said = _said(entry.whole)
    return None if said is None or is_deleted(said[1].strip(_AROUND)) else said


def _said(text: str) -> tuple[str, str] | None:
    """Who wrote a text and what, marks and all; None if the program says it of the group."""
    text = text.lstrip(MARKS)
    named = _NAMED.match(text)
    if named is None or is_of_program(named["who"], named["text"]):
        return None
    if not named["text"].isascii() and (marked := _MARKED.match(text)):
        # Whose name has a colon in it, a mark tells where it ends.
        told = marked["text"].strip(_AROUND)
        if is_deleted(told) or is_of_program("", marked["text"]):
            return None
    return named["who"].strip(f"~ {MARKS}"), named["text"]


def _happening(text: str) -> Happening:
    return next((what for looks, what in _HAPPENINGS if looks.search(text[:200])), "other")


def read_whatsapp(path: Source, wanted: RecordingSelection = EVERYTHING) -> ReadRows:
    """The rows of a WhatsApp export that are wanted."""
    file = WhatsAppFile(path)
    found = file.order()
    stretches, total = Stretches(), 0
    if wanted.meeting is not None or (wanted.since is None and wanted.until is None):
        stretches, total = _stretches(file, _Group(found.order, path))
        _refuse_silence(path, somebody=stretches.messages > 0)
    spans = stretches.spans(str(path), wanted)
    within, group = Within(spans), _Group(found.order, path)
    rows, somebody = list[Row](), False
    for entry in file.entries():
        # Of years only a meeting is wanted: of the rest no more is looked at than the time.
        if within.has(at := group.at(entry)):
            rows.append(_row(at, entry))
        somebody = somebody or _spoken(entry) is not None
    _refuse_silence(path, somebody=somebody)
    return ReadRows(
        rows,
        [
            *two_ways(path.name, found),
            no_zone(path.name),
            *backwards(path.name, group.backwards),
            *not_utf8(path.name, file.guessed),
            *not_understood(path.name, file.before),
            *left_out(spans, wanted, total - len(rows)),
        ],
        spans,
    )


def _stretches(file: WhatsAppFile, group: _Group) -> tuple[Stretches, int]:
    """The stretches of talk in it, and how many entries it has."""
    found, total = Stretches(), 0
    for entry in file.entries():
        at = group.at(entry)
        total += 1
        if said := _spoken(entry):
            found.take(at, said[0])
    return found, total


def _refuse_silence(path: Source, *, somebody: bool) -> None:
    if not somebody:
        raise TranscriptError(admin_text("recording-silent-whatsapp", path=path))
