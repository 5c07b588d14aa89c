"""What cannot be done is refused, and why: each time something that is nearly allowed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot import events as e
from bot.errors import Refused
from bot.ids import ItemId, PersonId, WordsId
from bot.records.constraints import ConstraintStanding
from bot.records.model import Contention, Goal, Series
from bot.records.proposal_model import Method, RoundStage
from bot.records.recorded_views import ConstraintKind
from tests.fakes.played import GRACE, NOON, PRIYA, TOM, Played, begun

W = WordsId("w")
WEEKLY = Series(first="2026-03-03T12:00", zone="UTC", rule="FREQ=WEEKLY")
VAN = e.PlannedItem(title=WordsId("van"), minutes=10)
NIGHTS = e.PlannedItem(title=WordsId("nights"))
STRANGER = PersonId("stranger")
OLD = Contention(number=1, wording=W, raised_by=TOM, parked_at=NOON)


def action(**more: object) -> Played:
    return begun().then(e.ActionAdded, TOM, words=W, **more)


def constraint() -> Played:
    return begun().then(e.ConstraintLogged, TOM, kind=ConstraintKind.FUNDS, words=W, source="m1")


def point() -> Played:
    return begun().then(e.ContentionParked, TOM, wording=W)


def proposal(method: Method = Method.CONSENT, **more: object) -> Played:
    return begun().then(e.ProposalMade, TOM, wording=W, method=method, **more)


def in_a_round() -> Played:
    return begun(round_starter=GRACE).then(e.RoundOpened)


def supported() -> Played:
    """Priya supports Tom."""
    asked = begun().then(e.SupporterAsked, TOM, who=PRIYA)
    return asked.then(e.SupportAnswered, PRIYA, whom=TOM, agrees=True)


def with_role() -> Played:
    return Played().then(e.FacilitatorRoleSet, role="carers", on=True)


REFUSED: list[tuple[str, Callable[[], Played]]] = [
    ("action-not-asked", lambda: action().then(e.ActionAnswered, TOM, number=1, accepts=False)),
    ("action-others", lambda: action().then(e.ActionDone, PRIYA, number=1)),
    (
        "action-done",
        lambda: action().then(e.ActionDone, TOM, number=1).then(e.ActionDone, TOM, number=1),
    ),
    ("no-action", lambda: action().then(e.ActionDone, TOM, number=2)),
    (
        "action-supporter",
        lambda: supported().then(e.ActionAdded, TOM, words=W, owner=PRIYA),
    ),
    (
        "called-already",
        lambda: begun().then(e.HandRaised, TOM).then(e.FloorGiven, expected=99),
    ),
    (
        "consent-round",
        lambda: proposal(Method.MAJORITY).then(
            e.ConsentRoundMoved, number=1, stage=RoundStage.QUESTIONS
        ),
    ),
    (
        "constraint-again",
        lambda: constraint().then(
            e.ConstraintLogged, PRIYA, kind=ConstraintKind.TIME, words=W, source="m1"
        ),
    ),
    (
        "item-gone",
        lambda: begun().then(
            e.ConstraintLogged, TOM, kind=ConstraintKind.TIME, words=W, item=ItemId(7)
        ),
    ),
    ("constraint-not-yours", lambda: constraint().then(e.ConstraintOwned, TOM, number=1, on=False)),
    (
        "constraint-owned",
        lambda: (
            constraint()
            .then(e.ConstraintOwned, TOM, number=1)
            .then(e.ConstraintOwned, PRIYA, number=1)
        ),
    ),
    (
        "constraint-review",
        lambda: constraint().then(
            e.ConstraintReviewed, TOM, number=1, standing=ConstraintStanding.MET
        ),
    ),
    ("no-constraint", lambda: constraint().then(e.ConstraintOwned, TOM, number=2)),
    (
        "fits",
        lambda: begun(items=(VAN,), series=WEEKLY, starts=NOON).then(e.Replanned),
    ),
    (
        "nothing-to-plan",
        lambda: begun(items=(NIGHTS,), series=WEEKLY, starts=NOON).then(e.Replanned),
    ),
    ("no-length", lambda: begun(items=(NIGHTS,)).then(e.Replanned)),
    ("no-time-box", lambda: begun(items=(NIGHTS,)).then(e.TimeExtended, minutes=5)),
    ("no-current-item", lambda: begun().then(e.TimeExtended, minutes=5)),
    ("no-current-item", lambda: begun().then(e.OffTopicFlagged, TOM)),
    ("no-current-item", lambda: begun().then(e.TopicConfirmed)),
    ("not-asked", lambda: begun(items=(VAN,)).then(e.TopicConfirmed, TOM)),
    (
        "flagged",
        lambda: (
            begun(items=(VAN,))
            .then(e.OffTopicFlagged, TOM)
            .then(e.OffTopicFlagged, TOM)
            .then(e.OffTopicFlagged, TOM)
        ),
    ),
    ("goal-changed", lambda: begun().then(e.GoalAgreed, TOM, goal=W)),
    (
        "goal-agreed",
        lambda: begun(goal=Goal(words=W, set_at=NOON, agreed=(TOM,))).then(
            e.GoalAgreed, TOM, goal=W
        ),
    ),
    ("minutes-own", lambda: begun(number=2).then(e.MinutesAgreed, meeting=2)),
    ("no-minutes", lambda: begun(number=2).then(e.MinutesAgreed, meeting=3)),
    (
        "minutes-agreed",
        lambda: (
            begun(number=2, last_held=1)
            .then(e.MinutesAgreed, meeting=1)
            .then(e.MinutesAgreed, meeting=1)
        ),
    ),
    ("no-blank-sheet", lambda: begun().then(e.BlankSheetEnded)),
    ("no-break", lambda: begun().then(e.BreakEnded)),
    ("no-break", lambda: begun().then(e.BreakMoved, minutes=5)),
    ("no-check", lambda: begun().then(e.SilentRoundOpened).then(e.CheckedIn, TOM)),
    ("no-pause", lambda: begun().then(e.PauseAsked, who=TOM, minutes=0)),
    ("no-question", lambda: begun().then(e.QuestionTaken)),
    ("no-reply-wanted", lambda: begun().then(e.PollReplied, meeting=1, reply=W)),
    ("no-round", lambda: begun().then(e.RoundEnded)),
    ("round-ended", lambda: in_a_round().then(e.RoundEnded).then(e.RoundEnded)),
    ("no-silent-round", lambda: in_a_round().then(e.SilentAnswerGiven, TOM, words=W)),
    (
        "later-once",
        lambda: (
            in_a_round()
            .then(e.TurnDeferred, TOM)
            .then(e.Passed, PRIYA)
            .then(e.Passed, GRACE)
            .then(e.TurnDeferred, TOM)
        ),
    ),
    (
        "not-member",
        lambda: begun().then(e.MembershipEnded, TOM, who=STRANGER, how=e.LeaveReason.SELF),
    ),
    (
        "no-such-member",
        lambda: begun().then(e.MembershipEnded, who=STRANGER, how=e.LeaveReason.FACILITATOR),
    ),
    ("no-such-role", lambda: with_role().then(e.FacilitatorRoleSet, role="young", on=False)),
    ("no-support", lambda: supported().then(e.SupportEnded, GRACE, who=PRIYA)),
    ("no-support", lambda: supported().then(e.SupportEnded, TOM, who=TOM)),
    ("supporter-self", lambda: begun().then(e.SupporterAsked, TOM, who=TOM)),
    ("supporter-of-supporter", lambda: supported().then(e.SupporterAsked, PRIYA, who=GRACE)),
    ("supporter-again", lambda: supported().then(e.SupporterAsked, TOM, who=PRIYA)),
    ("supporter-facilitates", lambda: begun().then(e.SupporterAsked, TOM, who=GRACE)),
    ("support-not-asked", lambda: begun().then(e.SupportAnswered, TOM, whom=PRIYA, agrees=True)),
    (
        "supports-already",
        lambda: (
            supported()
            .then(e.SupporterAsked, GRACE, who=PRIYA)
            .then(e.SupportAnswered, PRIYA, whom=GRACE, agrees=True)
        ),
    ),
    (
        "supported-yourself",
        lambda: (
            supported()
            .then(e.SupporterAsked, GRACE, who=TOM)
            .then(e.SupportAnswered, TOM, whom=GRACE, agrees=True)
        ),
    ),
    ("nobody-else", lambda: begun().then(e.HandRaised, TOM).then(e.HandSkipped)),
    ("none-missing", lambda: begun().then(e.MissingGroupsShared, share=e.ShareWith.ROOM)),
    ("not-invited", lambda: begun().then(e.InvitationPostponed, TOM)),
    ("not-passed", lambda: begun().then(e.PassTakenBack, TOM)),
    ("not-your-floor", lambda: begun().then(e.HandRaised, TOM).then(e.FloorEnded, TOM)),
    (
        "nothing-missed",
        lambda: begun().then(e.GapReported, since=NOON, until=NOON),
    ),
    ("open", lambda: begun().then(e.MeetingOpened)),
    ("not-open", lambda: Played().then(e.HandRaised, TOM)),
    (
        "hand-up",
        lambda: begun().then(e.HandRaised, TOM).then(e.HandRaised, GRACE, whose=TOM),
    ),
    ("own-hand", lambda: begun().then(e.Passed, TOM).then(e.HandRaised, PRIYA, whose=TOM)),
    (
        "paused",
        lambda: begun().then(e.PauseAsked, who=TOM, minutes=30).then(e.HandRaised, TOM),
    ),
    (
        "owner-other",
        lambda: (
            point()
            .then(e.ContentionTakenOn, TOM, number=1)
            .then(e.ContentionTakenOn, PRIYA, number=1)
        ),
    ),
    (
        "owner-supporter",
        lambda: (
            supported()
            .then(e.ContentionParked, TOM, wording=W)
            .then(e.ContentionOwnerAsked, TOM, number=1, who=PRIYA)
        ),
    ),
    ("point-others", lambda: point().then(e.ContentionReworded, PRIYA, number=1, wording=W)),
    ("not-holder", lambda: point().then(e.ContentionConfirmed, PRIYA, number=1)),
    ("answered", lambda: point().then(e.ContentionConfirmed, TOM, number=1)),
    (
        "outcome-answered",
        lambda: point().then(e.ContentionOutcomeAnswered, TOM, number=1, settles=True),
    ),
    ("no-point", lambda: point().then(e.ContentionTakenOn, TOM, number=2)),
    (
        "point-closed",
        lambda: begun(next_contention=5).then(e.ContentionTakenOn, TOM, number=4),
    ),
    (
        "point-not-due",
        lambda: Played(contentions=(OLD,), next_contention=2).then(e.PointsChosen, points=(1, 2)),
    ),
    ("programme-off", lambda: begun().then(e.ProgrammeAgreed, on=False)),
    ("programme-on", lambda: begun(programme=True).then(e.ProgrammeAgreed, on=True)),
    ("proposal-others", lambda: proposal().then(e.ProposalWithdrawn, PRIYA, number=1)),
    ("not-facilitator", lambda: begun().then(e.FacilitatorRemoved, who=TOM)),
]


@pytest.mark.parametrize(("why", "nearly"), REFUSED, ids=[why for why, _ in REFUSED])
def test_it_is_refused_and_why(why: str, nearly: Callable[[], Played]) -> None:
    with pytest.raises(Refused) as no:
        nearly()
    assert no.value.why.key == f"refused-{why}"
