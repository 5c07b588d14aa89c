"""`make mutants` changes what it says, calls it the same next time, and excuses nothing unread."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.commands.table import COMMANDS
from bot.meeting.transitions import TRANSITIONS, WAKES
from tests.mutants import mutant, rows, statements
from tests.mutants.left_alone import asleep, signatures, strict
from tests.mutants.mutant import ROOT, Mutant, function_at, known_as_equivalent

OF_TABLES = rows.mutants()


def _called(change: str) -> list[Mutant]:
    return [one for one in OF_TABLES if one.change == change]


def test_every_change_to_a_table_leaves_a_file_that_python_can_read():
    assert len(OF_TABLES) > 400
    for one in OF_TABLES:
        ast.parse(one.source)
        assert one.source != (ROOT / one.path).read_text("utf-8"), one.name


@pytest.mark.parametrize(("table", "rows_there"), [("TRANSITIONS", TRANSITIONS), ("WAKES", WAKES)])
def test_every_row_but_the_last_is_dropped_and_every_target_swapped(table, rows_there):
    assert len(_called(f"{table}: row dropped")) == len(rows_there) - 1
    assert len(_called(f"{table}: target")) == len(rows_there)


def test_so_are_those_of_each_file_that_has_commands():
    files = len(list((ROOT / "bot" / "commands" / "rows").glob("*.py"))) - 2
    assert files > 5
    assert len(_called("COMMANDS: row dropped")) == len(COMMANDS) - 1 - files
    assert len(_called("COMMANDS: target")) == len(COMMANDS) - 1, "`help` stands alone in its file"


def test_a_dropped_row_is_gone_and_nothing_else():
    (one,) = (
        one
        for one in _called("TRANSITIONS: row dropped")
        if one.before.startswith("Transition(e.Passed,")
    )
    before = (ROOT / one.path).read_text("utf-8").splitlines()
    after = one.source.splitlines()
    assert [line for line in before if line not in after] == [
        line for line in before if line.lstrip().startswith("Transition(e.Passed,")
    ]
    assert [line for line in after if line not in before] == []


def test_a_guard_is_flipped():
    (one,) = (
        one
        for one in _called("TRANSITIONS: guard")
        if one.before.startswith("Transition(e.HandRaised,") and one.after == "ANYONE"
    )
    assert re.search(r"Transition\(e\.HandRaised,\s+RUNNING,\s+ANYONE,", one.source)
    (one,) = (one for one in _called("COMMANDS: role") if one.before.startswith("Command('replan'"))
    assert re.search(r'Command\(\s*"replan",\s*item_time\.replan,\s*role=Role\.MEMBER,', one.source)


def test_a_changed_guard_of_a_command_is_one_that_there_is():
    """Otherwise every test would fail, and none would have noticed the guard."""
    changed = [*_called("COMMANDS: role"), *_called("COMMANDS: when")]
    assert len(changed) == 2 * len(COMMANDS)
    for one in changed:
        exec(compile(one.source, one.path, "exec"), {"__name__": one.path})


def test_a_statement_is_left_out_and_names_outlive_a_move(tmp_path, monkeypatch):
    monkeypatch.setattr(mutant, "ROOT", tmp_path)
    monkeypatch.setattr(statements, "ROOT", tmp_path)
    file = tmp_path / "counting.py"
    text = "def count(numbers):\n    total = 0\n    total += sum(numbers)\n    return total\n"

    def found() -> list[Mutant]:
        return [statements.mutant(place) for place in statements.places(file)]

    file.write_text(text, "utf-8")
    first = found()
    names = [one.name for one in first]
    assert names[0] == "counting.py count LeaveOut: total = 0 ->"
    assert [one.before for one in first] == ["total = 0", "total += sum(numbers)"]
    assert first[1].source == text.replace("total += sum(numbers)", "pass")
    file.write_text("# A line more.\n\n" + text, "utf-8")
    assert [one.name for one in found()] == names


def test_what_is_said_to_change_nothing_is_still_there():
    tables = {one.name for one in OF_TABLES}
    for name in known_as_equivalent():
        if name in tables:
            continue
        found = re.fullmatch(r"(\S+\.py) (\S+) (\w+): (.+?) ->.*", name)
        assert found, f"equivalent.txt: {name}"
        path, function, _, before = found.groups()
        source = (ROOT / path).read_text("utf-8")
        lines = [number for number, _ in enumerate(source.splitlines(), 1)]
        texts = [line.strip() for line in source.splitlines()]
        assert any(
            function_at(ROOT / path, number) == function and before.startswith(texts[number - 1])
            for number in lines
            if texts[number - 1]
        ), f"equivalent.txt: nothing in {path} is called that any more: {name}"


def test_a_name_without_a_reason_is_not_taken(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(mutant, "EQUIVALENT", tmp_path / "equivalent.txt")
    (tmp_path / "equivalent.txt").write_text("bot/x.py f LeaveOut: a = 1 ->\n", "utf-8")
    with pytest.raises(ValueError, match=r"no reason is given for: bot/x\.py"):
        known_as_equivalent()


def test_what_decides_nothing_is_left_alone():
    source = (
        "if TYPE_CHECKING:\n"
        "    from bot import ids\n"
        "@lru_cache(maxsize=8)\n"
        "def kept(these, those, *, many=2):\n"
        "    pairs = zip(these, those, strict=True)\n"
        "    return list(pairs)[:3]\n"
        "class Row(Struct, frozen=True):\n"
        "    many: int = 0\n"
    )
    assert asleep(source) == {1, 2, 3, 7}
    assert signatures(source) == {4}
    assert strict(source) == {5}
