"""Prints a replay's report, as text or as one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from adapters.console.replay import Report


def to_json(report: Report) -> str:
    """One JSON object; times in ISO 8601."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode()


def as_text(report: Report) -> str:
    """What Heard would have said, with the times, and then the summary."""
    days = {said.at.date() for said in report.said} | {
        p.first_heard_at.date() for p in report.people
    }
    form = "%H:%M:%S" if len(days) < 2 else "%Y-%m-%d %H:%M:%S"
    return "\n".join([*_said(report, form), "", *_summary(report, form)])


def _said(report: Report, form: str) -> Iterator[str]:
    for said in report.said:
        first, *rest = said.text.split("\n")
        yield f"{said.at.strftime(form)}  to {said.to}:  {first}"
        yield from (f"{'':10}{line}" for line in rest)


def _summary(report: Report, form: str) -> Iterator[str]:
    yield "SUMMARY"
    people = _count(len(report.people), "person", "people")
    yield f"Read as {report.format}: {report.messages} messages by {people}."
    if report.chair:
        yield f"Taken to lead it: {report.chair} ({report.chair_why})."
    if report.bots:
        yield f"Not counted: {_count(report.bots, 'line', 'lines')} by bots."
    yield ""
    yield from _table(
        ("Name", "Messages", "Turns", "Words", "First heard"),
        [
            (p.name, str(p.messages), str(p.turns), str(p.words), _at(p.first_heard_at, form))
            for p in report.people
        ],
    )
    if report.items:
        yield ""
        yield from _table(
            ("Agenda item", "Messages"), [(i.title, str(i.messages)) for i in report.items]
        )
    yield ""
    yield from _measures(report)
    yield f"Hands still up: {report.queue}"
    yield (
        f"Drift: {report.drift.scored} messages scored, "
        f"{report.drift.drifting} of them more likely off topic than not"
    )
    yield f"Parked: {len(report.parked)}"
    yield from (f"  {place}. {words}" for place, words in enumerate(report.parked, start=1))


def _measures(report: Report) -> Iterator[str]:
    found = report.measures
    yield f"Heard: {found.heard} of the {found.present} people there"
    if found.half_heard_seconds is not None:
        yield f"Half of them were heard after: {found.half_heard_seconds} s"
    if found.largest_share is not None:
        yield f"Largest share of the words: {found.largest_share:.0%}"
    if found.evenness is not None and found.gini is not None:
        yield f"Evenness (1 is even): {found.evenness:.2f}; Gini (0 is even): {found.gini:.2f}"
    yield f"Points: {found.points}, {found.answered} of them answered"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _at(at: datetime, form: str) -> str:
    return at.strftime(form)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    for row in [head, *rows]:
        name, *numbers = row
        cells = [name.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=True)]
        yield "  ".join(cells).rstrip()
