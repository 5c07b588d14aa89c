"""What Heard says about proposals: what is asked and how, and what came of it.

Nobody is named as somebody who has not answered. Whose answer is whose is said only where everybody
was told before that it would be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from bot.cards import (
    Bar,
    Bars,
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Chart,
    Day,
    Document,
    Fact,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId, WordsId, proposal_poll
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import answer_proposal, note
from bot.meeting.endings import over_line
from bot.meeting.proposing import may_answer
from bot.meeting.state import State
from bot.records import proposals as rules
from bot.records.methods import METHODS
from bot.records.methods import answered as in_all
from bot.records.model import Standing
from bot.records.proposal_model import (
    Method,
    Proposal,
    ProposalResult,
    Reason,
    Response,
    RoundStage,
)
from bot.records.zones import day_in

MOST_REASONS = 10
"""So many reasons stand on the card with the result; looking the proposal up shows them all."""


@dataclass(frozen=True)
class ProposalFigures:
    """What was answered, counted. `ballots`: of an anonymous one, how many have answered."""

    counts: Mapping[str, int]
    reasons: Sequence[Reason]
    listed: int
    result: ProposalResult
    ballots: int | None = None

    @property
    def answered(self) -> int:
        """How many people have answered."""
        return in_all(self.counts) if self.ballots is None else self.ballots


# -- what is asked ---------------------------------------------------------------------------------


def answer_button(proposal: Proposal) -> Button:
    """Answer a proposal, or change an answer."""
    return answer_proposal(proposal.number)


def title(proposal: Proposal) -> Phrase:
    """A proposal's number, and which of its versions this is if there are several."""
    if proposal.version > 1:
        return phrase("proposal-title-again", number=proposal.number, version=proposal.version)
    return phrase("proposal-title", number=proposal.number)


def line(proposal: Proposal) -> Phrase:
    """A proposal in one line: its number and its words."""
    return phrase("proposal-line", number=proposal.number, words=RecordedText(proposal.wording))


def how(state: State, proposal: Proposal) -> tuple[Phrase, ...]:
    """What was fixed before anybody answered."""
    return (
        *goal(state),
        phrase("proposal-method", method=CatalogueRef(f"method-{proposal.method}")),
        phrase(f"method-{proposal.method}-rule", share=_threshold(proposal)),
        *_quorum(proposal),
        *_who(state, proposal),
        _until(state, proposal),
        phrase(f"proposal-shown-{proposal.shown}"),
        *_fewest(state, proposal),
        *_review(state, proposal),
        *_replaces(proposal),
    )


def briefly(state: State, proposal: Proposal) -> tuple[Phrase, ...]:
    """What somebody has to know who is about to answer. The rest stands on the proposal's card."""
    return (
        *goal(state),
        phrase("proposal-method", method=CatalogueRef(f"method-{proposal.method}")),
        phrase(f"method-{proposal.method}-rule", share=_threshold(proposal)),
        _until(state, proposal),
        phrase(f"proposal-shown-{proposal.shown}"),
        *_fewest(state, proposal),
        *_replaces(proposal),
    )


def goal(state: State) -> tuple[Phrase, ...]:
    """What the team wants to reach, and whether this brings it nearer."""
    if state.goal is None:
        return ()
    return (phrase("proposal-goal", words=RecordedText(state.goal.words)),)


def _threshold(proposal: Proposal) -> CatalogueRef:
    return CatalogueRef(f"threshold-{proposal.threshold}")


def _quorum(proposal: Proposal) -> tuple[Phrase, ...]:
    if not METHODS[proposal.method].binding:
        return ()
    return (phrase("proposal-quorum", quorum=proposal.quorum),)


def _who(state: State, proposal: Proposal) -> tuple[Phrase, ...]:
    listed = len(may_answer(state, proposal))
    fixed = "fixed" if rules.list_is_fixed(proposal) else "open"
    counts = "proposal-who-advisory" + ("-anonymous" if proposal.is_anonymous else "")
    return (phrase(f"proposal-who-{fixed}", listed=listed), phrase(counts))


