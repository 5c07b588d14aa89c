"""Heard's command line: which commands there are. Each is imported when it is used."""

from __future__ import annotations

import errno
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from adapters.console.commands_when_used import CommandsWhenUsed, WhenUsed

UNWRITTEN = frozenset({errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG})
"""Errors of a command's output stream."""
COMMANDS = {
    "run": WhenUsed("heard_run:run", "Start Heard: the web room, and everything that keeps time."),
    "replay": WhenUsed(
        "heard_replay:replay",
        "Play a recorded meeting to Heard, and print what it would have said, and when.",
    ),
    "manual": WhenUsed("heard_setup:manual", "Print the manual's page of commands, as Markdown."),
    "doctor": WhenUsed(
        "heard_ops:doctor", "Check the installation, and say how to fix what is wrong."
    ),
    "backup": WhenUsed(
        "heard_backup:backup",
        "Copy the database, the keys and the settings to one file, also while Heard is running.",
    ),
    "restore": WhenUsed(
        "heard_backup:restore",
        "Put a backup back where nothing is yet, and say what is lost by it.",
    ),
    "export": WhenUsed(
        "heard_export:export",
        "Write the minutes of meetings into a new folder. Days are those of each room's time zone.",
    ),
    "report": WhenUsed(
        "heard_report:report",
        "Write a report into a new folder: one page that needs nothing else, and its charts.",
    ),
    "rooms": WhenUsed("heard_ops:rooms", "List the web rooms, the newest first."),
    "link": WhenUsed("heard_ops:link", "Print the link to a web room, or the owner's link."),
    "setup": WhenUsed("heard_setup:setup", "What has to be done at a platform, step by step."),
}


class _Heard(CommandsWhenUsed):
    """The commands of Heard."""

    when_used = COMMANDS


app = typer.Typer(
    cls=_Heard,
    add_completion=False,
    invoke_without_command=True,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def about(
    show: Annotated[
        bool, typer.Option("--version", is_eager=True, help="Print the version, and end.")
    ] = False,
) -> None:
    """Heard helps everybody in a meeting to be heard."""
    if show:
        print(f"heard {version('heard')}")
        raise typer.Exit


def main() -> None:
    """The `heard` command."""
    from adapters.console.streams import complain, let_go, stand

    stand()
    try:
        app()
    except OSError as wrong:
        if wrong.filename is not None or wrong.errno not in UNWRITTEN:
            raise
        complain(f"What was asked for could not be written: {wrong.strerror}.")
        sys.exit(1)
    finally:
        let_go()


if __name__ == "__main__":
    main()
