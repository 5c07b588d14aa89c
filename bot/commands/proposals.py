"""Proposing something, answering a proposal, and what may be done with one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from bot import events as e
from bot.cards import Phrase, RecordedText, phrase
from bot.commands.command_answers import Answer, CastBallot, CountFirst, LookUp
from bot.commands.number_params import MANY
from bot.commands.spec import CommandContext, FormContext, Kind, OnMessage, Param
from bot.errors import BadArgument, IllegalMove
from bot.ids import WordsId, proposal_poll
from bot.meeting.cards import proposals as cards
from bot.meeting.proposing import begun, closes_by_itself_only
from bot.meeting.state import State
from bot.records import proposals as rules
from bot.records.ballot_check import PROPOSAL_QUESTION
from bot.records.methods import ANSWERS, METHODS, NO_VIEW
from bot.records.proposal_model import AnswerVisibility, Method, Proposal, RoundStage, Threshold
from bot.records.zones import with_offset

LONGEST_DAYS = 60
"""Days that a proposal can be open."""
LONGEST_REVIEW = 10
"""Years until a decision is reviewed."""
MOST_PEOPLE = 10_000
"""More proposals than a room can have."""

METHOD_WORDS = (
    ("temperature check", Method.TEMPERATURE),
    ("gradients", Method.GRADIENTS_5),
    ("gradients of agreement", Method.GRADIENTS_5),
    ("vote", Method.MAJORITY),
    ("majority vote", Method.MAJORITY),
)
"""How people say by which method they want to decide."""
ANSWER_WORDS = (
    ("no objection", "consent"),
    ("i consent", "consent"),
    ("object", "objection"),
    ("i object", "objection"),
    ("for", "yes"),
    ("abstain", NO_VIEW),
    ("skip", NO_VIEW),
    ("stand aside", "stand-aside"),
    ("i agree", "agree"),
    ("veto", "block"),
)
"""How people say where they stand."""


def open_proposals(state: State) -> tuple[Proposal, ...]:
    """The proposals that are open, in order of their numbers."""
    return tuple(p for p in state.proposals.values() if p.is_open)


def _only_one(state: State) -> str:
    found = open_proposals(state)
    return str(found[0].number) if len(found) == 1 else ""


def meant(form: FormContext) -> Proposal | None:
    """The open proposal that a form is about; None: it is still to be chosen."""
    number = str(form.args.get("proposal", "")) or _only_one(form.state)
    found = form.state.proposals.get(int(number)) if number.isdecimal() else None
    return found if found is not None and found.is_open else None


def _answers(form: FormContext) -> tuple[str, ...]:
    """The answers of the proposal that is meant; or, until one is chosen, of all that are open."""
    proposal = meant(form)
    asked = open_proposals(form.state) if proposal is None else (proposal,)
    found = [name for one in asked for name in METHODS[one.method].names]
    return tuple(dict.fromkeys(found)) or ANSWERS


def _is_unsaid(form: FormContext) -> bool:
    """Whether the form has to ask which proposal is meant. If not, it says its words (`told`)."""
    return meant(form) is None


def _takes_reason(form: FormContext) -> bool:
    proposal = meant(form)
    return proposal is None or not proposal.is_anonymous


_method = Param(
    "method",
    Kind.CHOICE,
    required=False,
    choices=tuple(Method),
    terms="method",
    aliases=METHOD_WORDS,
    named=True,
    default=Method.CONSENT.value,
    form_required=True,
)
_shown = Param(
    "shown",
    Kind.CHOICE,
    required=False,
    choices=tuple(AnswerVisibility),
    terms="shown",
    aliases=(("names", "named"), ("by name", "named"), ("secret", "anonymous")),
    named=True,
    default=AnswerVisibility.NAMED.value,
    form_required=True,
)
PROPOSE_PARAMS = (
    Param("wording", Kind.TEXT, long=True),
    _method,
    _shown,
    Param("days", Kind.NUMBER, required=False, most=LONGEST_DAYS, named=True, like=("open",)),
    Param("quorum", Kind.NUMBER, required=False, most=MOST_PEOPLE, named=True),
    Param(
        "threshold",
        Kind.CHOICE,
        required=False,
        choices=tuple(Threshold),
        terms="threshold",
        named=True,
        default=Threshold.HALF.value,
        form_required=True,
    ),
    Param("review", Kind.MOMENT, required=False, named=True, day=True),
    Param("source", Kind.TEXT, required=False, hidden=True, longest=255),
    Param("point", Kind.NUMBER, required=False, hidden=True, most=MANY),
    Param("replaces", Kind.TEXT, required=False, hidden=True, longest=64),
)
_proposal = Param("proposal", Kind.PROPOSAL, current=_only_one)
ANSWER_PARAMS = (
    replace(_proposal, form_if=_is_unsaid),
    Param(
        "answer",
        Kind.CHOICE,
        choices=ANSWERS,
        terms="response",
        aliases=ANSWER_WORDS,
        offered=_answers,
    ),
    Param(
        "reason",
        Kind.TEXT,
        required=False,
        long=True,
        form_if=_takes_reason,
    ),
)
ONE_PARAMS = (_proposal,)
AMEND_PARAMS = (_proposal, Param("wording", Kind.TEXT, long=True))
PARK_PARAMS = (
    Param("proposal", Kind.NUMBER, most=MANY),
    Param("objection", Kind.TEXT, required=False, hidden=True, longest=64),
)
ROUND_PARAMS = (
    _proposal,
    Param(
        "stage",
        Kind.CHOICE,
        required=False,
        choices=tuple(RoundStage),
        terms="stage",
        named=True,
    ),
)
COPIED = OnMessage(copies="wording", in_menu=False)


def propose(ask: CommandContext) -> Answer:
    """Proposes something.

    Raises:
        BadArgument: a threshold is given for a method that has none.
    """
    method = Method(ask.text("method", Method.CONSENT.value))
    days = ask.number("days")
    threshold = Threshold(ask.text("threshold", Threshold.HALF.value))
    if threshold is not Threshold.HALF and not METHODS[method].takes_threshold:
        raise BadArgument("threshold", "bad-threshold")
    if ask.number("quorum") and not METHODS[method].binding:
        raise BadArgument("quorum", "bad-quorum-advice")
    replaces = ask.text("replaces")
    point = ask.number("point")
    if point is not None and point not in ask.state.contentions:
        raise IllegalMove("refused-no-point", number=point)
    event = e.ProposalMade(
        at=ask.at,
        actor=ask.actor,
        wording=WordsId(ask.text("wording")),
        method=method,
        shown=AnswerVisibility(ask.text("shown", AnswerVisibility.NAMED.value)),
        closes=None if days is None else ask.at + timedelta(days=days),
        quorum=ask.number("quorum") or 0,
        threshold=threshold,
        review=review(ask),
        source=ask.text("source") or None,
        point=point,
        replaces=WordsId(replaces) if replaces else None,
    )
    with in_its_field():
        begun(ask.state, event)
    return event


@contextmanager
def in_its_field() -> Iterator[None]:
    """A refusal that is about one thing that was given is shown beside it.

    Raises:
        BadArgument: what was refused is about one parameter.
    """
    try:
        yield
    except IllegalMove as no:
        field = rules.FIELDS.get(no.why.key)
        if field is None:
            raise
        raise BadArgument(field, no.why.key, **no.why.placeholders) from no


def review(ask: CommandContext) -> datetime | None:
    """When a decision is to be looked at again, if that is given.

    Raises:
        BadArgument: it is in the past, or too far away.
    """
    day = ask.moment("review")
    if day is None:
        return None
    # Years that no clock of ours reaches cannot be put into UTC.
    if day.year < ask.at.year:
        raise BadArgument("review", "bad-review-early")
    if day.year > ask.at.year + LONGEST_REVIEW:
        raise BadArgument("review", "bad-review-far", years=LONGEST_REVIEW)
    return with_offset(day, ask.state.zone)


def answer(ask: CommandContext) -> Answer:
    """Answers a proposal: as an event, or as a ballot if it is anonymous."""
    number = ask.number("proposal") or 0
    given, reason = ask.text("answer"), ask.words("reason")
    proposal = ask.state.proposals.get(number)
    if proposal is not None and not rules.is_late(proposal, ask.at):
        with in_its_field():
            # Who is on its list, the meeting knows; of an anonymous one, the roll.
            rules.answered(proposal, given, ask.at, reason=reason is not None, listed=True)
        if proposal.is_anonymous:
            poll = proposal_poll(ask.state.room, number)
            return CastBallot(meeting=poll, answers={PROPOSAL_QUESTION: given}, comment="")
    return e.ResponseGiven(at=ask.at, actor=ask.actor, number=number, answer=given, reason=reason)


def is_sealed(state: State, args: Mapping[str, str | int]) -> bool:
    """Whether an answer with these arguments would go into a sealed box."""
    number = str(args.get("proposal", ""))
    found = state.proposals.get(int(number[:9])) if number.isdecimal() else None
    return found is not None and found.is_anonymous


def told(form: FormContext) -> tuple[Phrase, ...]:
    """What the form for an answer says first: the words, how it is decided, and who will see the
    answer."""
    proposal = meant(form)
    if proposal is None:
        return ()
    return (
        phrase("proposal-form-words", words=RecordedText(proposal.wording)),
        *cards.briefly(form.state, proposal),
    )


def show(ask: CommandContext) -> Answer:
    """Shows a proposal."""
    return LookUp("proposal", ask.number("proposal"), person=ask.actor)


def proposals(ask: CommandContext) -> Answer:
    """Lists the open proposals."""
    return cards.listed(ask.state, open_proposals(ask.state))


def close(ask: CommandContext) -> Answer:
    """Closes a proposal before its time."""
    closable(ask.state, _number(ask))
    return CountFirst(e.ProposalClosed(at=ask.at, actor=ask.actor, number=_number(ask)))


def closable(state: State, number: int) -> None:
    """Make sure that a proposal can be closed before its time.

    Raises:
        IllegalMove: it is anonymous, and closes at its time only.
    """
    proposal = state.proposals.get(number)
    if proposal is not None and proposal.is_open and closes_by_itself_only(state, proposal):
        raise IllegalMove("refused-close-anonymous")


def withdraw(ask: CommandContext) -> Answer:
    """Takes a proposal back."""
    return e.ProposalWithdrawn(at=ask.at, actor=ask.actor, number=_number(ask))


def amend(ask: CommandContext) -> Answer:
    """Gives a proposal new words."""
    return CountFirst(
        e.ProposalAmended(
            at=ask.at,
            actor=ask.actor,
            number=_number(ask),
            wording=WordsId(ask.text("wording")),
        )
    )


def park(ask: CommandContext) -> Answer:
    """Parks an objection of a proposal, in its own words: the one that is given, or the first that
    is not parked."""
    words = ask.text("objection")
    return CountFirst(
        e.ObjectionParked(at=ask.at, actor=ask.actor, number=_number(ask), words=WordsId(words))
    )


def move_round(ask: CommandContext) -> Answer:
    """Begins a consent round, or takes it to another stage: to the next, if none is given."""
    proposal = ask.state.proposals.get(_number(ask))
    stages = tuple(RoundStage)
    now = None if proposal is None else proposal.stage
    following = stages[0 if now is None else min(stages.index(now) + 1, len(stages) - 1)]
    stage = RoundStage(ask.text("stage", following.value))
    return e.ConsentRoundMoved(at=ask.at, actor=ask.actor, number=_number(ask), stage=stage)


def _number(ask: CommandContext) -> int:
    return ask.number("proposal") or 0
