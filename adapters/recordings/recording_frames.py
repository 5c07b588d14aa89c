"""What the web room and the process that plays a recording tell each other.

Each message is a frame: four bytes that say how long it is, then JSON. After the first, which says
what is asked, comes the recording itself, in the same way.
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from bot.rules import Rules

PREFIX = 4
"""Bytes that say how long a frame is."""


class AskedReport(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody asks for. Texts are as they were typed; "": nothing was."""

    name: str
    """What the recording is called, for errors, and for a date in it."""
    rules: Rules = Rules()
    """What the meeting goes by."""
    format: str = ""
    meeting: str = ""
    part: str = ""
    since: str = ""
    until: str = ""
    names: bool = False


class Played(msgspec.Struct, frozen=True, tag="played"):
    """So many rows of so many have been played."""

    rows: int
    of: int


class ReportMade(msgspec.Struct, frozen=True, kw_only=True, tag="made"):
    """The report is made."""

    title: str
    body: str
    """What stands under the title, as HTML."""
    page: str
    """The whole report as a page, to save."""
    language: str
    notes: tuple[str, ...]
    """What the person should know about the recording."""
    named: bool


class OfferedChoice(msgspec.Struct, frozen=True):
    """One of several: how it is named when it is chosen, and what is said of it."""

    value: str
    text: str


class Offered(msgspec.Struct, frozen=True, tag="offered"):
    """There are several, of which one has to be chosen: a "meeting" or a "part"."""

    what: str
    choices: tuple[OfferedChoice, ...]


class RecordingRefused(msgspec.Struct, frozen=True, tag="refused"):
    """It cannot be read; one line says why."""

    line: str


class GaveUp(msgspec.Struct, frozen=True, tag="gave-up"):
    """It is too much to be read or played here."""


Told: TypeAlias = Played | ReportMade | Offered | RecordingRefused | GaveUp


def framed(message: Told | AskedReport) -> bytes:
    """A message as a frame."""
    return in_frame(msgspec.json.encode(message))


def in_frame(data: bytes) -> bytes:
    """Bytes as a frame."""
    return length_of(data) + data


def length_of(data: bytes) -> bytes:
    """What stands in front of bytes in a frame."""
    return len(data).to_bytes(PREFIX, "big")
