"""What is read from the tables of a bench, and how the figures of two checkouts compare."""

from __future__ import annotations

import pytest

from bench.figures import Figure, Name, compare, read, shown
from bench.measure import count, micros, millis, table, times

SPEED = "Slack: events a second"


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_every_cell_of_a_table_is_a_figure_in_seconds_ratios_or_counts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    heads = ["in flight", "bare a second", "Heard", "CPU ratio", "blocked", "memory"]
    rows = [
        ["1", count(12_345), micros(0.000_5), times(2.5), millis(0.012), "9.3 KiB"],
        ["100", count(7), micros(0.000_002), times(12.34), millis(-0.5), "27.2 KiB"],
    ]
    table(SPEED, heads, rows, "Bare: a listener that does nothing. 1.00x")
    found = read("2026-11-28: 2 cores\n" + printed(capsys) + "\nAll of it took 3 s.\n")
    values = {(name.row, name.column): figure.value for name, figure in found.items()}
    assert {name.table for name in found} == {SPEED}
    assert values == pytest.approx(
        {
            ("in flight 1", "bare a second"): 12_345,
            ("in flight 1", "Heard"): 0.000_5,
            ("in flight 1", "CPU ratio"): 2.5,
            ("in flight 1", "blocked"): 0.012,
            ("in flight 1", "memory"): 9.3,
            ("in flight 100", "bare a second"): 7,
            ("in flight 100", "Heard"): 0.000_002,
            ("in flight 100", "CPU ratio"): 12.3,
            ("in flight 100", "blocked"): -0.5,
            ("in flight 100", "memory"): 27.2,
        }
    )
    units = [figure.unit for figure in found.values()]
    assert units == ["", "s", "x", "s", "KiB"] * 2


