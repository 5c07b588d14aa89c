"""Writes several files into a new folder: all of them, or none."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.admin_texts import admin_text
from bot.errors import Unusable


@asynccontextmanager
async def new_folder(to: Path) -> AsyncIterator[Path]:
    """A folder beside the one that is wanted, which gets its name at the end. If anything goes
    wrong, nothing is left.

    Raises:
        Unusable: it cannot be written; one line says why.
    """
    whole, beside = await asyncio.to_thread(_beside, to)
    try:
        yield beside
        await asyncio.to_thread(beside.rename, whole)
    except OSError as wrong:
        raise Unusable(admin_text("export-unwritable", folder=to, why=wrong.strerror)) from None
    finally:
        await asyncio.to_thread(shutil.rmtree, beside, ignore_errors=True)


def _beside(to: Path) -> tuple[Path, Path]:
    """The whole path of a folder that is wanted, and a new one beside it."""
    whole = to.absolute()
    if to.exists() or to.is_symlink():
        raise Unusable(admin_text("export-there", folder=to))
    if not whole.parent.is_dir():
        raise Unusable(admin_text("export-no-folder", folder=to, parent=whole.parent))
    try:
        return whole, Path(tempfile.mkdtemp(prefix=f".{whole.name}-", dir=whole.parent))
    except OSError as wrong:
        raise Unusable(admin_text("export-unwritable", folder=to, why=wrong.strerror)) from None
