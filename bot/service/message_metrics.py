"""Measures messages. Their text never leaves this module.

How far a message is from the item under discussion is measured later, if at all: see
`bot.service.drift_scoring`.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.bounded import BoundedDict
from bot.events import MessagePosted, MovingTo
from bot.ids import ItemId, PersonId, WordsId
from bot.meeting.agenda import ItemState
from bot.meeting.constraint_words import may_name, names_constraint
from bot.meeting.drift_words import SUBSTANTIAL, content_of, content_words, tokens
from bot.meeting.handlers.constraints import may_suggest
from bot.meeting.moving_words import AgendaNow, Move, Titles, moving
from bot.meeting.opening_lines import OpeningLines
from bot.meeting.reply_inference import ReplyInference
from bot.meeting.state import State
from bot.meeting.unanswered import MOST
from bot.meeting.wants_answer import wants
from bot.ports import Message, WordsRow
from bot.rules import MoveKind, TopicMode, Wants
from bot.service.moving_lines import MovingLines
from bot.service.room_terms import RoomTerms

AGENDA_WORDS = frozenset({"agenda add.title", "agenda add.goal"})
"""The recorded words that the drift of a message is measured against."""
LISTED_WORDS = frozenset({"what.term", "glossary explain.term"})
"""The words of the room's word list."""


SCORED_LANGUAGES = frozenset({"", "en"})
"""Of rooms in which lines without a moving word are scored: only for these is it known how well."""
WORDS, LETTERS = 8, 60
"""How much of a message is remembered, to be shown, at most."""


def beginning(text: str) -> str:
    """The first words of a message, on one line."""
    words = text.split()
    short = " ".join(words[:WORDS])
    if len(short) > LETTERS:
        return short[: LETTERS - 1].rstrip() + "…"
    return short + " …" if len(words) > WORDS else short


class MessageMetrics:
    """Measures the messages of one meeting."""

    __slots__ = (
        "_agenda", "_item", "_item_words", "_lines", "_looked_for", "_openings", "_replies",
        "first_words", "terms", "titles",
    )  # fmt: skip

    def __init__(self, titles: dict[WordsId, str]) -> None:
        self.titles = titles
        """The agenda's recorded titles and goals, and the words of the room's word list."""
        self.terms = RoomTerms(titles)
        self._item: ItemId | None = None
        self._item_words: frozenset[str] = frozenset()
        self._lines = MovingLines()
        self._agenda: dict[int, str] = {}
        self._looked_for = Titles({})
        """The titles of the agenda as a facilitator's last message found it, by their places."""
        self._openings = OpeningLines()
        self._replies = ReplyInference()
        self.first_words = BoundedDict[str, str](MOST)
        """How the newest messages began that want an answer, by their references: to be shown to
        facilitators, from memory, and kept nowhere."""

    def remember(self, row: WordsRow) -> None:
        """Keep recorded words that belong to the agenda, or to the word list."""
        if row.use in AGENDA_WORDS or row.use in LISTED_WORDS:
            self.titles[row.id] = row.text

    def forget(self, words: Collection[WordsId]) -> None:
        """These words were taken back: nothing is measured against them any more."""
        for key in words:
            self.titles.pop(key, None)
        self._agenda, self._looked_for = {}, Titles({})

    def forget_message(self, ref: str) -> None:
        """A message was deleted."""
        self.first_words.pop(ref, None)

    def changed(self, ref: str, text: str) -> None:
        """A message has another text: how it began before is shown to nobody any more."""
        if ref in self.first_words:
            self.first_words[ref] = beginning(text)

    def measure(self, state: State, by: PersonId, message: Message) -> MessagePosted:
        """A message as an event: its words counted (between white space)."""
        text, ref, at = message.text, message.ref, message.at
        said = tokens(text)
        words = content_of(said)
        self._openings.hear(by, message.person.name, said)
        substantial = len(words) >= SUBSTANTIAL
        wanted = wants(text) if substantial else Wants.NOTHING
        if wanted:
            self.first_words[ref] = beginning(text)
        return MessagePosted(
            at=at,
            actor=by,
            ref=ref,
            words=len(text.split()),
            substantial=substantial,
            wants=wanted,
            limits=may_suggest(state, by) and may_name(said, text) and names_constraint(text),
            answers=self._answers(state, by, message, words, substantial),
            terms=self.terms.first_used(state, said, text) if state.wishes.want_words else (),
            moves=self._moves(state, by, message, said, words),
        )

    def _moves(
        self, state: State, by: PersonId, message: Message, said: list[str], words: list[str]
    ) -> MovingTo | None:
        """Where a facilitator's message says that the meeting goes, or where it seems to go with
        it. `said`: its tokens; `words`: those that carry its subject."""
        agenda = state.agenda
        if (
            by not in state.facilitators
            or state.settings.topic is TopicMode.OFF
            or (agenda.current is None and agenda.waiting() is None)
        ):
            self._lines.other(substantial=len(words) >= SUBSTANTIAL)
            return None
        if self._lines.is_listed(
            by, message.at, message.text, substantial=len(words) >= SUBSTANTIAL
        ):
            return None
        places = dict(enumerate(agenda.items, start=1))
        named = {n: self.titles.get(item.title, "") for n, item in places.items()}
        if named != self._agenda:
            self._agenda, self._looked_for = named, Titles(named)
        now = AgendaNow(
            titles=self._looked_for,
            current=None if agenda.current is None else agenda.place(agenda.current),
            done=frozenset(n for n, item in places.items() if item.state is ItemState.DONE),
            queued=bool(len(state.queue)) or state.floor is not None,
        )
        language = state.settings.language
        since = None if agenda.current is None else agenda.current.messages
        self._openings.last.leads(message.text)
        found = moving(message.text, now, (language,))
        if found is None:
            found = self._openings.taken_up(message.text, now)
        elif found.kind is MoveKind.NEXT and self._openings.last.in_parts(since):
            found = Move(MoveKind.WINDING)  # on to the next part
        if found is not None and found.offered:
            self._openings.offered(found, now)
            return MovingTo(kind=found.kind)
        if found is None and language in SCORED_LANGUAGES:
            found = self._openings.read(message.text, said, words, now, since)
        if found is None:
            return None
        return MovingTo(
            kind=found.kind, item=None if found.number is None else places[found.number].id
        )

    def _answers(
        self, state: State, by: PersonId, message: Message, words: list[str], substantial: bool
    ) -> tuple[str, ...]:
        """The points of others that a message answers. Only what is still unanswered is of any use,
        and only references that were seen before may go into the journal."""
        item = state.agenda.current
        if self._item != (None if item is None else item.id):
            self._replies.item_begins()
        if item is None:
            self._item, self._item_words = None, frozenset()
        elif item.id != self._item:
            said = (self.titles.get(key, "") for key in (item.title, item.goal) if key is not None)
            self._item, self._item_words = item.id, frozenset(content_words(" ".join(said)))
        found = self._replies.answered(by, message.at, message.text, words, self._item_words)
        if substantial:
            self._replies.add(message.ref, by, message.person.name, message.at, words)
        if not found and not message.reply_to:
            return ()
        refs = dict.fromkeys((message.reply_to, *found))
        return tuple(ref for ref in refs if (p := state.answers.get(ref)) and p.by != by)
