"""A meeting in figures, for the minutes and for a replay. Nobody is ranked."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.ids import PersonId, WordsId
from bot.meeting.heard_did import heard_did
from bot.meeting.measures import Measures, measures
from bot.meeting.state import State
from bot.records.heard_did import HeardDid


class PersonFigures(msgspec.Struct, frozen=True, kw_only=True):
    """One person's part. Words are counted between white space; times are of their messages."""

    person: PersonId
    messages: int
    turns: int
    words: int
    first_heard_at: datetime


class ItemFigures(msgspec.Struct, frozen=True, kw_only=True):
    """How much was said on one agenda item."""

    title: WordsId
    messages: int


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """A whole meeting. People stand in the order in which they were first heard."""

    people: tuple[PersonFigures, ...]
    items: tuple[ItemFigures, ...]
    parked: tuple[WordsId, ...]
    hands: int
    """Hands that are still up."""
    points: int
    """Substantial messages."""
    answered: int
    """Of those, the ones that somebody else answered, or that were recorded."""
    measures: Measures
    did: HeardDid
    """What Heard itself did."""

    @property
    def messages(self) -> int:
        """Messages of everybody."""
        return sum(person.messages for person in self.people)


def figures(state: State) -> Figures:
    """A meeting's figures so far."""
    people = tuple(
        PersonFigures(
            person=who,
            messages=voice.messages,
            turns=voice.turns,
            words=voice.words,
            first_heard_at=voice.first_at,
        )
        for who, voice in state.turns.voices.items()
    )
    return Figures(
        people=people,
        items=tuple(
            ItemFigures(title=item.title, messages=item.messages) for item in state.agenda.items
        ),
        parked=tuple(c.wording for c in state.contentions.values()),
        hands=len(state.queue),
        points=state.answers.raised,
        answered=state.answers.answered,
        measures=measures(state.turns, state.opened_at, state.counted_seats, state.breaks),
        did=heard_did(state),
    )
