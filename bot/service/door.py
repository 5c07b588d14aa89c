"""The door a meeting's messages come in by: text is measured here and goes no further.

What is measured needs to remember what an item has been about so far. That memory is here, in this
process only: after a restart it begins anew, and says nothing until it has heard enough.
"""

from __future__ import annotations

from datetime import datetime

from bot.events import Spoke
from bot.ids import ItemId, PersonId, WordsId
from bot.live.state import State
from bot.ports import WordsRow

AGENDA_WORDS = frozenset({"agenda add.title", "agenda add.goal"})
"""The recorded words that the drift of a message is measured against."""


class Door:
    """Measures messages for one meeting."""

    __slots__ = ("_item", "titles")

    def __init__(self, titles: dict[WordsId, str]) -> None:
        self.titles = titles
        """The words of the agenda, as they were recorded."""
        self._item: ItemId | None = None

    def note(self, row: WordsRow) -> None:
        """Words have been recorded; the door remembers those that make the agenda."""
        if row.use in AGENDA_WORDS:
            self.titles[row.id] = row.text

    def measure(self, state: State, by: PersonId, text: str, ref: str, at: datetime) -> Spoke:
        """A message as an event: its words counted (between white space), its drift scored."""
        return Spoke(at=at, by=by, ref=ref, words=len(text.split()))
