"""Standard output and standard error that may go away while we run.

Whoever reads them can end before us, or the disk that they go to can be full. Neither may change
what Heard does, nor what it ends with.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

from bot.text import printable


def stand() -> None:
    """Make sure that file descriptors 0 to 2 are open. If a process is started without one of them,
    the next file that it opens gets the number, and whatever is printed would go into that file."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
        if getattr(sys, name) is None:  # so Python says that there was none
            setattr(sys, name, os.fdopen(number, mode, closefd=False))


def say(text: str) -> None:
    """Print a line, if anybody is there to read it."""
    _print(text, sys.stdout)


def complain(text: str) -> None:
    """Print a line on standard error, if anybody is there to read it."""
    _print(text, sys.stderr)


def _print(text: str, stream: TextIO | None) -> None:
    if stream is None:  # Heard was started without one
        return
    try:
        # A name in a recording must not give orders to the terminal.
        print(printable(text), file=stream, flush=True)
    except (OSError, ValueError):
        _hush(stream)


def let_go() -> None:
    """Before the end: what cannot be written any more is not tried again, which Python would do,
    and would then end with 120."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except (OSError, ValueError):
            _hush(stream)


def _hush(stream: TextIO) -> None:
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
