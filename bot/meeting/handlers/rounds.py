"""Rounds begin, go from person to person, and end."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.cards import PersonName
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import (
    RoundEnded,
    RoundOpened,
    SilentAnswerGiven,
    SilentRoundOpened,
    TurnDeferred,
    TurnDone,
    TurnMovedOn,
    WokenUp,
)
from bot.ids import PersonId
from bot.meeting.cards import rounds as cards
from bot.meeting.cards import shared_buttons
from bot.meeting.handlers import check_rounds, features, queue
from bot.meeting.record_view import record_view
from bot.meeting.rounds import Leaving, Round, SilentRound, WrittenRound, rotated
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.people.thresholds import enough
from bot.records.recorded_views import ViewKind
from bot.rules import Feature, Quiet

# -- everybody in turn -----------------------------------------------------------------------------


def round_opened(state: State, event: RoundOpened, proposal: int = 0, stage: str = "") -> Effects:
    """Begins a round with the person who comes after the starter of the last one. `proposal`,
    `stage`: of the consent round that it belongs to."""
    kept = state.greet(_opener(state, event))
    turns, rounds = state.turns, state.rounds
    order = rotated(turns.everybody, rounds.starter)
    here = (who for who in order if who in turns.present)
    running = Round(here, event.question, proposal, stage)
    for who in state.pauses.held(event.at):
        if who != event.actor:
            running.withdraw(who)
    rounds.count += 1
    rounds.now = running
    rounds.starter = first = running.begin(event.at, turns.present)
    assert first is not None  # noqa: S101 - the opener is present
    posted = state.post(cards.opened(state, running, first))
    told = _their_turn(state, running, first, event.at, mentioned=bool(posted))
    return (*kept, *posted, *told, *PANEL)


def turn_done(state: State, event: TurnDone) -> Effects:
    """Somebody has had their say, in writing or aloud."""
    running, who = _at_turn(state, event.actor)
    told = NOTHING
    if not _has_spoken(state, running, who):
        # Heard saw no message, so they said it aloud, which counts just as much.
        told = queue.had_turn_aloud(state, who, event.at)
    running.leave(Leaving.DONE)
    return (
        *told,
        ReplyToActor(shared_buttons.note("noted-turn-done")),
        *_go_on(state, running, event.at),
    )


def turn_deferred(state: State, event: TurnDeferred) -> Effects:
    """Somebody asks for a later turn, which they get once."""
    running, _ = _at_turn(state, event.actor)
    if running.second:
        raise IllegalMove("refused-later-once")
    running.leave(Leaving.LATER)
    return (
        ReplyToActor(shared_buttons.note("noted-turn-later")),
        *_go_on(state, running, event.at),
    )


def turn_moved_on(state: State, event: TurnMovedOn) -> Effects:
    """A facilitator moves on. Pressed by two at once, it moves on once."""
    running, who = _talking(state)
    if event.after is not None and event.after != who:
        raise IllegalMove("refused-moved-on")
    note = ReplyToActor(shared_buttons.note("noted-moved-on", name=PersonName(who)))
    return (*_leave_as_it_is(state, running, who, event.at), note)


def after_pass(state: State, who: PersonId, at: datetime) -> Effects:
    """What somebody's pass means for the current round."""
    silent = state.rounds.silent
    if silent is not None:
        silent.let_pass(who)
        return _close_if_complete(state, silent, at)
    running = state.rounds.talking
    if running is None:
        return NOTHING
    if running.current != who:
        running.withdraw(who)
        return NOTHING
    running.leave(Leaving.DONE)
    return _go_on(state, running, at)


def after_leaving(state: State, who: PersonId, at: datetime) -> Effects:
    """Somebody has gone: the round does not wait for them; if they return, they count as late."""
    silent, running = state.rounds.silent, state.rounds.talking
    if silent is not None:
        return _close_if_complete(state, silent, at) if state.turns.present else NOTHING
    if running is None:
        return NOTHING
    if running.current != who:
        running.forget(who)
        return NOTHING
    told = _aloud_if_unseen(state, running, who, at)
    if _has_spoken(state, running, who):
        running.leave(Leaving.DONE)
    else:
        running.leave(Leaving.LATER)
        running.forget(who)
    return (*told, *_go_on(state, running, at))


def after_all_left(state: State, people: Collection[PersonId], at: datetime) -> Effects:
    """The same for several who leave at once. Costs as much as one, and a little for each."""
    silent, running = state.rounds.silent, state.rounds.talking
    if silent is not None:
        return _close_if_complete(state, silent, at) if state.turns.present else NOTHING
    if running is None:
        return NOTHING
    for who in people:
        if who != running.current:
            running.forget(who)
    current = running.current
    if current is None or current not in people:
        return NOTHING
    return after_leaving(state, current, at)


