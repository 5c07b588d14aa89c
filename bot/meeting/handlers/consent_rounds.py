"""Consent as a round: questions, then reactions, then consent, each on the rounds that there are.

Any stage can be skipped, and a new one ends the one before. In between the words can be amended, as
at any time (`bot.meeting.handlers.proposals`). Those who run the meeting have their turn like
everybody else. What was objected to and could not be resolved can be parked as a point.
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import ConsentRoundMoved, ObjectionParked, RoundOpened
from bot.meeting import subjects
from bot.meeting.cards import contention_news as point_news
from bot.meeting.cards import contentions as point_cards
from bot.meeting.cards import proposals as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import rounds
from bot.meeting.next_meeting import next_meeting
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.contentions import ContentionMove
from bot.records.model import Contention
from bot.records.proposal_model import Method


def moved(state: State, event: ConsentRoundMoved) -> Effects:
    """A stage begins, with a round in which everybody who is here has a turn."""
    proposal = state.proposals.get(event.number)
    if proposal is None or not proposal.is_open:
        raise IllegalMove("refused-proposal-closed", number=event.number)
    if proposal.method is not Method.CONSENT or proposal.is_anonymous:
        raise IllegalMove("refused-consent-round")
    if state.rounds.silent is not None or (state.rounds.now and proposal.stage is None):
        raise IllegalMove("refused-round-running")
    ended = rounds.stop(state, event.at) if state.rounds.now is not None else NOTHING
    after = replace(proposal, stage=event.stage)
    state.proposals[after.number] = after
    opened = RoundOpened(at=event.at, actor=event.actor, question=proposal.wording)
    return (
        *ended,
        *state.post(cards.stage_begins(state, after, event.stage), always=True),
        *rounds.round_opened(state, opened, after.number, event.stage),
    )


def objection_parked(state: State, event: ObjectionParked) -> Effects:
    """Somebody parks an objection: its words are those of whoever objected.

    Raises:
        IllegalMove: it is parked already.
    """
    mark = subjects.objection_mark(event.words)
    # Meetings of before November 2026 remember no marks.
    known = any(point.wording == event.words for point in state.contentions.values())
    if known or mark in state.proposals.parked:
        raise IllegalMove("refused-objection-parked")
    state.proposals.park(mark)
    current = state.agenda.current
    point = Contention(
        number=state.next_contention,
        wording=event.words,
        raised_by=event.person,
        parked_at=event.at,
        holder=event.whose,
        item=None if current is None else current.title,
        raised_in=state.number if state.is_open else None,
    )
    state.next_contention += 1
    state.discuss()
    # Whoever objected is told, unless they parked it themselves.
    whose = event.whose if event.whose != event.person else None
    told: Effects = NOTHING
    if whose is not None and whose not in state.turns.outside:
        told = (Whisper(whose, point_news.objection_parked(point)),)
    kept = state.takes_part(event.person)
    return (
        *kept,
        state.history(point, ContentionMove.PARK, event.person, event.at),
        *state.post(point_cards.parked(point, next_meeting(state)), always=True),
        *told,
        ReplyToActor(
            note("noted-objection-parked" if told else "noted-parked", number=point.number)
        ),
        *PANEL,
    )
