"""In what words it is said what a column holds of people, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Holds(StrEnum):
    """What a column holds, as far as people are concerned."""

    NOTHING = "nothing"
    """Nothing about anybody: numbers, codes, what a room is set to."""
    ID = "id"
    """Heard's own id of a person, or a text that has one in it. Only `person` says whose it is."""
    ACCOUNT = "account"
    """The platform's id of a person, or of their conversation with Heard."""
    NAME = "name"
    WORDS = "words"
    """What somebody typed."""
    CHOICE = "choice"
    """What somebody has chosen for themselves: a group, or how they want to be treated."""
    ABOUT = "about"
    """When, where or how often: about a person because of another column of the row."""
    SEALED = "sealed"
    """Nobody can read it who does not have a key that is kept elsewhere."""


class Forgetting(StrEnum):
    """What `me forget` does."""

    KEPT = "kept"
    """It stays. Once `person` is emptied, nothing says whose it was."""
    EMPTIED = "emptied"
    """The row stays, and nothing is left in this column."""
    DELETED = "deleted"
    """The whole row goes."""
    REWRITTEN = "rewritten"
    """What is the person's is taken out of the text, and the rest stays."""
    DROPPED = "dropped"
    """It is a copy of something else: it goes where that is rewritten, and is made again."""
    WHEN_CLOSED = "when closed"
    """The row goes once its poll is closed."""
    ASKED = "asked"
    """The row goes, unless it is the team's record as well: then the person is asked whether to
    take it back, and what stays is nobody's."""
    OUT_OF_REACH = "out of reach"
    """Heard does not know whose it is, or cannot open it; the answer says so."""


class Retention(StrEnum):
    """What can be deleted after a number of days, by its key in the section `privacy`."""

    POSTS = "keep_posts_days"
    JOURNALS = "keep_journals_days"
    ROLLS = "keep_rolls_days"
    NOTES = "keep_notes_days"
    POINTS = "keep_points_days"
    NAMES = "keep_names_days"
    NEEDS = "keep_needs_days"


@dataclass(frozen=True)
class Column:
    """What a column holds, and what is done with it."""

    holds: Holds
    forget: Forgetting = Forgetting.KEPT
    export: bool = False
    """A person is given what stands in it about themselves."""
    retention: tuple[Retention, ...] = ()
    """After what settings it can be deleted."""


@dataclass(frozen=True)
class TableRules:
    """The columns of a table by name. `plain`: those that hold nothing about anybody."""

    plain: tuple[str, ...] = ()
    personal: Mapping[str, Column] = field(default_factory=dict)

    @property
    def columns(self) -> dict[str, Column]:
        """All of them."""
        return {**dict.fromkeys(self.plain, Column(Holds.NOTHING)), **self.personal}
