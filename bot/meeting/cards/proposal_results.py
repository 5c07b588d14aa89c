"""What came of proposals: the result, its figures as a picture, dissent in its own words, and
decisions that come back to be reviewed."""

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
    Document,
    Fact,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import WordsId, proposal_poll
from bot.meeting import subjects
from bot.meeting.cards.proposals import (
    by_method,
    fewest,
    method_line,
    quorum,
    replaces,
    review,
    show_button,
)
from bot.meeting.endings import over_line
from bot.meeting.state import State
from bot.records import proposals as rules
from bot.records.methods import METHODS
from bot.records.methods import answered as in_all
from bot.records.model import Standing
from bot.records.proposal_model import Method, Proposal, ProposalResult, Reason

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
            *by_method(proposal),
            *quorum(proposal),
            phrase("proposal-answered-result", count=figures.answered, listed=figures.listed),
            *fewest(state, proposal),
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
            show_button(number),
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


def _follows(state: State, proposal: Proposal, result: ProposalResult) -> tuple[Phrase, ...]:
    """What a decision brings with it, once it is one."""
    if result is not ProposalResult.CARRIED:
        return ()
    return (
        *review(state, proposal, "proposal-review-decided"),
        *replaces(proposal, "proposal-replaces-decided"),
    )


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
    heading = method_line(proposal)
    return Chart(
        title=phrase("proposal-chart-title", number=proposal.number),
        groups=(Bars(heading, bars),),
        alt=alt(proposal, counts),
    )
