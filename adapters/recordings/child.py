"""The process in which a recording is read and played that somebody has handed in.

It is a process of its own, so that nothing else has to wait, it can be ended at any moment, and
what was in its memory is gone with it. It takes the recording from a pipe, and the system refuses
it every file that it would write to.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO

import msgspec
import structlog

from adapters.recordings.recording_frames import (
    PREFIX,
    AskedReport,
    GaveUp,
    Offered,
    OfferedChoice,
    Played,
    RecordingRefused,
    ReportMade,
    Told,
    framed,
)
from adapters.transcripts import (
    BytesSource,
    RecordingSelection,
    ToChoose,
    Transcript,
    TranscriptError,
    moment,
    numbered,
    read_meetings,
)
from bot.admin_texts import admin_text
from bot.errors import Unusable

if TYPE_CHECKING:
    from adapters.recordings.playing import OpenStore

MOST_MEMORY = 2 << 30
"""Bytes of address space, most of which is libraries."""
MOST_SECONDS = 300
"""Seconds of a processor."""
EVERY = 0.25
"""Seconds between two messages that say how far it is."""


def serve(open_store: OpenStore) -> None:
    """Take what is asked and a recording from standard input, and tell on standard output what
    comes of it."""
    tell = _teller()
    hold_to_limits()
    given = sys.stdin.buffer
    asked = msgspec.json.decode(_frame(given), type=AskedReport)
    data = _frame(given)
    try:
        told = asyncio.run(_answer(open_store, asked, data, tell))
    except MemoryError:
        told = GaveUp()
    tell(told)


def hold_to_limits() -> None:
    """Have the system refuse this process every file, and more memory and time than a recording
    takes."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(10)
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    for what, most in (
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
    ):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (most, most))


def _teller() -> Callable[[Told], None]:
    """Tells on what was standard output; whatever else is printed goes nowhere, and so does the
    log, in which nothing of a recording may stand."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())

    def tell(told: Told) -> None:
        out.write(framed(told))
        out.flush()

    return tell


def _frame(file: BinaryIO) -> bytes:
    return file.read(int.from_bytes(file.read(PREFIX), "big"))


async def _answer(
    open_store: OpenStore, asked: AskedReport, data: bytes, tell: Callable[[Told], None]
) -> Told:
    try:
        return await _report(open_store, asked, _read(asked, data), tell)
    except ToChoose as several:
        choices = tuple(OfferedChoice(one.value, one.text) for one in several.options)
        return Offered(several.what, choices)
    except (TranscriptError, Unusable) as wrong:
        return RecordingRefused(str(wrong))


async def _report(
    open_store: OpenStore,
    asked: AskedReport,
    transcripts: Sequence[Transcript],
    tell: Callable[[Told], None],
) -> ReportMade:
    # What plays is loaded where there is something to play.
    from adapters import gc_tuning
    from adapters.documents.report_html import body, page
    from adapters.recordings.playing import play, reported

    gc_tuning.freeze()
    rows = sum(len(one.rows) for one in transcripts)
    progress = _progress(rows, tell)
    reports, made = await play(open_store, asked.rules, transcripts, progress, names=asked.names)
    report = reported(made)
    return ReportMade(
        title=report.title,
        body=body(report),
        page=page(report),
        language=report.language,
        notes=tuple(told for one in reports for told in one.warnings),
        named=asked.names,
    )


def _read(asked: AskedReport, data: bytes) -> list[Transcript]:
    return read_meetings(
        BytesSource(asked.name, data), asked.format or None, _wanted(asked), asked.part
    )


def _wanted(asked: AskedReport) -> RecordingSelection:
    if asked.meeting:
        try:
            return numbered(asked.meeting)
        except ValueError:
            raise TranscriptError(
                admin_text("recording-not-listed", meeting=asked.meeting[:40])
            ) from None
    found = []
    for given, end in ((asked.since, False), (asked.until, True)):
        try:
            found.append(moment(given, end=end) if given else None)
        except ValueError:
            raise TranscriptError(admin_text("recording-no-day", day=given[:40])) from None
    return RecordingSelection(found[0], found[1])


def _progress(of: int, tell: Callable[[Told], None]) -> Callable[[int], None]:
    played, told_at = 0, 0.0
    tell(Played(0, of))

    def progress(rows: int) -> None:
        nonlocal played, told_at
        played += rows
        if time.monotonic() - told_at >= EVERY:
            told_at = time.monotonic()
            tell(Played(played, of))

    return progress
