"""How far a request has got, so that a failure is described accurately."""

from __future__ import annotations

from bot.errors import failure_key
from bot.ports import CommandResult


class Progress:
    """The progress of one request. Once it has been accepted, nobody is told that nothing has
    changed, whatever goes wrong while it is answered."""

    def __init__(self) -> None:
        self.accepted = False

    def note(self, result: CommandResult) -> CommandResult:
        """Record the core's answer, and pass it on."""
        self.accepted = self.accepted or result.accepted
        return result

    def key(self, error: Exception, otherwise: str) -> str:
        """The sentence that describes an error; `otherwise` if nothing was accepted and the error
        is not the database's."""
        return failure_key(error, accepted=self.accepted) or otherwise
