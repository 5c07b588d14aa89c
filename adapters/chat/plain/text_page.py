"""From a card to messages of plain text, with the signs of its buttons below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from adapters.chat.plain.signs import SignButton, buttons_of, with_signs
from bot.phrases.reading import readers_catalogue
from bot.rendered import RenderedCard, for_members, without_unseen


class TextPage(msgspec.Struct, frozen=True, kw_only=True):
    """One message."""

    body: str
    """Everything it says, apart from its signs."""
    title: str = ""
    """A line of the body that a platform may show as a heading."""
    buttons: tuple[SignButton, ...] = ()
    mentions: tuple[tuple[str, str], ...] = ()
    """Whose attention it is for: ids and names."""
    loud: bool = False
    """Somebody is waiting for it, so clients should notify people."""
    panel: bool = False
    brief: bool = False
    """A short acknowledgement. The next one may take its place."""
    retires: bool = False
    """It takes the place of a message whose subject is over."""

    @property
    def text(self) -> str:
        """The whole message as plain text."""
        if not self.buttons:
            return self.body
        signs = [f"{each.sign} {each.label}" for each in self.buttons]
        return "\n".join((self.body, "", readers_catalogue().say("chat-signs"), *signs))

    def keeping(self, known: Sequence[SignButton]) -> TextPage:
        """The same message, where signs go on to mean what they meant before."""
        return msgspec.structs.replace(self, buttons=with_signs(self.buttons, known))


def sentence(key: str, **slots: str) -> TextPage:
    """A sentence of the catalogue as a message that somebody is waiting for."""
    return TextPage(body=readers_catalogue().say(key, slots), loud=True)


def text_pages(
    card: RenderedCard,
    room: str,
    longest: int,
    *,
    kind: str = "whisper",
    before: str = "",
    after: str = "",
    mentions: Mapping[str, str] | None = None,
) -> list[TextPage]:
    """A card as messages; the signs of its buttons stand below the last.

    `room`: the channel of the room that its buttons act on. `longest`: bytes of text in a message.
    `kind`: as in `RenderContext`; a whisper keeps the buttons that are for facilitators, since its
    one reader may be one, and those that nobody is to be seen pressing. `mentions`: whose
    attention it is for, names by ids.
    """
    mentions = mentions or {}
    unseen = [name for name in mentions.values() if name not in card.text]
    first, *rest = pieces(
        "\n".join(filter(None, (before, " ".join(unseen), card.text, after))), longest
    )
    loud = kind == "whisper" or bool(mentions)
    pages = [
        TextPage(
            body=first,
            title=card.title,
            mentions=tuple(mentions.items()),
            loud=loud,
            panel=kind == "panel",
        ),
        *(TextPage(body=piece, loud=loud) for piece in rest),
    ]
    shown = card if kind == "whisper" else without_unseen(for_members(card))
    if card.brief and not rest and not card.files and not shown.buttons and not shown.parts:
        pages[0] = msgspec.structs.replace(pages[0], brief=True)
    if kind != "copy":
        buttons = with_signs(buttons_of(shown, room))
        pages[-1] = msgspec.structs.replace(pages[-1], buttons=buttons)
    return pages


def pieces(text: str, longest: int) -> list[str]:
    """A text in pieces of at most so many bytes, cut between lines where that is possible."""
    found, piece = list[str](), ""
    for line in text.split("\n"):
        while len(line.encode()) > longest:
            cut = line.encode()[:longest].decode(errors="ignore")
            found += [piece] if piece else []
            found, piece, line = [*found, cut], "", line[len(cut) :]
        if len(f"{piece}\n{line}".encode()) > longest:
            found, piece = [*found, piece], line
        else:
            piece = f"{piece}\n{line}" if piece else line
    return [*found, piece]
