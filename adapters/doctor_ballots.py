"""`heard doctor`'s check of the keys to ballots: whether they are there, and safe."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path

from adapters.doctor import Finding
from adapters.doctor_files import for_others
from bot.admin_texts import admin_text


class BallotKeysCheck:
    """Whether keys can be kept, are out of the way of copies, and open what is there."""

    name = admin_text("doctor-name-ballots")

    def __init__(
        self,
        folder: Path | None,
        shut: Callable[[], Awaitable[Mapping[str, str]]],
        *,
        beside: bool,
    ) -> None:
        """`folder`: where they are kept; None where a shared secret stands in for them. `shut`: the
        polls whose answers cannot be opened, and why. `beside`: they are in the data folder."""
        self._folder = folder
        self._shut = shut
        self._beside = beside

    async def look(self) -> Sequence[Finding]:
        """What is wrong with them."""
        found = [] if self._folder is None else _kept_in(self._folder)
        if self._beside:
            text = admin_text("doctor-ballots-beside", folder=self._folder)
            found.append(Finding(text, wrong=False))
        for why in (await self._shut()).values():
            text = admin_text("doctor-ballots-shut", why=why)
            found.append(Finding(text))
        return found


def _kept_in(folder: Path) -> list[Finding]:
    there = next(it for it in [folder, *folder.absolute().parents] if it.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        text = admin_text("doctor-ballots-folder", folder=folder)
        return [Finding(text)]
    if there != folder:
        return []
    keys = sorted(folder.glob("*.key"))
    return [finding for path in (folder, *keys) for finding in for_others(path)]