def test_empty_cells_and_words_are_no_figures(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [["bare rows", "1.3 s", "", "none"], ["Heard", "14.0 s", "30.2 ms", "none"]]
    table("Overdue", ["", "time for all", "blocked", "lost"], rows)
    assert list(read(printed(capsys))) == [
        Name("Overdue", "bare rows", "time for all"),
        Name("Overdue", "Heard", "time for all"),
        Name("Overdue", "Heard", "blocked"),
    ]


def test_a_cell_of_two_figures_is_read_as_two(capsys: pytest.CaptureFixture[str]) -> None:
    heads = ["in flight", "bare p50 / p99", "Heard p50 / p99", "time / batches"]
    table(SPEED, heads, [["10", "1.0 ms / 2.0 ms", "3.0 ms / 4.0 ms", "0.50x"]])
    found = {name.column: figure.value for name, figure in read(printed(capsys)).items()}
    assert found == pytest.approx(
        {
            "bare p50": 0.001,
            "bare p99": 0.002,
            "Heard p50": 0.003,
            "Heard p99": 0.004,
            "time / batches": 0.5,
        }
    )


def test_figures_are_found_whichever_column_is_the_widest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table("A", ["", "a column with a long head", "x"], [["r", "1.00x", "1,234,567.0 us"]])
    table("B", ["", "x", "y"], [["a row with a long name", "", "2.00x"], ["b", "3.00x", ""]])
    found = read(printed(capsys))
    assert {tuple(vars(name).values()): figure.value for name, figure in found.items()} == {
        ("A", "r", "a column with a long head"): 1.0,
        ("A", "r", "x"): pytest.approx(1.234567),
        ("B", "a row with a long name", "y"): 2.0,
        ("B", "b", "x"): 3.0,
    }


def test_two_rows_of_the_same_name_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    table("Twice", ["", "CPU"], [["Heard", "1.00x"], ["Heard", "2.00x"]])
    assert {name.row: figure.value for name, figure in read(printed(capsys)).items()} == {
        "Heard": 1.0,
        "Heard (2)": 2.0,
    }


def test_a_figure_whose_table_was_renamed_is_still_the_same_figure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("hear", "on_message"):
        table(
            f"SQLite: from `{name}` to its return, at 1,000 a second", ["", "p"], [["a", "1.00x"]]
        )
    older, newer = printed(capsys).split("\nSQLite: from `on_message`")
    newer = "\nSQLite: from `on_message`" + newer
    assert list(read(older)) == list(read(newer)) != []


def test_text_that_is_no_table_holds_no_figures() -> None:
    assert read("PostgreSQL: skipped, it is not installed\n\n  1.00x   2.00x\nper 100: 3\n") == {}


def one(value: float, unit: str = "x", *, column: str = "CPU ratio") -> dict[Name, Figure]:
    return {Name("Slack", "in flight 1", column): Figure(value, unit)}


def test_the_ratio_is_the_median_of_the_rounds_side_by_side() -> None:
    older = [one(1.0), one(10.0), one(2.0)]
    newer = [one(2.0), one(11.0), one(3.0)]
    (got,) = compare(older, newer).both
    assert (got.older, got.newer) == (2.0, 3.0)
    assert (got.lowest, got.ratio, got.highest) == pytest.approx((1.1, 1.5, 2.0))


def test_figures_of_only_one_side_are_named() -> None:
    older = [one(1.0) | one(1.0, column="gone")]
    newer = [one(1.0) | one(1.0, column="new")]
    got = compare(older, newer)
    assert [it.name.column for it in got.both] == ["CPU ratio"]
    assert [name.column for name in got.only_older] == ["gone"]
    assert [name.column for name in got.only_newer] == ["new"]


def test_a_figure_missing_in_one_round_is_compared_over_the_others() -> None:
    got = compare([one(1.0), {}, one(1.0)], [one(2.0), one(50.0), one(2.0)])
    assert [(it.older, it.newer, it.ratio) for it in got.both] == [(1.0, 2.0, 2.0)]
    assert not got.only_newer


def test_a_figure_whose_unit_has_changed_is_not_compared() -> None:
    got = compare([one(1.0, "x")], [one(1.0, "s")])
    assert not got.both
    assert got.only_older == got.only_newer == list(one(1.0))


@pytest.mark.parametrize(("old", "new"), [(0.0, 1.0), (1.0, 0.0), (-0.1, 1.0), (0.0, 0.0)])
def test_nothing_is_divided_by_what_is_not_above_zero(old: float, new: float) -> None:
    (got,) = compare([one(old, "s")], [one(new, "s")]).both
    assert (got.older, got.newer, got.ratio, got.verdict) == (old, new, None, "")


@pytest.mark.parametrize(
    ("unit", "column", "ratios", "verdict"),
    [
        ("s", "CPU", (1.2, 1.3, 1.5), "worse"),
        ("s", "CPU", (1.2, 1.3, 0.9), ""),
        ("s", "CPU", (1.05, 1.05, 1.05), ""),
        ("x", "CPU ratio", (0.5, 0.6, 0.7), "better"),
        ("", "Heard a second", (0.5, 0.6, 0.7), "worse"),
        ("", "Heard a second", (1.5, 1.6, 1.7), "better"),
        ("s", "CPU", (1.5,), ""),
    ],
)
def test_worse_is_what_is_worse_in_every_one_of_several_rounds(
    unit: str, column: str, ratios: tuple[float, ...], verdict: str
) -> None:
    older = [one(100.0, unit, column=column) for _ in ratios]
    newer = [one(100.0 * ratio, unit, column=column) for ratio in ratios]
    (got,) = compare(older, newer).both
    assert got.verdict == verdict


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.000_012_3, "s", "12.3 us"),
        (0.0123, "s", "12.30 ms"),
        (12.3, "s", "12.30 s"),
        (1.5, "x", "1.50x"),
        (9.31, "KiB", "9.3 KiB"),
        (12_345.0, "", "12,345"),
    ],
)
def test_a_figure_is_shown_in_the_unit_that_fits(value: float, unit: str, text: str) -> None:
    assert shown(value, unit) == text
