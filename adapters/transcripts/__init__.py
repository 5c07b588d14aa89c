"""Readers that turn recorded meetings into neutral rows: `read(path)` gives a `Transcript`."""

from adapters.transcripts.reader import FORMATS, Format, read, recognise
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import (
    AgendaListed,
    Closed,
    ItemStarted,
    Noticed,
    Opened,
    Row,
    Said,
    Transcript,
)

__all__ = [
    "FORMATS",
    "AgendaListed",
    "Closed",
    "Format",
    "ItemStarted",
    "Noticed",
    "Opened",
    "Row",
    "Said",
    "Transcript",
    "TranscriptError",
    "read",
    "recognise",
]
