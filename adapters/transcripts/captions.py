"""Captions of a video meeting: WebVTT as Zoom and Teams write it, SRT, and SBV.

Zoom writes `Ada Lee: Welcome`, Teams `<v Ada Lee>Welcome</v>`. A caption is a few seconds of talk:
what one person says in one go, over several captions, is one row.
"""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from adapters.transcripts.decoding import read_text
from adapters.transcripts.doubts import no_date
from adapters.transcripts.log_clock import FIRST_DAY, date_in_name
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import ReadRows, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

TOGETHER = timedelta(seconds=5)
"""Captions of one person with no longer silence in between are one row."""
_VOICE = re.compile(r"<v(?:\.[\w.]{1,40})?\s+(?P<who>[^<>]{1,80})>")
_NAMED = re.compile(r"(?P<who>[^\W\d_][^\n:<>]{0,60}?):\s+(?P<text>\S.*)", re.DOTALL)
_WEBEX_NAME = re.compile(r'"(?P<who>[^"\n]{1,80})" \(\d+\)\s*$')
"""Who speaks, where Webex writes it: above the caption, behind its number."""
_TEAMS_BLOCK = re.compile(
    r"^(\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,3}) --> (\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,3})\s*\n(.+)\n",
    re.MULTILINE,
)
"""A caption of a transcript that Teams saved as a document: the name stands below the times."""
_TAGS = re.compile(r"</?[^<>]{0,80}>")
_ZOOM_NAME = re.compile(r"GMT(\d{8})-(\d{6})")
_ARROWS = re.compile(r"^.{0,40}-->", re.MULTILINE)
_SBV = re.compile(r"^\s*\d{1,3}:\d\d:\d\d\.\d{3},\d{1,3}:\d\d:\d\d\.\d{3}\s*$", re.MULTILINE)


def caption_format(head: str) -> str:
    """Which kind of captions a text begins like: "vtt", "srt", "sbv" or "teams"; "" if it is
    none."""
    if head.lstrip("\ufeff").startswith("WEBVTT"):
        return "vtt"
    if re.match(r"\s*\d+\s*\n\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->", head):
        return "srt"
    if _TEAMS_BLOCK.match(head.lstrip("\ufeff \r\n")):
        return "teams"
    return "sbv" if _SBV.match(head) else ""


def _as_vtt(text: str) -> str:
    """Teams' document as captions with names."""
    plain = text.replace("\r", "").lstrip("\ufeff")
    return "WEBVTT\n\n" + _TEAMS_BLOCK.sub(
        lambda found: f"{_padded(found[1])} --> {_padded(found[2])}\n<v {found[3].strip()}>", plain
    )


def _padded(written: str) -> str:
    hours, minutes, seconds = written.split(":")
    whole, _, part = seconds.partition(".")
    return f"{int(hours):02}:{int(minutes):02}:{int(whole):02}.{part:0<3}"


def read_captions(path: Source) -> ReadRows:
    """The rows of a file of captions."""
    text, warnings = read_text(path)
    kind = caption_format(text)
    if not kind:
        raise TranscriptError(admin_text("recording-no-captions", path=path))
    if kind == "teams":
        text, kind = _as_vtt(text), "vtt"
    if kind == "srt":
        text = re.sub(r"(\d\d:\d\d)[.](\d{3})", r"\1,\2", text)
    try:
        found = webvtt.WebVTT.from_buffer(io.StringIO(text), format=kind)
        given: Sequence[webvtt.Caption] = found.captions
        captions: Sequence[webvtt.Caption] = sorted(given, key=_start)
    except (MalformedFileError, MalformedCaptionError) as wrong:
        raise TranscriptError(
            admin_text("recording-bad-captions", path=path, why=str(wrong)[:100])
        ) from None
    begin = recording_began(path.name)
    said = list(_said(captions, begin or datetime.combine(FIRST_DAY, datetime.min.time(), UTC)))
    rows = [row for row in said if row.speaker]
    if not rows:
        raise TranscriptError(admin_text("recording-unnamed-captions", path=path))
    written = len((_SBV if kind == "sbv" else _ARROWS).findall(text))
    return ReadRows(
        _joined(rows),
        [
            *warnings,
            *_doubts(path.name, begin, written - len(captions), len(said) - len(rows)),
            *_order(path.name, given, captions),
        ],
    )


def _start(caption: webvtt.Caption) -> int:
    return caption.start_in_seconds * 1000 + int(caption.start[-3:])


def _end(caption: webvtt.Caption) -> int:
    return int(caption.end_in_seconds) * 1000 + int(caption.end[-3:])


def _said(captions: Sequence[webvtt.Caption], begin: datetime) -> Iterator[SpokenLine]:
    """Who says what in each caption; nobody's name where it has none."""
    for number, caption in enumerate(captions, start=1):
        at = begin + timedelta(milliseconds=_start(caption))
        pieces = _VOICE.split(caption.raw_text)
        if len(pieces) > 1:
            for who, words in zip(pieces[1::2], pieces[2::2], strict=True):
                yield SpokenLine(at, who.strip(), _plain(words), number)
            continue
        named = _NAMED.match(_plain(caption.raw_text))
        above = _WEBEX_NAME.search(caption.identifier or "")
        if above:
            yield SpokenLine(at, above["who"].strip(), _plain(caption.raw_text), number)
        elif named is None:
            yield SpokenLine(at, "", _plain(caption.raw_text), number)
        else:
            yield SpokenLine(at, named["who"].strip(), named["text"], number)


def _plain(text: str) -> str:
    return " ".join(_TAGS.sub("", text).split())


def _joined(rows: Sequence[SpokenLine]) -> list[SpokenLine]:
    """The rows, those that one person says in one go as one."""
    whole: list[SpokenLine] = []
    last = rows[0].at
    for row in rows:
        before = whole[-1] if whole else None
        if before and before.speaker == row.speaker and row.at - last <= TOGETHER:
            text = f"{before.text} {row.text}"
            whole[-1] = SpokenLine(before.at, before.speaker, text, before.line)
        else:
            whole.append(row)
        last = row.at
    return whole


def recording_began(name: str) -> datetime | None:
    """When the recording began, if the file's name says so."""
    if found := _ZOOM_NAME.search(name):
        try:
            return datetime.strptime("".join(found.groups()), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            return None
    day = date_in_name(name)
    return None if day is None else datetime.combine(day, datetime.min.time(), UTC)


def _order(
    name: str, given: Sequence[webvtt.Caption], captions: Sequence[webvtt.Caption]
) -> Iterator[str]:
    """What is said of captions that are not one after the other."""
    late = sum(_start(after) < _start(before) for before, after in pairwise(given))
    if late:
        yield admin_text("recording-captions-late", name=name, captions=late)
    over = sum(_start(after) < _end(before) for before, after in pairwise(captions))
    if over:
        yield admin_text("recording-captions-over", name=name, captions=over)


def _doubts(name: str, begin: datetime | None, lost: int, unnamed: int) -> Iterator[str]:
    if begin is None:
        yield no_date(name, looked_inside=False)
    if lost > 0:
        yield admin_text("recording-captions-lost", name=name, captions=lost)
    if unnamed:
        yield admin_text("recording-captions-unnamed", name=name, captions=unnamed)
