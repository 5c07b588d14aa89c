"""Renders a card as Discord's messages: text in Discord's markdown, and buttons below it.

Everything that a card says is in the text, so that notifications and screen readers have all of it.
Embeds and layouts are not used: both would leave them out, and they need a permission.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from discord.utils import format_dt

from adapters.chat.labels import coloured, short
from adapters.discord.api.command_syntax import as_typed_on_discord
from adapters.discord.api.markdown import LONGEST, Spelling, pieces, safe
from adapters.discord.api.translate import link
from adapters.discord.outbound.page import Pressable
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.rendered import RenderedButton, RenderedCard, RenderedFact, RenderedSection

LONGEST_LABEL = 80
"""Characters on a button."""


@dataclass(frozen=True)
class Rendered:
    """The texts of one or more messages, and the buttons below the last."""

    texts: tuple[str, ...]
    buttons: tuple[Pressable, ...] = ()
    mentions: tuple[int, ...] = ()
    """User ids of those who are notified, and nobody else."""


def render(
    card: RenderedCard,
    room: RoomId,
    spelling: Spelling,
    *,
    calls: Sequence[str] = (),
    left: Sequence[str] = (),
    first: str = "",
    last: str = "",
) -> Rendered:
    """A card as messages. `calls`: user ids of those to notify; `left`: those of them whom the card
    does not mention itself. `first` and `last`: lines in markdown before and after it."""
    lines = [first] if first else []
    if left:
        lines.append(" ".join(f"<@{one}>" for one in left))
    lines += [*_lines(card, room, spelling), *([last] if last else [])]
    return Rendered(
        texts=tuple(pieces("\n".join(lines))) or ("…",),  # Discord accepts no empty text
        buttons=tuple(pressables(card, room)),
        mentions=tuple(int(one) for one in calls),
    )


def render_panel(card: RenderedCard, room: RoomId, spelling: Spelling) -> Rendered:
    """The live panel: one message."""
    text = "\n".join(_lines(card, room, spelling))
    if len(text) > LONGEST:
        typed = as_typed_on_discord("/status")
        more = spelling.spell(readers_catalogue().say("chat-panel-more", {"typed": typed}))
        text = pieces(text, LONGEST - len(more) - 1)[0] + "\n" + more
    return Rendered(texts=(text,), buttons=tuple(pressables(card, room)))


def pressables(card: RenderedCard, room: RoomId) -> list[Pressable]:
    """A card's buttons in order. Equal labels are told apart by the section they are in."""
    found = [(button, "", room) for button in card.buttons]
    for part in card.parts:
        about = part.heading or (part.lines[0] if part.lines else "")
        found += [(button, about, part.room or room) for button in part.buttons]
    labels = [coloured(button) for button, _, _ in found]
    return [
        Pressable(button, _label(coloured(button), about, labels), where)
        for button, about, where in found
    ]


def _label(label: str, about: str, labels: Collection[str]) -> str:
    alone = list(labels).count(label) < 2 or not about
    return short(label if alone else f"{label}: {about}", LONGEST_LABEL)


def _in_parts(parts: Iterable[RenderedSection]) -> Iterable[RenderedButton]:
    return (button for part in parts for button in part.buttons)


def _lines(card: RenderedCard, room: RoomId, spelling: Spelling) -> list[str]:
    lines = [f"**{spelling.spell(card.title)}**"] if card.title else []
    lines += [spelling.spell(line) for line in card.lines]
    lines += [_fact(fact, spelling) for fact in card.facts]
    for part in card.parts:
        lines += _part(part, room, spelling)
    return lines or [spelling.spell(card.text)]


def _fact(fact: RenderedFact, spelling: Spelling) -> str:
    value = spelling.spell(fact.value) if fact.until is None else countdown(fact.until)
    return f"**{safe(fact.label)}:** {value}"


def countdown(until: datetime) -> str:
    """A time to which Discord shows a countdown."""
    return format_dt(until, "R")


def _part(part: RenderedSection, room: RoomId, spelling: Spelling) -> list[str]:
    lines = [f"**{spelling.spell(part.heading)}**"] if part.heading else []
    lines += [spelling.spell(line) for line in part.lines]
    where = link(part.room or room, part.ref) if part.ref else ""
    if where:
        lines.append(f"[{readers_catalogue().say('chat-see-message')}]({where})")
    return lines
