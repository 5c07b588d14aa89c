"""What somebody has proposed, answered and taken on, for their own copy."""

from __future__ import annotations

from bot.ids import RoomKey
from bot.ports import Store
from bot.ports.personal import PersonalRecord
from bot.ports.personal_copy import CopiedAction, CopiedProposal, CopiedResponse


async def copied_proposals(
    store: Store, record: PersonalRecord, room: RoomKey
) -> list[CopiedProposal]:
    """What somebody has proposed in a room."""
    theirs = [own.proposal for own in record.proposals if own.room == room]
    words = await store.words({one.wording for one in theirs}) if theirs else {}
    return [
        CopiedProposal(
            number=one.number,
            wording=words.get(one.wording),
            at=one.at,
            method=one.method.value,
            standing=one.standing.value,
        )
        for one in theirs
    ]


async def copied_responses(
    store: Store, record: PersonalRecord, room: RoomKey
) -> list[CopiedResponse]:
    """What somebody has answered there, but for what is anonymous."""
    theirs = [own for own in record.responses if own.room == room]
    ids = {own.response.reason for own in theirs if own.response.reason}
    words = await store.words(ids) if ids else {}
    return [
        CopiedResponse(
            proposal=own.number,
            answer=own.response.answer,
            reason=words.get(own.response.reason) if own.response.reason else None,
            at=own.response.at,
        )
        for own in theirs
    ]


async def copied_actions(store: Store, record: PersonalRecord, room: RoomKey) -> list[CopiedAction]:
    """What somebody has to do in a room, is asked to do, or has recorded there."""
    actions = [own.action for own in record.actions if own.room == room]
    ids = {key for a in actions for key in (a.words, a.reason) if key}
    words = await store.words(ids) if ids else {}
    return [
        CopiedAction(
            number=action.number,
            words=words.get(action.words),
            recorded_by_you=action.by == record.person,
            yours=action.owner == record.person,
            asked_of_you=action.asked == record.person,
            due=action.due,
            state=action.state.value,
            reason=None if action.reason is None else words.get(action.reason),
        )
        for action in actions
    ]
