"""Unit tests of the page's own scripts: `node --test`, without any package."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.test.mjs"))
SECONDS = 60


@pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed here")
def test_the_page_s_own_scripts_pass_their_unit_tests() -> None:
    assert FILES
    done = subprocess.run(
        ["node", "--test", *map(str, FILES)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        cwd=HERE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
