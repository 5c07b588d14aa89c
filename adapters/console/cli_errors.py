"""The command line's errors: one line for what is wrong, and never a stack trace."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from adapters.console import streams
from bot.admin_texts import admin_text
from bot.errors import HeardError, Unusable
from bot.settings import Settings

errors = Console(stderr=True, soft_wrap=True, highlight=False)

ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", help=admin_text("help-config")),
]
LONG_FILE = 2000
"""Rows from which a replay shows how far it is."""


def settings_from(config: Path | None, given: Mapping[str, str] = MappingProxyType({})) -> Settings:
    """Loads the settings, or exits with one line that says which is wrong."""
    with in_one_line():
        from adapters.registry import load_settings  # it imports what imports this module

        settings = load_settings(config, {**os.environ, **given})
    for line in settings.meeting.raised():
        note(line)
    return settings


@contextlib.contextmanager
def in_one_line() -> Iterator[None]:
    """Turns an error that makes it impossible to go on into one line and exit code 2."""
    try:
        yield
    except Unusable as wrong:
        streams.complain(str(wrong))
        raise typer.Exit(2) from None
    except HeardError as wrong:
        streams.complain(admin_text("cli-failed", kind=type(wrong).__name__))
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def note(text: str) -> None:
    """Writes a notice to standard error for the person who starts Heard."""
    streams.complain(admin_text("cli-note", text=text))


def say(text: str) -> None:
    """Writes to the terminal and not to the log: an owner's link may be in it."""
    streams.say(text)


@contextlib.contextmanager
def progress(rows: int, doing: str = "", long: int = LONG_FILE) -> Iterator[Callable[[int], None]]:
    """Shows on the terminal how far something is that takes so many steps, from `long` on.
    `doing`: what it is; the replay of a meeting, if nothing is said."""
    if rows < long or not errors.is_terminal:
        yield lambda done: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=errors, transient=True) as bar:
        task = bar.add_task(doing or admin_text("replay-playing"), total=rows)
        yield lambda done: bar.advance(task, done)