# -- everybody writes ------------------------------------------------------------------------------


def silent_round_opened(state: State, event: SilentRoundOpened) -> Effects:
    """Everybody is asked to write. Somebody who needs more time gives everybody more time."""
    opener = _opener(state, event)
    if not event.named:
        features.need(state, Feature.UNNAMED)
    kept = state.greet(opener)
    seconds = state.rules.silent_round_seconds
    if any(more_time(state, who) for who in state.turns.present):
        seconds *= 2
    until = event.at + timedelta(seconds=seconds)
    state.breaks.away.clear()
    running = SilentRound(
        event.question, named=event.named, until=until, in_minutes=event.in_minutes
    )
    state.rounds.count += 1
    state.rounds.now = running
    # Always: it says how to write privately, before anybody writes where all can read.
    posted = state.post(cards.silent_opened(state, running), always=True)
    return (*kept, *posted, *PANEL)


def silent_answer_given(state: State, event: SilentAnswerGiven) -> Effects:
    """Somebody writes, or writes something else instead. They are heard from now on."""
    who, running = event.person, state.rounds.silent
    if running is None:
        raise IllegalMove("refused-no-silent-round")
    kept = state.greet(who)
    first = running.write(who, event.words)
    if running.check is not None:
        return (*kept, *check_rounds.written(state, running, who, event.at))
    # Until the round closes, a pass and a text must look alike: both count as heard, not as a turn.
    state.turns.contribute(who, event.at, turns=0)
    state.discuss()
    note = shared_buttons.note("noted-wrote" if first else "noted-wrote-again")
    return (*kept, ReplyToActor(note), *_close_if_complete(state, running, event.at), *PANEL)


def _close_if_complete(state: State, running: SilentRound, at: datetime) -> Effects:
    if running.check is not None:
        return check_rounds.close_if_complete(state, running, at)
    if state.on_break is not None:
        return NOTHING
    asked = (*state.turns.present, *state.breaks.away)
    return _show(state, running, at) if running.is_complete(asked) else NOTHING


def _show(state: State, running: SilentRound, at: datetime) -> Effects:
    """Close a silent round: what was written is shown together, or goes back to its writers."""
    if running.check is not None:
        return check_rounds.show(state, running, at)
    state.rounds.now = None
    if running.named:
        for who in running.texts:
            state.turns.contribute(who, at)
    elif running.texts and not enough(_people(state, running), state.rules.unnamed_fewest):
        back = tuple(Whisper(who, cards.held_back(w)) for who, w in running.texts.items())
        card = cards.too_few(running, state.rules.unnamed_fewest)
        if running.in_minutes:
            state.rounds.written.append(WrittenRound(running.question, held=True))
        return (*PANEL, *state.post(card, always=True), *back)
    shown = running.shown(state.id)
    if running.in_minutes:
        # Whose words they are is in no minutes, not even where the round was with names.
        words = tuple(text for _, text in shown)
        state.rounds.written.append(WrittenRound(running.question, words))
    # In the order in which they are shown, so that their rows tell nothing else either.
    views = tuple(
        record_view(state, ViewKind.WRITTEN, text, who if running.named else None, at)
        for who, text in shown
    )
    # Always: these are the people's words, not the bot's.
    return (*views, *PANEL, *state.post(cards.shown(running, shown), always=True))


def _people(state: State, running: SilentRound) -> int:
    """How many people took part: one person on several seats is still one."""
    return len(state.counted_seats.among((*running.texts, *running.passed)))


# -- both ------------------------------------------------------------------------------------------


def round_ended(state: State, event: RoundEnded) -> Effects:
    """A facilitator ends the round."""
    if state.rounds.now is None:
        raise _no_round(state)
    note = ReplyToActor(shared_buttons.note("noted-round-ended"))
    over = NOTHING if state.rounds.silent else state.post(cards.over())
    return (note, *stop(state, event.at), *over, *PANEL)


def stop(state: State, at: datetime) -> Effects:
    """End the current round, if any, because the meeting ends or a facilitator says so."""
    silent = state.rounds.silent
    if silent is not None:
        return _show(state, silent, at)
    state.rounds.now = None
    return NOTHING


def time_is_up(state: State, event: WokenUp) -> Effects:
    """Somebody may have been silent for the set time, or the time for writing may be over."""
    silent, running = state.rounds.silent, state.rounds.talking
    if silent is not None:
        return NOTHING if event.at < silent.until else _show(state, silent, event.at)
    if running is None or running.current is None:
        return NOTHING
    until = _patient_until(state, running, running.current)
    if event.at < until:
        # They have written something meanwhile, or it is somebody else's turn by now.
        running.due = until
        return NOTHING
    return _leave_as_it_is(state, running, running.current, event.at)


