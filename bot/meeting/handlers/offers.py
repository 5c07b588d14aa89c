"""Offering somebody something privately: one thing a meeting in all, and never while people talk.

A feature calls `wait`, and adds to `CARDS` what its offer says. The offer is made an hour after the
meeting, or an hour after the reason came up between meetings.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from bot.cards import Card
from bot.effects import SaveRecord, Whisper
from bot.events import WokenUp
from bot.ids import PersonId
from bot.meeting.state import NOTHING, Effects, State
from bot.people.offers import OfferKind, WaitingOffer
from bot.records.saved_records import PreferencesRecord
from bot.rules import Quiet

MakeCard = Callable[[State, WaitingOffer], Card | None]
CARDS: dict[OfferKind, MakeCard] = {}
"""What an offer that waited says, by its kind. None: what it was about is gone."""


def wait(state: State, who: PersonId, kind: OfferKind, at: datetime, about: str = "") -> None:
    """Offer somebody something at the next moment that fits, if they may be offered it at all."""
    offer = WaitingOffer(who, kind, about)
    if _wants(state, offer):
        state.offers.wait(offer, at)


def may_offer(state: State, who: PersonId, kind: OfferKind, about: str = "") -> bool:
    """Whether somebody may be offered something now: nobody is talking, they have had no offer in
    this meeting, and none of this kind about this before."""
    return (
        not state.is_open
        and state.settings.quiet is Quiet.NORMAL
        and who not in state.offers.made
        and _wants(state, WaitingOffer(who, kind, about))
    )


def offer(
    state: State, who: PersonId, kind: OfferKind, card: Card | None, about: str = ""
) -> Effects:
    """Offer it now, and remember that it was. Ask `may_offer` first. Without a card, as what it was
    about is gone, nothing is said; the rest is the same, so that a journal always reads alike."""
    made = WaitingOffer(who, kind, about)
    state.offers.make(made)
    told: Effects = NOTHING if card is None else (Whisper(who, card),)
    before = state.wishes.of(who)
    offered = replace(before, offered=(*before.offered, made.mark))
    state.wishes.choose(who, offered)
    return (SaveRecord(PreferencesRecord(person=who, preferences=offered)), *told)


def make_waiting(state: State, event: WokenUp) -> Effects:
    """It is time for what waits: everybody gets one of it at most."""
    offers = state.offers
    if event.due != offers.due:
        return NOTHING
    offers.due = None
    out: Effects = ()
    for who, waiting in list(offers.waiting.items()):
        for one in sorted(waiting, key=lambda it: list(OfferKind).index(it.kind)):
            if not _wants(state, one):
                offers.take_off(one)
            elif may_offer(state, who, one.kind, one.about):
                make = CARDS.get(one.kind)
                card = None if make is None else make(state, one)
                out += offer(state, who, one.kind, card, one.about)
    return out


def _wants(state: State, offer: WaitingOffer) -> bool:
    wish = state.wishes.of(offer.person)
    return (
        wish.direct
        and wish.lessons
        and offer.mark not in wish.offered
        and state.turns.belongs(offer.person)
        and offer.person not in state.support
    )
