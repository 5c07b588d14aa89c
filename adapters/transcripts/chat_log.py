"""A meeting held in a chat, as somebody's chat program or MeetBot logged it in plain text.

`log_lines` knows how programs write a line, `log_clock` what time it is, `marks` what lines mean
for the meeting. Here they come together, and every line that is not blank becomes something:

- spoken lines become `SpokenLine`;
- an indented line after speech is the rest of a message the program wrapped, and joins its text;
- everything else is `Noticed`. A line that is not indented is never added to what somebody said:
  better to miss some words than to put words into someone's mouth.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from adapters.transcripts.agenda_markers import marks_of
from adapters.transcripts.date_order import FoundOrder, order_of
from adapters.transcripts.decoding import lines_of, read_text
from adapters.transcripts.doubts import backwards, no_date, no_zone, not_understood, two_ways
from adapters.transcripts.log_clock import LogClock, date_by_bot, date_in_name, log_date
from adapters.transcripts.log_lines import LogLine, happening, understand
from adapters.transcripts.log_people import LogPeople, is_known_bot
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import Noticed, ReadRows, Row, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

# Bold, colour and the like, as chat programs store them: `\x02bold\x02`, `\x0304red`.
_FORMATTING = re.compile(r"\x03(?:\d{1,2}(?:,\d{1,2})?)?|[\x02\x0f\x16\x1d\x1e\x1f]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,31}\d{0,2});")
# A line that starts, after its time, with an escaped name or sign: "&lt;ada&gt; hello".
_ESCAPED_START = re.compile(
    r"^[ \t\[(\d:.)\]APM-]{0,36}(?:&lt;[^\n]{1,120}?&gt;(?:\s|$)|&#\d{1,7};)", re.MULTILINE
)
_CORRECTION = re.compile(r"s/(?P<old>[^/]{1,200})/(?P<new>[^/]{0,200})/[gi]?")
_SCRIBED = re.compile(r"(?P<who>[^\s:<>]{1,40}):\s+\S")
_FEWEST_SCRIBED = 3
_SCRIBE = re.compile(r"scribe(?:nick)?\s*[+:]|scribing\b|i am the scribe", re.IGNORECASE)
_RELAYED = re.compile(r"<\s?[@+~&%]?[^<>\s]{1,40}>\s")


def read_chat_log(path: Source) -> ReadRows:
    """The rows of a chat log, in the order of its lines."""
    text, warnings = read_text(path)
    lines = list(_understood(text))
    order = _order(lines)
    clock = LogClock(date_in_name(path.name) or _date_by_bot(lines), order.order)
    if not any(line.spoken for line in lines):
        raise TranscriptError(admin_text("recording-nobody-speaks", path=path))
    try:
        rows = list(_corrected(_rows(lines, clock)))
    except OverflowError:
        raise TranscriptError(admin_text("recording-too-late", path=path)) from None
    said = [row for row in rows if isinstance(row, SpokenLine)]
    timed = any(line.stamp for line in lines)
    return ReadRows(
        list(_marked(rows, said)),
        [
            *warnings,
            *_doubts_about_time(path.name, clock, timed),
            *two_ways(path.name, order),
            *_doubts_about_relays(path.name, said),
            *_doubts_about_scribes(path.name, said),
            *not_understood(path.name, _lost(lines)),
        ],
    )


def _understood(text: str) -> Iterator[LogLine]:
    # An escaped name at the start of a line: this was saved from a web page, and all is escaped.
    escaped = _ESCAPED_START.search(text) is not None
    lines = [
        understand(_cleaned(raw, escaped), number)
        for number, raw in enumerate(lines_of(text), start=1)
        if raw.strip()
    ]
    speakers = {line.who for line in lines if line.sure}
    stamped = any(line.stamp for line in lines if line.sure)
    for line in lines:
        # Where it is clear how this log writes speech, what may be speech is, from those who speak.
        doubtful = stamped and line.spoken and not line.sure and line.who not in speakers
        yield replace(line, kind="unknown") if doubtful else line


def _corrected(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, with what people corrected by `s/old/new/`. That itself is no speech."""
    made: list[Row] = []
    for row in rows:
        found = _CORRECTION.fullmatch(row.text) if isinstance(row, SpokenLine) else None
        place = _last_with(made, found["old"]) if found else None
        if found is None or place is None:
            made.append(row)
            continue
        said = made[place]
        assert isinstance(said, SpokenLine)  # noqa: S101 - `_last_with` finds no other
        made[place] = replace(said, text=said.text.replace(found["old"], found["new"]))
        made.append(Noticed(row.at, "other", row.line))
    yield from made


def _last_with(rows: Sequence[Row], words: str) -> int | None:
    """The place of the last line, among the last hundred, in which somebody said that."""
    for place in range(len(rows) - 1, max(-1, len(rows) - 101), -1):
        row = rows[place]
        if isinstance(row, SpokenLine) and words in row.text:
            return place
    return None


def _order(lines: Sequence[LogLine]) -> FoundOrder:
    """The order of the dates in figures that its time stamps have."""
    stamps = [line.stamp for line in lines if line.stamp and line.stamp["dot"]]
    half_days = any(stamp["half"] for stamp in stamps)
    return order_of((stamp["date"] for stamp in stamps), half_days=half_days)


