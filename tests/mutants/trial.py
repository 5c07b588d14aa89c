"""Runs the tests against a mutant, in a process of its own."""

from __future__ import annotations

import importlib.machinery
import math
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from enum import StrEnum
from types import CodeType

from tests.mutants.mutant import ROOT, Mutant

GRACE = 15.0
"""Seconds of the CPU that a run may take besides what its tests take without a change."""
PYTEST = (
    "-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning",
)  # fmt: skip
SLACK = 4.0
"""How much longer than usual they may take."""
PATIENCE = 20.0
"""How many times as long that may take by the clock: others may be using the machine, and what
waits without end uses none of the CPU."""


class Verdict(StrEnum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    ENDLESS = "endless"
    """Killed too: a test did not come to its end."""


def judge(
    trials: Sequence[tuple[Mutant, list[str], float]], workers: int
) -> Iterator[tuple[Mutant, Verdict]]:
    """Try mutants, some at a time. Each comes with its tests, and the seconds they usually take."""
    _warm()
    running: dict[int, tuple[Mutant, float]] = {}
    waiting = list(reversed(trials))
    while waiting or running:
        while waiting and len(running) < workers:
            mutant, tests, seconds = waiting.pop()
            if not tests:
                yield mutant, Verdict.SURVIVED
                continue
            most = GRACE + SLACK * seconds
            running[_start(mutant, tests, most)] = mutant, time.monotonic() + PATIENCE * most
        if not running:
            break
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid:
            mutant, _ = running.pop(pid)
            if os.WIFSIGNALED(status):
                yield mutant, Verdict.ENDLESS
            else:
                passed = os.WEXITSTATUS(status) == 0
                yield mutant, Verdict.SURVIVED if passed else Verdict.KILLED
            continue
        for late in [pid for pid, (_, until) in running.items() if time.monotonic() > until]:
            os.kill(late, signal.SIGKILL)
        time.sleep(0.02)


def _warm() -> None:
    """Import what does not change, so that each trial begins where it matters."""
    import hypothesis  # noqa: F401 - only for its being imported
    import pytest  # noqa: F401
    import pytest_asyncio  # noqa: F401
    import sqlmodel  # noqa: F401
    from fluent import runtime  # noqa: F401

    ours = [name for name in sys.modules if name.split(".")[0] in ("bot", "storage", "adapters")]
    assert not ours, f"{ours[0]} must not be imported before it is changed"


def _start(mutant: Mutant, tests: list[str], most: float) -> int:
    """`most`: seconds of the CPU; a loop that does not end is ended then."""
    pid = os.fork()
    if pid:
        return pid
    code = 70
    try:
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(most), math.ceil(most)))
        os.chdir(ROOT)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        _plant(mutant)
        import pytest

        code = int(pytest.main([*PYTEST, *tests]))
    except BaseException:  # whatever it is, the mutant is noticed
        code = 71
    finally:
        os._exit(code)


def _plant(mutant: Mutant) -> None:
    """From now on the file is read as the mutant has it."""
    path = str(ROOT / mutant.path)
    usual = importlib.machinery.SourceFileLoader.get_code

    def changed(self: importlib.machinery.SourceFileLoader, fullname: str) -> CodeType | None:
        if self.get_filename(fullname) == path:
            return compile(mutant.source, path, "exec", dont_inherit=True)
        return usual(self, fullname)

    importlib.machinery.SourceFileLoader.get_code = changed  # type: ignore[assignment,method-assign]
