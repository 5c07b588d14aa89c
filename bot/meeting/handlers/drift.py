"""What becomes of a drift: a private question, or a mark on facilitators' panels."""

from __future__ import annotations

from bot.effects import Whisper
from bot.events import MessagePosted
from bot.ids import PersonId
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import topic as topic_cards
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.rules import DriftCare, Quiet, TopicMode


def note_drift(state: State, said: MessagePosted) -> Effects:
    """A message came in: if the last few together seem to have left the item, it is asked about
    where a question is likely to be right, and else there is a mark."""
    topic, item = state.topic, state.agenda.current
    if item is None or state.settings.topic is TopicMode.OFF:
        return NOTHING
    drifts = topic.hear(said)
    if topic.mark.hear(said):
        return PANEL
    if not drifts or topic.open:
        return NOTHING
    people = _whom(state, said)
    return _ask(state, said, item, people) if people else _mark(state, said)


def _whom(state: State, said: MessagePosted) -> tuple[PersonId, ...]:
    """Who is asked; nobody where the mark has to do.

    At the default, only facilitators, and only after one of them has said that the meeting goes on:
    what a drift means then is most often that nobody has moved it on, and they can. Elsewhere most
    questions were needless. A team that wants them all the same has set its care to keen; there an
    aside goes to its author first, where the room chose that.
    """
    topic, author = state.topic, said.actor
    by_words_alone = state.rules.drift_care is DriftCare.KEEN or said.strays
    if not topic.moved and not by_words_alone:
        return ()
    if topic.asked >= state.rules.drift_questions_per_meeting:
        return ()
    if state.settings.quiet is not Quiet.NORMAL:
        return ()
    aside = not topic.moved and not topic.window.shared
    if state.settings.topic is TopicMode.AUTHOR_FIRST and aside and author is not None:
        # Without direct messages they would only find out when it is long over.
        return (author,) if state.wishes.of(author).direct else state.facilitators_here
    return state.facilitators_here


def _ask(
    state: State, said: MessagePosted, item: AgendaItem, people: tuple[PersonId, ...]
) -> Effects:
    topic = state.topic
    marked = topic.mark.take_away()
    question = topic.ask(people, said.ref)
    topic.asked += 1
    other = _other(state, said, item)
    asked = tuple(
        Whisper(
            who,
            topic_cards.question(
                state, item, question, other if state.may_facilitate(who) else None
            ),
        )
        for who in people
    )
    return (*asked, *PANEL) if marked else asked


def _other(state: State, said: MessagePosted, item: AgendaItem) -> AgendaItem | None:
    """The item whose words the last messages use. Words alone name the wrong one two times in
    three; after a facilitator's word that the meeting goes on they seldom do."""
    if said.looks_like is None or not state.topic.moved:
        return None
    other = state.agenda.get(said.looks_like)
    return None if other is item else other


def _mark(state: State, said: MessagePosted) -> Effects:
    if state.topic.mark.shows or not state.facilitators:
        return NOTHING
    state.topic.mark_drift(said.ref)
    return PANEL