def _date_by_bot(lines: Sequence[LogLine]) -> date | None:
    told = (date_by_bot(line.text) for line in lines if line.spoken and is_known_bot(line.who))
    return next((day for day in told if day is not None), None)


def _cleaned(raw: str, escaped: bool) -> str:
    if escaped:
        raw = _ENTITY.sub(lambda found: html.unescape(found[0]), raw)
    return _FORMATTING.sub("", raw)


def _rows(lines: Sequence[LogLine], clock: LogClock) -> Iterator[Row]:
    timed = any(line.stamp for line in lines)
    _start(clock, lines)
    people = LogPeople()
    for line in _unwrapped(lines):
        row = _row(line, clock)
        if isinstance(row, SpokenLine):
            row = people.named(row, caseless=line.shape != "name and colon")
        elif line.kind == "notice":
            people.notice(line.text)
        yield row
        if isinstance(row, SpokenLine) and not timed:
            clock.pace(row.text)


def _start(clock: LogClock, lines: Sequence[LogLine]) -> None:
    """Set the clock to the first time there is, for the lines above it."""
    for line in lines:
        if clock.started:
            return
        if line.stamp or line.kind == "date":
            _row(line, clock)


def _unwrapped(lines: Sequence[LogLine]) -> Iterator[LogLine]:
    """The lines, those a program wrapped joined to the message they belong to."""
    whole: list[LogLine] = []
    for line in lines:
        if whole and whole[0].spoken and line.kind == "unknown" and line.indented:
            whole.append(line)
            continue
        if whole:
            yield _joined(whole)
        whole = [line]
    yield _joined(whole)


def _joined(whole: Sequence[LogLine]) -> LogLine:
    if len(whole) == 1:
        return whole[0]
    return replace(whole[0], text=" ".join(line.text for line in whole).strip())


def _row(line: LogLine, clock: LogClock) -> Row:
    if line.kind == "date":
        opened = log_date(line.text)
        return Noticed(clock.opened(opened) if opened else clock.now, "log", line.number)
    at = clock.stamped(line.stamp) if line.stamp else clock.now
    if line.kind in ("notice", "unknown"):
        return Noticed(at, happening(line.text) if line.kind == "notice" else "other", line.number)
    return SpokenLine(
        at, line.who, line.text, line.number, "action" if line.kind == "action" else "message"
    )


def _marked(rows: Sequence[Row], said: Sequence[SpokenLine]) -> Iterator[Row]:
    """The rows with the marks before and after the spoken lines they belong to."""
    marks = marks_of(said)
    place = 0
    for row in rows:
        if isinstance(row, SpokenLine):
            yield from marks.before.get(place, ())
            yield row
            yield from marks.after.get(place, ())
            place += 1
        else:
            yield row


def _doubts_about_time(name: str, clock: LogClock, timed: bool) -> Iterator[str]:
    if not timed:
        yield admin_text("recording-no-times", name=name)
    elif not clock.dated:
        yield no_date(name, looked_inside=True)
    if clock.naive:
        yield no_zone(name)
    yield from backwards(name, clock.out_of_order)


def _lost(lines: Sequence[LogLine]) -> list[int]:
    """The lines nobody understood: the rest of a message, or something of the program's."""
    joined = {line.number for line in _rests(lines)}
    return [line.number for line in lines if line.kind == "unknown" and line.number not in joined]


def _rests(lines: Sequence[LogLine]) -> Iterator[LogLine]:
    """The lines that are the rest of the message above."""
    spoken = False
    for line in lines:
        rest = spoken and line.kind == "unknown" and line.indented
        if rest:
            yield line
        spoken = line.spoken or rest


def _doubts_about_scribes(name: str, said: Sequence[SpokenLine]) -> Iterator[str]:
    """Name who wrote down what others said: "ada: …" are ada's words, and count for the scribe."""
    people = {row.speaker.casefold() for row in said}
    scribed = any(_SCRIBE.match(row.text) for row in said)
    for who, lines in Counter(row.speaker for row in said if not row.bot).items():
        others = sum(
            row.speaker == who
            and (found := _SCRIBED.match(row.text)) is not None
            and found["who"].casefold() in people - {who.casefold()}
            for row in said
        )
        # "ada: yes" also answers ada: a scribe says so, or writes hardly anything else.
        enough = 3 if scribed else 1.5
        if others >= _FEWEST_SCRIBED and others * enough > lines:
            yield (admin_text("recording-scribed", name=name, who=who, lines=others))


def _doubts_about_relays(name: str, said: Sequence[SpokenLine]) -> Iterator[str]:
    """Name the bots that carry over what people write elsewhere: each counts as one person."""
    spoken = Counter(row.speaker for row in said)
    relayed = Counter(row.speaker for row in said if _RELAYED.match(row.text))
    relays = [who for who, lines in relayed.items() if lines >= 3 and lines * 2 > spoken[who]]
    if relays:
        who = ", ".join(relays)
        yield admin_text("recording-relayed", name=name, who=who)
