"""Which format a recorded meeting has, and reading it.

`FORMATS` is the one table of formats. To read another, write a reader and add a row.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from adapters.transcripts.captions import caption_format, read_captions
from adapters.transcripts.chat_log import read_chat_log
from adapters.transcripts.decoding import HEAD, decode, read_bytes
from adapters.transcripts.discord import read_discord
from adapters.transcripts.discord_tables import (
    looks_like_csv,
    looks_like_html,
    read_discord_csv,
    read_discord_html,
)
from adapters.transcripts.headed_chat import looks_headed, read_headed
from adapters.transcripts.histories import EVERYTHING, RecordingSelection, by_meeting, chosen_rows
from adapters.transcripts.json_chats import SHAPES, ChatShape, read_json_chat, shape_of
from adapters.transcripts.jsonl import read_jsonl
from adapters.transcripts.meet import looks_like_meet, read_meet
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import ReadRows, SpokenLine, Transcript
from adapters.transcripts.slack import DAY_FILE, day_files, read_slack
from adapters.transcripts.sources import DiskSource, Source, suffix
from adapters.transcripts.telegram_html import looks_like_telegram_html, read_telegram_html
from adapters.transcripts.two_formats import refuse_two
from adapters.transcripts.whatsapp import looks_like_whatsapp, read_whatsapp
from adapters.transcripts.zipped import inside, is_zip
from adapters.transcripts.zoom_chat import looks_like_zoom_chat, read_zoom_chat
from bot.admin_texts import admin_text

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Between which a recorded meeting can have taken place, or be planned by a test."""


@dataclass(frozen=True, slots=True)
class FileStart:
    """What a recogniser may look at: the file and the beginning of the text ("" for a folder)."""

    path: Source
    head: str

    @property
    def is_json(self) -> bool:
        """Whether the text starts like JSON rather than like `[10:00] <name>`."""
        return re.match(r"\s*(?:\{|\[\s*[\[{\]])", self.head) is not None


@dataclass(frozen=True, slots=True)
class Format:
    """A format of recorded meetings: its name, how to tell it, how to read it."""

    name: str
    recognises: Callable[[FileStart], bool]
    read: Callable[[Source, RecordingSelection], ReadRows]
    ongoing: bool = False
    """The history of a group rather than a meeting: meetings are looked for in it."""
    chooses: bool = False
    """Its reader gives only the rows that are wanted."""
    has_parts: bool = False
    """It can have several channels, of which one is read."""


def _whole(read: Callable[[Source], ReadRows]) -> Callable[[Source, RecordingSelection], ReadRows]:
    """A reader that gives everything there is."""
    return lambda path, wanted: read(path)


def _is_slack(sample: FileStart) -> bool:
    if sample.path.is_folder:
        return True  # no other format is a folder; its reader says what is missing
    return DAY_FILE.fullmatch(sample.path.name) is not None and sample.head.lstrip().startswith("[")


def _is_discord(sample: FileStart) -> bool:
    looks_like_export = re.search(r'"(?:guild|channel|messages)"\s*:', sample.head) is not None
    return sample.head.lstrip().startswith("{") and looks_like_export and not _is_jsonl(sample)


def _is_jsonl(sample: FileStart) -> bool:
    first_line = sample.head.lstrip().partition("\n")[0]
    return (
        suffix(sample.path) in (".jsonl", ".ndjson")
        or re.match(r'\{.*"at"\s*:', first_line) is not None
    )


def _is_chat_log(sample: FileStart) -> bool:
    # Of a page of another kind, no line is what somebody said.
    page = re.match(r"\ufeff?\s*<(?:!doctype html|html)\b", sample.head, re.IGNORECASE)
    return not sample.is_json and page is None and not looks_like_html(sample.head)


def _json_chat(shape: ChatShape) -> Format:
    return Format(
        shape.name,
        lambda sample: shape_of(sample.head) is shape,
        lambda path, wanted: read_json_chat(path, shape, wanted.part),
        ongoing=True,
        has_parts=shape.several,
    )


