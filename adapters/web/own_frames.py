"""What people are shown of how things stand for them, encoded once for all to whom it looks alike.

Of what a page was shown last, no more is kept than a digest by which it is known again: a list of
commands takes twenty kilobytes, and a thousand pages may be open.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from adapters.web.connection import encode
from adapters.web.protocol import CommandMenu, MyPanel
from bot.ports.own_view import OwnView


class OwnFrame(NamedTuple):
    """An encoded message, and by what it is known again."""

    encoded: bytes
    digest: bytes


class OwnFrames:
    """Encodes what several people share once. The views are to be kept for as long as this is."""

    def __init__(self) -> None:
        self._panels: dict[tuple[int, bool], OwnFrame] = {}
        self._menus: dict[tuple[int, tuple[str, ...]], OwnFrame] = {}

    def panel(self, view: OwnView) -> OwnFrame:
        """Somebody's own panel."""
        key = (id(view.panel), view.turn)
        if key not in self._panels:
            self._panels[key] = _frame(MyPanel(card=view.panel, turn=view.turn))
        return self._panels[key]

    def menu(self, view: OwnView) -> OwnFrame:
        """The commands that they can use."""
        key = (id(view.menu), view.unlisted)
        if key not in self._menus:
            self._menus[key] = _frame(CommandMenu(forms=view.menu, unlisted=view.unlisted))
        return self._menus[key]


def _frame(message: MyPanel | CommandMenu) -> OwnFrame:
    encoded = encode(message)
    return OwnFrame(encoded, blake2b(encoded, digest_size=16).digest())
