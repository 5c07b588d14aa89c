"""People queue statements to be read out instead of speaking live."""

from __future__ import annotations

from datetime import datetime

from bot.effects import ReplyToActor
from bot.errors import IllegalMove
from bot.events import QueuedStatement, StatementQueued, UnnamedAllowed
from bot.meeting.agenda import AgendaItem, ItemState
from bot.meeting.cards import shared_buttons
from bot.meeting.cards import statements as cards
from bot.meeting.handlers import features
from bot.meeting.record_view import record_view
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.recorded_views import ViewKind
from bot.rules import Feature


def statement_queued(state: State, event: StatementQueued) -> Effects:
    """Somebody has something read out: at its item, at the opening, or at once if that is now.

    What is said without a name changes nothing that others can see: neither who is here, nor who
    has been heard, nor who belongs to the room.
    """
    who = event.person
    if not event.signed:
        features.need(state, Feature.UNNAMED)
    if not event.signed and not state.settings.unsigned:
        raise IllegalMove("refused-unsigned")
    item = None if event.item is None else state.agenda.get(event.item)
    if event.item is not None and item is None:
        raise IllegalMove("refused-item-gone")
    kept = NOTHING
    if event.signed:
        kept = state.takes_part(who)
    about = None if item is None else item.title
    state.statements.waiting.append(
        QueuedStatement(words=event.words, by=who, signed=event.signed, about=about)
    )
    if state.is_open and (item is None or item.state is not ItemState.WAITING):
        read = read_out(state, item, event.at)
        return (*kept, *read, ReplyToActor(cards.noted("noted-said", signed=event.signed)), *PANEL)
    note = cards.noted("noted-said-opening", signed=event.signed)
    if item is not None:
        note = cards.noted("noted-said-item", signed=event.signed, title=item.shown_title)
    return (*kept, ReplyToActor(note), *PANEL)


def read_out(state: State, item: AgendaItem | None, at: datetime) -> Effects:
    """Read out what waits for an item (None: for the meeting as a whole), in one card.

    A signed statement counts as being heard. An unsigned one does not: in a small group, a name
    that disappeared from the list of those not heard would tell whose words they were.
    """
    found = state.statements.take(None if item is None else item.title, state.id)
    if not found:
        return NOTHING
    if item is not None:
        item.said += 1
    for saying in found:
        if saying.signed:
            state.turns.contribute(saying.by, at)
            state.rounds.contributed(saying.by)
    about = None if item is None else item.title
    # In the order in which they are shown, so that their rows tell nothing else either.
    views = tuple(
        record_view(
            state,
            ViewKind.READ_OUT,
            saying.words,
            saying.by if saying.signed else None,
            at,
            about=about,
        )
        for saying in found
    )
    # Always: these are people's words, not the bot's.
    return (*views, *state.post(cards.read_out(item, found), always=True))


def unnamed_allowed(state: State, event: UnnamedAllowed) -> Effects:
    """Whether words may be read out here without a name. What waits is read out as promised."""
    if event.allowed:
        features.need(state, Feature.UNNAMED)
    state.set(unsigned=event.allowed)
    return (
        ReplyToActor(
            shared_buttons.note("noted-unsigned-on" if event.allowed else "noted-unsigned-off")
        ),
    )
