"""What a replayed meeting came to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from adapters.console.adapter import ConsoleOutput
from adapters.transcripts import SpokenLine, Transcript
from adapters.transcripts.chair import Chair
from adapters.transcripts.doubts import odd_about
from bot.meeting.report import Figures
from bot.phrase_renderer import RenderInputs
from bot.records.meeting_summary import MeetingSummary
from bot.records.recording_report import RecordedItem, RecordedMeeting, RecordedPerson


class PersonReport(msgspec.Struct, frozen=True, kw_only=True):
    """One person's part. Words are counted between white space."""

    name: str
    messages: int
    turns: int
    words: int
    first_heard_at: datetime


class ItemReport(msgspec.Struct, frozen=True, kw_only=True):
    """One agenda item. An item that was taken up twice stands here once."""

    title: str
    messages: int


class DriftReport(msgspec.Struct, frozen=True, kw_only=True):
    """How many messages could be scored, and how many were probably about something else."""

    scored: int
    drifting: int


class MeasuresReport(msgspec.Struct, frozen=True, kw_only=True):
    """How evenly the meeting was shared; `bot.meeting.measures` says how each is worked out. None:
    too little to say. `points` are substantial messages, `answered` those with an answer."""

    heard: int
    present: int
    largest_share: float | None
    evenness: float | None
    gini: float | None
    half_heard_seconds: int | None
    points: int
    answered: int


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A replayed meeting."""

    format: str
    messages: int
    bots: int
    """Lines by bots, which are never counted among the messages."""
    chair: str
    """Who is taken to have led it; "" if nobody says anything."""
    chair_why: str
    """How that is known."""
    people: tuple[PersonReport, ...]
    items: tuple[ItemReport, ...]
    queue: int
    """Hands that were still up at the end."""
    drift: DriftReport
    measures: MeasuresReport
    parked: tuple[str, ...]
    panels: int
    """How often the live panel was redrawn."""
    said: tuple[ConsoleOutput, ...]
    warnings: tuple[str, ...]


def report_of(
    transcript: Transcript,
    chair: Chair | None,
    figures: Figures,
    lookup: RenderInputs,
    *,
    titles: Mapping[str, str],
    drift: DriftReport,
) -> Report:
    """The report on a meeting, without what Heard said in it. `titles`: those that the record has
    in full, by what the agenda has taken of them."""
    return Report(
        format=transcript.format,
        messages=figures.messages,
        bots=sum(isinstance(row, SpokenLine) and row.bot for row in transcript.rows),
        chair=chair.name if chair else "",
        chair_why=chair.why if chair else "",
        people=tuple(
            PersonReport(
                name=lookup.names.get(p.person, ""),
                messages=p.messages,
                turns=p.turns,
                words=p.words,
                first_heard_at=p.first_heard_at,
            )
            for p in figures.people
        ),
        items=tuple(
            ItemReport(title=titles.get(short, short), messages=item.messages)
            for item in figures.items
            if (short := lookup.words.get(item.title, ""))
        ),
        queue=figures.hands,
        drift=drift,
        measures=_measures(figures),
        parked=tuple(lookup.words.get(words, "") for words in figures.parked),
        panels=0,
        said=(),
        warnings=(*transcript.warnings, *odd_about(transcript)),
    )


def _measures(figures: Figures) -> MeasuresReport:
    found = figures.measures
    return MeasuresReport(
        heard=found.heard,
        present=found.present,
        largest_share=found.largest_share,
        evenness=found.evenness,
        gini=found.gini,
        half_heard_seconds=found.half_heard_seconds,
        points=figures.points,
        answered=figures.answered,
    )


def recorded_meeting(report: Report, summary: MeetingSummary) -> RecordedMeeting:
    """The meeting as it stands in a report on recordings."""
    return RecordedMeeting(
        summary=summary,
        people=tuple(
            RecordedPerson(
                name=one.name,
                first_heard_at=one.first_heard_at,
                messages=one.messages,
                words=one.words,
            )
            for one in report.people
        ),
        items=tuple(RecordedItem(title=one.title, messages=one.messages) for one in report.items),
    )
