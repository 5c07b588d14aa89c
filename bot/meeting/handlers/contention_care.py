"""Whose a contention is, who sees to it, when it comes back and what it is joined with.

Whoever holds the words, whoever parked the point and whoever sees to it are told of everything that
somebody else does with it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot import events as e
from bot.cards import AnyPlaceholder, PersonName
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.ids import PersonId
from bot.meeting.cards import contention_news as cards
from bot.meeting.cards import contention_questions as questions
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records import contention_care as care
from bot.records.contention_outcomes import answered
from bot.records.contentions import ContentionMove
from bot.records.model import Agreement, Contention


def find(state: State, number: int) -> Contention:
    """A contention that something is done with.

    Raises:
        IllegalMove: there is none with that number, or it was closed in an earlier meeting.
    """
    contention = state.register.find(number)
    if contention is None:
        # A meeting knows the points that were open when it was planned, and newer ones.
        settled = 0 < number < state.next_contention
        raise IllegalMove("refused-point-closed" if settled else "refused-no-point", number=number)
    return contention


def tell(
    state: State, point: Contention, but: PersonId | None, key: str, **slots: AnyPlaceholder
) -> Effects:
    """Tell everybody whose point it is, but for who did it, and who has left."""
    card = cards.news(point, key, **slots)
    people = (who for who in care.concerned(point) if who != but)
    return tuple(Whisper(who, card) for who in people if who not in state.turns.outside)


def tell_facilitators(
    state: State, point: Contention, but: PersonId | None, key: str, **slots: AnyPlaceholder
) -> Effects:
    """Tell those who run meetings, but for who did it, and whose point it is: they know."""
    card = cards.news(point, key, **slots)
    known = {but, *care.concerned(point)}
    return tuple(Whisper(who, card) for who in state.facilitators if who not in known)


def _reply(point: Contention, key: str, **slots: AnyPlaceholder) -> ReplyToActor:
    return ReplyToActor(note(key, number=point.number, **slots))


def _held_by(event: e.Event, point: Contention) -> None:
    """Make sure that somebody holds a point.

    Raises:
        IllegalMove: they do not.
    """
    if event.person != point.held_by:
        raise IllegalMove("refused-not-holder", number=point.number)


def _may_change(state: State, event: e.Event, point: Contention) -> None:
    """Make sure that somebody may change a point: who holds it, sees to it, or runs meetings.

    Raises:
        IllegalMove: they may not.
    """
    who = event.person
    if who not in (point.held_by, point.owner) and not state.may_facilitate(who):
        raise IllegalMove("refused-point-others", number=point.number)


# -- whose it is -----------------------------------------------------------------------------------


def author_of(state: State, event: e.ContentionParked) -> PersonId | None:
    """Whose message a point was parked from, if that is somebody else who can be asked."""
    author = event.author
    if author is None or author == event.person or author in state.turns.outside:
        return None
    return None if author in state.support else author


def confirmed(state: State, event: e.ContentionConfirmed) -> Effects:
    """Its holder says that it is their point."""
    point = find(state, event.number)
    _held_by(event, point)
    if point.agreement is Agreement.AGREED:
        raise IllegalMove("refused-answered")
    if point.erased:
        raise IllegalMove("refused-words-gone", number=point.number)
    after = care.confirm(point, event.at)
    if event.named:
        after = care.name_holder(after, named=True)
    return (
        state.history(after, ContentionMove.CONFIRM, event.actor, event.at),
        *tell(state, after, event.actor, "point-news-confirmed"),
        _reply(after, "noted-point-mine"),
        *PANEL,
    )


def name_set(state: State, event: e.ContentionNameSet) -> Effects:
    """Its holder says whether they are named as the person who raised it. Nobody else is told."""
    point = find(state, event.number)
    _held_by(event, point)
    after = care.name_holder(point, named=event.named)
    history = state.history(after, ContentionMove.NAME, event.actor, event.at)
    key = "noted-point-named" if event.named else "noted-point-unnamed"
    return (history, _reply(after, key), *PANEL)


def reworded(state: State, event: e.ContentionReworded) -> Effects:
    """It is worded otherwise: by its holder, also where it is settled, or by whoever runs meetings
    or sees to it; then its holder is asked."""
    point = find(state, event.number)
    if point.is_open:
        _may_change(state, event, point)
    else:
        _held_by(event, point)
    after = care.reword(point, event.wording, event.person, event.at)
    history = state.history(after, ContentionMove.REWORD, event.actor, event.at)
    if not after.is_open:
        # The outcome may not fit any more: whoever gave it has to know.
        told = tell_facilitators(state, after, event.actor, "point-news-not-meant")
        others = tell(state, after, event.actor, "point-news-reworded")
        said = _reply(after, "noted-point-not-meant")
        return (history, *told, *others, said, *PANEL)
    if after.agreement is Agreement.ASKED:
        asked = _ask_holder(state, after)
        others = tuple(
            effect
            for effect in tell(state, after, event.actor, "point-news-reworded")
            if isinstance(effect, Whisper) and effect.to != after.held_by
        )
        return (history, *asked, *others, _reply(after, "noted-point-asked"), *PANEL)
    return (
        history,
        *state.post(cards.in_room(after, "point-reworded"), always=True),
        *tell(state, after, event.actor, "point-news-reworded"),
        _reply(after, "noted-point-reworded"),
        *PANEL,
    )


def disowned(state: State, event: e.ContentionDisowned) -> Effects:
    """It is not the point of the person whose message it was parked from."""
    point = find(state, event.number)
    _held_by(event, point)
    after = care.disown(point, event.at)
    return (
        state.history(after, ContentionMove.DISOWN, event.actor, event.at),
        *tell(state, after, event.actor, "point-news-disowned"),
        _reply(after, "noted-point-not-mine"),
        *PANEL,
    )


def not_confirmed(state: State, event: e.WokenUp) -> Effects:
    """A day has passed since somebody was asked about the wording of their point."""
    out: Effects = NOTHING
    for number in state.register.questions.overdue(event.at):
        point = find(state, number)
        after = care.not_confirmed(point)
        out += (state.history(after, ContentionMove.UNCONFIRMED, None, event.at),)
        out += tell(state, after, after.held_by, "point-news-unconfirmed")
    return (*out, *PANEL) if out else NOTHING


def _ask_holder(state: State, point: Contention) -> Effects:
    if point.held_by in state.turns.outside:
        return NOTHING
    return (Whisper(point.held_by, questions.wording(point)),)


# -- who sees to it --------------------------------------------------------------------------------


def owner_asked(state: State, event: e.ContentionOwnerAsked) -> Effects:
    """Somebody is asked whether they would see to it. To ask oneself is to take it on."""
    point = find(state, event.number)
    by = event.person
    allowed = (point.held_by, point.raised_by, point.owner)
    if by not in allowed and not state.may_facilitate(by):
        raise IllegalMove("refused-point-others", number=point.number)
    who = event.who
    if who in state.turns.outside:
        raise IllegalMove("refused-person-gone")
    if who in state.support:
        raise IllegalMove("refused-owner-supporter", name=PersonName(who))
    before = point.owner_asked
    after = care.ask_owner(point, who, event.at)
    # Whoever was asked before need not answer any more: their question ends by itself.
    unasked: Effects = NOTHING
    if before is not None:
        unasked = (Whisper(before, cards.news(after, "point-news-unasked")),)
    return (
        *state.enrol(by),
        state.history(after, ContentionMove.ASK_OWNER, event.actor, event.at),
        Whisper(who, questions.owner(after)),
        *unasked,
        _reply(after, "noted-point-owner-asked", name=PersonName(who)),
        *PANEL,
    )


def owner_answered(state: State, event: e.ContentionOwnerAnswered) -> Effects:
    """Somebody who was asked sees to it from now on, or would rather not."""
    point = find(state, event.number)
    if event.person != point.owner_asked:
        raise IllegalMove("refused-owner-not-asked", number=point.number)
    if event.accepts:
        return _owned(state, event, point)
    after = care.decline(point, event.person, event.at)
    key = "point-news-declined" if after.owner is None else "point-news-declined-stays"
    return (
        state.history(after, ContentionMove.DECLINE, event.actor, event.at),
        *tell(state, after, event.actor, key),
        *tell_facilitators(state, after, event.actor, key),
        _reply(after, "noted-point-declined"),
        *PANEL,
    )


def taken_on(state: State, event: e.ContentionTakenOn) -> Effects:
    """Somebody sees to it from now on, unasked. Whoever does already hands it over themselves."""
    point = find(state, event.number)
    other = point.owner is not None and point.owner != event.person
    if other and event.person != point.owner_asked:
        assert point.owner is not None  # noqa: S101 - `other` says so
        raise IllegalMove("refused-owner-other", name=PersonName(point.owner))
    owned = _owned(state, event, point)  # First: what is refused brings nobody back.
    return (*state.enrol(event.person), *owned)


def _owned(state: State, event: e.Event, point: Contention) -> Effects:
    who = event.person
    after = care.own(point, who, event.at)
    out: Effects = (state.history(after, ContentionMove.OWN, event.actor, event.at),)
    if point.owner is not None and point.owner not in care.concerned(after):
        told = cards.news(after, "point-news-owned", name=PersonName(who))
        out += (Whisper(point.owner, told),)
    return (
        *out,
        *tell(state, after, who, "point-news-owned", name=PersonName(who)),
        *tell_facilitators(state, after, who, "point-news-owned", name=PersonName(who)),
        _reply(after, "noted-point-owned"),
        *PANEL,
    )


def let_go(state: State, event: e.ContentionLetGo) -> Effects:
    """Somebody sees to it no longer: nobody does yet."""
    point = find(state, event.number)
    if event.person != point.owner:
        raise IllegalMove("refused-owner-not", number=point.number)
    after = care.let_go(point, event.person, event.at)
    return (*_nobody(state, after, event.person, event.at), _reply(after, "noted-point-let-go"))


def owners_gone(state: State, people: Collection[PersonId], at: datetime) -> Effects:
    """Who has left sees to nothing any more, and answers no question."""
    out: Effects = NOTHING
    for point in tuple(state.contentions.values()):
        for who in people:
            if point.is_open and who in (point.owner, point.owner_asked):
                point = care.let_go(point, who, at)
                out += _nobody(state, point, who, at)
    return out


def _nobody(state: State, after: Contention, who: PersonId, at: datetime) -> Effects:
    history = state.history(after, ContentionMove.LET_GO, who, at)
    if after.owner is not None:
        return (history, *PANEL)
    return (
        history,
        *tell(state, after, who, "point-news-let-go"),
        *tell_facilitators(state, after, who, "point-news-let-go"),
        *PANEL,
    )


# -- when, and whom it concerns --------------------------------------------------------------------


def dated(state: State, event: e.ContentionDated) -> Effects:
    """It comes back at another time."""
    point = find(state, event.number)
    _may_change(state, event, point)
    after = care.date(point, event.not_before, event.at)
    line = cards.comes_back(state, after)
    return (
        state.history(after, ContentionMove.DATE, event.actor, event.at),
        *tell(state, after, event.actor, f"news-{line.key}", **line.placeholders),
        _reply(after, f"noted-{line.key}", **line.placeholders),
        *PANEL,
    )


def groups_set(state: State, event: e.ContentionGroupsSet) -> Effects:
    """It concerns other groups."""
    point = find(state, event.number)
    _may_change(state, event, point)
    after = care.concern(point, event.groups, event.at)
    history = state.history(after, ContentionMove.GROUPS, event.actor, event.at)
    return (history, _reply(after, "noted-point-groups", count=len(event.groups)), *PANEL)


def was_split(state: State, event: e.ContentionSplit) -> Effects:
    """A part of it is a point of its own from now on."""
    point = find(state, event.number)
    _may_change(state, event, point)
    by, at = event.person, event.at
    first, second = care.split(point, state.next_contention, event.second, by, at)
    if event.wording is not None:
        first = care.reword(first, event.wording, by, at)
    state.next_contention += 1
    out: Effects = (
        state.history(first, ContentionMove.SPLIT, event.actor, at),
        state.history(second, ContentionMove.PARK, event.actor, at),
    )
    for part in (first, second):
        if part.agreement is Agreement.ASKED and part.asked_at == at:
            out += _ask_holder(state, part)
    return (
        *out,
        *state.post(cards.in_room(second, "point-split", first=first.number), always=True),
        *tell(state, second, event.actor, "point-news-split", first=first.number),
        _reply(first, "noted-point-split", second=second.number),
        *PANEL,
    )


def settles(state: State, event: e.ContentionOutcomeAnswered, point: Contention) -> Effects:
    """Somebody says that the outcome of their point settles it."""
    after = answered(point, event.person)
    return (
        state.history(after, ContentionMove.SETTLES, event.actor, event.at),
        _reply(after, "noted-point-settles"),
        *PANEL,
    )
