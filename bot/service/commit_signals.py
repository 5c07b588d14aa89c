"""Signals from the service to the processes that work off what it has committed."""

from __future__ import annotations

from collections.abc import Callable


class Signal:
    """Calls its listeners, if any, in the order in which they connected."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[], None]] = []

    def connect(self, listener: Callable[[], None]) -> None:
        """Call `listener` on every `send` from now on."""
        self._listeners.append(listener)

    def send(self) -> None:
        """Call everybody who has connected."""
        for listener in self._listeners:
            listener()
