"""What somebody is told between meetings, all in one: what they have taken on, what has changed,
and, for those who run meetings, what is stuck."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bot.cards import (
    Button,
    Card,
    CardSection,
    Day,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards import actions, contention_news, poll_replies
from bot.meeting.cards import missed as missed_cards
from bot.meeting.cards.contentions import contention_line
from bot.meeting.cards.leftovers import ended_line, lines
from bot.meeting.cards.outcomes import LIST as OUTCOMES
from bot.meeting.catch_up import Missed
from bot.meeting.leftovers import undecided
from bot.meeting.points_due import has_meeting
from bot.meeting.reminders import RETURNED_OFTEN, comes_back, stuck_actions, stuck_points
from bot.meeting.state import State
from bot.records.actions import Action
from bot.records.model import Contention
from bot.records.zones import day_in

MOST = 10
"""So many things of one kind are named; the lists have all."""


class FollowUpNews(NamedTuple):
    """What one person is told, by subjects such as `point-3`."""

    taken_on: Sequence[str] = ()
    changed: Sequence[str] = ()
    reviews: Sequence[str] = ()
    replies: Sequence[str] = ()
    """Polls that wait for a reply to the room."""
    stuck: bool = False
    chooses: bool = False
    """Whether they are reminded to choose what becomes of what is open, as no further meeting is
    planned."""
    views: int = 0
    """How many things that people raised have had no answer for long."""
    missed: Sequence[Missed] = ()
    """The meetings that they were not at, of which they have not been told."""


def follow_up(state: State, who: PersonId, told: FollowUpNews, day: date) -> Card | None:
    """All that somebody is told on one day; None: there is nothing left of it."""
    # Of their own points, those that are told of below are not told of twice.
    below = {*told.taken_on, *told.changed}
    missed = missed_cards.sections(state, who, told.missed, below)
    parts = (
        *missed,
        *_taken_on(state, who, told.taken_on, day),
        *_reviews(state, told.reviews),
        *_replies(state, who, told.replies),
        *_changed(state, who, told.changed),
        *(_stuck(state, day, told.views) if told.stuck and state.ended is None else ()),
        *(_undecided(state, day) if told.chooses else ()),
    )
    if not parts:
        return None
    return Card(
        kind="follow-up",
        title=phrase("follow-up-title"),
        lines=(phrase("missed-once" if missed else "follow-up-once"),),
        parts=parts,
    )


def _taken_on(
    state: State, who: PersonId, about: Iterable[str], day: date
) -> tuple[CardSection, ...]:
    sections = []
    for subject in about:
        found = _find(state, subject)
        if isinstance(found, Action) and found.owner == who:
            sections.append(actions.section(state, who, found, day))
        elif isinstance(found, Contention) and found.owner == who:
            sections.append(
                CardSection(
                    lines=(contention_line(found), *_back(state, found)),
                    buttons=(_look(found),),
                    about=subjects.point(found.number),
                )
            )
    return _headed(phrase("follow-up-taken-on"), sections)


def has_taken_on(state: State, who: PersonId, subject: str) -> bool:
    """Whether it is somebody's own: an action to be done, or a point to see to."""
    found = _find(state, subject)
    return found is not None and found.is_open and found.owner == who


def _look(point: Contention) -> Button:
    """All about a point."""
    about: dict[str, str | int] = {"contention": point.number}
    return Button(phrase("button-point", number=point.number), "point", about)


def _how_it_stands(state: State, who: PersonId, point: Contention) -> tuple[Phrase, ...]:
    """How a point stands now: several things may have changed since somebody was told of it."""
    if not point.is_open:
        return (phrase("follow-up-settled"),)
    owner = point.owner
    if owner is None:
        owned = phrase("point-owner-none")
    elif owner == who:
        owned = phrase("follow-up-yours")
    else:
        owned = phrase("point-owned", name=PersonName(owner))
    return (
        *((phrase("follow-up-reopened"),) if point.reopened else ()),
        owned,
        *_back(state, point),
    )


def _back(state: State, point: Contention) -> tuple[Phrase, ...]:
    day = comes_back(state, point)
    if day is None:
        return (contention_news.comes_back(state, point),)
    return (phrase("follow-up-back", day=Day(day)),)


