"""A WhatsApp chat, as "Export chat" writes it on Android and on iPhones.

    05/03/2024, 19:01 - Ada: Welcome everybody              Android
    [05/03/2024, 19:01:07] Ada: Welcome everybody           iPhone

The order of day and month is the phone's, blanks are of several kinds, and what the program itself
has to say looks nearly like speech. An export is read line by line, since it can hold many years:
once to find out how it writes its dates and where its meetings are, and once for what is wanted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

from adapters.transcripts.date_order import NUMERIC_DATE, DateOrder, FoundOrder, day_of, order_of
from adapters.transcripts.decoding import decode, read_bytes, refuse_what_is_no_text
from adapters.transcripts.doubts import backwards, no_zone, not_understood, not_utf8, two_ways
from adapters.transcripts.half_days import BLANKS, TIME, has_half, time_of
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
from bot.admin_texts import admin_text

MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u200b\ufeff"
"""Invisible marks: the program sets one in front of what it says itself."""
_HEAD = re.compile(
    rf"""\[?(?P<date>{NUMERIC_DATE})[,،]?\ \ ?(?P<time>{TIME})(?:\]\ |\ -\ |:\ )(?P<rest>.*)""",
    re.VERBOSE | re.DOTALL,
)
_NAMED = re.compile(r"(?P<who>[^\n:]{1,60}):(?:\ |$)(?P<text>.*)", re.DOTALL)
_EDITED = re.compile(
    r"\s*<(?:This message was edited|Se editó este mensaje|Diese Nachricht wurde bearbeitet)\.?>$"
)
_DELETED = re.compile(
    r"(?:this message was deleted|you deleted this message|se eliminó este mensaje|eliminaste este "
    r"mensaje|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été "
    r"supprimé|vous avez supprimé ce message|mensagem apagada|questo messaggio è stato eliminato|"
    r"dit bericht is verwijderd)(?: by .{1,60})?\.?",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"<(?:media omitted|multimedia omitido|medien ausgeschlossen|attached: [^<>]{1,200})>|"
    r"(?:image|video|audio|sticker|gif|document|contact card) omitted|"
    r"[^\n]{1,200}\.\w{2,5} \((?:file attached|archivo adjunto|datei angehängt)\)",
    re.IGNORECASE,
)
_OF_THE_GROUP = re.compile(
    r"\b(?:created (?:this |the )?group|joined using|added|removed|left|changed (?:the|this|their)|"
    r"deleted this group|turned (?:on|off)|security code|end-to-end encrypted|pinned a message|"
    r"started a call|missed (?:voice|video) call|is now an admin|disappearing messages)\b"
)
_QUOTES = re.compile('["“”«»„]')
_HAPPENINGS: tuple[tuple[re.Pattern[str], Happening], ...] = (
    (re.compile(r"\b(?:added|joined|created)\b"), "join"),
    (re.compile(r"\b(?:left|removed)\b"), "leave"),
    (re.compile(r"\b(?:subject|description|name|icon)\b"), "topic"),
)
KEPT_BYTES = 16 << 20
"""A file up to this size is kept while it is looked at; a longer one is read once more."""
LONGEST_LINE = 1_000_000
"""Characters of one line. A file with a longer one is no chat."""


def looks_like_whatsapp(head: str) -> bool:
    """Whether the beginning of a file looks like a WhatsApp export."""
    lines = [_clean(line) for line in head.split("\n")[:40]]
    heads = [found for line in lines if (found := _HEAD.match(line))]
    if not heads:
        return False
    android = sum(" - " in line[:45] for line in lines if _HEAD.match(line))
    with_date = sum("," in one[0][:14] or "،" in one[0][:14] for one in heads)
    named = any(_NAMED.match(one["rest"].lstrip(MARKS)) for one in heads)
    # Where nobody writes anything, nearly every line is something the program says.
    named = named or 2 * len(heads) > sum(bool(line.strip()) for line in lines)
    return named and (android > 0 or (with_date > 0 and lines[0].startswith("[")))


def is_entry(line: str) -> bool:
    """Whether a message, or something the program says, begins in this line."""
    return _HEAD.match(_clean(line)) is not None


def _clean(raw: str) -> str:
    if raw.isascii():
        return raw.rstrip("\r\n")
    return raw.translate(BLANKS).lstrip(MARKS).rstrip("\r\n")


@dataclass(slots=True)
class _WhatsAppEntry:
    """A message, or something the program says, with the lines it takes."""

    number: int
    date: str
    time: str
    text: str
    more: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        return "\n".join([self.text, *self.more]).rstrip()


class _File:
    """The entries of an export, read anew each time."""

    def __init__(self, path: Source) -> None:
        self._path = path
        self.before: list[int] = []
        """The lines above the first entry, which belong to nothing."""
        self.guessed = 0

    def dates(self) -> Iterator[tuple[str, str]]:
        """The date and time of every entry, as they are written."""
        for raw in self._lines():
            if found := _HEAD.match(_clean(raw)):
                yield found["date"], found["time"]

    @property
    def is_short(self) -> bool:
        """Whether all of it can be kept in memory."""
        return self._path.size <= KEPT_BYTES

    def entries(self) -> Iterator[_WhatsAppEntry]:
        """Every entry, in the order of the file."""
        now: _WhatsAppEntry | None = None
        self.before, self.guessed = [], 0
        for number, raw in enumerate(self._lines(), start=1):
            line = _clean(raw)
            if found := _HEAD.match(line):
                if now is not None:
                    yield now
                now = _WhatsAppEntry(number, found["date"], found["time"], found["rest"])
            elif now is not None:
                now.more.append(line)
            elif line.strip():
                self.before.append(number)
        if now is not None:
            yield now

    def _lines(self) -> Iterator[str]:
        try:
            with self._path.open() as file:
                start = file.read(4096)
            refuse_what_is_no_text(self._path, start)
            if start.startswith((b"\xff\xfe", b"\xfe\xff")):
                yield from decode(read_bytes(self._path))[0].split("\n")
                return
            with self._path.open() as file:
                for raw in iter(lambda: file.readline(LONGEST_LINE), b""):
                    try:
                        yield raw.decode()
                    except UnicodeDecodeError:
                        text, guessed = decode(raw)
                        self.guessed += guessed
                        yield text
        except OSError as error:
            raise TranscriptError(
                admin_text("recording-unreadable", path=self._path, why=error.strerror)
            ) from None


class _Group:
    """Tells apart who speaks, what the program says, and what was taken back."""

    def __init__(self, order: DateOrder, path: Source) -> None:
        self._order = order
        self._path = path
        self._last: datetime | None = None
        self.backwards = 0

    def row(self, entry: _WhatsAppEntry) -> Row:
        """An entry as a row. Time never goes back: a line out of order takes the time before."""
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
        if self._last is not None and at < self._last:
            self.backwards += 1
            at = self._last
        self._last = at
        text = entry.whole
        named = _NAMED.match(text.lstrip(MARKS))
        if named is None or _of_the_program(named["who"], named["text"]):
            return Noticed(at, _happening(text), entry.number)
        said = _EDITED.sub("", named["text"].translate(dict.fromkeys(map(ord, MARKS)))).strip()
        if _DELETED.fullmatch(said):
            return Noticed(at, "other", entry.number)
        # A picture or a voice message is somebody's turn, and has no words of theirs.
        said = _MEDIA.sub("", said, count=1).strip()
        return SpokenLine(at, named["who"].strip(f"~ {MARKS}"), said, entry.number)


_day, _clock = lru_cache(64)(day_of), lru_cache(4096)(time_of)


def _of_the_program(who: str, text: str) -> bool:
    """Whether "name: text" is something the program says of the group."""
    if _QUOTES.search(who) and _OF_THE_GROUP.search(who):
        return True  # Ada changed the subject from “Carers: nights”
    told = text[:1] in MARKS and text[:1] != ""
    return told and _OF_THE_GROUP.search(text) is not None


def _happening(text: str) -> Happening:
    return next((what for looks, what in _HAPPENINGS if looks.search(text[:200])), "other")


def read_whatsapp(path: Source, wanted: RecordingSelection = EVERYTHING) -> ReadRows:
    """The rows of a WhatsApp export that are wanted."""
    file = _File(path)
    found = _order(file)
    stretches = Stretches()
    group = _Group(found.order, path)
    total, kept = 0, list[Row]()
    for entry in file.entries():
        row = group.row(entry)
        total += 1
        if isinstance(row, SpokenLine):
            stretches.take(row.at, row.speaker)
        if file.is_short:
            kept.append(row)
    if not stretches.messages:
        raise TranscriptError(admin_text("recording-silent-whatsapp", path=path))
    spans = stretches.spans(str(path), wanted)
    within = Within(spans)
    if not file.is_short:
        group = _Group(found.order, path)
        rows = [row for entry in file.entries() if within.has((row := group.row(entry)).at)]
    else:
        rows = [row for row in kept if within.has(row.at)]
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


def _order(file: _File) -> FoundOrder:
    dates: dict[str, None] = {}
    half_days = False
    for date, time in file.dates():
        half_days = half_days or has_half(time)
        dates[date] = None
    return order_of(dates, half_days=half_days)
