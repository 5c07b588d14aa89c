"""Contentions are parked, and closed only with an outcome."""

from __future__ import annotations

from bot.cards import CatalogueRef, RecordedText
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import ContentionParked, ContentionParkedAgain, ContentionSettled
from bot.meeting import cards
from bot.meeting.next_meeting import has_next
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records import contentions as moves
from bot.records.contentions import ContentionMove
from bot.records.model import Contention


def contention_parked(state: State, event: ContentionParked) -> Effects:
    """A point is parked; it comes back at the next meeting by itself."""
    contention = Contention(
        number=state.next_contention,
        wording=event.wording,
        raised_by=event.person,
        parked_at=event.at,
        source=event.source,
    )
    state.next_contention += 1
    state.topic.parked(event.source)
    state.discuss()
    if event.source is not None:
        state.answers.record(event.source)
    # Between meetings, the person who parks a point belongs to the room but is not at a meeting.
    kept = state.greet(event.person) if state.is_open else state.enrol(event.person)
    return (
        *kept,
        state.history(contention, ContentionMove.PARK, event.person, event.at),
        *state.post(cards.parked(contention, comes_back=has_next(state)), always=True),
        ReplyToActor(cards.note("noted-parked", number=contention.number)),
        *PANEL,
    )


def contention_settled(state: State, event: ContentionSettled) -> Effects:
    """A point is settled: the room and its author are told the outcome. If the author has
    left, they are told when they are back."""
    before = find(state, event.number)
    after = moves.settle(before, event.outcome, event.reason, event.at, event.recipient)
    card = cards.settled(after)
    here = state.turns.belongs(after.raised_by)
    told: Effects = (Whisper(after.raised_by, cards.your_contention(after)),) if here else NOTHING
    if not here:
        state.untold.append(after)
    return (
        state.history(after, ContentionMove.SETTLE, event.actor, event.at),
        *state.post(card, always=True),
        *told,
        ReplyToActor(
            cards.note(
                "noted-settled" if here else "noted-settled-raiser-left",
                number=after.number,
                outcome=CatalogueRef(f"outcome-{event.outcome}"),
            )
        ),
        *PANEL,
    )


def contention_parked_again(state: State, event: ContentionParkedAgain) -> Effects:
    """A point leaves the table and comes back at the next meeting."""
    after = moves.park_again(find(state, event.number))
    return (
        state.history(after, ContentionMove.PARK_AGAIN, event.actor, event.at),
        ReplyToActor(
            cards.note("noted-parked-again", number=after.number, words=RecordedText(after.wording))
        ),
        *PANEL,
    )


def find(state: State, number: int) -> Contention:
    """The contention with a number.

    Raises:
        IllegalMove: there is none, or it was settled before this meeting was planned.
    """
    contention = state.contentions.get(number)
    if contention is None:
        # A meeting knows the points that were open when it was planned, and newer ones.
        settled = 0 < number < state.next_contention
        raise IllegalMove("refused-point-closed" if settled else "refused-no-point", number=number)
    return contention
