"""How far a request has got, so that a failure is told as what it is."""

from __future__ import annotations

from bot.errors import failure_key
from bot.ports import CommandResult


class Progress:
    """One request on its way. Once it has been accepted, nobody is told that nothing has changed,
    whatever goes wrong while it is answered."""

    def __init__(self) -> None:
        self.accepted = False

    def note(self, receipt: CommandResult) -> CommandResult:
        """What the desk has said about it."""
        self.accepted = self.accepted or receipt.accepted
        return receipt

    def key(self, error: Exception, otherwise: str) -> str:
        """The sentence for whoever asked; `otherwise` where nothing was accepted, and the error is
        none of the database's."""
        return failure_key(error, accepted=self.accepted) or otherwise
