"""What becomes of a drift: a private question, or a mark on facilitators' panels."""

from __future__ import annotations

from typing import NamedTuple

from bot.effects import Whisper
from bot.errors import IllegalMove
from bot.events import DriftEnded, DriftNoticed, MessagePosted
from bot.ids import ItemId, PersonId
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import topic as topic_cards
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.rules import DriftCare, Quiet, TopicMode


class _Drift(NamedTuple):
    """The last few messages that seem to have left the item."""

    ref: str
    """The last of them, and whose it is."""
    author: PersonId | None
    shared: bool
    """They are by more than one person."""
    looks_like: ItemId | None
    by_words: bool = False
    """Told by a version that asked without a facilitator's word."""


def drift_noticed(state: State, event: DriftNoticed) -> Effects:
    """The last messages seem to have left the item: it is asked about where a question is likely to
    be right, and else there is a mark. Then people are left alone for a while."""
    item, window = state.agenda.current, state.topic.window
    if item is None:
        raise IllegalMove("refused-no-current-item")
    window.run, window.quiet = 0, state.topic.patience.silence
    found = _Drift(event.ref, event.author, event.shared, event.looks_like)
    if not is_new(state, event.author, shared=event.shared):
        return NOTHING
    people = _whom(state, found)
    return _ask(state, found, item, people) if people else _mark(state, found, watched=True)


def drift_ended(state: State, event: DriftEnded) -> Effects:
    """The talk is back: the mark goes. It can still be pressed where somebody has it open."""
    mark = state.topic.mark
    shown, mark.shows = mark.shows, False
    return PANEL if shown else NOTHING


def is_new(state: State, author: PersonId, *, shared: bool) -> bool:
    """Whether a question or a mark follows if the last messages seem to have left the item. Nothing
    does while a question is open."""
    if state.settings.topic is TopicMode.OFF or state.topic.open:
        return False
    if not state.topic.mark.shows and state.facilitators:
        return True
    return bool(_whom(state, _Drift("", author, shared, None)))


def may_be_told(state: State) -> bool:
    """Whether there is anybody at all who could be told of a drift."""
    authors = state.rules.drift_care is DriftCare.KEEN
    asked = state.settings.topic is TopicMode.AUTHOR_FIRST and authors
    return asked or bool(state.facilitators)


def note_drift(state: State, said: MessagePosted) -> Effects:
    """A message came in. Where earlier versions scored it first, that has to come to the same as it
    did: `drift_noticed` is what comes of today's."""
    topic, item = state.topic, state.agenda.current
    if item is None or state.settings.topic is TopicMode.OFF:
        return NOTHING
    drifts = topic.hear(said)
    if topic.mark.hear(said):
        return PANEL
    if not drifts or topic.open:
        return NOTHING
    found = _Drift(said.ref, said.actor, topic.window.shared, said.looks_like, said.strays)
    people = _whom(state, found)
    return _ask(state, found, item, people) if people else _mark(state, found, watched=False)


def _whom(state: State, found: _Drift) -> tuple[PersonId, ...]:
    """Who is asked; nobody where the mark has to do.

    At the default, only facilitators, and only after one of them has said that the meeting goes on:
    what a drift means then is most often that nobody has moved it on, and they can. Elsewhere most
    questions were needless. A team that wants them all the same has set its care to keen; there an
    aside goes to its author first, where the room chose that.
    """
    topic, author = state.topic, found.author
    by_words_alone = state.rules.drift_care is DriftCare.KEEN or found.by_words
    if not topic.moved and not by_words_alone:
        return ()
    if topic.asked >= state.rules.drift_questions_per_meeting:
        return ()
    if state.settings.quiet is not Quiet.NORMAL:
        return ()
    aside = not topic.moved and not found.shared
    if state.settings.topic is TopicMode.AUTHOR_FIRST and aside and author is not None:
        # Without direct messages they would only find out when it is long over.
        return (author,) if state.wishes.of(author).direct else state.facilitators_here
    return state.facilitators_here


def _ask(state: State, found: _Drift, item: AgendaItem, people: tuple[PersonId, ...]) -> Effects:
    topic = state.topic
    marked = topic.mark.take_away()
    question = topic.ask(people, found.ref)
    topic.asked += 1
    other = _other(state, found, item)
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


def _other(state: State, found: _Drift, item: AgendaItem) -> AgendaItem | None:
    """The item whose words the last messages use. Words alone name the wrong one two times in
    three; after a facilitator's word that the meeting goes on they seldom do."""
    if found.looks_like is None or not state.topic.moved:
        return None
    other = state.agenda.get(found.looks_like)
    return None if other is item else other


def _mark(state: State, found: _Drift, *, watched: bool) -> Effects:
    if state.topic.mark.shows or not state.facilitators:
        return NOTHING
    state.topic.mark_drift(found.ref, watched=watched)
    return PANEL
