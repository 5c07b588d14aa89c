"""What cards name without containing it: people, recorded words, rooms, polls, messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.cards import (
    AnswerCount,
    AnyPlaceholder,
    Card,
    ListOf,
    PersonName,
    Phrase,
    PollComment,
    RecordedText,
    RoomTitle,
    WorrySender,
    WorryText,
)
from bot.ids import MeetingId, PersonId, RoomKey, WordsId

OWN_ID = "id:"
"""How an argument begins that is an id of Heard's own."""


@dataclass(frozen=True)
class References:
    """What has to be looked up before cards can be put into words."""

    people: frozenset[PersonId]
    words: frozenset[WordsId]
    polls: frozenset[MeetingId]
    rooms: frozenset[RoomKey]
    worries: frozenset[str] = frozenset()


def references(cards: Iterable[Card | Phrase]) -> References:
    """What these cards and sentences name without containing it."""
    cards = list(cards)
    slots = [slot for card in cards for sentence in _sentences(card) for slot in _slots(sentence)]
    parts = [part for card in cards if isinstance(card, Card) for part in card.parts]
    return References(
        people=frozenset(slot.who for slot in slots if isinstance(slot, PersonName))
        | frozenset(_people_of_buttons(cards)),
        words=frozenset(slot.id for slot in slots if isinstance(slot, RecordedText)),
        polls=frozenset(
            slot.meeting for slot in slots if isinstance(slot, AnswerCount | PollComment)
        ),
        rooms=frozenset(slot.room for slot in slots if isinstance(slot, RoomTitle))
        | frozenset(part.room for part in parts if part.room is not None),
        worries=frozenset(slot.id for slot in slots if isinstance(slot, WorryText | WorrySender)),
    )


def words_in(card: Card) -> frozenset[WordsId]:
    """The recorded words that a card quotes: for every card that is posted."""
    return frozenset(
        slot.id
        for sentence in _sentences(card)
        for slot in _slots(sentence)
        if isinstance(slot, RecordedText)
    )


def _sentences(card: Card | Phrase) -> Iterator[Phrase]:
    if isinstance(card, Phrase):
        yield card
        return
    if card.title is not None:
        yield card.title
    yield from (*card.lines, *card.hints)
    for fact in card.facts:
        yield from (fact.label, fact.value)
    for part in card.parts:
        if part.heading is not None:
            yield part.heading
        yield from part.lines
    for file in card.files:
        yield from (file.title, *file.alt)


def _people_of_buttons(cards: Iterable[Card | Phrase]) -> Iterator[PersonId]:
    """Whom the buttons are about: what can be typed in place of a button says their names."""
    for card in cards:
        if isinstance(card, Card):
            for button in (*card.buttons, *(one for part in card.parts for one in part.buttons)):
                person = str(button.args.get("person", ""))
                if person.startswith(OWN_ID):
                    yield PersonId(person.removeprefix(OWN_ID))


def _slots(sentence: Phrase) -> Iterator[AnyPlaceholder]:
    for slot in sentence.placeholders.values():
        yield from slot.of if isinstance(slot, ListOf) else (slot,)
