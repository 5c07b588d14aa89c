"""Somebody undoes what they did last.

Every event is in one of three kinds: it can be undone (`UNDO`), it cannot, and there is a sentence
that says why and what to do instead (`FINAL`), or it is nothing that somebody does (`NO_ACTS`).
Undoing is an event like any other: refused, with nothing changed, where the meeting has gone on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

from bot import events as e
from bot.cards import PersonName, RecordedText
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove, NotAllowed
from bot.ids import ItemId, PersonId, WordsId
from bot.meeting.agenda import AgendaItem, ItemClock, ItemState
from bot.meeting.cards.contentions import unsettled
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import agenda, personal, rounds, support
from bot.meeting.queue import Hand
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.meeting.unanswered import UnansweredMessage
from bot.meeting.undo import Act
from bot.records import contentions as moves
from bot.records.contentions import ContentionMove
from bot.records.model import Contention, Standing

NO_PAUSE = timedelta(0)
NOTHING_DONE = object()
"""What `before` returns for an event that changed nothing, so that there is nothing to undo."""


class Undo(NamedTuple):
    """An act that can be undone. `before` notes what that takes, just before the act; `words`: the
    fields with texts that came with it, which are deleted. `facilitates`: it takes a facilitator.
    """

    event: type[e.Event]
    back: Callable[[State, e.ActUndone, Act], Effects]
    before: Callable[[State, Any], Any] = lambda _state, _event: None
    words: tuple[str, ...] = ()
    facilitates: bool = False


# -- the agenda ------------------------------------------------------------------------------------


class _Left(NamedTuple):
    """The item that a meeting moves on from, and how all of them stood."""

    item: ItemId | None
    clock: ItemClock | None
    stood: dict[ItemId, ItemState]
    points: tuple[UnansweredMessage, ...]


def _before_moving(state: State, event: e.Event) -> _Left:
    current = state.agenda.current
    return _Left(
        None if current is None else current.id,
        None if current is None else current.clock(),
        {item.id: item.state for item in state.agenda.items},
        () if current is None else state.answers.on(current.id),
    )


def _move_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    left: _Left = act.before
    now = state.agenda.current
    item = None if left.item is None else state.agenda.get(left.item)
    if (None if now is None else now.id) != act.current or (left.item and item is None):
        raise IllegalMove("refused-moved-on")
    leaving = ItemState.DONE if now is None else left.stood.get(now.id, ItemState.WAITING)
    effects = agenda.take_up(state, item, event.at, leaving, announce=True)
    if item is not None and left.clock is not None:
        item.resume(left.clock, event.at - act.event.at, event.at)
    state.answers.restore(left.points)
    return (*effects, ReplyToActor(note("undone-moved-back")), *PANEL)


def _before_adding(state: State, event: e.Event) -> ItemId:
    return ItemId(state.agenda.next_id)


def _take_off(state: State, event: e.ActUndone, act: Act) -> Effects:
    count = len(act.event.items) if isinstance(act.event, e.ItemsAdded) else 1
    added = [state.agenda.get(ItemId(act.before + n)) for n in range(count)]
    found = [item for item in added if item is not None]
    if not found or any(item.state is not ItemState.WAITING for item in found):
        raise IllegalMove("refused-undo-begun")
    for item in found:
        state.agenda.drop(item)
    return (ReplyToActor(note("undone-added", count=len(found))), *PANEL)


def _before_ordering(state: State, event: e.ItemMoved) -> int:
    item = state.agenda.get(event.item)
    return 0 if item is None else state.agenda.place(item)


def _move_item_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    assert isinstance(act.event, e.ItemMoved)  # noqa: S101 - its row in the table
    return agenda.item_moved(
        state, e.ItemMoved(at=event.at, actor=event.actor, item=act.event.item, place=act.before)
    )


class _Dropped(NamedTuple):
    item: AgendaItem
    place: int
    clock: ItemClock


def _before_dropping(state: State, event: e.ItemDropped) -> Any:
    item = state.agenda.get(event.item)
    if item is None:
        return NOTHING_DONE
    return _Dropped(item, state.agenda.place(item), item.clock())


def _put_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    dropped: _Dropped = act.before
    item = dropped.item
    was_up = item.state is ItemState.CURRENT
    state.agenda.put_back(item, dropped.place)
    effects: Effects = NOTHING
    if was_up:
        item.leave(ItemState.WAITING)
    if was_up and state.is_open and state.agenda.current is None:
        effects = agenda.take_up(state, item, event.at, ItemState.DONE, announce=True)
        item.resume(dropped.clock, event.at - act.event.at, event.at)
    place = state.agenda.place(item)
    said = note("undone-dropped", place=place, title=RecordedText(item.title))
    return (*effects, ReplyToActor(said), *PANEL)


class _Times(NamedTuple):
    item: ItemId | None
    clock: ItemClock | None
    minutes: dict[ItemId, int | None]


def _before_timing(state: State, event: e.Event) -> _Times:
    current = state.agenda.current
    return _Times(
        None if current is None else current.id,
        None if current is None else current.clock(),
        {item.id: item.minutes for item in state.agenda.items},
    )


def _times_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    times: _Times = act.before
    current = state.agenda.current
    if (None if current is None else current.id) != times.item:
        raise IllegalMove("refused-moved-on")
    for item in state.agenda.items:
        item.minutes = times.minutes.get(item.id, item.minutes)
    if current is not None and times.clock is not None:
        current.resume(times.clock, NO_PAUSE, event.at)
    return (ReplyToActor(note("undone-times")), *PANEL)


# -- hands and the floor ---------------------------------------------------------------------------


def _before_hand(state: State, event: e.HandRaised) -> Hand | None:
    return state.queue.get(event.whose or event.person)


def _hand_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    assert isinstance(act.event, e.HandRaised)  # noqa: S101 - its row in the table
    raised, old = act.event, act.before
    who = raised.whose or event.person
    hand = state.queue.get(who)
    if hand is None or (who != event.person and hand.by != event.person):
        raise IllegalMove("refused-no-hand")
    if old is not None:
        state.queue.put_back(old, state.queue.ahead_of(who))
        return (ReplyToActor(note("undone-hand-again")), *PANEL)
    state.queue.lower(who)
    if who == event.person:
        return (ReplyToActor(note("noted-lowered")), *PANEL)
    return (ReplyToActor(note("noted-lowered-other", name=PersonName(who))), *PANEL)


class _Down(NamedTuple):
    hand: Hand
    ahead: frozenset[int] | None


def _before_lowering(state: State, event: e.Event) -> Any:
    who = event.whose if isinstance(event, e.HandLowered) else event.person
    hand = state.queue.get(who)
    if hand is None:
        return None if isinstance(event, e.Passed) else NOTHING_DONE
    return _Down(hand, state.queue.ahead_of(who))


def _raise_again(state: State, event: e.ActUndone, act: Act) -> Effects:
    down: _Down = act.before
    who = down.hand.who
    if who in state.queue:
        raise IllegalMove("refused-hand-up", name=PersonName(who))
    if not state.turns.belongs(who):
        raise IllegalMove("refused-person-gone")
    state.queue.put_back(down.hand, down.ahead)
    state.queue.declined.pop(who, None)
    place = state.queue.place_of(who, state.turns, state.queue_order)
    if who == event.person:
        return (ReplyToActor(note("noted-hand-back", place=place)), *PANEL)
    return (ReplyToActor(note("undone-lowered", name=PersonName(who), place=place)), *PANEL)


def _before_hand_moves(state: State, event: e.HandMoved) -> frozenset[int] | None:
    return state.queue.ahead_of(event.whose)


def _hand_moves_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    assert isinstance(act.event, e.HandMoved)  # noqa: S101 - its row in the table
    who = act.event.whose
    if who not in state.queue:
        raise IllegalMove("refused-no-hand")
    state.queue.keep_behind(who, act.before)
    place = state.queue.place_of(who, state.turns, state.queue_order)
    return (ReplyToActor(note("noted-moved", name=PersonName(who), place=place)), *PANEL)


class _Line(NamedTuple):
    """The people whom a call concerns, before it: their hands, and how often they were called."""

    hands: tuple[_Down, ...]
    calls: dict[PersonId, int | None]


def _before_calling(state: State, event: e.FloorGiven | e.HandSkipped) -> _Line:
    queue = state.queue
    if isinstance(event, e.FloorGiven) and event.whose is not None:
        hand = queue.get(event.whose)
        hands = [] if hand is None else [hand]
        people = [event.whose]
    else:
        concerned = 2 if isinstance(event, e.HandSkipped) else 1
        hands = queue.in_order(state.turns, state.queue_order)[:concerned]
        people = [hand.who for hand in hands]
    return _Line(
        tuple(_Down(hand, queue.ahead_of(hand.who)) for hand in hands),
        {who: queue.calls(who) for who in people},
    )


def _call_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The person who was called is back at their place. The speaker before is not called again."""
    who, since, line = state.floor, state.floor_since, act.before
    if who is None or since != act.event.at:
        raise IllegalMove("refused-undo-called")
    last = state.turns.last_spoke(who)
    if last is not None and last > since:
        raise IllegalMove("refused-undo-spoken", name=PersonName(who))
    state.floor = state.floor_since = None
    state.floor_reminders.due = None
    state.queue.uncall(who, line.calls.get(who))
    for down in line.hands:
        hand = down.hand
        if hand.who in state.queue and hand.who != who:
            state.queue.keep_behind(hand.who, down.ahead)
        elif hand.who == who and who not in state.queue:
            state.queue.put_back(hand, down.ahead)
    is_up = who in state.queue
    said = note("undone-call" if is_up else "undone-call-no-hand", name=PersonName(who))
    told = Whisper(who, note("undone-call-you" if is_up else "undone-call-you-no-hand"))
    return (told, ReplyToActor(said), *PANEL)


