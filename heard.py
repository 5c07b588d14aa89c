"""Heard's command line: which commands there are. Each is imported when it is used."""

from __future__ import annotations

import errno
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from adapters.console.commands_when_used import CommandsWhenUsed, WhenUsed
from bot.admin_texts import admin_text

UNWRITTEN = frozenset({errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG})
"""Errors of a command's output stream."""
COMMANDS = {
    "run": WhenUsed("heard_run:run", "help-run"),
    "replay": WhenUsed("heard_replay:replay", "help-replay"),
    "manual": WhenUsed("heard_setup:manual", "help-manual"),
    "doctor": WhenUsed("heard_ops:doctor", "help-doctor"),
    "backup": WhenUsed("heard_backup:backup", "help-backup"),
    "restore": WhenUsed("heard_backup:restore", "help-restore"),
    "export": WhenUsed("heard_export:export", "help-export"),
    "report": WhenUsed("heard_report:report", "help-report"),
    "rooms": WhenUsed("heard_ops:rooms", "help-rooms"),
    "link": WhenUsed("heard_ops:link", "help-link"),
    "setup": WhenUsed("heard_setup:setup", "help-setup"),
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


@app.callback(help=admin_text("help-heard"))
def about(
    show: Annotated[
        bool, typer.Option("--version", is_eager=True, help=admin_text("help-version"))
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
        complain(admin_text("cli-unwritten", why=wrong.strerror))
        sys.exit(1)
    finally:
        let_go()


if __name__ == "__main__":
    main()
