"""Runs the tests against mutants: each in a child of a process that has collected all tests.

What a child would see only if it read the changed file from the beginning, such as a table, is left
to a new process.
"""

from __future__ import annotations

import json
import math
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence, Set
from enum import StrEnum
from typing import NamedTuple

import pytest

from tests.mutants.afresh import PYTEST
from tests.mutants.live import Live
from tests.mutants.mutant import ROOT, Mutant

GRACE = 15.0
"""Seconds of the CPU that a run may take besides what its tests take without a change; a new
process imports and collects in that time."""
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


class Trial(NamedTuple):
    """A mutant, and what is to be run against it."""

    mutant: Mutant
    tests: list[str]
    seconds: float
    """How long these usually take."""
    run_outside: Set[int] | None
    """The lines of its file that are run outside of any test; None if it is to be read afresh."""


class Bench:
    """All tests, collected, and every function that they can reach."""

    def __init__(self, session: pytest.Session) -> None:
        assert threading.active_count() == 1, "a child would have none of the other threads"
        self._tests = {item.nodeid: item for item in session.items}
        self._session = session
        self._live = Live()

    def judge(self, trials: Sequence[Trial], workers: int) -> Iterator[tuple[Mutant, Verdict]]:
        """Try mutants, some at a time.

        Raises:
            KeyError: there is no such test.
        """
        running: dict[int, tuple[Mutant, float]] = {}
        waiting = list(reversed(trials))
        while waiting or running:
            while waiting and len(running) < workers:
                trial = waiting.pop()
                if not trial.tests:
                    yield trial.mutant, Verdict.SURVIVED
                    continue
                most = GRACE + SLACK * trial.seconds
                running[self._start(trial, most)] = trial.mutant, time.monotonic() + PATIENCE * most
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

    def _start(self, trial: Trial, most: float) -> int:
        """`most`: seconds of the CPU; a loop that does not end is ended then."""
        items = [self._tests[test] for test in trial.tests]
        sys.stdout.flush()
        sys.stderr.flush()
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
            outside = trial.run_outside
            if outside is None or not self._live.change(trial.mutant, outside):
                _begin_afresh(trial)
            code = self._run(items)
        except BaseException:  # whatever it is, the mutant is noticed
            code = 71
        finally:
            os._exit(code)

    def _run(self, items: list[pytest.Item]) -> int:
        """0 if all pass; it ends with the first that does not."""
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._session.testsfailed:
                return 1
        return 0


def _begin_afresh(trial: Trial) -> None:
    """Become a new process, in which nothing is imported."""
    given = os.memfd_create("trial")
    text = json.dumps([trial.mutant.path, trial.mutant.source, trial.tests])
    with os.fdopen(os.dup(given), "w", encoding="utf-8") as file:
        file.write(text)
    os.lseek(given, 0, os.SEEK_SET)
    os.dup2(given, 0)
    os.execv(sys.executable, [sys.executable, "-m", "tests.mutants.afresh"])


def with_bench(suites: Sequence[str], work: Callable[[Bench], None]) -> bool:
    """Collect the tests of some suites, and do something with them. Returns whether that went
    well: pytest has said what did not."""
    # What is caught is kept in memory: children would share one file, and the place in it.
    return pytest.main([*PYTEST, "--capture=sys", *suites], [_Plugin(work)]) == 0


class _Plugin:
    """Works where pytest would run all that it has collected."""

    def __init__(self, work: Callable[[Bench], None]) -> None:
        self._work = work

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Leave it to pytest to say which file cannot be collected."""
        if session.testsfailed:
            return None
        self._work(Bench(session))
        return True
