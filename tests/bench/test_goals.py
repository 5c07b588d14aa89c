"""What is aimed at, found in the tables of a bench."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench import goals
from bench.__main__ import BENCHES
from bench.figures import Figure, Name, medians, read
from bench.goals import GOALS, Goal
from bench.measure import micros, millis, table, times

ROOT = Path(__file__).parents[2]
TITLES = {
    "messages": "messages a second, durable, real lines",
    "slack": "events a second, from signature to commit to ack, real lines",
    "discord": "messages on Discord, from the payload to the durable commit, real lines",
}
CLAIMS = "200 posts claimed for delivery (SQLite)"
WORKERS = "PostgreSQL, workers: the same 20 rooms, 20 in flight in each worker"


def claimed(capsys: pytest.CaptureFixture[str], *took: float) -> dict[Name, Figure]:
    """What a bench has printed: the more rooms wait, the longer it took."""
    waiting = [[str(10**power), millis(seconds)] for power, seconds in enumerate(took)]
    table(CLAIMS, ["rooms", "time"], waiting)
    return read(capsys.readouterr().out)


def row_of(what: str, rows: list[list[str]]) -> list[str]:
    (found,) = [row for row in rows if row[0].startswith(what)]
    return found[1:]


def test_of_several_rows_the_worst_counts(capsys: pytest.CaptureFixture[str]) -> None:
    now = claimed(capsys, 0.002, 0.006, 0.004)
    assert row_of("200 posts", goals.rows(now)) == ["<= 5.00 ms", "6.00 ms", "", "no"]
    now = claimed(capsys, 0.002, 0.004, 0.004)
    assert row_of("200 posts", goals.rows(now)) == ["<= 5.00 ms", "4.00 ms", "", "yes"]


def test_an_older_commit_stands_between_the_aim_and_now(capsys: pytest.CaptureFixture[str]) -> None:
    before, now = claimed(capsys, 0.283), claimed(capsys, 0.004)
    found = row_of("200 posts", goals.rows(now, before))
    assert found == ["<= 5.00 ms", "283.00 ms", "4.00 ms", "", "yes"]
    found = row_of("200 posts", goals.rows(now, {}))
    assert found[1] == "not measured"


def test_what_was_not_measured_is_neither_met_nor_missed() -> None:
    for _, aim, now, floor, met in goals.rows({}):
        assert aim
        assert (now, floor, met) == ("not measured", "", "")


def test_more_is_better_where_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    table(WORKERS, ["workers", "over one's"], [["1", times(1)], ["4", times(0.5)]])
    now = read(capsys.readouterr().out)
    assert row_of("4 workers flat out", goals.rows(now)) == [">= 0.60x", "0.50x", "", "no"]


def test_the_bare_figure_of_the_same_row_is_the_floor(capsys: pytest.CaptureFixture[str]) -> None:
    heads = ["", "CPU", "bare CPU"]
    table("One web room with everybody", heads, [["1,000, q+", millis(0.05), micros(0.0009)]])
    now = read(capsys.readouterr().out)
    assert row_of("q+", goals.rows(now)) == ["<= 80.00 ms", "50.00 ms", "900.0 us", "yes"]


@pytest.mark.parametrize("bench", TITLES)
def test_a_goal_is_not_measured_by_another_bench(bench: str) -> None:
    title = TITLES[bench]
    assert title in (ROOT / "bench" / f"{bench}.py").read_text(encoding="utf-8")
    found = {goal.bench for goal in GOALS if re.match(goal.table, f"SQLite: {title}")}
    assert found == {bench}


def test_several_rounds_give_their_median() -> None:
    name = Name("a table", "a row", "CPU")
    rounds = [{name: Figure(value, "s")} for value in (3.0, 1.0, 2.0)]
    assert medians([*rounds, {}]) == {name: Figure(2.0, "s")}


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.what)
def test_a_goal_asks_for_a_column_that_its_bench_has(goal: Goal) -> None:
    assert goal.bench in BENCHES
    folder = Path(goals.__file__).parent
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))
             if path.name != "goals.py"]  # fmt: skip
    for column in filter(None, (goal.column, goal.floor)):
        # Of "p50 / p99" each is a figure of its own.
        last = column.removeprefix("message ")
        assert any(f'"{column}"' in text or f'/ {last}"' in text for text in texts), column
