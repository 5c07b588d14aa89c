"""`heard replay`: a recorded meeting, and what Heard would have said."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.console.cli_errors import ConfigFile, in_one_line, note, progress, settings_from
from bot.admin_texts import admin_text
from bot.errors import Unusable

if TYPE_CHECKING:  # imported where it is used
    from adapters.transcripts import Option, RecordingSelection, Transcript


def replay(
    file: Annotated[
        Path,
        typer.Argument(help=admin_text("help-replay-file")),
    ],
    format_: Annotated[
        str | None, typer.Option("--format", help=admin_text("help-replay-format"))
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(help=admin_text("help-replay-since")),
    ] = None,
    until: Annotated[str | None, typer.Option(help=admin_text("help-replay-until"))] = None,
    meeting: Annotated[
        str | None,
        typer.Option(help=admin_text("help-replay-meeting")),
    ] = None,
    part: Annotated[str, typer.Option(help=admin_text("help-replay-part"))] = "",
    as_json: Annotated[bool, typer.Option("--json", help=admin_text("help-replay-json"))] = False,
    report: Annotated[
        Path | None,
        typer.Option(help=admin_text("help-replay-report")),
    ] = None,
    names: Annotated[bool, typer.Option("--names", help=admin_text("help-replay-names"))] = False,
    config: ConfigFile = None,
) -> None:
    """Play a recorded meeting to Heard, and print what it would have said, and when."""
    from adapters import gc_tuning
    from adapters.console.report_output import as_text, to_json
    from adapters.documents.report_html import page
    from adapters.recordings.playing import play, reported
    from adapters.registry import configure_logs
    from storage.scratch import scratch_store

    settings = settings_from(config)
    configure_logs(settings.logs)
    with in_one_line():
        if report is not None and as_json:
            raise Unusable(admin_text("replay-report-or-json"))
        if names and report is None:
            raise Unusable(admin_text("replay-names"))
        wanted = _wanted(since, until, meeting)
        if wanted.to is not None and report is None:
            raise Unusable(admin_text("replay-several"))
        if report is not None and (report.exists() or report.is_symlink()):
            raise Unusable(admin_text("replay-there", file=report))
        recorded = [
            _read(one, format_, wanted, part) for one in recordings(file, many=report is not None)
        ]
        transcripts = [one for several in recorded for one in several]
        gc_tuning.freeze()
        with progress(sum(len(one.rows) for one in transcripts)) as tell:
            reports, made = asyncio.run(
                play(
                    scratch_store,
                    settings.meeting.rules(),
                    transcripts,
                    tell,
                    names=names if report is not None else None,
                )
            )
        if report is not None:
            _write(report, page(reported(made)))
    for warning in (told for one in reports for told in one.warnings):
        note(warning)
    if report is not None:
        print(admin_text("replay-report", file=report, names="yes" if names else "no"))
    else:
        print(to_json(reports[0]) if as_json else as_text(reports[0]))


def recordings(file: Path, *, many: bool) -> list[Path]:
    """The recordings to play: the one that is named, or all of a folder, in order of their names.

    Raises:
        Unusable: there is none in that folder.
    """
    from adapters.transcripts import is_recording

    if not many or is_recording(file):
        return [file]
    found = sorted(one for one in file.iterdir() if not one.name.startswith("."))
    if not found:
        raise Unusable(admin_text("replay-empty", file=file))
    return found


def _read(
    file: Path, format_: str | None, wanted: RecordingSelection, part: str
) -> list[Transcript]:
    from adapters.transcripts import LISTED, ToChoose, TranscriptError, read_meetings

    try:
        return read_meetings(file, format_, wanted, part)
    except ToChoose as several:
        shown = several.options[-LISTED:]
        more = len(several.options) - len(shown)
        lines = [
            *([f"  … {admin_text('recording-more', more=more)}"] if more else []),
            *(_offered(one, several.what) for one in shown),
        ]
        raise Unusable("\n".join([f"{several}:", *lines])) from None
    except TranscriptError as wrong:
        raise Unusable(str(wrong)) from None


def _offered(one: Option, what: str) -> str:
    return f"  {one.value}. {one.text}" if what == "meeting" else f"  {one.text}"


def _write(to: Path, page: str) -> None:
    try:
        with to.open("x", encoding="utf-8") as file:
            file.write(page)
    except OSError as wrong:
        raise Unusable(admin_text("cli-file-unwritable", file=to, why=wrong.strerror)) from None


def _wanted(since: str | None, until: str | None, meeting: str | None) -> RecordingSelection:
    """What to read of a recording.

    Raises:
        Unusable: a day or a number is none, or both ways of saying it are used.
    """
    from adapters.transcripts import RecordingSelection, moment, numbered

    if meeting is not None and (since or until):
        raise Unusable(admin_text("replay-alone"))
    if meeting is not None:
        try:
            return numbered(meeting)
        except ValueError:
            raise Unusable(admin_text("replay-no-number", given=meeting)) from None
    found = []
    for option, given, end in (("--since", since, False), ("--until", until, True)):
        try:
            found.append(moment(given, end=end) if given else None)
        except ValueError:
            raise Unusable(admin_text("replay-no-day", option=option, given=given)) from None
    return RecordingSelection(found[0], found[1])
