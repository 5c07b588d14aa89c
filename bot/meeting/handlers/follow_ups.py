"""Reminding people between meetings: once a day at most, all of it in one card."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from bot.cards import Card, Phrase
from bot.effects import AnyEffect, Whisper
from bot.events import Event, WokenUp
from bot.ids import PersonId
from bot.meeting.cards.follow_ups import FollowUpNews, follow_up, has_taken_on
from bot.meeting.leftovers import askable
from bot.meeting.reminders import (
    ENDED,
    HELD,
    MISSED,
    REPLY,
    REVIEW,
    WEEKLY,
    reminders,
    told_weekly,
)
from bot.meeting.state import NOTHING, Effects, State
from bot.records.zones import day_in
from bot.rules import Quiet

NEWS = {"action-told": "action", "point-news": "point"}
"""The kinds of private cards that say that something has changed, and what they are about. The
first one of a day is told at once; what comes after it on the same day waits for the next
morning."""

OTHERS = (REVIEW, REPLY)
"""What has a section of its own."""


def remind(state: State, event: WokenUp) -> Effects:
    """It is the morning of a day on which something is due: everybody is told all that is due by
    now, however long Heard was away."""
    follow_ups = state.follow_ups
    day = day_in(state.zone, event.at)
    due = [one for one in reminders(state) if one.day <= day]
    if not due:
        return NOTHING
    taken_on: dict[PersonId, dict[str, None]] = {}
    for one in due:
        if one.who is not None:
            taken_on.setdefault(one.who, {})[one.about] = None
    about = {one.about for one in due}
    held = follow_ups.held if HELD in about else {}
    leads = told_weekly(state, day) if WEEKLY in about else ()
    choosers = askable(state) if ENDED in about else ()
    away = tuple(state.catch_up.everybody()) if MISSED in about else ()
    follow_ups.reminded_on = day
    if choosers and state.ended is not None:
        state.ended = replace(state.ended, asked_on=day)
    out: Effects = NOTHING
    for who in dict.fromkeys((*taken_on, *held, *leads, *choosers, *away)):
        if not state.turns.belongs(who) and who not in choosers:
            continue
        names = dict.fromkeys((*taken_on.get(who, ()), *held.get(who, ())))
        stuck = who in leads or WEEKLY in names
        chooses = who in choosers or ENDED in names
        missed = state.catch_up.of(who) if who in away else ()
        if not follow_ups.may_tell(who, day):
            # They have been told something on this very day: the next morning is soon enough. But
            # not for what they missed, of which they are told within a day.
            asked = (*((WEEKLY,) if stuck else ()), *((ENDED,) if chooses else ()))
            for name in (*names, *asked):
                follow_ups.hold(who, name)
            card = follow_up(state, who, FollowUpNews(missed=missed), day) if missed else None
            out += NOTHING if card is None else _told(state, who, card)
            continue
        # What is due is what they have taken on; what was held back from them has changed, whoever
        # has taken it on.
        own = tuple(name for name in taken_on.get(who, ()) if has_taken_on(state, who, name))
        mine = FollowUpNews(
            own,
            tuple(name for name in names if name not in own and not name.startswith(OTHERS)),
            tuple(name for name in names if name.startswith(REVIEW)),
            tuple(name for name in names if name.startswith(REPLY)),
            stuck=stuck,
            chooses=chooses,
            views=event.views if stuck else 0,
            missed=missed,
        )
        card = follow_up(state, who, mine, day)
        follow_ups.drop((who,))
        if card is not None:
            follow_ups.note(who, day)
            out += _told(state, who, card)
    if MISSED in about:
        state.catch_up.done()
    for who in tuple(follow_ups.held):
        if not state.turns.belongs(who):
            follow_ups.drop((who,))
    return out


def once_a_day(state: State, event: Event, effects: Effects) -> Effects:
    """The effects of an event, without what is told to somebody a second time on the same day."""
    if not any(isinstance(one, Whisper) and one.card.kind in NEWS for one in effects):
        return effects
    day, out = day_in(state.zone, event.at), NOTHING
    for effect in effects:
        out += _at_once_or_later(state, effect, day) if isinstance(effect, Whisper) else (effect,)
    return out


def _at_once_or_later(state: State, effect: Whisper, day: date) -> tuple[AnyEffect, ...]:
    kind = NEWS.get(effect.card.kind)
    if kind is None:
        return (effect,)
    if state.follow_ups.may_tell(effect.to, day):
        state.follow_ups.note(effect.to, day)
        return _told(state, effect.to, effect.card)
    for number in _numbers(effect.card):
        state.follow_ups.hold(effect.to, f"{kind}-{number}")
    return NOTHING


def _told(state: State, who: PersonId, card: Card) -> Effects:
    """Tell somebody; in a quieter room it waits for them on their own panel."""
    if state.settings.quiet is Quiet.NORMAL:
        return (Whisper(who, card),)
    state.wishes.miss(who, card)
    return NOTHING


def _numbers(card: Card) -> tuple[int, ...]:
    """The numbers of what a card is about."""
    said: tuple[Phrase, ...] = (*(() if card.title is None else (card.title,)), *card.lines)
    found = (one.placeholders.get("number") for one in said)
    return tuple(dict.fromkeys(number for number in found if isinstance(number, int)))
