"""What Heard says about proposals: what is asked and how, and what came of it.

Nobody is named as somebody who has not answered. Whose answer is whose is said only where everybody
was told before that it would be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Day,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import answer_proposal, note
from bot.meeting.next_meeting import next_meeting
from bot.meeting.proposing import closes_by_itself_only, may_answer
from bot.meeting.state import State
from bot.records import proposals as rules
from bot.records.methods import METHODS
from bot.records.proposal_model import (
    Method,
    Proposal,
    Response,
    RoundStage,
)
from bot.records.zones import day_in

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
        *by_method(proposal),
        *quorum(proposal),
        *_who(state, proposal),
        _until(state, proposal),
        _shown(state, proposal),
        *fewest(state, proposal),
        *review(state, proposal),
        *replaces(proposal),
    )


def briefly(state: State, proposal: Proposal) -> tuple[Phrase, ...]:
    """What somebody has to know who is about to answer. The rest stands on the proposal's card."""
    return (
        *goal(state),
        *by_method(proposal),
        _until(state, proposal),
        _shown(state, proposal),
        *fewest(state, proposal),
        *replaces(proposal),
    )


def goal(state: State) -> tuple[Phrase, ...]:
    """What the team wants to reach, and whether this brings it nearer."""
    if state.goal is None:
        return ()
    return (phrase("proposal-goal", words=RecordedText(state.goal.words)),)


def method_line(proposal: Proposal) -> Phrase:
    """By which method a proposal is decided."""
    return phrase("proposal-method", method=CatalogueRef(f"method-{proposal.method}"))


def by_method(proposal: Proposal) -> tuple[Phrase, ...]:
    """The method, and what it takes."""
    share = CatalogueRef(f"threshold-{proposal.threshold}")
    return (method_line(proposal), phrase(f"method-{proposal.method}-rule", share=share))


def quorum(proposal: Proposal) -> tuple[Phrase, ...]:
    """How many people have to answer, if anything is decided by it."""
    if not METHODS[proposal.method].binding:
        return ()
    return (phrase("proposal-quorum", quorum=proposal.quorum),)


def _who(state: State, proposal: Proposal) -> tuple[Phrase, ...]:
    listed = len(may_answer(state, proposal))
    fixed = "fixed" if rules.list_is_fixed(proposal) else "open"
    counts = "proposal-who-advisory" + ("-anonymous" if proposal.is_anonymous else "")
    return (phrase(f"proposal-who-{fixed}", listed=listed), phrase(counts))


def _shown(state: State, proposal: Proposal) -> Phrase:
    if proposal.is_anonymous and not closes_by_itself_only(state, proposal):
        return phrase("proposal-shown-anonymous-until-closed")
    return phrase(f"proposal-shown-{proposal.shown}")


def _until(state: State, proposal: Proposal) -> Phrase:
    if proposal.closes is not None:
        return phrase("proposal-until", when=Moment(proposal.closes, state.zone))
    if state.is_open:
        return phrase("proposal-until-end")
    ended = next_meeting(state).ended is not None
    return phrase("proposal-until-closed" if ended else "proposal-until-next-end")


def fewest(state: State, proposal: Proposal) -> tuple[Phrase, ...]:
    """How many answers an anonymous one needs before any figure is shown."""
    if not proposal.is_anonymous:
        return ()
    return (
        phrase("proposal-fewest", fewest=rules.fewest(proposal.method, state.rules.poll_fewest)),
    )


def review(state: State, proposal: Proposal, key: str = "proposal-review") -> tuple[Phrase, ...]:
    """On which day the decision comes back to be reviewed, if it has one."""
    if proposal.review is None:
        return ()
    return (phrase(key, when=Day(day_in(state.zone, proposal.review))),)


def replaces(proposal: Proposal, key: str = "proposal-replaces") -> tuple[Phrase, ...]:
    """Which earlier decision this one takes the place of."""
    if proposal.replaces is None:
        return ()
    return (phrase(key, before=RecordedText(proposal.replaces)),)


def _asked(kind: str, proposal: Proposal, *lines: Phrase, expires: bool = False) -> Card:
    """A proposal in its own words, to be answered."""
    return Card(
        kind=kind,
        title=title(proposal),
        lines=(phrase("quote", words=RecordedText(proposal.wording)), *lines),
        buttons=(answer_button(proposal),),
        about=subjects.proposal(proposal.number),
        expires=expires,
    )


def opened(state: State, proposal: Proposal) -> Card:
    """Something is proposed."""
    return _asked("proposal", proposal, *how(state, proposal))


def amended(state: State, proposal: Proposal) -> Card:
    """A proposal has new words."""
    return _asked("proposal", proposal, phrase("proposal-amended"), *how(state, proposal))


def answer_again(proposal: Proposal) -> Card:
    """Your answer was to words that have changed since."""
    return _asked("proposal-amended", proposal, phrase("proposal-answer-again"))


def reminder(state: State, proposal: Proposal) -> Card:
    """A proposal closes soon. The same for everybody who can answer it."""
    sealed = "sealed" if proposal.is_anonymous else "open"
    lines = (_until(state, proposal), phrase(f"proposal-reminder-{sealed}"))
    return _asked("proposal-reminder", proposal, *lines, expires=True)


def open_now(state: State, proposal: Proposal) -> Card:
    """A proposal that is open, for somebody who can answer it, whether they have or not."""
    once = phrase("proposal-once" if proposal.is_anonymous else "proposal-any-time")
    return _asked("proposal-open", proposal, _until(state, proposal), once)


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
        buttons=() if closes_by_itself_only(state, proposal) else (close_button(proposal),),
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
    leads, by_itself = state.may_facilitate(who), closes_by_itself_only(state, proposal)
    if not leads and who != proposal.by:
        return ()
    about: dict[str, str | int] = {"proposal": proposal.number}
    number = proposal.number
    amend = Button(phrase("button-amend-proposal", number=number), "proposal amend", about)
    back = Button(phrase("button-withdraw-proposal", number=number), "proposal withdraw", about)
    return (
        *(() if proposal.is_anonymous else (amend,)),
        *(stage_buttons(proposal, None)[:1] if leads and state.is_open else ()),
        *((close_button(proposal),) if leads and not by_itself else ()),
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
                method_line(one),
                _until(state, one),
            ),
            buttons=(answer_button(one), show_button(one.number)),
            about=subjects.proposal(one.number),
        )
        for one in proposals
    )
    lines = (phrase("proposals-count", count=len(parts)),)
    return Card(kind="proposals", title=phrase("proposals-title"), lines=lines, parts=parts)


def show_button(number: int) -> Button:
    """Look at a proposal."""
    return Button(phrase("button-show-proposal", number=number), "proposal", {"proposal": number})


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
