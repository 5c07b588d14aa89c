"""`heard doctor`'s check of the keys to ballots: whether they are there, and safe."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path

from adapters.doctor import Finding
from adapters.doctor_files import for_others


class BallotKeysCheck:
    """Whether keys can be kept, are out of the way of copies, and open what is there."""

    name = "ballot keys"

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
            text = (
                f"The keys to ballots, in {self._folder}, are in the folder of the database: who "
                "copies it can open ballots. Set polls.key_folder to a place outside."
            )
            found.append(Finding(text, wrong=False))
        for why in (await self._shut()).values():
            text = (
                f"The answers given in an open poll cannot be opened: {why}. Put it back; see "
                "polls.key_folder and polls.key."
            )
            found.append(Finding(text))
        return found


def _kept_in(folder: Path) -> list[Finding]:
    there = next(it for it in [folder, *folder.absolute().parents] if it.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        text = (
            f"The keys to ballots cannot be kept in {folder} by this user. Set polls.key_folder to "
            "a folder that Heard may write to, outside the data folder."
        )
        return [Finding(text)]
    if there != folder:
        return []
    keys = sorted(folder.glob("*.key"))
    return [finding for path in (folder, *keys) for finding in for_others(path)]
