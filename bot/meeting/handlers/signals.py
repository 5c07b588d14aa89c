"""Coloured cards go up and come down, and those who run the meeting do something about them."""

from __future__ import annotations

from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import PlainWordsAsked, QuestionTaken, SignalLowered, SignalRaised, WokenUp
from bot.meeting.cards import signals as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import NOTHING, PANEL, Effects, State


def raised(state: State, event: SignalRaised) -> Effects:
    """Somebody has raised a card. The first of its kind in three minutes is said; what more of the
    same change is a number on the panel, where one may be shown.

    Nothing comes of a card that does not change what everybody sees: an edited panel would tell.
    """
    kind, before = event.signal, _shown(state)
    first = state.signals.put_up(kind, event.at)
    state.idle_from = event.at
    changed = PANEL if _shown(state) != before else NOTHING
    if first is None:
        return changed
    posted = state.post(cards.said(state, kind), extra=True)
    told: Effects = NOTHING
    if kind in cards.ASKS_FOR_CARE:
        card = cards.to_facilitators(state, kind, posted=bool(posted))
        told = tuple(Whisper(who, card) for who in state.facilitators_here)
    first.posted, first.told = bool(posted), bool(told)
    return (*posted, *told, *changed)


def lowered(state: State, event: SignalLowered) -> Effects:
    """Somebody has taken their card down."""
    before = _shown(state)
    state.signals.take_down(event.signal, event.at)
    return PANEL if _shown(state) != before else NOTHING


def come_down(state: State, event: WokenUp) -> Effects:
    """The time of some cards is over."""
    return PANEL if state.signals.end(event.at) else NOTHING


def question_taken(state: State, event: QuestionTaken) -> Effects:
    """Somebody who runs the meeting makes room for a question, and nobody has to say whose it
    was."""
    if not state.signals.question_waiting:
        raise IllegalMove("refused-no-question")
    state.signals.make_room()
    posted = state.post(cards.room_made(state))
    answer = note("noted-question-taken" if posted else "noted-say-it-yourself")
    return (*posted, ReplyToActor(answer), *PANEL)


def plain_words_asked(state: State, event: PlainWordsAsked) -> Effects:
    """Somebody who runs the meeting has everybody asked to say it again in plain words."""
    posted = state.post(cards.plain_words(state))
    return (*posted, ReplyToActor(note("noted-plain-words" if posted else "noted-say-it-yourself")))


def _shown(state: State) -> object:
    return cards.facts(state), state.signals.question_waiting
