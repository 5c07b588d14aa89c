"""Which format a recorded meeting has, and reading it.

`FORMATS` is the one table of formats. To read another, write a reader and add a row.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from adapters.transcripts.chat_log import read_chat_log
from adapters.transcripts.decoding import HEAD, decode, read_bytes
from adapters.transcripts.discord import read_discord
from adapters.transcripts.jsonl import read_jsonl
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import ReadRows, SpokenLine, Transcript
from adapters.transcripts.slack import DAY_FILE, read_slack

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Between which a recorded meeting can have taken place, or be planned by a test."""


@dataclass(frozen=True, slots=True)
class FileStart:
    """What a recogniser may look at: the path and the beginning of the text ("" for a folder)."""

    path: Path
    head: str

    @property
    def is_json(self) -> bool:
        """Whether the text starts like JSON rather than like `[10:00] <name>`."""
        return re.match(r"\s*(?:\{|\[\s*[\[{\]])", self.head) is not None


@dataclass(frozen=True, slots=True)
class Format:
    """A format of recorded meetings: its name, what it is, how to tell it, how to read it."""

    name: str
    description: str
    recognises: Callable[[FileStart], bool]
    read: Callable[[Path], ReadRows]


def _is_slack(sample: FileStart) -> bool:
    if sample.path.is_dir():
        return True  # no other format is a folder; its reader says what is missing
    return DAY_FILE.fullmatch(sample.path.name) is not None and sample.head.lstrip().startswith("[")


def _is_discord(sample: FileStart) -> bool:
    looks_like_export = re.search(r'"(?:guild|channel|messages)"\s*:', sample.head) is not None
    return sample.head.lstrip().startswith("{") and looks_like_export and not _is_jsonl(sample)


def _is_jsonl(sample: FileStart) -> bool:
    first_line = sample.head.lstrip().partition("\n")[0]
    return (
        sample.path.suffix in (".jsonl", ".ndjson")
        or re.match(r'\{.*"at"\s*:', first_line) is not None
    )


def _is_chat_log(sample: FileStart) -> bool:
    return not sample.is_json


FORMATS: tuple[Format, ...] = (
    Format("slack-export", "a channel's folder of a Slack workspace export", _is_slack, read_slack),
    Format(
        "discord-export",
        "a channel exported by DiscordChatExporter as JSON",
        _is_discord,
        read_discord,
    ),
    Format("jsonl", "Heard's own form: a JSON object a line", _is_jsonl, read_jsonl),
    Format(
        "chat-log", "a chat program's or MeetBot's log as plain text", _is_chat_log, read_chat_log
    ),
)
"""Every format, in the order in which they are tried."""


def recognise(path: Path) -> str:
    """The name of the format of this file or folder."""
    return _format_of(path).name


def read(path: Path, format: str | None = None) -> Transcript:
    """Read a recorded meeting, in the format named or else in the one it looks like."""
    chosen = _named(format) if format is not None else _format_of(path)
    reading = chosen.read(path)
    if not any(isinstance(row, SpokenLine) for row in reading.rows):
        raise TranscriptError(
            f"{path}: nobody says anything in this {chosen.name}: is it the right one?"
        )
    for row in reading.rows:
        if not FIRST_YEAR <= row.at.year <= LAST_YEAR:
            raise TranscriptError(
                f"{path}: line {row.line}: nobody met in the year {row.at.year}: "
                f"correct the date, or take the line out"
            )
    return Transcript(chosen.name, reading.rows, reading.warnings)


def _named(name: str) -> Format:
    for known in FORMATS:
        if known.name == name:
            return known
    raise TranscriptError(f"there is no format {name!r}: choose one of {_names()}")


def _format_of(path: Path) -> Format:
    head = ""
    if not path.is_dir():
        data = read_bytes(path)
        head, _ = decode(data[:HEAD])
        if not data.strip():
            raise TranscriptError(f"{path}: is empty: give a file with a recorded meeting in it")
    sample = FileStart(path, head)
    for known in FORMATS:
        if known.recognises(sample):
            return known
    raise TranscriptError(
        f"{path}: is none of the formats Heard reads: name one of {_names()} if it is one"
    )


def _names() -> str:
    return ", ".join(known.name for known in FORMATS)
