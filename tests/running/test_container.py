"""The steps of the Containerfile, run one after the other in an empty folder. No image is built."""

from __future__ import annotations

import asyncio
import fnmatch
import json
import os
import re
import shlex
import shutil
import signal
import sys
import sysconfig
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def _steps() -> list[tuple[str, str]]:
    lines = (ROOT / "Containerfile").read_text().splitlines()
    return [
        (word, rest)
        for word, _, rest in (line.partition(" ") for line in lines)
        if word and word != "#"
    ]


def _goes_in(name: str) -> bool:
    """Whether something at the top of the repository is copied into the image."""
    wanted = False
    for line in (ROOT / ".containerignore").read_text().splitlines():
        if line and not line.startswith("#") and fnmatch.fnmatch(name, line.removeprefix("!")):
            wanted = line.startswith("!")
    return wanted


def _copy(target: Path) -> None:
    target.mkdir(parents=True)
    for one in filter(lambda one: _goes_in(one.name), ROOT.iterdir()):
        if one.is_dir():
            shutil.copytree(one, target / one.name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(one, target)


def test_settings_data_and_history_stay_outside():
    assert _goes_in("heard.py")
    assert _goes_in("bot")
    for secret in ("config.toml", "data", ".git", ".venv", ".env", "tests"):
        assert not _goes_in(secret), secret
    assert (ROOT / ".dockerignore").read_text() == (ROOT / ".containerignore").read_text()


def test_what_every_platform_needs_is_installed() -> None:
    (wanted,) = [rest.split("-r /opt/heard/")[1] for _, rest in _steps() if "-r " in rest]
    installed = (ROOT / wanted).read_text()
    assert "matrix-nio==" in installed
    assert "matrix-nio==" not in (ROOT / "requirements/run.txt").read_text()
    names = re.findall(r"(?m)^[\w.\[\]-]+==", (ROOT / "requirements/run.txt").read_text())
    assert len(names) > 20
    assert [name for name in names if name not in installed] == []


@pytest.mark.timeout(400)  # everything is installed
async def test_the_steps_run_in_order_and_heard_starts(tmp_path: Path) -> None:
    root, environ = tmp_path / "root", dict[str, str]()
    python = root / "venv"
    await _run(shlex.join([sys.executable, "-m", "venv", str(python)]), tmp_path, os.environ)
    # What has been installed here is found there: with the same versions nothing is fetched again.
    (packages,) = python.glob("lib/*/site-packages")
    (packages / "here.pth").write_text(sysconfig.get_path("purelib"))
    folder, began = root, False
    for word, rest in _steps():
        match word:
            case "FROM":
                assert re.fullmatch(r"python:3\.\d+-slim", rest)
            case "RUN" if rest.startswith("useradd"):
                pass  # tests add nobody to the machine they run on
            case "RUN":
                await _run(_here(rest, root), root, _environ(python))
            case "COPY":
                source, target = rest.split()
                assert source == "."
                await asyncio.to_thread(_copy, Path(_here(target, root)))
            case "ENV":
                name, _, value = rest.partition("=")
                environ[name] = _here(value, root)
            case "WORKDIR":
                folder = Path(_here(rest, root))
                assert folder.is_dir()
            case "CMD":
                (root / "etc").mkdir()
                (root / "etc/heard.toml").write_text("web.port = 0\n")
                await _starts(
                    [_here(one, root) for one in json.loads(rest)], python, folder, environ
                )
                began = True
            case "USER" | "VOLUME":
                pass
            case _:
                pytest.fail(f"what is {word}?")
    assert began
    assert (folder / "data/heard.sqlite3").exists()
    assert list(Path(environ["HEARD_POLLS__KEY_FOLDER"]).parent.iterdir())


def _here(text: str, root: Path) -> str:
    """Paths of the image as paths of this test's folder."""
    return re.sub(r"(?<![\w.])/(var|opt|etc)\b", rf"{root}/\1", text).replace("-o heard ", "")


def _environ(python: Path, **more: str) -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("HEARD_", "PYTHON"))}
    return {**clean, "PATH": f"{python}/bin:{os.environ['PATH']}", **more}


async def _run(command: str, root: Path, environ: Mapping[str, str]) -> None:
    # Not in a thread: when time is up, that would be waited for, however long it takes.
    process = await asyncio.create_subprocess_shell(
        command,
        cwd=root,
        env=environ,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        said, _ = await process.communicate()
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 0, said.decode()


async def _starts(command: list[str], python: Path, folder: Path, environ: dict[str, str]) -> None:
    found = shutil.which(command[0], path=f"{python}/bin")
    assert found is not None, "Heard was not installed there"
    process = await asyncio.create_subprocess_exec(
        found,
        *command[1:],
        cwd=folder,
        env=_environ(python, **environ),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    said = []
    async with asyncio.timeout(60):
        async for line in process.stderr:
            said.append(line.decode())
            if b"heard.started" in line:
                break
        if process.returncode is None:
            process.terminate()
        await process.communicate()
    assert process.returncode == 0, "".join(said)
    assert sys.executable not in "".join(said)
