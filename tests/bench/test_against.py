"""`python -m bench --against COMMIT`, over small repositories whose benches print fixed figures."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from bench import against
from bench.checkout import NoCheckout, Repository
from bench.figures import Name
from bench.measure import table

BENCH = """
import argparse, sys
KNOWN = {known!r}
parser = argparse.ArgumentParser()
parser.add_argument("names", nargs="*", metavar="name", help=f"of {{', '.join(KNOWN)}}")
parser.add_argument("--quick", action="store_true")
given = parser.parse_args()
for name in given.names:
    if name not in KNOWN:
        parser.error(f"no such measurement: {{name}}")
    exec(KNOWN[name])
"""


def told(value: str, *more: str) -> str:
    """A measurement that prints a table of one row, and of one more for each of `more`."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        table("Slack, quick=QUICK", ["", "CPU"], [["a", value], *([row, "1.00x"] for row in more)])
    return f"print({printed.getvalue()!r}.replace('QUICK', str(given.quick)))"


class Repo:
    """A git repository with a bench."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch", "main")
        (root / "README").write_text("Not a bench yet.\n")
        self.first = self.commit()

    def git(self, *args: str) -> str:
        who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
        done = subprocess.run(
            ["git", "-C", str(self.root), *who, *args], check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-gpg-sign", "--message", "A commit")
        return self.git("rev-parse", "HEAD")

    def bench(self, **known: str) -> None:
        (self.root / "bench").mkdir(exist_ok=True)
        (self.root / "bench" / "__init__.py").write_text("")
        (self.root / "bench" / "__main__.py").write_text(BENCH.format(known=known))

    def nothing_stayed(self) -> bool:
        """Whether there is no worktree but the first, and git knows of no other."""
        listed = self.git("worktree", "list", "--porcelain")
        return listed.count("worktree ") == 1 and not list((self.root / ".git").glob("worktrees/*"))


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "temporary").mkdir()
    (tmp_path / "repository").mkdir()
    return Repo(tmp_path / "repository")


def left_over(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "temporary").iterdir())


def compare(repo: Repo, commit: str, *names: str, rounds: int = 2, as_json: bool = False) -> int:
    return against.run(repo.root, commit, names, ["--quick"], rounds, as_json=as_json)


def test_each_checkout_runs_its_own_bench_and_the_ratio_is_printed(
    repo: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.bench(slack=told("2.00x", "old"))
    old = repo.commit()
    repo.bench(slack=told("3.00x", "new"))
    new = repo.commit()
    assert compare(repo, old, "slack", as_json=True) == 0
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert (found["older"], found["newer"], found["newer_changed"]) == (old, new, False)
    assert found["both"] == [
        {
            "table": "Slack, quick=True",
            "row": "a",
            "column": "CPU",
            "unit": "x",
            "older": 2.0,
            "newer": 3.0,
            "ratio": 1.5,
            "lowest": 1.5,
            "highest": 1.5,
            "verdict": "worse",
        }
    ]
    assert [name["row"] for name in found["only_older"]] == ["old"]
    assert [name["row"] for name in found["only_newer"]] == ["new"]
    assert [line.partition(": ")[2] for line in said.err.splitlines()] == [
        f"slack, {old[:12]} ...",
        "slack, this one ...",
        "slack, this one ...",
        f"slack, {old[:12]} ...",
    ]
    assert repo.nothing_stayed()
    assert left_over(tmp_path) == []


def test_what_is_printed_names_the_figures_of_only_one_side(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.bench(slack=told("2.00x", "old"))
    old = repo.commit()
    repo.bench(slack=told("3.00x", "new"))
    assert compare(repo, old, "slack") == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "a, CPU 2.00x 3.00x 1.50x 1.50x 1.50x worse" in lines
    assert lines[lines.index(f"Only {old[:12]} has:") + 2] == "Slack, quick=True: CPU (old)"
    assert lines[lines.index("Only this one has:") + 2] == "Slack, quick=True: CPU (new)"
    assert lines[-1] == f"This one: {old[:12]}, with changes that are not committed. Turns each: 2."


def test_a_table_of_which_the_other_has_nothing_is_named_once() -> None:
    names = [Name(table, row, "CPU") for table in ("Slack", "Web") for row in ("1", "10")]
    assert against.only(names, {"Slack"}) == ["Web", "Slack: CPU (1; 10)"]


def test_a_measurement_that_the_older_bench_lacks_is_only_ours(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.bench(core=told("1.00x"))
    old = repo.commit()
    repo.bench(core=told("1.00x"), slack=told("3.00x", "new"))
    assert compare(repo, old, "core", "slack", as_json=True) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["ratio"] for one in found["both"]] == [3.0]  # both print into the same table
    assert [name["row"] for name in found["only_newer"]] == ["new"]
    assert found["failed"] == []


def test_a_bench_that_fails_is_told_once_and_the_others_go_on(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.bench(core=told("1.00x"), slack="raise RuntimeError('no meeting began')")
    old = repo.commit()
    repo.bench(core=told("1.00x"), slack=told("3.00x", "new"))
    assert compare(repo, old, "slack", "core") == 1
    said = capsys.readouterr()
    failed = [line for line in said.err.splitlines() if line.startswith("Failed")]
    assert failed == [f"Failed: slack of {old[:12]}: RuntimeError: no meeting began"]
    assert "a, CPU" in said.out
    assert repo.nothing_stayed()


@pytest.mark.parametrize(
    ("commit", "line"),
    [
        ("no-such-commit", "There is no commit 'no-such-commit' here."),
        ("--help", "There is no commit '--help' here."),
        ("", "There is no commit '' here."),
        ("FIRST", "is from before there was a bench."),
    ],
)
def test_a_commit_that_cannot_be_compared_with_is_one_line(
    repo: Repo, capsys: pytest.CaptureFixture[str], commit: str, line: str
) -> None:
    repo.bench(slack=told("1.00x"))
    repo.commit()
    assert compare(repo, repo.first if commit == "FIRST" else commit, "slack") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert line in said.err


def test_without_a_git_checkout_or_without_git_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(NoCheckout, match=r"needs a git checkout, which .* is not"):
        Repository(tmp_path).commit("HEAD")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoCheckout, match="needs git, which is not installed"):
        Repository(tmp_path).commit("HEAD")


def test_the_files_of_this_checkout_stay_as_they_are(repo: Repo) -> None:
    repo.bench(slack=told("1.00x"))
    old = repo.commit()
    (repo.root / "README").write_text("Changed and not committed.\n")
    (repo.root / "notes").write_text("New.\n")
    (repo.root / ".git" / "hooks" / "post-checkout").write_text("#!/bin/sh\ntouch /dev/full/x\n")
    (repo.root / ".git" / "hooks" / "post-checkout").chmod(0o755)
    before = repo.git("status", "--porcelain")
    assert before.splitlines() == ["M README", "?? notes"]
    assert compare(repo, old, "slack", rounds=1) == 0
    assert repo.git("status", "--porcelain") == before
    assert (repo.root / "README").read_text() == "Changed and not committed.\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted_it_removes_the_older_checkout_and_ends_the_bench(
    repo: Repo, tmp_path: Path, number: signal.Signals
) -> None:
    fifo = tmp_path / "begun"
    os.mkfifo(fifo)
    waits = (
        "import os, time\n"
        f"with open({str(fifo)!r}, 'w') as begun:\n"
        "    begun.write(f'{os.getpid()} {os.getcwd()}')\n"
        "time.sleep(600)"
    )
    repo.bench(slack=waits)
    old = repo.commit()
    code = (
        "import sys; from pathlib import Path; from bench import against; "
        f"sys.exit(against.run(Path({str(repo.root)!r}), {old!r}, ['slack'], [], 1, as_json=False))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        ident, _, folder = fifo.read_text().partition(" ")
        assert Path(folder).is_dir()
        assert Path(folder) != repo.root
        assert not repo.nothing_stayed()
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    finally:
        if process.poll() is None:
            process.kill()
    assert process.returncode == 130
    assert said.splitlines()[-1] == "Interrupted; the older checkout is removed."
    assert "Traceback" not in said
    with pytest.raises(ProcessLookupError):
        os.kill(int(ident), 0)
    assert repo.nothing_stayed()
    assert left_over(tmp_path) == []


def test_the_bench_of_this_checkout_says_what_it_measures() -> None:
    root = Path(against.__file__).parents[1]
    assert {"core", "messages", "slack", "discord", "overdue"} <= against.known(root)


def test_an_unknown_commit_is_one_line_on_the_command_line_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--against", "no-such-commit", "core"],
        cwd=Path(against.__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
