"""Over the shoulder: what Heard asks the made-up people of a sample privately is shown to the
newcomer as well, who came to see what Heard does. Nobody real is in a sample but newcomers."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from adapters.web import ui_texts
from bot.rendered import RenderedCard

SHOWN: Final = frozenset({"constraint", "learn", "needs", "note", "point"})
"""The commands of theirs whose private answers are shown."""
FOR_MEMBERS: Final = frozenset(
    {"topic-question", "moving-on", "topic-flag", "few-voices-side", "reply-wanted", "look-back"}
)
"""What facilitators are asked: a newcomer who is one is asked it as well."""
FOR_FACILITATORS: Final = frozenset({"invitation"})
"""What members are asked: a newcomer who is one is asked it as well."""


def seen(card: RenderedCard, name: str, *, facilitator: bool) -> RenderedCard | None:
    """A private question to somebody of that name as the newcomer sees it; None if it is none that
    they are shown. `facilitator`: they are one themselves."""
    shown = FOR_FACILITATORS if facilitator else FOR_MEMBERS
    return answered(card, name) if card.kind in shown else None


def answered(card: RenderedCard, name: str, asked: str = "") -> RenderedCard:
    """Something private with a line that says whose it is, and without its buttons. `asked`: the
    words that they had recorded."""
    lead = ui_texts.only_seen_by(name)
    said = (f"“{asked}”",) if asked else ()
    parts = tuple(replace(part, buttons=()) for part in card.parts)
    return replace(
        card,
        kind="sample-private",
        title=lead,
        text="\n".join((lead, *said, card.text)),
        lines=(*said, *((card.title,) if card.title else ()), *card.lines),
        parts=parts,
        buttons=(),
        mentions=(),
        # For the newcomer it is something to read, and no answer to what they have done.
        brief=False,
    )
