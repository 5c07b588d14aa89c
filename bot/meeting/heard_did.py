"""What Heard itself did in a meeting: counted as it happens, and made fit to be shown."""

from __future__ import annotations

from bot.ids import PersonId
from bot.meeting.state import State
from bot.people import thresholds
from bot.records.heard_did import HeardDid


def heard_did(state: State) -> HeardDid:
    """What Heard has done in a meeting so far. It follows from the journal, also of meetings that
    were held before any of this was counted."""
    invited, topic = state.invited, state.topic.answers
    accepted = invited.accepted + len(_have_spoken(state))
    could_be = sum(who not in state.facilitators for who in state.turns.came)
    asked = len(invited.people)
    shows_all = thresholds.shows_invitations(could_be)
    shows_answers = thresholds.shows_invitation_answers(asked, could_be - asked)
    return HeardDid(
        invited=invited.asked if shows_all else None,
        accepted=accepted if shows_answers else None,
        declined=invited.declined if shows_answers else None,
        permissions=invited.permissions if shows_all else None,
        floor_openings=state.floor_openings,
        topic_questions=state.topic.asked,
        topic_confirmed=topic.confirmed,
        topic_acted_on=topic.acted_on,
        topic_dismissed=topic.dismissed,
        moves_asked=state.topic.moves_asked,
        moves_taken=topic.went_on,
        moves_put_off=topic.not_yet,
        posts=state.posts_made,
    )


def settle_invitations(state: State) -> None:
    """Another item is up: whoever has spoken since they were invited has taken it up."""
    for who in _have_spoken(state):
        state.invited.taken_up(who)


def _have_spoken(state: State) -> list[PersonId]:
    """Whose invitation waits for an answer, and who has spoken since it was sent."""
    return [
        who
        for who, asked_at in state.invited.waiting.items()
        if (spoke := state.turns.last_spoke(who)) is not None and spoke >= asked_at
    ]
