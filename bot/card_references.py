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
    people: set[PersonId] = set()
    words: set[WordsId] = set()
    polls: set[MeetingId] = set()
    rooms: set[RoomKey] = set()
    worries: set[str] = set()
    for card in cards:
        for sentence in _sentences(card):
            for slot in _slots(sentence):
                match slot:
                    case int():
                        pass
                    case RecordedText():
                        words.add(slot.id)
                    case PersonName():
                        people.add(slot.who)
                    case AnswerCount() | PollComment():
                        polls.add(slot.meeting)
                    case RoomTitle():
                        rooms.add(slot.room)
                    case WorryText() | WorrySender():
                        worries.add(slot.id)
        if isinstance(card, Card):
            people.update(_people_of_buttons(card))
            rooms.update(part.room for part in card.parts if part.room is not None)
    return References(
        people=frozenset(people),
        words=frozenset(words),
        polls=frozenset(polls),
        rooms=frozenset(rooms),
        worries=frozenset(worries),
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


def _people_of_buttons(card: Card) -> Iterator[PersonId]:
    """Whom the buttons are about: what can be typed in place of a button says their names."""
    for button in (*card.buttons, *(one for part in card.parts for one in part.buttons)):
        if button.args and (person := str(button.args.get("person", ""))).startswith(OWN_ID):
            yield PersonId(person.removeprefix(OWN_ID))


def _slots(sentence: Phrase) -> Iterator[AnyPlaceholder]:
    for slot in sentence.placeholders.values():
        if isinstance(slot, ListOf):
            yield from slot.of
        else:
            yield slot
