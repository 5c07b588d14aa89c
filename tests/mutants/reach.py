"""Which tests run which lines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from coverage import CoverageData

from tests.mutants.mutant import ROOT, Mutant

SUITES = (
    "tests/meeting", "tests/commands", "tests/records", "tests/people", "tests/dialogues",
    "tests/service", "tests/test_events.py", "tests/test_render.py", "tests/test_promises.py",
    "tests/test_stored_names.py", "tests/test_old_journals.py", "tests/test_docs_commands.py",
    "tests/test_says_nothing_of_anybody.py",
)  # fmt: skip
"""The suites of the core. None of them starts a server or another process."""
MOST = 250
"""Tests that are run for one mutant."""
SLOW = 5.0
"""Seconds from which on a test is left out: it is a search or a measurement."""


class Reach(NamedTuple):
    """What one run of the suites has shown."""

    lines: dict[str, dict[int, list[str]]]
    """By file and line, the tests that ran it."""
    seconds: dict[str, float]

    def tests(self, mutant: Mutant, last: int) -> list[str]:
        """The tests that could notice a mutant, shortest first. `last`: the last line that counts.

        What is not run by a test, since it is run once when the file is imported, counts for all
        tests that run anything of that file.
        """
        by_line = self.lines.get(mutant.path, {})
        found = {test for line in range(mutant.line, last + 1) for test in by_line.get(line, ())}
        if not found:
            found = {test for tests in by_line.values() for test in tests}
        return self._quickest(found)

    def of_table(self, functions: Iterable[tuple[str, int, int]]) -> list[str]:
        """The tests that run one of these functions (file, first and last line), and all the tests
        of commands and moves."""
        found = {
            test
            for path, first, last in functions
            for line in range(first, last + 1)
            for test in self.lines.get(path, {}).get(line, ())
        }
        near = self._quickest(found)
        every = self._quickest(
            {test for test in self.seconds if test.startswith(("tests/commands", "tests/test_"))}
        )
        return [*near, *(test for test in every if test not in found)]

    def _quickest(self, tests: Iterable[str]) -> list[str]:
        known = [test for test in tests if self.seconds.get(test, SLOW) < SLOW]
        return sorted(known, key=self.seconds.__getitem__)[:MOST]


def look(scratch: Path) -> Reach:
    """Run the suites once and note which test runs which line. Takes some minutes.

    Raises:
        SystemExit: the suites could not be run.
    """
    data, seconds = scratch / "coverage", scratch / "seconds.json"
    if not seconds.exists():
        command = [
            sys.executable, "-m", "coverage", "run", f"--data-file={data}", "--source=bot",
            "-m", "pytest", "-q", "-p", "tests.mutants.contexts", "-p", "no:cacheprovider",
            *SUITES,
        ]  # fmt: skip
        subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "MUTANTS_SECONDS": str(seconds)},
            check=False,
            stdout=sys.stderr,
        )
        if not seconds.exists():
            raise SystemExit("mutants: the tests could not be run.")
    kept = CoverageData(str(data))
    kept.read()
    lines = {
        str(Path(file).relative_to(ROOT)): {
            line: [name for name in names if name]
            for line, names in kept.contexts_by_lineno(file).items()
        }
        for file in kept.measured_files()
    }
    return Reach(lines, json.loads(seconds.read_text("utf-8")))
