"""`python -m tests.mutants.afresh`: run tests in a process that reads a changed file as it begins.

On standard input, as JSON: the path of the file, what is in it now, and the tests.
"""

from __future__ import annotations

import importlib.machinery
import json
import sys
from types import CodeType

import pytest

from tests.mutants.mutant import ROOT

PYTEST = (
    "-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning",
    "-o", "timeout=86400",
)  # fmt: skip
"""A test's own timeout counts seconds of the clock: on a busy machine it would kill mutants."""


def main() -> int:
    """0 if all tests pass."""
    path, source, tests = json.load(sys.stdin)
    ours = [name for name in sys.modules if name.split(".")[0] in ("bot", "storage", "adapters")]
    assert not ours, f"{ours[0]} must not be imported before it is changed"
    _plant(str(ROOT / path), source)
    return int(pytest.main([*PYTEST, *tests]))


def _plant(path: str, source: str) -> None:
    """From now on the file is read as it was given."""
    usual = importlib.machinery.SourceFileLoader.get_code

    def changed(self: importlib.machinery.SourceFileLoader, fullname: str) -> CodeType | None:
        if self.get_filename(fullname) == path:
            return compile(source, path, "exec", dont_inherit=True)
        return usual(self, fullname)

    importlib.machinery.SourceFileLoader.get_code = changed  # type: ignore[assignment,method-assign]


if __name__ == "__main__":
    sys.exit(main())
