"""`heard` in processes of its own, forked from one that has imported what they need.

The imports take longer than most of what tests have such a process do. Everything else is as it is
when somebody types the command: arguments, environment, folder, streams, signals, exit code. What
`python -m heard` itself loads and does at its start has tests that type it.
"""

from __future__ import annotations

import array
import asyncio
import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import IO, Final

from adapters.clock import SystemClock
from bot.phrases import catalogue

ROOT = Path(__file__).parent.parent.parent
MOST = 1 << 20
"""Bytes of one request, at most."""
AHEAD: Final = "TEST_CLOCK_AHEAD"
"""The variable with the seconds by which a process’s clock is ahead."""
DISCORD: Final = "TEST_DISCORD"
"""The variable with the addresses of the fake Discord that a process is to know, and no other: of
its REST API and of its gateway, with a blank between."""
LOADED: Final = (
    "heard", "heard_backup", "heard_ops", "heard_run", "adapters.gc_tuning", "adapters.heartbeat",
    "adapters.outbox_dispatcher", "adapters.platforms", "adapters.scheduler", "adapters.shutdown",
    "adapters.console.streams", "adapters.web.app", "adapters.web.server", "alembic.command",
    "bot.service", "storage.migrate", "storage.single_process", "storage.store",
)  # fmt: skip
"""What most commands need: the rest is loaded by those that do."""
more: list[str] = []
"""What else the one that forks is to load, if that is said before it is started."""


# -- in the test -----------------------------------------------------------------------------------


class Process:
    """A running `heard`; the part of `asyncio.subprocess.Process` that tests use."""

    def __init__(
        self,
        pid: int,
        told: asyncio.StreamReader,
        stdout: asyncio.StreamReader | None,
        stderr: asyncio.StreamReader | None,
    ) -> None:
        self.pid = pid
        self.stdout, self.stderr = stdout, stderr
        self.returncode: int | None = None
        self._ended = asyncio.create_task(self._end(told))

    async def _end(self, told: asyncio.StreamReader) -> None:
        # Where nothing is told, the one that forks has gone, and has killed it.
        self.returncode = int(await told.readline() or -signal.SIGKILL)

    async def wait(self) -> int:
        """Wait for its end; the exit code."""
        await asyncio.shield(self._ended)
        assert self.returncode is not None
        return self.returncode

    async def communicate(self) -> tuple[bytes, bytes]:
        """Read all that is still to come, and wait for its end."""
        out, errors = await asyncio.gather(_rest(self.stdout), _rest(self.stderr))
        await self.wait()
        return out, errors

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.returncode is None:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:  # it has ended just now
                return

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.send_signal(signal.SIGKILL)


async def heard(
    *words: str,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    stdout: int | IO[str] | None = None,
    stderr: int | IO[str] | None = None,
) -> Process:
    """Run `heard` with these words, as `asyncio.create_subprocess_exec` would."""
    read_out, out = _stream(stdout, 1)
    read_errors, errors = _stream(stderr, 2, out)
    here, there = socket.socketpair()
    request = {"words": words, "cwd": str(cwd), "env": dict(os.environ if env is None else env)}
    nothing = os.open(os.devnull, os.O_RDONLY)
    with there:
        _server().sendmsg(
            [json.dumps(request).encode()],
            [
                (
                    socket.SOL_SOCKET,
                    socket.SCM_RIGHTS,
                    array.array("i", [nothing, out, errors, there.fileno()]),
                )
            ],
        )
    os.close(nothing)
    for one, given in ((out, stdout), (errors, stderr)):
        if given in (asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL):
            os.close(one)
    told, writer = await asyncio.open_connection(sock=here)
    pid = int(await told.readline())
    process = Process(pid, told, await _reader(read_out), await _reader(read_errors))
    process._ended.add_done_callback(lambda _: writer.close())
    return process


_servers: dict[int, socket.socket] = {}


def _server() -> socket.socket:
    """The connection to the one that forks, which is started the first time."""
    if os.getpid() not in _servers:
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        for one in (here, there):
            one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, MOST)
        with there:
            process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(there.fileno()), *more],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                pass_fds=[there.fileno()],
            )
        _servers[os.getpid()] = here

        def close() -> None:
            here.close()
            process.wait()

        atexit.register(close)
    return _servers[os.getpid()]


