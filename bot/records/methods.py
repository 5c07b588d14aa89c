"""The methods by which a group finds out where it stands, as one table.

A row says which answers a method has, from the most agreement to the least, whether its result
binds the group, what it needs to know (a quorum, a threshold, a date of review), and when the
proposal is carried. When it closes is the same for all: at its time, or when a facilitator closes
it; an anonymous one also when everybody has answered, since nothing in it can be changed. What a
method says is in the catalogue: `method-<name>`, `method-<name>-rule` and, for each answer,
`response-<answer>`.

The order of the answers never matters, because only their numbers are looked at. And whoever
changes an answer to one further up in its method's row can turn no yes into a no.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bot.records.proposal_model import Method, ProposalResult, Threshold

Counts = Mapping[str, int]
"""How many people gave each answer. Answers that nobody gave may be missing."""

NO_VIEW = "pass"
"""The answer of those who have nothing to say on it. It counts as an answer, so a quorum can be
reached with it, and neither for nor against."""


class MethodAnswer(NamedTuple):
    """One answer of a method. `needs_reason`: it counts only with one."""

    name: str
    needs_reason: bool = False


class MethodRow(NamedTuple):
    """One method. `carried`: whether it is, if the quorum was reached; None: nothing is decided,
    the figures are shown."""

    answers: tuple[MethodAnswer, ...]
    """From the most agreement to the least."""
    carried: Callable[[Counts, Threshold], bool] | None = None
    takes_threshold: bool = False
    reviewed: bool = False
    """A decision made by it gets a date of review, also where nobody gives one."""

    @property
    def binding(self) -> bool:
        """Whether its result is a decision."""
        return self.carried is not None

    @property
    def takes_reasons(self) -> bool:
        """Whether there is an answer that counts only with its reason. Such a method cannot be
        anonymous."""
        return any(answer.needs_reason for answer in self.answers)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its answers."""
        return tuple(answer.name for answer in self.answers)


def _nobody_objects(counts: Counts, threshold: Threshold) -> bool:
    return counts.get("objection", 0) == 0 and counts.get("consent", 0) > 0


def _nobody_blocks(counts: Counts, threshold: Threshold) -> bool:
    aside, agree = counts.get("stand-aside", 0), counts.get("agree", 0)
    return counts.get("block", 0) == 0 and agree > aside


_AT_LEAST = {Threshold.TWO_THIRDS: (2, 3), Threshold.THREE_QUARTERS: (3, 4)}


def _enough_say_yes(counts: Counts, threshold: Threshold) -> bool:
    yes, no = counts.get("yes", 0), counts.get("no", 0)
    if threshold is Threshold.HALF:
        return yes > no
    part, whole = _AT_LEAST[threshold]
    return yes > 0 and yes * whole >= (yes + no) * part


def _plain(*names: str) -> tuple[MethodAnswer, ...]:
    return tuple(map(MethodAnswer, names))


METHODS: Mapping[Method, MethodRow] = {
    Method.TEMPERATURE: MethodRow(_plain("warm", NO_VIEW, "lukewarm", "cold")),
    Method.CONSENT: MethodRow(
        (MethodAnswer("consent"), MethodAnswer(NO_VIEW), MethodAnswer("objection", True)),
        _nobody_objects,
        reviewed=True,
    ),
    Method.CONSENSUS: MethodRow(
        (*_plain("agree", NO_VIEW, "stand-aside"), MethodAnswer("block", True)), _nobody_blocks
    ),
    Method.GRADIENTS_5: MethodRow(
        _plain("full-support", "support", "can-live-with-it", NO_VIEW, "doubts", "against")
    ),
    Method.GRADIENTS_8: MethodRow(
        _plain(
            *("wholehearted", "small-worry", "with-reservations", NO_VIEW, "mixed-feelings"),
            *("not-taking-part", "more-talk", "will-not-stop-it", "cannot-accept"),
        )
    ),
    Method.MAJORITY: MethodRow(_plain("yes", NO_VIEW, "no"), _enough_say_yes, takes_threshold=True),
}
"""Every method."""

ANSWERS: tuple[str, ...] = tuple(
    dict.fromkeys(name for row in METHODS.values() for name in row.names)
)
"""The answers of all methods."""


def answer_of(method: Method, name: str) -> MethodAnswer | None:
    """A method's answer by its name; None if it has no such answer."""
    return next((answer for answer in METHODS[method].answers if answer.name == name), None)


def answered(counts: Counts) -> int:
    """How many people have answered."""
    return sum(counts.values())


def result(method: Method, counts: Counts, quorum: int, threshold: Threshold) -> ProposalResult:
    """What came of a proposal with these answers. `quorum`: in people; a method that does not bind
    takes none."""
    row = METHODS[method]
    if row.carried is None:
        return ProposalResult.ADVICE
    if answered(counts) < quorum:
        return ProposalResult.NO_QUORUM
    carried = row.carried(counts, threshold)
    return ProposalResult.CARRIED if carried else ProposalResult.NOT_CARRIED


def usual_quorum(listed: int) -> int:
    """How many have to answer if nobody has said how many: more than half of those who may."""
    return listed // 2 + 1
