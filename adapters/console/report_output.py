"""Prints a replay's report, as text or as one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from adapters.console.replay_report import Report
from bot.admin_texts import admin_text


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
        yield admin_text("replay-said-to", time=said.at.strftime(form), whom=said.to, text=first)
        yield from (f"{'':10}{line}" for line in rest)


def _summary(report: Report, form: str) -> Iterator[str]:
    yield admin_text("replay-summary")
    yield admin_text(
        "replay-read-as",
        format=report.format,
        messages=report.messages,
        people=len(report.people),
    )
    if report.chair:
        yield admin_text("replay-chair", chair=report.chair, why=report.chair_why)
    if report.bots:
        yield admin_text("replay-bots", bots=report.bots)
    yield ""
    yield from _table(
        tuple(
            admin_text(f"replay-{one}")
            for one in ("name", "messages", "turns", "words", "first-heard")
        ),
        [
            (p.name, str(p.messages), str(p.turns), str(p.words), _at(p.first_heard_at, form))
            for p in report.people
        ],
    )
    if report.items:
        yield ""
        yield from _table(
            (admin_text("replay-item"), admin_text("replay-messages")),
            [(i.title, str(i.messages)) for i in report.items],
        )
    yield ""
    yield from _measures(report)
    yield admin_text("replay-hands", hands=report.queue)
    yield (admin_text("replay-drift", scored=report.drift.scored, drifting=report.drift.drifting))
    yield admin_text("replay-parked", points=len(report.parked))
    yield from (f"  {place}. {words}" for place, words in enumerate(report.parked, start=1))


def _measures(report: Report) -> Iterator[str]:
    found = report.measures
    yield admin_text("replay-heard", heard=found.heard, present=found.present)
    if found.half_heard_seconds is not None:
        yield admin_text("replay-half", seconds=found.half_heard_seconds)
    if found.largest_share is not None:
        yield admin_text("replay-share", share=f"{found.largest_share:.0%}")
    if found.evenness is not None and found.gini is not None:
        yield admin_text("replay-even", evenness=f"{found.evenness:.2f}", gini=f"{found.gini:.2f}")
    yield admin_text("replay-points", points=found.points, answered=found.answered)


def _at(at: datetime, form: str) -> str:
    return at.strftime(form)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    for row in [head, *rows]:
        name, *numbers = row
        cells = [name.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=True)]
        yield "  ".join(cells).rstrip()
