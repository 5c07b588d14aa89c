"""Where proposals and the answers to them are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.ids import RoomKey
from bot.records.proposal_model import ProposalRecord, Response


class Proposals(Protocol):
    """Reads proposals. They are written by `bot.ports.Store.commit`, as records. Raises `NotSaved`
    when the database cannot be reached."""

    async def one(self, room: RoomKey, number: int) -> ProposalRecord | None:
        """A room's proposal as it stands, with its figures if it is closed; None: there is none.

        What only rules need is not kept with it: who came too late, and whether people were
        reminded.
        """
        ...

    async def responses(self, room: RoomKey, number: int) -> Sequence[Response]:
        """Everybody's newest answer to a proposal that is not anonymous, in the order of their ids.
        Who may be shown them is up to the caller."""
        ...
