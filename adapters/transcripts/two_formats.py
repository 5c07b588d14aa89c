"""Two recordings in one file, such as a WhatsApp chat with the chat of a Zoom meeting below it.

A reader would take the second for what somebody wrote last in the first. So it is looked how lines
begin: if all that begin in one way stand above all that begin in another, there are two. What
somebody has pasted into a message has more of the first kind below it.
"""

import re
from collections.abc import Iterable, Iterator

from adapters.transcripts.decoding import decode
from adapters.transcripts.headed_chat import is_head as is_pasted
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.sources import Source
from adapters.transcripts.whatsapp_entries import is_entry as is_whatsapp
from adapters.transcripts.zoom_chat import is_entry as is_zoom
from bot.admin_texts import admin_text

FEWEST = 3
"""So many lines of a kind make a recording."""
END = 1 << 18
"""Bytes that are looked at, at the beginning and at the end."""
BY_LINES = frozenset({"captions", "chat-log", "jsonl", "meet", "pasted", "whatsapp", "zoom-chat"})
"""The formats that are read line by line. The others are one whole, and end where it ends."""
_CAPTION = re.compile(r"\d{1,3}:\d\d(?::\d\d)?[.,]\d{3}\s*(?:-->|,\d)")
_LOGGED = re.compile(
    r"[\[(]?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d)?(?:[ap]m)?[\])]?\S{0,6}\s+"
    r"<[ @+~&%]?[^<>\s]{1,40}>\s",
    re.IGNORECASE,
)
_KINDS = (
    ("recording-kind-captions", lambda line: _CAPTION.match(line) is not None),
    ("recording-kind-log", lambda line: _LOGGED.match(line) is not None),
    ("recording-kind-whatsapp", is_whatsapp),
    ("recording-kind-zoom", is_zoom),
    ("recording-kind-json", lambda line: line.startswith('{"')),
    ("recording-kind-pasted", is_pasted),
)


def refuse_two(source: Source, format_name: str) -> None:
    """Look whether it is two recordings.

    Raises:
        TranscriptError: it is; it says where the second begins.
    """
    if format_name not in BY_LINES:
        return
    whole, text = _ends(source)
    found = _change(_kinds(text.split("\n")))
    if found is None:
        return
    first, second, at = found
    if not whole:
        # Where exactly, only all of it tells.
        with source.open() as file:
            exact = _change(_kinds(decode(line)[0] for line in file))
        if exact is None:
            return
        first, second, at = exact
    raise TranscriptError(
        admin_text(
            "recording-two",
            path=source,
            first=admin_text(first),
            last=at - 1,
            second=admin_text(second),
            begin=at,
        )
    )


def _ends(source: Source) -> tuple[bool, str]:
    """The beginning and the end of it, and whether that is all."""
    with source.open() as file:
        head = file.read(END)
        tail, whole = b"", True
        while piece := file.read(END):
            whole = whole and not tail
            tail = (tail + piece)[-END:]
    if whole:
        return True, decode(head + tail)[0]
    lines = tail.partition(b"\n")[2]
    return False, f"{decode(head)[0]}\n{decode(lines)[0]}"


def _kinds(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines that begin like one of a recording, by their numbers, and of which kind."""
    for number, line in enumerate(lines, start=1):
        kind = next((name for name, looks in _KINDS if looks(line)), None) if line.strip() else None
        if kind:
            yield number, kind


def _change(kinds: Iterable[tuple[int, str]]) -> tuple[str, str, int] | None:
    """The first kind, the last, and the line where it changes, if all of the one stand above all
    of the other."""
    first = ""
    count, last_of_first = 0, 0
    others: dict[str, tuple[int, int]] = {}
    for number, kind in kinds:
        first = first or kind
        if kind == first:
            count, last_of_first = count + 1, number
            others.clear()
        else:
            begin, many = others.get(kind, (number, 0))
            others[kind] = (begin, many + 1)
    many_of = [(many, kind, begin) for kind, (begin, many) in others.items()]
    if count < FEWEST or not many_of or not last_of_first:
        return None
    many, kind, begin = max(many_of)
    return (first, kind, begin) if many >= FEWEST else None
