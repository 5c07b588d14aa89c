"""`heard doctor`'s check of the pictures for easy-read minutes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from adapters.doctor import Finding
from adapters.documents.pictures import Pictures
from bot.admin_texts import admin_text


class PicturesCheck:
    """Whether the pictures in the folder can be used."""

    name = admin_text("doctor-name-pictures")

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def look(self) -> Sequence[Finding]:
        """One line for each that is left out."""
        found = await asyncio.to_thread(Pictures(self._folder).read)
        return [Finding(problem) for problem in found.problems]
