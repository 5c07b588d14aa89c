"""A real Synapse on loopback: a process of its own, on SQLite, in a folder that is thrown away."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.fakes.running import free_port

SERVER_NAME: Final = "heard.test"
STARTS_WITHIN: Final = 100.0
"""Seconds. It takes one or two on a quiet machine."""
_SECRET: Final = "registration"
_numbers = count(1)

LESS_PATIENT: Final = {"per_second": 1, "burst_count": 10}
UNLIMITED: Final = {"per_second": 10_000, "burst_count": 10_000}
LIMITS: Final = (
    "rc_message", "rc_registration", "rc_admin_redaction", "rc_room_creation", "rc_presence",
    "rc_reports",
)  # fmt: skip
"""What Synapse limits, each by the configuration key that
https://element-hq.github.io/synapse/latest/usage/configuration/config_documentation.html#ratelimiting
names; those with parts of their own stand in `_settings`."""


class Login(NamedTuple):
    """An account, and what it needs to speak to the server."""

    user: str
    token: str
    device: str
    password: str


def is_installed() -> bool:
    """Whether there is a Synapse to start."""
    return find_spec("synapse") is not None


class Synapse:
    """A homeserver that can be started, killed and started again on the same data and port.

    `limited` leaves Synapse's own rate limits as they come, but for messages: ten at once, as it
    comes, and then one a second instead of one in five, so that tests need not wait. Otherwise
    nobody is slowed down.
    """

    def __init__(self, folder: Path, *, limited: bool = False) -> None:
        self.folder = folder
        self._limited = limited
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    # -- the process

    def start(self) -> None:
        """Start it, and wait until it answers."""
        config = self.folder / "homeserver.yaml"
        if not config.exists():
            self._write(config)
        log = (self.folder / "synapse.log").open("ab")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "synapse.app.homeserver", "-c", str(config)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        log.close()
        end = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > end:
                said = (self.folder / "synapse.log").read_text(errors="replace")[-3000:]
                self.kill()
                raise AssertionError(f"Synapse did not start: {said}")
            time.sleep(0.05)

    @property
    def is_running(self) -> bool:
        return self._process is not None

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def stop(self) -> None:
        """End it in good order."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
            self._process = None

    async def restarted(self) -> None:
        """Start it again, without holding up whoever waits for it."""
        await asyncio.to_thread(self.start)

    # -- accounts

    def register(self, name: str, display: str | None = None) -> Login:
        """A new account, by the shared secret.
        https://element-hq.github.io/synapse/latest/admin_api/register_api.html"""
        where = "/_synapse/admin/v1/register"
        nonce = self._call("GET", where)["nonce"]
        user, password = f"{name.lower()}-{next(_numbers)}", "correct horse"
        said = b"\0".join(part.encode() for part in (nonce, user, password, "notadmin"))
        made = self._call(
            "POST",
            where,
            {
                "nonce": nonce,
                "username": user,
                "displayname": name if display is None else display,
                "password": password,
                "admin": False,
                "mac": hmac.new(_SECRET.encode(), said, hashlib.sha1).hexdigest(),
            },
        )
        return Login(made["user_id"], made["access_token"], made["device_id"], password)

    def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(
            urllib.request.Request(self.url + path, data, method=method), timeout=20
        ) as answer:
            return json.load(answer)

    def _answers(self) -> bool:
        try:
            self._call("GET", "/_matrix/client/versions")
        except (urllib.error.URLError, OSError):
            return False
        return True

    # -- its settings

    def _write(self, config: Path) -> None:
        log = self.folder / "log.json"
        log.write_text(json.dumps({
            "version": 1,
            "handlers": {"console": {"class": "logging.StreamHandler"}},
            "root": {"level": "WARNING", "handlers": ["console"]},
        }))  # fmt: skip
        # In the form that signedjson reads, unpadded. `--generate-keys` would write the same, in a
        # process that takes as long to start as the server.
        seed = base64.b64encode(os.urandom(32)).decode().rstrip("=")
        (self.folder / "signing.key").write_text(f"ed25519 a_test {seed}\n")
        settings = {**self._settings(), "log_config": str(log)}
        config.write_text(json.dumps(settings))  # JSON is YAML

    def _settings(self) -> dict[str, Any]:
        return {
            "server_name": SERVER_NAME,
            "public_baseurl": f"{self.url}/",
            "listeners": [
                {
                    "port": self._port,
                    "bind_addresses": ["127.0.0.1"],
                    "type": "http",
                    "resources": [{"names": ["client", "media"], "compress": False}],
                }
            ],
            "database": {"name": "sqlite3", "args": {"database": str(self.folder / "db.sqlite3")}},
            "media_store_path": str(self.folder / "media"),
            "signing_key_path": str(self.folder / "signing.key"),
            "pid_file": str(self.folder / "pid"),
            "registration_shared_secret": _SECRET,
            "macaroon_secret_key": "macaroons",
            "form_secret": "forms",
            "report_stats": False,
            # Done for people and servers that there are none of here, at every event.
            **{key: {"enabled": False} for key in ("presence", "push", "stats", "user_directory")},
            "trusted_key_servers": [],
            "suppress_key_server_warning": True,
            "bcrypt_rounds": 4,
            "redaction_retention_period": None,
            **({"rc_message": LESS_PATIENT} if self._limited else _no_limits()),
        }


def _no_limits() -> dict[str, Any]:
    return {
        **dict.fromkeys(LIMITS, UNLIMITED),
        "rc_login": dict.fromkeys(("address", "account", "failed_attempts"), UNLIMITED),
        "rc_joins": dict.fromkeys(("local", "remote"), UNLIMITED),
        "rc_invites": dict.fromkeys(("per_room", "per_user", "per_issuer"), UNLIMITED),
    }


def running_synapse(place: Path, *, limited: bool = False) -> Iterator[Synapse]:
    """A server that is killed when it is no longer needed, with a folder of its own in `place`."""
    with tempfile.TemporaryDirectory(prefix="synapse-", dir=place) as folder:
        server = Synapse(Path(folder), limited=limited)
        try:
            server.start()
            yield server
        finally:
            server.kill()
