"""A channel exported by DiscordChatExporter as CSV or HTML."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from adapters.transcripts.date_order import NUMERIC_DATE, DateOrder, day_of, order_of
from adapters.transcripts.decoding import in_time_order, read_text
from adapters.transcripts.doubts import cut_off, two_ways
from adapters.transcripts.half_days import BLANKS, TIME, has_half, time_of
from adapters.transcripts.page_parts import PageParts, read_page
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import ReadRows, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

COLUMNS = ("AuthorID", "Author", "Date", "Content")
_WRITTEN = re.compile(rf"(?P<date>{NUMERIC_DATE}),?\ (?P<time>{TIME})", re.VERBOSE)
_CLASSES = {
    "chatlog__author": "who",
    "chatlog__timestamp": "when",
    "chatlog__short-timestamp": "when",
    "chatlog__content": "text",
}


def looks_like_csv(head: str) -> bool:
    """Whether a text begins like the exporter's CSV."""
    first = head.lstrip("\ufeff").partition("\n")[0]
    return all(column in first.split(",") or f'"{column}"' in first for column in COLUMNS)


def looks_like_html(head: str) -> bool:
    """Whether a text begins like the exporter's HTML."""
    return "<html" in head[:400].lower() and ("chatlog" in head or "DiscordChatExporter" in head)


def read_discord_csv(path: Source) -> ReadRows:
    """The rows of the exporter's CSV."""
    text, warnings = read_text(path)
    table = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    try:
        lines = list(table)
        # The last column is there as long as the line is whole.
        if lines and lines[-1]["Content"] is None:
            del lines[-1]
            warnings.append(cut_off(path.name))
        found = [
            (number, row["AuthorID"] or "", row["Author"] or "", row["Date"] or "", row["Content"])
            for number, row in enumerate(lines, start=2)
        ]
    except (csv.Error, KeyError) as wrong:
        raise TranscriptError(admin_text("recording-bad-csv", path=path, why=wrong)) from None
    return _rows(path, found, warnings)


def read_discord_html(path: Source) -> ReadRows:
    """The rows of the exporter's HTML."""
    page = _Page()
    warnings = read_page(page, path)
    found = [(n, one["id"], one["who"], one["when"], one["text"]) for n, one in page.messages()]
    return _rows(path, found, warnings)


class _Page(PageParts):
    """Collects the messages of the exporter's page: a group has an author, and messages."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[dict[str, str]] = []
        self._who = self._id = ""

    def messages(self) -> Iterator[tuple[int, dict[str, str]]]:
        """What was written, numbered from 1."""
        yield from enumerate(self._found, start=1)

    def begins(self, tag: str, classes: Sequence[str], given: Mapping[str, str]) -> str | None:
        """Begins a message, or one of its parts."""
        if "chatlog__message" in classes:
            self._found.append({"who": self._who, "id": self._id, "when": "", "text": ""})
        part = next((_CLASSES[one] for one in classes if one in _CLASSES), None)
        if part == "who":
            self._who, self._id = "", given.get("data-user-id", "")
        if tag == "img" and "text" in self.open_parts and self._found:
            self._found[-1]["text"] += given.get("alt", "")
        if part == "when" and self._found and given.get("title"):
            self._found[-1]["when"] = given["title"]
        return part

    def handle_data(self, data: str) -> None:
        """Text of the innermost part."""
        part = self.innermost
        if part == "who":
            self._who += data
            if self._found:
                self._found[-1].update(who=self._who.strip(), id=self._id)
        elif part and self._found and not (part == "when" and self._found[-1]["when"]):
            self._found[-1][part] += data


def _rows(
    path: Source, found: list[tuple[int, str, str, str, str]], warnings: list[str]
) -> ReadRows:
    written = [_WRITTEN.search(when.translate(BLANKS)) for _, _, _, when, _ in found]
    dates = [one["date"] for one in written if one]
    order = order_of(dates, half_days=any(has_half(one["time"]) for one in written if one))
    rows = [
        SpokenLine(_moment(path, number, when, order.order), who.strip(), text, number, id=id_)
        for number, id_, who, when, text in found
    ]
    ordered, moved = in_time_order(rows, path.name)
    return ReadRows(ordered, [*warnings, *two_ways(path.name, order), *moved])


def _moment(path: Source, number: int, when: str, order: DateOrder) -> datetime:
    """A time stamp, which is in ISO 8601 or as people write it in some country."""
    try:
        at = datetime.fromisoformat(when.strip())
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    except ValueError:
        pass
    found = _WRITTEN.search(when.translate(BLANKS))
    day = day_of(found["date"], order) if found else None
    clock = time_of(found["time"]) if found else None
    if day is None or clock is None:
        raise TranscriptError(
            admin_text(
                "recording-no-time-in-message", path=path, message=number, time=repr(when[:60])
            )
        )
    return datetime.combine(day, clock, UTC)
