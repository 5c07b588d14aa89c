"""Writes the minutes of many meetings into a new folder, all of them or none.

Everything is written beside the folder first, and gets its name only when it is complete. Days are
those of each room's own time zone: a meeting belongs to the day on which it began there.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.documents.generated_files import FORMS, NAMES, MinutesWriter
from adapters.documents.minutes_csv import as_csv
from adapters.documents.new_folder import new_folder
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.ports import ReportPort, Room, Store
from bot.ports.minutes_document import MinutesDocument
from bot.records.minutes_forms import MinutesForm
from bot.records.saved_records import MeetingRecord

LONGEST_NAME = 60
"""Characters of a room's title in a file's name."""


@dataclass(frozen=True)
class ExportRequest:
    """What is to be written. Days are included."""

    form: MinutesForm
    room: str = ""
    """A room by its id or its title; "": all of them."""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class ExportedRoom:
    """What was written of one room. `gone`: meetings of which Heard keeps no minutes any more."""

    title: str
    zone: str
    meetings: int
    gone: int = 0


@dataclass(frozen=True)
class ChosenMeetings:
    """The meetings of a room that are to be written."""

    room: Room
    zone: str
    meetings: Sequence[MeetingRecord]


class Exporter:
    """Finds meetings and writes their minutes."""

    def __init__(self, store: Store, reports: ReportPort, writer: MinutesWriter) -> None:
        self._store = store
        self._reports = reports
        self._writer = writer

    async def choose(
        self, request: ExportRequest, rooms: Sequence[Room]
    ) -> Sequence[ChosenMeetings]:
        """The meetings that are to be written, by their rooms.

        Raises:
            Unusable: the request cannot be met; one line says why.
        """
        check(request)
        chosen = [await self._choose(room, request) for room in _named(rooms, request.room)]
        if not any(one.meetings for one in chosen):
            raise Unusable(admin_text("export-no-meeting"))
        return [one for one in chosen if one.meetings]

    async def write(
        self,
        chosen: Sequence[ChosenMeetings],
        form: MinutesForm,
        to: Path,
        tell: Callable[[ExportedRoom], None],
        step: Callable[[int], None] = lambda done: None,
    ) -> None:
        """Write them into the new folder `to`. `tell` is told of each room that is written, `step`
        of each meeting.

        Raises:
            Unusable: that is not possible; one line says why. Nothing was written.
        """
        async with new_folder(to) as folder:
            written = 0
            for one in chosen:
                done = await self._write(one, form, folder, step)
                written += done.meetings
                tell(done)
            if not written:
                raise Unusable(admin_text("export-nothing-kept"))

    async def _choose(self, room: Room, request: ExportRequest) -> ChosenMeetings:
        series = await self._store.times.series(room.key)
        zone = room.zone if series is None else series.zone
        begun = [
            meeting
            for meeting in await self._store.meetings(room.key)
            if meeting.opened_at is not None
            and (request.since is None or _day(meeting.opened_at, zone) >= request.since)
            and (request.until is None or _day(meeting.opened_at, zone) <= request.until)
        ]
        return ChosenMeetings(room, zone, begun)

    async def _write(
        self, chosen: ChosenMeetings, form: MinutesForm, folder: Path, step: Callable[[int], None]
    ) -> ExportedRoom:
        made: list[MinutesDocument] = []
        written = 0
        name = file_name(chosen.room)
        for meeting in chosen.meetings:
            document = await self._reports.minutes_document(meeting.id)
            step(1)
            if document is None:
                continue
            written += 1
            if form is MinutesForm.CSV:
                made.append(document)
                continue
            day = _day(document.minutes.opened_at, chosen.zone)
            stem = NAMES["minutes"].format(meeting.number)
            file = folder / name / f"{day}-{stem}{FORMS[form].ending}"
            await asyncio.to_thread(self._to_file, file, document, form)
        if made:
            await asyncio.to_thread((folder / f"{name}.csv").write_bytes, as_csv(made))
        return ExportedRoom(chosen.room.title, chosen.zone, written, len(chosen.meetings) - written)

    def _to_file(self, file: Path, document: MinutesDocument, form: MinutesForm) -> None:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(self._writer.write(document, form))


def check(request: ExportRequest) -> None:
    """Refuse a request that contradicts itself.

    Raises:
        Unusable: one line says why.
    """
    since, until = request.since, request.until
    if since is not None and until is not None and until < since:
        raise Unusable(admin_text("export-days", until=until, since=since))


def day_given(option: str, text: str | None) -> date | None:
    """A day as it is given on the command line; None if it was not.

    Raises:
        Unusable: it is no day; one line says how to write one.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Unusable(admin_text("export-no-day", option=option, text=text)) from None


def form_given(text: str) -> MinutesForm:
    """A form as it is given on the command line.

    Raises:
        Unusable: there is none of that name; one line says which there are.
    """
    try:
        return MinutesForm(text.strip().casefold())
    except ValueError:
        forms = ", ".join(form.value for form in MinutesForm)
        raise Unusable(admin_text("export-no-format", text=text, forms=forms)) from None


def file_name(room: Room) -> str:
    """What a room's files are called: its title, as far as it can be part of a file's name, and the
    beginning of its id, so that no two are alike."""
    title = re.sub(r"[^\w]+", "-", room.title, flags=re.ASCII).strip("-").casefold()
    return f"{title[:LONGEST_NAME].strip('-') or 'room'}-{room.key[:6]}"


def _named(rooms: Sequence[Room], wanted: str) -> Sequence[Room]:
    if not wanted:
        return rooms
    name = wanted.casefold().strip()
    exact = [room for room in rooms if wanted in (room.where.channel, room.key)]
    found = exact or [room for room in rooms if room.title.casefold() == name]
    if not found:
        raise Unusable(admin_text("export-no-room", wanted=wanted))
    if len(found) > 1:
        ids = ", ".join(room.where.channel for room in found)
        raise Unusable(admin_text("export-several-rooms", wanted=wanted, ids=ids))
    return found


def _day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
