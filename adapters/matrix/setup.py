"""`heard setup matrix` and `heard doctor`: what has to be done, and whether it was done right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from adapters.chat.setup_guide import numbered
from adapters.doctor import Finding
from adapters.matrix.settings import MatrixSettings
from bot.admin_texts import admin_text

EXAMPLE: Final = "https://matrix.example.org"


def guide(settings: MatrixSettings) -> list[str]:
    """What to do, step by step, in words for a terminal."""
    server = settings.homeserver.rstrip("/") or EXAMPLE
    steps = [
        admin_text("matrix-step-install"),
        admin_text("matrix-step-account", server=server),
        admin_text("matrix-step-token", server=server),
        admin_text("matrix-step-settings", server=server),
        admin_text("matrix-step-limit", server=server),
        admin_text("matrix-step-doctor"),
        admin_text("matrix-step-run"),
    ]
    return [admin_text("matrix-steps"), "", *numbered(steps)]


class AccountCheck:
    """Whether the homeserver knows the token, and in which rooms Heard is."""

    name = admin_text("matrix-name-account")

    def __init__(self, settings: MatrixSettings) -> None:
        self._settings = settings

    async def look(self) -> Sequence[Finding]:
        """What is missing or wrong."""
        if not (self._settings.homeserver and self._settings.token):
            return [Finding(admin_text("matrix-needed"))]
        try:
            from adapters.chat.platform import Ambiguous
            from adapters.matrix.homeserver import Homeserver
        except ModuleNotFoundError as missing:
            return [Finding(admin_text("matrix-library-short", name=missing.name))]
        server = Homeserver(self._settings.homeserver, self._settings.token)
        try:
            await server.log_in()
            rooms = (await server.get("/_matrix/client/v3/joined_rooms"))["joined_rooms"]
        except Ambiguous as away:
            return [
                Finding(
                    admin_text(
                        "matrix-unreachable", homeserver=self._settings.homeserver, away=away
                    )
                )
            ]
        finally:
            await server.close()
        found = []
        if not self._settings.enabled:
            found.append(Finding(admin_text("matrix-off"), wrong=False))
        if not rooms:
            found.append(Finding(admin_text("matrix-no-room", account=server.me), wrong=False))
        return found
