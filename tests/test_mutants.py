"""`make mutants` changes what it says, calls it the same next time, and excuses nothing unread."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.commands.table import COMMANDS
from bot.meeting.transitions import TRANSITIONS, WAKES
from tests.mutants import live, mutant, rows, statements
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


# -- changes to what runs already ------------------------------------------------------------------

COUNTING = """
from functools import cache, partial

MANY = 2

@cache
def kept(number):
    return number * MANY

class Pair:
    def __init__(self, left, right=1):
        self.left, self.right = left, right

    @property
    def both(self):
        add = lambda: self.left + self.right
        return add()

def adder(by):
    def add(number):
        return number + by
    return add

add_three = adder(3)
held = [partial(kept, 5), adder]
"""


@pytest.fixture
def counting(tmp_path, monkeypatch) -> SimpleNamespace:
    """What is in the file, once it has been run."""
    monkeypatch.setattr(live, "ROOT", tmp_path)
    path = tmp_path / "counting.py"
    path.write_text(COUNTING, "utf-8")
    names: dict[str, object] = {}
    exec(compile(COUNTING, str(path), "exec", dont_inherit=True), names)
    return SimpleNamespace(**names)


def _change(before: str, after: str, outside: frozenset[int] = frozenset()) -> bool:
    assert COUNTING.count(before) == 1
    return live.Live().change(
        Mutant("counting.py", 1, "", before, after, COUNTING.replace(before, after)), outside
    )


def _line(text: str) -> int:
    return COUNTING[: COUNTING.index(text)].count("\n") + 1


def test_a_changed_function_is_changed_wherever_it_is_held(counting):
    assert _change("number * MANY", "number + MANY")
    assert counting.held[0]() == counting.kept(5) == 7


def test_so_are_a_property_and_what_is_made_inside_of_it(counting):
    pair = counting.Pair(4)
    assert pair.both == 5
    assert _change("self.left + self.right", "self.left - self.right")
    assert pair.both == 3


def test_what_a_function_made_before_is_changed_as_well(counting):
    made = counting.add_three
    assert _change("number + by", "number - by")
    assert made(10) == counting.held[1](3)(10) == 7


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("MANY = 2", "MANY = 3"),
        ("right=1", "right=2"),
        ("@property", "@cache"),
        ("adder(3)", "adder(4)"),
        ("kept, 5", "kept, 6"),
    ],
    ids=["a constant", "a default", "a decorator", "a call", "a list"],
)
def test_what_is_read_once_is_left_to_a_new_process(counting, before, after):
    assert not _change(before, after)
    assert (counting.MANY, counting.Pair(4).both, counting.held[0]()) == (2, 5, 10)


def test_so_is_what_was_run_before_the_first_test(counting):
    ran = frozenset({_line("def add(number)"), _line("    return add\n")})
    assert not _change("number + by", "number - by", outside=ran)
    assert counting.add_three(10) == 13
    assert _change("number * MANY", "number + MANY", outside=ran)


def test_so_is_a_function_that_holds_other_names_than_before(counting):
    assert not _change("number + by", "number + 1")
    assert counting.add_three(10) == 13


def test_so_is_what_nobody_has_imported(tmp_path, monkeypatch):
    monkeypatch.setattr(live, "ROOT", tmp_path)
    (tmp_path / "counting.py").write_text(COUNTING, "utf-8")
    assert not _change("number * MANY", "number + MANY")


# -- trials ----------------------------------------------------------------------------------------

TRIALS = """
from tests.mutants import trial
from tests.mutants.mutant import ROOT, Mutant

PATH, SUITE = "bot/records/zones.py", "tests/records/test_zones.py"
TESTS = [f"{SUITE}::test_a_zone_is_found_by_its_name_or_its_city[utc-UTC]",
         f"{SUITE}::test_a_short_name_does_not_say_when_the_clocks_change[gmt+01:00-GMT]"]
trial.GRACE = 1

def changed(before, after, seconds=15):
    source = (ROOT / PATH).read_text("utf-8")
    assert source.count(before) == 1
    mutant = Mutant(PATH, 1, before, "", "", source.replace(before, after))
    return trial.Trial(mutant, TESTS, seconds, set())

def work(bench):
    trials = [
        changed("wanted in _UTC", "wanted in  _UTC"),
        changed("wanted in _UTC", "wanted not in _UTC"),
        changed("gmt bst gb", "bst gb"),
        changed("wanted, known =", "while True: pass\\n    wanted, known =", seconds=0),
    ]
    trials.append(trials[0]._replace(run_outside=None))
    trials.append(trials[1]._replace(run_outside=None))
    for _, verdict in bench.judge(trials, 1):
        print("became", verdict)

assert trial.with_bench([SUITE], work)
"""


def test_a_change_is_noticed_by_the_tests_in_either_way_and_is_gone_afterwards():
    done = subprocess.run(
        [sys.executable, "-c", TRIALS], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.findall(r"^became (\w+)$", done.stdout, re.MULTILINE) == [
        "survived", "killed", "killed", "endless", "survived", "killed",
    ]  # fmt: skip
