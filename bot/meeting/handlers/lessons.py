"""Lessons: somebody reads one, is offered one when it fits, and is asked once how it went.

What somebody reads and says of it is theirs: it is kept in a row of their own, and nobody else is
shown it.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bot.cards import Card
from bot.effects import ReplyToActor, SaveRecord
from bot.events import LessonPutOff, LessonTaken, LessonTried, ListeningLow
from bot.ids import PersonId
from bot.meeting.cards import lessons as cards
from bot.meeting.handlers import offers
from bot.meeting.state import NOTHING, Effects, State
from bot.people.lessons import Occasion, library
from bot.people.offers import OfferKind, WaitingOffer
from bot.records.proposal_model import Method, Proposal
from bot.records.saved_records import LessonRecord, PreferencesRecord


def lesson_taken(state: State, event: LessonTaken) -> Effects:
    """Somebody reads a lesson. It is not offered to them any more, and they are asked once how it
    went, after the next meeting that they come to."""
    who, wish = event.person, state.wishes.of(event.person)
    state.learning.read(who, event.lesson, state.number + state.is_open)
    state.offers.answered(who)
    out: Effects = (SaveRecord(LessonRecord(person=who, lesson=event.lesson, at=event.at)),)
    if event.occasion:
        mark = WaitingOffer(who, OfferKind.LESSON, event.occasion).mark
        if mark not in wish.offered:
            wish = replace(wish, offered=(*wish.offered, mark))
            state.wishes.choose(who, wish)
            out += (SaveRecord(PreferencesRecord(person=who, preferences=wish)),)
    found = library().find(event.lesson, wish.language)
    shown = cards.gone() if found is None else cards.lesson(found, wish.language, state.id)
    return (*out, ReplyToActor(shown))


def lesson_put_off(state: State, event: LessonPutOff) -> Effects:
    """Not now: that lesson is not offered again."""
    state.offers.answered(event.person)
    return (ReplyToActor(cards.later()),)


def lesson_tried(state: State, event: LessonTried) -> Effects:
    """Somebody says how it went. Only they can see what they said."""
    state.learning.answered(event.person, event.lesson)
    state.offers.answered(event.person)
    record = LessonRecord(
        person=event.person, lesson=event.lesson, at=event.at, tried=event.how.value
    )
    return (SaveRecord(record), ReplyToActor(cards.tried(event.how)))


def hand_raised(state: State, who: PersonId, at: datetime) -> None:
    """Somebody has put up their own hand."""
    offers.wait(state, who, OfferKind.LESSON, at, Occasion.FIRST_HAND)


def runs_meetings(state: State, who: PersonId, at: datetime) -> None:
    """Somebody runs meetings here, or has just run one."""
    offers.wait(state, who, OfferKind.LESSON, at, Occasion.FIRST_FACILITATING)


def proposed(state: State, proposal: Proposal, at: datetime) -> None:
    """There is a proposal. Those who will run the consent round on it can read how that goes."""
    if proposal.method is Method.CONSENT:
        for who in state.facilitators:
            offers.wait(state, who, OfferKind.LESSON, at, Occasion.FIRST_CONSENT)


def listening_low(state: State, event: ListeningLow) -> Effects:
    """In the last poll few said that people listened. Everybody can read about listening: nobody is
    picked out."""
    for who in state.turns.everybody:
        offers.wait(state, who, OfferKind.LESSON, event.at, Occasion.NOT_LISTENED)
    return NOTHING


def meeting_over(state: State, at: datetime) -> None:
    """A meeting was held: what waits is offered in the time before the next one."""
    for one in state.learning.due(state.number):
        if one.person in state.turns.came:
            state.learning.answered(one.person, one.lesson)
            offers.wait(state, one.person, OfferKind.LESSON_TRIED, at, one.lesson)
    for who in state.turns.came:
        if who in state.facilitators:
            runs_meetings(state, who, at)
        elif who not in state.learning.newcomers_known:
            offers.wait(state, who, OfferKind.LESSON, at, Occasion.FIRST_MEETING)


def _offer_lesson(state: State, waiting: WaitingOffer) -> Card | None:
    occasion = Occasion(waiting.about)
    name = library().at(occasion)
    return None if name is None else cards.offer(state, occasion, name)


def _ask_tried(state: State, waiting: WaitingOffer) -> Card | None:
    found = library().find(waiting.about, state.wishes.of(waiting.person).language)
    return None if found is None else cards.ask_tried(state, found)


offers.CARDS[OfferKind.LESSON] = _offer_lesson
offers.CARDS[OfferKind.LESSON_TRIED] = _ask_tried
