"""A Telegram chat as its desktop program exports it for people: `messages.html`.

    <div class="message default clearfix" id="message2">
      <div class="pull_right date details" title="13.03.2024 19:01:07 UTC+01:00">19:01</div>
      <div class="from_name">Ada</div>
      <div class="text">Good evening</div>

Where one person goes on, the name is left away. There are no ids of people in it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone

from adapters.transcripts.decoding import in_time_order
from adapters.transcripts.doubts import no_zone
from adapters.transcripts.page_parts import PageParts, read_page
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import Noticed, ReadRows, Row, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

_LOOKS = re.compile(r'<div class="message (?:default|service)\b[^>]*\bid="message')
_STAMP = re.compile(
    r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)(?: UTC(?P<sign>[+-])(\d\d):(\d\d))?"
)
_PARTS = {"from_name": "who", "text": "text", "reply_to": "", "forwarded": ""}


def looks_like_telegram_html(head: str) -> bool:
    """Whether the beginning of a page looks like a Telegram export."""
    return _LOOKS.search(head) is not None


def read_telegram_html(path: Source) -> ReadRows:
    """The rows of Telegram's page."""
    page = _TelegramPage()
    warnings = read_page(page, path)
    naive = any(one.stamp and _has_no_zone(one.stamp) for one in page.found)
    ordered, moved = in_time_order(list(_rows(page, path)), path.name)
    return ReadRows(ordered, [*warnings, *([no_zone(path.name)] if naive else []), *moved])


def _has_no_zone(stamp: str) -> bool:
    found = _STAMP.fullmatch(stamp)
    return found is not None and found["sign"] is None


class _TelegramMessage:
    """One message of the page, or a line about the chat."""

    def __init__(self, *, service: bool) -> None:
        self.service = service
        self.stamp = ""
        self.who = ""
        self.text = ""


class _TelegramPage(PageParts):
    """Collects the messages of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[_TelegramMessage] = []

    def begins(self, tag: str, classes: Sequence[str], given: Mapping[str, str]) -> str | None:
        """Begins a message, or one of its parts."""
        part: str | None = None
        if "message" in classes:
            self.found.append(_TelegramMessage(service="service" in classes))
        elif self.found and "date" in classes and given.get("title"):
            # What is passed on has a date of its own within.
            self.found[-1].stamp = self.found[-1].stamp or given["title"]
        elif name := next((one for one in classes if one in _PARTS), ""):
            part = _PARTS[name]
        if tag == "br" and self.innermost == "text":
            self.found[-1].text += "\n"
        return part

    def handle_data(self, data: str) -> None:
        """Text of the innermost part."""
        part = self.innermost
        if part == "who" and self.found and "" not in self.open_parts:
            self.found[-1].who += data
        elif part == "text" and self.found:
            self.found[-1].text += data


def _rows(page: _TelegramPage, path: Source) -> Iterator[Row]:
    who, at = "", None
    for number, one in enumerate(page.found, start=1):
        if one.service or not one.stamp:
            if at is not None:
                yield Noticed(at, "other", number)
            continue
        at = _at(one.stamp, number, path)
        who = one.who.strip() or who
        name = who or admin_text("recording-deleted-account")
        yield SpokenLine(at, name, one.text.strip(), number)


def _at(stamp: str, number: int, path: Source) -> datetime:
    found = _STAMP.fullmatch(stamp)
    try:
        if found is None:
            raise ValueError(stamp)
        day, month, year, hour, minute, second = map(int, found.groups()[:6])
        zone = UTC
        if found["sign"]:
            hours, minutes = int(found[8]), int(found[9])
            after = timedelta(hours=hours, minutes=minutes)
            zone = timezone(after if found["sign"] == "+" else -after)
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        raise TranscriptError(
            admin_text(
                "recording-no-time-in-message", path=path, message=number, time=repr(stamp[:60])
            )
        ) from None