def _until(state: State, proposal: Proposal) -> Phrase:
    if proposal.closes is not None:
        return phrase("proposal-until", when=Moment(proposal.closes, state.zone))
    return phrase("proposal-until-end" if state.is_open else "proposal-until-next-end")


def _fewest(state: State, proposal: Proposal) -> tuple[Phrase, ...]:
    if not proposal.is_anonymous:
        return ()
    return (phrase("proposal-fewest", fewest=state.rules.poll_fewest),)


def _review(state: State, proposal: Proposal, key: str = "proposal-review") -> tuple[Phrase, ...]:
    if proposal.review is None:
        return ()
    return (phrase(key, when=Day(day_in(state.zone, proposal.review))),)


def _replaces(proposal: Proposal, key: str = "proposal-replaces") -> tuple[Phrase, ...]:
    if proposal.replaces is None:
        return ()
    return (phrase(key, before=RecordedText(proposal.replaces)),)


def _follows(state: State, proposal: Proposal, result: ProposalResult) -> tuple[Phrase, ...]:
    """What a decision brings with it, once it is one."""
    if result is not ProposalResult.CARRIED:
        return ()
    return (
        *_review(state, proposal, "proposal-review-decided"),
        *_replaces(proposal, "proposal-replaces-decided"),
    )


def opened(state: State, proposal: Proposal) -> Card:
    """Something is proposed."""
    return Card(
        kind="proposal",
        title=title(proposal),
        lines=(phrase("quote", words=RecordedText(proposal.wording)), *how(state, proposal)),
        buttons=(answer_button(proposal),),
        about=subjects.proposal(proposal.number),
    )


def amended(state: State, proposal: Proposal) -> Card:
    """A proposal has new words."""
    return Card(
        kind="proposal",
        title=title(proposal),
        lines=(
            phrase("quote", words=RecordedText(proposal.wording)),
            phrase("proposal-amended"),
            *how(state, proposal),
        ),
        buttons=(answer_button(proposal),),
        about=subjects.proposal(proposal.number),
    )


def answer_again(proposal: Proposal) -> Card:
    """Your answer was to words that have changed since."""
    return Card(
        kind="proposal-amended",
        title=title(proposal),
        lines=(
            phrase("quote", words=RecordedText(proposal.wording)),
            phrase("proposal-answer-again"),
        ),
        buttons=(answer_button(proposal),),
        about=subjects.proposal(proposal.number),
    )


def reminder(state: State, proposal: Proposal) -> Card:
    """A proposal closes soon. The same for everybody who can answer it."""
    return Card(
        kind="proposal-reminder",
        title=title(proposal),
        lines=(
            phrase("quote", words=RecordedText(proposal.wording)),
            _until(state, proposal),
            phrase(
                "proposal-reminder-sealed" if proposal.is_anonymous else "proposal-reminder-open"
            ),
        ),
        buttons=(answer_button(proposal),),
        about=subjects.proposal(proposal.number),
        expires=True,
    )


def open_now(state: State, proposal: Proposal) -> Card:
    """A proposal that is open, for somebody who can answer it, whether they have or not."""
    return Card(
        kind="proposal-open",
        title=title(proposal),
        lines=(
            phrase("quote", words=RecordedText(proposal.wording)),
            _until(state, proposal),
            phrase("proposal-once" if proposal.is_anonymous else "proposal-any-time"),
        ),
        buttons=(answer_button(proposal),),
        about=subjects.proposal(proposal.number),
    )


def withdrawn(proposal: Proposal) -> Card:
    """A proposal was taken back."""
    return Card(
        kind="proposal-withdrawn",
        lines=(phrase("proposal-withdrawn", number=proposal.number),),
    )


def out_of_reach(state: State, proposal: Proposal) -> Card:
    """So many have left the room that the quorum cannot be reached any more."""
    return Card(
        kind="proposal-out-of-reach",
        title=title(proposal),
        lines=(
            phrase(
                "proposal-out-of-reach",
                quorum=proposal.quorum,
                listed=len(may_answer(state, proposal)),
            ),
        ),
        buttons=(close_button(proposal),),
        about=subjects.proposal(proposal.number),
    )


