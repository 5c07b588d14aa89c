"""Minutes for tests: as small as they can be, or with something of everything."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from bot.ids import MeetingId, PersonId, RoomId, WordsId, number_of, room_of
from bot.meeting.cards.minutes import in_full
from bot.meeting.cards.minutes_easy import easy
from bot.phrase_renderer import RenderInputs
from bot.ports import Room
from bot.ports.minutes_document import MinutesDocument
from bot.records.actions import Action, ActionState
from bot.records.minutes import (
    CorrectedPart,
    Dissent,
    Minutes,
    MinutesAgreement,
    MinutesContention,
    MinutesCorrection,
    MinutesItem,
    MinutesProposal,
    MinutesRound,
    ViewCounts,
)
from bot.records.minutes_references import people_named, words_recorded
from bot.records.model import Contention, Note, NoteKind, Outcome, Standing
from bot.records.proposal_model import (
    AnswerVisibility,
    Method,
    ProposalResult,
    ProposalStanding,
    Threshold,
)
from bot.records.published_poll import Level, PublishedGroup, PublishedPoll
from bot.records.questionnaire import SEVEN, with_own
from bot.render import render
from bot.rendered import RenderedCard

NOON = datetime(2026, 3, 10, 19, tzinfo=UTC)
MEETING = MeetingId("lamp.3")


def minimal(meeting: MeetingId = MEETING, **more: Any) -> Minutes:
    """Minutes of a meeting in which nothing was recorded."""
    return Minutes(
        **{
            "meeting": meeting,
            "room": room_of(meeting),
            "number": number_of(meeting),
            "zone": "Europe/London",
            "opened_at": NOON,
            "closed_at": NOON.replace(hour=20),
            "present": (),
            "heard": 0,
            "items": (),
            "decisions": (),
            "contentions": (),
            "notes": (),
            "missing_groups": (),
            "next_at": None,
            **more,
        }
    )


def everything() -> Minutes:
    """Minutes that have something of everything."""
    ana, tom, may = PersonId("ana"), PersonId("tom"), PersonId("may")
    when = NOON.replace(minute=20)

    def note(kind: NoteKind, words: str, **more: Any) -> Note:
        return Note(kind=kind, words=WordsId(words), by=may, at=when, **more)

    def point(number: int, **more: Any) -> Contention:
        words = WordsId(f"point-{number}")
        return Contention(number=number, wording=words, raised_by=may, parked_at=when, **more)

    return minimal(
        present=(ana, tom),
        heard=1,
        regrets=(may,),
        goal=WordsId("goal"),
        agreeing=2,
        breaks=((NOON.replace(minute=30), NOON.replace(minute=40)),),
        items=(
            MinutesItem(
                title=WordsId("item-1"),
                goal=WordsId("aim-1"),
                state="done",
                introduced_by=ana,
                began_at=NOON,
            ),
            MinutesItem(title=WordsId("point-1"), goal=None, state="waiting", point=1),
        ),
        decisions=(
            note(NoteKind.DECISION, "decision-1"),
            note(NoteKind.DECISION, "decision-2", corrects=WordsId("decision-0")),
        ),
        proposals=(
            MinutesProposal(
                number=4,
                wording=WordsId("decision-1"),
                method=Method.CONSENT,
                shown=AnswerVisibility.NAMED,
                threshold=Threshold.HALF,
                quorum=2,
                standing=ProposalStanding.CLOSED,
                result=ProposalResult.CARRIED,
                counts={"consent": 2, "object": 0},
                answered=2,
                listed=3,
                dissent=(Dissent(answer="consent", words=WordsId("dissent-1")),),
                review=NOON.replace(month=9),
                closed_at=when,
            ),
            MinutesProposal(
                number=5,
                wording=WordsId("proposal-5"),
                method=Method.TEMPERATURE,
                shown=AnswerVisibility.NAMED,
                threshold=Threshold.HALF,
                quorum=1,
                standing=ProposalStanding.OPEN,
                closes=NOON.replace(day=20),
            ),
        ),
        contentions=(
            MinutesContention(point=point(1, holder=ana, named=ana), new=True),
            MinutesContention(
                point=point(
                    2,
                    standing=Standing.SETTLED,
                    outcome=Outcome.PASSED_ON,
                    recipient=WordsId("recipient"),
                    reason=WordsId("reason"),
                    settled_at=when,
                ),
                new=False,
                taken_up=True,
            ),
        ),
        actions=(
            Action(number=7, words=WordsId("action-7"), by=may, owner=tom, due=date(2026, 4, 1)),
            Action(number=8, words=WordsId("action-8"), by=may, due=date(2026, 4, 2)),
            Action(
                number=9,
                words=WordsId("action-9"),
                by=may,
                due=date(2026, 4, 3),
                state=ActionState.DROPPED,
                reason=WordsId("because-9"),
            ),
        ),
        notes=(note(NoteKind.NOTE, "note-1", about=WordsId("item-1")),),
        rounds=(
            MinutesRound(question=WordsId("question"), words=(WordsId("written"),), held=False),
        ),
        views=ViewCounts(recorded=3, changed=1, pending=2),
        asked=with_own(SEVEN, [WordsId("own-item")]).id,
        poll=PublishedPoll(
            ballots=6,
            roll=8,
            level=Level.SIDES,
            items={"say": {"high": 5, "low": 1}, "team-1": {"high": 2, "low": 4}},
            groups={WordsId("group"): PublishedGroup(ballots=6, items={"say": {"high": 5}})},
        ),
        missing_groups=(WordsId("group"),),
        next_at=NOON.replace(day=17),
        places={WordsId("decision-1"): 1, WordsId("action-7"): 1, WordsId("note-1"): 1},
        corrections=(
            MinutesCorrection(words=WordsId("correction"), at=when, line=WordsId("note-1")),
            MinutesCorrection(words=WordsId("correction-2"), at=when, part=CorrectedPart.TIMES),
        ),
        agreed=MinutesAgreement(at=NOON.replace(day=17), meeting=4, here=3),
    )


def document(
    of: Minutes, *, words: str = "", room: str = "Parents", names: str = ""
) -> MinutesDocument:
    """Minutes with what they name. Every recorded text says its id; with `words`, it is that text,
    and with `names`, so is every name."""
    texts = {one: words or f"The {one}." for one in words_recorded(of)}
    called = {who: names or who.title() for who in people_named(of)}
    inputs = RenderInputs(
        now=NOON,
        names=called,
        words=texts,
        rooms={of.room: Room(key=of.room, where=RoomId("web", "", "x"), title=room, zone=of.zone)},
    )
    return MinutesDocument(
        minutes=of,
        room=room,
        full=render(in_full(of), inputs),
        easy=render(easy(of), inputs),
        words=texts,
        names=called,
        made_at=NOON,
        changes=5_000_012,
    )


def around(
    paper: RenderedCard, meeting: MeetingId, next_at: datetime | None = NOON
) -> MinutesDocument:
    """A document of which only the sentences matter, and whether it has a date."""
    return MinutesDocument(
        minutes=minimal(meeting, next_at=next_at),
        room="Parents",
        full=paper,
        easy=paper,
        words={},
        names={},
        made_at=NOON,
        changes=1,
    )
