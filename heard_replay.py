"""`heard replay`: a recorded meeting, and what Heard would have said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.console.cli_errors import ConfigFile, in_one_line, note, progress, settings_from
from bot.errors import Unusable
from bot.settings import Settings

if TYPE_CHECKING:  # imported where it is used
    from adapters.console.replay import Report
    from adapters.transcripts import Transcript, Wanted


def replay(
    file: Annotated[
        Path, typer.Argument(help="A recorded meeting: a file, or an export's folder.")
    ],
    format_: Annotated[
        str | None, typer.Option("--format", help="What it is, if that is not recognised.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(help="Only from this day or moment on: 2026-01-31, or 2026-01-31T19:00."),
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="Only up to this day, which counts, or to this moment.")
    ] = None,
    meeting: Annotated[
        int | None,
        typer.Option(help="Which meeting of a group's history, by its number in the list."),
    ] = None,
    part: Annotated[
        str, typer.Option(help="Which recording of a zip archive that has several.")
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object instead of text.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Play a recorded meeting to Heard, and print what it would have said, and when."""
    from adapters.console.report_output import as_text, to_json
    from adapters.transcripts import TranscriptError, read

    settings = settings_from(config)
    with in_one_line():
        wanted = _wanted(since, until, meeting)
        try:
            transcript = read(file, format_, wanted, part)
        except TranscriptError as wrong:
            raise Unusable(str(wrong)) from None
        with progress(len(transcript.rows)) as tell:
            report = asyncio.run(_replay(settings, transcript, tell))
    for warning in report.warnings:
        note(warning)
    print(to_json(report) if as_json else as_text(report))


def _wanted(since: str | None, until: str | None, meeting: int | None) -> Wanted:
    """What to read of a recording.

    Raises:
        Unusable: a day is none, or both ways of saying it are used.
    """
    from adapters.transcripts import Wanted, moment

    if meeting is not None and (since or until):
        raise Unusable("--meeting says it alone: leave --since and --until away.")
    found = []
    for option, given, end in (("--since", since, False), ("--until", until, True)):
        try:
            found.append(moment(given, end=end) if given else None)
        except ValueError:
            raise Unusable(
                f"{option} {given} is no day: write it like 2026-01-31 or 2026-01-31T19:00."
            ) from None
    return Wanted(found[0], found[1], meeting)


async def _replay(
    settings: Settings, transcript: Transcript, tell: Callable[[int], None]
) -> Report:
    """A replay leaves no trace: its database is in memory."""
    from adapters.console.replay import Replay
    from storage.store import SqlStore

    store = await SqlStore.open("sqlite://")
    try:
        return await Replay(store, transcript, settings.meeting.rules()).run(tell)
    finally:
        await store.close()
