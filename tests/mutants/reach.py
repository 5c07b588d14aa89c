"""Which tests run which lines."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from coverage import CoverageData

from tests.mutants.mutant import ROOT, Mutant, lines_around

SUITES = (
    "tests/meeting", "tests/commands", "tests/records", "tests/people", "tests/dialogues",
    "tests/service", "tests/test_events.py", "tests/test_render.py", "tests/test_promises.py",
    "tests/test_stored_names.py", "tests/test_old_journals.py", "tests/test_docs_commands.py",
    "tests/test_says_nothing_of_anybody.py",
)  # fmt: skip
"""The suites of the core. None of them starts a server or another process."""
MOST = 250
"""Tests that are run for one mutant."""
MOST_OF_TABLE = 2000
"""The same, of a row of a table, besides the tests that run what it leads to."""
SLOW = 5.0
"""Seconds from which on a test is left out: it is a search or a measurement."""
OF_EVERY_COMMAND = (
    *(f"tests/commands/test_{name}" for name in ("form", "manual", "table", "when")),
    "tests/test_docs_comm",
)
"""They read what is declared of commands, and run nothing of the files in which it is."""


class Reach(NamedTuple):
    """What one run of the suites has shown."""

    lines: dict[str, dict[int, list[str]]]
    """By file and line, the tests that ran it."""
    seconds: dict[str, float]
    outside: dict[str, set[int]]
    """By file, the lines that are run before the first test: when files are imported and tests
    collected."""

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests that could notice a mutant, shortest first.

        A line that no test runs, since it is run once when the file is imported, counts for the
        tests that run anything of that file or a line that names what it defines; or, if there is
        nothing of either, for all of them.
        """
        by_line = self.lines.get(mutant.path, {})
        found, always = set(by_line.get(mutant.line, ())), set[str]()
        if found:
            around = [by_line.get(n, []) for n in lines_around(ROOT / mutant.path, mutant.line)]
        else:
            around = list(self._uses(mutant))
            if mutant.path.startswith("bot/commands/"):
                always = {test for test in self.seconds if test.startswith(OF_EVERY_COMMAND)}
            found = {test for tests in (*by_line.values(), *around) for test in tests} | always
        if not found:
            return self.of_table(())
        quickest = self._quickest(found)
        if len(quickest) <= MOST:
            return quickest
        # Of many: those that have most to do with the file, those that come to where few others in
        # this function or with this name do, and the quickest.
        lines = Counter(test for tests in by_line.values() for test in tests)
        nearest = sorted(quickest, key=lambda test: -lines[test])[: MOST // 3]
        rarity: dict[str, int] = {}
        for tests in around:
            for test in tests:
                rarity[test] = min(rarity.get(test, len(tests)), len(tests))
        rarest = sorted(quickest, key=lambda test: rarity.get(test, len(self.seconds)))
        chosen = {*always, *nearest, *rarest[: MOST // 3]}
        others = [test for test in quickest if test not in chosen][: max(MOST - len(chosen), 0)]
        return self._quickest({*chosen, *others})

    def _uses(self, mutant: Mutant) -> Iterator[list[str]]:
        """The tests that run each of the lines with the name that a mutant's line gives a value."""
        source = (ROOT / mutant.path).read_text("utf-8").splitlines()
        given = re.match(r"\s*(\w+)\s*(:[^=]+)?= ", source[mutant.line - 1])
        if given is None:
            return
        named = re.compile(rf"\b{given[1]}\b")
        for path, by_line in self.lines.items():
            for number, text in enumerate((ROOT / path).read_text("utf-8").splitlines(), start=1):
                if number in by_line and named.search(text):
                    yield by_line[number]

    def of_table(self, functions: Iterable[tuple[str, int, int]]) -> list[str]:
        """The tests that run one of these functions (file, first and last line), and then those of
        commands and moves."""
        found = {
            test
            for path, first, last in functions
            for line in range(first, last + 1)
            for test in self.lines.get(path, {}).get(line, ())
        }
        near = self._quickest(found)[:MOST]
        every = self._quickest(
            {test for test in self.seconds if test.startswith(("tests/commands", "tests/test_"))}
            - found
        )
        return [*near, *every[:MOST_OF_TABLE]]

    def _quickest(self, tests: Iterable[str]) -> list[str]:
        known = [test for test in tests if self.seconds.get(test, SLOW) < SLOW]
        return sorted(known, key=self.seconds.__getitem__)


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
    lines, outside = {}, {}
    for file in kept.measured_files():
        path, by_line = str(Path(file).relative_to(ROOT)), kept.contexts_by_lineno(file)
        lines[path] = {line: [name for name in names if name] for line, names in by_line.items()}
        outside[path] = {line for line, names in by_line.items() if "" in names}
    return Reach(lines, json.loads(seconds.read_text("utf-8")), outside)
