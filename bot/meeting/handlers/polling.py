"""The poll after a meeting: asked of everybody, reminded of once, closed at its stated time.

Nothing in here knows who has answered. So nobody is left out of the reminder, and nothing closes
when the last one has.
"""

from __future__ import annotations

from datetime import datetime

from bot.cards import Card, Duration, PersonName
from bot.effects import Forward, ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove
from bot.events import (
    LateVoterNamed,
    ListeningLow,
    PollClosed,
    PollFlagsRaised,
    PollItemsSet,
    RollExtended,
    WokenUp,
)
from bot.ids import PersonId, meeting_id
from bot.meeting import poll_state
from bot.meeting.appointments import reopens_until
from bot.meeting.cards import note
from bot.meeting.cards.poll_items import poll_items, poll_items_changed
from bot.meeting.cards.poll_results import Beside, results
from bot.meeting.heard_did import heard_did
from bot.meeting.measures import measures
from bot.meeting.state import NOTHING, Effects, State
from bot.people.thresholds import poll_fewest
from bot.records import poll_cards
from bot.records.poll_flags import few_listened, flags
from bot.records.questionnaire import LONG, MOST_OWN
from bot.records.saved_records import PollRecord


def choose_form(state: State, at: datetime) -> None:
    """What the poll of the meeting asks that ends now. One that has been open before keeps what it
    opened with."""
    if state.polled or poll_state.is_too_small(state) or not state.turns.came:
        return
    form = poll_state.next_form(state, at)
    state.poll.asked = form.id
    if form.id.partition(";")[0] == LONG.id:
        state.poll.long_asked = at


def ask(state: State, at: datetime) -> Effects:
    """Ask everybody whether they were heard, including those who were silent. Who was asked before
    the meeting was reopened is not asked again; a poll that is over stays so."""
    new = poll_state.to_ask(state)
    if not new and not state.poll_open:
        return NOTHING
    state.poll_open = True
    state.poll.reminded = False
    state.polled |= dict.fromkeys(new)
    record = _record(state, new, opened_at=at)
    card = _invitation(state)
    return (SaveRecord(record), *(Whisper(who, card) for who in new))


def _invitation(state: State) -> Card:
    by_group = state.settings.uses_groups
    return poll_cards.invitation(state.id, state.number, state.rules, has_groups=by_group)


def late_voter_named(state: State, event: LateVoterNamed) -> Effects:
    """Somebody was left out of the poll of the meeting before. They can be added for as long as
    that meeting can be reopened: a time that is fixed, so that no refusal tells whether anybody has
    answered by then."""
    until = reopens_until(state)
    minutes = state.rules.reopen_minutes
    if state.number == 1 or until is None or event.at > until:
        raise IllegalMove("refused-poll-late", time=Duration(minutes * 60))
    if not state.turns.belongs(event.who) or not state.counted_seats.among((event.who,)):
        raise IllegalMove("refused-poll-no-seat", name=PersonName(event.who))
    before = meeting_id(state.room, state.number - 1)
    extended = RollExtended(at=event.at, actor=event.actor, who=event.who)
    told = note("noted-poll-added", name=PersonName(event.who), number=state.number - 1)
    return (Forward(before, extended), ReplyToActor(told))


def roll_extended(state: State, event: RollExtended) -> Effects:
    """Somebody else may answer as well, and is asked."""
    if not state.poll_open or event.who in state.polled:
        return NOTHING
    state.polled[event.who] = None
    card = _invitation(state)
    record = _record(state, (event.who,), opened_at=state.closed_at or event.at)
    return (SaveRecord(record), Whisper(event.who, card))


def remind(state: State, event: WokenUp) -> Effects:
    """Everybody is reminded, in words that fit those who have answered and those who have not."""
    until = poll_state.closes(state)
    if until is None or event.due != poll_state.reminder_due(state):
        return NOTHING
    state.poll.reminded = True
    card = poll_cards.reminder(state.id, state.number, until, state.zone)
    return tuple(Whisper(who, card) for who in state.polled)


def poll_closed(state: State, event: PollClosed) -> Effects:
    """Tell the room what everybody said, as figures. Where nobody answered nothing is posted: it
    stands in the minutes. Where the figures want a reply, the room's next meeting asks for one."""
    if not state.poll_open:
        return NOTHING
    state.poll_open = False
    state.ballots = event.ballots
    kept = SaveRecord(_record(state, (), opened_at=state.closed_at or event.at, closed_at=event.at))
    told = event.published
    if told is None or not told.ballots:
        return (kept,)
    wanted = flags(told)
    card = results(
        state.id,
        state.poll.asks,
        told,
        Beside(
            measures(state.turns, state.opened_at, state.counted_seats, state.breaks),
            heard_did(state),
        ),
        fewest=poll_fewest(state.rules.poll_fewest).sides,
        earlier=event.earlier,
        flags=wanted,
    )
    asks = PollFlagsRaised(at=event.at, meeting=state.number, flags=wanted)
    return (
        kept,
        *state.post(card, always=True),
        *((Forward(None, asks),) if wanted else ()),
        *((Forward(None, ListeningLow(at=event.at)),) if few_listened(told) else ()),
    )


def items_set(state: State, event: PollItemsSet) -> Effects:
    """The team changes what its polls ask from now on. The room is told: nobody is asked something
    that was settled without them. A poll that is open keeps what it opened with."""
    items = tuple(dict.fromkeys(event.items))[:MOST_OWN]
    if (items, event.long) == (state.settings.poll_items, state.settings.long_poll):
        return (ReplyToActor(poll_items(state)),)
    state.set(poll_items=items, long_poll=event.long)
    told = state.post(poll_items_changed(state), always=True)
    return (*told, ReplyToActor(poll_items(state)))


def _record(
    state: State,
    roll: tuple[PersonId, ...],
    *,
    opened_at: datetime,
    closed_at: datetime | None = None,
) -> PollRecord:
    return PollRecord(
        meeting=state.id,
        room=state.room,
        roll=roll,
        opened_at=opened_at,
        closes_at=closed_at or poll_state.closes(state),
        fewest=state.rules.poll_fewest,
        comments_fewest=state.rules.poll_comments_fewest,
        closed_at=closed_at,
        questionnaire=state.poll.asked,
    )
