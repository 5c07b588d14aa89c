"""How a meeting went, for those who run it: in short after it, and in full when they ask.

Names are fine here: only facilitators see it, and it is about listening, not about talking.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards import (
    Button,
    Card,
    CardSection,
    Duration,
    ListOf,
    PersonName,
    Phrase,
    TimeOfDay,
    phrase,
)
from bot.events import LookBack
from bot.meeting import subjects
from bot.meeting.agenda import AgendaItem, ItemState
from bot.meeting.cards.outcomes import LIST as OUTCOMES
from bot.meeting.state import State
from bot.records.heard_did import HeardDid
from bot.records.meeting_summary import MeetingSummary

MOST_NAMED = 5
"""So many names stand in the short one."""
MOST_LISTED = 10
"""So many messages without an answer stand in the full one."""


def in_short(found: LookBack) -> Card:
    """What is sent after the meeting: a few lines, and a button that opens the whole."""
    return Card(
        kind="look-back",
        title=phrase("look-back-title", number=found.meeting),
        lines=tuple(_short_lines(found)),
        buttons=(*((OUTCOMES,) if found.views else ()), whole_button(found.meeting)),
        about=subjects.look_back(found.meeting),
    )


def whole_button(number: int) -> Button:
    """Opens the whole."""
    return Button(phrase("look-back-open"), "report", {"kind": "meeting", "meeting": number})


def _short_lines(found: LookBack) -> Iterator[Phrase]:
    if found.unheard:
        names = ListOf(tuple(PersonName(who) for who in found.unheard))
        more = found.people - found.heard - len(found.unheard)
        key = "look-back-unheard-more" if more > 0 else "look-back-unheard"
        yield phrase(key, names=names, **({"more": more} if more > 0 else {}))
    elif found.people:
        yield phrase("look-back-all-heard", people=found.people)
    if found.unanswered:
        yield phrase("look-back-unanswered", count=found.unanswered)
    if found.waiting:
        yield phrase("look-back-waiting", count=found.waiting)
    if found.over >= 60:
        yield phrase("look-back-over", time=Duration(found.over))
    if found.views:
        yield phrase("look-back-views", count=found.views)
        yield phrase("views-open-why")
    if found.replies:
        yield phrase("look-back-replies", count=found.replies)
    if found.tip:
        yield tip_line(found.tip)


def tip_line(tip: str) -> Phrase:
    """The one thing to try."""
    return phrase(f"tip-{tip}")


def in_full(state: State, summary: MeetingSummary, *, views: int, replies: int, tip: str) -> Card:
    """Everything. `state`: of the meeting as it ended; `views`: without an outcome, in the room."""
    return Card(
        kind="look-back-full",
        title=phrase("look-back-title", number=state.number),
        lines=(phrase("look-back-only-you"),),
        parts=tuple(_sections(state, summary, views, replies, tip)),
    )


def _sections(
    state: State, summary: MeetingSummary, views: int, replies: int, tip: str
) -> Iterator[CardSection]:
    if tip:
        yield CardSection(lines=(tip_line(tip),))
    yield _heard(state, summary)
    yield from _unanswered(state, summary)
    yield _queue(summary)
    yield from _time(state, summary)
    yield CardSection(
        heading=phrase("look-back-open-heading"),
        lines=(
            phrase("look-back-views-all", count=views),
            phrase("look-back-replies-all", count=replies),
        ),
        buttons=(OUTCOMES,) if views else (),
    )
    yield CardSection(heading=phrase("look-back-noise"), lines=tuple(did_lines(summary.did)))


def _heard(state: State, summary: MeetingSummary) -> CardSection:
    came = state.turns.came
    unheard = [who for who in came if not state.turns.is_heard(who)]
    lines = [phrase("look-back-heard", heard=len(came) - len(unheard), people=len(came))]
    if unheard:
        names = ListOf(tuple(PersonName(who) for who in unheard))
        lines.append(phrase("look-back-unheard", names=names))
    if summary.half_heard_seconds is not None:
        lines.append(phrase("look-back-half", time=Duration(summary.half_heard_seconds)))
    if summary.evenness is not None:
        lines.append(phrase("look-back-even", value=round(100 * summary.evenness)))
    return CardSection(heading=phrase("look-back-who"), lines=tuple(lines))


def _unanswered(state: State, summary: MeetingSummary) -> Iterator[CardSection]:
    points = state.answers.unanswered()
    if not summary.unanswered:
        line = phrase("look-back-all-answered", messages=summary.messages)
        yield CardSection(heading=phrase("look-back-answers"), lines=(line,))
        return
    lines = [phrase("look-back-answered", count=summary.unanswered, messages=summary.messages)]
    if points:
        # Not all that had no answer want one.
        lines.append(phrase("look-back-asking", count=len(points[:MOST_LISTED])))
    yield CardSection(heading=phrase("look-back-answers"), lines=tuple(lines))
    for point in points[:MOST_LISTED]:
        when = TimeOfDay(point.at, state.zone)
        line = phrase("look-back-message", name=PersonName(point.by), when=when)
        yield CardSection(lines=(line,), ref=point.ref)


def _queue(summary: MeetingSummary) -> CardSection:
    lines = [phrase("look-back-called", count=summary.called)]
    if summary.longest_wait_seconds is not None:
        lines.append(phrase("look-back-longest", time=Duration(summary.longest_wait_seconds)))
    if summary.waiting:
        lines.append(phrase("look-back-waiting", count=summary.waiting))
    return CardSection(heading=phrase("look-back-queue"), lines=tuple(lines))


def _time(state: State, summary: MeetingSummary) -> Iterator[CardSection]:
    if summary.planned_seconds is not None:
        lasted = phrase(
            "look-back-lasted",
            time=Duration(summary.seconds),
            planned=Duration(summary.planned_seconds),
        )
    else:
        lasted = phrase("look-back-lasted-only", time=Duration(summary.seconds))
    lines = [lasted, *(_item(item, state) for item in state.agenda.items)]
    yield CardSection(heading=phrase("look-back-time"), lines=tuple(lines))


def _item(item: AgendaItem, state: State) -> Phrase:
    title, at = item.shown_title, state.closed_at
    used = 0 if at is None else round(item.used_by(at).total_seconds())
    if not used and item.state is ItemState.WAITING:
        return phrase("look-back-item-waiting", title=title)
    if item.minutes is None:
        return phrase("look-back-item", title=title, used=Duration(used))
    planned = Duration(item.minutes * 60)
    return phrase("look-back-item-planned", title=title, used=Duration(used), planned=planned)


def did_lines(did: HeardDid) -> Iterator[Phrase]:
    """What Heard itself did, in counts."""
    yield phrase("look-back-posts", count=did.posts)
    if did.invited is not None:
        yield phrase("look-back-invited", count=did.invited)
        if did.invited and did.accepted is not None and did.declined is not None:
            yield phrase("look-back-answers-to", accepted=did.accepted, declined=did.declined)
    else:
        yield phrase("look-back-invited-held")
    yield phrase("look-back-openings", count=did.floor_openings)
    yield phrase("look-back-topic", count=did.topic_questions, confirmed=did.topic_confirmed)
    if did.moves_asked:
        yield phrase("look-back-moves", count=did.moves_asked, taken=did.moves_taken)
