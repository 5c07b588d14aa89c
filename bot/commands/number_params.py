"""Parameters that are numbers of what a room counts: meetings, points, words, pages of a list."""

from __future__ import annotations

from bot.commands.spec import Kind, Param

MANY = 1_000_000
"""More meetings, points, words or constraints than a room can have."""
MEETING_NUMBER = Param("meeting", Kind.NUMBER, required=False, most=MANY)
"""Which meeting of the room."""
PAGE = Param("page", Kind.NUMBER, required=False, hidden=True, most=10_000)
"""Which page of a list. Its buttons pass it on."""
