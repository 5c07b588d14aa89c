"""`heard report`: what a room's meetings came to, or those of several rooms, written into a new
folder."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.console.cli_errors import ConfigFile, in_one_line, progress, settings_from
from adapters.console.streams import complain
from adapters.registry import configure_logs, platform_features, platforms
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.settings import Settings
from heard_ops import looked_at

if TYPE_CHECKING:  # imported where it is used
    from bot.ports import Room
    from bot.rendered_report import RenderedReport
    from bot.service import Service
    from storage.store import SqlStore

MANY = 2
"""Rooms, or slices of old meetings, from which a report shows how far it is."""


class ReportKind(StrEnum):
    """Which report."""

    SERIES = "series"
    PROGRAMME = "programme"


def report(
    kind: Annotated[
        ReportKind,
        typer.Argument(help=admin_text("help-report-kind")),
    ],
    rooms: Annotated[
        list[str] | None,
        typer.Argument(help=admin_text("help-report-rooms")),
    ] = None,
    to: Annotated[Path, typer.Option(help=admin_text("help-folder"))] = Path("heard-report"),
    pictures: Annotated[bool, typer.Option(help=admin_text("help-report-pictures"))] = True,
    config: ConfigFile = None,
) -> None:
    """Write a report into a new folder: one page that needs nothing else, and its charts."""
    settings = settings_from(config)
    configure_logs(settings.logs)
    with in_one_line():
        asyncio.run(_report(settings, kind, rooms or [], to, pictures=pictures))
    print(admin_text("export-report", folder=to))


async def _report(
    settings: Settings, kind: ReportKind, wanted: Sequence[str], to: Path, *, pictures: bool
) -> None:
    from adapters.clock import SystemClock, new_id
    from adapters.documents.report_files import check, write_report
    from bot.service import Service

    await asyncio.to_thread(check, to)  # before anything that takes long
    async with looked_at(settings) as store:
        service = Service(
            store, SystemClock(), new_id, settings.meeting.rules(), platform_features()
        )
        made = await (
            _series(service, store, wanted)
            if kind is ReportKind.SERIES
            else _programme(service, store, wanted)
        )
        if not made.sections:
            raise Unusable(admin_text("export-report-nothing", what=" ".join(made.lines)))
        with progress(len(made.charts), admin_text("export-drawing"), MANY) as step:
            await write_report(made, to, step, pictures=pictures)


async def _series(service: Service, store: SqlStore, wanted: Sequence[str]) -> RenderedReport:
    if len(wanted) != 1:
        raise Unusable(admin_text("export-report-one-room"))
    room = _named(await _all_rooms(store), wanted[0])
    many = sum(one.closed_at is not None for one in await store.meetings(room.key))
    with progress(many, admin_text("export-reading-meetings"), MANY) as step:
        found = await service.meeting_reports.series(room, step)
    if found.sections:
        complain(admin_text("export-read-meetings", title=room.title, meetings=many))
    return found


async def _programme(service: Service, store: SqlStore, wanted: Sequence[str]) -> RenderedReport:
    agreed = await store.summaries.programme.rooms()
    rooms = agreed
    if wanted:
        everywhere = await _all_rooms(store)
        rooms = [_named(everywhere, name) for name in dict.fromkeys(wanted)]
    for room in rooms:
        if room.key not in {one.key for one in agreed}:
            raise Unusable(admin_text("export-not-agreed", title=room.title))
    if not rooms:
        raise Unusable(admin_text("export-none-agreed"))
    with progress(len(rooms), admin_text("export-reading-rooms"), MANY) as step:
        found = await service.meeting_reports.programme(rooms, step)
    if found.sections:
        complain(admin_text("export-read-rooms", rooms=len(rooms)))
    return found


async def _all_rooms(store: SqlStore) -> list[Room]:
    names = ("web", *(platform.name for platform in platforms()))
    found = {room.key: room for name in names for room in await store.rooms(name)}
    return list(found.values())


def _named(rooms: Sequence[Room], wanted: str) -> Room:
    name = wanted.casefold().strip()
    exact = [room for room in rooms if wanted in (room.where.channel, room.key)]
    found = exact or [room for room in rooms if room.title.casefold() == name]
    if not found:
        raise Unusable(admin_text("export-no-such-room", wanted=wanted))
    if len(found) > 1:
        ids = ", ".join(room.where.channel for room in found)
        raise Unusable(admin_text("export-several-rooms", wanted=wanted, ids=ids))
    return found[0]