def answered(proposal: Proposal, answer: str) -> Card:
    """Your answer is taken in."""
    return note(
        "noted-response",
        number=proposal.number,
        answer=CatalogueRef(f"response-{answer}"),
    )


def close_button(proposal: Proposal) -> Button:
    """Close a proposal before its time."""
    label = phrase("button-close-proposal", number=proposal.number)
    return Button(label, "proposal close", {"proposal": proposal.number})


def manage_buttons(state: State, proposal: Proposal, who: PersonId) -> tuple[Button, ...]:
    """What somebody can do with an open proposal, but for answering it."""
    leads = state.may_facilitate(who)
    if not leads and who != proposal.by:
        return ()
    about: dict[str, str | int] = {"proposal": proposal.number}
    number = proposal.number
    amend = Button(phrase("button-amend-proposal", number=number), "proposal amend", about)
    back = Button(phrase("button-withdraw-proposal", number=number), "proposal withdraw", about)
    return (
        *(() if proposal.is_anonymous else (amend,)),
        *(stage_buttons(proposal, None)[:1] if leads and state.is_open else ()),
        *((close_button(proposal),) if leads else ()),
        back,
    )


# -- looking one up --------------------------------------------------------------------------------


def shown(
    state: State,
    proposal: Proposal,
    responses: Sequence[Response] | None,
    who: PersonId,
) -> Card:
    """A proposal that is open: how it is decided and, as far as may be said, how it stands.
    `responses`: those that count; None: it is anonymous, and a number that grows while one looks
    would tell who has just answered. `who`: looks at it."""
    lines = [phrase("quote", words=RecordedText(proposal.wording)), *how(state, proposal)]
    parts: tuple[CardSection, ...] = ()
    if responses is not None:
        listed = len(may_answer(state, proposal))
        lines.append(phrase("proposal-answered", count=len(responses), listed=listed))
        if rules.shows_names(proposal):
            parts = _by_answer(proposal.method, responses)
    return Card(
        kind="proposal-shown",
        title=title(proposal),
        lines=tuple(lines),
        parts=parts,
        buttons=(answer_button(proposal), *manage_buttons(state, proposal, who)),
        about=subjects.proposal(proposal.number),
    )


def _by_answer(method: Method, responses: Iterable[Response]) -> tuple[CardSection, ...]:
    """Who gave which answer, the answers in their order and the people in no order of time."""
    by_name: dict[str, list[Response]] = {}
    for response in responses:
        by_name.setdefault(response.answer, []).append(response)
    return tuple(
        CardSection(
            heading=phrase(f"response-{name}"),
            lines=tuple(_said(one) for one in sorted(found, key=lambda one: one.person)),
        )
        for name in METHODS[method].names
        if (found := by_name.get(name))
    )


def _said(response: Response) -> Phrase:
    if response.reason is None:
        return phrase("name", name=PersonName(response.person))
    words = RecordedText(response.reason)
    return phrase("said-by", name=PersonName(response.person), words=words)


def listed(state: State, proposals: Sequence[Proposal]) -> Card:
    """The proposals that are open."""
    if not proposals:
        return note("proposals-none")
    parts = tuple(
        CardSection(
            lines=(
                line(one),
                phrase("proposal-method", method=CatalogueRef(f"method-{one.method}")),
                _until(state, one),
            ),
            buttons=(answer_button(one), show_button(one)),
            about=subjects.proposal(one.number),
        )
        for one in proposals
    )
    lines = (phrase("proposals-count", count=len(parts)),)
    return Card(kind="proposals", title=phrase("proposals-title"), lines=lines, parts=parts)


def show_button(proposal: Proposal) -> Button:
    """Look at a proposal."""
    about: dict[str, str | int] = {"proposal": proposal.number}
    return Button(phrase("button-show-proposal", number=proposal.number), "proposal", about)


