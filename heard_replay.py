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
    from adapters.transcripts import Transcript


def replay(
    file: Annotated[
        Path, typer.Argument(help="A recorded meeting: a file, or an export's folder.")
    ],
    format_: Annotated[
        str | None, typer.Option("--format", help="What it is, if that is not recognised.")
    ] = None,
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
        try:
            transcript = read(file, format_)
        except TranscriptError as wrong:
            raise Unusable(str(wrong)) from None
        with progress(len(transcript.rows)) as tell:
            report = asyncio.run(_replay(settings, transcript, tell))
    for warning in report.warnings:
        note(warning)
    print(to_json(report) if as_json else as_text(report))


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
