"""What only the minutes of a meeting need to know of it: under which item something was recorded,
how proposals went, and what was added to the minutes later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.ids import ItemId, WordsId
from bot.meeting.agenda import AgendaItem
from bot.records.minutes import MinutesAgreement, MinutesCorrection
from bot.records.proposal_model import Proposal, ProposalResult, Reason


class LoggedProposal(NamedTuple):
    """A proposal as this meeting left it."""

    proposal: Proposal
    result: ProposalResult | None = None
    counts: Mapping[str, int] = {}
    answered: int = 0
    listed: int = 0
    reasons: Sequence[Reason] = ()
    ended_at: datetime | None = None


class MinutesLog:
    """Kept by the meeting itself: it is not passed on to the next one."""

    __slots__ = (
        "agreed", "agreed_here", "corrections", "of_last", "points", "proposals", "words",
    )  # fmt: skip

    def __init__(self) -> None:
        self.words: dict[WordsId, ItemId] = {}
        """Under which item something was recorded, by its words."""
        self.points: dict[int, ItemId] = {}
        """Under which item a point was parked, by its number: its words can change."""
        self.proposals: dict[int, LoggedProposal] = {}
        """The proposals that were made, amended, closed or withdrawn here."""
        self.corrections: list[MinutesCorrection] = []
        self.agreed: MinutesAgreement | None = None
        self.of_last: list[MinutesCorrection] = []
        """What was added to the minutes of the last meeting since this one was planned."""
        self.agreed_here: dict[int, None] = {}
        """Of which earlier meetings the minutes were agreed at this one."""

    def record(self, words: WordsId, item: AgendaItem | None) -> None:
        """Something was recorded, perhaps while an item was up."""
        if item is not None:
            self.words[words] = item.id

    def park(self, number: int, item: AgendaItem | None) -> None:
        """A point was parked."""
        if item is not None:
            self.points[number] = item.id