# -- what came of it -------------------------------------------------------------------------------


def result(
    state: State, proposal: Proposal, figures: ProposalFigures, *, in_full: bool = False
) -> Card:
    """What came of a proposal: its method, what it took, the figures, and dissent in its own
    words. `in_full`: with all reasons."""
    told = figures.result is not ProposalResult.TOO_FEW
    return Card(
        kind="proposal-result",
        title=phrase("proposal-result-title", number=proposal.number),
        lines=(
            phrase("quote", words=RecordedText(proposal.wording)),
            phrase(f"proposal-result-{figures.result}"),
            phrase("proposal-method", method=CatalogueRef(f"method-{proposal.method}")),
            phrase(f"method-{proposal.method}-rule", share=_threshold(proposal)),
            *_quorum(proposal),
            phrase("proposal-answered-result", count=figures.answered, listed=figures.listed),
            *_fewest(state, proposal),
            *_follows(state, proposal, figures.result),
        ),
        facts=_distribution(proposal.method, figures.counts) if told else (),
        parts=(
            *_dissent(state, proposal, figures.reasons, None if in_full else MOST_REASONS),
            *_settles(state, proposal, figures),
        ),
        files=(document(state, proposal, figures.counts),) if told and figures.answered else (),
    )


def to_be_reviewed(decision: WordsId, number: int) -> CardSection:
    """A decision comes back on its day: it stands, or another takes its place."""
    about: dict[str, str | int] = {"replaces": decision}
    return CardSection(
        lines=(phrase("review-ask", number=number),),
        buttons=(
            Button(phrase("button-show-proposal", number=number), "proposal", {"proposal": number}),
            Button(phrase("button-propose-instead"), "propose", about),
        ),
    )


def reviews(state: State, found: Iterable[Proposal]) -> Card:
    """Decisions that are to be reviewed in this meeting."""
    parts = tuple(
        replace(
            part,
            lines=(phrase("quote", words=RecordedText(one.wording)), *part.lines),
            about=subjects.meeting(state),
        )
        for one in found
        for part in (to_be_reviewed(one.wording, one.number),)
    )
    return Card(kind="reviews", title=phrase("reviews-title"), parts=parts)


def _settles(state: State, proposal: Proposal, figures: ProposalFigures) -> tuple[CardSection, ...]:
    """The point that it was to settle: a facilitator settles it with this decision."""
    point = None if proposal.point is None else state.contentions.get(proposal.point)
    if figures.result is not ProposalResult.CARRIED or point is None or proposal.point is None:
        return ()
    if point.standing is Standing.SETTLED:
        return ()
    about: dict[str, str | int] = {"contention": proposal.point, "decision": proposal.wording}
    button = Button(phrase("button-point-decided"), "settle decided", about)
    return (
        CardSection(
            lines=(phrase("proposal-about-point", number=proposal.point),),
            buttons=(button,),
            about=subjects.point(proposal.point),
        ),
    )


def _distribution(method: Method, counts: Mapping[str, int]) -> tuple[Fact, ...]:
    """How many gave each answer, also those that nobody gave."""
    return tuple(
        Fact(phrase(f"response-{name}"), phrase("count", count=counts.get(name, 0)))
        for name in METHODS[method].names
    )


def _dissent(
    state: State, proposal: Proposal, reasons: Sequence[Reason], most: int | None
) -> tuple[CardSection, ...]:
    """What people gave as their reasons, in their own words; objections that stay open can be
    parked with one press."""
    places = {name: place for place, name in enumerate(METHODS[proposal.method].names)}
    ordered = sorted(reasons, key=lambda one: (-places.get(one.answer, 0), one.by))
    sections = [_reason(state, proposal, one) for one in ordered[:most]]
    if not sections:
        return ()
    heading = phrase("proposal-reasons")
    first = replace(sections[0], heading=heading)
    more = len(ordered) - len(sections)
    rest = (CardSection(lines=(phrase("proposal-reasons-more", more=more),)),) if more > 0 else ()
    return (first, *sections[1:], *rest)