# -- being here ------------------------------------------------------------------------------------


class _NotHere(NamedTuple):
    came: bool
    apologised: bool


def _before_arriving(state: State, event: e.Arrived) -> Any:
    who = event.person
    is_said = event.where is e.PresenceSource.SAID
    if not is_said or who in state.turns.present or who in state.support:
        return NOTHING_DONE
    return _NotHere(who in state.turns.came, who in state.representation.apologies)


def _not_here(state: State, event: e.ActUndone, act: Act) -> Effects:
    who, away = event.person, act.before
    if state.turns.whereabouts.get(who) is not None:
        raise IllegalMove("refused-undo-here")
    if not state.turns.leave(who):
        raise IllegalMove("refused-moved-on")
    if not away.came and not state.turns.is_heard(who):
        state.turns.came.pop(who, None)
    if away.apologised:
        state.representation.apologies[who] = None
    return (
        ReplyToActor(note("undone-here")),
        *rounds.after_leaving(state, who, event.at),
        *PANEL,
    )


def _pass_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    effects = support.pass_taken_back(state, e.PassTakenBack(at=event.at, actor=event.actor))
    down: _Down | None = act.before
    if down is not None and event.person not in state.queue:
        state.queue.put_back(down.hand, down.ahead)
    return effects


# -- what is recorded ------------------------------------------------------------------------------


