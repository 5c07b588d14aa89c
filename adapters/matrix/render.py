"""From a card to a Matrix message: its whole text, the same in HTML, and its buttons as emoji.

Matrix has no buttons. Each one has a sign, and whoever puts that sign on the message has pressed
it. What the signs mean stands in the message itself, where only Heard can write: it works after any
restart, and nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, Final

import msgspec

from bot.phrases import catalogue
from bot.rendered import RenderedCard, for_members

CARD: Final = "org.heard.card"
"""The part of a message's content that is for Heard alone."""
SIGNS: Final = tuple(
    [f"{digit}\ufe0f\u20e3" for digit in range(1, 10)]
    + ["\U0001f51f"]
    + [chr(0x1F1E6 + letter) for letter in range(26)]
)
"""One to ten, then letters."""
LONGEST: Final = 18_000
"""Bytes of text in one message: an event, in which the text stands twice, may have 65,536 in all
(https://spec.matrix.org/v1.15/client-server-api/#size-limits)."""


class SignButton(msgspec.Struct, frozen=True, kw_only=True):
    """What a sign on a message does."""

    label: str
    command: str
    sign: str = ""
    args: dict[str, str | int] = {}
    form: bool = False
    room: str = ""
    """What it is for, by its channel."""


class MatrixPage(msgspec.Struct, frozen=True, kw_only=True):
    """One message."""

    told: str
    """All that it says, but for its signs."""
    title: str = ""
    presses: tuple[SignButton, ...] = ()
    calls: tuple[tuple[str, str], ...] = ()
    """Whose attention it is for: ids and names."""
    loud: bool = False
    """Clients tell people of it. They never do of a notice, not even where it mentions somebody."""
    panel: bool = False

    @property
    def text(self) -> str:
        """The whole message as plain text."""
        if not self.presses:
            return self.told
        signs = [f"{each.sign} {each.label}" for each in self.presses]
        return "\n".join((self.told, "", catalogue().say("matrix-press"), *signs))

    @property
    def html(self) -> str:
        """The same. What people typed means nothing in it."""
        title = escape(self.title)
        lines = [escape(line) for line in self.text.split("\n")]
        told = "<br>".join(f"<strong>{x}</strong>" if x == title else x for x in lines)
        for user, name in self.calls:
            link = f'<a href="https://matrix.to/#/{escape(user)}">{escape(name)}</a>'
            told = told.replace(escape(name), link, 1)
        return told

    def keeping(self, known: Sequence[SignButton]) -> MatrixPage:
        """The same message with signs that mean what they meant before."""
        return msgspec.structs.replace(self, presses=_signed(self.presses, known))

    def content(self, key: str, thread: str = "") -> dict[str, Any]:
        """As an event's content. `thread`: the event whose thread it goes into."""
        content: dict[str, Any] = {
            "msgtype": "m.text" if self.loud else "m.notice",
            "body": self.text,
            "format": "org.matrix.custom.html",
            "formatted_body": self.html,
            # Given always: without it clients look for names, and for @room, in the text.
            "m.mentions": {"user_ids": [user for user, _ in self.calls]} if self.calls else {},
            CARD: {"key": key, "presses": msgspec.to_builtins(self.presses)},
        }
        if thread:
            content["m.relates_to"] = {
                "rel_type": "m.thread",
                "event_id": thread,
                "is_falling_back": True,
                "m.in_reply_to": {"event_id": thread},
            }
        return content

    def edit(self, event: str) -> dict[str, Any]:
        """As the content of an event that takes another's place."""
        new = self.content("edit")
        return {
            **new,
            "body": f"* {self.text}",
            "m.new_content": new,
            "m.relates_to": {"rel_type": "m.replace", "event_id": event},
        }


def plain(sign: str) -> str:
    """A sign without what clients add to it or leave out: colour, and skin tone."""
    return "".join(c for c in sign if c != "\ufe0f" and not "\U0001f3fb" <= c <= "\U0001f3ff")


def render(
    spoken: RenderedCard,
    room: str,
    *,
    kind: str = "whisper",
    before: str = "",
    after: str = "",
    calls: Mapping[str, str] | None = None,
) -> list[MatrixPage]:
    """A card as messages; its buttons stand below the last. `kind`: as in `RenderContext`.

    Of a whisper, buttons for facilitators are the reader's. `calls`: whose attention it is for, by
    their ids, and their names. `room`: what its buttons are for.
    """
    calls = calls or {}
    unseen = [name for name in calls.values() if name not in spoken.text]
    told = "\n".join(filter(None, (before, " ".join(unseen), spoken.text, after)))
    first, *rest = _pieces(told)
    loud = kind == "whisper" or bool(calls)
    pages = [
        MatrixPage(
            told=first,
            title=spoken.title,
            calls=tuple(calls.items()),
            loud=loud,
            panel=kind == "panel",
        ),
        *(MatrixPage(told=piece, loud=loud) for piece in rest),
    ]
    shown = spoken if kind == "whisper" else for_members(spoken)
    if kind != "copy":
        pages[-1] = msgspec.structs.replace(pages[-1], presses=_signed(_presses(shown, room)))
    return pages


def sentence(text: str, *, loud: bool = False) -> MatrixPage:
    """One of our own sentences as a message."""
    return MatrixPage(told=text, loud=loud)


def presses_of(content: Mapping[str, Any]) -> tuple[SignButton, ...]:
    """What the signs of a message of ours stand for."""
    try:
        return msgspec.convert(content[CARD]["presses"], tuple[SignButton, ...])
    except (KeyError, TypeError, msgspec.ValidationError):
        return ()


def _presses(spoken: RenderedCard, room: str) -> list[SignButton]:
    inside = [
        (button, part.room.channel if part.room else room)
        for part in spoken.parts
        for button in part.buttons
    ]
    return [
        SignButton(
            label=button.label,
            command=button.command,
            args=dict(button.args),
            form=button.form,
            room=where,
        )
        for button, where in (*inside, *((button, room) for button in spoken.buttons))
    ]


def _signed(
    presses: Iterable[SignButton], known: Sequence[SignButton] = ()
) -> tuple[SignButton, ...]:
    """Each button with its sign: the one it had, or one that has stood for nothing yet. Who presses
    one may have seen the message as it was a moment ago."""
    had = {_meaning(each): each.sign for each in known}
    free = iter([sign for sign in SIGNS if sign not in had.values()])
    found: dict[str, SignButton] = {}
    for press in presses:
        sign = had.get(_meaning(press)) or next(free, "")
        if sign:
            found.setdefault(sign, msgspec.structs.replace(press, sign=sign))
    return tuple(sorted(found.values(), key=lambda each: SIGNS.index(each.sign)))


def _meaning(press: SignButton) -> tuple[str, str, str]:
    return press.command, str(sorted(press.args.items())), press.room


def _pieces(text: str) -> list[str]:
    """A text in pieces that fit into a message, cut between lines where that is possible."""
    found, piece = list[str](), ""
    for line in text.split("\n"):
        while len(line.encode()) > LONGEST:
            cut = line.encode()[:LONGEST].decode(errors="ignore")
            found += [piece] if piece else []
            found, piece, line = [*found, cut], "", line[len(cut) :]
        if len(f"{piece}\n{line}".encode()) > LONGEST:
            found, piece = [*found, piece], line
        else:
            piece = f"{piece}\n{line}" if piece else line
    return [*found, piece]
