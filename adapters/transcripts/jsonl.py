"""Heard's own neutral form: a JSON object a line.

    {"at": "2024-03-05T10:00:00+00:00", "agenda": "Respite beds"}
    {"at": "2024-03-05T10:00:04+00:00", "speaker": "Ada", "text": "Two are free."}

`agenda` says that the subject changes to that item. `"bot": true` marks a bot's line. Other keys
are ignored, so that a file may carry notes of its own.
"""

from collections.abc import Iterator

import msgspec

from adapters.transcripts.decoding import Stamps, in_time_order, lines_of, read_text
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import ItemStarted, ReadRows, Row, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text


class _JsonRow(msgspec.Struct):
    at: str
    speaker: str | None = None
    text: str | None = None
    agenda: str | None = None
    bot: bool = False


_decoder = msgspec.json.Decoder(_JsonRow)


def read_jsonl(path: Source) -> ReadRows:
    """The rows of a JSON lines file."""
    text, warnings = read_text(path)
    stamps = Stamps(path)
    rows: list[Row] = []
    for number, line in enumerate(lines_of(text), start=1):
        if line.strip():
            rows.extend(_rows_of(line, number, f"{path}:{number}", stamps))
    ordered, moved = in_time_order(rows, path.name)
    return ReadRows(ordered, [*warnings, *stamps.warnings, *moved])


def _rows_of(line: str, number: int, where: str, stamps: Stamps) -> Iterator[Row]:
    found = _decode(line, where)
    at = stamps.read(found.at, where)
    if found.agenda is not None:
        yield ItemStarted(at, found.agenda, number)
    if found.speaker is not None and found.text is not None:
        yield SpokenLine(at, found.speaker, found.text, number, bot=found.bot)
    elif found.speaker is not None or found.text is not None:
        missing = "text" if found.text is None else "speaker"
        raise TranscriptError(admin_text("recording-lacks-one", where=where, missing=missing))
    elif found.agenda is None:
        raise TranscriptError(admin_text("recording-lacks-both", where=where))


def _decode(line: str, where: str) -> _JsonRow:
    try:
        return _decoder.decode(line)
    except msgspec.ValidationError as error:
        trouble = str(error).replace(" - at `$", " at `").replace("at `.", "at `")
        raise TranscriptError(
            admin_text("recording-see-the-form", where=where, why=trouble)
        ) from None
    except (msgspec.DecodeError, RecursionError) as error:
        raise TranscriptError(admin_text("recording-bad-line", where=where, why=error)) from None
