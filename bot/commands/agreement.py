"""The command about the group agreement: shows it, or proposes another wording by consent."""

from __future__ import annotations

from datetime import timedelta

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.proposals import LONGEST_DAYS, in_its_field, review
from bot.commands.spec import CommandContext, Kind, Param
from bot.meeting.cards import agreement as cards
from bot.meeting.handlers.agreement import may_be_proposed
from bot.meeting.proposing import begun
from bot.meeting.state import State
from bot.phrases import catalogue, spoken
from bot.records.proposal_model import Method

REVIEWED_AFTER = timedelta(days=182)
"""An agreement comes back after half a year, if nobody says when: a team has other people then."""


def _draft(state: State) -> str:
    """What the form begins with where there is no agreement yet, in the room's language. Where one
    stands, `bot.service.command_forms` looks its words up."""
    if state.agreement.stands:
        return ""
    return catalogue(spoken(state.settings.language)).say("agreement-draft")


PARAMS = (
    Param("text", Kind.TEXT, required=False, long=True, form_required=True, current=_draft),
    Param("review", Kind.MOMENT, required=False, named=True, day=True),
    Param("days", Kind.NUMBER, required=False, most=LONGEST_DAYS, named=True, like=("open",)),
)


def agreement(ask: CommandContext) -> Answer:
    """Proposes how to work together; without a text, shows what was agreed."""
    words = ask.words("text")
    if words is None:
        return cards.agreement(ask.state)
    may_be_proposed(ask.state)
    days = ask.number("days")
    event = e.ProposalMade(
        at=ask.at,
        actor=ask.actor,
        wording=words,
        method=Method.CONSENT,
        closes=None if days is None else ask.at + timedelta(days=days),
        review=review(ask) or ask.at + REVIEWED_AFTER,
        replaces=ask.state.agreement.words,
        agreement=True,
    )
    with in_its_field():
        begun(ask.state, event)
    return event
