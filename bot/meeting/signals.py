"""Coloured cards that are up: how many of each kind, and never whose.

The cards of one kind that are raised within `CARD_UP` of the first come down together. So neither
what is shown, nor when it goes, tells a second card from the first: in a room of three, two cards
would be those of the two whom the third sees.
"""

from __future__ import annotations

from datetime import datetime

from bot.events import SignalKind
from bot.rules import CARD_UP


class SignalWindow:
    """The cards of one kind that are up together, or were: after the last has been taken down the
    time goes on, so that the room is not told again."""

    __slots__ = ("posted", "since", "told", "up")

    def __init__(self, since: datetime) -> None:
        self.since = since
        """When the first of them was raised."""
        self.up = 0
        """How many are up."""
        self.posted = False
        """Whether the room has been told."""
        self.told = False
        """Whether anybody who runs the meeting has been."""

    @property
    def ends(self) -> datetime:
        """When they come down."""
        return self.since + CARD_UP


class Signals:
    """The cards of a meeting."""

    __slots__ = ("_questions", "_windows", "due")

    def __init__(self) -> None:
        self._windows: dict[SignalKind, SignalWindow] = {}
        self._questions = 0
        """Red cards that were neither taken down nor made room for."""
        self.due: datetime | None = None
        """When cards come down next."""

    @property
    def question_waiting(self) -> bool:
        """Whether somebody has raised a red card for which no room has been made yet. It waits for
        longer than the card is up, so that a question is not lost by waiting."""
        return self._questions > 0

    def window(self, kind: SignalKind, at: datetime) -> SignalWindow | None:
        """The cards of that kind, if their time is not over."""
        window = self._windows.get(kind)
        return window if window is not None and at < window.ends else None

    def up(self, kind: SignalKind) -> int:
        """How many cards of that kind are up."""
        window = self._windows.get(kind)
        return 0 if window is None else window.up

    def put_up(self, kind: SignalKind, at: datetime) -> SignalWindow | None:
        """Somebody raises a card; gives the cards of its kind if it is the first in its time."""
        window, first = self.window(kind, at), None
        if window is None:
            window = first = self._windows[kind] = SignalWindow(at)
            self._look()
        window.up += 1
        self._questions += kind is SignalKind.UNCLEAR
        return first

    def take_down(self, kind: SignalKind, at: datetime) -> None:
        """Somebody takes their card down. One whose time was over is down already."""
        window = self.window(kind, at)
        if window is not None and window.up:
            window.up -= 1
            if kind is SignalKind.UNCLEAR:
                self._questions = max(0, self._questions - 1)

    def make_room(self) -> None:
        """The question that was waiting has its room."""
        self._questions = 0

    def end(self, at: datetime) -> bool:
        """Cards whose time is over come down; True if any were up."""
        over = [kind for kind, window in self._windows.items() if at >= window.ends]
        down = [self._windows.pop(kind).up for kind in over]
        self._look()
        return any(down)

    def _look(self) -> None:
        self.due = min((window.ends for window in self._windows.values()), default=None)