def _reason(state: State, proposal: Proposal, reason: Reason) -> CardSection:
    """What one person gave as their reason, and whether it is parked already."""
    said = phrase(
        "proposal-reason",
        name=PersonName(reason.by),
        answer=CatalogueRef(f"response-{reason.answer}"),
        words=RecordedText(reason.words),
    )
    about = subjects.objection(proposal.number, reason.words)
    if (parked := over_line(about, state)) is not None:
        return CardSection(lines=(said, parked))
    buttons = _park(proposal, reason)
    return CardSection(lines=(said,), buttons=buttons, about=about if buttons else "")


def _park(proposal: Proposal, reason: Reason) -> tuple[Button, ...]:
    """Park an objection, with its own words."""
    if not rules.is_unfinished(proposal.method, reason.answer):
        return ()
    about: dict[str, str | int] = {"proposal": proposal.number, "objection": reason.words}
    return (Button(phrase("button-park-objection"), "proposal park", about),)


# -- a consent round -------------------------------------------------------------------------------


def stage_begins(state: State, proposal: Proposal, stage: RoundStage) -> Card:
    """A consent round comes to a stage."""
    return Card(
        kind="consent-round",
        title=phrase("consent-round-title", number=proposal.number),
        lines=(
            phrase("quote", words=RecordedText(proposal.wording)),
            phrase(f"consent-stage-{stage}"),
            phrase("consent-round-equal"),
        ),
        buttons=(
            *((answer_button(proposal),) if stage is RoundStage.CONSENT else ()),
            *stage_buttons(proposal, stage),
        ),
        about=subjects.proposal(proposal.number),
    )


def stage_buttons(proposal: Proposal, after: RoundStage | None) -> tuple[Button, ...]:
    """Where a consent round can go from a stage, which may be cut short or skipped; None: it has
    not begun."""
    if proposal.method is not Method.CONSENT or proposal.is_anonymous:
        return ()
    stages = tuple(RoundStage)
    begin = 0 if after is None else stages.index(after) + 1
    to_come = tuple(_stage_button(proposal, stage) for stage in stages[begin:])
    about: dict[str, str | int] = {"proposal": proposal.number}
    amend = Button(phrase("button-amend-proposal", number=proposal.number), "proposal amend", about)
    if after is None:
        return to_come
    return (*to_come, amend, close_button(proposal))


def _stage_button(proposal: Proposal, stage: RoundStage) -> Button:
    about: dict[str, str | int] = {"proposal": proposal.number, "stage": stage.value}
    return Button(phrase(f"button-stage-{stage}"), "proposal round", about)


# -- the figures as a picture ----------------------------------------------------------------------


def document(state: State, proposal: Proposal, counts: Mapping[str, int]) -> Document:
    """The figures as a picture."""
    return Document(
        kind="proposal-chart",
        meeting=proposal_poll(state.room, proposal.number),
        title=phrase("proposal-chart-title", number=proposal.number),
        alt=alt(proposal, counts),
    )


def alt(proposal: Proposal, counts: Mapping[str, int]) -> tuple[Phrase, ...]:
    """Everything that the picture shows, in words."""
    names = METHODS[proposal.method].names
    said = (
        phrase(
            "proposal-chart-line",
            answer=CatalogueRef(f"response-{name}"),
            count=counts.get(name, 0),
        )
        for name in names
    )
    return (phrase("proposal-chart-alt"), *said)


def chart(proposal: Proposal, counts: Mapping[str, int]) -> Chart:
    """The figures to be drawn: a bar for each answer."""
    bars = tuple(
        Bar(phrase(f"response-{name}"), counts.get(name, 0))
        for name in METHODS[proposal.method].names
    )
    heading = phrase("proposal-method", method=CatalogueRef(f"method-{proposal.method}"))
    return Chart(
        title=phrase("proposal-chart-title", number=proposal.number),
        groups=(Bars(heading, bars),),
        alt=alt(proposal, counts),
    )
