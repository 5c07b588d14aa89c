"""From a file to text, from text to JSON, and from time stamps to instants.

Everything that can be wrong with a *file*, whatever is in it, is found here, so that the readers
only deal with meetings.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from adapters.transcripts.doubts import not_utf8
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import Row
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

T = TypeVar("T")

HEAD = 65_536
"""How many bytes are enough to tell what a file is."""

MOST_AT_ONCE = 256 << 20
"""Bytes of a file that has to be read as a whole. No chat is so long; what an archive unpacks to
can be."""

# Signatures of files people pick by mistake, with what to do about each.
_NOT_TEXT: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "recording-is-zip"),
    (b"\x1f\x8b", "recording-is-compressed"),
    (b"%PDF", "recording-is-pdf"),
    (b"\xff\xd8\xff", "recording-is-picture"),
    (b"\x89PNG", "recording-is-picture"),
    (b"GIF8", "recording-is-picture"),
    (b"{\\rtf", "recording-is-formatted"),
    (b"\xd0\xcf\x11\xe0", "recording-is-formatted"),
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Control characters no text has. The ones chat programs write for bold and colour are not here.
_STRAY_CONTROLS = bytes(
    c for c in range(32) if c not in b"\t\n\r\x0c\x02\x03\x0f\x16\x1b\x1d\x1e\x1f"
)


def read_bytes(path: Source, most: int = -1) -> bytes:
    """The file's bytes, or the first `most` of them; an error that says what to do if there are
    none, or they are no text."""
    try:
        with path.open() as file:
            data = file.read(most if most >= 0 else MOST_AT_ONCE + 1)
    except FileNotFoundError:
        raise TranscriptError(admin_text("recording-not-there", path=path)) from None
    except IsADirectoryError:
        raise TranscriptError(admin_text("recording-is-folder", path=path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TranscriptError(admin_text("recording-unreadable", path=path, why=reason)) from None
    if len(data) > MOST_AT_ONCE:
        raise TranscriptError(admin_text("recording-too-long", path=path, most=MOST_AT_ONCE >> 20))
    refuse_what_is_no_text(path, data[:HEAD])
    return data


def refuse_what_is_no_text(path: Source, head: bytes) -> None:
    """Refuse a file that begins like something else than text, and say what to do.

    Raises:
        TranscriptError: it is no text.
    """
    for signature, trouble in _NOT_TEXT:
        if head.startswith(signature):
            raise TranscriptError(f"{path}: {admin_text(trouble)}")
    if head.startswith(_UTF16_MARKS):
        return
    stray = len(head) - len(head.translate(None, _STRAY_CONTROLS))
    if b"\0" in head or stray * 10 > len(head):
        raise TranscriptError(admin_text("recording-no-text", path=path))


def read_text(path: Source) -> tuple[str, list[str]]:
    """The file's text without byte order mark, and a warning if its encoding had to be guessed."""
    text, guessed = decode(read_bytes(path))
    if not text.strip():
        raise TranscriptError(admin_text("recording-empty", path=path))
    return text, list(not_utf8(path.name, guessed))


def decode(data: bytes) -> tuple[str, int]:
    """Bytes as text, and how many lines were not UTF-8.

    The guess is made line by line: in a chat log one person's old program spoils that person's
    lines, and must not spoil everybody's.
    """
    if data.startswith(_UTF16_MARKS):
        return data.decode("utf-16", errors="replace"), 0
    try:
        return data.decode("utf-8-sig"), 0
    except UnicodeDecodeError:
        pass
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    texts = [_decode_line(line) for line in lines]
    guessed = sum(text is None for text in texts)
    return "\n".join(
        _guess(line) if text is None else text for line, text in zip(lines, texts, strict=True)
    ), guessed


