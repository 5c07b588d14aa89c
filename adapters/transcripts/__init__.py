"""Readers that turn recorded meetings into neutral rows: `read(path)` gives a `Transcript`."""

from adapters.transcripts.chair import Chair, chair_of
from adapters.transcripts.histories import (
    EVERYTHING,
    LAST,
    LISTED,
    RecordingSelection,
    moment,
    numbered,
)
from adapters.transcripts.reader import (
    FORMATS,
    Format,
    is_recording,
    read,
    read_meetings,
    recognise,
)
from adapters.transcripts.reader_errors import Option, ToChoose, TranscriptError
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
from adapters.transcripts.sources import BytesSource, Source

__all__ = [
    "EVERYTHING",
    "FORMATS",
    "LAST",
    "LISTED",
    "AgendaListed",
    "BytesSource",
    "Chair",
    "Format",
    "ItemStarted",
    "MeetingEndLine",
    "MeetingStartLine",
    "Noticed",
    "Option",
    "RecordingSelection",
    "Row",
    "Source",
    "SpokenLine",
    "ToChoose",
    "Transcript",
    "TranscriptError",
    "chair_of",
    "is_recording",
    "moment",
    "numbered",
    "read",
    "read_meetings",
    "recognise",
]
