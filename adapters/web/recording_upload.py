"""Takes in a recording that somebody hands in on a page: into memory, and nowhere else.

`Request.post` of aiohttp writes what is long to a file. So the form is read here part by part.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import PurePosixPath, PureWindowsPath

from aiohttp import BodyPartReader, MultipartReader, web

from adapters.web import ui_texts
from adapters.web.context import WebError
from bot.text import clean_line

MOST_BYTES = 20_000_000
"""Bytes of a recording."""
FIELD_BYTES = 4096
"""Bytes of anything else in the form."""
MOST_FIELDS = 20
WHOLE_SECONDS = 300.0
"""How long all of it may take to arrive: 20 MB over a slow line."""
PIECE_SECONDS = 20.0
"""How long the next piece may take."""
_PIECE = 1 << 16
_LONGEST_NAME = 80


@dataclass
class Upload:
    """A form with a recording in it."""

    fields: dict[str, str] = field(default_factory=dict)
    name: str = ""
    """The file's name; "" if there is none."""
    data: bytes = b""
    text: str = ""
    """What was pasted."""
    too_long: bool = False
    """There is more than `MOST_BYTES`, which was not kept."""


async def read_upload(request: web.Request, keep: bool = True) -> Upload:
    """Read the form. What comes before its token says nothing, so the token comes first.

    `keep`: False reads all of it and keeps nothing, so that the browser gets to read the answer.

    Raises:
        WebError: it is no such form, or it does not arrive in time.
    """
    try:
        async with asyncio.timeout(WHOLE_SECONDS):
            return await _read(request, keep)
    except TimeoutError:
        raise WebError(408, ui_texts.page("slow")) from None
    except (WebError, ConnectionError):
        raise
    except (ValueError, RuntimeError, web.HTTPException):
        raise WebError(400) from None


async def _read(request: web.Request, keep: bool) -> Upload:
    if request.content_type != "multipart/form-data":
        raise WebError(400)
    found = Upload()
    reader = MultipartReader(request.headers, request.content)
    for _ in range(MOST_FIELDS):
        async with asyncio.timeout(PIECE_SECONDS):
            part = await reader.next()
        if part is None:
            return found
        if not isinstance(part, BodyPartReader) or not part.name:
            raise WebError(400)
        await _take(found, part, keep)
    raise WebError(400)


async def _take(found: Upload, part: BodyPartReader, keep: bool) -> None:
    if part.filename is not None:
        data = await _bytes(part, found, MOST_BYTES if keep else 0)
        if part.filename or data:
            found.name, found.data = file_name(part.filename), data
    elif part.name == "text":
        data = await _bytes(part, found, MOST_BYTES if keep else 0)
        found.text = data.decode("utf-8", "replace")
    else:
        data = await _bytes(part, found, FIELD_BYTES)
        if part.name is not None and len(data) <= FIELD_BYTES:
            found.fields[part.name] = data.decode("utf-8", "replace")


async def _bytes(part: BodyPartReader, found: Upload, most: int) -> bytes:
    """The part, if it has no more than so many bytes. What is longer is read to its end."""
    data = bytearray()
    length = 0
    while True:
        async with asyncio.timeout(PIECE_SECONDS):
            piece = await part.read_chunk(_PIECE)
        if not piece:
            break
        length += len(piece)
        if length <= most:
            data += piece
        elif length > 5 * MOST_BYTES:
            raise WebError(413, ui_texts.page("recording-long"))
        # A browser sends faster than others may have to wait.
        await asyncio.sleep(0)
    found.too_long = found.too_long or length > max(most, MOST_BYTES)
    return bytes(data) if length <= most else b""


def file_name(given: str) -> str:
    """A file's own name as it can be shown: browsers of old sent folders along."""
    own = PureWindowsPath(PurePosixPath(given).name).name
    line = clean_line(own)
    # The end says what it is.
    return line if len(line) <= _LONGEST_NAME else f"…{line[1 - _LONGEST_NAME :]}"
