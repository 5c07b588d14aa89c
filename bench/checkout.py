"""An older commit, checked out into a folder that is gone afterwards, whatever happens."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class NoCheckout(Exception):  # not an error of the program: a reason, in one line
    """There is nothing to compare with. The text says why, and what to do, in one line."""


@dataclass(frozen=True)
class Repository:
    """The repository whose benches are run."""

    root: Path

    def commit(self, name: str) -> str:
        """The full hash of the commit that `name` stands for.

        Raises:
            NoCheckout: git is missing, this is no checkout, there is no such commit, or it is one
                from before there was a bench.
        """
        if shutil.which("git") is None:
            raise NoCheckout("--against needs git, which is not installed.")
        if self._git("rev-parse", "--git-dir").returncode:
            raise NoCheckout(
                f"--against needs a git checkout, which {self.root} is not: clone Heard with git."
            )
        asked = self._git(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
        if asked.returncode:
            raise NoCheckout(
                f"There is no commit {name!r} here. `git log` shows those there are; `git fetch "
                "--unshallow` brings what a shallow clone has left out."
            )
        found = asked.stdout.strip()
        if self._git("cat-file", "-e", f"{found}:bench/__main__.py").returncode:
            raise NoCheckout(f"Commit {name!r} is from before there was a bench.")
        return found

    def head(self) -> str:
        """The hash of the commit that is checked out here; "" if there is none yet."""
        return self._git("rev-parse", "--verify", "--quiet", "HEAD").stdout.strip()

    def changed(self) -> bool:
        """Whether files here differ from the commit that is checked out, or are new."""
        return bool(self._git("status", "--porcelain").stdout.strip())

    @contextmanager
    def at(self, commit: str) -> Iterator[Path]:
        """A worktree of that commit in a temporary folder.

        Raises:
            NoCheckout: git could not make it; the text has git's own last line.
        """
        folder = Path(tempfile.mkdtemp(prefix="heard-bench-commit-"))
        tree = folder / commit[:12]
        try:
            with _undisturbed():
                made = self._git("worktree", "add", "--quiet", "--detach", str(tree), commit)
            if made.returncode:
                why = (made.stderr.strip().splitlines() or ["git did not say why"])[-1]
                raise NoCheckout(f"Commit {commit[:12]} could not be checked out: {why}")
            yield tree
        finally:
            with _undisturbed():
                self._git("worktree", "remove", "--force", str(tree))
                shutil.rmtree(folder, ignore_errors=True)
                self._git("worktree", "prune")

    def _git(self, *args: str) -> subprocess.CompletedProcess[str]:
        # No hook of this checkout is to run for one that is thrown away.
        command = ["git", "-c", f"core.hooksPath={os.devnull}", "-C", str(self.root), *args]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env=_outside(os.environ)
        )


def _outside(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what git sets inside a hook, which would mean another repository."""
    ours = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"}
    return {name: value for name, value in environment.items() if name not in ours}


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Interruptions wait until this is done: git leaves a lock behind if it is cut off."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def interruptible() -> Iterator[None]:
    """Being told to end, in whichever way, unwinds as Ctrl-C does, so that nothing stays behind."""

    def stop(number: int, _: object) -> None:
        raise KeyboardInterrupt(signal.Signals(number).name)

    before = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
