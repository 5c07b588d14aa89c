"""Heard as a service of systemd: the unit in the manual is right, and what it starts starts."""

from __future__ import annotations

import asyncio
import os
import pwd
import re
import shlex
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

MANUAL = Path(__file__).parent.parent.parent / "docs" / "running.md"


def _unit() -> str:
    """The unit that the manual gives."""
    (found,) = re.findall(r"^```ini\n(.*?)^```", MANUAL.read_text(), re.DOTALL | re.MULTILINE)
    return str(found)


def _values(unit: str, key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", unit, re.MULTILINE)


async def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        assert not os.environ.get("CI"), "systemd-analyze is not installed"
        pytest.skip("there is no systemd here")
    # The program and its user are made by the steps before; here there are others.
    program = shutil.which("true")
    unit = _unit().replace("/opt/heard/bin/heard", str(program))
    unit = unit.replace("User=heard", f"User={pwd.getpwuid(os.getuid()).pw_name}")
    good, bad = tmp_path / "heard.service", tmp_path / "worse.service"
    good.write_text(unit)
    bad.write_text(unit.replace("NoNewPrivileges=true", "NoNewPrivilege=true"))
    assert await _verify(bad) != "", "it does not look"
    assert await _verify(good) == ""


async def _verify(unit: Path) -> str:
    """What systemd has to say against a unit."""
    looking = await asyncio.create_subprocess_exec(
        "systemd-analyze", "verify", "--man=no", str(unit),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await looking.communicate()
    return "\n".join(line for line in said.decode().splitlines() if unit.name in line)


async def test_what_the_unit_starts_starts_and_ends_well(place: Any, tmp_path: Path) -> None:
    """ExecStart and Environment, word for word, with the paths of this machine."""
    (command,) = _values(_unit(), "ExecStart")
    program, *words = shlex.split(command)
    assert program == "/opt/heard/bin/heard"
    words = [str(place.folder / "config.toml") if w == "/etc/heard.toml" else w for w in words]
    environ = dict(one.split("=", 1) for one in _values(_unit(), "Environment"))
    keys = Path(environ["HEARD_POLLS__KEY_FOLDER"])
    assert str(keys) in _values(_unit(), "ReadWritePaths")
    assert f"install -d -o heard -m 700 {keys}" in MANUAL.read_text()
    environ["HEARD_POLLS__KEY_FOLDER"] = str(tmp_path / "keys")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "heard", *words,
        cwd=place.folder,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), **environ},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr is not None
    async with asyncio.timeout(60):
        async for line in process.stderr:
            if b"heard.started" in line:
                break
        process.terminate()  # as `systemctl stop` does
        await process.communicate()
    assert process.returncode == 0
