"""What somebody needs to take part: what they are shown of it, and the facilitators they named.

These cards are made when somebody asks, and are an answer to that one person. None of them is ever
put into the outbox: what is, is in `bot.meeting.cards.needs_sent`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    ListOf,
    NeedText,
    PersonName,
    Phrase,
    phrase,
)
from bot.ids import PersonId
from bot.meeting.state import State
from bot.people.needs import (
    KEPT_BY_HEARD,
    Met,
    NeedKind,
    NeedReply,
    OwnNeeds,
    RoomNeeds,
    StatedNeed,
)
from bot.records.model import MeetingState

SAY = Button(phrase("button-needs-say"), "needs", ask=True, style="main")
CHANGE = Button(phrase("button-needs-change"), "needs", ask=True)
TAKE_BACK = Button(phrase("button-needs-take-back"), "needs", {"act": "take-back"}, style="careful")
LOOK = Button(phrase("button-needs-look"), "needs")
QUESTION = Button(phrase("button-needs-question"), "needs", {"act": "question"})
SEE = Button(phrase("button-needs-see"), "needs", {"act": "see"})


def own(state: State, mine: OwnNeeds) -> Card:
    """What somebody has said."""
    if not mine.needs and not mine.text:
        return Card(
            kind="needs",
            title=phrase("needs-title"),
            lines=(phrase("needs-none"), *_guarded(), phrase("needs-heard-keeps")),
            buttons=(SAY,),
        )
    return Card(
        kind="needs",
        title=phrase("needs-title"),
        lines=(*_said(mine), *_whom(state, mine)),
        parts=tuple(_own_part(state, need) for need in mine.needs),
        buttons=(*((QUESTION,) if _unanswered(state, mine) else ()), CHANGE, TAKE_BACK),
    )


def _guarded() -> tuple[Phrase, ...]:
    return (phrase("needs-guarded"), phrase("needs-no-diagnosis"))


def _said(mine: OwnNeeds) -> Iterator[Phrase]:
    if mine.text:
        yield phrase("needs-text", text=NeedText(mine.text))


def _whom(state: State, mine: OwnNeeds) -> Iterator[Phrase]:
    """Who is shown it: only those who run meetings here now."""
    seen_by = [who for who in state.facilitators if who in mine.viewers]
    if seen_by:
        yield phrase("needs-shown-to", names=ListOf(tuple(PersonName(who) for who in seen_by)))
    else:
        yield phrase("needs-shown-to-nobody")
        if mine.to_arrange or mine.text:
            yield phrase("needs-nobody-arranges")


def _own_part(state: State, need: StatedNeed) -> CardSection:
    return CardSection(heading=_name(need), lines=tuple(_how_it_stands(state, need)))


def _name(need: StatedNeed) -> Phrase:
    if need.kind is NeedKind.PAPERS and need.days is not None:
        return phrase("needs-papers-days", days=need.days)
    return phrase("name", name=CatalogueRef(f"need-{need.kind.value}"))


def _how_it_stands(state: State, need: StatedNeed) -> Iterator[Phrase]:
    """What is known of a need: kept by Heard, arranged, met or not."""
    if need.kind in KEPT_BY_HEARD:
        yield phrase(f"needs-kept-{need.kind.value}")
        return
    number = next_number(state)
    yield phrase(
        "needs-arranged" if need.arranged == number else "needs-not-arranged", number=number
    )
    yield from _outcome(need)


def _outcome(need: StatedNeed) -> Iterator[Phrase]:
    if need.met is not None and need.met_at is not None:
        yield phrase(f"needs-was-{need.met.value}", number=need.met_at)
    if need.reply is not None:
        yield phrase(f"needs-reply-{need.reply.value}")
    elif need.is_open:
        yield phrase("needs-open")


def next_number(state: State) -> int:
    """The number of the meeting that something is arranged for: the running one, or the next."""
    return state.number + (state.phase is MeetingState.CLOSED)


def saved(state: State, mine: OwnNeeds) -> Card:
    """It is saved; what follows from it."""
    lines = [phrase("noted-needs")]
    if NeedKind.CALLS in mine.kinds:
        lines.append(phrase("noted-needs-calls"))
    return Card(
        kind="needs",
        lines=(*lines, *_whom(state, mine)),
        buttons=(LOOK,),
    )


def taken_back(before: OwnNeeds) -> Card:
    """Nothing is left of what they had said, or there was nothing."""
    if not before.needs and not before.text:
        return Card(kind="needs", lines=(phrase("noted-needs-none"),))
    lines = (phrase("noted-needs-gone"), phrase("noted-needs-gone-heard"))
    return Card(kind="needs", lines=lines)


# -- whether it was there --------------------------------------------------------------------------


def question(state: State, mine: OwnNeeds, meeting: int) -> Card:
    """The private question after a meeting: for each need, whether it was there."""
    asked = mine.to_arrange
    if not asked or meeting < 1:
        return Card(kind="needs", lines=(phrase("needs-nothing-to-answer"),), buttons=(LOOK,))
    return Card(
        kind="needs",
        title=phrase("needs-question-title", number=meeting),
        lines=(phrase("needs-question"), phrase("needs-question-not-poll"), *_whom(state, mine)),
        parts=tuple(
            CardSection(
                heading=_name(need),
                lines=tuple(_outcome(need)) if need.met_at == meeting else (),
                buttons=tuple(_answer(need, met, meeting) for met in Met),
            )
            for need in asked
        ),
    )


def _answer(need: StatedNeed, met: Met, meeting: int) -> Button:
    args: dict[str, str | int] = {
        "act": "met",
        "kind": need.kind.value,
        "answer": met.value,
        "meeting": meeting,
    }
    return Button(phrase(f"button-need-{met.value}"), "needs", args)


def answered(met: Met, *, shown: bool) -> Card:
    """What somebody has answered. `shown`: somebody whom they named is shown it."""
    if met is Met.YES:
        lines = [phrase("noted-need-met")]
    else:
        lines = [phrase("noted-need-not-met" if shown else "noted-need-not-met-nobody")]
    return Card(kind="needs", lines=tuple(lines), buttons=(QUESTION, LOOK))


# -- for the facilitators somebody named -----------------------------------------------------------


def seen(state: State, shown: RoomNeeds) -> Card:
    """What people need who have named this facilitator, by name, in the order of joining."""
    if not shown:
        return Card(
            kind="needs-seen",
            title=phrase("needs-seen-title"),
            lines=(phrase("needs-seen-none"),),
        )
    order = {who: place for place, who in enumerate(state.turns.everybody)}
    people = sorted(shown, key=lambda who: (order.get(who, len(order)), who))
    return Card(
        kind="needs-seen",
        title=phrase("needs-seen-title"),
        lines=(phrase("needs-seen-you"), phrase("needs-seen-heard")),
        parts=tuple(part for who in people for part in _seen_of(state, who, shown[who])),
    )


def _seen_of(state: State, who: PersonId, theirs: OwnNeeds) -> Iterator[CardSection]:
    kept = [need for need in theirs.needs if not need.takes_people]
    yield CardSection(
        heading=phrase("name", name=PersonName(who)),
        lines=(
            *((phrase("needs-seen-text", text=NeedText(theirs.text)),) if theirs.text else ()),
            *(_kept(need) for need in kept),
        ),
    )
    for need in theirs.to_arrange:
        buttons = (_tick(state, who, need), *(_replies(who, need) if need.is_open else ()))
        yield CardSection(
            heading=phrase("needs-seen-of", name=PersonName(who), need=_ref(need)),
            lines=tuple(_how_it_stands(state, need)),
            buttons=buttons,
        )


def _kept(need: StatedNeed) -> Phrase:
    if need.kind is NeedKind.PAPERS and need.days is not None:
        return phrase("needs-seen-papers", days=need.days)
    return phrase("needs-seen-kept", need=_ref(need))


def _ref(need: StatedNeed) -> CatalogueRef:
    return CatalogueRef(f"need-{need.kind.value}")


def _tick(state: State, who: PersonId, need: StatedNeed) -> Button:
    is_arranged = need.arranged == next_number(state)
    act = "not-arranged" if is_arranged else "arranged"
    args: dict[str, str | int] = {"act": act, "person": f"id:{who}", "kind": need.kind.value}
    return Button(phrase(f"button-need-{act}"), "needs", args)


def _replies(who: PersonId, need: StatedNeed) -> Iterator[Button]:
    for reply in NeedReply:
        args: dict[str, str | int] = {
            "act": "reply",
            "person": f"id:{who}",
            "kind": need.kind.value,
            "reply": reply.value,
        }
        yield Button(phrase(f"button-need-{reply.value}"), "needs", args)


def ticked(need: NeedKind, who: PersonId, number: int, *, on: bool) -> Card:
    """A facilitator has said that a need is arranged, or not any more."""
    key = "noted-need-arranged" if on else "noted-need-not-arranged"
    line = phrase(key, need=CatalogueRef(f"need-{need.value}"), name=PersonName(who), number=number)
    return Card(kind="needs-seen", lines=(line,), buttons=(SEE,))


def replied(who: PersonId) -> Card:
    """A facilitator has replied to a need that was not met."""
    line = phrase("noted-need-replied", name=PersonName(who))
    return Card(kind="needs-seen", lines=(line,), buttons=(SEE,))


# -- on somebody's own panel -----------------------------------------------------------------------


def on_panel(
    state: State, who: PersonId, needs: RoomNeeds, papers: tuple[CardSection, ...] = ()
) -> tuple[CardSection, ...]:
    """What stands on one person's own panel: what concerns their needs, and, for a facilitator who
    was named, that there is something to see. `papers`: what they are shown before a meeting."""
    found = list(papers)
    mine = needs.get(who)
    if mine is not None and (lines := tuple(_for_me(state, mine))):
        asks = bool(_unanswered(state, mine))
        found.append(
            CardSection(
                heading=phrase("needs-title"),
                lines=lines,
                buttons=(QUESTION if asks else LOOK,),
            )
        )
    if who in state.facilitators:
        shown = shown_to(needs, who)
        if shown:
            still = sum(len(theirs.open) for theirs in shown.values())
            lines = (phrase("needs-side", count=len(shown)),)
            if still:
                lines += (phrase("needs-side-open", count=still),)
            found.append(
                CardSection(heading=phrase("needs-seen-title"), lines=lines, buttons=(SEE,))
            )
    return tuple(found)


def _for_me(state: State, mine: OwnNeeds) -> Iterator[Phrase]:
    if _unanswered(state, mine):
        yield phrase("needs-ask-after", number=state.last_held)
    if mine.to_arrange and not any(who in mine.viewers for who in state.facilitators):
        yield phrase("needs-shown-to-nobody")


def _unanswered(state: State, mine: OwnNeeds) -> tuple[StatedNeed, ...]:
    """The needs of which somebody has not said whether they were there at the last meeting."""
    last = state.last_held
    if state.phase is not MeetingState.PLANNED or last < 1 or not mine.viewers:
        return ()
    return tuple(need for need in mine.to_arrange if need.met_at != last)


def shown_to(needs: RoomNeeds, viewer: PersonId) -> Mapping[PersonId, OwnNeeds]:
    """What a facilitator is shown: of those who named them, and of nobody else."""
    return {who: theirs for who, theirs in needs.items() if viewer in theirs.viewers}