FORMATS: tuple[Format, ...] = (
    Format(
        "slack-export",
        _is_slack,
        _whole(read_slack),
    ),
    *(_json_chat(shape) for shape in SHAPES),
    Format(
        "discord-export",
        _is_discord,
        _whole(read_discord),
    ),
    Format("jsonl", _is_jsonl, _whole(read_jsonl)),
    Format(
        "captions",
        lambda sample: bool(caption_format(sample.head)),
        _whole(read_captions),
    ),
    Format(
        "discord-csv",
        lambda sample: looks_like_csv(sample.head),
        _whole(read_discord_csv),
    ),
    Format(
        "discord-html",
        lambda sample: looks_like_html(sample.head),
        _whole(read_discord_html),
    ),
    Format(
        "telegram-html",
        lambda sample: looks_like_telegram_html(sample.head),
        _whole(read_telegram_html),
        ongoing=True,
    ),
    Format(
        "whatsapp",
        lambda sample: looks_like_whatsapp(sample.head),
        read_whatsapp,
        ongoing=True,
        chooses=True,
    ),
    Format(
        "zoom-chat",
        lambda sample: looks_like_zoom_chat(sample.head),
        _whole(read_zoom_chat),
    ),
    Format(
        "meet",
        lambda sample: looks_like_meet(sample.head),
        _whole(read_meet),
    ),
    Format(
        "pasted",
        lambda sample: looks_headed(sample.head),
        _whole(read_headed),
    ),
    Format(
        "chat-log",
        _is_chat_log,
        _whole(read_chat_log),
    ),
)
"""Every format, in the order in which they are tried."""


def recognise(path: Path | Source) -> str:
    """The name of the format of this file or folder."""
    return _format_of(_source(path)).name


def _source(given: Path | Source) -> Source:
    return DiskSource(given) if isinstance(given, Path) else given


def read(
    path: Path | Source,
    format: str | None = None,
    wanted: RecordingSelection = EVERYTHING,
    part: str = "",
) -> Transcript:
    """Read a recorded meeting, in the format named or else in the one it looks like.

    `wanted` is what to read of it: one meeting at most. `part` is the recording in a zip archive
    that has several, or the channel of an export that has several.

    Raises:
        ToChoose: it has several meetings or parts, and nothing says which to read.
        TranscriptError: it cannot be read; one line says what it seems to be, where reading stopped
            and what to do.
    """
    return read_meetings(path, format, wanted, part)[0]


def read_meetings(
    path: Path | Source,
    format: str | None = None,
    wanted: RecordingSelection = EVERYTHING,
    part: str = "",
) -> list[Transcript]:
    """Read recorded meetings, as `read` does: as many as `wanted` names, in their order.

    Raises:
        TranscriptError: see `read`.
    """
    source = _source(path)
    if not is_zip(source):
        return _read(source, format, wanted, part)
    with inside(source, part) as (recording, part_of_it):
        return _read(recording, format, wanted, part_of_it)


def _read(
    source: Source, format: str | None, wanted: RecordingSelection, part: str
) -> list[Transcript]:
    chosen = _named(format) if format is not None else _format_of(source)
    if part and not chosen.has_parts:
        raise TranscriptError(admin_text("recording-no-parts", path=source))
    if not source.is_folder:
        refuse_two(source, chosen.name)
    reading = chosen.read(source, replace(wanted, part=part))
    if not chosen.chooses and reading.rows:
        reading = chosen_rows(reading, str(source), wanted, ongoing=chosen.ongoing)
    if wanted != EVERYTHING and not reading.rows:
        raise TranscriptError(admin_text("recording-silent-span", path=source))
    if not any(isinstance(row, SpokenLine) for row in reading.rows):
        raise TranscriptError(admin_text("recording-silent", path=source, format=chosen.name))
    for row in reading.rows:
        if not FIRST_YEAR <= row.at.year <= LAST_YEAR:
            raise TranscriptError(
                admin_text("recording-bad-year", path=source, line=row.line, year=row.at.year)
            )
    return [
        Transcript(chosen.name, rows, reading.warnings if first else [], source.name)
        for first, rows in by_meeting(reading)
    ]


def is_recording(path: Path) -> bool:
    """Whether a path is one recording: a file, or the folder of a channel."""
    return not path.is_dir() or bool(day_files(DiskSource(path)))


def _named(name: str) -> Format:
    for known in FORMATS:
        if known.name == name:
            return known
    raise TranscriptError(admin_text("recording-no-format", name=repr(name), names=_names()))


def _format_of(path: Source) -> Format:
    head = ""
    if not path.is_folder:
        data = read_bytes(path, HEAD)
        head, _ = decode(data)
        if not data.strip():
            raise TranscriptError(admin_text("recording-empty", path=path))
    sample = FileStart(path, head)
    for known in FORMATS:
        if known.recognises(sample):
            return known
    raise TranscriptError(admin_text("recording-unknown-format", path=path, names=_names()))


def _names() -> str:
    return ", ".join(known.name for known in FORMATS)
