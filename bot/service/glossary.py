"""Shows a room's word list, and looks for the short forms that it lacks."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.cards import Card
from bot.events import ShortForm, ShortFormsFound
from bot.ids import WordsId
from bot.meeting.cards import glossary as cards
from bot.meeting.state import State
from bot.people.glossary import key, short_forms
from bot.ports import Room
from bot.records.model import NoteKind
from bot.service.core import Core

RECENT_NOTES: Final = 50
"""Notes, and decisions, that are looked through for short forms: the newest."""
OFTEN: Final = 2
"""A short form that does not stand on the agenda, or in what is open, is offered if it was recorded
so often."""


class GlossaryLookUp:
    """Shows the list in the order of the alphabet, and looks for what it lacks."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def card(self, room: Room, page: int) -> Card:
        """A page of the list; the last one, if there are fewer.

        Raises:
            NotSaved: the database cannot be reached.
        """
        loaded = await self._core.current(room)
        texts = loaded.metrics.titles
        words = [word for word in loaded.state.glossary if word.term in texts]
        words.sort(key=lambda word: (key(texts[word.term]), word.number))
        pages = max(1, -(-len(words) // cards.PAGE))
        page = min(page, pages)
        begin = (page - 1) * cards.PAGE
        return cards.glossary(words[begin : begin + cards.PAGE], page, pages)

    async def short_forms(self, room: Room, at: datetime) -> ShortFormsFound:
        """The abbreviations that nobody has explained in what was recorded for the next meeting,
        without those that facilitators were told of before.

        Only recorded words are looked through: the agenda, what is open, and the newest notes and
        decisions. Of what was merely said nothing is kept, so nothing of it can be counted.

        Raises:
            NotSaved: the database cannot be reached.
        """
        loaded = await self._core.current(room)
        state = loaded.state
        ahead = _ahead(state)
        store = self._core.store
        before = [
            note.words
            for kind in NoteKind
            for _, note in await store.notes(room.key, kind, None, RECENT_NOTES)
        ]
        ids = list(dict.fromkeys((*ahead, *before)))
        texts = await store.words(ids) if ids else {}
        ids = [one for one in ids if one in texts]
        coming, told = frozenset(ahead), state.glossary.offered
        found = short_forms([texts[one] for one in ids], loaded.metrics.terms.index(state))
        return ShortFormsFound(
            at=at,
            forms=tuple(
                ShortForm(ids[one.text], one.begin, one.end)
                for one in found
                if (one.times >= OFTEN or ids[one.text] in coming) and ids[one.text] not in told
            )[: cards.MOST_FORMS],
        )


def _ahead(state: State) -> list[WordsId]:
    """What people will read about at the next meeting: the agenda, and what is open."""
    found: list[WordsId | None] = []
    for item in state.agenda.items:
        found += [item.title, item.goal]
    found += [point.wording for point in state.contentions.values() if point.is_open]
    found += [one.wording for one in state.proposals.values() if one.is_open]
    found += [action.words for action in state.actions.open]
    found.append(None if state.goal is None else state.goal.words)
    return [one for one in found if one is not None]