def more_time(state: State, who: PersonId) -> bool:
    """Whether somebody has asked for more time in rounds."""
    return state.wishes.of(who).more_time


# -- from one to the next --------------------------------------------------------------------------


def _leave_as_it_is(state: State, running: Round, who: PersonId, at: datetime) -> Effects:
    """Move on from somebody who did not say that they are done.

    If they have spoken, they are done. If not, they are offered another turn at the end, once, and
    are told so privately; nobody else is told anything.
    """
    told = _aloud_if_unseen(state, running, who, at)
    if _has_spoken(state, running, who):
        running.leave(Leaving.DONE)
        return (*told, *_go_on(state, running, at))
    comes_back = running.leave(Leaving.LATER)
    whisper = Whisper(who, cards.passed_over(state, comes_back=comes_back))
    return (whisper, *_go_on(state, running, at))


def after_break(state: State, at: datetime) -> Effects:
    """A break is over. A turn that was over by then goes to the next; any other goes on. Nobody is
    passed over for not being back, and a silent round waits for them until its time is over."""
    running, silent = state.rounds.talking, state.rounds.silent
    if silent is not None:
        return _close_if_complete(state, silent, at)
    if running is None or running.current is not None:
        return NOTHING
    return _go_on(state, running, at)


def _go_on(state: State, running: Round, at: datetime) -> Effects:
    if state.on_break is not None:
        return PANEL  # Nobody gets a turn in a break.
    who = running.begin(at, state.turns.present)
    if who is None:
        state.rounds.now = None
        return (*state.post(cards.over()), *PANEL)
    # Each turn is one more post: a room that asked for less has the panel and the private message.
    # So has every room whose panel is a message, unless the person wants no direct messages.
    normal = state.settings.quiet is Quiet.NORMAL
    called = normal and not state.wishes.of(who).direct
    posted = state.post(cards.turn(state, running, who, called=called)) if normal else NOTHING
    told = _their_turn(state, running, who, at, mentioned=called and bool(posted))
    return (*posted, *told, *PANEL)


def _their_turn(
    state: State, running: Round, who: PersonId, at: datetime, *, mentioned: bool
) -> Effects:
    running.due = _patient_until(state, running, who)
    card = cards.your_turn(state, running, _patience(state, who), mentioned=mentioned)
    return (Whisper(who, card),)


def _patience(state: State, who: PersonId) -> int:
    """For how many seconds a round waits for somebody."""
    return state.rules.round_seconds * (2 if more_time(state, who) else 1)


def _patient_until(state: State, running: Round, who: PersonId) -> datetime:
    """When somebody's turn ends by itself: so long after it began, or after their last message, and
    later by the breaks since."""
    since, voice = running.since, state.turns.voices.get(who)
    assert since is not None  # noqa: S101 - a turn has begun
    last = since if voice is None else max(since, voice.last_at)
    return last + timedelta(seconds=_patience(state, who)) + state.breaks.stood(last)


def _has_spoken(state: State, running: Round, who: PersonId) -> bool:
    """Whether somebody has said anything since their turn began."""
    voice, since = state.turns.voices.get(who), running.since
    return running.spoke or (voice is not None and since is not None and voice.last_at > since)


def _aloud_if_unseen(state: State, running: Round, who: PersonId, at: datetime) -> Effects:
    """Heard cannot listen to voices: where people speak aloud, their turn counts as taken."""
    if _has_spoken(state, running, who) or not queue.is_aloud(state, who):
        return NOTHING
    running.spoke = True
    return queue.had_turn_aloud(state, who, at)


def _talking(state: State) -> tuple[Round, PersonId]:
    running = state.rounds.talking
    if running is not None and running.current is None and state.on_break is not None:
        raise IllegalMove("refused-not-your-turn")  # Whose turn is next is known after it.
    if running is None or running.current is None:
        raise _no_round(state)
    return running, running.current


def _no_round(state: State) -> IllegalMove:
    """There is no round, or none in turn: whoever was too late for one is told that it is over."""
    was_one = state.rounds.count and state.rounds.now is None
    return IllegalMove("refused-round-ended" if was_one else "refused-no-round")


def _at_turn(state: State, who: PersonId | None) -> tuple[Round, PersonId]:
    running, current = _talking(state)
    if who != current:
        raise IllegalMove("refused-not-your-turn")
    return running, current


def _opener(state: State, event: RoundOpened | SilentRoundOpened) -> PersonId:
    if state.rounds.now is not None:
        raise IllegalMove("refused-round-running")
    return event.person
