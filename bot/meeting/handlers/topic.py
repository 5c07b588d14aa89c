"""Keeping on topic: asking privately, and taking people's word for it."""

from __future__ import annotations

from bot.cards import CatalogueRef
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import (
    MessagePosted,
    OffTopicFlagged,
    TopicConfirmed,
    TopicModeSet,
    TopicQuestionDismissed,
)
from bot.ids import PersonId
from bot.meeting import cards
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import topic as topic_cards
from bot.meeting.state import NOTHING, Effects, State
from bot.meeting.topic import TopicQuestion
from bot.rules import Quiet, TopicMode


def note_drift(state: State, said: MessagePosted) -> Effects:
    """A message came in: ask about it, if the last few together are worth a question.

    An aside goes to its author where the room chose that; everything else to the facilitators who
    are here. Nobody is asked while something is open, or in a room that wants Heard to say less.
    """
    topic, item = state.topic, state.agenda.current
    if item is None or state.settings.topic is TopicMode.OFF or not topic.hear(said):
        return NOTHING
    if topic.open or topic.asked >= state.rules.drift_questions_per_meeting:
        return NOTHING
    people = _whom(state, said)
    if state.settings.quiet is not Quiet.NORMAL or not people:
        return NOTHING
    question = topic.ask(people, said.ref)
    topic.asked += 1
    other = None if said.looks_like is None else state.agenda.get(said.looks_like)
    return tuple(
        Whisper(who, topic_cards.question(state, item, question, _next(state, item, other, who)))
        for who in people
    )


def _whom(state: State, said: MessagePosted) -> tuple[PersonId, ...]:
    aside, author = not state.topic.window.shared, said.actor
    if state.settings.topic is not TopicMode.AUTHOR_FIRST or not aside or author is None:
        return state.facilitators_here
    # Without direct messages they would only find out when it is long over.
    return (author,) if state.wishes.of(author).direct else state.facilitators_here


def _next(
    state: State, item: AgendaItem, other: AgendaItem | None, who: PersonId
) -> AgendaItem | None:
    """The item the talk resembles, for somebody who can move the meeting on to it."""
    return other if other is not item and state.may_facilitate(who) else None


def off_topic_flagged(state: State, event: OffTopicFlagged) -> Effects:
    """Somebody feels that the talk has left the item: the facilitators hear it, not from whom.

    It is one person's word, so it counts at once and in any room, even where Heard itself never
    asks. The same message is told once, however many people flag it.
    """
    topic, item = state.topic, state.agenda.current
    if item is None:
        raise IllegalMove("refused-no-current-item")
    flags = topic.flags.get(event.person, 0)
    if flags >= state.rules.offtopic_flags_per_item:
        raise IllegalMove("refused-flagged", count=flags)
    topic.flags[event.person] = flags + 1
    told: Effects = NOTHING
    if not topic.is_flagged(event.source):
        people = state.facilitators_here or tuple(state.facilitators)
        question = topic.ask(people, event.source, flag=True)
        card = topic_cards.flagged(state, item, question)
        told = tuple(Whisper(who, card) for who in people)
    return (*told, ReplyToActor(cards.note("noted-flag")))


def topic_confirmed(state: State, event: TopicConfirmed) -> Effects:
    """Somebody confirms that the talk is about the item: Heard learns that, and asks less."""
    item = state.agenda.current
    if item is None:
        raise IllegalMove("refused-no-current-item")
    if event.question is not None:
        answered = _answer(state, event.question, event.actor)
        state.topic.answers.confirmed += not answered.flag
    elif event.actor is None or not state.may_facilitate(event.actor):
        raise IllegalMove("refused-not-asked")
    state.topic.confirm()
    return (ReplyToActor(cards.note("noted-on-topic", title=item.shown_title)),)


def topic_question_dismissed(state: State, event: TopicQuestionDismissed) -> Effects:
    """Somebody dismisses a question."""
    state.topic.dismiss(_answer(state, event.question, event.actor))
    return (ReplyToActor(cards.note("noted-left")),)


def _answer(state: State, number: int, by: PersonId | None) -> TopicQuestion:
    """Closes a question for everybody who was asked it."""
    question = state.topic.open.get(number)
    if question is None:
        raise IllegalMove("refused-answered")
    if by not in question.asked and (by is None or not state.may_facilitate(by)):
        raise IllegalMove("refused-not-asked")
    del state.topic.open[number]
    return question


def topic_mode_set(state: State, event: TopicModeSet) -> Effects:
    """Whom Heard asks here from now on."""
    state.set(topic=event.mode)
    note = cards.note("noted-topic", mode=CatalogueRef(f"topic-{event.mode.value}"))
    return (ReplyToActor(note),)
