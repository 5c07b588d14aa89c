"""`python -m tests.mutants`: draw mutants, try them, and print which survived."""

from __future__ import annotations

import argparse
import ast
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mutants import operators, rows, statements
from tests.mutants.mutant import ROOT, Mutant, Place, known_as_equivalent
from tests.mutants.reach import MOST, SLOW, SUITES, Reach, look
from tests.mutants.trial import Bench, Trial, Verdict, with_bench

WHERE = ("bot/meeting", "bot/records", "bot/commands")
LEFT_ALONE = ("bot/meeting/drift_data",)
"""Made by a program."""


def main() -> int:
    """Try what was asked for. Returns 0 however many survive: a person reads them; 1 if the tests
    could not be run, or fail without a change."""
    options = _options()
    equivalent = known_as_equivalent()
    paths = [
        path
        for part in (options.only or WHERE)
        for path in ([ROOT / part] if part.endswith(".py") else sorted((ROOT / part).rglob("*.py")))
        if not str(path.relative_to(ROOT)).startswith(LEFT_ALONE)
    ]
    again = Path(options.again).read_text("utf-8").splitlines() if options.again else []
    if again:
        paths = [path for path in paths if f"{path.relative_to(ROOT)} " in "\n".join(again)]
    places = [
        place for path in paths for place in (*operators.places(path), *statements.places(path))
    ]
    drawn = _drawn(places, 0 if again else options.count, options.seed)
    tables = [] if options.only else rows.mutants()
    if again:
        drawn = [mutant for mutant in drawn if mutant.name in again]
        tables = [mutant for mutant in tables if mutant.name in again]
    print(f"{len(places)} places in {len(paths)} files; {len(drawn)} drawn, seed {options.seed}")
    print(f"{len(tables)} mutants of the tables")
    with tempfile.TemporaryDirectory() as scratch:
        reach = look(Path(options.scratch or scratch))
    trials = [_trial(reach, mutant, _tests(reach, mutant)) for mutant in (*drawn, *tables)]
    if options.afresh:
        trials = [trial._replace(run_outside=None) for trial in trials]
    open_ = [trial for trial in trials if trial.mutant.name not in equivalent]
    unchanged = _unchanged(reach, options.seed)

    def work(bench: Bench) -> None:
        if any(became is not Verdict.SURVIVED for _, became in bench.judge(unchanged, 1)):
            pytest.exit("mutants: the tests fail without any change", returncode=1)
        counts: dict[bool, Counter[Verdict]] = {False: Counter(), True: Counter()}
        for mutant, verdict in _judged(bench, open_, options.workers, options.verdicts):
            counts[_of_a_table(mutant)][verdict] += 1
            if verdict is Verdict.SURVIVED:
                print(f"survived: {mutant.path}:{mutant.line}\n{mutant.name}", flush=True)
        for of_table, name in ((False, "drawn"), (True, "tables")):
            total = sum(counts[of_table].values())
            killed = total - counts[of_table][Verdict.SURVIVED]
            share = f"{killed / total:.1%}" if total else "none"
            print(f"{name}: {killed} of {total} killed ({share})")
        print(f"{len(trials) - len(open_)} are known to change nothing that can be seen")

    return 0 if with_bench(SUITES, work) else 1


def _judged(
    bench: Bench, trials: list[Trial], workers: int, kept: Path | None
) -> Iterator[tuple[Mutant, Verdict]]:
    """What became of each mutant: what is written in `kept`, and is written there as it comes."""
    known: dict[str, Verdict] = {}
    for line in kept.read_text("utf-8").splitlines() if kept and kept.exists() else ():
        verdict, _, name = line.partition(" ")
        known[name] = Verdict(verdict)
    for trial in trials:
        if (became := known.get(trial.mutant.name)) is not None:
            yield trial.mutant, became
    still = [trial for trial in trials if trial.mutant.name not in known]
    for mutant, verdict in bench.judge(still, workers):
        if kept:
            with kept.open("a", encoding="utf-8") as file:
                print(verdict, mutant.name, file=file)
        yield mutant, verdict


def _unchanged(reach: Reach, seed: int) -> list[Trial]:
    """Some tests, to be run in both ways with nothing changed: if any fails, all mutants die."""
    path = ROOT / "bot" / "meeting" / "queue.py"
    nothing = Mutant(
        path=str(path.relative_to(ROOT)), line=1, change="", before="", after="",
        source=path.read_text("utf-8"),
    )  # fmt: skip
    quick = sorted(test for test, took in reach.seconds.items() if took < SLOW)
    tests = random.Random(seed).sample(quick, min(len(quick), 2 * MOST))
    trial = _trial(reach, nothing, tests)
    return [trial, trial._replace(run_outside=None)]


def _drawn(places: list[Place], count: int, seed: int) -> list[Mutant]:
    """So many mutants; all of them, if `count` is 0."""
    shuffled = random.Random(seed).sample(places, len(places))
    found: list[Mutant] = []
    for place in shuffled:
        made = statements.mutant(place) if place.by == statements.BY else operators.mutant(place)
        if made is not None:
            found.append(made)
        if count and len(found) == count:
            break
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=400, help="how many to draw; 0: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", nargs="*", help="files or folders; the tables are left out then")
    parser.add_argument("--again", help="what an earlier run printed: only what survived there")
    parser.add_argument("--verdicts", type=Path, help="a file in which what became of each is kept")
    parser.add_argument("--afresh", action="store_true", help="a new process for each; slow")
    parser.add_argument("--scratch", help="a folder in which what tests reach is kept, and found")
    return parser.parse_args()


def _of_a_table(mutant: Mutant) -> bool:
    return mutant.change.split(":")[0] in ("TRANSITIONS", "WAKES", "COMMANDS")


def _trial(reach: Reach, mutant: Mutant, tests: list[str]) -> Trial:
    seconds = sum(reach.seconds[test] for test in tests)
    return Trial(mutant, tests, seconds, reach.outside.get(mutant.path, set()))


def _tests(reach: Reach, mutant: Mutant) -> list[str]:
    """The tests that run the line; for a row of a table, those that run what it leads to."""
    row = rows.at(ROOT / mutant.path, mutant.line)
    if row is None:
        return reach.tests(mutant)
    functions = []
    for argument in row.args:
        if isinstance(argument, ast.Name):
            functions += _function(ROOT / mutant.path, argument.id)
        if isinstance(argument, ast.Attribute) and isinstance(argument.value, ast.Name):
            for folder in ("bot/meeting/handlers", "bot/commands"):
                path = ROOT / folder / f"{argument.value.id}.py"
                if path.exists():
                    functions += _function(path, argument.attr)
    return reach.of_table(functions)


def _function(path: Path, name: str) -> list[tuple[str, int, int]]:
    return [
        (str(path.relative_to(ROOT)), node.lineno, node.end_lineno or node.lineno)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name == name
    ]


if __name__ == "__main__":
    sys.exit(main())
