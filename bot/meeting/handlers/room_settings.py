"""Changes the settings of a room: who may run meetings, how quiet Heard is."""

from __future__ import annotations

from bot.cards import Card, CatalogueRef, LanguageName, PersonName
from bot.effects import ReplyToActor
from bot.errors import IllegalMove
from bot.events import FacilitatorAdded, FacilitatorRemoved, QuietSet, RoomLanguageSet
from bot.meeting import cards, room_records
from bot.meeting.handlers import lessons
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.model import Role


def facilitator_added(state: State, event: FacilitatorAdded) -> Effects:
    """Somebody may run meetings here."""
    if event.who in state.support:
        raise IllegalMove("refused-supporter-facilitates", name=PersonName(event.who))
    state.facilitators[event.who] = None
    state.by_role.pop(event.who, None)
    state.leaderless = False
    state.taken.pop(event.who, None)
    back = state.tell_outcomes(event.who) if state.turns.expect(event.who) else NOTHING
    if not state.is_open:
        lessons.runs_meetings(state, event.who, event.at)
    note = cards.note("noted-facilitator", name=PersonName(event.who))
    return (
        room_records.membership(state, event.who, Role.FACILITATOR),
        *back,
        ReplyToActor(note),
        *PANEL,
    )


def facilitator_removed(state: State, event: FacilitatorRemoved) -> Effects:
    """Somebody no longer runs meetings here. The last one stays."""
    if event.who not in state.facilitators:
        raise IllegalMove("refused-not-facilitator", name=PersonName(event.who))
    if event.who in state.by_role:
        raise IllegalMove("refused-runs-by-role", name=PersonName(event.who))
    if len(state.facilitators) - len(state.by_role) == 1:
        raise IllegalMove("refused-last-facilitator")
    del state.facilitators[event.who]
    note = cards.note("noted-no-facilitator", name=PersonName(event.who))
    # They have the facilitators' link: it must not make them one again.
    renewed = room_records.link_renewed(state, Role.FACILITATOR)
    return (
        room_records.membership(state, event.who, Role.MEMBER),
        room_records.leads_no_more(state, event.who),
        renewed,
        ReplyToActor(note),
        *PANEL,
    )


def language_set(state: State, event: RoomLanguageSet) -> Effects:
    """In which language everybody is told things. Everybody is told, in that one; also in a silent
    room, whose panel is in another language from now on."""
    if event.language == state.settings.language:
        return (ReplyToActor(_language_noted(event.language)),)
    state.set(language=event.language)
    return (
        *state.post(
            cards.note("room-language-changed", language=LanguageName(event.language)),
            always=True,
        ),
        ReplyToActor(_language_noted(event.language)),
        *PANEL,
    )


def quiet_set(state: State, event: QuietSet) -> Effects:
    """How much Heard says by itself."""
    state.set(quiet=event.level)
    return (
        ReplyToActor(cards.note("noted-quiet", level=CatalogueRef(f"quiet-{event.level.value}"))),
        *PANEL,
    )


def _language_noted(code: str) -> Card:
    return cards.note("noted-room-language", language=LanguageName(code))
