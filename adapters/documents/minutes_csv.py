"""Decisions, points, constraints and actions of a meeting as a table, one a line, for spreadsheets.

A cell that a spreadsheet would take for a formula begins with an apostrophe, so that what somebody
typed is never worked out (OWASP's "CSV injection"). The file begins with a mark by which Excel
knows that it is UTF-8.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from io import StringIO
from zoneinfo import ZoneInfo

from bot.ids import WordsId
from bot.phrases import catalogue
from bot.phrases.languages import ENGLISH
from bot.ports.minutes_document import MinutesDocument
from bot.records.minutes import MinutesProposal

MARK = "\ufeff"
COLUMNS = (
    "kind", "meeting", "date", "number", "words", "state", "who", "due", "method", "review", "why",
    "item",
)  # fmt: skip
"""In this order. Their headings are `csv-<column>` in the catalogue."""
_FORMULA = re.compile(r"^[\s\u200b-\u200f\u2060-\u2069\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫−]")
"""How a text begins that some spreadsheet takes for a formula, whatever blanks come first."""
_ISOLATES = re.compile("[\u2066-\u2069]")

Row = tuple[str, ...]


def as_csv(documents: Iterable[MinutesDocument]) -> bytes:
    """The decisions, points, constraints and actions of these meetings, with a line of headings."""
    documents = list(documents)
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    say = catalogue(documents[0].full.language if documents else ENGLISH).say
    writer.writerow([say(f"csv-{column}") for column in COLUMNS])
    for document in documents:
        writer.writerows([cell(text) for text in row] for row in _rows(document))
    return (MARK + out.getvalue()).encode()


def cell(text: str) -> str:
    """A text as a cell: on one line, and never a formula."""
    line = " ".join(_ISOLATES.sub("", text).split())
    return f"'{line}" if _FORMULA.match(line) else line


def _rows(document: MinutesDocument) -> Iterator[Row]:
    of, say = document.minutes, catalogue(document.full.language).say
    zone = ZoneInfo(of.zone)
    titles = {place: item.title for place, item in enumerate(of.items, start=1)}

    def words(found: WordsId | None) -> str:
        return "" if found is None else document.words.get(found, say("taken-back"))

    def day(at: datetime | None) -> str:
        return "" if at is None else at.astimezone(zone).date().isoformat()

    def row(kind: str, what: WordsId, **cells: str | int | date | None) -> Row:
        place = of.places.get(what)
        given = {name: "" if value is None else str(value) for name, value in cells.items()}
        given |= {
            "kind": say(f"csv-kind-{kind}"),
            "meeting": str(of.number),
            "date": day(of.opened_at),
            "words": words(what),
            "item": "" if place is None else words(titles.get(place)),
        }
        return tuple(given.get(column, "") for column in COLUMNS)

    for note in of.decisions:
        how = of.how_decided(note)
        yield row(
            "decision", note.words, **({} if how is None else _how(how, day(how.review), say))
        )
    for each in of.contentions:
        point = each.point
        ended = "" if point.outcome is None else say(f"outcome-{point.outcome.value}")
        yield row(
            "point",
            point.wording,
            number=point.number,
            state=ended or say(f"csv-point-{point.standing.value}"),
            why=words(point.decision or point.reason),
        )
    for one in of.constraints:
        yield row(
            "constraint",
            one.words,
            number=one.number,
            state=say(f"constraint-standing-{one.standing.value}"),
            who="" if one.owner is None else document.names.get(one.owner, ""),
            why=words(one.changer),
        )
    for action in of.actions:
        yield row(
            "action",
            action.words,
            number=action.number,
            state=say(f"csv-action-{action.state.value}"),
            who="" if action.owner is None else document.names.get(action.owner, ""),
            due=action.due,
            why=words(action.reason),
        )


def _how(
    proposal: MinutesProposal, review: str, say: Callable[[str], str]
) -> dict[str, str | int | date | None]:
    """How a decision came about."""
    method = say(f"method-{proposal.method.value}")
    return {"number": proposal.number, "method": method, "review": review}
