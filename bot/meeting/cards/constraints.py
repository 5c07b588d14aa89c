"""Blank sheets, and constraints: written down beside the talk, and back when something is decided.

Nobody is named here but those who wanted that: a constraint is told of without its author.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Countdown,
    Duration,
    Fact,
    PersonName,
    Phrase,
    RecordedText,
    TimeOfDay,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards.shared_buttons import page_buttons, page_line
from bot.meeting.state import State
from bot.records.constraints import Constraint, ConstraintKind, ConstraintStanding

PAGE = 5
"""So many constraints stand on one page of the list, each with its buttons."""
MOST_SHOWN = 10
"""So many stand in what the room is shown; the list has them all."""
LOG = Button(phrase("button-constraint"), "constraint")
LIST = Button(phrase("button-constraints"), "constraints")
END_SHEET = Button(phrase("button-end-blank-sheet"), "blank-sheet end")
BLANK_SHEET = Button(phrase("button-blank-sheet"), "blank-sheet", ask=True)


# -- blank sheets ----------------------------------------------------------------------------------


def blank_sheet(state: State, item: AgendaItem, minutes: int) -> Card:
    """An item begins as a blank sheet: how that goes, and until when."""
    until = state.constraints.blank_until
    lines = [phrase("blank-sheet-ideas"), phrase("blank-sheet-constraints")]
    if until is not None:
        lines.insert(
            0,
            phrase(
                "blank-sheet-begins",
                title=item.shown_title,
                time=Duration(minutes * 60),
                until=TimeOfDay(until, state.zone),
            ),
        )
    return Card(
        kind="blank-sheet",
        title=phrase("blank-sheet-title"),
        lines=tuple(lines),
        buttons=(LOG,),
        about=subjects.blank_sheet(state),
    )


def blank_sheet_over(state: State) -> Card:
    """It is over: how much was written down beside it."""
    count = len(of_item(state))
    lines = [phrase("blank-sheet-over")]
    if count:
        lines.append(phrase("constraints-come-back-later", count=count))
    return Card(
        kind="blank-sheet-over",
        lines=tuple(lines),
        buttons=(LIST,) if count else (),
        about=subjects.meeting(state),
    )


def facts(state: State) -> tuple[Fact, ...]:
    """On panels: how long the blank sheet goes on, and how many constraints wait. Never whose."""
    until, found = state.constraints.blank_until, []
    if until is not None and state.on_break is None:
        left = phrase("left", time=Countdown(until))
        found.append(Fact(phrase("panel-blank-sheet"), left))
    if count := len(of_item(state)):
        found.append(Fact(phrase("panel-constraints"), phrase("count", count=count)))
    return tuple(found)


def of_item(state: State) -> tuple[Constraint, ...]:
    """The open constraints of the item that is up; where none is, all of them."""
    item = state.agenda.current
    if item is None:
        return state.constraints.open
    return tuple(one for one in state.constraints.open if one.about == item.title)


# -- writing one down ------------------------------------------------------------------------------


def logged(constraint: Constraint) -> Card:
    """It is written down."""
    lines = [phrase("noted-constraint", number=constraint.number)]
    lines.append(
        phrase("constraint-unnamed")
        if constraint.by is None
        else phrase("constraint-named", name=PersonName(constraint.by))
    )
    return Card(kind="note", lines=tuple(lines), buttons=(LIST,))


def suggestion(state: State, ref: str) -> Card:
    """For the author of a message, privately: whether to write a constraint down for later."""
    return Card(
        kind="constraint-suggestion",
        lines=(phrase("constraint-suggestion"), phrase("constraint-suggestion-why")),
        parts=(CardSection(lines=(phrase("constraint-suggestion-once"),), ref=ref),),
        buttons=(
            Button(phrase("button-keep-constraint"), "constraint", {"source": ref}, style="main"),
            Button(phrase("button-no-constraint"), "constraints no"),
        ),
        expires=True,
        about=subjects.item(state),
    )


# -- coming back -----------------------------------------------------------------------------------


def come_back(state: State, found: Sequence[Constraint]) -> Card:
    """What was foreseen, for the room, when something is proposed or decided."""
    lines = [line for one in found[:MOST_SHOWN] for line in _lines(one)]
    if len(found) > MOST_SHOWN:
        lines.append(phrase("constraints-more", count=len(found) - MOST_SHOWN))
    return Card(
        kind="constraints-back",
        title=phrase("constraints-back", count=len(found)),
        lines=(phrase("constraints-back-why"), *lines),
        buttons=(LIST,),
        about=subjects.meeting(state),
    )


def to_review(state: State, who: PersonId, found: Sequence[Constraint]) -> Card:
    """For those who run the meeting: what became of each, now that something is decided."""
    # Who looks after one can be said on the list: here, one press for each has to do.
    parts = [
        CardSection(
            lines=_lines(one),
            buttons=_review_buttons(state, who, one),
            about=subjects.constraint(one.number),
        )
        for one in found[:PAGE]
    ]
    if len(found) > PAGE:
        more = phrase("constraints-more", count=len(found) - PAGE)
        parts.append(CardSection(lines=(more,), buttons=(LIST,), about=subjects.meeting(state)))
    return Card(
        kind="constraints-review",
        title=phrase("constraints-review-title"),
        lines=(phrase("constraints-review-why"),),
        parts=tuple(parts),
    )


def listed(state: State, who: PersonId, page: int) -> Card:
    """The list: what waits, with the buttons that work for whoever looks, and what this meeting has
    dealt with."""
    known = sorted(state.constraints.known.values(), key=lambda one: (not one.is_open, one.number))
    if not known:
        return Card(kind="constraints", lines=(phrase("constraints-none"),), buttons=(LOG,))
    pages = -(-len(known) // PAGE)
    page = min(max(page, 1), pages)
    shown = known[(page - 1) * PAGE : page * PAGE]
    return Card(
        kind="constraints",
        title=phrase("constraints-title"),
        lines=(
            phrase("constraints-open", count=len(state.constraints.open)),
            *page_line(page, pages),
        ),
        parts=tuple(_part(state, who, one) for one in shown),
        buttons=(LOG, *page_buttons("constraints", page, pages)),
    )


def reviewed(state: State, who: PersonId, constraint: Constraint) -> Card:
    """It is noted what became of one."""
    said = phrase(
        "noted-constraint-reviewed",
        number=constraint.number,
        standing=CatalogueRef(f"constraint-standing-{constraint.standing.value}"),
    )
    part = CardSection(
        lines=(),
        buttons=_owner_buttons(state, who, constraint),
        about=subjects.constraint(constraint.number) if constraint.is_open else "",
    )
    return Card(kind="note", lines=(said,), parts=(part,) if part.buttons else (), buttons=(LIST,))


def _part(state: State, who: PersonId, constraint: Constraint) -> CardSection:
    return CardSection(
        lines=_lines(constraint),
        buttons=(
            *_review_buttons(state, who, constraint),
            *_owner_buttons(state, who, constraint),
        ),
        about=subjects.constraint(constraint.number) if constraint.is_open else "",
    )


def _lines(constraint: Constraint) -> tuple[Phrase, ...]:
    line = phrase(
        "constraint-line",
        number=constraint.number,
        kind=kind_of(constraint.kind),
        words=RecordedText(constraint.words),
    )
    return (line, *stands(constraint))


def stands(constraint: Constraint) -> tuple[Phrase, ...]:
    """Who foresaw it, if they wanted to be named, how it stands, and who looks after it."""
    lines: list[Phrase] = []
    if constraint.by is not None:
        lines.append(phrase("constraint-foreseen-by", name=PersonName(constraint.by)))
    if constraint.standing is not ConstraintStanding.WAITING:
        standing = CatalogueRef(f"constraint-standing-{constraint.standing.value}")
        lines.append(phrase("constraint-stands", standing=standing))
    if constraint.changer is not None:
        lines.append(phrase("became-changer", words=RecordedText(constraint.changer)))
    if constraint.owner is not None:
        lines.append(phrase("constraint-owner", name=PersonName(constraint.owner)))
    return tuple(lines)


def kind_of(kind: ConstraintKind) -> CatalogueRef:
    """What a constraint is about, in the reader's language."""
    return CatalogueRef(f"constraint-kind-{kind.value}")


def _review_buttons(state: State, who: PersonId, constraint: Constraint) -> tuple[Button, ...]:
    if not constraint.is_open or not (state.may_facilitate(who) or constraint.owner == who):
        return ()
    asked = (ConstraintStanding.REAL, ConstraintStanding.MET, ConstraintStanding.AVOIDED)
    return tuple(
        Button(
            phrase(f"button-constraint-{standing.value}"),
            "constraints review",
            {"constraint": constraint.number, "standing": standing.value},
            # Who could change it is asked in a form.
            ask=standing is ConstraintStanding.REAL,
        )
        for standing in asked
    )


def _owner_buttons(state: State, who: PersonId, constraint: Constraint) -> tuple[Button, ...]:
    if not constraint.is_open or who in state.support:
        return ()
    if constraint.owner is None:
        label, switch = "button-constraint-take", "on"
    elif constraint.owner == who:
        label, switch = "button-constraint-let-go", "off"
    else:
        return ()
    args: dict[str, str | int] = {"constraint": constraint.number, "switch": switch}
    return (Button(phrase(label), "constraints take", args),)
