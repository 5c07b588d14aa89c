"""Shuts a running Heard down: on request, or because it cannot go on."""

from __future__ import annotations

import asyncio

from bot.errors import Unusable


class Ending:
    """Waited for while Heard runs. A part that can never work again ends the whole process, so that
    the administrator notices, and nothing goes on half dead."""

    def __init__(self) -> None:
        self._come = asyncio.Event()
        self._wrong: Unusable | None = None

    def ask(self) -> None:
        """Ask Heard to shut down."""
        self._come.set()

    def cannot_go_on(self, wrong: Unusable) -> None:
        """A part has ended for good. The first that says so is the one that is told."""
        self._wrong = self._wrong or wrong
        self._come.set()

    async def wait(self) -> None:
        """Until the end has come.

        Raises:
            Unusable: a part has ended for good; one line says which, and what to do.
        """
        await self._come.wait()
        if self._wrong is not None:
            raise self._wrong
