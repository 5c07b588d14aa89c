"""Cards about actions: what is to be done after a meeting, and who has taken it on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from bot.cards import Button, Card, CardSection, Day, PersonName, Phrase, RecordedText, phrase
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import note, page_buttons, page_line
from bot.meeting.state import State
from bot.records.actions import Action

ADD = Button(phrase("button-action-add"), "action", {"act": "add"}, ask=True)
SHOW = Button(phrase("button-actions-show"), "action")
MINE = "mine"
"""The name of the section with what somebody has taken on, on their own panel."""
PAGE = 10
"""So many are on one page of the list."""
MOST_MINE = 5
"""So many of somebody's own are on their panel; the list has all."""
MOST_LATE = 5
"""So many that are late are named when a meeting opens; the list has all."""


def _button(key: str, act: str, action: Action, *, ask: bool = False) -> Button:
    args: dict[str, str | int] = {"act": act, "number": action.number}
    return Button(phrase(key, number=action.number), "action", args, ask=ask)


def take_on_button(action: Action) -> Button:
    """Somebody takes on what nobody has."""
    return _button("button-action-accept", "accept", action)


def action_line(action: Action) -> Phrase:
    """An action: its number and its words."""
    return phrase("action", number=action.number, words=RecordedText(action.words))


def due_line(action: Action) -> tuple[Phrase, ...]:
    """By when it is to be done, if that was said."""
    return () if action.due is None else (phrase("action-due", day=Day(action.due)),)


def who_line(action: Action) -> Phrase:
    """Who has taken it on. Nobody is named before they have accepted."""
    if action.owner is not None:
        return phrase("action-owner", name=PersonName(action.owner))
    return phrase("action-free" if action.asked is None else "action-asking")


def for_one(card: Card) -> Card:
    """What the room is told of an action, for somebody whom it concerns."""
    return replace(card, kind="action-told")


def _told(kind: str, title: str, action: Action, *lines: Phrase) -> Card:
    quoted = phrase("quote", words=RecordedText(action.words))
    return Card(kind=kind, title=phrase(title, number=action.number), lines=(quoted, *lines))


# -- what the room is told -------------------------------------------------------------------------


def added(action: Action) -> Card:
    """Something is to be done."""
    free = action.owner is None and action.asked is None
    return Card(
        kind="action",
        title=phrase("action-title", number=action.number),
        lines=(
            phrase("quote", words=RecordedText(action.words)),
            *due_line(action),
            who_line(action),
        ),
        buttons=(take_on_button(action),) if free else (),
        about=subjects.action_free(action.number) if free else "",
    )


def taken_on(action: Action) -> Card:
    """Somebody has accepted."""
    return _told("action", "action-title", action, who_line(action), *due_line(action))


def over(action: Action) -> Card:
    """It is done, or will not be done."""
    why = (
        () if action.reason is None else (phrase("became-why", words=RecordedText(action.reason)),)
    )
    return _told("action-over", f"action-{action.state.value}-title", action, *why)


def undone(action: Action) -> Card:
    """Somebody has taken back what they did with it."""
    return _told("action", "action-undone-title", action, who_line(action), *due_line(action))


def withdrawn(action: Action) -> Card:
    """Whoever recorded it has taken it back."""
    return note("action-withdrawn", number=action.number)


def late_section(state: State, today: date) -> tuple[CardSection, ...]:
    """What should have been done by now, for the opening. No names: it is about the action."""
    late = sorted(
        (one for one in state.actions.values() if one.is_late(today)),
        key=lambda one: (one.due or today, one.number),
    )
    if not late:
        return ()
    lines = [
        phrase(
            "action-late",
            number=one.number,
            words=RecordedText(one.words),
            day=Day(one.due or today),
        )
        for one in late[:MOST_LATE]
    ]
    if len(late) > MOST_LATE:
        lines.append(phrase("actions-late-more", more=len(late) - MOST_LATE))
    heading = phrase("actions-late", count=len(late))
    return (CardSection(heading=heading, lines=tuple(lines), buttons=(SHOW,)),)


# -- what one person is told -----------------------------------------------------------------------


