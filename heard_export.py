"""`heard export`: the minutes of many meetings, written into a new folder."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.console.cli_errors import ConfigFile, in_one_line, note, progress, settings_from
from adapters.console.streams import complain
from adapters.registry import configure_logs, platform_features, platforms
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.settings import Settings
from heard_ops import looked_at

if TYPE_CHECKING:  # imported where it is used
    from adapters.documents.export import ExportRequest

MANY_MEETINGS = 20
"""Meetings from which an export shows how far it is."""


def export(
    room: Annotated[str, typer.Argument(help=admin_text("help-export-room"))] = "",
    since: Annotated[
        str | None,
        typer.Option(help=admin_text("help-export-since")),
    ] = None,
    until: Annotated[str | None, typer.Option(help=admin_text("help-export-until"))] = None,
    format_: Annotated[
        str,
        typer.Option("--format", help=admin_text("help-export-format")),
    ] = "html",
    to: Annotated[Path, typer.Option(help=admin_text("help-folder"))] = Path("heard-export"),
    config: ConfigFile = None,
) -> None:
    """Write the minutes of meetings into a new folder. Days are those of each room's time zone."""
    from adapters.documents.export import ExportRequest, check, day_given, form_given

    settings = settings_from(config)
    configure_logs(settings.logs)
    with in_one_line():
        request = ExportRequest(
            form=form_given(format_),
            room=room,
            since=day_given("--since", since),
            until=day_given("--until", until),
        )
        check(request)
        asyncio.run(_export(settings, request, to))
    print(admin_text("export-done", folder=to))


async def _export(settings: Settings, request: ExportRequest, to: Path) -> None:
    from adapters.clock import SystemClock, new_id
    from adapters.documents import minutes_writer
    from adapters.documents.export import ExportedRoom, Exporter
    from adapters.sample.sample_rooms import is_sample
    from bot.service import Service

    def tell(done: ExportedRoom) -> None:
        complain(
            admin_text(
                "export-room",
                title=done.title,
                meetings=done.meetings,
                zone=done.zone,
                gone=done.gone,
            )
        )

    writer = minutes_writer(settings)
    for problem in (await asyncio.to_thread(writer.pictures.read)).problems:
        note(problem)
    async with looked_at(settings) as store:
        service = Service(
            store, SystemClock(), new_id, settings.meeting.rules(), platform_features()
        )
        names = ("web", *(platform.name for platform in platforms()))
        rooms = [
            room
            for name in names
            for room in await store.rooms(name)
            if not is_sample(room.where.channel)
        ]
        if not rooms:
            raise Unusable(admin_text("export-no-rooms"))
        exporter = Exporter(store, service.reports, writer)
        chosen = await exporter.choose(request, rooms)
        many = sum(len(one.meetings) for one in chosen)
        with progress(many, admin_text("export-writing"), MANY_MEETINGS) as step:
            await exporter.write(chosen, request.form, to, tell, step)
