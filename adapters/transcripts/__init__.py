"""Readers that turn recorded meetings into neutral rows: `read(path)` gives a `Transcript`."""

from adapters.transcripts.chair import Chair, chair_of
from adapters.transcripts.histories import EVERYTHING, Wanted, moment
from adapters.transcripts.reader import FORMATS, Format, is_recording, read, recognise
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import (
    AgendaListed,
    ItemStarted,
    MeetingEndLine,
    MeetingStartLine,
    Noticed,
    Row,
    SpokenLine,
    Transcript,
)

__all__ = [
    "EVERYTHING",
    "FORMATS",
    "AgendaListed",
    "Chair",
    "Format",
    "ItemStarted",
    "MeetingEndLine",
    "MeetingStartLine",
    "Noticed",
    "Row",
    "SpokenLine",
    "Transcript",
    "TranscriptError",
    "Wanted",
    "chair_of",
    "is_recording",
    "moment",
    "read",
    "recognise",
]
