"""What belongs to a day, found for a room's calendar."""

from datetime import date, timedelta

from bot.ids import WordsId
from bot.ports import Batch
from bot.records.actions import Action, ActionRecord, ActionState
from bot.records.proposal_model import (
    Method,
    Proposal,
    ProposalRecord,
    ProposalResult,
    ProposalStanding,
)


def an_action(world, number, **more):
    return ActionRecord(
        room=world.room,
        meeting=world.meeting,
        action=Action(number=number, words=WordsId(f"a{number}"), by=world.people[0], **more),
        at=world.noon,
    )


def a_proposal(world, number, result, review):
    proposal = Proposal(
        number=number,
        wording=WordsId(f"p{number}"),
        by=world.people[0],
        at=world.noon,
        method=Method.CONSENT,
        standing=ProposalStanding.CLOSED,
        review=review,
    )
    return ProposalRecord(
        room=world.room,
        meeting=world.meeting,
        proposal=proposal,
        closed_at=world.noon,
        result=result,
    )


async def test_open_actions_with_a_date_those_over_lately_and_reviews(world):
    due, soon = date(2026, 4, 1), world.noon + timedelta(days=30)
    await world.add_room("other")
    await world.store.commit(
        Batch(
            records=[
                an_action(world, 1, due=due),
                an_action(world, 2),
                an_action(world, 3, due=due, state=ActionState.DROPPED),
                a_proposal(world, 1, ProposalResult.CARRIED, soon),
                a_proposal(world, 2, ProposalResult.NOT_CARRIED, soon),
                a_proposal(world, 3, ProposalResult.CARRIED, None),
                a_proposal(world, 4, ProposalResult.CARRIED, world.noon - timedelta(days=90)),
            ]
        )
    )
    found = await world.store.calendars.dated(world.room, world.noon - timedelta(days=60))
    assert [(one.number, one.due, one.is_open) for one in found.actions] == [
        (1, due, True),
        (3, due, False),
    ]
    assert [(one.number, one.review) for one in found.decided] == [(1, soon)]
    later = await world.store.calendars.dated(world.room, world.noon + timedelta(days=1))
    assert [one.number for one in later.actions] == [1]
    nothing = await world.store.calendars.dated("other", world.noon)
    assert (list(nothing.actions), list(nothing.decided)) == ([], [])
