"""Keeping on topic: asking privately, and taking people's word for it."""

from __future__ import annotations

from bot.cards import CatalogueRef
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import (
    OffTopicFlagged,
    TopicConfirmed,
    TopicModeSet,
    TopicQuestionDismissed,
)
from bot.ids import PersonId
from bot.meeting import cards
from bot.meeting.cards import topic as topic_cards
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.meeting.topic import TopicQuestion
from bot.rules import DriftCare, TopicMode


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
    doubted = True
    if event.question is not None and event.question != state.topic.mark.number:
        doubted = _answer(state, event.question, event.actor).is_of_drift
        state.topic.answers.confirmed += doubted
    elif event.actor is None or not state.may_facilitate(event.actor):
        raise IllegalMove("refused-not-asked")
    if doubted:
        state.topic.reject_doubt(item.title, state.number)
    reply = ReplyToActor(cards.note("noted-on-topic", title=item.shown_title))
    return (reply, *PANEL) if state.topic.confirm() else (reply,)


def topic_question_dismissed(state: State, event: TopicQuestionDismissed) -> Effects:
    """Somebody dismisses a question."""
    question = _answer(state, event.question, event.actor)
    state.topic.dismiss(question)
    item = state.agenda.current
    if item is not None and question.is_of_drift:
        state.topic.reject_doubt(item.title, state.number)
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
    mode = CatalogueRef(f"topic-{event.mode.value}")
    # What is said has to be so here: with other care than keen, no author is ever asked.
    care = state.rules.drift_care is DriftCare.KEEN or event.mode is not TopicMode.AUTHOR_FIRST
    key = "noted-topic" if care else "noted-topic-not-keen"
    reply = ReplyToActor(cards.note(key, mode=mode))
    off = event.mode is TopicMode.OFF and state.topic.mark.take_away()
    return (reply, *PANEL) if off else (reply,)
