"""`heard setup matrix` and `heard doctor`: what has to be done, and whether it was done right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from adapters.chat.setup_guide import numbered
from adapters.doctor import Finding
from adapters.matrix.settings import MatrixSettings

EXAMPLE: Final = "https://matrix.example.org"


def guide(settings: MatrixSettings) -> list[str]:
    """What to do, step by step, in words for a terminal."""
    server = settings.homeserver.rstrip("/") or EXAMPLE
    steps = [
        "Install what Matrix needs: .venv/bin/python -m pip install --require-hashes -r "
        "requirements/matrix.txt (or: pip install 'heard[matrix]').",
        "Make an account for Heard on your homeserver, such as @heard:example.org, and give it the "
        "display name Heard. On Synapse: register_new_matrix_user -u heard --no-admin "
        f"-c homeserver.yaml {server}",
        "Get an access token for it. It is used by nobody else, and shown to nobody: "
        f"curl -X POST {server}/_matrix/client/v3/login -d "
        '\'{"type": "m.login.password", "identifier": {"type": "m.id.user", "user": "heard"}, '
        '"password": "...", "initial_device_display_name": "Heard"}\'',
        f'Set matrix.enabled = true and matrix.homeserver = "{server}" in config.toml. The token '
        "goes to matrix.token, or into the environment as HEARD_MATRIX__TOKEN.",
        "Let Heard write as fast as it needs to. Synapse allows ten messages at once, and then one "
        "in five seconds. An administrator's token lifts that for Heard alone: curl -X POST -H "
        f"'Authorization: Bearer ...' {server}/_synapse/admin/v1/users/@heard:example.org/"
        "override_ratelimit -d '{}'. Without it everything comes, but late.",
        "Run `heard doctor`. It says whether everything is right.",
        "Run `heard run`. Invite Heard to a room without encryption, and type !heard start there.",
    ]
    return ["What to do:", "", *numbered(steps)]


class AccountCheck:
    """Whether the homeserver knows the token, and in which rooms Heard is."""

    name = "Matrix account"

    def __init__(self, settings: MatrixSettings) -> None:
        self._settings = settings

    async def look(self) -> Sequence[Finding]:
        """What is missing or wrong."""
        if not (self._settings.homeserver and self._settings.token):
            return [Finding("matrix.homeserver and matrix.token are needed: `heard setup matrix`.")]
        try:
            from adapters.chat.platform import Ambiguous
            from adapters.matrix.homeserver import Homeserver
        except ModuleNotFoundError as missing:
            return [Finding(f"{missing.name} is not installed: docs/matrix.md says how.")]
        server = Homeserver(self._settings.homeserver, self._settings.token)
        try:
            await server.log_in()
            rooms = (await server.get("/_matrix/client/v3/joined_rooms"))["joined_rooms"]
        except Ambiguous as away:
            return [Finding(f"{self._settings.homeserver} cannot be reached ({away}).")]
        finally:
            await server.close()
        found = []
        if not self._settings.enabled:
            found.append(Finding("Matrix is off. Set matrix.enabled = true.", wrong=False))
        if not rooms:
            found.append(Finding(f"{server.me} is in no room yet. Invite it.", wrong=False))
        return found
