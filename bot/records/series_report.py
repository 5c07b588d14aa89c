"""The report on a series of meetings: what it came to, meeting by meeting.

It is made from the summaries of meetings and from what was published of their polls, and from
nothing finer. So whoever compares two reports learns nothing that was not shown already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from bot.cards import Day, Phrase, RecordedText, RoomTitle, phrase
from bot.ids import RoomKey, WordsId
from bot.people.thresholds import POLL_ALL, POLL_FEWEST
from bot.records import series_measures, series_polls
from bot.records.meeting_summary import MeetingSummary
from bot.records.report_by_meeting import day_of, meeting_name
from bot.records.report_document import ReportDocument, ReportSection
from bot.records.report_figures import ReportedPoll, middle, percent
from bot.records.report_groups import by_group


class FlagCounts(msgspec.Struct, frozen=True, kw_only=True):
    """What polls have raised that wants an answer to the room, and what became of it."""

    raised: int = 0
    answered: int = 0
    waiting: int = 0
    again: int = 0
    """Raised twice in a row, and not answered either time."""


class SeriesFigures(msgspec.Struct, frozen=True, kw_only=True):
    """What a series report is made from."""

    room: RoomKey
    meetings: tuple[MeetingSummary, ...]
    """Those that were held, in order."""
    polls: Mapping[int, ReportedPoll] = {}
    """Those that are over, by the number of their meeting."""
    goal: WordsId | None = None
    flags: FlagCounts = FlagCounts()
    left_out: int = 0
    """Meetings that are over and of which no figures are left, as their journal is gone."""


def series_report(figures: SeriesFigures) -> ReportDocument:
    """The report. It can be made of no meeting, and says so then."""
    held, polls = figures.meetings, figures.polls
    title = phrase("report-series-title", room=RoomTitle(figures.room))
    if not held:
        return ReportDocument(
            kind="series", title=title, lines=(phrase("report-series-nothing"),), sections=()
        )
    return ReportDocument(
        kind="series",
        title=title,
        lines=tuple(_overview(figures)),
        sections=(
            series_measures.people(held),
            series_measures.felt_and_measured(held, polls),
            *series_polls.answered(held, polls),
            *series_polls.by_item(held, polls),
            *by_group((meeting_name(it), polls[it.number]) for it in held if it.number in polls),
            series_measures.points(held),
            *series_measures.constraints(held),
            series_measures.what_heard_did(held),
            _how_to_read(figures),
        ),
    )


def _overview(figures: SeriesFigures) -> Iterator[Phrase]:
    held = figures.meetings
    first, last = day_of(held[0]), day_of(held[-1])
    if len(held) > 1 and first == last:
        yield phrase("report-series-day", count=len(held), day=Day(first))
    else:
        yield phrase("report-series-span", count=len(held), first=Day(first), last=Day(last))
    if len({one.zone for one in held}) > 1:
        yield phrase("report-series-zones")
    if figures.goal is not None:
        yield phrase("report-series-goal", goal=RecordedText(figures.goal))
    people, heard = sum(one.people for one in held), sum(one.heard for one in held)
    if (share := percent(heard, people)) is not None:
        usual = round(middle([one.people for one in held]) or 0)
        yield phrase("report-series-people", meetings=len(held), usual=usual, percent=share)
    opened, settled, disputed = (
        sum(one.points_opened for one in held),
        sum(one.points_settled for one in held),
        sum(one.points_disputed for one in held),
    )
    yield phrase("report-series-points", opened=opened, settled=settled, disputed=disputed)
    took = middle([seconds for one in held for seconds in one.settle_seconds])
    if took is not None:
        yield phrase("report-series-median", count=settled, days=max(round(took / 86_400), 0))
    yield phrase(
        "report-series-outcomes",
        outcomes=sum(one.outcomes for one in held),
        decisions=sum(one.decisions for one in held),
        reviewed=sum(one.reviewed for one in held),
    )
    foreseen = sum(one.constraints for one in held)
    avoided = sum(one.constraints_avoided for one in held)
    if foreseen or avoided:
        yield phrase("report-series-constraints", foreseen=foreseen, avoided=avoided)
    flags = figures.flags
    if flags.raised:
        yield phrase(
            "report-series-flags",
            raised=flags.raised,
            answered=flags.answered,
            waiting=flags.waiting,
        )
    if flags.again:
        yield phrase("report-series-flags-again", count=flags.again)
    if figures.left_out:
        yield phrase("report-series-left-out", count=figures.left_out)


def _how_to_read(figures: SeriesFigures) -> ReportSection:
    lines = [
        phrase("report-read-nobody"),
        phrase("report-read-poll", fewest=POLL_FEWEST, all=POLL_ALL),
        phrase("report-read-self"),
        phrase("report-read-scale"),
        phrase("report-read-cause"),
    ]
    if len(figures.meetings) < 3:
        lines.insert(0, phrase("report-read-few", count=len(figures.meetings)))
    return ReportSection(heading=phrase("report-read"), bullets=tuple(lines))
