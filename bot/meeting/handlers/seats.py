"""How people get into a room that is entered by links, and whose seats count as people."""

from __future__ import annotations

from bot.cards import CatalogueRef, PersonName
from bot.effects import ReplyToActor
from bot.events import ByNameSet, EarlierSet, LinksRenewed, SeatConfirmed
from bot.meeting import room_records
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import PANEL, Effects, State


def links_renewed(state: State, event: LinksRenewed) -> Effects:
    """Replaces a link that may be in the wrong hands. People who are in stay in."""
    which = CatalogueRef(f"links-{event.role.value}")
    return (
        room_records.link_renewed(state, event.role),
        ReplyToActor(note("noted-links-renewed", which=which)),
        *PANEL,
    )


def by_name_set(state: State, event: ByNameSet) -> Effects:
    """From now on only confirmed seats count, or all of them do."""
    state.set(by_name=event.on)
    if event.on and event.actor is not None:
        state.seats.confirmed[event.actor] = (
            None  # switching it on implies that they are known here
        )
    return (ReplyToActor(note("noted-by-name" if event.on else "noted-not-by-name")), *PANEL)


def seat_confirmed(state: State, event: SeatConfirmed) -> Effects:
    """Somebody's seat counts as one person known here, or no longer does."""
    kept = state.enrol(event.who)
    if event.on:
        state.seats.confirmed[event.who] = None
    else:
        state.seats.confirmed.pop(event.who, None)
    key = "noted-confirmed" if event.on else "noted-not-confirmed"
    return (*kept, ReplyToActor(note(key, name=PersonName(event.who))), *PANEL)


def earlier_set(state: State, event: EarlierSet) -> Effects:
    """Sets whether people who join from now on may read what was said before."""
    state.set(earlier=event.on)
    return (ReplyToActor(note("noted-earlier" if event.on else "noted-not-earlier")), *PANEL)