def offer(state: State, action: Action) -> Card:
    """Whether somebody would take an action on."""
    has = action.owner
    over = () if has is None else (phrase("action-offer-over", name=PersonName(has)),)
    return Card(
        kind="action-offer",
        title=phrase("action-offer-title"),
        lines=(action_line(action), *due_line(action), *over, phrase("action-offer-named")),
        buttons=(
            _button("button-action-accept", "accept", action),
            _button("button-action-decline", "decline", action),
        ),
        about=subjects.action_offer(action.number),
    )


def declined(action: Action, who: PersonId) -> Card:
    """Somebody would rather not; for whoever asked. It is said to nobody else."""
    lines = (phrase("action-declined", name=PersonName(who)), who_line(action))
    return Card(
        kind="action-declined",
        title=phrase("action-title", number=action.number),
        lines=(phrase("quote", words=RecordedText(action.words)), *lines),
        buttons=(_button("button-action-ask", "ask", action, ask=True),),
        about=subjects.action(action.number),
    )


def rescheduled(action: Action) -> Card:
    """Its day has changed; for whoever has it."""
    day = due_line(action) or (phrase("action-no-day"),)
    return _told("action-told", "action-title", action, *day)


def orphaned(actions: Sequence[Action]) -> Card:
    """Whoever had these has left; for facilitators."""
    return Card(
        kind="actions-orphaned",
        lines=(phrase("actions-orphaned", count=len(actions)),),
        parts=tuple(
            CardSection(
                lines=(action_line(one), *due_line(one)),
                buttons=(_button("button-action-ask", "ask", one, ask=True),),
                about=subjects.action(one.number),
            )
            for one in actions
        ),
    )


def words_gone(action: Action) -> Card:
    """Its words are gone; for whoever has it and for facilitators."""
    return note("action-words-gone", number=action.number)


def noted(key: str, action: Action) -> Card:
    """The answer to whoever has done something with it."""
    return note(key, number=action.number)


# -- lists -----------------------------------------------------------------------------------------


def buttons(state: State, who: PersonId, action: Action) -> tuple[Button, ...]:
    """What somebody can do with an open action."""
    return tuple(_buttons(state, who, action))


def _buttons(state: State, who: PersonId, action: Action) -> Iterator[Button]:
    if who in state.support:
        return
    if action.asked == who:
        yield _button("button-action-accept", "accept", action)
        yield _button("button-action-decline", "decline", action)
    elif action.owner is None:
        yield take_on_button(action)
    if who in (action.owner, action.by) or state.may_facilitate(who):
        yield _button("button-action-done", "done", action)
        yield _button("button-action-ask", "ask", action, ask=True)
        yield _button("button-action-date", "date", action, ask=True)
        yield _button("button-action-drop", "drop", action, ask=True)


def section(state: State, who: PersonId, action: Action, today: date) -> CardSection:
    """One action in a list."""
    late = (phrase("action-is-late"),) if action.is_late(today) else ()
    return CardSection(
        lines=(action_line(action), who_line(action), *due_line(action), *late),
        buttons=buttons(state, who, action),
        about=subjects.action(action.number),
    )


def listed(state: State, who: PersonId, today: date, page: int = 1) -> Card:
    """What is still to be done, what is due first at the top."""
    found = in_order(state.actions.open)
    pages = max(1, -(-len(found) // PAGE))
    # There may be fewer than there were when the button was drawn.
    page = min(page, pages)
    shown = found[(page - 1) * PAGE : page * PAGE]
    return Card(
        kind="actions",
        title=phrase("actions-title"),
        lines=(phrase("actions-count", count=len(found)), *page_line(page, pages)),
        parts=tuple(section(state, who, one, today) for one in shown),
        buttons=(*page_buttons("action", page, pages), ADD),
    )


def in_order(actions: Iterable[Action]) -> list[Action]:
    """What is due first at the top; what has no day at the end."""
    return sorted(actions, key=lambda one: (one.due or date.max, one.number))


def mine(state: State, who: PersonId, today: date) -> tuple[CardSection, ...]:
    """What somebody has taken on, for their own panel."""
    own = in_order(one for one in state.actions.open if one.owner == who)
    sections = [section(state, who, one, today) for one in own[:MOST_MINE]]
    if not sections:
        return ()
    first, *others = sections
    heading = phrase("actions-mine", count=len(own))
    return tuple(
        CardSection(
            heading=heading if one is first else None,
            lines=tuple(line for line in one.lines if line.key != "action-owner"),
            buttons=one.buttons,
            about=one.about,
            name=MINE,
        )
        for one in (first, *others)
    )
