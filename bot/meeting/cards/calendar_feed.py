"""A room's calendar feed: its address, for those who run meetings, and what can be done with it."""

from __future__ import annotations

from bot.cards import Button, Card, WebAddress, phrase

OPEN = Button(phrase("button-calendar-feed"), "calendar")
"""Leads there."""
NEW = Button(phrase("button-feed-new"), "calendar", {"act": "new"}, style="main")
ANEW = Button(phrase("button-feed-anew"), "calendar", {"act": "new"}, style="careful")
OFF = Button(phrase("button-feed-off"), "calendar", {"act": "off"}, style="careful")


def feed(address: str, *, replaced: bool, off: bool) -> Card:
    """The feed as it stands. `address` "": there is none; `off`: there was one. `replaced`: this
    one has just taken the place of another."""
    contents = (phrase("feed-contents"), phrase("feed-leaves-out"))
    if not address:
        state = phrase("feed-off" if off else "feed-none")
        return Card(
            kind="calendar-feed",
            title=phrase("feed-title"),
            lines=(state, *contents),
            buttons=(NEW,),
        )
    return Card(
        kind="calendar-feed",
        title=phrase("feed-title"),
        lines=(
            *((phrase("feed-replaced"),) if replaced else ()),
            phrase("feed-address"),
            phrase("feed-is", address=WebAddress(address)),
            phrase("feed-secret"),
            phrase("feed-yours"),
            *contents,
        ),
        buttons=(ANEW, OFF),
    )
