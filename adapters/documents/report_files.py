"""Writes a report into a new folder: the page, and its charts as pictures."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from adapters.documents.new_folder import new_folder
from adapters.documents.report_html import page
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.rendered_report import RenderedReport


def check(to: Path) -> None:
    """Make sure that a new folder can be written there, before what goes into it is made.

    Raises:
        Unusable: it cannot; one line says why.
    """
    if to.exists() or to.is_symlink():
        raise Unusable(admin_text("export-there", folder=to))
    parent = to.absolute().parent
    if not parent.is_dir():
        raise Unusable(admin_text("export-no-folder", folder=to, parent=parent))
    if not os.access(parent, os.W_OK | os.X_OK):
        raise Unusable(admin_text("export-not-yours", folder=to, parent=parent))


async def write_report(
    report: RenderedReport, to: Path, step: Callable[[int], None], *, pictures: bool = True
) -> None:
    """Write the report: all of it, or nothing. `step` is told of each chart that is done.

    Raises:
        Unusable: it cannot be written; one line says why.
    """
    async with new_folder(to) as folder:
        for chart in report.charts if pictures else ():
            from adapters.documents.trend_png import draw_trend

            drawn = await asyncio.to_thread(draw_trend, chart)
            await asyncio.to_thread((folder / f"{chart.name}.png").write_bytes, drawn)
            step(1)
        whole = await asyncio.to_thread(page, report)
        await asyncio.to_thread(
            (folder / f"{report.kind}.html").write_text, whole, encoding="utf-8"
        )
