"""A report's table of what the people of a team's groups answered to polls.

There is no chart of it: of polls that are compared with each other one alone shows figures by
group, so that there is no line to be drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.cards import Phrase, RecordedText, phrase
from bot.people.thresholds import POLL_GROUP
from bot.records.questionnaire import Side
from bot.records.report_document import Cell, ReportSection, ReportTable
from bot.records.report_figures import ReportedPoll, cell

COLUMNS = ("report-high", "report-middle", "report-low", "report-unsaid")
SIDES = (Side.HIGH, Side.MIDDLE, Side.LOW, Side.UNSAID)
"""The sides of an item, in the order of these columns of a report."""


def by_group(polls: Iterable[tuple[Phrase, ReportedPoll]]) -> Iterator[ReportSection]:
    """The section, with a row for each group and item that is shown; nothing where none is.

    `polls`: each with what names its row.
    """
    rows = tuple(row for name, poll in polls for row in _rows(name, poll))
    if not rows:
        return
    columns = ("report-meeting-column", "report-group", "report-question", *COLUMNS)
    yield ReportSection(
        heading=phrase("poll-groups"),
        lines=(phrase("poll-groups-how", fewest=POLL_GROUP),),
        table=ReportTable(
            caption=phrase("poll-groups"),
            columns=tuple(phrase(name) for name in columns),
            rows=rows,
        ),
    )


def _rows(name: Phrase, poll: ReportedPoll) -> Iterator[tuple[Cell, ...]]:
    for group, of in poll.published.by_group.items():
        words = phrase("report-words", words=RecordedText(group))
        for item in poll.asked.items:
            if item.name in of.items:
                figures = (cell(of.on_side(item.name, side)) for side in SIDES)
                yield (name, words, item.label, *figures)
