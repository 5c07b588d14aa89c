"""What Heard says about keeping on topic: to one person at a time, never to the room."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import Button, Card, CardSection, Phrase, phrase
from bot.meeting import subjects
from bot.meeting.agenda import AgendaItem
from bot.meeting.state import State
from bot.meeting.topic import TopicQuestion


def question(
    state: State, item: AgendaItem, asked: TopicQuestion, other: AgendaItem | None
) -> Card:
    """Whether this is about the item; or, with `other`, whether the meeting has moved on to it."""
    title = item.shown_title
    if other is None:
        lines = (phrase("topic-ask", title=title), phrase("topic-why"))
    else:
        theirs = other.shown_title
        lines = (
            phrase("topic-ask-other", title=title, other=theirs),
            phrase("topic-why-other", other=theirs),
        )
    move = () if other is None else (_move(item, other),)
    return Card(
        kind="topic-question",
        lines=lines,
        parts=_with_message("topic-unsure", asked),
        buttons=(_yes(asked, other), *move, *_rest(asked)),
        expires=True,
        about=subjects.question(state, asked.number),
    )


def flagged(state: State, item: AgendaItem, asked: TopicQuestion) -> Card:
    """Somebody feels that the talk has left the item."""
    return Card(
        kind="topic-flag",
        lines=(phrase("topic-flagged", title=item.shown_title),),
        parts=_with_message("topic-flagged-why", asked),
        buttons=(_on_topic(asked, "button-is-on-topic"), *_rest(asked)),
        about=subjects.question(state, asked.number),
    )


def _with_message(last: str, asked: TopicQuestion) -> tuple[CardSection, ...]:
    """The last sentence, and the way to the message that is meant, if it is about one."""
    return (CardSection(lines=(phrase(last),), ref=asked.source or ""),)


def _yes(asked: TopicQuestion, other: AgendaItem | None) -> Button:
    return _on_topic(asked, "button-on-topic" if other is None else "button-still-on-topic")


def _on_topic(asked: TopicQuestion, label: str) -> Button:
    """What says that this is about the item. It has to fit the sentence it stands under: "yes" to
    "somebody feels that the talk has left the item" would say the contrary."""
    return Button(phrase(label), "ontopic", {"question": asked.number}, style="main")


def _move(item: AgendaItem, other: AgendaItem) -> Button:
    """On to the other item, but only from this one."""
    args: dict[str, str | int] = {"item": f"id:{other.id}", "after": f"id:{item.id}"}
    return Button(phrase("button-move-on"), "agenda next", args)


def _rest(asked: TopicQuestion) -> tuple[Button, ...]:
    source: dict[str, str | int] = {} if asked.source is None else {"source": asked.source}
    return (
        Button(phrase("button-park-it"), "park", source),
        Button(phrase("button-new-item"), "agenda add"),
        Button(phrase("button-leave-it"), "leave-it", {"question": asked.number}),
    )


def items_added(state: State, items: Sequence[AgendaItem]) -> Card:
    """Several items are on the agenda."""
    lines = [
        phrase("item-choice", place=state.agenda.place(item), title=item.shown_title)
        for item in items
    ]
    return Card(kind="note", lines=(phrase("items-added", count=len(items)), *lines))


def item_added(state: State, item: AgendaItem, *, vague: bool) -> Card:
    """An item is on the agenda; a title that says little gets a friendly hint."""
    added = phrase("item-added", place=state.agenda.place(item), title=item.shown_title)
    hint: tuple[Phrase, ...] = (phrase("item-vague"),) if vague else ()
    return Card(kind="note", lines=(added, *hint), brief=not vague)