def _decode_line(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _guess(line: bytes) -> str:
    try:
        return line.decode("cp1252")
    except (
        UnicodeDecodeError
    ):  # five bytes mean nothing in Windows-1252; every byte means something in Latin-1
        return line.decode("latin-1")


def lines_of(text: str) -> list[str]:
    """The text's lines, whichever line ending it has.

    Not `str.splitlines`: that also splits at form feeds and Unicode separators inside a message,
    and line numbers would no longer be those of an editor.
    """
    if "\n" not in text:
        return text.split("\r")
    return [line.rstrip("\r") for line in text.removesuffix("\n").split("\n")]


def decode_json(text: str, shape: type[T], path: Source) -> T:
    """The text as JSON of this shape; an error naming the line, or the message, that is wrong."""
    try:
        return msgspec.json.decode(text, type=shape)
    except msgspec.ValidationError as error:
        trouble = _in_words(str(error))
        raise TranscriptError(admin_text("recording-other-shape", path=path, why=trouble)) from None
    except msgspec.DecodeError as error:
        line = _line_of(str(error), text)
        raise TranscriptError(
            admin_text("recording-bad-json", path=path, line=line, why=_reason(error))
        ) from None
    except RecursionError:
        raise TranscriptError(admin_text("recording-deep-json", path=path)) from None


def _reason(error: msgspec.DecodeError) -> str:
    return re.sub(r"JSON is malformed: | \(byte \d+\)", "", str(error))


def _line_of(trouble: str, text: str) -> int:
    if found := re.search(r"\(byte (\d+)\)", trouble):
        return text.encode("utf-8", "surrogatepass")[: int(found[1])].count(b"\n") + 1
    return text.rstrip().count("\n") + 1  # the text ends too early


def _in_words(trouble: str) -> str:
    """A path such as `$.messages[3].ts` said as people count: message 4, ts."""
    what, _, where = trouble.partition(" - at `$")
    if found := re.match(r"(?:\.messages)?\[(\d+)\]\.?([^`]*)", where):
        number = int(found[1]) + 1
        if found[2]:
            return admin_text("recording-field", number=number, field=found[2], what=what)
        return admin_text("recording-message", number=number, what=what)
    return what


@dataclass(frozen=True, slots=True)
class InMessage:
    """The place of a message in a file. It is put into words only if something is wrong there."""

    path: object
    number: int

    def __str__(self) -> str:
        return admin_text("recording-where", path=self.path, number=self.number)


class Stamps:
    """Reads time stamps of one file, and remembers whether any came without a time zone."""

    def __init__(self, path: Source) -> None:
        """Remember the file, for messages."""
        self._path = path
        self._naive = 0

    def read(self, stamp: str, where: object) -> datetime:
        """An ISO 8601 stamp as an instant; without a zone it is taken as UTC."""
        try:
            at = datetime.fromisoformat(stamp.strip())
        except ValueError:
            raise TranscriptError(
                admin_text("recording-no-time", where=where, time=repr(stamp[:60]))
            ) from None
        return self.aware(at)

    def aware(self, at: datetime) -> datetime:
        """The instant itself, or in UTC if it has no time zone."""
        if at.tzinfo is not None:
            return at
        self._naive += 1
        return at.replace(tzinfo=UTC)

    @property
    def warnings(self) -> list[str]:
        """One warning if any stamp had no time zone."""
        if not self._naive:
            return []
        return [admin_text("recording-naive", name=self._path.name, times=self._naive)]


def in_time_order(rows: Iterable[Row], name: str) -> tuple[list[Row], list[str]]:
    """The rows by time, those of one instant as given, and a warning if that moved any."""
    given = list(rows)
    late = 0
    for earlier, row in zip(_latest_so_far(given), given[1:], strict=False):
        late += row.at < earlier
    if not late:
        return given, []
    moved = admin_text("recording-sorted", name=name, lines=late)
    return sorted(given, key=lambda row: row.at), [moved]


def _latest_so_far(rows: list[Row]) -> Iterable[datetime]:
    latest: datetime | None = None
    for row in rows:
        latest = row.at if latest is None or row.at > latest else latest
        yield latest
