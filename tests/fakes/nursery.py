"""Processes to be killed, forked from one that has imported what they need.

The imports of Heard take longer than all that such a process does before it is killed. A module
that is run calls `serve`; the test that has it run has a `Nursery`.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import CoroutineType
from typing import Any, TextIO, TypeVar

import msgspec

ROOT = Path(__file__).parent.parent.parent

WHEN_BUSY = ("language_not_known", "turn_hangs", r"turn_not_taken +rooms=\d+")
"""Patterns of what is logged on a busy machine, where a language is not found in time, and somebody
else's turn takes more than a second: that is said, and harms nothing."""


class Plan(msgspec.Struct, kw_only=True):
    """What one process is to do."""

    reports: str
    """The named pipe to report to. A process opens it before it does anything else."""
    says_where_after: float = 90.0
    """Seconds after which a process that is still at work says where. A test has 120."""


P = TypeVar("P", bound=Plan)


# -- in the test -----------------------------------------------------------------------------------


class Nursery:
    """Starts processes of a module. `errors`: the file for what they have to complain of."""

    def __init__(self, module: str, errors: Path) -> None:
        self._errors = errors
        with errors.open("w") as stderr:
            self._process = subprocess.Popen(
                [sys.executable, "-m", module],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
                start_new_session=True,  # so that all can be ended together
            )

    def close(self) -> None:
        """Start no more, and end what is left: of a test that failed there may be some that wait
        for it, and would for ever."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()
        sys.stderr.write(self._errors.read_text())  # shown if the test failed

    def start(self, plans: Sequence[Plan], pipes: ExitStack) -> list[tuple[int, TextIO]]:
        """Start a process for each plan, side by side; their ids, and their reports."""
        for plan in plans:
            os.mkfifo(plan.reports)
        assert self._process.stdin
        print(msgspec.json.encode(plans).decode(), file=self._process.stdin, flush=True)
        pids = self._hear()
        assert len(pids) == len(plans), self._errors.read_text()
        return [
            (pid, pipes.enter_context(Path(plan.reports).open()))
            for pid, plan in zip(pids, plans, strict=True)
        ]

    def ended(self) -> set[int]:
        """The exit codes of those started last, once all of them have ended."""
        codes = set(self._hear())
        assert not (errors := self._errors.read_text()), errors
        return codes

    def _hear(self) -> list[int]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        while is_expected(line):
            line = self._process.stdout.readline()
        assert not line.strip("-0123456789 \n"), line  # somebody else has written there
        return [int(word) for word in line.split()]


def is_expected(line: str) -> bool:
    """Whether a line of the log says one of what is said `WHEN_BUSY`, and nothing else."""
    return any(re.fullmatch(rf"[0-9: -]*\[warning *\] {it}\s*", line) for it in WHEN_BUSY)


# -- in the module that is run ---------------------------------------------------------------------


def serve(kind: type[P], main: Callable[[P, int], Coroutine[Any, Any, None]]) -> None:
    """Read lists of plans, one list a line, and run each list's plans side by side.

    Answers each list with the processes' ids, and when all have ended with their exit codes.
    `main` is given a plan, and the file descriptor to report to.
    """
    for line in sys.stdin:
        children = [_fork(plan, main) for plan in msgspec.json.decode(line, type=list[kind])]  # type: ignore[valid-type]
        _answer(children)
        _answer(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children)


def _answer(numbers: Iterable[int]) -> None:
    sys.stdout.write(" ".join(map(str, numbers)) + "\n")
    sys.stdout.flush()


def _fork(plan: P, main: Callable[[P, int], Coroutine[Any, Any, None]]) -> int:
    if child := os.fork():
        return child
    code = 1
    try:
        asyncio.run(_watched(plan, main(plan, os.open(plan.reports, os.O_WRONLY))))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


async def _watched(plan: Plan, work: Coroutine[Any, Any, None]) -> None:
    """Do it; where it does not end, each task says in which place it is."""
    watch = asyncio.get_running_loop().call_later(plan.says_where_after, _say_where)
    await work
    watch.cancel()


def _say_where() -> None:
    for task in asyncio.all_tasks():
        sys.stderr.write(f"{task.get_name()} is still at\n")
        # asyncio itself shows the outermost function only.
        inner: object = task.get_coro()
        while isinstance(inner, CoroutineType) and inner.cr_frame is not None:
            traceback.print_stack(inner.cr_frame, limit=1)
            inner = inner.cr_await