def _reviews(state: State, about: Iterable[str]) -> tuple[CardSection, ...]:
    sections = []
    for subject in about:
        found = state.proposals.get(int(subjects.parsed(subject)[1]))
        if found is not None and found.review is not None:
            on = Day(day_in(state.zone, found.review))
            sections.append(
                CardSection(
                    lines=(
                        phrase("quote", words=RecordedText(found.wording)),
                        phrase("follow-up-review-on", day=on),
                    )
                )
            )
    return _headed(phrase("follow-up-review"), sections)


def _replies(state: State, who: PersonId, about: Iterable[str]) -> tuple[CardSection, ...]:
    if who not in state.facilitators:
        return ()
    meetings = (int(subjects.parsed(subject)[1]) for subject in about)
    return _headed(phrase("follow-up-replies"), poll_replies.sections(state, meetings))


def _changed(state: State, who: PersonId, about: Iterable[str]) -> tuple[CardSection, ...]:
    sections = []
    for subject in about:
        found = _find(state, subject)
        if isinstance(found, Action):
            line = (
                actions.who_line(found)
                if found.is_open
                else phrase(f"minutes-action-{found.state.value}")
            )
            sections.append(CardSection(lines=(actions.action_line(found), line)))
        elif found is not None:
            sections.append(
                CardSection(
                    lines=(contention_line(found), *_how_it_stands(state, who, found)),
                    # What is settled is over, and says so already.
                    buttons=(_look(found),) if found.is_open else (),
                    about=subjects.point(found.number) if found.is_open else "",
                )
            )
    return _headed(phrase("follow-up-changed"), sections)


def _stuck(state: State, day: date, views: int) -> tuple[CardSection, ...]:
    points, late = stuck_points(state, day), stuck_actions(state, day)
    sections = [
        CardSection(
            lines=(contention_line(point), *_why(state, point)),
            buttons=(_look(point),),
            about=subjects.point(point.number),
        )
        for point in points
    ]
    sections += [
        CardSection(
            lines=(
                actions.action_line(one),
                *(() if one.owner is not None else (actions.who_line(one),)),
                *actions.due_line(one),
                *((phrase("action-is-late"),) if one.is_late(day) else ()),
            ),
            buttons=(actions.SHOW,),
            about=subjects.action(one.number),
        )
        for one in late
    ]
    found = _headed(phrase("follow-up-stuck"), sections)
    if not views:
        return found
    waiting = CardSection(
        lines=(phrase("follow-up-views", count=views),),
        buttons=(OUTCOMES,),
        about=subjects.views(state),
    )
    return (*(found or (CardSection(heading=phrase("follow-up-stuck")),)), waiting)


def _undecided(state: State, day: date) -> tuple[CardSection, ...]:
    """What somebody has to choose about, and the button that leads to the choice."""
    if state.ended is None:
        return ()
    found = undecided(state, day)
    if not found:
        return ()
    sections = _headed(
        phrase("follow-up-ended"), [CardSection(lines=lines(state, one)) for one in found]
    )
    first, *rest = sections
    button = Button(phrase("button-leftovers"), "leftovers")
    asks = CardSection(
        heading=first.heading,
        lines=(ended_line(state), phrase("leftovers-ask")),
        buttons=(button,),
        about=subjects.leftovers(state),
    )
    return (asks, *rest)


def _why(state: State, point: Contention) -> tuple[Phrase, ...]:
    """What a point lacks."""
    lines = []
    if point.tabled >= RETURNED_OFTEN:
        lines.append(phrase("follow-up-often", times=point.tabled))
    if point.owner is None:
        lines.append(phrase("follow-up-no-owner"))
    if not has_meeting(state, point):
        lines.append(phrase("follow-up-no-date"))
    return tuple(lines)


def _headed(heading: Phrase, sections: Sequence[CardSection]) -> tuple[CardSection, ...]:
    if not sections:
        return ()
    shown = list(sections[:MOST])
    if len(sections) > MOST:
        shown.append(CardSection(lines=(phrase("follow-up-more", more=len(sections) - MOST),)))
    return (CardSection(heading=heading), *shown)


def _find(state: State, subject: str) -> Action | Contention | None:
    """What a subject is, as long as the meeting knows of it."""
    kind, which = subjects.parsed(subject)
    if not which.isdecimal():
        return None
    found = state.actions if kind == "action" else state.contentions
    return found.get(int(which))