def _words_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    words = words_of(act)
    gone = e.WordsTakenBack(at=event.at, actor=event.actor, words=words)
    return personal.words_taken_back(state, gone)


def _before_settling(state: State, event: e.ContentionSettled) -> Contention | None:
    return state.contentions.get(event.number)


def _unsettle(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The point stands as before, and the raiser and the room are told, as of its outcome."""
    before: Contention = act.before
    now = state.contentions.get(before.number)
    if now is None or now.settled_at != act.event.at:
        raise IllegalMove("refused-moved-on")
    after = moves.unsettle(now, before)
    told: Effects = NOTHING
    if state.turns.belongs(after.raised_by):
        told = (Whisper(after.raised_by, unsettled(after, yours=True)),)
    state.untold = [point for point in state.untold if point.number != after.number]
    return (
        state.history(after, ContentionMove.UNSETTLE, event.actor, event.at),
        *state.post(unsettled(after), always=True),
        *told,
        ReplyToActor(note("undone-settled", number=after.number)),
        *PANEL,
    )


def _before_parking_again(state: State, event: e.ContentionParkedAgain) -> Contention | None:
    return state.contentions.get(event.number)


def _table_again(state: State, event: e.ActUndone, act: Act) -> Effects:
    before: Contention = act.before
    now = state.contentions.get(before.number)
    if now is None or now.standing is not Standing.PARKED or not state.is_open:
        raise IllegalMove("refused-moved-on")
    after = moves.table_again(now, tabled=before.tabled)
    said = note("undone-parked-again", number=after.number)
    history = state.history(after, ContentionMove.TABLE, event.actor, event.at)
    return (history, ReplyToActor(said), *PANEL)


# -- the table -------------------------------------------------------------------------------------

UNDO: tuple[Undo, ...] = (
    Undo(e.NextItem, _move_back, _before_moving, facilitates=True),
    Undo(e.PreviousItem, _move_back, _before_moving, facilitates=True),
    Undo(e.ItemAdded, _take_off, _before_adding, words=("title", "goal")),
    Undo(e.ItemsAdded, _take_off, _before_adding, words=("items",)),
    Undo(e.ItemMoved, _move_item_back, _before_ordering, facilitates=True),
    Undo(e.ItemDropped, _put_back, _before_dropping, facilitates=True),
    Undo(e.TimeExtended, _times_back, _before_timing, facilitates=True),
    Undo(e.Replanned, _times_back, _before_timing, facilitates=True),
    Undo(e.HandRaised, _hand_back, _before_hand, words=("reason",)),
    Undo(e.HandLowered, _raise_again, _before_lowering),
    Undo(e.HandMoved, _hand_moves_back, _before_hand_moves, facilitates=True),
    Undo(e.FloorGiven, _call_back, _before_calling, facilitates=True),
    Undo(e.HandSkipped, _call_back, _before_calling, facilitates=True),
    Undo(e.Arrived, _not_here, _before_arriving),
    Undo(e.Passed, _pass_back, _before_lowering),
    Undo(e.ContentionParked, _words_back, words=("wording",)),
    Undo(
        e.ContentionSettled,
        _unsettle,
        _before_settling,
        words=("reason", "recipient"),
        facilitates=True,
    ),
    Undo(e.ContentionParkedAgain, _table_again, _before_parking_again, facilitates=True),
    Undo(e.NoteTaken, _words_back, words=("words",)),
    Undo(e.StatementQueued, _words_back, words=("words",)),
    Undo(e.SilentAnswerGiven, _words_back, words=("words",)),
)
"""What can be undone, and how."""

_SETTING = "refused-undo-setting"
FINAL: dict[type[e.Event], str] = {
    e.MessagePosted: "refused-undo-message",
    e.DecisionRecorded: "refused-undo-decision",
    e.MeetingOpened: "refused-undo-start",
    e.MeetingReopened: "refused-undo-reopened",
    e.FloorEnded: "refused-undo-floor",
    e.PassTakenBack: "refused-undo-pass-back",
    e.WordsTakenBack: "refused-undo-words",
    e.RoundOpened: "refused-undo-round",
    e.SilentRoundOpened: "refused-undo-round",
    e.RoundEnded: "refused-undo-round-over",
    e.TurnDone: "refused-undo-turn",
    e.TurnDeferred: "refused-undo-turn",
    e.TurnMovedOn: "refused-undo-turn",
    e.InvitationPostponed: "refused-undo-later",
    e.PauseAsked: "refused-undo-pause",
    e.CopyRequested: "refused-undo-copy",
    e.SupporterAsked: "refused-undo-support",
    e.SupportAnswered: "refused-undo-support",
    e.SupportEnded: "refused-undo-support-ended",
    e.MembershipEnded: "refused-undo-left",
    e.TopicConfirmed: "refused-undo-answer",
    e.TopicQuestionDismissed: "refused-undo-answer",
    e.OffTopicFlagged: "refused-undo-flag",
    e.ApologiesSent: "refused-undo-apologies",
    e.MissingGroupsShared: "refused-undo-told",
    e.LinksRenewed: "refused-undo-links",
    e.ContactNamed: _SETTING,
    e.PreferencesSet: _SETTING,
    e.FacilitatorAdded: _SETTING,
    e.FacilitatorRemoved: _SETTING,
    e.FacilitatorRoleSet: _SETTING,
    e.GroupsSet: _SETTING,
    e.GroupChosen: _SETTING,
    e.ByNameSet: _SETTING,
    e.SeatConfirmed: _SETTING,
    e.EarlierSet: _SETTING,
    e.SeriesSet: _SETTING,
    e.QuietSet: _SETTING,
    e.QueueOrderSet: _SETTING,
    e.FloorNotesSet: _SETTING,
    e.FeatureSet: _SETTING,
    e.VoiceSet: _SETTING,
    e.SpeakingLimitSet: _SETTING,
    e.TopicModeSet: _SETTING,
    e.UnnamedAllowed: _SETTING,
}
"""What cannot be undone, with the sentence that says why, and what to do instead. A message is not
remembered as an act, which would cost with each: it is seen in who has spoken when."""

NO_ACTS: frozenset[type[e.Event]] = frozenset(
    {
        # Time, Heard or a platform brings these.
        e.MeetingPlanned,
        e.MeetingLapsed,
        e.MeetingPlannedAgain,
        e.PollClosed,
        e.WokenUp,
        e.MemberAdded,
        e.Departed,
        e.MembersGone,
        e.AccessLost,
        e.MessageDeleted,
        e.GapReported,
        e.FacilitatorRoleChecked,
        e.RepresentationChecked,
        e.RepresentationCounted,
        # A reaction is changed where it is; what is shown before moving on changes nothing.
        e.Reacted,
        e.ConfirmationAsked,
        # The end is undone by reopening; both are remembered by the meeting after.
        e.MeetingClosed,
        e.NextMeetingWithdrawn,
        # Nobody's: who wrote a message to the contact is not known, and the forgotten are gone.
        e.WorrySent,
        e.PersonForgotten,
        # Not to be undone in its turn: what came before it can be.
        e.ActUndone,
    }
)
"""What nobody does, or is remembered elsewhere."""

_UNDO = {row.event: row for row in UNDO}


def is_final(act: Act) -> str:
    """The sentence that says why an act cannot be undone; "" if it can."""
    return FINAL.get(type(act.event), "")


def words_of(act: Act) -> tuple[WordsId, ...]:
    """The texts that came with an act, which are deleted when it is undone."""
    row = _UNDO.get(type(act.event))
    found: list[WordsId] = []
    for name in () if row is None else row.words:
        value = getattr(act.event, name)
        if name == "items":
            found += [words for item in value for words in (item.title, item.goal) if words]
        elif value is not None:
            found.append(value)
    return tuple(found)


def before(state: State, event: e.Event) -> Any:
    """What it takes to undo an event that is about to happen; `NOTHING_DONE`: there is nothing to
    remember of it."""
    kind = type(event)
    if event.actor is None or kind in NO_ACTS:
        return NOTHING_DONE
    row = _UNDO.get(kind)
    return None if row is None else row.before(state, event)


def remember(state: State, event: e.Event, noted: Any) -> None:
    """An event has happened, and `noted` was before it: it is what its actor did last."""
    if event.actor is None:
        return
    if isinstance(event, e.WordsTakenBack):
        for one in state.acts.all_of(event.actor):
            words = words_of(one)
            if words and set(words) <= set(event.words):
                state.acts.drop(event.actor, one)
    current = state.agenda.current
    act = Act(state.version, event, noted, None if current is None else current.id)
    state.acts.add(event.actor, act)


def act_undone(state: State, event: e.ActUndone) -> Effects:
    """Somebody undoes what they did last, if the meeting has not gone on."""
    who = event.person
    act = state.acts.last(who)
    if act is None or act.number != event.act:
        raise IllegalMove("refused-moved-on")
    row = _UNDO.get(type(act.event))
    if row is None:
        raise IllegalMove(FINAL[type(act.event)])
    if row.facilitates and not state.may_facilitate(who):
        raise NotAllowed("refused-facilitator")
    effects = row.back(state, event, act)
    state.acts.drop(who, act)
    return effects
