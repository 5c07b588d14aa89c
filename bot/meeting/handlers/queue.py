"""Hands go up and come down, people are called, and the floor is theirs for a while."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.cards import CatalogueRef, Duration, PersonName, TimeOfDay
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import (
    FloorEnded,
    FloorGiven,
    FloorNotesSet,
    HandLowered,
    HandMoved,
    HandRaised,
    HandSkipped,
    MessagePosted,
    PresenceSource,
    QueueOrderSet,
    SpeakingLimitSet,
    WokenUp,
)
from bot.ids import PersonId
from bot.meeting.cards import queue as cards
from bot.meeting.cards import shared_buttons
from bot.meeting.cards.announcements import floor as floor_card
from bot.meeting.handlers import few_voices, lessons
from bot.meeting.queue import Hand
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.rules import FLOOR_OVER_AFTER, FLOOR_OVER_MESSAGES

# -- hands -----------------------------------------------------------------------------------------


def hand_raised(state: State, event: HandRaised) -> Effects:
    """Somebody wants to speak, or says more about the hand they have up."""
    if event.whose is not None and event.whose != event.person:
        return _put_up(state, event, event.whose, event.person)
    who = event.person
    if (until := state.pauses.until(who, event.at)) is not None:
        if event.through is not None:
            # Nobody else is told of a pause, their supporter included.
            raise IllegalMove("refused-for-them-now", name=PersonName(who))
        raise IllegalMove("refused-paused", until=TimeOfDay(until, state.zone))
    kept = state.greet(who)
    queue = state.queue
    was_up = who in queue
    came_back = queue.dropped(who, event.at) is not None
    queue.raise_hand(who, event.at, event.kind, event.reason, source=event.source)
    state.invited.taken_up(who)
    lessons.hand_raised(state, who, event.at)
    key = "noted-hand-again" if was_up else "noted-hand-back" if came_back else "noted-hand"
    note = shared_buttons.note(key, place=queue.place_of(who, state.turns, state.queue_order))
    return (*kept, ReplyToActor(note), *PANEL)


def _put_up(state: State, event: HandRaised, who: PersonId, by: PersonId) -> Effects:
    """Somebody thinks that another person should have a word; that person is asked."""
    _takes_part(state, who)
    runs = by in state.facilitators
    if who in state.queue:
        raise IllegalMove("refused-hand-up", name=PersonName(who))
    if who in state.queue.declined or (who in state.turns.passed and not runs):
        raise IllegalMove("refused-own-hand", name=PersonName(who))
    # Another member cannot have somebody named in public; a facilitator can, unless that person
    # needs to be asked first.
    named = runs and not state.wishes.of(who).ask_first
    hand = state.queue.raise_hand(who, event.at, event.kind, event.reason, by=by, named=named)
    place = state.queue.place_of(who, state.turns, state.queue_order)
    told = Whisper(who, cards.put_up(state, hand, by, place))
    return (
        *state.greet(by),
        *state.enrol(who),
        told,
        ReplyToActor(shared_buttons.note("noted-put-up", name=PersonName(who), place=place)),
        *PANEL,
    )


def _takes_part(state: State, who: PersonId) -> None:
    if who in state.support:
        raise IllegalMove("refused-takes-no-part", name=PersonName(who))


def hand_lowered(state: State, event: HandLowered) -> Effects:
    """A hand comes down."""
    hand = state.queue.lower(event.whose, event.at)
    if hand is None:
        is_own = event.actor == event.whose
        raise IllegalMove("refused-own-hand-down" if is_own else "refused-no-hand")
    if hand.by is not None and event.actor == event.whose:
        state.queue.declined[event.whose] = None
        return (ReplyToActor(shared_buttons.note("noted-stepped-back")), *PANEL)
    if event.actor == event.whose:
        return (ReplyToActor(shared_buttons.note("noted-lowered")), *PANEL)
    return (
        ReplyToActor(shared_buttons.note("noted-lowered-other", name=PersonName(event.whose))),
        *PANEL,
    )


def hand_moved(state: State, event: HandMoved) -> Effects:
    """A facilitator puts a hand at another place."""
    if event.whose not in state.queue:
        raise IllegalMove("refused-no-hand")
    place = state.queue.move(event.whose, event.place, state.turns, state.queue_order)
    return (
        ReplyToActor(shared_buttons.note("noted-moved", name=PersonName(event.whose), place=place)),
        *PANEL,
    )


# -- the floor -------------------------------------------------------------------------------------


def floor_given(state: State, event: FloorGiven) -> Effects:
    """Give the floor to the person named, or else to the first in the queue."""
    if event.whose is not None:
        asks = state.wishes.of(event.whose).ask_first and event.whose not in state.queue
        return (
            _ask_first(state, event.whose) if asks else _give_floor(state, event, event.whose, ())
        )
    first = _expected(state, event)
    return _give_floor(state, event, first.who, ())


def _ask_first(state: State, who: PersonId) -> Effects:
    """Somebody is called who has not raised a hand, and does not want to be without having been
    asked: they are, privately. If they would like to speak, they raise one."""
    _takes_part(state, who)
    note = shared_buttons.note("noted-asked-first", name=PersonName(who))
    return (Whisper(who, cards.call_question(state)), ReplyToActor(note))


def hand_skipped(state: State, event: HandSkipped) -> Effects:
    """The first in the queue keeps their hand for after the next, who is called."""
    first = _expected(state, event)
    second = state.queue.skip(state.turns, state.queue_order)
    if second is None:
        raise IllegalMove("refused-nobody-else")
    return _give_floor(state, event, second.who, (first.who,))


def _expected(state: State, event: FloorGiven | HandSkipped) -> Hand:
    """The first hand, if it is still the one that the button was drawn for."""
    first = state.queue.first(state.turns, state.queue_order)
    if event.expected is not None and (first is None or first.ticket != event.expected):
        raise IllegalMove("refused-called-already")
    if first is None:
        raise IllegalMove("refused-queue-empty")
    return first


def _give_floor(
    state: State, event: FloorGiven | HandSkipped, who: PersonId, skipped: tuple[PersonId, ...]
) -> Effects:
    _takes_part(state, who)
    kept = state.greet(who)
    hand = state.queue.call(who, state.turns, event.at, state.breaks)
    cleared = end_floor(state, event.at)
    state.floor, state.floor_since = who, event.at
    state.floor_reminders.others, state.floor_reminders.lapsed = 0, None
    state.floor_reminders.called_by = event.actor
    limit = state.settings.speaking_minutes
    if limit is not None:
        state.floor_reminders.due = event.at + timedelta(minutes=limit)
    note = shared_buttons.note("noted-called", name=PersonName(who))
    for name in skipped:
        note = shared_buttons.note("noted-skipped", name=PersonName(who), skipped=PersonName(name))
    return (*kept, *cleared, *state.post(floor_card(state, who, hand)), ReplyToActor(note), *PANEL)


def floor_ended(state: State, event: FloorEnded) -> Effects:
    """The person with the floor has finished, which counts as a turn. It still does if the floor
    has ended by itself meanwhile, as in journals from before it could."""
    lapsed = state.floor_reminders.lapsed
    note = ReplyToActor(shared_buttons.note("noted-floor-done"))
    if event.actor is not None and state.floor == event.actor:
        return (*end_floor(state, event.at, finished=True), note, *PANEL)
    if lapsed is None or lapsed[0] != event.actor:
        raise IllegalMove("refused-not-your-floor")
    state.floor_reminders.lapsed = None
    who, since = lapsed
    last = state.turns.last_spoke(who)
    if last is not None and last > since:
        return (note,)
    return (*had_turn_aloud(state, who, event.at), note, *PANEL)


def end_floor(state: State, at: datetime, *, finished: bool = False) -> Effects:
    """Take the floor back, and cancel the reminder.

    Where people speak aloud, the person has had a turn, however it ends. Where they
    write, they have if they say that they have `finished`: they may have used a voice that Heard
    does not know of. What they wrote meanwhile is a turn already.
    """
    who, since = state.floor, state.floor_since
    state.floor = state.floor_since = None
    told: Effects = NOTHING
    if who is not None and since is not None:
        last = state.turns.last_spoke(who)
        if (finished or is_aloud(state, who)) and (last is None or last <= since):
            told = had_turn_aloud(state, who, at)
    state.floor_reminders.due = None
    return told


def written_meanwhile(state: State, who: PersonId, at: datetime) -> Effects:
    """Somebody wrote while there is a speaker: if others have for a while, the floor is free.

    Not where the speaker speaks aloud, as far as the platform can tell: others may write all the
    time then.
    """
    speaker, since, reminders = state.floor, state.floor_since, state.floor_reminders
    if speaker is None or since is None:
        return NOTHING
    if who == speaker:
        reminders.others = 0
        return NOTHING
    reminders.others += 1
    if reminders.others < FLOOR_OVER_MESSAGES or is_aloud(state, speaker):
        return NOTHING
    last = state.turns.last_spoke(speaker)
    silent_from = since if last is None else max(since, last)
    if at - silent_from - state.breaks.stood(silent_from, at) < FLOOR_OVER_AFTER:
        return NOTHING
    ended = end_floor(state, at)
    reminders.lapsed = (speaker, since)
    return (*ended, *PANEL)


def is_aloud(state: State, who: PersonId) -> bool:
    """Whether somebody is where people speak aloud."""
    return state.turns.whereabouts.get(who) is PresenceSource.VOICE


def had_turn_aloud(state: State, who: PersonId, at: datetime) -> Effects:
    """Somebody has spoken aloud: they are heard, and one more voice was."""
    state.turns.speak_aloud(who, at)
    state.discuss()
    few = state.last_turns.speak(who, at, substantial=True)
    return few_voices.few_voices(state) if few else NOTHING


def over_another(state: State, event: MessagePosted, who: PersonId) -> Effects:
    """Somebody wrote while another has the floor, and the team wants them to know: once each."""
    floor, noted = state.floor, state.floor_reminders.noted
    if floor is None or floor == who or who in noted or who in state.facilitators:
        return NOTHING
    noted[who] = None
    return (Whisper(who, cards.floor_note(state, floor)),)


def speaking_time(state: State, event: WokenUp) -> Effects:
    """The speaking limit is reached: the person with the floor is told, once."""
    if state.floor is None or state.floor_reminders.due != event.due:
        return NOTHING
    state.floor_reminders.due = None
    minutes = state.settings.speaking_minutes or 0
    return (Whisper(state.floor, cards.speaking_time(state, minutes)),)


# -- what the room has set -------------------------------------------------------------------------


def queue_order_set(state: State, event: QueueOrderSet) -> Effects:
    """Who is called first, in this meeting and the next ones."""
    state.set(queue_order=event.order)
    note = shared_buttons.note(
        "noted-queue-order", order=CatalogueRef(f"queue-order-{event.order.value}")
    )
    return (ReplyToActor(note), *PANEL)


def floor_notes_set(state: State, event: FloorNotesSet) -> Effects:
    """Whether people are told who has the floor when they write meanwhile."""
    state.set(floor_notes=event.on)
    return (
        ReplyToActor(
            shared_buttons.note("noted-floor-notes-on" if event.on else "noted-floor-notes-off")
        ),
    )


def speaking_limit_set(state: State, event: SpeakingLimitSet) -> Effects:
    """For how long somebody has the floor before they are reminded; it counts from the next on."""
    state.set(speaking_minutes=event.minutes)
    if event.minutes is None:
        return (ReplyToActor(shared_buttons.note("noted-no-speaking-limit")),)
    return (
        ReplyToActor(
            shared_buttons.note("noted-speaking-limit", time=Duration(event.minutes * 60))
        ),
    )
