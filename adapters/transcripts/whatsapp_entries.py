"""The lines of a WhatsApp export, and the entries they make.

An export can hold many years, and is read in pieces: never more of it is in memory than one piece
and the longest line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from adapters.transcripts.date_order import NUMERIC_DATE, FoundOrder, order_of
from adapters.transcripts.decoding import decode, read_bytes, refuse_what_is_no_text
from adapters.transcripts.half_days import BLANKS, TIME, has_half
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.sources import Source
from adapters.transcripts.whatsapp_notices import MARKS
from bot.admin_texts import admin_text

HEAD_OF_ENTRY = re.compile(
    rf"""\[?(?P<date>{NUMERIC_DATE})[,،]?\ \ ?(?:(?:à|às|at|um|kl)\.?\ )?
    (?P<time>{TIME})(?:\]\ |\ -\ |:\ )(?P<rest>.*)""",
    re.VERBOSE | re.DOTALL,
)
_FIGURES = re.compile(r"\d+")
PIECE = 1 << 20
"""Bytes that are read at once."""
LONGEST_LINE = 1_000_000
"""Bytes of one line; a longer one is read as several."""
_IN_DATE = re.compile(rf"(?<=[\d\[])[{MARKS}]+(?=[./-])|(?<=[./-])[{MARKS}]+(?=\d)")
_DATE_ENDS = 24
"""The longest date with all its marks has so many characters."""
_PLAIN_BLANKS = [(chr(blank), plain) for blank, plain in BLANKS.items()]


def is_entry(line: str) -> bool:
    """Whether a message, or something the program says, begins in this line."""
    return HEAD_OF_ENTRY.match(clean(line)) is not None


def clean(raw: str) -> str:
    """A line without its end and the marks in front, with plain blanks."""
    line = raw.rstrip("\r\n")
    return line if line.isascii() else _unmarked(with_plain_blanks(line))


def _unmarked(line: str) -> str:
    """A line without the marks in front, and those within its date: Arabic dates have them."""
    line = line.lstrip(MARKS)
    if line[:1] == "[" or line[:1].isdecimal():
        line = _IN_DATE.sub("", line[:_DATE_ENDS]) + line[_DATE_ENDS:]
    return line


def with_plain_blanks(text: str) -> str:
    """The text with a plain blank for every other one."""
    for blank, plain in _PLAIN_BLANKS:
        text = text.replace(blank, plain)
    return text


def _form(found: re.Match[str]) -> str:
    """How a time is written, and what stands around it: one phone writes all of its entries so."""
    return (
        found[0][:1] + _written(found["time"]) if found[0][:1] == "[" else _written(found["time"])
    )


@lru_cache(4096)
def _written(time: str) -> str:
    figures = _FIGURES.sub("0", time)
    return f"{figures[: figures.rfind('0') + 1]} {has_half(time)}"


@dataclass(slots=True)
class WhatsAppEntry:
    """A message, or something the program says, with the lines it takes."""

    number: int
    date: str
    time: str
    text: str
    more: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """Its text, of all its lines."""
        return "\n".join([self.text, *self.more]).rstrip() if self.more else self.text.rstrip()


class WhatsAppFile:
    """The entries of an export, read anew each time."""

    def __init__(self, path: Source) -> None:
        self._path = path
        self.before: list[int] = []
        """The lines above the first entry, which belong to nothing."""
        self.guessed = 0
        """Lines that are not UTF-8."""

    def order(self) -> FoundOrder:
        """In which order it writes its dates. One of its days mostly tells, and the rest is not
        looked at."""
        dates: dict[str, None] = {}
        half_days = False
        for line in self._lines():
            found = HEAD_OF_ENTRY.match(line)
            if found is None:
                continue
            half_days = half_days or has_half(found["time"])
            if found["date"] not in dates:
                dates[found["date"]] = None
                alone = order_of([found["date"]], half_days=False)
                if alone.sure:
                    return alone
        return order_of(dates, half_days=half_days)

    def entries(self) -> Iterator[WhatsAppEntry]:
        """Every entry, in the order of the file."""
        now: WhatsAppEntry | None = None
        form = ""
        self.before, self.guessed = [], 0
        for number, line in enumerate(self._lines(), start=1):
            found = HEAD_OF_ENTRY.match(line)
            form = form or (_form(found) if found else "")
            # What somebody wrote can begin like another phone's entry: "[3/1/24, 11:30] the van".
            if found and (_form(found) == form or ": " in found["rest"]):
                if now is not None:
                    yield now
                now = WhatsAppEntry(number, found["date"], found["time"], found["rest"])
            elif now is not None:
                now.more.append(line)
            elif line.strip():
                self.before.append(number)
        if now is not None:
            yield now

    def _lines(self) -> Iterator[str]:
        for text in self._pieces():
            plain = text if text.isascii() else with_plain_blanks(text)
            for line in plain.split("\n"):
                yield line.rstrip("\r") if line.isascii() else _unmarked(line).rstrip("\r")

    def _pieces(self) -> Iterator[str]:
        """The text, in pieces of whole lines, each without its last line end."""
        try:
            with self._path.open() as file:
                start = file.read(4096)
                refuse_what_is_no_text(self._path, start)
                if start.startswith((b"\xff\xfe", b"\xfe\xff")):
                    yield decode(read_bytes(self._path))[0]
                    return
                rest = start
                while piece := file.read(PIECE):
                    lines, end, rest = (rest + piece).rpartition(b"\n")
                    if end:
                        yield self._text(lines)
                    while len(rest) > LONGEST_LINE:
                        yield self._text(rest[:LONGEST_LINE])
                        rest = rest[LONGEST_LINE:]
                if rest:
                    yield self._text(rest.removesuffix(b"\n"))
        except OSError as error:
            raise TranscriptError(
                admin_text("recording-unreadable", path=self._path, why=error.strerror)
            ) from None

    def _text(self, piece: bytes) -> str:
        try:
            return piece.decode()
        except UnicodeDecodeError:
            text, guessed = decode(piece)
            self.guessed += guessed
            return text
