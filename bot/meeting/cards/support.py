"""What a person and their supporter are told."""

from __future__ import annotations

from msgspec.structs import replace

from bot.cards import AnyPlaceholder, Button, Card, ListOf, PersonName, Phrase, phrase
from bot.events import (
    ContentionParked,
    Event,
    HandLowered,
    HandRaised,
    Passed,
    ResponseGiven,
    SilentAnswerGiven,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import HERE, answer_proposal, note
from bot.meeting.state import State

OFFERS = frozenset(
    {
        "action-offer", "invitation", "moved-on", "point-owner", "point-wording",
        "proposal-amended", "proposal-reminder", "put-up", "words-gone", "your-point", "your-turn",
    }
)  # fmt: skip
"""Kinds of private cards that a person may choose to have shown to their supporter as well."""
SHARED = "shared-offer"
"""The kind of card that shows a supporter what the person was offered. It has the person's buttons;
of those a supporter is shown what they do for the person, as the table of commands says."""

ADD = Button(phrase("button-supporter-add"), "supporter", {"what": "add"}, ask=True)
END = Button(phrase("button-supporter-end"), "supporter", {"what": "end"})


def offer(by: PersonId, *, shares: bool, number: int) -> Card:
    """Somebody would like you to support them."""
    given: dict[str, str | int] = {"person": f"id:{by}"}
    return Card(
        kind="support-offer",
        title=phrase("support-offer-title"),
        lines=(
            phrase("support-offer", name=PersonName(by)),
            phrase("support-offer-means"),
            *((phrase("support-offer-shares"),) if shares else ()),
        ),
        buttons=(
            Button(
                phrase("button-support-yes"),
                "supporter",
                {"what": "accept", **given},
                style="main",
            ),
            Button(phrase("button-support-no"), "supporter", {"what": "decline", **given}),
        ),
        about=subjects.support_offer(number),
    )


def begun(who: PersonId, *, shares: bool, number: int) -> Card:
    """Somebody is your supporter now."""
    key = "support-begun-shares" if shares else "support-begun"
    lines = (phrase("support-begun-who", name=PersonName(who)), phrase(key))
    return Card(kind="support", lines=lines, buttons=(END,), about=subjects.support(number))


def agreed(whom: PersonId, *, shares: bool, number: int) -> Card:
    """You support somebody now."""
    lines = [phrase("support-agreed", name=PersonName(whom)), phrase("support-agreed-how")]
    if shares:
        lines.append(phrase("support-agreed-shares"))
    about = subjects.support(number)
    return Card(kind="support", lines=tuple(lines), buttons=(END,), about=about)


def ended(who: PersonId) -> Card:
    """Somebody is your supporter no longer."""
    return note("support-ended", name=PersonName(who))


def ended_for_supporter(state: State, whom: PersonId) -> Card:
    """You support somebody no longer."""
    card = note("support-ended-yours", name=PersonName(whom))
    return replace(card, buttons=(HERE,), about=subjects.meeting(state))


def person_left(state: State) -> Card:
    """Whom you supported has left."""
    card = note("support-person-left")
    return replace(card, buttons=(HERE,), about=subjects.meeting(state))


def supporter_left() -> Card:
    """Your supporter has left."""
    return note("support-supporter-left")


def shared(whose: PersonId, card: Card) -> Card:
    """A private offer to somebody, for their supporter to see as well."""
    return Card(
        kind=SHARED,
        lines=(phrase("support-shared", name=PersonName(whose)), *card.lines),
        buttons=card.buttons,
        expires=card.expires,
        about=card.about,
    )


def done_for_you(state: State, event: Event, answer: Card) -> Card:
    """What your supporter has just done for you, and how to take it back."""
    assert event.through is not None  # noqa: S101 - only called for such
    back = _take_back(event)
    return Card(
        kind="support-act",
        lines=(phrase("support-act", name=PersonName(event.through)), *answer.lines),
        buttons=() if back is None else (back,),
        about=_act(state, event),
    )


def done_for_them(whom: PersonId) -> Card:
    """What you did counts as theirs."""
    return note("noted-for-them", name=PersonName(whom))


def _act(state: State, event: Event) -> str:
    """What can be taken back, until it is over."""
    match event:
        case HandRaised() if (hand := state.queue.get(event.person)) is not None:
            return subjects.hand(state, hand)
        case HandLowered():
            return subjects.hand_down(state)
        case Passed():
            return subjects.passing(state)
        case SilentAnswerGiven():
            return subjects.round(state)
        case ContentionParked():
            return subjects.point(state.next_contention - 1)
        case ResponseGiven(number=number):
            return subjects.proposal(number)
    return ""


def _take_back(event: Event) -> Button | None:
    label = phrase("button-take-it-back")
    match event:
        case HandRaised():
            return Button(label, "lower")
        case HandLowered():
            return Button(label, "hand")
        case Passed():
            return Button(label, "take-back", {"what": "pass"})
        case SilentAnswerGiven(words=words):
            return Button(label, "take-back", {"words": words})
        case ContentionParked(wording=words):
            return Button(label, "take-back", {"words": words})
        case ResponseGiven(number=number):
            return answer_proposal(number)
    return None


def overview(state: State, who: PersonId) -> Card:
    """Who supports somebody here, or whom they support; and what a supporter is."""
    support = state.support
    whom = support.person(who)
    lines: list[Phrase] = []
    buttons: tuple[Button, ...] = ()
    if whom is not None:
        lines += [phrase("support-agreed", name=PersonName(whom)), phrase("support-agreed-how")]
        buttons = (END,)
    else:
        if theirs := support.supporters_of(who):
            lines.append(phrase("support-yours", names=_names(theirs)))
            buttons = (END,)
        if asked := support.asked_by(who):
            lines.append(phrase("support-asked", names=_names(asked)))
        lines.append(phrase("support-what"))
        buttons = (ADD, *buttons)
    return Card(kind="support", title=phrase("support-title"), lines=tuple(lines), buttons=buttons)


def _names(people: tuple[PersonId, ...]) -> AnyPlaceholder:
    return ListOf(tuple(PersonName(who) for who in people))
