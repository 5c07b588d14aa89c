"""The one error a reader of recorded meetings raises."""


class TranscriptError(Exception):
    """A recorded meeting that cannot be read: one line saying what, where and what to do."""

    def __init__(self, message: str) -> None:
        """Keep the message on one line, whatever was quoted in it."""
        super().__init__(message.replace("\r", " ").replace("\n", " "))