def _stream(wanted: int | IO[str] | None, number: int, out: int = -1) -> tuple[int | None, int]:
    """What is read of it here, if anything; and what it writes to."""
    match wanted:
        case None:
            return None, number
        case asyncio.subprocess.PIPE:
            return os.pipe()
        case asyncio.subprocess.DEVNULL:
            return None, os.open(os.devnull, os.O_WRONLY)
        case asyncio.subprocess.STDOUT:
            return None, out
        case int():
            return None, wanted
        case _:
            return None, wanted.fileno()


async def _reader(end: int | None) -> asyncio.StreamReader | None:
    if end is None:
        return None
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(end, "rb", 0)
    )
    return reader


async def _rest(stream: asyncio.StreamReader | None) -> bytes:
    return b"" if stream is None else await stream.read()


# -- in the process that forks ---------------------------------------------------------------------


def _serve(requests: socket.socket) -> dict[str, object] | None:
    """Fork a process for each request, and tell whoever asked its id and its exit code. Returns the
    request in each of those processes, and None at the end."""
    running: dict[int, socket.socket] = {}
    woken, wake = socket.socketpair()
    wake.setblocking(False)
    signal.set_wakeup_fd(wake.fileno())
    signal.signal(signal.SIGCHLD, lambda *_: None)
    while True:
        ready = _ready(requests, woken)
        if woken in ready:
            woken.recv(4096)
            _reap(running)
        if requests not in ready:
            continue
        message, descriptors, _, _ = socket.recv_fds(requests, MOST, 4)
        if not message:
            # Whoever asked is gone: of a test that was called off, there may be some left.
            for pid in running:
                os.kill(pid, signal.SIGKILL)  # not reaped yet, so it is still this one's
            return None
        streams, told = descriptors[:3], socket.socket(fileno=descriptors[3])
        if (pid := os.fork()) == 0:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for number, stream in enumerate(streams):
                os.dup2(stream, number)
                os.close(stream)
            for one in (requests, woken, wake, told, *running.values()):
                one.close()
            request: dict[str, object] = json.loads(message)
            return request
        for stream in streams:
            os.close(stream)
        told.sendall(f"{pid}\n".encode())
        running[pid] = told


def _ready(*sockets: socket.socket) -> set[socket.socket]:
    found, _, _ = select.select(sockets, [], [])
    return set(found)


def _reap(running: dict[int, socket.socket]) -> None:
    for pid in list(running):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            with running.pop(pid) as told:
                try:
                    told.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
                except BrokenPipeError:  # nobody wants to know
                    continue


def _main() -> None:
    for module in (*LOADED, *sys.argv[2:]):
        import_module(module)
    catalogue()
    request = _serve(socket.socket(fileno=int(sys.argv[1])))
    if request is None:
        return
    words, env, cwd = request["words"], request["env"], request["cwd"]
    assert isinstance(words, list)
    assert isinstance(env, dict)
    os.environ.clear()
    os.environ.update(env)
    os.chdir(str(cwd))
    if ahead := timedelta(seconds=float(env.get(AHEAD, 0))):
        SystemClock.now = lambda clock: datetime.now(UTC) + ahead  # type: ignore[assignment,method-assign]
    if discord := str(env.get(DISCORD, "")):
        _point_discord(*discord.split())
    sys.argv = ["heard", *words]
    sys.stdin = os.fdopen(0, "r", closefd=False)
    sys.stdout = os.fdopen(1, "w", closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, errors="backslashreplace", closefd=False)
    import_module("heard").main()


def _point_discord(rest: str, gateway: str) -> None:
    """As `tests.fakes.discord.pointing` does, but for waits, which are as long as they are."""
    gateways, http = import_module("discord.gateway"), import_module("discord.http")
    http.Route.BASE = rest
    gateways.DiscordWebSocket.DEFAULT_GATEWAY = import_module("yarl").URL(gateway)


if __name__ == "__main__":
    _main()
