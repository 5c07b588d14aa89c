"""Contentions are parked, and closed only with an outcome."""

from __future__ import annotations

from bot.cards import CatalogueRef
from bot.effects import ReplyToActor, Whisper
from bot.events import ContentionParked, ContentionParkedAgain, ContentionSettled
from bot.meeting import cards
from bot.meeting.cards import contention_news, contention_questions
from bot.meeting.handlers import contention_care, contention_closing, point_items
from bot.meeting.next_meeting import next_meeting
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.contention_care import ask_about_wording
from bot.records.contention_outcomes import settle
from bot.records.contentions import ContentionMove
from bot.records.model import Contention


def contention_parked(state: State, event: ContentionParked) -> Effects:
    """A point is parked; it comes back at the next meeting by itself."""
    item = state.agenda.current
    author = contention_care.author_of(state, event)
    contention = Contention(
        number=state.next_contention,
        wording=event.wording,
        raised_by=event.person,
        holder=author,
        parked_at=event.at,
        source=event.source,
        item=None if item is None else item.title,
        groups=event.groups,
        raised_in=state.number if state.is_open else None,
        named=event.person if event.named and _is_their_own(event) else None,
    )
    asked: Effects = NOTHING
    if author is not None:
        # Somebody else's message: whether it is their point, they are asked privately.
        contention = ask_about_wording(contention, event.at)
        asked = (Whisper(author, contention_questions.wording(contention)),)
    state.next_contention += 1
    state.topic.parked(event.source)
    state.discuss()
    if event.source is not None:
        state.answers.record(event.source)
    # Between meetings, the person who parks a point belongs to the room but is not at a meeting.
    kept = state.takes_part(event.person)
    return (
        *kept,
        state.history(contention, ContentionMove.PARK, event.person, event.at),
        *state.post(cards.parked(contention, next_meeting(state)), always=True),
        *asked,
        ReplyToActor(contention_news.parked_by_you(contention)),
        *PANEL,
    )


def _is_their_own(event: ContentionParked) -> bool:
    """Whether a point is in the words of the person who parks it: it is from no message, or from
    one of theirs."""
    return event.source is None or event.author == event.person


def contention_settled(state: State, event: ContentionSettled) -> Effects:
    """A point is settled: the room and those whose it is are told the outcome. Who has left is told
    when they are back."""
    before = contention_care.find(state, event.number)
    after = settle(
        before, event.outcome, event.reason, event.at, event.recipient, decision=event.decision
    )
    after, told = contention_closing.closed(state, after, ContentionMove.SETTLE, event)
    left = any(who in state.turns.outside for who in after.whose)
    said = cards.note(
        "noted-settled-raiser-left" if left else "noted-settled",
        number=after.number,
        outcome=CatalogueRef(f"outcome-{event.outcome}"),
    )
    return (*told, ReplyToActor(said), *PANEL)


def contention_parked_again(state: State, event: ContentionParkedAgain) -> Effects:
    """A point is put off to a later meeting."""
    return point_items.park_again(state, event, contention_care.find(state, event.number))
